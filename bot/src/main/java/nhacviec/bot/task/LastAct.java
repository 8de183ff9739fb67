package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.audit.AuditTrail.Search;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/**
 * What a person did last, which "hoàn tác" alone takes back. Something older is never taken back by a bare word: it is named, and the
 * person says which.
 */
final class LastAct {

    /** What was reported so lately may be meant by "hoàn tác" alone. */
    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    /** How many changes of the office are looked through. */
    private static final int MOST = 300;

    private static final Set<String> OF_A_REPORT =
            Set.of("task.complete", "task.document", "task.done_on", "task.note", "task.file", "task.file_added");

    /** What can be added to a report that stands. */
    private static final Set<String> ADDITIONS = Set.of("task.document", "task.note", "task.file_added");

    private final Talk talk;

    LastAct(Talk talk) {
        this.talk = talk;
    }

    /** Whether something that was asked just then is newer than all that the person changed; a question of long ago is not meant any more. */
    boolean isBefore(Instant asked) {
        return asked.plus(JUST_NOW).isAfter(talk.now().at())
                && change().filter(change -> change.at().isAfter(asked)).isEmpty();
    }

    /** The report that is the person's last act; empty when it was something else, or several reports in one message. */
    Optional<Milestone> report() {
        List<Milestone> reported = reported();
        Optional<Change> last = change();
        if (reported.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Milestone newest = reported.get(0);
        return !isOfSeveral()
                        && OF_A_REPORT.contains(last.get().action())
                        && last.get().subject().equals(TaskService.subject(newest))
                ? Optional.of(newest)
                : Optional.empty();
    }

    /**
     * The answer of the form that is the person's last act: nothing was put on record since. Where both came within the same second, the
     * update that answered last in the open form tells.
     */
    Optional<Draft> draft() {
        Optional<Change> last = change();
        return talk.books()
                .drafts()
                .newest(talk.staff().id())
                .filter(draft -> draft.at().plus(JUST_NOW).isAfter(talk.now().at()))
                .filter(draft -> last.isEmpty()
                        || draft.at().isAfter(last.get().at())
                        || draft.at().equals(last.get().at()) && isOfForm(last.get()));
    }

    private boolean isOfForm(Change before) {
        String answered = talk.dialogue("figures")
                .map(form -> form.state().getOrDefault("by", ""))
                .orElse("");
        String update = before.source().replaceFirst("^chat:", "");
        return answered.matches("\\d{1,18}")
                && update.matches("\\d{1,18}")
                && Long.parseLong(answered) > Long.parseLong(update);
    }

    /** What the person added to a report that had nothing of the kind, where that is the last act; empty for anything else. */
    Optional<Change> addedAlone() {
        return change().filter(change -> ADDITIONS.contains(change.action())
                && change.before().isEmpty()
                && !change.after().isEmpty());
    }

    /** The report to which the last act added something, be it an old one or a colleague's; empty where it came with a report. */
    Optional<Milestone> addedTo() {
        return addedAlone()
                .filter(added -> changes().stream()
                        .noneMatch(change -> change.action().equals("task.complete")
                                && change.source().equals(added.source())))
                .flatMap(added -> talk.books().tasks().milestones().stream()
                        .filter(m -> m.isDone() && talk.actor().mayAnswerFor(m.unitId()))
                        .filter(m -> TaskService.subject(m).equals(added.subject()))
                        .findFirst());
    }

    /** Whether the newest reports came together, in one message. */
    boolean isOfSeveral() {
        List<Change> reports = changes().stream()
                .filter(change -> change.action().equals("task.complete"))
                .toList();
        return reports.stream()
                        .filter(change -> change.source().equals(reports.get(0).source()))
                        .count()
                > 1;
    }

    /** Names what was done last and what was reported before; nothing is taken back yet. */
    Reply asked() {
        List<Milestone> reported = reported();
        Optional<Change> last = change();
        if (reported.isEmpty() && last.isEmpty()) {
            return Reply.say(
                    "Trong 30 phút vừa qua anh/chị không báo xong việc nào nên không có gì để hoàn tác. Mở lại một việc đã xong: "
                            + Html.code("/molai " + ExampleTask.done(talk)) + ".");
        }
        StringBuilder text = new StringBuilder("Chưa hoàn tác gì.");
        boolean severalAtOnce = isOfSeveral()
                && last.filter(change -> OF_A_REPORT.contains(change.action())).isPresent();
        if (!severalAtOnce) {
            last.ifPresent(change ->
                    text.append(" Vừa rồi anh/chị ").append(named(change)).append("."));
        }
        if (reported.isEmpty()) {
            return Reply.say(text.toString());
        }
        List<String> lines = new ArrayList<>();
        Keyboard keyboard = Keyboard.NONE;
        for (Milestone milestone : reported) {
            lines.add("\n• việc " + milestone.task() + TaskWords.label(milestone) + ": "
                    + Html.code("/molai " + milestone.task()
                            + (milestone.label().isEmpty()
                                    ? ""
                                    : " " + milestone.label().split(";")[0])));
            keyboard = keyboard.and(List.of(button(
                    "↩️ Mở lại việc " + milestone.task() + TaskWords.plainLabel(milestone),
                    "molai:c" + milestone.completion().id())));
        }
        return Reply.say(
                text.append(severalAtOnce ? " Mở lại việc nào" : "\nMuốn mở lại việc đã báo xong trước đó")
                        .append(severalAtOnce ? "? Xin bấm nút, hoặc gõ:" : " thì bấm nút, hoặc gõ:")
                        .append(String.join("", lines))
                        .toString(),
                keyboard);
    }

    /** The person's reports that stand, the newest first. */
    private List<Milestone> reported() {
        return talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone()
                        && Long.valueOf(talk.staff().id()).equals(m.completion().staffId())
                        && m.completion().at().plus(JUST_NOW).isAfter(talk.now().at()))
                .sorted(Comparator.comparingLong((Milestone m) -> m.completion().id())
                        .reversed())
                .limit(8)
                .toList();
    }

    private Optional<Change> change() {
        return changes().stream().findFirst();
    }

    /** What the person changed just now, the newest first. */
    private List<Change> changes() {
        Instant since = talk.now().at().minus(JUST_NOW);
        return talk.books().audit().search(new Search(null, null, since, null), Long.MAX_VALUE, MOST).stream()
                .filter(change -> Long.valueOf(talk.staff().id()).equals(change.staffId()))
                .filter(change ->
                        !change.action().startsWith("page.") && !change.action().equals("staff.link"))
                .toList();
    }

    /** "đã mở lại việc 8; ghi xong lại thì gõ /xong 8": what it was, and how it is changed back. */
    private String named(Change change) {
        String task = change.subject().startsWith("task ")
                ? change.subject().substring("task ".length()).replaceFirst(" .*", "")
                : "";
        String figure = change.subject().split(" ")[0];
        return switch (change.action()) {
            case "task.complete" ->
                "báo xong việc " + task + "; việc này nay đã được mở lại, ghi xong lại thì gõ " + again(task);
            case "task.reopen" -> "đã mở lại việc " + task + "; ghi xong lại thì gõ " + again(task);
            case "task.snooze" ->
                change.after().equals("huỷ")
                        ? "thôi hoãn nhắc việc " + task + "; hoãn lại thì gõ " + Html.code("/hoan " + task + " 3")
                        : "hoãn nhắc việc " + task + "; thôi hoãn thì gõ " + Html.code("/hoan " + task + " 0");
            case "task.extension_asked" ->
                "xin gia hạn việc " + task + "; rút thì gõ " + Html.code("/giahan " + task + " rút");
            case "task.file" -> "bỏ ảnh, tệp của việc " + task + "; gửi lại thì kèm lời " + Html.code("/xong " + task);
            case "task.file_added" ->
                "kèm ảnh, tệp vào việc " + task + "; bỏ thì gõ " + Html.code("/xong " + task + " bỏ ảnh");
            case "task.document", "task.done_on" ->
                "đổi văn bản của việc " + task + "; xem lại: " + Html.code("/viec " + task);
            case "task.note" -> "đổi lời kèm của việc " + task + "; xem lại: " + Html.code("/viec " + task);
            case "task.taken_on" -> "ghi đã nhận việc " + task + ", không phải báo xong";
            case "task.arrived" ->
                "ghi văn bản đã đến cho việc " + task + "; chưa đến thì gõ " + Html.code("/den " + task + " huy");
            case "indicator.submit" ->
                "gửi số liệu " + Html.text(figure) + "; sửa thì gửi lại số đúng, ví dụ "
                        + Html.code("/sl " + figure + " 45/60");
            case "task.extension_withdrawn" ->
                "rút đề nghị gia hạn việc " + task + "; xin lại thì gõ " + Html.code("/giahan " + task);
            case "indicator.explain", "indicator.draft_reason" ->
                "nêu lý do của " + Html.text(figure) + "; sửa thì nêu lại, ví dụ "
                        + Html.code("/lydo " + figure + " thiếu máy quét");
            case "indicator.reporters" ->
                "đổi đơn vị báo chỉ tiêu " + Html.text(figure) + "; đổi lại thì gõ " + Html.code("/donvi " + figure);
            case "indicator.draft_dropped" ->
                "bỏ câu trả lời chưa gửi của " + Html.text(figure) + "; nhập lại thì gõ, ví dụ "
                        + Html.code("/sl " + figure + " 45/60");
            case "calendar.change" -> calendar(change);
            case "indicator.target" ->
                "chọn mức của chỉ tiêu " + Html.text(figure) + "; chọn lại thì gõ " + Html.code("/chon " + figure);
            case "task.confirm" ->
                "xác nhận cách hiểu của việc " + task + "; xem lại thì gõ " + Html.code("/xacnhan " + task);
            case "staff.morning" -> "đổi giờ nhận tin; đổi lại thì gõ " + Html.code("/caidat 7:30");
            default -> "làm một việc khác, không phải báo xong";
        };
    }

    private static String calendar(Change change) {
        String day = DateWords.plain(LocalDate.parse(change.subject().substring("day ".length())));
        String undo = change.after().startsWith("off") ? "/lambu " : "/nghi ";
        return "đổi lịch ngày " + day + "; đổi lại thì gõ " + Html.code(undo + day);
    }

    private String again(String task) {
        boolean kept = TaskNumber.read(task).stream()
                .flatMap(number -> talk.books().tasks().milestonesOf(number).stream())
                .anyMatch(m -> EvidenceService.givenBefore(talk.books(), m).isPresent());
        return Html.code("/xong " + task + (kept ? " như cũ" : ""));
    }
}
