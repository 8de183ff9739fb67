package nhacviec.bot.reminder;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.task.TaskWords;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.WeekSummary;
import nhacviec.core.reminder.WeekSummary.FiguresOwed;
import nhacviec.core.reminder.WeekSummary.Line;

/** The weekly summary of a group: units and tasks, no person's name. */
public final class WeekReplies implements WeekSummary.Writer {

    private static final int LINES = 12;

    private final Supplier<WorkCalendar> calendar;

    public WeekReplies(Supplier<WorkCalendar> calendar) {
        this.calendar = calendar;
    }

    @Override
    public OutgoingMessage write(WeekSummary summary, long chatId) {
        StringBuilder text = new StringBuilder("📊 <b>Cải cách hành chính tuần này</b> (")
                .append(DateWords.brief(summary.day()))
                .append(" – ")
                .append(DateWords.plain(summary.until()))
                .append(")\n");
        lines(text, "🔴 Quá hạn", summary.late(), summary);
        lines(text, "🟠 Đến hạn trong tuần", summary.due(), summary);
        for (FiguresOwed figures : summary.figures()) {
            text.append("\n🔢 <b>Số liệu ")
                    .append(figures.period().vietnamese())
                    .append("</b>, hạn ")
                    .append(DateWords.due(figures.due(), summary.day(), calendar.get()))
                    .append("\nCòn thiếu: ")
                    .append(figures.units().stream()
                            .map(unit -> Html.text(unit.unit()) + " " + unit.figures())
                            .collect(Collectors.joining(", ")))
                    .append(" chỉ tiêu\n");
        }
        if (summary.doneLastWeek() > 0) {
            text.append("\n✅ Bảy ngày qua xong ").append(summary.doneLastWeek()).append(" việc.\n");
        }
        text.append("\nBáo xong và nhập số liệu: nhắn riêng cho bot.");
        return new OutgoingMessage.Say(chatId, text.toString());
    }

    private void lines(StringBuilder text, String heading, List<Line> lines, WeekSummary summary) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("\n<b>").append(heading).append(" (").append(lines.size()).append(")</b>\n");
        for (Line line : lines.subList(0, Math.min(LINES, lines.size()))) {
            text.append("• ")
                    .append(TaskWords.named(line.task()))
                    .append(TaskWords.label(line.milestone()))
                    .append(" – ")
                    .append(TaskWords.lead(line.task()))
                    .append(", ")
                    .append(TaskWords.dueOf(line.milestone(), summary.day(), calendar.get()))
                    .append("\n");
        }
        if (lines.size() > LINES) {
            text.append("… và ").append(lines.size() - LINES).append(" việc nữa\n");
        }
    }
}
