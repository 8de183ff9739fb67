/** Reminders and messages over HTTP. */
package nhacviec.admin.reminder;
