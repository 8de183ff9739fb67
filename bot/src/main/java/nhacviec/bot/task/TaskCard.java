package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.plan.DueDate;
import nhacviec.core.staff.Role;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
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
        text.append("\n<b>Chủ trì:</b> ").append(TaskWords.lead(task));
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
            text.append(TaskWords.line(milestone, talk)).append("\n");
        }
        life.atHand(talk.now().today()).filter(Milestone::isWaiting).ifPresent(m -> text.append(waiting(talk, task)));
        talk.books().tasks().snoozes().stream()
                .filter(s -> s.staffId() == talk.staff().id() && s.task().equals(task.number()))
                .filter(s -> s.until().isAfter(talk.now().today()))
                .findFirst()
                .ifPresent(s -> text.append("🔕 Tạm không nhắc đến sáng ")
                        .append(DateWords.full(s.until()))
                        .append("; hạn không đổi.\n"));
        if (task.needsConfirmation() && talk.staff().role() == Role.COORDINATOR) {
            text.append("⚠️ Cách hiểu thời gian của việc này cần Văn phòng xác nhận: bấm nút, hoặc gõ ")
                    .append(Html.code("/xacnhan " + task.number()))
                    .append(".\n");
        }
        return text.toString().stripTrailing();
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
        if (mine) {
            keyboard = keyboard.and(closing(life, hand));
            keyboard = keyboard.and(life.lastCompletion()
                    .map(c ->
                            List.of(button("↩️ Mở lại", "molai:t" + life.task().number())))
                    .orElse(List.of()));
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
