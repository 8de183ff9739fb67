package nhacviec.admin.indicator;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Schema;
import nhacviec.core.indicator.Doubt;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Unit;

/**
 * The decision about a figure as an HTTP answer.
 *
 * @param reason the reason that came with the figure; null when none did
 */
record SubmissionAnswers(String reason, ZoneId zone) implements Submission.Cases<Answer> {

    /** Why a figure was doubted, such as {@code below_target}. */
    static final Schema DOUBT =
            Schema.oneOf(Arrays.stream(Doubt.values()).map(Doubt::code).toList());

    @Override
    public Answer recorded(Submission.Recorded recorded) {
        return given(true, recorded.unit(), recorded.entry(), recorded.before(), recorded.line(), recorded.doubts());
    }

    @Override
    public Answer unchanged(Submission.Unchanged unchanged) {
        return given(false, unchanged.unit(), unchanged.entry(), unchanged.entry(), unchanged.line(), Set.of());
    }

    @Override
    public Answer heading(Submission.Heading heading) {
        return Answer.problem(Problem.of(
                422,
                "Chỉ tiêu " + heading.indicator().code() + " là tiêu đề, không nhận số liệu; các dòng của nó là: "
                        + heading.rows().stream().map(Indicator::code).collect(Collectors.joining(", ")) + "."));
    }

    @Override
    public Answer notOwed(Submission.NotOwed notOwed) {
        return Answer.problem(Problem.of(
                422,
                notOwed.unit().name() + " không báo cáo chỉ tiêu "
                        + notOwed.indicator().code() + "; đơn vị báo cáo: "
                        + String.join(", ", notOwed.indicator().reporters()) + "."));
    }

    @Override
    public Answer notOfPlan(Submission.NotOfPlan notOfPlan) {
        return Answer.problem(Problem.of(
                422,
                "Kỳ " + notOfPlan.period().code() + " không thuộc kế hoạch năm " + notOfPlan.planYear()
                        + "; ví dụ đúng: " + notOfPlan.instead().code() + "."));
    }

    @Override
    public Answer locked(Submission.Locked locked) {
        return Answer.problem(Problem.of(
                409,
                "Kỳ " + locked.lock().period().code() + " đã khóa ("
                        + locked.lock().reason() + "); mở bằng POST /api/v1/periods/"
                        + locked.lock().period().code() + "/unlock."));
    }

    @Override
    public Answer late(Submission.Late late) {
        return Answer.problem(Problem.of(409, "Kỳ đã khóa; số này chờ Văn phòng quyết định."));
    }

    @Override
    public Answer notOpenYet(Submission.NotOpenYet notOpenYet) {
        return Answer.problem(Problem.of(
                409,
                notOpenYet.period().vietnamese() + " chưa mở; nhận số liệu từ ngày "
                        + notOpenYet.window().from() + "."));
    }

    @Override
    public Answer noSuchIndicator(Submission.NoSuchIndicator missing) {
        return Answer.problem(noIndicator(missing));
    }

    static Problem noIndicator(Submission.NoSuchIndicator missing) {
        String others = missing.near().isEmpty()
                ? ""
                : " Có chỉ tiêu " + missing.near().stream().map(Indicator::code).collect(Collectors.joining(", "))
                        + ".";
        return Problem.of(404, "Kế hoạch không có chỉ tiêu \"" + missing.typed() + "\"." + others);
    }

    private Answer given(
            boolean changed, Unit unit, Entry entry, Entry before, PeriodSheet.Line line, Set<Doubt> doubts) {
        Indicator.Measure measure = line.indicator().measure();
        return Answer.ok(Json.object(
                "changed", changed,
                "entry", IndicatorJson.entry(entry, unit, measure, reason, zone),
                "before", before == null ? null : IndicatorJson.entry(before, unit, measure, null, zone),
                "total", IndicatorJson.total(Optional.of(line)),
                "reached", line.isReached().orElse(null),
                "doubts", doubts.stream().sorted().map(Doubt::code).toList()));
    }
}
