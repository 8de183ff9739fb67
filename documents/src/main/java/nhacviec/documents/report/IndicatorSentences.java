package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Figure;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
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
                .map(row -> row.indicator().shortName())
                .toList();
        if (!blank.isEmpty()) {
            lines.add(Line.text("- Chưa có số liệu về: " + String.join("; ", blank) + "."));
        }
        return lines;
    }

    private Line result(IndicatorResult row) {
        String name = "- " + row.indicator().shortName() + ": ";
        if (row.value() == null) {
            String why = row.whyNone().isEmpty() ? "các đơn vị gửi số liệu không cộng được" : row.whyNone();
            return Line.text(name + "chưa tính được kết quả chung, vì " + ReportWords.sentence(why));
        }
        if (row.value() instanceof Figure.NothingArose) {
            return Line.text(name + "không phát sinh trong kỳ.");
        }
        String change = ReportWords.change(row);
        String compared =
                change.isEmpty() ? "" : ", " + change + " so với " + ReportWords.period(report.comparedWith());
        String soFar =
                row.isComplete() ? "" : ", tạm tính (còn thiếu " + row.missing().size() + " số liệu)";
        return Line.text(name + value(row) + verdict(row) + compared + soFar + ".");
    }

    private static String value(IndicatorResult row) {
        String parts = ReportWords.parts(row.value());
        String figure = ReportWords.figure(row.value(), row.indicator().measure());
        return parts.isEmpty() ? figure : figure + " (" + parts + ")";
    }

    private static String verdict(IndicatorResult row) {
        String target = row.value() instanceof Figure.Answer ? "" : " " + ReportWords.target(row.indicator());
        return row.isReached()
                .map(reached -> (reached ? ", đạt chỉ tiêu" : ", chưa đạt chỉ tiêu") + target)
                .orElse("");
    }

    List<Line> highlights() {
        List<IndicatorResult> reached = report.reached(true);
        List<Line> lines = new ArrayList<>();
        if (!reached.isEmpty()) {
            lines.add(Line.text("- Các chỉ tiêu đạt: " + names(reached) + "."));
        }
        List<IndicatorResult> better = report.measured().stream()
                .filter(row ->
                        row.change().filter(change -> change.signum() > 0).isPresent())
                .toList();
        if (!better.isEmpty()) {
            lines.add(Line.text("- Cao hơn " + ReportWords.period(report.comparedWith()) + ": "
                    + better.stream()
                            .map(row -> row.indicator().shortName() + " (" + ReportWords.change(row) + ")")
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        if (report.measured().stream().allMatch(row -> row.before() == null)) {
            lines.add(Line.text("- Chưa có số liệu của " + ReportWords.period(report.comparedWith()) + " để so sánh."));
        }
        return lines;
    }

    List<Line> shortcomings() {
        List<Line> lines = new ArrayList<>();
        if (!report.reached(false).isEmpty()) {
            lines.add(Line.text("- Các chỉ tiêu chưa đạt: "
                    + report.reached(false).stream()
                            .map(row -> row.indicator().shortName() + ": " + value(row))
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        if (!report.blank().isEmpty() && report.completeness().given() > 0) {
            lines.add(Line.text("- Các chỉ tiêu chưa có số liệu: " + names(report.blank()) + "."));
        }
        List<String> owing = report.measured().stream()
                .flatMap(row -> row.missing().stream())
                .map(owed -> owed.unit())
                .distinct()
                .toList();
        if (!owing.isEmpty()) {
            lines.add(Line.text("- Đơn vị còn nợ số liệu: " + String.join("; ", owing) + "."));
        }
        if (report.hasFormerUnits()) {
            lines.add(Line.text(
                            "- Có số liệu của đơn vị nay không còn báo cáo chỉ tiêu, chưa tính vào kết quả: xem cột ghi"
                                    + " chú của Phụ lục I. ")
                    .thenDraft("Xác định cách tính số liệu của đơn vị cũ"));
        }
        return lines;
    }

    /** The reasons that units gave for figures which miss their target. */
    List<Line> causes() {
        List<Line> lines = new ArrayList<>();
        for (IndicatorResult row : report.reached(false)) {
            String reasons = reasons(row);
            Line line = Line.text("- " + row.indicator().shortName() + ": " + reasons);
            lines.add(reasons.isEmpty() ? line.thenDraft("Bổ sung nguyên nhân") : line);
        }
        return lines;
    }

    /** "Văn phòng UBND xã (quý I): máy quét hỏng."; empty when nobody gave a reason. */
    static String reasons(IndicatorResult row) {
        return row.explained().stream()
                .map(given -> whose(given) + ": " + ReportWords.sentence(given.reason()))
                .collect(Collectors.joining(" "));
    }

    /** "Văn phòng UBND xã, Quý I/2024". */
    static String whose(Given given) {
        return given.unit() + ", " + given.quarter().vietnamese();
    }

    private static String names(List<IndicatorResult> rows) {
        return rows.stream().map(row -> row.indicator().shortName()).collect(Collectors.joining("; "));
    }
}
