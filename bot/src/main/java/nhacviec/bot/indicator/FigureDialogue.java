package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.DraftService.Answered;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
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

    static final String KIND = "figures";

    private static final String STAGE = "stage";
    private static final String REASONS = "reasons";
    private static final String CARD = "card";

    private final IndicatorService indicators;
    private final DraftService drafts;

    FigureDialogue(IndicatorService indicators, DraftService drafts) {
        this.indicators = indicators;
        this.drafts = drafts;
    }

    Reply begin(Talk talk, ReportingPeriod period) {
        if (!indicators.isOfPlan(talk.books(), period)) {
            int year = talk.books().plans().inForce().orElseThrow().year();
            return Reply.say(new SubmissionReplies().notOfPlan(new Submission.NotOfPlan(period, year)));
        }
        var window = indicators.rules().window(period);
        if (window.from().isAfter(talk.now().today())) {
            return Reply.say("Kỳ " + period.vietnamese() + " chưa mở; số liệu tính từ " + DateWords.plain(window.from())
                    + ". Kỳ đang thu: " + Html.code("/sl") + ".");
        }
        DraftService.Sheet drafted = drafted(talk, period);
        if (PeriodService.isLocked(talk.books(), period) && drafted.isEmpty()) {
            return Reply.say("🔒 Kỳ " + period.vietnamese()
                    + " đã khóa. Cần sửa một số, gõ ví dụ "
                    + Html.code("/sl Q" + period.quarter() + " 3.2 45/60") + "; Văn phòng sẽ được hỏi.");
        }
        Set<String> skipped = resumed(talk, period);
        if (skipped.containsAll(open(talk, period, drafted))) {
            keep(talk, period, "", Set.of(), "");
        }
        return next(talk, period);
    }

    /** The next question; when none is left the card with the answers, and without answers what the unit has given. */
    Reply next(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        Set<String> skipped = resumed(talk, period);
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
        return summary(talk, period);
    }

    /** Asks for one indicator that was named, also when it was answered before. */
    Reply ask(Talk talk, ReportingPeriod period, Indicator indicator) {
        PeriodSheet.Line line = sheet(talk, period).line(indicator.code()).orElseThrow();
        return line.isReportedBy(unit(talk))
                ? question(talk, period, line, "<b>Kỳ " + period.vietnamese() + "</b>")
                : Reply.say(notOurs(talk, indicator));
    }

    private Reply question(Talk talk, ReportingPeriod period, PeriodSheet.Line line, String head) {
        Indicator indicator = line.indicator();
        keep(talk, period, indicator.code(), resumed(talk, period), "");
        Optional<Draft> draft = drafted(talk, period).answered().stream()
                .filter(answer -> answer.indicator().code().equals(indicator.code()))
                .map(Answered::draft)
                .findFirst();
        Optional<Entry> last = indicators.last(talk.books(), indicator.code(), unit(talk), period);
        return Reply.show(
                head + "\n\n" + FigureQuestion.words(talk.staff().unit(), line, draft, last),
                FigureQuestion.answers(period, indicator));
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
        drafts.keep(talk.books(), talk.staff(), period, indicator.code(), figure, message, talk.now());
        if (talk.dialogue(KIND).isEmpty()) {
            keep(talk, period, "", Set.of(), "");
        }
        return "✏️ " + SubmissionReplies.named(indicator) + ": "
                + Html.bold(FigureWords.full(figure, indicator.measure())) + " (nháp, chưa gửi)";
    }

    Reply skip(Talk talk, ReportingPeriod period, String code) {
        Set<String> skipped = resumed(talk, period);
        skipped.add(code);
        keep(talk, period, "", skipped, "");
        return next(talk, period).withToast("Đã bỏ qua " + Html.cut(code, 12));
    }

    /** The answers on one card, to be looked over before they are sent. */
    Reply card(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        if (drafted.isEmpty()) {
            talk.endDialogue(KIND);
            return summary(talk, period);
        }
        keep(talk, period, "", resumed(talk, period), CARD);
        List<String> open = open(talk, period, drafted);
        CheckCard card = checkCard(talk, period, drafted);
        return Reply.show(card.words(talk.staff().unit(), open), card.keyboard(open));
    }

    /** Sends all answers, once those that need a reason have one. */
    Reply send(Talk talk, ReportingPeriod period) {
        DraftService.Sheet drafted = drafted(talk, period);
        if (drafted.isEmpty()) {
            return Reply.toast("Không còn số nháp nào của " + period.vietnamese() + " để gửi.");
        }
        if (!drafted.unexplained().isEmpty()) {
            return reasons(talk, period, drafted);
        }
        List<DraftService.Sent> sent = drafts.send(talk.books(), talk.staff(), talk.actor(), period, talk.now());
        if (drafted(talk, period).isEmpty()) {
            talk.endDialogue(KIND);
        } else {
            keep(talk, period, "", resumed(talk, period), "");
        }
        long kept = sent.stream().filter(DraftService.Sent::isKept).count();
        return Reply.show(
                        SentWords.said(talk.staff().unit(), period, sent) + "\n\n" + standing(talk, period),
                        goOn(talk, period))
                .withToast(kept == sent.size() ? "Đã gửi " + kept + " số liệu" : "");
    }

    /** Whether the card was what the person saw last. */
    boolean isOnCard(Talk talk, ReportingPeriod period) {
        return talk.dialogue(KIND)
                .filter(d -> CARD.equals(d.state().get(STAGE))
                        && period(d).filter(period::equals).isPresent())
                .isPresent();
    }

    private Reply reasons(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        keep(talk, period, "", resumed(talk, period), REASONS);
        CheckCard card = checkCard(talk, period, drafted);
        return Reply.show(card.reasonsWanted(), CheckCard.reasonButtons(period));
    }

    static boolean wantsReasons(Dialogue dialogue) {
        return REASONS.equals(dialogue.state().get(STAGE));
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
        Optional<ReportingPeriod> at = talk.dialogue(KIND).flatMap(FigureDialogue::period);
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

    /** The period that a dialogue is about; empty when another version of the form wrote it. */
    static Optional<ReportingPeriod> period(Dialogue dialogue) {
        return ReportingPeriod.ofCode(dialogue.state().getOrDefault("period", ""));
    }

    String stopped(Talk talk, ReportingPeriod period) {
        int drafted = drafted(talk, period).answered().size();
        int owed = sheet(talk, period).owedBy(unit(talk)).size();
        int given = sheet(talk, period).reportedBy(unit(talk)).size() - owed;
        String kept = drafted == 0
                ? ""
                : " Giữ nguyên " + drafted + " số nháp, <b>chưa gửi</b>; gõ " + Html.code("/sl gửi")
                        + " để xem lại và gửi.";
        return "Đã dừng nhập số liệu " + period.vietnamese() + "." + kept + " Đã gửi " + given + " chỉ tiêu, còn "
                + owed + ". Gõ " + Html.code("/sl") + " để nhập tiếp.";
    }

    private Reply summary(Talk talk, ReportingPeriod period) {
        List<PeriodSheet.Line> mine = sheet(talk, period).reportedBy(unit(talk));
        if (mine.isEmpty()) {
            return Reply.say(Html.text(talk.staff().unit().name()) + " không phải báo chỉ tiêu nào trong kế hoạch.");
        }
        StringBuilder text = new StringBuilder(Html.bold("Số liệu " + period.vietnamese() + " của "
                        + talk.staff().unit().name()))
                .append("\n");
        for (PeriodSheet.Line line : mine) {
            String figure = line.of(unit(talk))
                    .map(e -> Html.text(
                            FigureWords.full(e.figure(), line.indicator().measure())))
                    .orElse("—");
            text.append("\n")
                    .append(Html.bold(line.indicator().code()))
                    .append(" ")
                    .append(Html.text(Html.cut(line.indicator().shortName(), 50)))
                    .append(": ")
                    .append(figure);
        }
        return Reply.show(text.append("\n\n").append(standing(talk, period)).toString(), goOn(talk, period));
    }

    /** Whether the unit is done, or which figures are missing. */
    private String standing(Talk talk, ReportingPeriod period) {
        int all = sheet(talk, period).reportedBy(unit(talk)).size();
        List<String> owed = owed(talk, period);
        if (owed.isEmpty()) {
            return "✅ Đã đủ " + all + "/" + all + " chỉ tiêu. "
                    + CampaignWords.thanks(sheet(talk, period)
                            .reportedBy(unit(talk))
                            .get(0)
                            .indicator()
                            .code());
        }
        return "Còn " + owed.size() + " chỉ tiêu chưa có số: " + String.join(", ", owed) + ".";
    }

    private Keyboard goOn(Talk talk, ReportingPeriod period) {
        return owed(talk, period).isEmpty()
                ? Keyboard.NONE
                : Keyboard.of(List.of(button("▶ Nhập các chỉ tiêu còn lại", "sl:g:" + period.code())));
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

    private static Set<String> resumed(Talk talk, ReportingPeriod period) {
        return talk.dialogue(KIND)
                .filter(d -> period.code().equals(d.state().get("period")))
                .map(d -> Arrays.stream(d.state().getOrDefault("skipped", "").split(","))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    private static void keep(Talk talk, ReportingPeriod period, String at, Set<String> skipped, String stage) {
        Map<String, String> state = new HashMap<>();
        state.put("period", period.code());
        state.put("at", at);
        state.put("skipped", String.join(",", skipped));
        state.put(STAGE, stage);
        talk.keep(KIND, state);
    }
}
