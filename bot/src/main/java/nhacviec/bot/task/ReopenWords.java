package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import nhacviec.bot.Html;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ReopenService;
import nhacviec.core.task.StandingNotices;
import nhacviec.core.task.Task;

/** How those whom it concerns learn that a task was opened again. */
public final class ReopenWords implements ReopenService.Notices, StandingNotices.Words {

    @Override
    public OutgoingMessage reopened(Staff person, Actor by, Task task, Milestone before, String reason) {
        return new OutgoingMessage.Say(
                person.chatId(),
                "↩️ " + Html.bold(by.name()) + " đã mở lại " + TaskWords.named(task) + TaskWords.label(before)
                        + " (trước ghi: " + TaskWords.done(before.completion(), before) + "). Lý do: "
                        + Html.text(reason) + ".\nViệc lại được nhắc; xong thì gõ "
                        + Html.code("/xong " + task.number()) + " hoặc bấm nút.",
                Keyboard.of(List.of(
                        button("✅ Xong", "xong:+m" + before.id()), button("🔎 Chi tiết", "viec:+t" + task.number()))));
    }

    @Override
    public OutgoingMessage doneAgain(Staff person, Task task, Milestone now) {
        return new OutgoingMessage.Say(
                person.chatId(),
                "🔁 " + TaskWords.named(task) + TaskWords.label(now) + " đã được mở lại rồi ghi lại: "
                        + TaskWords.done(now.completion(), now) + ". Chưa đúng thì gõ "
                        + Html.code("/molai " + task.number()) + ".",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number()))));
    }
}
