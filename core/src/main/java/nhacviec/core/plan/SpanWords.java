package nhacviec.core.plan;

import java.util.Optional;
import java.util.OptionalInt;
import nhacviec.core.plan.Span.Part;
import nhacviec.core.plan.Span.Unit;

/**
 * The words for one stretch of the calendar.
 *
 * <pre>
 * span    = [part | week] ( month | quarter | half | ninths | year )
 * part    = "đầu" | "giữa" | "cuối" | "thượng tuần" | "trung tuần" | "hạ tuần" | "hết" | "ngày cuối"
 * month   = ("tháng" | "T") number [year]      | number "/" figures
 * quarter = ("quý" | "Q") number [year]        | "3 tháng đầu năm"
 * half    = "6 tháng" ("đầu" | "cuối") "năm" [year] | "nửa đầu năm"
 * year    = "năm" figures | "cả năm" [year] | "trong năm" | "cuối năm" …
 * </pre>
 */
final class SpanWords {

    private static final String[] MONTH = {"thang", "thg", "t ."};
    private static final String[] QUARTER = {"quy", "qui", "q .", "q"};

    private final PhraseWords words;
    private final NumberWords numbers;
    private final YearWords years;

    SpanWords(PhraseWords words, NumberWords numbers, YearWords years) {
        this.words = words;
        this.numbers = numbers;
        this.years = years;
    }

    Optional<Span> span() {
        return words.attempt(this::weekOfMonth)
                .or(() -> words.attempt(this::partOfSpan))
                .or(() -> words.attempt(this::whole));
    }

    /** A span that shares its unit word with the one before: the "6" of "tháng 3, 6". */
    Optional<Span> like(Span before) {
        return words.attempt(() -> {
            OptionalInt index = switch (before.unit()) {
                case MONTH -> numbers.month();
                case QUARTER -> numbers.quarter();
                default -> OptionalInt.empty();
            };
            if (before.unit() == Unit.YEAR) {
                return years.figures().map(year -> Span.whole(Unit.YEAR, 1, year));
            }
            return index.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Span(
                            before.unit(),
                            index.getAsInt(),
                            Part.WHOLE,
                            -1,
                            years.behind().orElse(null)));
        });
    }

    private Optional<Span> whole() {
        return words.attempt(this::cumulated)
                .or(() -> words.attempt(this::month))
                .or(() -> words.attempt(this::monthAndYear))
                .or(() -> words.attempt(this::quarter))
                .or(() -> words.attempt(this::year));
    }

    private Optional<Span> weekOfMonth() {
        if (!words.take("tuan le", "tuan")) {
            return Optional.empty();
        }
        words.take("thu");
        int week;
        if (words.take("cuoi cung", "cuoi")) {
            week = 0;
        } else if (words.take("dau tien", "dau")) {
            week = 1;
        } else {
            OptionalInt number = numbers.whole(1, 5);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            week = number.getAsInt();
        }
        words.take("cua", "trong");
        int chosen = week;
        return month().filter(month -> {
                    Span span = new Span(Unit.MONTH, month.index(), Part.WHOLE, chosen, month.year());
                    boolean there = span.end(years.planYear()).getMonthValue() == month.index();
                    if (there) {
                        words.doubt("tuần lấy đến thứ Sáu");
                    } else {
                        words.mistake("tháng " + month.index() + " không có tuần " + chosen);
                    }
                    return there;
                })
                .map(month -> new Span(Unit.MONTH, month.index(), Part.WHOLE, chosen, month.year()));
    }

    private Optional<Span> partOfSpan() {
        Part part;
        if (words.take("het", "ngay cuoi cung", "ngay cuoi", "khi ket thuc", "khi het", "ket thuc")) {
            part = Part.WHOLE;
        } else if (words.take("dau", "thuong tuan")) {
            part = Part.FIRST;
        } else if (words.take("giua", "trung tuan")) {
            part = Part.MIDDLE;
        } else if (words.take("cuoi", "ha tuan", "nhung ngay cuoi")) {
            part = Part.LAST;
        } else {
            return Optional.empty();
        }
        words.take("cua");
        boolean year = words.sees("nam");
        return whole().filter(span -> span.unit() != Unit.HALF_YEAR && span.unit() != Unit.NINE_MONTHS)
                .map(span -> {
                    if (part == Part.FIRST || part == Part.MIDDLE) {
                        words.doubt(
                                year
                                        ? (part == Part.FIRST
                                                ? "“đầu năm” đang hiểu là hết quý I"
                                                : "“giữa năm” đang hiểu là 30/6")
                                        : "“" + (part == Part.FIRST ? "đầu" : "giữa")
                                                + "” không nói ngày nào, đang lấy ngày cuối của phần đó");
                    }
                    return span.of(part);
                });
    }

    private Optional<Span> month() {
        boolean shortWord =
                words.peek().text().matches("[Tt]") && !words.word(1).key().equals(".");
        if (shortWord) {
            words.skip();
        } else if (!words.take(MONTH)) {
            return Optional.empty();
        }
        OptionalInt month = numbers.month();
        return month.isEmpty() ? Optional.empty() : Optional.of(month(month.getAsInt()));
    }

    private Optional<Span> monthAndYear() {
        OptionalInt month = numbers.whole(1, 12);
        if (month.isEmpty() || !words.take("/", "-", ".")) {
            return Optional.empty();
        }
        return years.figures().map(year -> Span.whole(Unit.MONTH, month.getAsInt(), year));
    }

    private Span month(int number) {
        return Span.whole(Unit.MONTH, number, years.behind().orElse(null));
    }

    private Optional<Span> quarter() {
        if (!words.take(QUARTER)) {
            return Optional.empty();
        }
        words.take("thu");
        OptionalInt quarter = numbers.quarter();
        if (quarter.isEmpty() && words.peek().isDigits()) {
            words.mistake("không có quý " + words.peek().text());
        }
        return quarter.isEmpty()
                ? Optional.empty()
                : Optional.of(Span.whole(
                        Unit.QUARTER, quarter.getAsInt(), years.behind().orElse(null)));
    }

    /** "6 tháng đầu năm", "9 tháng đầu năm 2024", "nửa cuối năm": counted from an end of the year. */
    private Optional<Span> cumulated() {
        if (words.take("nua dau nam", "nua nam dau")) {
            return Optional.of(Span.whole(Unit.HALF_YEAR, 1, yearAfter()));
        }
        if (words.take("nua cuoi nam", "nua nam cuoi")) {
            return Optional.of(Span.whole(Unit.HALF_YEAR, 2, yearAfter()));
        }
        OptionalInt count = words.takeMarked("sáu") ? OptionalInt.of(6) : numbers.whole(3, 9);
        if (count.isEmpty() || !words.take("thang", "t")) {
            return Optional.empty();
        }
        boolean first = words.take("dau nam", "dau cua nam", "dau");
        if (!first && !words.take("cuoi nam", "cuoi cua nam", "cuoi")) {
            return Optional.empty();
        }
        Integer year = yearAfter();
        return switch (count.getAsInt()) {
            case 3 -> Optional.of(Span.whole(Unit.QUARTER, first ? 1 : 4, year));
            case 6 -> Optional.of(Span.whole(Unit.HALF_YEAR, first ? 1 : 2, year));
            case 9 -> first ? Optional.of(Span.whole(Unit.NINE_MONTHS, 1, year)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Integer yearAfter() {
        return years.behind().or(() -> years.figures()).orElse(null);
    }

    private Optional<Span> year() {
        if (words.take(
                "trong ca nam",
                "ca nam",
                "trong suot nam",
                "suot nam",
                "suot ca nam",
                "toan nam",
                "quanh nam",
                "ca 12 thang",
                "trong nam",
                "12 thang")) {
            Integer year = years.figures().or(years::behind).orElse(null);
            return Optional.of(Span.whole(Unit.YEAR, 1, year));
        }
        if (words.sees("nam nay", "nam ke hoach", "nam sau", "nam toi", "nam tiep theo")) {
            return words.sees("nam tiep theo")
                    ? Optional.empty()
                    : years.behind().map(year -> Span.whole(Unit.YEAR, 1, year));
        }
        boolean stretch = words.take("giai doan", "trong giai doan");
        if (!words.take("nam") && !stretch) {
            // The second of "2024 - 2025".
            return words.word(-1).key().equals("-") || words.word(1).key().equals("-")
                    ? years.figures().map(year -> Span.whole(Unit.YEAR, 1, year))
                    : Optional.empty();
        }
        Optional<Integer> year = years.figures();
        if (stretch && year.isEmpty()) {
            return Optional.empty();
        }
        // "cuối năm", "đầu năm": the part has been taken before, the year is the plan's.
        return Optional.of(Span.whole(Unit.YEAR, 1, year.orElse(null)));
    }
}
