package nhacviec.bot.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Digest;

/** The changed working days that a message tells of: those that are alike for the same reason share a line. */
final class DayNoticeLines {

    private DayNoticeLines() {}

    private record Alike(boolean worked, String reason) {}

    static String of(Digest digest) {
        Map<Alike, List<DayNotice>> groups = digest.notices().stream()
                .collect(Collectors.groupingBy(
                        notice -> new Alike(notice.worked(), notice.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        StringBuilder text = new StringBuilder();
        groups.forEach((alike, days) -> text.append(
                        digest.kind() == Delivery.Kind.CALENDAR ? "• " : "📅 Lịch làm việc đổi: ")
                .append(days.stream().map(day -> DateWords.full(day.day())).collect(Collectors.joining("; ")))
                .append(alike.worked() ? " <b>đi làm</b>" : " <b>được nghỉ</b>")
                .append(alike.reason().isEmpty() ? "" : " (" + Html.text(alike.reason()) + ")")
                .append(". Ngày nhắc việc của anh/chị đã tính lại; hạn không đổi.\n"));
        return text.toString();
    }
}
