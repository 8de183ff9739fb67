package nhacviec.bot.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChange;
import nhacviec.core.plan.PlanChange.IndicatorPart;
import nhacviec.core.plan.PlanChange.TaskPart;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;
import nhacviec.core.task.Task;

/** In what a newly read plan differs from the one on record: a line each, plain text, for screen and chat. */
public final class PlanChangeWords implements PlanChange.Cases<String> {

    private static final int LONGEST_NAME = 90;

    private static final int ROWS_NAMED = 12;

    /** With these nothing that anybody does hangs on the change. */
    private static final Set<TaskPart> TASK_DETAILS =
            EnumSet.of(TaskPart.SECTION, TaskPart.CONFIRMATION, TaskPart.WORDING);

    private static final Set<IndicatorPart> INDICATOR_DETAILS = EnumSet.of(IndicatorPart.PLACE, IndicatorPart.WORDING);

    /** A line for each change, those that change most first; rows that are only written otherwise share the last line. */
    public static List<String> lines(PlanChanges changes) {
        List<String> telling = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<PlanChange> worded = new ArrayList<>();
        PlanChangeWords words = new PlanChangeWords();
        for (PlanChange change : changes.all()) {
            if (isWording(change)) {
                worded.add(change);
            } else {
                (isDetail(change) ? details : telling).add(change.answer(words));
            }
        }
        telling.addAll(details);
        if (worded.size() == 1) {
            telling.add(worded.get(0).answer(words));
        } else if (!worded.isEmpty()) {
            telling.add(written(worded));
        }
        return telling;
    }

    /** Every change for itself, in their order. */
    static List<String> each(PlanChanges changes) {
        PlanChangeWords words = new PlanChangeWords();
        return changes.all().stream().map(change -> change.answer(words)).toList();
    }

    private static boolean isWording(PlanChange change) {
        return change instanceof PlanChange.TaskChanged task && task.parts().equals(Set.of(TaskPart.WORDING))
                || change instanceof PlanChange.IndicatorChanged row
                        && row.parts().equals(Set.of(IndicatorPart.WORDING));
    }

    private static boolean isDetail(PlanChange change) {
        if (change instanceof PlanChange.TaskChanged task) {
            return TASK_DETAILS.containsAll(task.parts());
        }
        if (change instanceof PlanChange.IndicatorChanged row) {
            return INDICATOR_DETAILS.containsAll(row.parts());
        }
        return change instanceof PlanChange.UnitSpelled
                || change instanceof PlanChange.SectionsChanged
                || change instanceof PlanChange.GroupsChanged
                || change instanceof PlanChange.Reordered;
    }

    /** "Chỉ khác cách ghi, ghi chú: 20 dòng (nhiệm vụ 1, 2, 3; chỉ tiêu 3.2)". */
    private static String written(List<PlanChange> changes) {
        List<String> tasks = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (PlanChange change : changes) {
            if (change instanceof PlanChange.TaskChanged task) {
                tasks.add(task.after().number().text());
            } else if (change instanceof PlanChange.IndicatorChanged row) {
                rows.add(row.after().code());
            }
        }
        List<String> named = new ArrayList<>();
        if (!tasks.isEmpty()) {
            named.add("nhiệm vụ " + some(tasks));
        }
        if (!rows.isEmpty()) {
            named.add("chỉ tiêu " + some(rows));
        }
        return "Chỉ khác cách ghi, ghi chú: " + changes.size() + " dòng (" + String.join("; ", named) + ")";
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(ROWS_NAMED, names.size())))
                + (names.size() > ROWS_NAMED ? ", …" : "");
    }

    /** Two equal texts would say nothing: then only how it is written differs. */
    private static String turned(String what, String before, String after) {
        return before.equals(after) ? what + " chỉ khác cách ghi (" + after + ")" : what + " " + before + " → " + after;
    }

    @Override
    public String decision(PlanChange.DecisionChanged change) {
        return turned("Quyết định:", decision(change.before()), decision(change.after()));
    }

    private static String decision(Plan.Decision decision) {
        return decision.number() + " ngày " + date(decision.date())
                + (decision.signer().isEmpty() ? "" : " (" + decision.signer() + ")");
    }

    @Override
    public String heading(PlanChange.HeadingChanged change) {
        return "Tên: “" + change.before() + "” → “" + change.after() + "”";
    }

    @Override
    public String sections(PlanChange.SectionsChanged change) {
        return turned("Các mục của phụ lục nhiệm vụ:", sections(change.before()), sections(change.after()));
    }

    private static String sections(List<Plan.Section> sections) {
        return sections.stream()
                .map(section -> section.numeral() + " " + section.title())
                .collect(Collectors.joining("; "));
    }

    @Override
    public String groups(PlanChange.GroupsChanged change) {
        return turned("Cách gọi chung nhiều đơn vị:", groups(change.before()), groups(change.after()));
    }

    private static String groups(List<Plan.UnitGroup> groups) {
        return groups.isEmpty()
                ? "(không có)"
                : groups.stream()
                        .map(group -> group.name() + " là " + String.join(", ", group.units()))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public String unitAdded(PlanChange.UnitAdded change) {
        return "Đơn vị mới: " + change.unit().name();
    }

    @Override
    public String unitSpelled(PlanChange.UnitSpelled change) {
        return "Đơn vị " + change.unit().name() + ": thêm cách viết “" + String.join("”, “", change.spellings()) + "”";
    }

    @Override
    public String unitSucceeded(PlanChange.UnitSucceeded change) {
        return "Đơn vị " + change.before().name() + ": " + term(change.before()) + " → " + term(change.after());
    }

    private static String term(Unit unit) {
        Validity validity = unit.validity();
        List<String> words = new ArrayList<>();
        if (validity.from() != null) {
            words.add("từ " + date(validity.from()));
        }
        if (validity.to() != null) {
            words.add("đến hết " + date(validity.to()));
        }
        if (validity.successor() != null) {
            words.add("sau đó là " + validity.successor());
        }
        return words.isEmpty() ? "không ghi thời hạn" : String.join(", ", words);
    }

    @Override
    public String taskAdded(PlanChange.TaskAdded change) {
        return (change.restored() ? "Nhiệm vụ trở lại kế hoạch: " : "Nhiệm vụ mới: ") + task(change.task()) + " – hạn "
                + deadline(change.task()) + ", chủ trì " + change.task().lead();
    }

    @Override
    public String taskRemoved(PlanChange.TaskRemoved change) {
        return "Không còn trong kế hoạch mới: nhiệm vụ " + task(change.task());
    }

    @Override
    public String taskChanged(PlanChange.TaskChanged change) {
        Task before = change.before();
        Task after = change.after();
        Set<TaskPart> parts = change.parts();
        List<String> said = new ArrayList<>();
        if (parts.contains(TaskPart.NUMBER)) {
            said.add("số " + before.number() + " → " + after.number());
        }
        if (parts.contains(TaskPart.NAME)) {
            said.add("nội dung “" + before.name() + "” → “" + after.name() + "”");
        }
        if (parts.contains(TaskPart.DEADLINE)) {
            said.add(deadlines(before, after) + stays(change.stays()));
        }
        if (parts.contains(TaskPart.LEAD)) {
            said.add("chủ trì " + before.lead() + " → " + after.lead());
        }
        if (parts.contains(TaskPart.PARTNERS)) {
            said.add(turned("phối hợp", list(before.partners()), list(after.partners())));
        }
        if (parts.contains(TaskPart.PRODUCTS)) {
            said.add(turned("sản phẩm", list(before.products()), list(after.products())));
        }
        if (parts.contains(TaskPart.SECTION)) {
            said.add("mục " + before.section() + " → " + after.section());
        }
        if (parts.contains(TaskPart.PARENT)) {
            said.add("thuộc nhiệm vụ " + parent(before) + " → " + parent(after));
        }
        if (parts.contains(TaskPart.CONFIRMATION)) {
            said.add(after.needsConfirmation() ? "cách hiểu cần xác nhận" : "cách hiểu không còn phải xác nhận");
        }
        if (parts.contains(TaskPart.WORDING)) {
            said.add("cách ghi, ghi chú");
        }
        return "Nhiệm vụ " + task(parts.contains(TaskPart.NAME) ? before : after) + ": " + String.join("; ", said);
    }

    @Override
    public String indicatorAdded(PlanChange.IndicatorAdded change) {
        Indicator row = change.indicator();
        return (change.restored() ? "Chỉ tiêu trở lại kế hoạch: " : "Chỉ tiêu mới: ")
                + indicator(row)
                + (row.group() ? "" : " – " + targets(row) + ", đơn vị báo " + list(row.reporters()));
    }

    @Override
    public String indicatorRemoved(PlanChange.IndicatorRemoved change) {
        return "Không còn trong kế hoạch mới: chỉ tiêu " + indicator(change.indicator());
    }

    @Override
    public String indicatorChanged(PlanChange.IndicatorChanged change) {
        Indicator before = change.before();
        Indicator after = change.after();
        Set<IndicatorPart> parts = change.parts();
        List<String> said = new ArrayList<>();
        if (parts.contains(IndicatorPart.CODE)) {
            said.add("mã " + before.code() + " → " + after.code());
        }
        if (parts.contains(IndicatorPart.NAME)) {
            said.add("tên “" + before.name() + "” → “" + after.name() + "”");
        }
        if (parts.contains(IndicatorPart.TARGETS)) {
            said.add(turned("mức phấn đấu", targetsBut(before, after), targetsBut(after, before)));
        }
        if (parts.contains(IndicatorPart.CHOSEN)) {
            said.add(turned("mức được dùng", chosen(before), chosen(after)));
        }
        if (parts.contains(IndicatorPart.MEASURE)) {
            said.add("cách đo " + measure(before) + " → " + measure(after));
        }
        if (parts.contains(IndicatorPart.UNITS)) {
            said.add(turned("theo dõi, thực hiện", units(before), units(after)));
        }
        if (parts.contains(IndicatorPart.PLACE)) {
            said.add("chỗ trong phụ lục");
        }
        if (parts.contains(IndicatorPart.WORDING)) {
            said.add("cách ghi, ghi chú");
        }
        return "Chỉ tiêu " + indicator(parts.contains(IndicatorPart.NAME) ? before : after) + ": "
                + String.join("; ", said);
    }

    @Override
    public String reordered(PlanChange.Reordered change) {
        return "Thứ tự các dòng của phụ lục " + (change.tasks() ? "nhiệm vụ" : "chỉ tiêu");
    }

    /** "13 “Rà soát văn bản”". */
    static String task(Task task) {
        return task.number() + " “" + fit(task.name()) + "”";
    }

    /** "3.2 “Số hóa hồ sơ”". */
    static String indicator(Indicator row) {
        return row.code() + " “" + fit(row.name()) + "”";
    }

    private static String fit(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String parent(Task task) {
        return task.parent() == null ? "(không)" : task.parent().text();
    }

    private static String list(List<String> words) {
        List<String> said = words.stream().filter(word -> !word.isBlank()).toList();
        return said.isEmpty() ? "(không ghi)" : String.join(", ", said);
    }

    /** Both deadlines where they read differently; otherwise what else of them differs. */
    private static String deadlines(Task before, Task after) {
        String was = deadline(before);
        String is = deadline(after);
        if (!was.equals(is)) {
            return "hạn " + was + " → " + is;
        }
        List<DueDate> offered = usual(before);
        List<DueDate> offers = usual(after);
        if (!offered.equals(offers)) {
            return offers.isEmpty()
                    ? "hạn vẫn " + is + ", không còn hạn gợi ý (trước là " + dates(offered) + ")"
                    : "hạn vẫn " + is + ", hạn gợi ý " + (offered.isEmpty() ? "" : dates(offered) + " → ")
                            + dates(offers);
        }
        return before.deadline().kind() != after.deadline().kind()
                ? "hạn vẫn " + is + ", hiểu là loại hạn khác"
                : "hạn vẫn " + is + ", cách ghi từng mốc khác";
    }

    /** What becomes of the new deadline where people were faster, or set another. */
    private static String stays(PlanChange.Stays stays) {
        List<String> said = new ArrayList<>();
        if (!stays.done().isEmpty()) {
            String dates = stays.done().stream().map(PlanChangeWords::date).collect(Collectors.joining(", "));
            said.add(
                    stays.nothingOpen()
                            ? "đã báo xong theo hạn " + dates
                                    + " nên giữ như cũ, không nhắc theo hạn mới; cần làm lại thì /molai"
                            : "mốc " + dates + " đã báo xong nên giữ như cũ");
        }
        if (!stays.byHand().isEmpty()) {
            said.add("hạn " + stays.byHand().stream().map(PlanChangeWords::date).collect(Collectors.joining(", "))
                    + " đã gia hạn hoặc đặt tay nên giữ");
        }
        return said.isEmpty() ? "" : " (" + String.join("; ", said) + ")";
    }

    private static List<DueDate> usual(Task task) {
        return task.deadline() instanceof Deadline.UnderAnotherDocument under ? under.presets() : List.of();
    }

    private static String dates(List<DueDate> dates) {
        return dates.stream().map(PlanChangeWords::due).collect(Collectors.joining(", "));
    }

    private static String deadline(Task task) {
        Deadline deadline = task.deadline();
        if (deadline instanceof Deadline.Unknown) {
            return "chưa rõ (“" + task.timeText() + "”)";
        }
        if (deadline instanceof Deadline.AllYear allYear) {
            return "cả năm, đến " + date(allYear.closes());
        }
        if (deadline.dueDates().isEmpty()) {
            return "chờ “" + deadline.trigger() + "”";
        }
        return dates(deadline.dueDates());
    }

    private static String due(DueDate due) {
        return date(due.date()) + (due.label().isEmpty() ? "" : " (" + due.label() + ")");
    }

    private static String targets(Indicator row) {
        return row.targets().isEmpty()
                ? "(không ghi)"
                : row.targets().stream().map(PlanChangeWords::target).collect(Collectors.joining(" / "));
    }

    /** The targets of a row that another version of it does not have. */
    private static String targetsBut(Indicator row, Indicator other) {
        List<Target> own = row.targets().stream()
                .filter(target -> other.targets().stream().noneMatch(same -> isSame(target, same)))
                .toList();
        return own.isEmpty()
                ? "(không)"
                : own.stream().map(PlanChangeWords::target).collect(Collectors.joining(" / "));
    }

    private static boolean isSame(Target one, Target other) {
        boolean sameValue = one.value() == null
                ? other.value() == null
                : other.value() != null && one.value().compareTo(other.value()) == 0;
        return sameValue
                && one.operator() == other.operator()
                && one.unit().equals(other.unit())
                && one.text().equals(other.text())
                && one.citation().equals(other.citation());
    }

    static String target(Target target) {
        return "“" + fit(target.text()) + "”" + (target.citation().isEmpty() ? "" : " (" + target.citation() + ")");
    }

    private static String chosen(Indicator row) {
        return row.target().map(PlanChangeWords::target).orElse("(không có)");
    }

    private static String units(Indicator row) {
        return "[" + (row.monitor().isEmpty() ? "" : row.monitor() + "; ") + list(row.executors()) + "; báo: "
                + list(row.reporters()) + "]";
    }

    private static String measure(Indicator row) {
        return switch (row.measure()) {
            case RATIO -> "tỷ lệ";
            case SCORE -> "điểm";
            case COUNT -> "số đếm";
            case YES_NO -> "đạt hay chưa đạt";
        };
    }

    private static String date(LocalDate date) {
        return date == null ? "(chưa ghi)" : DateWords.plain(date);
    }
}
