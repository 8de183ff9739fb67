package nhacviec.bot.language;

/**
 * A text as it is said in English.
 *
 * @param left how many letters of it were carried over as they stood; of two ways to say it, the one that leaves fewer is better
 */
record Rendering(String html, int left) {}
