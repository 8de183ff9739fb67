/** The work calendar over HTTP. */
package nhacviec.admin.calendar;
