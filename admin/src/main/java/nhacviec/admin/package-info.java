/**
 * The HTTP endpoint for scripts and the admin page for the coordinator. {@link nhacviec.admin.AdminRoutes} is the table
 * of contents; {@link nhacviec.admin.AdminOffice} is all that this module asks of the rest of the service.
 */
package nhacviec.admin;
