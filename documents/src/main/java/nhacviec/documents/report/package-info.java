/** The official report as files: .docx for signing, .xlsx for reckoning, .json for programs. */
package nhacviec.documents.report;
