package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.List;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.ArrivalDates;
import nhacviec.core.task.Task;

/** What is said of a date that moved with the calendar. */
public final class RetimedWords implements ArrivalDates.Words {

    @Override
    public OutgoingMessage moved(
            Staff hearer, Task task, LocalDate arrived, int workingDays, LocalDate before, LocalDate due) {
        return new OutgoingMessage.Say(
                hearer.chatId(),
                "📅 Lịch làm việc đổi nên hạn " + TaskWords.named(task) + " (" + workingDays
                        + " ngày làm việc sau văn bản đến " + DateWords.plain(arrived) + ") nay là "
                        + Html.bold(DateWords.full(due)) + ", trước là " + DateWords.plain(before) + ".",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number()))),
                List.of());
    }
}
