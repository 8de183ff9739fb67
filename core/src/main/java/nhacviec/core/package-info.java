/**
 * The words and the rules of Nhắc Việc. No clock, no database and no chat in here: a rule gets what it needs and
 * returns a named answer. {@link nhacviec.core.Books} is what the rules may look up and write down.
 */
package nhacviec.core;
