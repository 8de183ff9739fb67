package nhacviec.bot.indicator;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/** Words on a line of their own that may be said of the figures above them: "số này chưa chốt", "(ước tính)", "trên đây là số kế hoạch". */
final class WordsBelow {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.,/])\\d{1,2}(?:\\.\\d{1,2}){1,2}(?![\\d.]*[/%])");

    private static final Pattern THE_LAST = Pattern.compile(
            "(?<!\\b(?:hai|ba|cac|may|bon|nhung|\\d) )\\b(?:so|con so|chi tieu|dong) (?:nay|do|cuoi|ay|vua roi|o tren)\\b|^\\W*cai nay\\b");

    private static final Pattern BACK = Pattern.compile(
            "\\b(?:so|so lieu|ket qua|chi tieu|dong|cai|hai|ba|may|cac) (?:\\p{L}+ ){0,2}(?:nay|tren|do|kia|ay)\\b|\\b(?:tren day|o tren|ben tren|phia tren|vua (?:roi|gui|nhap))\\b|^\\W*\\(.*\\)\\W*$");

    /** How a line begins that stands above figures. */
    private static final Pattern HEADING = Pattern.compile(
            "^\\W*(?:[ivx]+[.)]|[-+*]|tong|toan xa|ke hoach|muc tieu|cung ky|cac|chi tieu|so lieu|so|bao cao|ket qua|phan|nhiem vu|danh sach|bang|quy|ky|nam|thang|don vi|uoc thuc hien|thong ke|ghi chu)\\b.*|.*:\\s*$");

    private WordsBelow() {}

    /** Whether words between figures speak of those above them, and not only of those below. */
    static boolean lookBack(String line) {
        String key = SearchKey.of(line);
        return !line.strip().endsWith(":")
                && (BACK.matcher(key).find() || !HEADING.matcher(key).matches() && saySomething(line));
    }

    /** Whether the words, wherever they stand, say that a figure is not for good or not the result. */
    static boolean saySomething(String line) {
        return NeutralLines.SAYS_SOMETHING.matcher(line).find()
                || FigureHeading.MEANS_ANOTHER.matcher(SearchKey.of(line)).find();
    }

    /** "Số này chưa chốt": said of the figure next to it alone. */
    static boolean areOfTheLast(String words) {
        return THE_LAST.matcher(SearchKey.of(words)).find();
    }

    /**
     * Puts the words beside the figures of which they are said: of the codes that they name, of the last one, or of all where
     * that is not clear.
     *
     * @param code the code that a line gives a figure for, empty for none
     * @param atEnd whether no further figure follows the words
     */
    static void remark(List<GivenLine> above, String words, boolean atEnd, Function<String, String> code) {
        List<String> named =
                CODE.matcher(words).results().map(MatchResult::group).toList();
        boolean some = above.stream().anyMatch(given -> named.contains(code.apply(given.line())));
        boolean last = !atEnd && !BACK.matcher(SearchKey.of(words)).find() || areOfTheLast(words);
        for (int i = 0; i < above.size(); i++) {
            boolean of = some ? named.contains(code.apply(above.get(i).line())) : !last || i == above.size() - 1;
            if (of) {
                above.set(i, above.get(i).remarkedBy(words));
            }
        }
    }
}
