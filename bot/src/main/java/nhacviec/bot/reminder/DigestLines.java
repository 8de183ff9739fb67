package nhacviec.bot.reminder;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.indicator.PeriodWords;
import nhacviec.bot.plan.PlanYearWords;
import nhacviec.bot.task.TaskWords;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Task;

/** The lines of a morning message and the headings over them. */
final class DigestLines {

    /** Behind what is the person's own, before what goes on all year. */
    private static final int ESCALATED_COME_AFTER = 900;

    private static final int PARTNERS_COME_AFTER = 500;
    private static final int ALL_YEAR_COME_AFTER = 1000;
    private static final int QUESTIONS_COME_AFTER = 2000;

    private static final int NEAR = 3;

    private DigestLines() {}

    /** Said once a month and short: behind a long list nobody would read it. */
    private static final int COMES_FIRST = Integer.MIN_VALUE;

    /** The smaller, the nearer to the top. */
    static int urgency(Item item) {
        Occasion.Kind kind = item.occasion().kind();
        if (kind == Occasion.Kind.ESCALATED) {
            return ESCALATED_COME_AFTER;
        }
        if (item instanceof Digest.OfMilestone m) {
            int after = m.milestone().nature() == Nature.CHECK_IN
                    ? ALL_YEAR_COME_AFTER
                    : kind == Occasion.Kind.PARTNER ? PARTNERS_COME_AFTER : 0;
            return after + m.workingDaysLeft();
        }
        if (item instanceof Digest.OfFigures f) {
            return f.workingDaysLeft();
        }
        if (item instanceof Digest.OfNextPlan) {
            return COMES_FIRST;
        }
        // A request is decided before questions are answered.
        return item instanceof Digest.OfExtension ? ESCALATED_COME_AFTER - 1 : QUESTIONS_COME_AFTER + order(item);
    }

    private static int order(Item item) {
        return item instanceof Digest.OfUnmanned ? 2 : item instanceof Digest.OfAwaited ? 1 : 0;
    }

    static String heading(Item item) {
        switch (item.occasion().kind()) {
            case ESCALATED:
                return "🔺 Đơn vị khác quá hạn, cần đôn đốc";
            case PARTNER:
                return "🤝 Việc đơn vị mình phối hợp";
            case UNDECIDED:
                return "📨 Xin gia hạn, đang chờ anh/chị duyệt";
            case ASKED:
                if (item instanceof Digest.OfUnmanned) {
                    return "👤 Chưa có ai nhận tin";
                }
                return "❓ Đọc kế hoạch chưa chắc, xin xác nhận";
            case STILL_WAITING:
                if (item instanceof Digest.OfNextPlan) {
                    return "📅 Kế hoạch năm mới";
                }
                return "⏳ Đang chờ cấp trên – đã có chưa?";
            case CHECK_IN:
                return "🔁 Việc làm cả năm – có gì mới?";
            default:
                break;
        }
        if (item instanceof Digest.OfMilestone m && m.milestone().nature() == Nature.CHECK_IN) {
            return "🔁 Việc làm cả năm – có gì mới?";
        }
        int left = item instanceof Digest.OfMilestone m
                ? m.workingDaysLeft()
                : ((Digest.OfFigures) item).workingDaysLeft();
        if (left < 0) {
            return "🔴 Quá hạn";
        }
        if (left == 0) {
            return "🟠 Hạn hôm nay";
        }
        return (left <= NEAR ? "🟠 Còn " : "🔵 Còn ") + left + " ngày làm việc";
    }

    /** What something is called where it has no line of its own; not yet escaped. */
    static String named(Item item) {
        return item.is(new Digest.Cases<String>() {
            @Override
            public String milestone(Digest.OfMilestone m) {
                return "việc " + m.task().number();
            }

            @Override
            public String figures(Digest.OfFigures f) {
                return "số liệu " + f.period().vietnamese() + " của " + f.unit().name();
            }

            @Override
            public String awaited(Digest.OfAwaited a) {
                return "đang chờ cấp trên: việc "
                        + a.tasks().stream().map(task -> task.number().text()).collect(Collectors.joining(", "));
            }

            @Override
            public String doubt(Digest.OfDoubt d) {
                return "chỗ đọc kế hoạch chưa chắc";
            }

            @Override
            public String extension(Digest.OfExtension e) {
                return "xin gia hạn việc " + e.task().number();
            }

            @Override
            public String unmanned(Digest.OfUnmanned u) {
                return "đơn vị chưa có ai nhận tin";
            }

            @Override
            public String nextPlan(Digest.OfNextPlan n) {
                return "chưa có kế hoạch năm " + n.missing();
            }
        });
    }

    /**
     * What is said of one thing.
     *
     * @param all everything of the message: what is of one kind may share a line
     */
    static String line(Item item, List<Item> all, Digest digest, WorkCalendar calendar) {
        return item.is(new Lines(all, digest, calendar));
    }

    private record Lines(List<Item> all, Digest digest, WorkCalendar calendar) implements Digest.Cases<String> {

        /** What the person has answered and not sent, of several units with the name of this one. */
        private String drafted(Digest.OfFigures figures) {
            String unit =
                    digest.person().units().size() > 1 ? " " + figures.unit().name() : "";
            return figures.drafted() == 0
                    ? ""
                    : "\n   📝 Anh/chị có " + figures.drafted() + " số nháp <b>chưa gửi</b>; xem lại và gửi: "
                            + Html.code("/sl " + PeriodWords.typed(figures.period(), digest.day()) + unit + " gửi");
        }

        private static String late(Item item) {
            return item.late()
                    ? " <i>(lẽ ra nhắc ngày " + DateWords.brief(item.occasion().on()) + ")</i>"
                    : "";
        }

        @Override
        public String milestone(Digest.OfMilestone m) {
            return DigestLines.milestone(m, digest, calendar) + late(m) + background(m);
        }

        /** Why somebody else hears of a unit's figures. */
        private static String hears(Unit unit) {
            return unit.validity().handedOver()
                    ? " (nay là " + Html.text(unit.validity().successor()) + ", Văn phòng nhập thay)"
                    : " (không còn ai nhận tin)";
        }

        @Override
        public String figures(Digest.OfFigures f) {
            Occasion.Kind kind = f.late() ? Occasion.Kind.DUE : f.occasion().kind();
            String what = kind == Occasion.Kind.OPENING
                    ? " – kỳ đang mở: "
                    : kind == Occasion.Kind.HALF_WAY ? " – đã nửa kỳ: còn " : ": còn ";
            boolean own = digest.person().belongsTo(f.unit().id());
            boolean escalated = f.occasion().kind() == Occasion.Kind.ESCALATED;
            boolean named = !own || digest.person().units().size() > 1;
            String whose =
                    (named ? " của " + Html.text(f.unit().name()) : "") + (own || escalated ? "" : hears(f.unit()));
            String why = escalated
                    ? "\n   <i>Báo lên vì đã quá hạn đủ " + f.occasion().workingDays() + " ngày làm việc.</i>"
                    : "";
            return "• Số liệu " + f.period().vietnamese() + whose + what + f.owed() + " chỉ tiêu chưa báo, hạn "
                    + DateWords.due(f.due(), digest.day(), calendar) + drafted(f) + late(f) + why;
        }

        @Override
        public String awaited(Digest.OfAwaited a) {
            return DigestLines.awaited(a, digest, late(a));
        }

        @Override
        public String doubt(Digest.OfDoubt d) {
            return doubts(all);
        }

        @Override
        public String extension(Digest.OfExtension e) {
            return "• " + TaskWords.named(e.task()) + " – " + TaskWords.lead(e.task()) + ": xin từ "
                    + DateWords.near(e.extension().before(), e.extension().wanted()) + " đến "
                    + DateWords.plain(e.extension().wanted())
                    + ", " + Html.text(Html.cut(e.extension().reason(), 200)) + late(e);
        }

        @Override
        public String unmanned(Digest.OfUnmanned u) {
            String units = all.stream()
                    .filter(Digest.OfUnmanned.class::isInstance)
                    .map(item -> Html.text(((Digest.OfUnmanned) item).unit().name()))
                    .collect(Collectors.joining(", "));
            return "• " + units + ": có việc hoặc số liệu mà chưa ai được nhắc (quá hạn mới báo lên anh/chị). Xin mời "
                    + "người của đơn vị trên trang quản trị.";
        }

        @Override
        public String nextPlan(Digest.OfNextPlan n) {
            return "• " + PlanYearWords.missing(n.newest(), n.missing(), digest.day());
        }
    }

    /** All doubts on one line: each is looked at on its own. */
    static String doubts(List<Item> items) {
        List<String> numbers = items.stream()
                .filter(Digest.OfDoubt.class::isInstance)
                .map(item -> ((Digest.OfDoubt) item).task().number().text())
                .toList();
        return "• Thời gian của " + numbers.size() + " việc trong kế hoạch đọc chưa chắc: " + String.join(", ", numbers)
                + ". Xem và xác nhận từng việc: " + Html.code("/xacnhan");
    }

    private static String milestone(Digest.OfMilestone m, Digest digest, WorkCalendar calendar) {
        String due = m.milestone().nature() == Nature.CHECK_IN
                ? ": cập nhật đến " + DateWords.full(m.milestone().due())
                : ", " + TaskWords.dueOf(m.milestone(), digest.day(), calendar);
        boolean theirs = digest.person().belongsTo(m.milestone().unitId());
        String lead = theirs && digest.person().units().size() == 1 ? "" : " – " + TaskWords.lead(m.task());
        return "• " + TaskWords.named(m.task()) + TaskWords.label(m.milestone()) + lead + due;
    }

    /** What whoever is above the unit should know, and why they hear of it. */
    private static String background(Digest.OfMilestone m) {
        if (m.occasion().kind() != Occasion.Kind.ESCALATED) {
            return "";
        }
        List<String> taken = m.background().takenOnBy();
        StringBuilder text = new StringBuilder("\n   <i>Báo lên vì đã quá hạn đủ ")
                .append(m.occasion().workingDays())
                .append(" ngày làm việc; ")
                .append(
                        taken.isEmpty()
                                ? "chưa ai báo đã nhận việc"
                                : Html.text(String.join(", ", taken)) + " đã nhận việc");
        String silenced = m.background().silenced().stream()
                .map(s -> Html.text(s.name()) + " tạm không nghe nhắc đến " + DateWords.brief(s.until())
                        + (s.reason().isEmpty() ? "" : " (" + Html.text(s.reason()) + ")"))
                .collect(Collectors.joining(", "));
        return text.append(silenced.isEmpty() ? "" : "; " + silenced)
                .append(".</i>")
                .toString();
    }

    private static String awaited(Digest.OfAwaited awaited, Digest digest, String late) {
        StringBuilder text = new StringBuilder();
        for (Task task : awaited.tasks()) {
            text.append("• ")
                    .append(TaskWords.named(task))
                    .append(": chờ ")
                    .append(Html.text(task.deadline().trigger()))
                    .append("\n");
        }
        if (!late.isEmpty()) {
            text.append(late.strip()).append("\n");
        }
        if (digest.person().role() == Role.COORDINATOR) {
            text.append("Nếu đã có, gõ ví dụ ")
                    .append(Html.code("/den " + awaited.tasks().get(0).number() + " " + DateWords.plain(digest.day())));
        } else {
            text.append(
                    "Nếu đã có, cần điều phối ghi lại; hiện không còn điều phối nào nhận tin, xin mời người mới trên trang quản trị.");
        }
        if (!awaited.unclear().isEmpty()) {
            text.append("\nChưa rõ hạn: việc ")
                    .append(awaited.unclear().stream()
                            .map(task -> task.number().text())
                            .collect(Collectors.joining(", ")))
                    .append(".");
        }
        return text.toString();
    }
}
