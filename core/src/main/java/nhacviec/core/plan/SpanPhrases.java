package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nhacviec.core.plan.DeadlinePhrase.Reading;
import nhacviec.core.plan.Span.Part;
import nhacviec.core.plan.Span.Unit;

/**
 * Deadlines said with months, quarters and years, alone, from–to, or several.
 *
 * <pre>
 * spans = [limit] span { ("đến" | "-" | "và" | "," | "+" | "hoặc") (span | number) }
 * limit = "đến" | "đến hết" | "chậm nhất" | "từ nay đến" …
 * </pre>
 */
final class SpanPhrases {

    private enum Joint {
        TO,
        AND,
        COMMA,
        OR,
        SLASH
    }

    private final PhraseWords words;
    private final SpanWords spanWords;
    private final YearWords years;

    SpanPhrases(PhraseWords words, SpanWords spanWords, YearWords years) {
        this.words = words;
        this.spanWords = spanWords;
        this.years = years;
    }

    Optional<Reading> spans() {
        boolean fromNow = words.take(
                "tu nay den het", "tu nay den", "tu ngay ky den het", "tu ngay ky den", "tu nay toi", "tu nay cho den");
        boolean before = !fromNow && words.take("truoc", "xong truoc");
        boolean limit = !fromNow
                && !before
                && words.take(
                        "den het",
                        "den",
                        "cham nhat la trong",
                        "cham nhat la",
                        "cham nhat trong",
                        "cham nhat vao",
                        "cham nhat den",
                        "cham nhat",
                        "muon nhat la",
                        "muon nhat",
                        "khong qua",
                        "khong muon hon",
                        "toi",
                        "han cuoi :",
                        "han chot :",
                        "han cuoi",
                        "han chot",
                        "thoi han :",
                        "thoi han",
                        "han :");
        boolean from = !fromNow && !before && !limit && words.takeMarked("từ");
        if (from && words.take("dau")) {
            words.doubt("“từ đầu” không nói ngày nào");
        }
        boolean endSaid = words.sees("het", "cuoi", "khi ket thuc", "khi het", "ket thuc", "ngay cuoi");
        List<Span> spans = new ArrayList<>();
        List<Joint> joints = new ArrayList<>();
        Optional<Span> next = spanWords.span();
        while (next.isPresent()) {
            spans.add(next.get());
            int behind = words.finger();
            Optional<Joint> joint = joint();
            if (joint.isEmpty()) {
                break;
            }
            Span last = next.get();
            next = spanWords.span().or(() -> spanWords.like(last));
            if (next.isPresent()) {
                joints.add(joint.get());
            } else {
                words.backTo(behind);
            }
        }
        if (spans.isEmpty() || (before && !endSaid && isVague(spans.get(0)))) {
            return Optional.empty();
        }
        if (from && spans.size() == 1) {
            words.mistake("chỉ nói lúc bắt đầu, không nói đến khi nào");
            return Optional.empty();
        }
        if (spans.size() == 2
                && joints.get(0) == Joint.COMMA
                && spans.get(0).unit() == Unit.YEAR
                && spans.get(0).part() == Part.WHOLE
                && spans.get(1).unit() != Unit.YEAR
                && spans.get(1).year() == null) {
            // "Năm 2025, quý II": the year of the quarter.
            Integer year = spans.get(0).year();
            spans = new ArrayList<>(List.of(spans.get(1).inYear(year)));
            joints.clear();
        }
        boolean whereYearBare = !limit && !before && !fromNow;
        return fromNow && spans.size() == 1
                ? Optional.of(Reading.on(DeadlineKind.RANGE, spans.get(0).end(years.planYear())))
                : together(withYears(spans), joints, whereYearBare);
    }

    private boolean isVague(Span first) {
        words.mistake("“trước " + (first.unit() == Unit.MONTH ? "tháng" : first.unit() == Unit.QUARTER ? "quý" : "năm")
                + "” không rõ là trước khi bắt đầu hay trước khi hết");
        return true;
    }

    private Optional<Joint> joint() {
        if (words.take("den het", "den", "toi het", "toi", "cho den", "qua", "~", "->") || words.take("- >", "-")) {
            words.take("het");
            return Optional.of(Joint.TO);
        }
        if (words.take("va", "va trong", "+", "&", ", va", "cung voi")) {
            return Optional.of(Joint.AND);
        }
        if (words.take("hoac", "hay")) {
            return Optional.of(Joint.OR);
        }
        if (words.take("/")) {
            return Optional.of(Joint.SLASH);
        }
        return words.take(",", ";") ? Optional.of(Joint.COMMA) : Optional.empty();
    }

    /** A year that is said once counts for the whole list; a span that would come too early lies in the year before. */
    private List<Span> withYears(List<Span> said) {
        List<Span> spans = new ArrayList<>(said);
        for (int i = spans.size() - 2; i >= 0; i--) {
            Span next = spans.get(i + 1);
            if (spans.get(i).year() == null && next.year() != null) {
                Span same = spans.get(i).inYear(next.year());
                boolean late = same.end(next.year()).isAfter(next.end(next.year()));
                spans.set(i, late ? same.inYear(next.year() - 1) : same);
            }
        }
        for (int i = 1; i < spans.size(); i++) {
            Span before = spans.get(i - 1);
            if (spans.get(i).year() == null && before.year() != null) {
                Span same = spans.get(i).inYear(before.year());
                boolean early = same.end(before.year()).isBefore(before.end(before.year()));
                spans.set(i, early ? same.inYear(before.year() + 1) : same);
            }
        }
        return spans;
    }

    private Optional<Reading> together(List<Span> spans, List<Joint> joints, boolean yearMayBeBare) {
        int planYear = years.planYear();
        Span last = spans.get(spans.size() - 1);
        if (spans.size() == 1) {
            if (words.text().matches("(?iu)năm( ?\\d{4})?\\.?")) {
                words.doubt("chỉ ghi năm, đang hiểu là cả năm");
            }
            if (last.unit() == Unit.YEAR && last.part() == Part.WHOLE) {
                return Optional.of(Reading.allYear(DeadlineKind.YEAR_ROUND, last.end(planYear)));
            }
            DeadlineKind kind = last.kind();
            return Optional.of(
                    // "Cuối năm" is a date: nobody is asked in March what is new of it.
                    kind == DeadlineKind.YEAR_ROUND && last.part() != Part.LAST
                            ? Reading.allYear(kind, last.end(planYear))
                            : Reading.on(kind, last.end(planYear)));
        }
        List<LocalDate> ends = spans.stream().map(span -> span.end(planYear)).toList();
        boolean rising =
                IntStream.range(1, ends.size()).allMatch(i -> ends.get(i).isAfter(ends.get(i - 1)));
        if (!rising) {
            words.mistake("các mốc không theo thứ tự thời gian");
            return Optional.empty();
        }
        if (joints.contains(Joint.TO)) {
            return joints.size() == 1
                    ? Optional.of(Reading.on(DeadlineKind.RANGE, last.end(planYear)))
                    : Optional.empty();
        }
        if (joints.contains(Joint.OR)) {
            if (joints.size() > 1) {
                return Optional.empty();
            }
            words.doubt("“hoặc”: đang lấy mốc muộn hơn");
            return Optional.of(Reading.on(last.kind(), last.end(planYear)));
        }
        if (joints.contains(Joint.SLASH)) {
            words.doubt("dấu “/” đang hiểu là “và”");
        }
        return Optional.of(each(spans, joints));
    }

    private Reading each(List<Span> spans, List<Joint> joints) {
        int planYear = years.planYear();
        boolean commas = joints.stream().allMatch(Joint.COMMA::equals);
        boolean oneUnit = spans.stream().map(Span::unit).distinct().count() == 1;
        Unit unit = spans.get(0).unit();
        boolean neighbours = oneUnit
                && IntStream.range(1, spans.size())
                        .allMatch(i -> spans.get(i).index() == spans.get(i - 1).index() + 1);
        boolean allFour = unit == Unit.QUARTER && spans.size() == 4;
        if (commas && neighbours && !allFour && unit != Unit.HALF_YEAR && unit != Unit.YEAR) {
            words.doubt("đang hiểu là một khoảng liền nhau, hạn ở cuối; nếu mỗi kỳ một lần thì xin chọn lại");
            return Reading.on(DeadlineKind.RANGE, spans.get(spans.size() - 1).end(planYear));
        }
        List<DueDate> dates = spans.stream()
                .map(span -> DueDate.labelled(label(span), span.end(planYear)))
                .toList();
        boolean quarterEnds = oneUnit
                && unit == Unit.MONTH
                && spans.size() == 4
                && spans.stream().allMatch(span -> span.index() % 3 == 0);
        if (oneUnit && (unit == Unit.QUARTER || quarterEnds)) {
            return Reading.each(DeadlineKind.RECURRING_QUARTERLY, dates);
        }
        if (oneUnit && unit == Unit.HALF_YEAR) {
            return Reading.each(DeadlineKind.HALF_YEAR, dates);
        }
        if (oneUnit && unit == Unit.YEAR) {
            words.doubt("nêu nhiều năm, đang hiểu là mỗi năm một hạn");
        }
        boolean reports = !oneUnit && unit != Unit.MONTH;
        if (!oneUnit) {
            words.doubt("nhiều kỳ khác nhau, mỗi kỳ một hạn");
        }
        return reports
                ? Reading.each(DeadlineKind.RECURRING_MIXED, dates)
                : Reading.several(DeadlineKind.MULTI_MILESTONE, dates);
    }

    private static String label(Span span) {
        return switch (span.unit()) {
            case MONTH -> "Tháng " + span.index();
            case QUARTER -> "Quý " + Deadline.roman(span.index());
            case HALF_YEAR -> span.index() == 1 ? "06 tháng đầu năm" : "06 tháng cuối năm";
            case NINE_MONTHS -> "09 tháng";
            case YEAR -> "năm";
        };
    }
}
