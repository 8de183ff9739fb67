package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.plan.PhraseWords.Word;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.core.plan.TargetPhrase.Reading;

/** The rules of {@link TargetPhrase}, one a method. */
final class TargetWords {

    private static final String[] SOFT = {
        "phan dau",
        "phan dau dat",
        "dat ty le",
        "dat muc",
        "dat tu",
        "dat",
        "ty le",
        "muc",
        "co",
        "duoc",
        "bang",
        "dam bao",
        "hoan thanh",
        "tu",
        "la",
        ":"
    };
    private static final String[] ROUGHLY = {
        "khoang", "gan dat", "gan", "xap xi", "co ban dat", "co ban", "uoc dat", "uoc"
    };
    private final PhraseWords words;
    private final String usualUnit;
    private final TargetNumbers numbers;
    private final Set<String> passedOver = new LinkedHashSet<>();
    private final Set<String> fractions = new LinkedHashSet<>();

    TargetWords(PhraseWords words, String usualUnit) {
        this.words = words;
        this.usualUnit = usualUnit;
        this.numbers = new TargetNumbers(words, usualUnit);
    }

    /** "không để xảy ra", "không có": zero in words. */
    Optional<Reading> none() {
        if (words.take("khong de xay ra", "khong xay ra", "khong de phat sinh", "khong phat sinh")) {
            return Optional.of(new Reading(Comparison.EXACTLY, List.of(BigDecimal.ZERO), "vụ", ""));
        }
        if (words.take("khong co")) {
            String counted = numbers.countedUnit();
            if (!counted.isEmpty()) {
                return Optional.of(new Reading(Comparison.EXACTLY, List.of(BigDecimal.ZERO), counted, ""));
            }
        }
        return Optional.empty();
    }

    TargetRanks ranks() {
        return new TargetRanks(words, numbers);
    }

    /** One number with how it compares. */
    Optional<Reading> comparison() {
        boolean soft = false;
        while (roughly() || words.take(SOFT)) {
            soft = true;
        }
        if (words.take("giam")) {
            words.take("it nhat", "toi thieu", "tu", "tren");
            return measured(Comparison.AT_MOST)
                    .map(reading -> new Reading(
                            Comparison.AT_MOST,
                            reading.values().stream().map(BigDecimal::negate).toList(),
                            reading.unit(),
                            "giảm so với trước, cần số của kỳ trước"));
        }
        if (words.take("tang", "nang len", "nang")) {
            words.take("it nhat", "toi thieu", "tu", "tren", "them");
            return measured(Comparison.AT_LEAST)
                    .map(reading -> new Reading(
                            Comparison.AT_LEAST,
                            reading.values(),
                            reading.unit() + " tăng so với mốc",
                            "tăng so với trước, cần số của kỳ trước"));
        }
        Comparison said = operator();
        if (said != null) {
            while (roughly() || words.take(SOFT)) {
                soft = true;
            }
        }
        boolean atStart = words.finger() == 0;
        boolean stated = soft || said != null;
        return measured(said).map(reading -> withUsual(reading, said, stated, atStart));
    }

    private boolean roughly() {
        boolean roughly = words.take(ROUGHLY);
        if (roughly) {
            words.doubt("mức ước chừng, đang tính đạt từ số này trở lên");
        }
        return roughly;
    }

    /** A number with the operator that stands before it, or else with {@code usual}. */
    Optional<Reading> compared(Comparison usual) {
        Comparison said = operator();
        return measured(said == null ? usual : said);
    }

    private Comparison operator() {
        if (words.take(
                "≥", "> =", "= >", "it nhat", "toi thieu", "khong duoi", "khong thap hon", "khong it hon", "tu")) {
            return Comparison.AT_LEAST;
        }
        if (words.take(
                "≤",
                "< =",
                "= <",
                "khong qua",
                "toi da",
                "khong vuot qua",
                "khong cao hon",
                "khong nhieu hon",
                "nhieu nhat")) {
            return Comparison.AT_MOST;
        }
        if (words.take("tren", "hon", ">", "lon hon", "cao hon", "vuot")) {
            return Comparison.MORE_THAN;
        }
        return words.take("duoi", "<", "nho hon", "thap hon", "it hon") ? Comparison.LESS_THAN : null;
    }

    /** A number and its unit, or a range of them. */
    private Optional<Reading> measured(Comparison said) {
        Word before = words.word(-1);
        // Numbers of documents, years and names are no targets.
        boolean share = words.word(1).key().equals("%") || words.word(3).key().equals("%");
        boolean byWhen = before.key().matches("nam|thang|quy") && share;
        if (before.marked().equals("thứ")) {
            return Optional.empty();
        }
        if (!byWhen
                && isName(
                        before,
                        "so|nam|quyet|nhom|thang|quy|ngay|muc|loai|dieu|khoan|giai|doan|phu|luc|do|cap|hang|/")) {
            return Optional.empty();
        }
        Optional<BigDecimal> first = numbers.number();
        if (first.isEmpty() || words.sees("/ qd", "/ nd", "/ kh", "/ nq", "/ tt", "sao")) {
            return Optional.empty();
        }
        boolean year = words.word(-1).text().matches("(19|20)\\d\\d") && words.size() > 1 && !words.sees("%");
        // "6 tháng 50%", "2025: 60%": the time by which, no level.
        if (words.sees("thang") || (year && numbers.countedUnitAhead().isEmpty())) {
            return Optional.empty();
        }
        if (words.take("/")) {
            return scored(first.get(), said);
        }
        boolean percent = words.take("%", "phan tram");
        int behind = words.finger();
        if ((words.take("-", "den", "toi", "÷", "~"))) {
            words.take("duoi");
            Optional<BigDecimal> second = numbers.number();
            if (second.isPresent() && second.get().compareTo(first.get()) > 0 && !words.sees("sao")) {
                String unit = words.take("%", "phan tram") || percent ? numbers.percentUnit() : numbers.unit();
                if (words.sees("-", "/", "÷") && words.word(1).isDigits()) {
                    words.doubt("nêu hơn hai mức");
                }
                return Optional.of(new Reading(Comparison.RANGE, List.of(first.get(), second.get()), unit, ""));
            }
            words.backTo(behind);
            if (second.isPresent()) {
                return Optional.empty();
            }
        }
        if (percent && words.take("len", "→", "->", "- >")) {
            Optional<BigDecimal> higher = numbers.number();
            if (higher.isPresent() && words.take("%", "phan tram")) {
                return Optional.of(new Reading(Comparison.AT_LEAST, List.of(higher.get()), numbers.percentUnit(), ""));
            }
            words.backTo(behind);
        }
        if (percent && words.sees("/") && words.word(1).isDigits()) {
            words.doubt("nêu hai mức với dấu “/”");
        }
        Comparison comparison = said == null ? Comparison.EXACTLY : said;
        String unit = percent ? numbers.percentUnit() : numbers.unit();
        return Optional.of(new Reading(comparison, List.of(first.get()), unit, ""));
    }

    /** "8/10 điểm": a score of so many. "9/10 thôn" is a part of a number, which a person settles. */
    private Optional<Reading> scored(BigDecimal first, Comparison said) {
        Optional<BigDecimal> most = numbers.number();
        if (most.isEmpty()) {
            return Optional.empty();
        }
        boolean scale = most.get().intValue() == 10 || most.get().intValue() == 100;
        if (scale && (words.atEnd() || words.sees("diem", "tro len", ")", ";", ",", ".", "va"))) {
            words.take("diem");
            return Optional.of(new Reading(said == null ? Comparison.AT_LEAST : said, List.of(first), "điểm", ""));
        }
        if (first.compareTo(most.get()) <= 0 && most.get().intValue() < 1900) {
            String counted = numbers.unit();
            fractions.add("“" + first.toPlainString() + "/" + most.get().toPlainString()
                    + (counted.isEmpty() ? "" : " " + counted) + "” là một phần của tổng số: xin chọn mức "
                    + first.toPlainString() + (counted.isEmpty() ? "" : " " + counted) + " hay tỷ lệ %");
        }
        return Optional.empty();
    }

    /** A bare share is meant as "at least"; a bare count without unit is meant exactly. */
    private Reading withUsual(Reading reading, Comparison said, boolean stated, boolean atStart) {
        if (reading.comparison() == Comparison.RANGE || said != null) {
            return reading;
        }
        BigDecimal value = reading.values().get(0);
        String written = words.text();
        boolean bare = written.matches("[\\d.,]+");
        boolean ofGivenPlan = new PhraseWords(written).text().matches("(?iuU).*(KH|kế hoạch)\\b.*giao.*");
        boolean exact = value.signum() == 0 || ofGivenPlan || (bare && value.intValue() != 100);
        if (bare && usualUnit.isEmpty()) {
            words.doubt("chỉ có số, không nói đơn vị tính");
        }
        if (value.signum() > 0 && reading.unit().matches("(?iu)ngày|giờ|phút|tuần|lần trễ.*")) {
            return new Reading(Comparison.AT_MOST, reading.values(), reading.unit(), "")
                    .doubted("không nói tối đa hay tối thiểu, đang hiểu là tối đa");
        }
        if (bare && exact && !usualUnit.isEmpty() && value.signum() > 0) {
            words.doubt("chỉ ghi số, đang tính đạt khi bằng hoặc hơn");
        }
        if (exact) {
            return reading;
        }
        if (bare) {
            return new Reading(Comparison.AT_LEAST, reading.values(), usualUnit.isEmpty() ? "%" : usualUnit, "");
        }
        boolean unsure = !stated && !atStart && (reading.unit().isEmpty() || numbers.isUnitGuessed());
        return new Reading(Comparison.AT_LEAST, reading.values(), reading.unit(), "")
                .doubted(unsure ? "không rõ số " + value.toPlainString() + " là mức phấn đấu hay là tên gọi" : "");
    }

    /** Over what describes a number to where the next can begin. */
    void skipToNext() {
        while (!words.atEnd() && !words.take(";", "va", ",")) {
            if (words.take("(")) {
                while (!words.atEnd() && !words.take(")")) {
                    pass();
                }
            } else {
                pass();
            }
        }
    }

    /** One word on; a number that is passed over and names nothing is remembered. */
    void pass() {
        String number = words.peek().text();
        boolean names = isName(
                        words.word(-1),
                        "so|nam|quyet|nhom|thang|quy|ngay|muc|loai|dieu|khoan|giai|doan|phu|luc|do|cap|dot|lan|lop|/|-")
                || number.matches("(19|20)\\d\\d")
                || words.word(1).key().matches("thang|/");
        if (words.peek().isDigits() && !names) {
            passedOver.add(number);
        }
        words.skip();
    }

    /** Whether the number behind this word names something: a year, a document, a degree; "trong đó 80%" names nothing. */
    private static boolean isName(Word before, String keys) {
        return before.key().matches(keys) && !before.marked().equals("đó");
    }

    /** What a person should hear of numbers that were passed over; empty when there are none. */
    String passedOver() {
        String parts = String.join("; ", fractions);
        String numbersLeft = passedOver.isEmpty() ? "" : "còn số " + String.join(", ", passedOver) + " chưa dùng đến";
        return parts.isEmpty() || numbersLeft.isEmpty() ? parts + numbersLeft : parts + "; " + numbersLeft;
    }

    /** No number: a scale of words, a group, or yes and no. */
    Reading quality() {
        String text = words.text();
        boolean scale = text.matches("(?iu).*(xếp loại|hoàn thành (tốt|xuất sắc)).*")
                && text.matches("(?iu).*(trở lên|tốt|xuất sắc|khá).*")
                && text.matches("(?iu).*(trở lên|xếp loại).*");
        if (scale) {
            return Reading.quality("xếp loại");
        }
        boolean digits = text.matches(".*\\d.*");
        boolean group = text.matches("(?iu).*nhóm \\d.*");
        Reading quality = Reading.quality(group ? "nhóm" : "");
        if (text.matches("(?iu)không\\.?")) {
            return quality.doubted("“không” có thể là không có chỉ tiêu hoặc bằng 0");
        }
        if (digits && !group && !fractions.isEmpty()) {
            return quality.doubted(String.join("; ", fractions));
        }
        return digits && !group ? quality.doubted("có số nhưng không rõ là mức phấn đấu") : quality;
    }
}
