package nhacviec.bot.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.indicator.FormState.Stage;
import nhacviec.core.Moment;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.DraftService.Answered;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;

/** The end of the guided form: the card with all answers, the reasons that some of them need, and the sending. */
final class FormSending {

    private static final String KIND = FormState.KIND;

    private final IndicatorService indicators;
    private final PeriodService periods;
    private final DraftService drafts;
    private final FormStanding standing;

    FormSending(IndicatorService indicators, PeriodService periods, DraftService drafts, FormStanding standing) {
        this.indicators = indicators;
        this.periods = periods;
        this.drafts = drafts;
        this.standing = standing;
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
        List<String> open = standing.open(talk, period, drafted);
        CheckCard card = checkCard(talk, period, drafted);
        String locked = PeriodService.isLocked(talk.books(), period) ? LockedWords.onCard(talk, period) + "\n\n" : "";
        return Reply.show(locked + card.words(talk.staff().unit(), open), card.keyboard(open));
    }

    /** Sends what the person has seen on the card; an older card's button shows the newest card first. */
    Reply sendSeen(Talk talk, ReportingPeriod period) {
        boolean seen = isOnCard(talk, period) || isAskedForReasons(talk, period);
        return seen || drafted(talk, period).isEmpty() ? send(talk, period) : wanted(talk, period);
    }

    /** Who wants to send before the card was shown looks it over first. */
    Reply wanted(Talk talk, ReportingPeriod period) {
        FormState.of(talk, period).wanting(talk).keep(talk);
        return card(talk, period);
    }

    /** When an answer counts as sent: now, or with the wish to send that had to wait for the service and then for a question. */
    private static Moment saidOf(Talk talk, ReportingPeriod period, Draft draft) {
        return FormState.of(talk, period)
                .waited()
                .filter(wish -> wish.read().equals(talk.now().today()))
                .map(FormState.Waited::said)
                .filter(said ->
                        !draft.at().isAfter(said) && said.isBefore(talk.said().at()))
                .map(said -> Moment.of(said, talk.now().zone()))
                .orElseGet(talk::said);
    }

    /** Sends all answers, once those that need a reason have one. */
    Reply send(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        if (drafted.isEmpty()) {
            return Reply.toast("Không còn số nháp nào của " + period.vietnamese() + " để gửi.");
        }
        if (LockedWords.opens(talk) && PeriodService.isLocked(talk.books(), period)) {
            return Reply.say(LockedWords.onCard(talk, period));
        }
        String meanwhile = meanwhile(talk, period, drafted);
        if (!meanwhile.isEmpty()) {
            return card(talk, period).before(meanwhile);
        }
        if (!drafted.unexplained().isEmpty()) {
            return reasons(talk, period, drafted);
        }
        List<LocalDate> days = drafted.answered().stream()
                .map(answer -> saidOf(talk, period, answer.draft()).today())
                .distinct()
                .toList();
        List<DraftService.Sent> sent = drafts.send(
                talk.books(), talk.staff(), talk.actor(), period, draft -> saidOf(talk, period, draft), talk.now());
        List<Submission> submissions =
                sent.stream().map(DraftService.Sent::submission).toList();
        periods.tellReplaced(talk.books(), talk.actor(), submissions, talk.now());
        DraftService.Sheet left = drafted(talk, period);
        if (left.isEmpty()) {
            talk.endDialogue(KIND);
        } else {
            FormState.of(talk, period).showing(Stage.QUESTION).keep(talk);
        }
        boolean all = sent.stream().allMatch(DraftService.Sent::isKept);
        boolean waits = sent.stream().anyMatch(each -> each.submission() instanceof Submission.Late);
        boolean waited = days.size() == 1 && days.get(0).isBefore(talk.now().today());
        String sentOn = waited ? SentWords.sentOn(days.get(0), submissions) : "";
        return Reply.show(
                        SentWords.said(talk.staff().unit(), period, sent, PeriodService.isLocked(talk.books(), period))
                                + sentOn + LatenessWords.said(talk, indicators, submissions) + "\n\n"
                                + standing.standing(talk, period) + FormStanding.orphans(left),
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
    static boolean isOnCard(Talk talk, ReportingPeriod period) {
        return isAt(talk, period, Stage.CARD);
    }

    /** Whether the reasons of this period were what the person was asked last. */
    static boolean isAskedForReasons(Talk talk, ReportingPeriod period) {
        return isAt(talk, period, Stage.REASONS);
    }

    private static boolean isAt(Talk talk, ReportingPeriod period, Stage stage) {
        return FormState.of(talk, period).stage() == stage;
    }

    private Reply reasons(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        FormState.of(talk, period).wanting(talk).showing(Stage.REASONS).keep(talk);
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
        keep(talk, period, reasons);
        return send(talk, period);
    }

    /** Keeps reasons beside the answers that need one. */
    void keep(Talk talk, ReportingPeriod period, Map<String, String> reasons) {
        for (Answered answer : drafted(talk, period).unexplained()) {
            String reason = reasons.get(answer.indicator().code());
            if (reason != null) {
                drafts.explain(talk.books(), List.of(answer), reason);
            }
        }
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

    private static long unit(Talk talk) {
        return talk.staff().unit().id();
    }
}
