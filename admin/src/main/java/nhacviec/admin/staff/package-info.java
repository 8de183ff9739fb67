/** People and invitations over HTTP. */
package nhacviec.admin.staff;
