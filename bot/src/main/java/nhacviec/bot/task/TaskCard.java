package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.plan.DueDate;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Completion;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** One task with everything that is known of it, and what the reader may do about it. */
public final class TaskCard {

    public Reply show(Talk talk, TaskLife life) {
        return Reply.show(text(talk, life), keyboard(talk, life));
    }

    private static String text(Talk talk, TaskLife life) {
        Task task = life.task();
        StringBuilder text = new StringBuilder();
        text.append("<b>Việc ")
                .append(task.number())
                .append("</b> · mục ")
                .append(Html.text(task.section()))
                .append("\n");
        text.append(Html.text(Html.cut(task.name(), 600))).append("\n\n");
        text.append("<b>Sản phẩm:</b> ");
        text.append(
                task.products().size() == 1
                        ? Html.text(task.products().get(0))
                        : task.products().stream()
                                .map(p -> "\n• " + Html.text(p))
                                .collect(Collectors.joining()));
        text.append("\n<b>Chủ trì:</b> ").append(TaskWords.leadAndPlanned(talk, task));
        if (!task.partners().isEmpty()) {
            text.append("\n<b>Phối hợp:</b> ").append(Html.text(String.join(", ", task.partners())));
        }
        text.append("\n<b>Thời gian theo kế hoạch:</b> ")
                .append(task.timeText().isBlank() ? "(để trống)" : Html.text(task.timeText()));
        if (task.timeInheritedFrom() != null) {
            text.append(" (ô trống, hiểu theo việc ")
                    .append(task.timeInheritedFrom())
                    .append(")");
        }
        text.append("\n\n");
        for (Milestone milestone : life.milestones()) {
            if (milestone.isOpen() && !life.isWanted(milestone)) {
                continue;
            }
            text.append(TaskWords.line(milestone, talk)).append("\n");
            kept(talk, life, milestone)
                    .ifPresent(given -> text.append("     ↪️ lần báo xong đã mở lại có ")
                            .append(EvidenceChanges.given(given))
                            .append(", vẫn giữ; dùng lại: ")
                            .append(Html.code("/xong " + task.number() + " như cũ"))
                            .append("\n"));
        }
        life.atHand(talk.now().today()).filter(Milestone::isWaiting).ifPresent(m -> text.append(waiting(talk, task)));
        text.append(followingUp(talk, life));
        text.append(outOfSight(talk, life));
        if (task.needsConfirmation() && talk.staff().role() == Role.COORDINATOR) {
            text.append("⚠️ Cách hiểu thời gian của việc này cần Văn phòng xác nhận: bấm nút, hoặc gõ ")
                    .append(Html.code("/xacnhan " + task.number()))
                    .append(".\n");
        }
        return text.toString().stripTrailing();
    }

    /** What was given when a milestone was reported done before it was opened again, for those who may use it again. */
    private static Optional<Completion> kept(Talk talk, TaskLife life, Milestone milestone) {
        return milestone.isOpen() && talk.actor().mayAnswerFor(life.unitId())
                ? EvidenceService.givenBefore(talk.books(), milestone)
                : Optional.empty();
    }

    /** Why a task of an earlier year that is not done is reminded of no more; empty for any other. */
    private static String outOfSight(Talk talk, TaskLife life) {
        TaskNumber number = life.task().number();
        boolean followed = number.year().isEmpty()
                || life.milestones().stream().allMatch(m -> m.isDone() || m.nature() == Milestone.Nature.CHECK_IN)
                || talk.books().tasks().all().stream()
                        .anyMatch(task -> task.number().equals(number));
        if (followed) {
            return "";
        }
        return talk.books().tasks().isLetGo(number)
                ? "🗃 Đã thôi theo dõi, không nhắc nữa.\n"
                : "🗃 Kế hoạch đang dùng có việc này; bot nhắc theo kế hoạch ấy.\n";
    }

    /** Who has taken it on, who wants to hear nothing for a while and why, and requests for later dates. */
    private static String followingUp(Talk talk, TaskLife life) {
        StringBuilder text = new StringBuilder();
        Set<Long> milestones = life.milestones().stream().map(Milestone::id).collect(Collectors.toSet());
        String taken = talk.books().tasks().acknowledgements().stream()
                .filter(a -> milestones.contains(a.milestoneId()))
                .map(a ->
                        Html.text(a.name()) + " (" + DateWords.brief(talk.now().dayOf(a.at())) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            text.append("👍 Đã nhận việc: ").append(taken).append("\n");
        }
        for (Snooze snooze : talk.books().tasks().snoozes()) {
            boolean own = snooze.staffId() == talk.staff().id();
            if (!snooze.task().equals(life.task().number())
                    || !snooze.until().isAfter(talk.now().today())
                    || !own && !talk.staff().role().seesWholeOffice()) {
                continue;
            }
            String who = own
                    ? "Tạm không nhắc"
                    : "Tạm không nhắc "
                            + talk.books()
                                    .staff()
                                    .find(snooze.staffId())
                                    .map(Staff::name)
                                    .map(Html::text)
                                    .orElse("");
            text.append("🔕 ")
                    .append(who)
                    .append(" đến sáng ")
                    .append(DateWords.full(snooze.until()))
                    .append(snooze.reason().isEmpty() ? "" : " (" + Html.text(snooze.reason()) + ")")
                    .append("; hạn không đổi.\n");
        }
        for (Extension extension : talk.books().extensions().all()) {
            boolean rests = extension.state() == Extension.State.ASKED
                    && life.milestones().stream().anyMatch(m -> m.id() == extension.milestoneId() && m.isDone());
            if (extension.task().equals(life.task().number()) && extension.state() != Extension.State.OVERTAKEN) {
                text.append(rests ? ExtensionWords.rests(extension) : ExtensionWords.line(extension))
                        .append("\n");
            }
        }
        return text.toString();
    }

    private static String waiting(Talk talk, Task task) {
        String what = "Chờ: " + Html.text(task.deadline().trigger()) + ".\n";
        if (talk.staff().role() != Role.COORDINATOR) {
            return what + "Khi có, Văn phòng sẽ ghi ngày và hạn được tính từ đó.\n";
        }
        return TaskService.presets(task).isEmpty()
                ? what + "Khi có, gõ "
                        + Html.code("/den " + task.number() + " 15/3/"
                                + talk.now().today().getYear()) + " (ngày văn bản đến).\n"
                : what + "Chọn mốc bên dưới, hoặc gõ các ngày: " + Html.code("/den " + task.number() + " 15/4, 15/7")
                        + ".\n";
    }

    static Keyboard keyboard(Talk talk, TaskLife life) {
        boolean mine = talk.actor().mayAnswerFor(life.unitId());
        Keyboard keyboard = Keyboard.NONE;
        Optional<Milestone> hand = life.atHand(talk.now().today());
        if (mine && hand.isPresent() && hand.get().isOpen()) {
            String label = hand.get().nature() == Nature.CHECK_IN ? "✅ Đã cập nhật" : "✅ Xong";
            keyboard = keyboard.and(List.of(
                    button(label + suffix(hand.get()), "xong:m" + hand.get().id()),
                    button("🔕 Nhắc lại sau", "hoan:" + life.task().number())));
        }
        keyboard = keyboard.and(life.milestones().stream()
                .filter(milestone -> kept(talk, life, milestone).isPresent())
                .findFirst()
                .map(milestone -> List.of(EvidenceChanges.asBefore(milestone)))
                .orElse(List.of()));
        keyboard = keyboard.and(more(talk, life, hand));
        if (talk.staff().role() != Role.STAFF) {
            for (Extension extension : talk.books().extensions().waiting()) {
                boolean own = extension.askedBy() != null
                        && extension.askedBy() == talk.staff().id();
                if (extension.task().equals(life.task().number()) && !own) {
                    keyboard = keyboard.and(List.of(
                            button("✅ Đồng ý gia hạn", "duyet:" + extension.id() + ":co"),
                            button("❌ Không", "duyet:" + extension.id() + ":khong")));
                }
            }
        }
        if (mine) {
            keyboard = keyboard.and(closing(life, hand));
            keyboard = keyboard.and(life.lastCompletion()
                    .map(c ->
                            List.of(button("↩️ Mở lại", "molai:t" + life.task().number())))
                    .orElse(List.of()));
        }
        boolean others = !talk.staff().belongsTo(life.unitId());
        if (talk.staff().role() != Role.STAFF
                && others
                && hand.filter(Milestone::isOpen).isPresent()) {
            keyboard = keyboard.and(
                    List.of(button("🚨 Báo khẩn", "khan:+" + life.task().number())));
        }
        if (talk.staff().role() == Role.COORDINATOR
                && hand.isPresent()
                && hand.get().isWaiting()) {
            keyboard = keyboard.and(List.of(arrival(life.task())));
        }
        if (talk.staff().role() == Role.COORDINATOR && life.task().needsConfirmation()) {
            keyboard = keyboard.and(List.of(
                    button("✅ Hiểu như vậy là đúng", "xacnhan:" + life.task().number())));
        }
        return keyboard.and(List.of(button("⬅ Danh sách", "viec:u0")));
    }

    private static List<Button> more(Talk talk, TaskLife life, Optional<Milestone> hand) {
        List<Button> row = new ArrayList<>();
        if (hand.isEmpty() || hand.get().isDone()) {
            return row;
        }
        boolean taken = talk.books().tasks().acknowledgements().stream()
                .anyMatch(a -> a.milestoneId() == hand.get().id()
                        && a.staffId() == talk.staff().id());
        if (!taken
                && (talk.staff().belongsTo(life.unitId())
                        || talk.staff().units().stream()
                                .anyMatch(unit -> TaskService.isPartner(talk.books(), life, unit.id())))) {
            row.add(button("👍 Đã nhận việc", "nhan:" + life.task().number()));
        }
        boolean extendable = hand.get().isOpen() && hand.get().nature() != Nature.CHECK_IN;
        if (extendable && talk.actor().mayAnswerFor(life.unitId())) {
            row.add(button("📅 Xin gia hạn", "giahan:+" + life.task().number()));
        }
        return row;
    }

    private static String suffix(Milestone milestone) {
        return milestone.label().isEmpty() ? "" : " " + Html.cut(milestone.label(), 24);
    }

    /** A task that goes on all year can be ended before the year is. */
    private static List<Button> closing(TaskLife life, Optional<Milestone> hand) {
        List<Button> row = new ArrayList<>();
        life.milestones().stream()
                .filter(m -> m.nature() == Nature.CLOSING && m.isOpen())
                .filter(m -> hand.isEmpty() || hand.get().id() != m.id())
                .forEach(m -> row.add(button("🏁 Kết thúc cả việc", "xong:m" + m.id())));
        return row;
    }

    private static Button arrival(Task task) {
        List<DueDate> presets = TaskService.presets(task);
        if (presets.isEmpty()) {
            return button("📥 Văn bản đến hôm nay", "den:" + task.number() + ":nay");
        }
        String dates = presets.stream().map(p -> DateWords.brief(p.date())).collect(Collectors.joining(", "));
        return button("📅 Mốc " + dates, "den:" + task.number() + ":mau");
    }
}
