/** Tasks over HTTP. */
package nhacviec.admin.task;
