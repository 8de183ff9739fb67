package nhacviec.bot.plan;

import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.TaskEditing;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/** What a unit is told when a row of the plan that it leads was changed. */
public final class TaskEditWords implements TaskEditing.Notices {

    @Override
    public OutgoingMessage edited(Staff person, Actor by, PlanChanges changes) {
        return new OutgoingMessage.Say(
                person.chatId(),
                "✏️ " + Html.text(by.name()) + " đã sửa kế hoạch:\n"
                        + PlanChangeWords.lines(changes).stream()
                                .map(line -> "• " + Html.text(line))
                                .collect(Collectors.joining("\n"))
                        + "\nXem việc: " + Html.code("/viec") + ".");
    }
}
