package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import nhacviec.bot.Html;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.LetGoService;
import nhacviec.core.task.Task;

/** How a unit learns that a task of last year is not followed any more, or is again. */
public final class LetGoWords implements LetGoService.Words {

    @Override
    public OutgoingMessage letGo(Staff person, Actor by, Task task, String reason) {
        return new OutgoingMessage.Say(
                person.chatId(),
                "🗃 " + Html.bold(by.name()) + " thôi theo dõi " + TaskWords.named(task) + ". Lý do: "
                        + Html.text(reason) + ".\nViệc không nhắc nữa.",
                card(task));
    }

    @Override
    public OutgoingMessage takenUp(Staff person, Actor by, Task task) {
        return new OutgoingMessage.Say(
                person.chatId(),
                "🗃 " + Html.bold(by.name()) + " theo dõi lại " + TaskWords.named(task)
                        + ".\nViệc lại được nhắc như trước.",
                card(task));
    }

    private static Keyboard card(Task task) {
        return Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number())));
    }
}
