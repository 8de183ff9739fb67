/** The office at a glance, how the service is doing, and the settings in force: the admin page's rooms about the whole. */
package nhacviec.admin.office;
