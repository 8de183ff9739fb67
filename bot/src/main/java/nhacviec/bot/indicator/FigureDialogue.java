package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.indicator.FormState.Stage;
import nhacviec.core.chat.Dialogues.Dialogue;
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
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;

/**
 * The guided form: one question at a time in the order of the plan, then a card with all answers, then they are sent together. Each
 * answer is kept at once as a draft, so stopping loses nothing.
 */
final class FigureDialogue {

    static final String KIND = FormState.KIND;

    private final IndicatorService indicators;
    private final PeriodService periods;
    private final DraftService drafts;
    private final FormStanding standing;

    FigureDialogue(IndicatorService indicators, PeriodService periods, DraftService drafts) {
        this.indicators = indicators;
        this.periods = periods;
        this.drafts = drafts;
        this.standing = new FormStanding(indicators, drafts);
    }

    Reply begin(Talk talk, ReportingPeriod period) {
        Optional<Reply> outside = outside(talk, period);
        if (outside.isPresent()) {
            return outside.get();
        }
        DraftService.Sheet drafted = drafted(talk, period);
        if (PeriodService.isLocked(talk.books(), period) && drafted.isEmpty()) {
            return Reply.say("🔒 Kỳ " + period.vietnamese()
                    + " đã khóa. Cần sửa một số, gõ ví dụ "
                    + Html.code("/sl Q" + period.quarter() + " 3.2 45/60") + "; Văn phòng sẽ được hỏi.");
        }
        FormState state = FormState.of(talk, period);
        if (state.skipped().containsAll(open(talk, period, drafted))) {
            state.skippingNothing().keep(talk);
        }
        return next(talk, period);
    }

    /** Said of a period whose figures nobody gives today, so that no answer is taken that could not be sent. */
    Optional<Reply> outside(Talk talk, ReportingPeriod period) {
        return indicators
                .outside(talk.books(), period, talk.now())
                .map(submission -> Reply.say(submission.answer(new SubmissionReplies())));
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
                + SubmissionReplies.named(indicator) + standing + ". Chưa ghi gì; cần sửa thì gõ ví dụ "
                + Html.code("/sl Q" + period.quarter() + " " + indicator.code() + " 45/60")
                + ", Văn phòng sẽ được hỏi."));
    }

    /** The next question; when none is left the card with the answers, and without answers what the unit has given. */
    Reply next(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        Set<String> skipped = FormState.of(talk, period).skipped();
        List<String> open = open(talk, period, drafted);
        Optional<String> code =
                open.stream().filter(each -> !skipped.contains(each)).findFirst();
        if (code.isPresent()) {
            int all = sheet(talk, period).reportedBy(unit(talk)).size();
            String head = "<b>Kỳ " + period.vietnamese() + "</b> · còn " + open.size() + "/" + all + " chỉ tiêu, hạn "
                    + talk.due(indicators.rules().window(period).due());
            return question(talk, period, sheet(talk, period).line(code.get()).orElseThrow(), head);
        }
        if (!drafted.isEmpty()) {
            return card(talk, period);
        }
        talk.endDialogue(KIND);
        return standing.summary(talk, period);
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
                : Reply.say(notOurs(talk, indicator));
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
                FigureQuestion.answers(period, indicator));
    }

    /** The next words answer the question for this indicator. */
    void waitFor(Talk talk, ReportingPeriod period, Indicator indicator) {
        FormState.of(talk, period).asking(indicator).keep(talk);
    }

    static String notOurs(Talk talk, Indicator indicator) {
        return "⚠️ " + SubmissionReplies.named(indicator) + " không do "
                + Html.text(talk.staff().unit().name()) + " báo số liệu. Các chỉ tiêu của đơn vị mình: "
                + Html.code("/sl") + ".";
    }

    /** Keeps an answer and goes on. */
    Reply answer(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        boolean ours = sheet(talk, period).line(indicator.code()).orElseThrow().isReportedBy(unit(talk));
        String said = draft(talk, period, indicator, figure);
        return ours ? next(talk, period).before(said).withToast("Đã ghi nháp " + indicator.code()) : Reply.say(said);
    }

    /** Keeps an answer and says how it was read. */
    String draft(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        if (!sheet(talk, period).line(indicator.code()).orElseThrow().isReportedBy(unit(talk))) {
            return notOurs(talk, indicator);
        }
        Long message = talk.isTap() ? null : talk.message().messageId();
        String before = drafted(talk, period).answered().stream()
                .filter(answer -> answer.indicator().code().equals(indicator.code()))
                .map(answer -> answer.draft().figure())
                .filter(old -> !old.equals(figure))
                .map(old -> ", thay nháp cũ " + Html.text(FigureWords.full(old, indicator.measure())))
                .findFirst()
                .orElse("");
        drafts.keep(talk.books(), talk.staff(), period, indicator.code(), figure, message, talk.now());
        if (talk.dialogue(KIND).isEmpty() || isOnCard(talk, period)) {
            // The card does not show this answer yet.
            FormState.of(talk, period).showing(Stage.QUESTION).keep(talk);
        }
        return "✏️ " + SubmissionReplies.named(indicator) + ": "
                + Html.bold(FigureWords.full(figure, indicator.measure())) + " (nháp, chưa gửi" + before + ")";
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
        drafts.keep(talk.books(), talk.staff(), period, code, figure, message, talk.now());
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

    /** The answers on one card, to be looked over before they are sent. */
    Reply card(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        if (drafted.isEmpty()) {
            talk.endDialogue(KIND);
            return standing.summary(talk, period);
        }
        FormState.of(talk, period)
                .showing(Stage.CARD)
                .seen(newest(talk, drafted))
                .keep(talk);
        List<String> open = open(talk, period, drafted);
        CheckCard card = checkCard(talk, period, drafted);
        String locked = PeriodService.isLocked(talk.books(), period)
                ? "🔒 Kỳ " + period.vietnamese() + " đã khóa: gửi thì Văn phòng được hỏi trước khi ghi.\n\n"
                : "";
        return Reply.show(locked + card.words(talk.staff().unit(), open), card.keyboard(open));
    }

    /** Sends what the person has seen on the card; an older card's button shows the newest card first. */
    Reply sendSeen(Talk talk, ReportingPeriod period) {
        boolean seen = isOnCard(talk, period) || isAskedForReasons(talk, period);
        return seen || drafted(talk, period).isEmpty() ? send(talk, period) : card(talk, period);
    }

    /** Sends all answers, once those that need a reason have one. */
    Reply send(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        if (drafted.isEmpty()) {
            return Reply.toast("Không còn số nháp nào của " + period.vietnamese() + " để gửi.");
        }
        String meanwhile = meanwhile(talk, period, drafted);
        if (!meanwhile.isEmpty()) {
            return card(talk, period).before(meanwhile);
        }
        if (!drafted.unexplained().isEmpty()) {
            return reasons(talk, period, drafted);
        }
        List<DraftService.Sent> sent = drafts.send(talk.books(), talk.staff(), talk.actor(), period, talk.now());
        periods.tellReplaced(
                talk.books(),
                talk.actor(),
                sent.stream().map(DraftService.Sent::submission).toList(),
                talk.now());
        DraftService.Sheet left = drafted(talk, period);
        if (left.isEmpty()) {
            talk.endDialogue(KIND);
        } else {
            FormState.of(talk, period).showing(Stage.QUESTION).keep(talk);
        }
        boolean all = sent.stream().allMatch(DraftService.Sent::isKept);
        boolean waits = sent.stream().anyMatch(each -> each.submission() instanceof Submission.Late);
        return Reply.show(
                        SentWords.said(talk.staff().unit(), period, sent, PeriodService.isLocked(talk.books(), period))
                                + "\n\n" + standing.standing(talk, period) + FormStanding.orphans(left),
                        standing.goOn(talk, period))
                .withToast(waits ? "Chờ Văn phòng" : all ? "Đã gửi " + sent.size() + " số liệu" : "");
    }

    /** What colleagues have put on record since the card was shown and these answers would replace; empty when nothing. */
    private static String meanwhile(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        long seen = FormState.of(talk, period).seen();
        String news = drafted.answered().stream()
                .flatMap(answer -> answer
                        .line()
                        .of(unit(talk))
                        .filter(entry -> entry.id() > seen
                                && !entry.figure().equals(answer.draft().figure())
                                && !Long.valueOf(talk.staff().id()).equals(entry.staffId()))
                        .map(entry -> Html.bold(answer.indicator().code()) + " = "
                                + Html.text(FigureWords.full(
                                        entry.figure(), answer.indicator().measure()))
                                + " (" + Html.text(entry.staffName()) + ")")
                        .stream())
                .collect(Collectors.joining("; "));
        return news.isEmpty() ? "" : "⚠️ Trong lúc anh/chị chưa gửi, đã có số mới: " + news + ". Xin xem lại rồi gửi.";
    }

    /** The newest revision among those that the answers would replace; 0 when there is none. */
    private static long newest(Talk talk, DraftService.Sheet drafted) {
        return drafted.answered().stream()
                .flatMap(answer -> answer.line().of(unit(talk)).stream())
                .mapToLong(Entry::id)
                .max()
                .orElse(0);
    }

    /** Whether the card was what the person saw last. */
    boolean isOnCard(Talk talk, ReportingPeriod period) {
        return isAt(talk, period, Stage.CARD);
    }

    /** Whether the reasons of this period were what the person was asked last. */
    boolean isAskedForReasons(Talk talk, ReportingPeriod period) {
        return isAt(talk, period, Stage.REASONS);
    }

    private static boolean isAt(Talk talk, ReportingPeriod period, Stage stage) {
        return FormState.of(talk, period).stage() == stage;
    }

    private Reply reasons(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        FormState.of(talk, period).showing(Stage.REASONS).keep(talk);
        CheckCard card = checkCard(talk, period, drafted);
        return Reply.show(card.reasonsWanted(talk.staff().unit()), CheckCard.reasonButtons(period));
    }

    static boolean wantsReasons(Dialogue dialogue) {
        return FormState.read(dialogue).stage() == Stage.REASONS;
    }

    /** The codes of the answers that wait for a reason. */
    List<String> unexplained(Talk talk, ReportingPeriod period) {
        return drafted(talk, period).unexplained().stream()
                .map(answer -> answer.indicator().code())
                .toList();
    }

    /** Keeps reasons, then sends or asks for those that are still missing. */
    Reply explain(Talk talk, ReportingPeriod period, Map<String, String> reasons) {
        for (Answered answer : drafted(talk, period).unexplained()) {
            String reason = reasons.get(answer.indicator().code());
            if (reason != null) {
                drafts.explain(talk.books(), List.of(answer), reason);
            }
        }
        return send(talk, period);
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

    private CheckCard checkCard(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        return new CheckCard(
                period,
                drafted,
                answer -> indicators
                        .last(talk.books(), answer.indicator().code(), unit(talk), period)
                        .map(Entry::figure));
    }

    private DraftService.Sheet drafted(Talk talk, ReportingPeriod period) {
        return drafts.sheet(talk.books(), talk.staff(), period);
    }

    /** The quarter that is collected now. */
    ReportingPeriod current(Talk talk) {
        return indicators.rules().collectedOn(talk.now().today());
    }

    private PeriodSheet sheet(Talk talk, ReportingPeriod period) {
        return indicators.sheet(talk.books(), period);
    }

    private static long unit(Talk talk) {
        return talk.staff().unit().id();
    }

    private List<String> owed(Talk talk, ReportingPeriod period) {
        return sheet(talk, period).owedBy(unit(talk)).stream()
                .map(line -> line.indicator().code())
                .toList();
    }

    /** What is owed and not answered yet. */
    private List<String> open(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        return owed(talk, period).stream().filter(code -> !drafted.has(code)).toList();
    }
}
