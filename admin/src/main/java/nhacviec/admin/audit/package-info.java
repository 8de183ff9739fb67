/** The audit trail over HTTP. */
package nhacviec.admin.audit;
