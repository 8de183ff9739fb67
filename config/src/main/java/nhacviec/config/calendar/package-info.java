/** The calendar file: days off and days worked in exchange, and the calendar of the office made from them. */
package nhacviec.config.calendar;
