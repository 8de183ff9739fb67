/** The admin page: signing in, the office at a glance, inviting a person. */
package nhacviec.admin.page;
