package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.indicator.Figure;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Owed;
import nhacviec.core.report.Report;

/** What the report's body says of indicators. */
final class IndicatorSentences {

    private final Report report;

    IndicatorSentences(Report report) {
        this.report = report;
    }

    /** One item for each indicator of a section that has a result, one for all that have none. */
    List<Line> of(List<IndicatorResult> rows) {
        List<Line> lines = new ArrayList<>();
        rows.stream().filter(row -> !row.isBlank()).forEach(row -> lines.add(result(row)));
        List<String> blank = rows.stream()
                .filter(IndicatorResult::isBlank)
                .map(row -> ReportWords.name(row.indicator()))
                .toList();
        if (!blank.isEmpty()) {
            lines.add(Line.text("- Chưa có số liệu về: " + String.join("; ", blank) + "."));
        }
        return lines;
    }

    private Line result(IndicatorResult row) {
        String name = "- " + ReportWords.name(row.indicator()) + ": ";
        if (row.value() == null) {
            String why = IndicatorWords.whyNone(row);
            return Line.text(name + "chưa tính được kết quả chung" + (why.isEmpty() ? "" : ", vì " + why)
                    + provisional(row) + ".");
        }
        if (row.value() instanceof Figure.NothingArose) {
            return Line.text(name + "không phát sinh trong kỳ" + provisional(row) + ".");
        }
        String change = IndicatorWords.change(row);
        String compared =
                change.isEmpty() ? "" : ", " + change + " so với " + ReportWords.period(report.comparedWith());
        String said = row.value() instanceof Figure.Answer answer
                ? Stream.of(verdict(row), answer.besides())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "))
                : value(row) + (verdict(row).isEmpty() ? "" : ", " + verdict(row));
        String valueOf = IndicatorWords.valueOf(report, row);
        String ofQuarter = valueOf.isEmpty() ? "" : " (" + valueOf + ")";
        // One pair of brackets is enough.
        String behind = (ofQuarter + provisional(row)).replace(") (", "; ");
        return Line.text(name + ReportWords.sentence(said + compared + behind));
    }

    private String provisional(IndicatorResult row) {
        return row.isComplete() ? "" : " (" + IndicatorWords.provisional(report, row) + ")";
    }

    private static String value(IndicatorResult row) {
        String parts = IndicatorWords.parts(row.value());
        String figure = IndicatorWords.value(row);
        if (IndicatorWords.isShareAlone(row)) {
            return figure + " (" + IndicatorWords.SHARE_ALONE + ")";
        }
        return parts.isEmpty() ? figure : figure + " (" + parts + ")";
    }

    /** "đạt chỉ tiêu 60%", "tạm chưa đạt chỉ tiêu 100%"; empty where neither can be said. */
    private static String verdict(IndicatorResult row) {
        boolean contradictory = row.indicator().isContradictory();
        boolean named = !(row.value() instanceof Figure.Answer)
                || contradictory
                        && row.indicator()
                                .target()
                                .filter(chosen -> chosen.value() != null)
                                .isPresent();
        String target = (named ? " " + IndicatorWords.target(row.indicator()) : "")
                + (contradictory
                        ? row.indicator()
                                .target()
                                .map(chosen -> " theo " + chosen.citation())
                                .orElse("")
                        : "");
        String soFar = row.isComplete() ? "" : "tạm ";
        return row.isReached()
                .map(reached -> soFar + (reached ? "đạt chỉ tiêu" : "chưa đạt chỉ tiêu") + target)
                .orElse("");
    }

    /** How many indicators reach their targets, those of which not everybody has reported apart. */
    String counts() {
        int all = report.measured().size();
        int reached = report.reached(true).size();
        int missed = report.reached(false).size();
        int soFarReached = report.provisional(true).size();
        int soFarMissed = report.provisional(false).size();
        int soFarNone = none(false);
        int soFarAll = soFarReached + soFarMissed + soFarNone;
        int none = none(true);
        int blank = report.blank().size();
        int rest = all - reached - missed - soFarAll - none - blank;
        List<String> parts = new ArrayList<>();
        some(parts, reached, "chỉ tiêu đạt");
        some(parts, missed, "chỉ tiêu chưa đạt");
        List<String> soFar = new ArrayList<>();
        some(soFar, soFarReached, "tạm đạt");
        some(soFar, soFarMissed, "tạm chưa đạt");
        some(soFar, soFarNone, "tạm không phát sinh");
        if (!soFar.isEmpty()) {
            parts.add(soFarAll + " chỉ tiêu mới tạm tính vì còn đơn vị chưa gửi đủ số liệu (" + String.join(", ", soFar)
                    + ")");
        }
        some(parts, none, "chỉ tiêu không phát sinh");
        some(parts, rest, "chỉ tiêu chưa đánh giá được");
        some(parts, blank, "chỉ tiêu chưa có số liệu");
        return "Trong " + all + " chỉ tiêu: " + String.join("; ", parts) + " (Phụ lục I).";
    }

    /** How many indicators nothing arose for, as the whole office has said or as far as its units have. */
    private int none(boolean complete) {
        return (int) report.measured().stream()
                .filter(row -> !row.isBlank() && row.value() instanceof Figure.NothingArose)
                .filter(row -> row.isComplete() == complete)
                .count();
    }

    /** Of what there is none, nothing is said. */
    private static void some(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    List<Line> highlights() {
        List<Line> lines = new ArrayList<>();
        add(lines, "Các chỉ tiêu đạt", names(report.reached(true)));
        add(
                lines,
                "Các chỉ tiêu tạm đạt, còn chờ số liệu của đơn vị",
                report.provisional(true).stream()
                        .map(row -> ReportWords.name(row.indicator()) + provisional(row))
                        .collect(Collectors.joining("; ")));
        add(lines, "Cải thiện so với " + ReportWords.period(report.comparedWith()), moved(IndicatorWords::isBetter));
        boolean nothingBefore = report.measured().stream().allMatch(row -> row.before() == null);
        if (nothingBefore && !report.measured().isEmpty()) {
            lines.add(Line.text("- Chưa có số liệu của " + ReportWords.period(report.comparedWith()) + " để so sánh."));
        }
        return lines;
    }

    private String moved(Predicate<IndicatorResult> how) {
        return report.measured().stream()
                .filter(how)
                .map(row -> ReportWords.name(row.indicator()) + " (" + IndicatorWords.change(row) + ")")
                .collect(Collectors.joining("; "));
    }

    private static void add(List<Line> lines, String what, String which) {
        if (!which.isEmpty()) {
            lines.add(Line.text("- " + what + ": " + which + "."));
        }
    }

    List<Line> shortcomings() {
        List<Line> lines = new ArrayList<>();
        add(lines, "Các chỉ tiêu chưa đạt", missed(report.reached(false)));
        add(lines, "Các chỉ tiêu tạm chưa đạt, còn chờ số liệu của đơn vị", missed(report.provisional(false)));
        add(lines, "Giảm sút so với " + ReportWords.period(report.comparedWith()), moved(IndicatorWords::isWorse));
        for (IndicatorResult row : report.unsummable()) {
            lines.add(Line.text("- Chưa tính được kết quả chung về "
                            + ReportWords.name(row.indicator()) + ": "
                            + ReportWords.sentence(IndicatorWords.whyNone(row))
                            + " ")
                    .thenDraft(IndicatorWords.remedy(row)));
        }
        if (report.completeness().given() > 0) {
            add(lines, "Các chỉ tiêu chưa có số liệu", names(report.blank()));
        }
        add(
                lines,
                "Đơn vị còn nợ số liệu",
                report.measured().stream()
                        .flatMap(row -> row.missing().stream())
                        .map(Owed::countedAs)
                        .distinct()
                        .collect(Collectors.joining("; ")));
        if (report.hasFormerUnits()) {
            lines.add(Line.text(
                            "- Có số liệu của đơn vị nay không còn báo cáo chỉ tiêu, chưa tính vào kết quả: xem cột ghi"
                                    + " chú của Phụ lục I. ")
                    .thenDraft("Xác định cách tính số liệu của đơn vị cũ"));
        }
        return lines;
    }

    private String missed(List<IndicatorResult> rows) {
        return rows.stream()
                .map(row -> {
                    String value = row.value() instanceof Figure.Answer answer ? answer.besides() : value(row);
                    String said = ReportWords.name(row.indicator())
                            + (value.isEmpty() ? "" : ": " + value)
                            + provisional(row);
                    // One pair of brackets is enough.
                    return said.replace(") (", "; ");
                })
                .collect(Collectors.joining("; "));
    }

    /** The reasons that units gave for figures which miss their target. */
    List<Line> causes() {
        List<Line> lines = new ArrayList<>();
        Stream.concat(report.reached(false).stream(), report.provisional(false).stream())
                .forEach(row -> {
                    String reasons = IndicatorWords.reasons(row);
                    Line line = Line.text("- " + ReportWords.name(row.indicator()) + ": " + reasons);
                    lines.add(reasons.isEmpty() ? line.thenDraft("Bổ sung nguyên nhân") : line);
                });
        return lines;
    }

    private static String names(List<IndicatorResult> rows) {
        return rows.stream().map(row -> ReportWords.name(row.indicator())).collect(Collectors.joining("; "));
    }
}
