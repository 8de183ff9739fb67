package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.Html;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskService;

/** How a unit learns that somebody else has reported its task done. */
public final class DoneWords implements TaskService.Notices {

    @Override
    public Optional<OutgoingMessage> done(Staff person, Actor by, Task task, Milestone milestone) {
        return Optional.of(new OutgoingMessage.Say(
                person.chatId(),
                "✅ " + Html.bold(by.name()) + " đã báo xong thay đơn vị " + TaskWords.named(task)
                        + TaskWords.label(milestone) + ": " + TaskWords.done(milestone.completion(), milestone)
                        + ".\nViệc không nhắc nữa; chưa đúng thì gõ " + Html.code("/molai " + task.number())
                        + " và cho biết lý do.",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number())))));
    }
}
