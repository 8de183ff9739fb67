/** The official report as files. */
package nhacviec.admin.report;
