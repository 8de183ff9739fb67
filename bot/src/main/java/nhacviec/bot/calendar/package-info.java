/** Which days are worked, by chat. */
package nhacviec.bot.calendar;
