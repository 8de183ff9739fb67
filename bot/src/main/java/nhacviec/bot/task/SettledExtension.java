package nhacviec.bot.task;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.Moment;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Task;

/** What became of a request for a later date, for somebody who taps its button when nothing is left to decide. */
final class SettledExtension {

    private SettledExtension() {}

    /** @param newer the request that waits for the same thing now */
    static String words(Task task, Extension extension, Optional<Extension> newer, Talk talk) {
        Extension.Decision decision = extension.decision();
        boolean own = decision.by() != null && decision.by() == talk.staff().id();
        String who = own ? "anh/chị" : Html.text(decision.name());
        String when = when(decision, talk);
        String request = "yêu cầu gia hạn " + TaskWords.named(task) + " đến " + DateWords.plain(extension.wanted());
        String done = switch (extension.state()) {
            case GRANTED ->
                who + " đã đồng ý " + request + when + "; hạn mới là "
                        + Html.bold(DateWords.set(extension.wanted(), talk.calendar()))
                        + reason(decision);
            case REFUSED ->
                who + " đã không đồng ý " + request + when + "; hạn vẫn là "
                        + Html.bold(DateWords.full(extension.before())) + reason(decision);
            case ASKED -> request + " đang chờ duyệt";
            case OVERTAKEN -> overtaken(extension, who, request, when);
        };
        return "▫️ Nút này của tin cũ: " + done + "."
                + newer.map(waiting -> " Yêu cầu đang chờ duyệt là của " + Html.text(waiting.asker()) + ", đến "
                                + Html.bold(DateWords.full(waiting.wanted())) + ", lý do: "
                                + Html.text(waiting.reason()) + ".")
                        .orElse("");
    }

    private static String overtaken(Extension extension, String who, String request, String when) {
        if (extension.isWithdrawn()) {
            return who + " đã rút " + request + when + "; hạn vẫn là " + Html.bold(DateWords.full(extension.before()));
        }
        if (extension.isReplaced()) {
            return who + " đã thay " + request + " bằng yêu cầu khác" + when;
        }
        return request + " đã tự đóng" + when + " vì "
                + Html.text(extension.decision().reason());
    }

    private static String reason(Extension.Decision decision) {
        return decision.reason().isBlank() ? "" : ", lý do: " + Html.text(decision.reason());
    }

    /** " lúc 09:15 hôm nay", " lúc 09:15 ngày 15/1/2024". */
    private static String when(Extension.Decision decision, Talk talk) {
        Moment at = Moment.of(decision.at(), talk.now().zone());
        String day = at.today().equals(talk.now().today()) ? "hôm nay" : "ngày " + DateWords.plain(at.today());
        return " lúc " + at.time().truncatedTo(ChronoUnit.MINUTES) + " " + day;
    }
}
