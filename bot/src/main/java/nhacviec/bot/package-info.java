/**
 * The conversation: commands, and every sentence that staff read. Telegram's own classes stay in
 * {@link nhacviec.bot.telegram}; every button has a typed line, so that a channel with text alone can carry the same.
 */
package nhacviec.bot;
