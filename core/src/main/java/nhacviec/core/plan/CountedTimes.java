package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * Times whose number is said beside them, and days counted back from another.
 *
 * <pre>
 * counted = number ("lần" | "kỳ" | "đợt" …) ["/" "năm"] ("(" | ":" | ",") times [")"]      "2 lần/năm (tháng 6, tháng 12)"
 * back    = [limit] number ("ngày" | "tuần" | "tháng") "trước" (day | "khi hết" span)     "45 ngày trước ngày 31/12"
 * </pre>
 */
final class CountedTimes {

    private static final Pattern COUNTED = Pattern.compile(
            "(?iuU)(?:ít nhất |tối thiểu )?(\\d{1,2})\\s*(?:lần|kỳ|kì|đợt|cuộc|lượt|buổi|lớp|hội nghị|phiên|báo cáo|mốc)"
                    + "(?:\\s*(?:/|trong|một|mỗi)\\s*(?:01 |1 )?năm)?\\s*[(:,]\\s*(.+?)\\s*\\)?\\.?");
    private static final Pattern BACK = Pattern.compile(
            "(?iuU)((?:chậm nhất|muộn nhất|ít nhất|tối thiểu|trước)(?: là)? )?(\\d{1,3}) (ngày|tuần|tháng)( làm việc)?"
                    + " (?:trước|tính đến)(?: khi)? (.+?)\\.?");

    private final PhraseWords words;
    private final Function<String, Optional<Reading>> time;

    /** @param time reads one time that uses up all of its words */
    CountedTimes(PhraseWords words, Function<String, Optional<Reading>> time) {
        this.words = words;
        this.time = time;
    }

    Optional<Reading> read(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            int count = Integer.parseInt(counted.group(1));
            return time.apply(counted.group(2))
                    .filter(reading -> !reading.dates().isEmpty())
                    .map(reading -> reading.dates().size() == count
                            ? reading
                            : reading.doubted("ghi " + count + " lần mà có "
                                    + reading.dates().size() + " mốc"));
        }
        Matcher back = BACK.matcher(text);
        return back.matches() ? back(back) : Optional.empty();
    }

    private Optional<Reading> back(Matcher said) {
        String from = said.group(5);
        Optional<Reading> end =
                time.apply(from).filter(reading -> reading.dates().size() == 1);
        // "Báo cáo 6 tháng trước ngày 15/6" names a report; only a limit makes months a distance.
        if (end.isEmpty() || (said.group(1) == null && !said.group(3).equalsIgnoreCase("ngày"))) {
            return Optional.empty();
        }
        if (said.group(4) != null) {
            words.mistake("đếm lùi ngày làm việc từ “" + from + "”: xin ghi thẳng ngày");
            return Optional.empty();
        }
        int count = Integer.parseInt(said.group(2));
        LocalDate last = end.get().dates().get(0);
        LocalDate due = switch (said.group(3).toLowerCase(Locale.ROOT)) {
            case "ngày" -> last.minusDays(count);
            case "tuần" -> last.minusWeeks(count);
            default -> last.minusMonths(count);
        };
        return Optional.of(
                Reading.on(DeadlineKind.BEFORE_DATE, due).doubted(end.get().doubt()));
    }
}
