package nhacviec.bot.task;

import java.util.Set;
import java.util.regex.Pattern;
import nhacviec.bot.Mistaken;
import nhacviec.bot.NotYet;
import nhacviec.bot.SmallTalk;
import nhacviec.core.SearchKey;

/** Which words can tell what is new of a task: "đã rà soát 3 TTHC". */
final class News {

    private static final int FEWEST_LETTERS = 3;

    /** What says that nothing is done, or nothing at all. */
    private static final Set<String> NONE = Set.of(
            "chua",
            "chua xong",
            "chua lam",
            "chua lam xong",
            "chua co",
            "chua xong a",
            "dang lam",
            "mai",
            "mai nop",
            "de mai",
            "nham",
            "toi nham",
            "co",
            "van ban",
            "ky truoc",
            "ky nay");

    /** Thanks and greetings, which come right after an answer. */
    private static final Pattern COURTESIES = Pattern.compile(
            "(?:vang|da|ok|oke|xin)?[ ,.!]*(?:cam on|cam on|chao|xin chao|tuyet|tot|hay|xin loi|nham|duoc roi|biet roi|hieu roi).*");

    /** Words that answer the question for a figure. */
    private static final Pattern FORM_WORDS = Pattern.compile(
            "(?:vi|do|boi|tai|ly do|khong phat sinh|khong co|chua co|chua dat|dat|khong dat|bo qua|sau|gui|sua|tiep|co|khong)(?: .*)?");

    private News() {}

    /** Whether words behind a task's number can be a report of what was done. */
    static boolean canBe(String words) {
        String key = SearchKey.of(words);
        return letters(words) >= FEWEST_LETTERS
                && !NONE.contains(key)
                && !NotYet.isLater(words)
                && !ReopenCommand.isUndo(words)
                && Mistaken.in(words).isEmpty();
    }

    /**
     * Whether words that came by themselves are a report of what was done, rather than an answer, a question or a courtesy.
     *
     * @param questionOpen whether another question is open
     */
    static boolean isSaid(String words, boolean questionOpen) {
        String key = SearchKey.of(words);
        return canBe(words)
                && key.contains(" ")
                && !words.strip().endsWith("?")
                && !COURTESIES.matcher(key).matches()
                && !SmallTalk.isSaid(words)
                && !NothingNew.isSaid(words)
                && !(questionOpen && FORM_WORDS.matcher(key).matches());
    }

    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).count();
    }
}
