package nhacviec.bot.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.NotYet;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.Locking;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Role;

/** {@code /khoa Q1 lý do}: closes a period to changes; {@code /mokhoa Q1 lý do}: opens it again. */
public final class LockCommand implements ChatCommand {

    private static final int LONGEST_REASON = 200;

    private static final String PERIOD = "period";

    private final IndicatorService indicators;
    private final PeriodService periods;
    private final boolean lock;

    private LockCommand(IndicatorService indicators, PeriodService periods, boolean lock) {
        this.indicators = indicators;
        this.periods = periods;
        this.lock = lock;
    }

    public static LockCommand lock(IndicatorService indicators, PeriodService periods) {
        return new LockCommand(indicators, periods, true);
    }

    public static LockCommand unlock(IndicatorService indicators, PeriodService periods) {
        return new LockCommand(indicators, periods, false);
    }

    @Override
    public String name() {
        return lock ? "khoa" : "mokhoa";
    }

    @Override
    public List<String> aliases() {
        return lock ? List.of("khoa so lieu", "khoa ky", "lock") : List.of("mo khoa", "unlock");
    }

    @Override
    public String menuText() {
        return lock ? "Khóa số liệu một kỳ: /khoa Q1 lý do" : "Mở khóa một kỳ: /mokhoa Q1 lý do";
    }

    @Override
    public String englishMenuText() {
        return lock ? "Close a period to changes: /khoa Q1 reason" : "Open a period again: /mokhoa Q1 reason";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String example = Html.code("/" + name() + " Q1 " + (lock ? "đã gửi báo cáo" : "Tư pháp sửa số"));
        ReportingPeriod current = indicators.rules().collectedOn(talk.now().today());
        // "/khoa kỳ trước" has lost its "kỳ" to the command's other name.
        String words = arguments.strip().replaceFirst("(?iu)^(trước|truoc|này|nay)(?=\\s|$)", "kỳ $1");
        Optional<ReportingPeriod.Ahead> ahead =
                ReportingPeriod.ahead(words, indicators.years(talk.books(), talk.now()), current);
        if (ahead.isEmpty()) {
            return Reply.say("Xin cho biết kỳ và lý do, ví dụ " + example + ".");
        }
        String reason = Html.cut(ahead.get().words(), LONGEST_REASON);
        ReportingPeriod period = ahead.get().period();
        long waiting = talk.books().periods().waiting().stream()
                .filter(change -> change.period().equals(period))
                .count();
        Locking outcome = periods.lock(talk.books(), talk.actor(), period, lock, reason, talk.now());
        if (outcome instanceof Locking.NoReason) {
            talk.keep(dialogueKind(), Map.of(PERIOD, PeriodWords.typed(period, talk)));
        } else {
            talk.endDialogue(dialogueKind());
        }
        return outcome.answer(new Replies(example, waiting, talk.staff().id()));
    }

    @Override
    public String dialogueKind() {
        return name();
    }

    @Override
    public boolean takesFreeWords(Dialogue dialogue) {
        return true;
    }

    /** Whoever gives figures is told at once that the period is closed, so that a reason is none that comes after something else. */
    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public String answerExample() {
        return lock ? "vì đã gửi báo cáo" : "vì Tư pháp sửa số";
    }

    @Override
    public String typedAgain(Talk talk, Dialogue dialogue) {
        return "/" + name() + " " + dialogue.state().getOrDefault(PERIOD, "");
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return lock ? "Đã dừng; kỳ chưa khóa." : "Đã dừng; kỳ chưa mở khóa.";
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        if (NotYet.isSaid(words)) {
            return Reply.say("“" + Html.text(Html.cut(words, 40)) + "” chưa phải lý do; xin gõ một câu, ví dụ "
                    + Html.code(answerExample()) + "; thôi thì gõ " + Html.code("/huy") + ".");
        }
        return typed(talk, dialogue.state().getOrDefault(PERIOD, "") + " " + words.strip());
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return Reply.toast("Nút này không còn dùng được.");
    }

    private record Replies(String example, long waiting, long asker) implements Locking.Cases<Reply> {

        @Override
        public Reply done(Locking.Done done) {
            String period = done.lock().period().vietnamese();
            String owed = done.owed() == 0 ? "Đã đủ số liệu." : "Cả cơ quan còn thiếu " + done.owed() + " số.";
            return Reply.say(
                    done.lock().locked()
                            ? "🔒 Đã khóa số liệu " + period + ". " + owed
                                    + " Ai gửi số sau khi khóa, bot hỏi anh/chị trước khi ghi."
                                    + (done.drafts().isEmpty()
                                            ? ""
                                            : "\n📝 Số nháp chưa gửi: " + PeriodWords.drafts(done.drafts())
                                                    + ". Bản nháp vẫn được giữ" + drafts(done) + ".")
                            : "🔓 Đã mở khóa số liệu " + period + "; các đơn vị lại sửa được. " + owed
                                    + (waiting == 0
                                            ? ""
                                            : "\nCòn " + waiting + " số gửi khi khóa chờ anh/chị quyết định: "
                                                    + Html.code("/somuon") + "."));
        }

        /** Who closes the period is told nothing more of her own drafts than this. */
        private String drafts(Locking.Done done) {
            boolean others =
                    done.drafts().stream().anyMatch(each -> each.person().id() != asker);
            boolean own = done.drafts().stream().anyMatch(each -> each.person().id() == asker);
            return (others ? "; bot báo cho từng người cách gửi" : "")
                    + (own ? "; của anh/chị thì mở khóa rồi mới gửi được" : "");
        }

        @Override
        public Reply asBefore(Locking.AsBefore asBefore) {
            return Reply.say("Kỳ " + asBefore.period().vietnamese() + (asBefore.locked() ? " đã khóa" : " đang mở")
                    + " từ trước; không có gì thay đổi.");
        }

        @Override
        public Reply notYet(Locking.NotYet notYet) {
            return Reply.say("Kỳ " + notYet.period().vietnamese() + " chốt số liệu ngày "
                    + DateWords.plain(notYet.window().to()) + " nên chưa khóa được.");
        }

        @Override
        public Reply noReason(Locking.NoReason noReason) {
            return Reply.say("Xin ghi lý do, ví dụ " + example + "; hoặc gõ ngay lý do. Chưa đổi gì.");
        }

        @Override
        public Reply notYours(Locking.NotYours notYours) {
            return Reply.say("Chỉ Văn phòng khóa và mở khóa số liệu.");
        }
    }
}
