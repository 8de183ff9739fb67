package nhacviec.core.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.indicator.FigureReading.Fault;
import nhacviec.core.indicator.Indicator.Measure;

/**
 * Digits that are no result however they are read: a place in a ranking, an amount in millions, a date that a spreadsheet made of "3/15",
 * half a ratio. None of their numbers is offered.
 */
final class NotAResult {

    /** "xếp thứ 3/21", "hạng 3"; "thu 45/60" without its mark may be what was collected. */
    private static final Pattern RANK = Pattern.compile(
            "\\b(?:xep(?: (?:thu|hang|vi tri|loai))?|thu hang|vi tri(?: thu)?|dung thu)(?: la)?\\W{0,2}\\d"
                    + "|\\b(?:thu|hang|top) ?\\d{1,3}(?!\\d|\\s*[/%]|[.,]\\d)");

    /** "1,5 triệu", "2 chục"; "ngân sách", "tỷ lệ" and "đồng bộ" count nothing. */
    private static final Pattern IN_WORDS = Pattern.compile("\\d\\s*(?:(?:chuc|tram|nghin|trieu|tr|vnd|usd)\\b"
            + "|ngan\\b(?! sach)|ty\\b(?! (?:le|trong))|dong(?= *$))");

    private static final String MONTH = "(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|thg)[a-z]*";

    /** "15-Mar", "Mar-15", "15-thg 3", "14/3/2024"; without its mark "máy" is May only beside a dash. */
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2}(?:[-/ ]?" + MONTH + "|-may)(?=\\W|\\d|$)|\\b(?:" + MONTH
                    + "[-/ ]?|may-)\\d|(?<![\\d.,/-])(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d\\d(?!\\d)");

    private static final Pattern HALF = Pattern.compile("\\d\\s*[/÷]|[/÷]\\s*\\d");

    private NotAResult() {}

    /**
     * What the words are instead of a result; empty where they may be one.
     *
     * @param key a search key
     * @param numbers how many numbers there are
     * @param measure what is counted may be a place in a ranking
     */
    static Optional<Fault> in(String key, int numbers, Measure measure) {
        if (DATE.matcher(key).find()) {
            return Optional.of(Fault.DATE);
        } else if (measure != Measure.COUNT && RANK.matcher(key).find()) {
            return Optional.of(Fault.RANK);
        } else if (IN_WORDS.matcher(key).find()) {
            return Optional.of(Fault.AMOUNT_IN_WORDS);
        }
        return numbers == 1 && HALF.matcher(key).find() ? Optional.of(Fault.HALF_A_RATIO) : Optional.empty();
    }
}
