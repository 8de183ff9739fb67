/** The language that a person has chosen: English for who wants it, out of the Vietnamese that everything is written in. */
package nhacviec.bot.language;
