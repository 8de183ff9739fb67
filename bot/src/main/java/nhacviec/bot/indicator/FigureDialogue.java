package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.indicator.FormState.Stage;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.DraftService.Answered;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * The guided form: one question at a time in the order of the plan, then a card with all answers, then they are sent together. Each
 * answer is kept at once as a draft, so stopping loses nothing.
 */
final class FigureDialogue {

    static final String KIND = FormState.KIND;

    private final IndicatorService indicators;
    private final DraftService drafts;
    private final FormStanding standing;
    private final FormSending sending;

    FigureDialogue(IndicatorService indicators, PeriodService periods, DraftService drafts) {
        this.indicators = indicators;
        this.drafts = drafts;
        this.standing = new FormStanding(indicators, drafts);
        this.sending = new FormSending(indicators, periods, drafts, standing);
    }

    FormSending sending() {
        return sending;
    }

    Reply begin(Talk talk, ReportingPeriod period) {
        Optional<Reply> outside = outside(talk, period);
        if (outside.isPresent()) {
            return outside.get();
        }
        DraftService.Sheet drafted = drafted(talk, period);
        if (PeriodService.isLocked(talk.books(), period) && drafted.isEmpty()) {
            return LockedWords.opens(talk)
                    ? Reply.say(
                            "🔒 Kỳ " + period.vietnamese() + " đã khóa. " + LockedWords.openFirst(talk, period) + ".")
                    : Reply.say("🔒 Kỳ " + period.vietnamese()
                            + " đã khóa. Cần sửa một số, gõ ví dụ "
                            + Html.code("/sl " + PeriodWords.typed(period, talk) + " 3.2 45/60")
                            + "; Văn phòng sẽ được hỏi.");
        }
        FormState state = FormState.of(talk, period);
        if (state.skipped().containsAll(standing.open(talk, period, drafted))) {
            state.skippingNothing().keep(talk);
        }
        return next(talk, period);
    }

    /** Said of a period whose figures nobody gave on the day of the message, so that no answer is taken that could not be sent. */
    Optional<Reply> outside(Talk talk, ReportingPeriod period) {
        return indicators
                .outside(talk.books(), period, talk.said())
                .map(submission -> Reply.say(
                        submission.answer(new SubmissionReplies()) + SentWords.sentOn(talk, List.of(submission))));
    }

    /** A button of a form that was closed since speaks of what stands; empty where the form is at hand or its period open. */
    Optional<Reply> closedBehind(Talk talk, ReportingPeriod period, Indicator indicator) {
        boolean atHand = FormState.of(talk)
                .flatMap(FormState::period)
                .filter(period::equals)
                .isPresent();
        if (atHand || !PeriodService.isLocked(talk.books(), period)) {
            return Optional.empty();
        }
        String standing = sheet(talk, period)
                .line(indicator.code())
                .flatMap(line -> line.of(unit(talk)))
                .map(entry -> ", đang ghi " + Html.bold(FigureWords.full(entry.figure(), indicator.measure())))
                .orElse("");
        return Optional.of(Reply.say("🔒 Câu hỏi này đã cũ: kỳ " + period.vietnamese() + " đã khóa, chỉ tiêu "
                + SubmissionReplies.named(indicator) + standing + ". Chưa ghi gì"
                + (LockedWords.opens(talk)
                        ? ". " + LockedWords.openFirst(talk, period) + "."
                        : "; cần sửa thì gõ ví dụ "
                                + Html.code("/sl " + PeriodWords.typed(period, talk) + " " + indicator.code() + " "
                                        + ReadingWords.usual(indicator))
                                + ", Văn phòng sẽ được hỏi.")));
    }

    /** The next question; when none is left the card with the answers, and without answers what the unit has given. */
    Reply next(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        Set<String> skipped = FormState.of(talk, period).skipped();
        List<String> open = standing.open(talk, period, drafted);
        Optional<String> code =
                open.stream().filter(each -> !skipped.contains(each)).findFirst();
        if (code.isPresent()) {
            int all = sheet(talk, period).reportedBy(unit(talk)).size();
            String head = "<b>Kỳ " + period.vietnamese() + "</b> · còn " + open.size() + "/" + all + " chỉ tiêu, hạn "
                    + due(talk, indicators.rules().window(period).due());
            return question(talk, period, sheet(talk, period).line(code.get()).orElseThrow(), head);
        }
        if (!drafted.isEmpty()) {
            return sending.card(talk, period);
        }
        talk.endDialogue(KIND);
        return standing.summary(talk, period);
    }

    /** A message that waited for the service is as late as on the day on which it was sent. */
    private static String due(Talk talk, LocalDate due) {
        LocalDate sent = talk.said().today();
        boolean inTime = sent.isBefore(talk.now().today()) && !sent.isAfter(due);
        return inTime
                ? DateWords.full(due) + " (tin gửi " + DateWords.plain(sent) + ", còn trong hạn)"
                : DateWords.due(due, sent, talk.calendar());
    }

    /** Asks for one indicator that was named, also when it was answered before. */
    Reply ask(Talk talk, ReportingPeriod period, Indicator indicator) {
        Optional<Reply> outside = outside(talk, period);
        if (outside.isPresent()) {
            return outside.get();
        }
        PeriodSheet.Line line = sheet(talk, period).line(indicator.code()).orElseThrow();
        return line.isReportedBy(unit(talk))
                ? question(talk, period, line, "<b>Kỳ " + period.vietnamese() + "</b>")
                : Reply.say(notOurs(talk, period, indicator).orElse(""));
    }

    private Reply question(Talk talk, ReportingPeriod period, PeriodSheet.Line line, String head) {
        Indicator indicator = line.indicator();
        FormState.of(talk, period).asking(indicator).keep(talk);
        Optional<Draft> draft = drafted(talk, period).answered().stream()
                .filter(answer -> answer.indicator().code().equals(indicator.code()))
                .map(Answered::draft)
                .findFirst();
        Optional<Entry> last = indicators.last(talk.books(), indicator.code(), unit(talk), period);
        return Reply.show(
                head + "\n\n" + FigureQuestion.words(talk.staff().unit(), line, draft, last),
                FigureQuestion.answers(period, indicator, typedIn(talk, period, indicator)));
    }

    private static long typedIn(Optional<Draft> draft) {
        return draft.map(Draft::messageId).orElse(0L);
    }

    private Optional<Draft> draft(Talk talk, ReportingPeriod period, String code) {
        return talk.books().drafts().of(talk.staff().id(), unit(talk), period).stream()
                .filter(draft -> draft.indicator().equals(code))
                .findFirst();
    }

    boolean isDrafted(Talk talk, ReportingPeriod period, Indicator indicator) {
        return draft(talk, period, indicator.code()).isPresent();
    }

    /** What the unit owes and the person has not answered yet. */
    List<String> unanswered(Talk talk, ReportingPeriod period) {
        return standing.open(talk, period, drafted(talk, period));
    }

    /** Keeps the reason of an answer that is not sent, and says so. */
    String explained(Talk talk, ReportingPeriod period, Indicator indicator, String reason) {
        List<Answered> answers = drafted(talk, period).answered().stream()
                .filter(answer -> answer.indicator().code().equals(indicator.code()))
                .toList();
        if (reason.length() > ReasonService.LONGEST) {
            return ReasonLines.tooLongBeside(indicator.code(), reason.length());
        }
        drafts.explain(talk.books(), answers, reason);
        return draftSaid(talk, period, indicator) + ReasonLines.kept(reason);
    }

    boolean hasDrafts(Talk talk, ReportingPeriod period) {
        return !drafted(talk, period).isEmpty();
    }

    /** The code of the answer that was given last. */
    String lastDrafted(Talk talk, ReportingPeriod period) {
        return drafted(talk, period).answered().stream()
                .max(Comparator.comparing(answer -> answer.draft().at()))
                .map(answer -> answer.indicator().code())
                .orElse("3.2");
    }

    /** The answer that is kept of a row and not sent. */
    String draftSaid(Talk talk, ReportingPeriod period, Indicator indicator) {
        return draft(talk, period, indicator.code())
                .map(draft -> "✏️ " + SubmissionReplies.named(indicator) + ": "
                        + Html.bold(FigureWords.full(draft.figure(), indicator.measure())) + " (nháp, chưa gửi)")
                .orElseGet(() -> SubmissionReplies.named(indicator) + ": bỏ qua");
    }

    /** The message that answered for an indicator last; 0 when none did. */
    long typedIn(Talk talk, ReportingPeriod period, Indicator indicator) {
        return typedIn(draft(talk, period, indicator.code()));
    }

    /** What a button would replace although it was typed after the button was shown; empty when nothing was. */
    Optional<Reply> overtaken(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure, long seen) {
        return draft(talk, period, indicator.code())
                .filter(draft -> typedIn(Optional.of(draft)) != 0
                        && typedIn(Optional.of(draft)) != seen
                        && !draft.figure().equals(figure))
                .map(draft -> Reply.say(
                                "⚠️ Nút này của câu hỏi cũ; sau đó anh/chị đã nhập "
                                        + SubmissionReplies.named(indicator) + ": "
                                        + Html.bold(FigureWords.full(draft.figure(), indicator.measure()))
                                        + ", nháp vẫn giữ số này. Vẫn thay bằng "
                                        + Html.bold(FigureWords.full(figure, indicator.measure())) + "?",
                                Keyboard.of(List.of(FigureUse.drafted(
                                        "Thay bằng " + FigureWords.full(figure, indicator.measure()),
                                        period,
                                        indicator.code(),
                                        figure,
                                        typedIn(Optional.of(draft))))))
                        .withToast("Đã có số nhập sau"));
    }

    /** The next words answer the question for this indicator. */
    void waitFor(Talk talk, ReportingPeriod period, Indicator indicator) {
        FormState asking = FormState.of(talk, period).asking(indicator);
        (talk.isTap() ? asking : asking.doubting(talk.message())).keep(talk);
    }

    /** What is said of a row that the unit does not report; empty where it does. */
    Optional<String> notOurs(Talk talk, ReportingPeriod period, Indicator indicator) {
        return indicators
                .notOwed(talk.books(), talk.staff().unit(), period, indicator)
                .map(submission -> submission.answer(new SubmissionReplies()));
    }

    /** What is said of a code that takes no figure: of a heading, or of none of the plan. */
    String notARow(Talk talk, ReportingPeriod period, String code) {
        return indicators
                .submit(
                        talk.books(),
                        talk.actor(),
                        code,
                        talk.staff().unit(),
                        period,
                        new Figure.NotYetKnown(),
                        talk.said())
                .answer(new SubmissionReplies());
    }

    /** Keeps an answer and goes on. */
    Reply answer(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        boolean ours = sheet(talk, period).line(indicator.code()).orElseThrow().isReportedBy(unit(talk));
        String said = draft(talk, period, indicator, figure);
        return ours ? next(talk, period).before(said).withToast("Đã ghi nháp " + indicator.code()) : Reply.say(said);
    }

    /**
     * Takes back an answer that was not sent; the question at hand stays.
     *
     * @return empty where the person has no such answer
     */
    Optional<Reply> cleared(Talk talk, ReportingPeriod period, Indicator indicator) {
        Optional<Draft> kept = draft(talk, period, indicator.code());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String said = "🗑 Đã xóa số nháp " + SubmissionReplies.named(indicator) + ", " + period.vietnamese() + ": "
                + Html.bold(FigureWords.full(kept.get().figure(), indicator.measure())) + ".";
        boolean atHand = FormState.of(talk)
                .flatMap(FormState::period)
                .filter(period::equals)
                .isPresent();
        FormState state = FormState.of(talk, period);
        drafts.drop(talk.books(), talk.staff(), period, indicator.code());
        if (!atHand) {
            return Optional.of(Reply.say(said + " Nhập lại: " + Html.code("/sl " + indicator.code()) + "."));
        }
        if (state.stage() != Stage.QUESTION) {
            return Optional.of(sending.card(talk, period).before(said));
        }
        state.answeredSeveral().keep(talk);
        Optional<Indicator> asked =
                WrittenFigures.row(talk, state.at()).filter(row -> !row.code().equals(indicator.code()));
        return Optional.of(asked.map(row -> ask(talk, period, row))
                .orElseGet(() -> next(talk, period))
                .before(said));
    }

    /** What the unit has given of a row in a period, and nobody takes back without saying so. */
    Optional<Entry> given(Talk talk, ReportingPeriod period, Indicator indicator) {
        return sheet(talk, period).line(indicator.code()).flatMap(line -> line.of(unit(talk)));
    }

    /** Keeps an answer and says how it was read. */
    private String draft(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        if (!sheet(talk, period).line(indicator.code()).orElseThrow().isReportedBy(unit(talk))) {
            return notOurs(talk, period, indicator).orElse("");
        }
        Long message = talk.isTap() ? null : talk.message().messageId();
        String before = drafted(talk, period).answered().stream()
                .filter(answer -> answer.indicator().code().equals(indicator.code()))
                .map(answer -> answer.draft().figure())
                .filter(old -> !old.saysTheSameAs(figure))
                .map(old -> ", thay nháp cũ " + Html.text(FigureWords.full(old, indicator.measure())))
                .findFirst()
                .orElse("");
        drafts.keep(talk.books(), talk.staff(), period, indicator.code(), figure, message, talk.said());
        if (talk.dialogue(KIND).isEmpty() || FormSending.isOnCard(talk, period)) {
            // The card does not show this answer yet.
            FormState.of(talk, period).showing(Stage.QUESTION).keep(talk);
        }
        FormState.of(talk, period).answered(indicator.code(), talk.message()).keep(talk);
        return "✏️ " + SubmissionReplies.named(indicator) + ": "
                + Html.bold(FigureWords.full(figure, indicator.measure())) + " (nháp, chưa gửi" + before + ")";
    }

    /**
     * Keeps an answer with its reason and says how it was read.
     *
     * @param reason empty where none was given
     */
    String draft(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure, String reason) {
        String said = draft(talk, period, indicator, figure);
        if (reason.isEmpty()) {
            return said;
        }
        List<Answered> answers = drafted(talk, period).answered().stream()
                .filter(answer -> answer.indicator().code().equals(indicator.code()))
                .toList();
        if (answers.isEmpty()) {
            return said;
        }
        if (reason.length() > ReasonService.LONGEST) {
            return said + "\n     " + ReasonLines.tooLongBeside(indicator.code(), reason.length());
        }
        drafts.explain(talk.books(), answers, reason);
        return said + ReasonLines.kept(reason);
    }

    /**
     * Keeps the answer to a question that was asked before the plan or its units changed; it is shown, and not sent.
     *
     * @return empty when the plan still asks the same
     */
    Optional<Reply> outlived(Talk talk, ReportingPeriod period, String code, Measure asked, Figure figure) {
        Optional<PeriodSheet.Line> line = sheet(talk, period).line(code);
        boolean same = line.isPresent()
                && line.get().isReportedBy(unit(talk))
                && (line.get().indicator().measure() == asked
                        || line.get().indicator().takes(figure));
        if (same) {
            return Optional.empty();
        }
        Long message = talk.isTap() ? null : talk.message().messageId();
        drafts.keep(talk.books(), talk.staff(), period, code, figure, message, talk.said());
        return Optional.of(next(talk, period)
                .before("⚠️ " + Html.bold(code) + ": kế hoạch hoặc phân công đã đổi từ lúc hỏi; số "
                        + Html.bold(FigureWords.full(figure, asked)) + " được giữ mà không gửi."));
    }

    Reply skip(Talk talk, ReportingPeriod period, String code) {
        Optional<Reply> outside = outside(talk, period);
        if (outside.isPresent()) {
            return outside.get();
        }
        FormState.of(talk, period).skipping(code).keep(talk);
        return next(talk, period).withToast("Đã bỏ qua " + Html.cut(code, 12));
    }

    Reply stop(Talk talk) {
        Optional<ReportingPeriod> at = FormState.of(talk).flatMap(FormState::period);
        talk.endDialogue(KIND);
        if (at.isEmpty()) {
            return Reply.toast("Đã dừng từ trước.");
        }
        ReportingPeriod period = at.get();
        Keyboard keyboard = Keyboard.of(List.of(button("▶ Nhập tiếp", "sl:g:" + period.code())));
        return Reply.show(
                stopped(talk, period),
                drafted(talk, period).isEmpty()
                        ? keyboard
                        : keyboard.and(List.of(button("📝 Xem lại và gửi", "sl:c:" + period.code()))));
    }

    String stopped(Talk talk, ReportingPeriod period) {
        return standing.stopped(talk, period);
    }

    private DraftService.Sheet drafted(Talk talk, ReportingPeriod period) {
        return drafts.sheet(talk.books(), talk.staff(), period);
    }

    /** The quarter that was collected when the person wrote. */
    ReportingPeriod current(Talk talk) {
        return indicators.rules().collectedOn(talk.said().today());
    }

    private PeriodSheet sheet(Talk talk, ReportingPeriod period) {
        return indicators.sheet(talk.books(), period);
    }

    private static long unit(Talk talk) {
        return talk.staff().unit().id();
    }
}
