/** The office's books in a database: the schema, and all the SQL there is, in one class for each noun. */
package nhacviec.storage;
