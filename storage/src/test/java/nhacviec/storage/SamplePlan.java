package nhacviec.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** A small plan in which every kind of deadline and every column occurs. */
public final class SamplePlan {

    public static final Unit OFFICE = new Unit(0, "Văn phòng UBND xã", "Văn phòng", List.of());
    public static final Unit JUSTICE = new Unit(0, "Tư pháp", "Tư pháp", List.of("Tư pháp xã"));

    private SamplePlan() {}

    public static Plan plan() {
        return plan(2024, List.of(OFFICE, JUSTICE), tasks());
    }

    public static Plan plan(int year, List<Unit> units, List<Task> tasks) {
        return new Plan(
                year,
                "Kế hoạch",
                "xã Phước Mỹ",
                new Plan.Decision("10/QĐ-UBND", LocalDate.of(2024, 1, 11), "Cao Minh Thi"),
                units,
                List.of(new Plan.UnitGroup(
                        "Các ban ngành liên quan", List.of("Các ban ngành có liên quan"), List.of("Tư pháp"))),
                List.of(new Plan.Section("II", "CẢI CÁCH THỂ CHẾ")),
                tasks,
                indicators());
    }

    public static List<Task> tasks() {
        return List.of(
                task("1", "Tư pháp xã", Deadline.inMonth(2024, 1)),
                task("1.1", "Tư pháp", Deadline.eachQuarter(2024, true, true)),
                task("2", "Văn phòng UBND xã", Deadline.allYear(2024)),
                task("3", "Tư pháp", new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "Quyết định của tỉnh")),
                task(
                        "4",
                        "Tư pháp",
                        new Deadline.UnderAnotherDocument(
                                DeadlineKind.BY_HIGHER_LEVEL_PLAN,
                                "quy định",
                                List.of(DueDate.labelled("Quý I", LocalDate.of(2024, 4, 15))))),
                task("5", "Tư pháp", new Deadline.Unknown("ô trống")),
                task(
                        "6",
                        "Tư pháp",
                        new Deadline.OnDates(
                                DeadlineKind.MULTI_MILESTONE,
                                List.of(
                                        new DueDate("Kế hoạch", "Quyết định", "tháng 1", LocalDate.of(2024, 1, 31)),
                                        new DueDate("Báo cáo", "", "", LocalDate.of(2024, 12, 31))))),
                task(
                        "7",
                        "VĂN PHÒNG",
                        new Deadline.OnDates(
                                DeadlineKind.EXACT_DATE,
                                List.of(new DueDate("Báo cáo", "Báo cáo năm", "", LocalDate.of(2024, 12, 15))))));
    }

    public static Task task(String number, String lead, Deadline deadline) {
        boolean second = number.equals("1.1");
        return new Task(
                "II",
                new TaskNumber(number),
                "Việc \"" + number + "\"",
                "Việc ngắn " + number,
                List.of("Kế hoạch\ncủa xã", "Báo cáo \\ 2"),
                lead,
                second ? List.of() : List.of("Các ban ngành liên quan", ""),
                "Quý I",
                deadline,
                number.equals("2"),
                second ? new TaskNumber("1") : null,
                new Task.Written("", "- Kế hoạch\t- Báo cáo", true),
                second ? new TaskNumber("1") : null,
                List.of("ghi chú"));
    }

    private static List<Indicator> indicators() {
        Target annex = new Target(Target.Operator.AT_LEAST, new BigDecimal("60"), "%", "60%", "Phụ lục 1", true);
        Target body = new Target(Target.Operator.AT_LEAST, new BigDecimal("50.0"), "%", "đạt 50%", "Mục II.2.d", false);
        Target words = new Target(Target.Operator.QUALITATIVE, null, "", "Nằm trong nhóm dẫn đầu", "Phụ lục 1", true);
        return List.of(
                indicator("5.3", null, true, List.of(), Indicator.Measure.RATIO),
                indicator("5.3.1", "5.3", false, List.of(annex, body), Indicator.Measure.RATIO),
                indicator("6", null, false, List.of(words), Indicator.Measure.YES_NO));
    }

    private static Indicator indicator(
            String code, String parent, boolean group, List<Target> targets, Indicator.Measure measure) {
        return new Indicator(
                code,
                "Hồ sơ trực tuyến",
                "Hồ sơ",
                parent,
                group,
                "60%",
                targets,
                "Văn phòng UBND xã",
                List.of("Các ban ngành liên quan"),
                measure,
                group ? List.of() : List.of("Tư pháp", "Văn phòng UBND xã"),
                new Indicator.Written(parent == null ? code : "", "- Hồ sơ", "60%", "", "", group),
                List.of("monitor<-5.3"),
                List.of());
    }
}
