package nhacviec.admin.report;

import java.util.List;
import java.util.Locale;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.report.ReportPress.Form;

/** A report that is handed out as a file, to scripts and to the admin page. */
public final class ReportFile {

    private static final int LARGEST_NUMBER = 99_999;
    public static final Parameter PERIOD = Parameter.path("period", "quarter, half year (H1) or year (Y)", "2024-Q1");
    public static final Parameter NUMBER = Parameter.query(
                    "number", "the number under which the report is registered; dots when not given", "15")
            .as(ValueForm.whole(1, LARGEST_NUMBER));

    private ReportFile() {}

    public static Answer answer(AdminOffice office, Request request, Form form) {
        String typed = request.path("period");
        ReportPeriod period = ReportPeriod.ofCode(typed.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Problem.mistake(
                                "period",
                                "\"" + typed + "\" không phải là kỳ báo cáo (năm-Q1, Q2, H1, Q3, Q4 hoặc Y).",
                                PERIOD.example())
                        .asException());
        Integer number = request.number("number", 1, LARGEST_NUMBER).orElse(null);
        return office.reports()
                .print(period, form, number, office.now())
                .map(printed -> new Answer(
                        200,
                        form.mediaType(),
                        printed.content(),
                        List.of("Content-Disposition", "attachment; filename=\"" + printed.name() + "\"")))
                .orElseGet(() -> Answer.problem(Problem.of(
                        404, "Sổ chưa có kế hoạch năm " + period.year() + " nên chưa lập được báo cáo kỳ này.")));
    }
}
