package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.task.DecideCommand;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodService.Deciding;
import nhacviec.core.staff.Role;

/** {@code /somuon}: figures that came after their period was closed; {@code /somuon 3 co} takes one. */
public final class LateFigureCommand implements ChatCommand {

    private static final int LONGEST_REASON = 300;

    /** "co", "khong sai số": a refusal may say why. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?siu)(?:có|co|nhận|nhan|đồng ý|dong y|(?<no>không|khong)(?:\\s+(?:nhận|nhan|đồng ý|dong y))?)(?:[\\s,:;.–-]+(?:vì\\s+)?(?<reason>.*))?");

    private static final Pattern REQUEST = Pattern.compile("somuon:\\+?(\\d{1,9}):(?:co|khong)");

    /** What is only said out of courtesy behind an agreement. */
    private static final Pattern COURTESY =
            Pattern.compile("(?iuU)(?:(?:ạ|nhé|nhe|nha|em|anh|chị|đi|rồi|luôn|số này|so nay)[\\s.!,]*)*");

    private final PeriodService periods;

    public LateFigureCommand(PeriodService periods) {
        this.periods = periods;
    }

    @Override
    public String name() {
        return "somuon";
    }

    @Override
    public List<String> aliases() {
        return List.of("so muon", "so lieu muon", "late");
    }

    @Override
    public String menuText() {
        return "Số liệu gửi sau khi khóa kỳ: /somuon";
    }

    @Override
    public String englishMenuText() {
        return "Figures given after their period was closed: /somuon";
    }

    /** A leader decides for want of a coordinator. */
    @Override
    public boolean isFor(Role role) {
        return role != Role.STAFF;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        if (words[0].isEmpty()) {
            return list(talk);
        }
        Matcher answer = ANSWER.matcher(words.length > 1 ? words[1] : "");
        return words[0].matches("\\d{1,9}") && answer.matches()
                ? decide(
                        talk,
                        Long.parseLong(words[0]),
                        answer.group("no") == null,
                        answer.group("reason") == null
                                ? ""
                                : answer.group("reason").strip())
                : Reply.say("Xin gõ " + Html.code("/somuon 3 co") + " để nhận, " + Html.code("/somuon 3 khong")
                        + " để không nhận; " + Html.code("/somuon") + " liệt kê các số đang chờ.");
    }

    /** Data: "3:co" or "3:khong". */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":", 2);
        return parts.length == 2
                        && parts[0].matches("\\d{1,9}")
                        && List.of("co", "khong").contains(parts[1])
                ? decide(talk, Long.parseLong(parts[0]), parts[1].equals("co"), "")
                : Reply.toast("Nút này không còn dùng được.");
    }

    /** "đồng ý" or "không đồng ý, lý do" under the message that asks for the decision; empty where the words decide nothing. */
    public Optional<Reply> underRequest(Talk talk, String typed) {
        Matcher answer = ANSWER.matcher(DecideCommand.plain(typed));
        if (!isFor(talk.staff().role()) || !answer.matches()) {
            return Optional.empty();
        }
        List<Long> asked = talk.repliedTo().keyboard().rows().stream()
                .flatMap(List::stream)
                .map(each -> REQUEST.matcher(each.data()))
                .filter(Matcher::matches)
                .map(request -> Long.parseLong(request.group(1)))
                .distinct()
                .toList();
        String reason =
                answer.group("reason") == null ? "" : answer.group("reason").strip();
        boolean take = answer.group("no") == null;
        boolean unclear = asked.size() > 1 || take && !COURTESY.matcher(reason).matches();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        unclear
                                ? list(talk).before("Chưa quyết định gì. Xin bấm nút của số được quyết định.")
                                : decide(talk, asked.get(0), take, take ? "" : reason));
    }

    private Reply list(Talk talk) {
        List<LateChange> waiting = talk.books().periods().waiting();
        if (waiting.isEmpty()) {
            return Reply.say("Không có số liệu nào gửi sau khi khóa kỳ đang chờ.");
        }
        StringBuilder text = new StringBuilder("🔒 <b>Số liệu gửi sau khi khóa kỳ</b>\n");
        Keyboard keyboard = Keyboard.NONE;
        for (LateChange change : waiting) {
            Optional<Indicator> indicator = PeriodService.row(talk.books(), change);
            String unit = talk.books().staff().units().stream()
                    .filter(u -> u.id() == change.unitId())
                    .map(u -> Html.text(u.name()))
                    .findFirst()
                    .orElse("");
            text.append("\n")
                    .append(change.id())
                    .append(". ")
                    .append(unit)
                    .append(", ")
                    .append(change.period().vietnamese())
                    .append(": ")
                    .append(indicator
                            .map(i -> PeriodWords.asked(
                                    i,
                                    change,
                                    periods.standing(talk.books(), change).orElse(null)))
                            .orElse(change.indicator()));
            keyboard = keyboard.and(PeriodWords.numbered(change));
        }
        return Reply.say(text.toString(), keyboard);
    }

    /** Whose figure it is, in front of what is said of it. */
    private static String unit(Talk talk, LateChange change) {
        return talk.books().staff().units().stream()
                .filter(unit -> unit.id() == change.unitId())
                .findFirst()
                .map(unit -> Html.bold(unit.name()) + " – ")
                .orElse("");
    }

    private Reply decide(Talk talk, long id, boolean take, String reason) {
        Deciding outcome =
                periods.decide(talk.books(), talk.actor(), id, take, Html.cut(reason, LONGEST_REASON), talk.now());
        if (outcome instanceof Deciding.Decided decided) {
            if (decided.submission() != null) {
                periods.tellReplaced(talk.books(), talk.actor(), List.of(decided.submission()), talk.now());
            }
            String said = decided.submission() == null
                    ? unit(talk, decided.change()) + "❌ Không nhận "
                            + PeriodWords.figure(decided.indicator(), decided.change())
                            + "; số cũ vẫn tính. Người gửi được báo."
                    : unit(talk, decided.change())
                            + decided.submission().answer(SubmissionReplies.withoutReasons())
                            + (PeriodService.isLocked(
                                            talk.books(), decided.change().period())
                                    ? "\nKỳ vẫn khóa; người gửi được báo."
                                    : "\nNgười gửi được báo.");
            // What else waits stays at hand: the list that carried the button is replaced by this answer.
            Reply reply = Reply.show(said, Keyboard.NONE).withToast(take ? "Đã nhận" : "Không nhận");
            return talk.books().periods().waiting().isEmpty() ? reply : reply.followedBy(list(talk));
        }
        if (outcome instanceof Deciding.Settled settled) {
            return Reply.show(
                            unit(talk, settled.change())
                                    + "Số này đã được quyết định hoặc đã có số mới thay ("
                                    + settled.change().period().vietnamese() + ", chỉ tiêu "
                                    + settled.change().indicator() + ").",
                            Keyboard.NONE)
                    .withToast("Đã quyết định trước đó");
        }
        return outcome instanceof Deciding.NotYours
                ? Reply.say(
                        "Chỉ Văn phòng quyết định số gửi muộn; lãnh đạo quyết định khi không còn điều phối nào nhận tin.")
                : Reply.say("Không có số gửi muộn này. Xem các số đang chờ: " + Html.code("/somuon") + ".");
    }
}
