/** The plan over HTTP. */
package nhacviec.admin.plan;
