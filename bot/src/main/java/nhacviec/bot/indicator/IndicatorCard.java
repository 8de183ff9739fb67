package nhacviec.bot.indicator;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.staff.Unit;

/** One indicator with its target, what the office comes to, and each unit's share as far as the reader may see it. */
final class IndicatorCard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm d/M/yyyy");

    private final IndicatorService indicators;
    private final Talk talk;
    private final Indicator row;

    IndicatorCard(IndicatorService indicators, Talk talk, Indicator row) {
        this.indicators = indicators;
        this.talk = talk;
        this.row = row;
    }

    /** In one period. */
    String of(ReportPeriod period) {
        if (period.isDerived()) {
            return head() + derivedInFull(period);
        }
        ReportingPeriod quarter = period.quarters().get(0);
        return head() + quarter(quarter) + sums(quarter.year());
    }

    /** In the quarter that is collected and the one before it. */
    String of(ReportingPeriod current) {
        ReportingPeriod last = current.previous();
        return head() + quarter(current) + (last.year() < current.year() ? "" : quarter(last)) + sums(current.year());
    }

    private String head() {
        StringBuilder text = new StringBuilder("🎯 " + SubmissionReplies.named(row)).append("\n");
        if (!row.shortName().equals(row.name())) {
            text.append(Html.italic(Html.cut(row.name(), 300))).append("\n");
        }
        Map<String, List<Target>> byWords = row.targets().stream()
                .sorted(Comparator.comparing(target -> !target.chosen()))
                .collect(Collectors.groupingBy(
                        target -> FigureWords.target(target, row.measure()), LinkedHashMap::new, Collectors.toList()));
        byWords.forEach((words, targets) -> text.append(
                        targets.stream().anyMatch(Target::chosen) ? "Chỉ tiêu: " : "Kế hoạch còn ghi: ")
                .append(Html.text(words))
                .append(" (")
                .append(Html.text(targets.stream().map(Target::citation).collect(Collectors.joining("; "))))
                .append(")\n"));
        if (!row.monitor().isEmpty()) {
            text.append("Theo dõi: ").append(Html.text(row.monitor())).append("\n");
        }
        return text.append("Thực hiện: ")
                .append(Html.text(String.join(", ", row.executors())))
                .append("\n")
                .toString();
    }

    private String quarter(ReportingPeriod period) {
        ReportingPeriod.Window window = indicators.rules().window(period);
        String state;
        if (window.from().isAfter(talk.now().today())) {
            state = "chưa mở";
        } else if (PeriodService.isLocked(talk.books(), period)) {
            state = "🔒 đã khóa";
        } else {
            state = "hạn " + talk.due(window.due());
        }
        PeriodSheet.Line line =
                indicators.sheet(talk.books(), period).line(row.code()).orElseThrow();
        StringBuilder text = new StringBuilder("\n<b>" + period.vietnamese() + "</b> · " + state + "\nCả cơ quan: ");
        text.append(office(line)).append("\n");
        List<Entry> history = talk.books().indicators().history(row.code());
        for (Map.Entry<Unit, Entry> share : line.given().entrySet()) {
            text.append("• ").append(Html.text(share.getKey().name())).append(": ");
            text.append(share(share.getKey(), share.getValue(), period, history))
                    .append("\n");
        }
        return text.toString();
    }

    private String share(Unit unit, Entry entry, ReportingPeriod period, List<Entry> history) {
        if (entry == null) {
            return "chưa báo";
        }
        if (!talk.staff().maySee(unit.id())) {
            return entry.figure().settles() ? "đã báo" : "chưa có số liệu";
        }
        long revisions = history.stream()
                .filter(e -> e.unitId() == unit.id() && e.period().equals(period))
                .count();
        return Html.text(FigureWords.full(entry.figure(), row.measure())) + " – " + Html.text(entry.staffName()) + ", "
                + time(entry.at()) + (revisions > 1 ? ", đã sửa " + (revisions - 1) + " lần" : "");
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(talk.now().zone()));
    }

    /** What the office comes to in a quarter, whether the target is reached, and how many units have answered. */
    static String office(PeriodSheet.Line line) {
        int answered = line.answered();
        boolean several = line.given().size() > 1;
        String units = several ? " · " + answered + "/" + line.given().size() + " đơn vị đã báo" : "";
        Optional<Figure> total = line.total();
        if (total.isEmpty()) {
            return (line.isUnsummable() ? OfficeWords.whyNone(line) : "chưa có") + units;
        }
        return Html.text(FigureWords.full(total.get(), line.indicator().measure()))
                + OfficeWords.verdict(line.isReached(), line.isComplete())
                + units;
    }

    /** The half year and the year, a line each. */
    private String sums(int year) {
        StringBuilder text = new StringBuilder();
        for (ReportPeriod.Span span : List.of(ReportPeriod.Span.H1, ReportPeriod.Span.Y)) {
            ReportPeriod period = new ReportPeriod(year, span);
            DerivedSheet.Line line =
                    indicators.derived(talk.books(), period).line(row.code()).orElseThrow();
            text.append("\n<b>")
                    .append(period.vietnamese())
                    .append("</b>: ")
                    .append(OfficeWords.derived(line.office(), row))
                    .append(OfficeWords.verdict(line.isReached(), line.office().isComplete()));
        }
        return text.toString();
    }

    private String derivedInFull(ReportPeriod period) {
        DerivedSheet.Line line =
                indicators.derived(talk.books(), period).line(row.code()).orElseThrow();
        StringBuilder text = new StringBuilder("\n<b>" + period.vietnamese() + "</b>, "
                + (row.measure().addsUp() ? "cộng các quý" : "lấy quý gần nhất") + "\nCả cơ quan: ");
        text.append(OfficeWords.derived(line.office(), row))
                .append(OfficeWords.verdict(line.isReached(), line.office().isComplete()));
        line.shares().forEach((unit, share) -> {
            text.append("\n• ").append(Html.text(unit.name())).append(": ");
            text.append(
                    talk.staff().maySee(unit.id())
                            ? OfficeWords.derived(share, row)
                            : share.isComplete() ? "đã báo đủ" : Html.text(share.soFar()));
        });
        return text.toString();
    }
}
