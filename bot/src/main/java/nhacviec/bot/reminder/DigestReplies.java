package nhacviec.bot.reminder;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.task.TaskWords;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.DigestWriter;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Task;

/** The morning message: one for each person, the most urgent first. */
public final class DigestReplies implements DigestWriter, DeliveryRound.RepeatMark, DeliveryRound.UnreachableNotice {

    /** So many have all their buttons; the less urgent ones have one each, so that the keyboard fits a phone. */
    private static final int WITH_BUTTONS = 5;

    private static final int ITEMS = 20;

    /** Behind what is the person's own, before what goes on all year. */
    private static final int ESCALATED_COME_AFTER = 900;

    private final Supplier<WorkCalendar> calendar;

    public DigestReplies(Supplier<WorkCalendar> calendar) {
        this.calendar = calendar;
    }

    @Override
    public OutgoingMessage write(Digest digest) {
        List<Item> items = digest.items().stream()
                .sorted(Comparator.comparingInt(DigestReplies::urgency))
                .toList();
        StringBuilder text = new StringBuilder("⏰ ").append(Html.bold("Nhắc việc " + DateWords.full(digest.day())));
        text.append(" – ").append(Html.text(digest.person().unit().name())).append("\n");
        if (digest.late()) {
            text.append("<i>Tin gửi muộn: hệ thống vừa hoạt động trở lại.</i>\n");
        }
        for (DayNotice notice : digest.notices()) {
            text.append("📅 Lịch làm việc đổi: ")
                    .append(DateWords.full(notice.day()))
                    .append(notice.worked() ? " <b>đi làm</b>" : " <b>được nghỉ</b>")
                    .append(notice.reason().isEmpty() ? "" : " (" + Html.text(notice.reason()) + ")")
                    .append(". Ngày nhắc việc của anh/chị đã tính lại; hạn không đổi.\n");
        }
        String heading = "";
        for (Item item : items.subList(0, Math.min(ITEMS, items.size()))) {
            String group = heading(item);
            if (!group.equals(heading)) {
                heading = group;
                text.append("\n").append(Html.bold(group)).append("\n");
            }
            text.append(line(item, digest)).append("\n");
        }
        if (items.size() > ITEMS) {
            text.append("… và ")
                    .append(items.size() - ITEMS)
                    .append(" mục nữa, xem ")
                    .append(Html.code("/viec"))
                    .append("\n");
        }
        return new OutgoingMessage.Say(
                digest.person().chatId(), text.toString().stripTrailing(), keyboard(items), List.of());
    }

    @Override
    public String why(Item item, Digest digest, ReminderPolicy policy) {
        return reason(item, policy) + " " + whose(item, digest.person());
    }

    private static String reason(Item item, ReminderPolicy policy) {
        Occasion occasion = item.occasion();
        String late = item.late() ? " (lẽ ra nhắc ngày " + DateWords.plain(occasion.on()) + ")" : "";
        return switch (occasion.kind()) {
            case BEFORE ->
                "Còn " + occasion.workingDays() + " ngày làm việc đến hạn; nhắc trước " + days(policy.before())
                        + " ngày làm việc" + late + ".";
            case DUE -> "Là ngày đến hạn, hoặc ngày làm việc cuối trước hạn" + late + ".";
            case OVERDUE ->
                "Quá hạn " + occasion.workingDays() + " ngày làm việc; nhắc mỗi ngày trong " + policy.overdueDaily()
                        + " ngày làm việc đầu, sau đó " + policy.overdueEvery() + " ngày một lần" + late + ".";
            case CHECK_IN ->
                "Việc làm cả năm, mỗi quý hỏi tình hình trước cuối quý " + days(policy.checkInBefore())
                        + " ngày làm việc" + late + ".";
            case ESCALATED ->
                "Quá hạn đủ " + occasion.workingDays() + " ngày làm việc mà chưa xong nên báo lên một lần" + late + ".";
            case SNOOZE_ENDED -> "Hết thời gian tạm hoãn nhắc.";
            case STILL_WAITING -> "Việc còn chờ cấp trên; mỗi tháng hỏi một lần" + late + ".";
        };
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String whose(Item item, Staff person) {
        if (item instanceof Digest.OfMilestone m) {
            return m.task().lead() + " chủ trì, chưa báo xong.";
        }
        return item instanceof Digest.OfFigures
                ? person.unit().name() + " còn nợ số liệu."
                : "Người điều phối theo dõi.";
    }

    private static int urgency(Item item) {
        if (isEscalated(item)) {
            return ESCALATED_COME_AFTER;
        }
        if (item instanceof Digest.OfMilestone m) {
            return m.milestone().nature() == Nature.CHECK_IN ? 1000 + m.workingDaysLeft() : m.workingDaysLeft();
        }
        return item instanceof Digest.OfFigures f ? f.workingDaysLeft() : 2000;
    }

    private static boolean isEscalated(Item item) {
        return item.occasion().kind() == Occasion.Kind.ESCALATED;
    }

    private static String heading(Item item) {
        if (isEscalated(item)) {
            return "🔺 Đơn vị khác quá hạn, cần đôn đốc";
        }
        if (item instanceof Digest.OfAwaited) {
            return "⏳ Đang chờ cấp trên – đã có chưa?";
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
        return left == 0
                ? "🟠 Hạn hôm nay"
                : left <= 3 ? "🟠 Còn " + left + " ngày làm việc" : "🔵 Còn " + left + " ngày làm việc";
    }

    private String line(Item item, Digest digest) {
        String late = item.late()
                ? " <i>(lẽ ra nhắc ngày " + DateWords.brief(item.occasion().on()) + ")</i>"
                : "";
        if (item instanceof Digest.OfMilestone m) {
            String due = m.milestone().nature() == Nature.CHECK_IN
                    ? ": cập nhật đến " + DateWords.full(m.milestone().due())
                    : ", " + TaskWords.dueOf(m.milestone(), digest.day(), calendar.get());
            boolean theirs = m.milestone().unitId() == digest.person().unit().id();
            String lead = theirs ? "" : " – " + TaskWords.lead(m.task());
            return "• " + TaskWords.named(m.task()) + TaskWords.label(m.milestone()) + lead + due + late;
        }
        if (item instanceof Digest.OfFigures f) {
            return "• Số liệu " + f.period().vietnamese() + ": còn " + f.owed() + " chỉ tiêu chưa báo, hạn "
                    + DateWords.due(f.due(), digest.day(), calendar.get()) + late;
        }
        Digest.OfAwaited awaited = (Digest.OfAwaited) item;
        StringBuilder text = new StringBuilder();
        for (Task task : awaited.tasks()) {
            text.append("• ")
                    .append(TaskWords.named(task))
                    .append(": chờ ")
                    .append(Html.text(task.deadline().trigger()))
                    .append("\n");
        }
        return text.append("Nếu đã có, gõ ví dụ ")
                .append(Html.code("/den " + awaited.tasks().get(0).number() + " " + DateWords.plain(digest.day())))
                .append(late)
                .toString();
    }

    private static Keyboard keyboard(List<Item> items) {
        Keyboard keyboard = Keyboard.NONE;
        List<Digest.OfMilestone> milestones = new ArrayList<>();
        List<Digest.OfMilestone> escalated = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Digest.OfMilestone m) {
                (isEscalated(m) ? escalated : milestones).add(m);
            }
            if (item instanceof Digest.OfFigures f) {
                keyboard = keyboard.and(List.of(button(
                        "🔢 Nhập số liệu " + f.period().vietnamese(),
                        "sl:+g:" + f.period().code())));
            }
        }
        int whole = Math.min(WITH_BUTTONS, milestones.size());
        for (Digest.OfMilestone m : milestones.subList(0, whole)) {
            String number = m.task().number().text();
            keyboard = keyboard.and(List.of(
                    button("✅ Xong " + number, "xong:+m" + m.milestone().id()),
                    button("🔕 Để sau", "hoan:+" + number),
                    button("🔎 " + number, "viec:+t" + number)));
        }
        List<Digest.OfMilestone> rest = new ArrayList<>(milestones.subList(whole, milestones.size()));
        rest.addAll(escalated);
        if (rest.isEmpty()) {
            return keyboard;
        }
        List<Button> cards = rest.stream()
                .map(m -> button("🔎 " + m.task().number(), "viec:+t" + m.task().number()))
                .toList();
        for (List<Button> row : Buttons.grid(cards, 4).rows()) {
            keyboard = keyboard.and(row);
        }
        return keyboard.and(List.of(button("📋 Tất cả việc", "viec:+u0")));
    }

    @Override
    public OutgoingMessage mark(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say say) {
            String marked = say.html().startsWith("🔁")
                    ? say.html()
                    : "🔁 <i>Gửi lại, có thể anh/chị đã nhận được tin này.</i>\n" + say.html();
            return new OutgoingMessage.Say(say.chatId(), marked, say.keyboard(), say.menu());
        }
        return message;
    }

    @Override
    public OutgoingMessage tell(Staff coordinator, Staff unreachable) {
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ Không gửi được tin cho " + Html.bold(unreachable.name()) + " ("
                        + Html.text(unreachable.unit().name())
                        + "): người này đã chặn bot hoặc xóa cuộc trò chuyện. Xin nhắc trực tiếp và đề nghị mở lại bot.");
    }
}
