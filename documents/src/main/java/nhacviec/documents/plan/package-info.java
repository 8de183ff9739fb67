/** A plan as it was signed, read from the office's files; and as it leaves the house: the JSON that scripts read, and what is asked about. */
package nhacviec.documents.plan;
