package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/** The rules for one time, in the order in which they are tried: the first that uses up every word counts. */
final class TimeRules {

    /** What a second time can stand behind. */
    private static final Pattern BESIDE = Pattern.compile("[(,:]|(?iu)riêng|nếu|từ|tháng|\\d (ngày|tuần|tháng)");

    private final int year;
    private final DeadlinePhrase.Cadence cadence;

    TimeRules(int year, DeadlinePhrase.Cadence cadence) {
        this.year = year;
        this.cadence = cadence;
    }

    /** From the finger on, a time that uses up every word. */
    Optional<Reading> time(PhraseWords words) {
        int begin = words.finger();
        words.forgetDoubts();
        NumberWords numbers = new NumberWords(words);
        YearWords years = new YearWords(words, year);
        SpanWords spanWords = new SpanWords(words, numbers, years);
        DayWords dayWords = new DayWords(words, numbers, years);
        Optional<Reading> reading = begin == 0 ? DeadlinePhrase.bareFigures(words) : Optional.empty();
        if (reading.isEmpty()) {
            WaitingPhrases waiting = new WaitingPhrases(words, numbers);
            PhraseTail tail = new PhraseTail(words, years);
            reading = words.toTheEnd(() -> new RelativePhrases(words, numbers, years, cadence)
                            .relative()
                            .flatMap(tail::behind))
                    .or(() -> words.toTheEnd(waiting::waiting))
                    .or(() -> words.toTheEnd(() -> ongoing(words, years).flatMap(tail::behind)))
                    .or(() -> words.toTheEnd(() -> tail.filled(new DayPhrases(words, dayWords)::days)))
                    .or(() -> words.toTheEnd(() -> tail.filled(new PeriodPhrases(words, numbers, years)::periods)))
                    .or(() -> words.toTheEnd(
                            () -> tail.filled(new RelativePhrases(words, numbers, years, cadence)::relative)))
                    .or(() -> words.toTheEnd(() -> tail.filled(new SpanPhrases(words, spanWords, years)::spans)));
        }
        if (reading.isEmpty()) {
            words.backTo(begin);
            return withAnother(words);
        }
        return reading.map(found -> found.doubted(words.doubts()));
    }

    /** A time that another one stands beside, in brackets or as the exception. */
    private Optional<Reading> withAnother(PhraseWords words) {
        if (words.atEnd()) {
            return Optional.empty();
        }
        String text = words.text().substring(words.peek().start());
        if (!BESIDE.matcher(text).find()) {
            return Optional.empty();
        }
        Function<String, Optional<Reading>> one = part -> time(new PhraseWords(part));
        Optional<Reading> reading = new ExceptedPeriods(one)
                .read(text)
                .or(() -> new SideTimes(words, one).read(text))
                .or(() -> new CountedTimes(words, one).read(text));
        if (reading.isPresent()) {
            words.backTo(words.size());
        }
        return reading;
    }

    /** What goes on without an end of its own. */
    private Optional<Reading> ongoing(PhraseWords words, YearWords years) {
        if (words.take("va")) {
            words.take("cac", "nhung");
        }
        if (words.take("nam tiep theo", "nhung nam tiep theo", "cac nam tiep theo")) {
            words.doubt("mẩu chữ sót lại của “… và những năm tiếp theo”");
            return Optional.of(Reading.allYear(DeadlineKind.CONTINUOUS, LocalDate.of(year, 12, 31)));
        }
        words.take("thuc hien", "trien khai", "duy tri", "cap nhat");
        boolean going = false;
        int from = year;
        if (words.take("nam")) {
            Optional<Integer> said = years.figures();
            if (said.isEmpty() || !words.sees("va cac nam", "va nhung nam", "va nam tiep theo")) {
                return Optional.empty();
            }
            from = said.get();
        } else {
            Optional<Integer> said = years.figures();
            if (said.isPresent() && !words.sees("va cac nam", "va nhung nam", "va nam tiep theo")) {
                return Optional.empty();
            }
            from = said.orElse(year);
            while (words.take(
                    "thuong xuyen",
                    "lien tuc",
                    "tx",
                    "lau dai",
                    "hang ngay",
                    "24/7",
                    "suot nam",
                    "quanh nam",
                    "kip thoi",
                    "dot xuat")) {
                going |= !words.word(-1).key().equals("thoi")
                        && !words.word(-1).key().equals("xuat");
                words.take(",", "va", "/", "-");
            }
            if (!going && said.isEmpty()) {
                return Optional.empty();
            }
        }
        words.take("va");
        boolean further =
                words.take("cac nam tiep theo", "nhung nam tiep theo", "nam tiep theo", "cac nam sau", "nhung nam sau");
        words.take("theo quy dinh");
        words.take("trong ca nam", "ca nam", "trong suot nam", "trong nam", "hang nam", "nam");
        Optional<Integer> named = years.figures();
        if (!going && !further) {
            return Optional.empty();
        }
        return Optional.of(Reading.allYear(DeadlineKind.CONTINUOUS, LocalDate.of(named.orElse(from), 12, 31)));
    }
}
