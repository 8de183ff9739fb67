package nhacviec.bot.indicator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Doubt;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explaining;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;

/** {@code /lydo 3.2 chưa đủ máy quét}: why a figure is as it is; the report quotes it. */
public final class ReasonCommand implements ChatCommand {

    /** What a figure's answer says where its reason is wanted. */
    static final String WANTED = "nêu lý do";

    private static final String KIND = "reason";

    private final IndicatorService indicators;
    private final ReasonService reasons;

    public ReasonCommand(IndicatorService indicators) {
        this.indicators = indicators;
        this.reasons = new ReasonService(indicators);
    }

    /** The button under figures that were taken by hand and need a reason; none when they need none. */
    static Keyboard button(ReportingPeriod period, List<Submission> outcomes) {
        List<String> doubtful = outcomes.stream()
                .filter(outcome -> outcome instanceof Submission.Recorded recorded
                        && !recorded.doubts().isEmpty())
                .map(outcome ->
                        ((Submission.Recorded) outcome).line().indicator().code())
                .toList();
        if (doubtful.isEmpty()) {
            return Keyboard.NONE;
        }
        boolean one = doubtful.size() == 1;
        return Keyboard.of(List.of(Buttons.button(
                one ? "💬 Nêu lý do " + doubtful.get(0) : "💬 Nêu lý do (" + doubtful.size() + " số)",
                "lydo:+" + period.code() + (one ? ":" + doubtful.get(0) : ""))));
    }

    static Keyboard button(ReportingPeriod period, Submission outcome) {
        return button(period, List.of(outcome));
    }

    @Override
    public String name() {
        return "lydo";
    }

    @Override
    public List<String> aliases() {
        return List.of("ly do", "reason");
    }

    @Override
    public String menuText() {
        return "Nêu lý do của một số liệu: /lydo 3.2 …";
    }

    @Override
    public String englishMenuText() {
        return "Say why a figure is as it is: /lydo 3.2 …";
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    @Override
    public boolean showsBack(Mistaken mistaken) {
        return mistaken == Mistaken.FIGURE || mistaken == Mistaken.FIGURE_WITH_PERIOD || mistaken == Mistaken.DOCUMENT;
    }

    @Override
    public boolean takesFreeWords(Dialogue dialogue) {
        return true;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        Talk asOf = giving(talk, arguments);
        return UnitTags.marked(asOf, typedAsOne(asOf, arguments));
    }

    /** Of several units, the one whose figure was given last among those that are meant. */
    private Talk giving(Talk talk, String arguments) {
        if (!UnitTags.areSeveral(talk)) {
            return talk;
        }
        ReportingPeriod current = indicators.rules().collectedOn(talk.said().today());
        Optional<ReportingPeriod.Ahead> ahead =
                ReportingPeriod.ahead(arguments, indicators.years(talk.books(), talk.said()), current);
        String code = FigureLine.read(ahead.map(ReportingPeriod.Ahead::words).orElse(arguments.strip()))
                .map(FigureLine::code)
                .orElse("");
        return talk.staff().units().stream()
                .map(talk::asOf)
                .max(Comparator.comparing(asOf -> {
                    ReportingPeriod period =
                            ahead.map(ReportingPeriod.Ahead::period).orElseGet(() -> period(asOf, code));
                    return codes(asOf, period, code).stream()
                            .flatMap(each -> given(asOf, period, each).stream())
                            .flatMap(line -> line.of(unit(asOf)).stream())
                            .mapToLong(Entry::id)
                            .max()
                            .orElse(DraftedReasons.of(asOf, period, code).isPresent() ? 0 : -1);
                }))
                .orElse(talk);
    }

    private Reply typedAsOne(Talk talk, String arguments) {
        ReportingPeriod current = indicators.rules().collectedOn(talk.said().today());
        Optional<ReportingPeriod.Ahead> ahead =
                ReportingPeriod.ahead(arguments, indicators.years(talk.books(), talk.said()), current);
        String words = ahead.map(ReportingPeriod.Ahead::words).orElse(arguments.strip());
        if (ReasonLines.lines(words).size() > 1) {
            return severalLines(talk, ahead.map(ReportingPeriod.Ahead::period), words);
        }
        Optional<FigureLine> line = FigureLine.read(words);
        if (words.isEmpty()) {
            return ask(talk, ahead.map(ReportingPeriod.Ahead::period).orElseGet(() -> period(talk, "")), "", false);
        }
        if (line.isEmpty()) {
            Optional<String> spoken = ofLastGiven(talk, words);
            if (spoken.isPresent()) {
                return typedAsOne(talk, spoken.get());
            }
            return Reply.say("Xin bắt đầu bằng mã chỉ tiêu, ví dụ " + Html.code("/lydo 3.2 chưa đủ máy quét") + ".");
        }
        ReportingPeriod period = ahead.map(ReportingPeriod.Ahead::period)
                .orElseGet(() -> period(talk, line.get().code()));
        if (line.get().figure().isEmpty()) {
            String code = line.get().code();
            return ask(talk, period, code, DraftedReasons.of(talk, period, code).isPresent());
        }
        if (Mistaken.in(line.get().figure()).equals(Optional.of(Mistaken.BARE_FIGURE))) {
            String row = line.get().code() + " " + Html.cut(line.get().figure().strip(), 30);
            return Reply.say("“" + Html.text(Html.cut(line.get().figure().strip(), 30))
                    + "” là con số, không phải lý do; chưa ghi gì. Là số liệu thì xin gõ "
                    + Html.code("/sl " + PeriodWords.typed(period, talk) + " " + row) + ".");
        }
        return (ahead.isPresent() ? Optional.<Reply>empty() : ofDraft(talk, period, line.get()))
                .orElseGet(() ->
                        explain(talk, period, line.get().code(), line.get().figure(), true));
    }

    /** Whose form of another quarter has this row as a draft may mean that one. */
    private Optional<Reply> ofDraft(Talk talk, ReportingPeriod sent, FigureLine line) {
        ReportingPeriod next = sent.next();
        boolean drafted = talk.books().drafts().of(talk.staff().id(), unit(talk), next).stream()
                .anyMatch(draft -> draft.indicator().equals(line.code()));
        return drafted && !given(talk, sent, line.code()).isEmpty()
                ? Optional.of(Reply.say("Lý do của " + Html.bold(line.code()) + " ở kỳ nào? " + sent.vietnamese()
                        + " đã gửi; " + next.vietnamese() + " còn là bản nháp. Chưa ghi gì; xin gõ "
                        + Html.code(typedReason(talk, sent, line)) + " hay " + Html.code(typedReason(talk, next, line))
                        + "."))
                : Optional.empty();
    }

    private static String typedReason(Talk talk, ReportingPeriod period, FigureLine line) {
        return Html.cut("/lydo " + PeriodWords.typed(period, talk) + " " + line.code() + " " + line.figure(), 120);
    }

    /** A reason a line, each behind its code. */
    private Reply severalLines(Talk talk, Optional<ReportingPeriod> named, String words) {
        String first = FigureLine.read(ReasonLines.lines(words).get(0))
                .map(FigureLine::code)
                .orElse("");
        ReportingPeriod period = named.orElseGet(() -> period(talk, first));
        List<String> codes = indicators.sheet(talk.books(), period).reportedBy(unit(talk)).stream()
                .filter(line -> line.of(unit(talk)).isPresent()
                        || DraftedReasons.of(talk, period, line.indicator().code())
                                .isPresent())
                .map(line -> line.indicator().code())
                .toList();
        return ReasonLines.read(words, codes)
                .filter(reasons -> !first.isEmpty())
                .map(reasons -> explainAll(talk, period, reasons, true))
                .orElseGet(() -> Reply.say("Xin viết mỗi dòng một mã đã có số liệu và lý do, ví dụ "
                        + Html.code("3.2 chưa đủ máy quét") + ". Chưa ghi gì."));
    }

    /**
     * The period in which the unit gave the figure last, of the one that is collected and the one before; where it gave none, the one
     * in which the person has answered it.
     */
    private ReportingPeriod period(Talk talk, String code) {
        ReportingPeriod asked =
                indicators.periodFor(talk.books(), talk.staff().unit().id(), talk.said());
        return Stream.of(asked, asked.previous())
                .filter(period -> !given(talk, period, code).isEmpty())
                .findFirst()
                .or(() -> Stream.of(asked, asked.previous(), asked.next())
                        .filter(period -> DraftedReasons.of(talk, period, code).isPresent())
                        .findFirst())
                .orElse(asked);
    }

    private List<PeriodSheet.Line> given(Talk talk, ReportingPeriod period, String code) {
        return indicators.sheet(talk.books(), period).reportedBy(unit(talk)).stream()
                .filter(line -> code.isEmpty() || line.indicator().code().equals(code))
                .filter(line -> line.of(unit(talk)).isPresent())
                .toList();
    }

    private static long unit(Talk talk) {
        return talk.staff().unit().id();
    }

    /** Data: "2024-Q1:3.2" asks for the reason of one figure, "2024-Q1" for all that need one; ":ok" behind says "checked". */
    @Override
    public Reply tapped(Talk talk, String data) {
        Optional<UnitTags.Tapped> tagged = UnitTags.read(data);
        if (tagged.isEmpty()) {
            return tappedAsOne(talk, data);
        }
        return UnitTags.asOf(talk, tagged.get().unitId())
                .map(asOf ->
                        UnitTags.marked(asOf, tappedAsOne(asOf, tagged.get().data())))
                .orElseGet(() -> Reply.toast("Nút này không còn dùng được."));
    }

    private Reply tappedAsOne(Talk talk, String data) {
        String[] parts = data.split(":");
        Optional<ReportingPeriod> period = ReportingPeriod.ofCode(parts[0]);
        if (period.isEmpty() || parts.length > 3) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        String code = parts.length > 1 ? parts[1] : "";
        if (parts.length < 3) {
            return ask(talk, period.get(), code, false);
        }
        // Said of the figures that were shown, not of those that an old button finds in their place.
        List<String> shown = talk.dialogue(KIND)
                .filter(at -> period(at).filter(period.get()::equals).isPresent())
                .map(ReasonCommand::codes)
                .orElse(List.of());
        boolean meant = parts[2].equals("ok") && (code.isEmpty() ? shown.size() > 1 : shown.equals(List.of(code)));
        return meant
                ? explainAll(
                        talk,
                        period.get(),
                        shown,
                        DoubtWords.CHECKED,
                        talk.dialogue(KIND).filter(ReasonCommand::isOfDraft).isPresent())
                : Reply.toast("Câu hỏi này đã qua; nêu lý do: /lydo");
    }

    /**
     * Words that nothing asks for, right after a figure of the same person that needs a reason: probably the reason.
     *
     * @return empty when no such figure was given lately
     */
    public Optional<Reply> meant(Talk talk, String words) {
        return talk.staff().units().stream()
                .flatMap(unit -> meantAsOne(talk.asOf(unit), words).stream())
                .findFirst();
    }

    /** "Vì máy hỏng". */
    private static final Pattern SAYS_WHY =
            Pattern.compile("(?iuU)^(?:vì|vi|do|tại|tai|bởi|boi|lý do|ly do)\\s+\\S+\\s+\\S.*");

    private Optional<Reply> meantAsOne(Talk talk, String words) {
        Optional<String> asked = SAYS_WHY.matcher(words.strip()).matches()
                        && words.lines().count() == 1
                        && RowMeant.lastAnswer(talk)
                                .filter(answer -> answer.html().contains(WANTED))
                                .isPresent()
                ? ofLastGiven(talk, words)
                : Optional.empty();
        if (asked.isPresent()) {
            return Optional.of(typed(talk, asked.get()));
        }
        return lastGiven(talk)
                .filter(entry -> words.strip().contains(" ") && words.lines().count() == 1)
                .map(entry -> {
                    String command = "/lydo " + PeriodWords.typed(entry.period(), talk) + " " + entry.indicator() + " "
                            + words.strip();
                    return Reply.say("Xin lỗi, bot chưa hiểu “" + Html.text(Html.cut(words, 60))
                            + "”. Nếu là lý do của " + Html.bold(entry.indicator()) + " thì xin gõ "
                            + Html.code(Html.cut(command, 200)) + "; hướng dẫn: " + Html.code("/trogiup") + ".");
                });
    }

    /** The figure that the person gave last and that may want a reason; empty when that is long ago. */
    private Optional<Entry> lastGiven(Talk talk) {
        ReportingPeriod asked =
                indicators.periodFor(talk.books(), talk.staff().unit().id(), talk.said());
        return Stream.of(asked, asked.previous())
                .flatMap(period -> codes(talk, period, "").stream()
                        .flatMap(code -> given(talk, period, code).stream())
                        .flatMap(line -> line.of(unit(talk)).stream()))
                .filter(entry -> Long.valueOf(talk.staff().id()).equals(entry.staffId())
                        && !entry.at().plus(patience()).isBefore(talk.said().at()))
                .max(Comparator.comparing(Entry::id));
    }

    /** "Lý do: máy hỏng" right below a figure is the reason of that figure; empty where something else was spoken of last. */
    private Optional<String> ofLastGiven(Talk talk, String words) {
        String reason = words.replaceFirst("^[\\s:–-]+", "");
        return !ReasonLines.isReason(reason)
                ? Optional.empty()
                : lastGiven(talk)
                        .filter(entry -> RowMeant.lastAnswer(talk)
                                .filter(answer -> RowMeant.isOfOne(answer.html(), entry.indicator()))
                                .isPresent())
                        .map(entry -> PeriodWords.typed(entry.period(), talk) + " " + entry.indicator() + " " + reason);
    }

    /** @param ofDraft whether the reason is that of the person's answer which is not sent, and not that of the figure on record */
    private Reply ask(Talk talk, ReportingPeriod period, String code, boolean ofDraft) {
        List<String> codes = ofDraft ? List.of(code) : codes(talk, period, code);
        if (codes.isEmpty()) {
            return code.isEmpty()
                    ? Reply.say("Không có số liệu " + period.vietnamese() + " nào cần lý do.")
                    : explain(talk, period, code, "", false);
        }
        talk.keep(KIND, Map.of("period", period.code(), "codes", String.join(",", codes), "draft", ofDraft ? "1" : ""));
        StringBuilder text = new StringBuilder("💬 <b>Lý do</b> – ")
                .append(period.vietnamese())
                .append("\n");
        for (PeriodSheet.Line line : indicators.sheet(talk.books(), period).reportedBy(unit(talk))) {
            if (codes.contains(line.indicator().code())) {
                Optional<Draft> draft =
                        DraftedReasons.of(talk, period, line.indicator().code()).filter(each -> ofDraft);
                text.append("\n")
                        .append(draft.map(each -> DraftedReasons.said(each, line.indicator()))
                                .orElseGet(() -> figure(talk, period, line)));
            }
        }
        text.append("\n\nXin gõ lý do")
                .append(
                        codes.size() == 1
                                ? ", ví dụ " + Html.code("chưa đủ máy quét")
                                : ": một câu cho tất cả, hoặc mỗi dòng một mã, ví dụ "
                                        + Html.code(codes.get(0) + " chưa đủ máy quét"))
                .append("; thôi thì gõ ")
                .append(Html.code("/huy"))
                .append(".");
        String checked = "lydo:" + period.code() + ":" + (codes.size() == 1 ? codes.get(0) : "") + ":ok";
        return Reply.show(text.toString(), Keyboard.of(List.of(Buttons.button(DoubtWords.CHECKED, checked))));
    }

    private String figure(Talk talk, ReportingPeriod period, PeriodSheet.Line line) {
        Indicator indicator = line.indicator();
        Entry entry = line.of(unit(talk)).orElseThrow();
        Set<Doubt> doubts = indicators.doubts(talk.books(), indicator, unit(talk), period, entry.figure());
        String why = DoubtWords.said(
                doubts,
                indicator,
                indicators
                        .last(talk.books(), indicator.code(), unit(talk), period)
                        .map(Entry::figure));
        return Html.bold(indicator.code()) + ": " + Html.text(FigureWords.full(entry.figure(), indicator.measure()))
                + (why.isEmpty() ? "" : " – " + why);
    }

    /** The one code, or every code of a doubtful figure that has no reason yet. */
    private List<String> codes(Talk talk, ReportingPeriod period, String code) {
        var explained = talk.books().indicators().explanations(period);
        return given(talk, period, code).stream()
                .filter(line -> !code.isEmpty()
                        || (!explained.containsKey(
                                        line.of(unit(talk)).orElseThrow().id())
                                && !indicators
                                        .doubts(
                                                talk.books(),
                                                line.indicator(),
                                                unit(talk),
                                                period,
                                                line.of(unit(talk))
                                                        .orElseThrow()
                                                        .figure())
                                        .isEmpty()))
                .map(line -> line.indicator().code())
                .toList();
    }

    private static List<String> codes(Dialogue at) {
        return Arrays.stream(at.state().getOrDefault("codes", "").split(","))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static boolean isOfDraft(Dialogue at) {
        return at.state().getOrDefault("draft", "").equals("1");
    }

    private static Optional<ReportingPeriod> period(Dialogue at) {
        return ReportingPeriod.ofCode(at.state().getOrDefault("period", ""));
    }

    @Override
    public Reply continued(Talk talk, Dialogue at, String words) {
        return SeveralUnits.continued(talk, at, (asOf, dialogue) -> continuedAsOne(asOf, dialogue, words));
    }

    private Reply continuedAsOne(Talk talk, Dialogue at, String words) {
        List<String> codes = codes(at);
        Optional<ReportingPeriod> period = period(at);
        if (period.isEmpty() || codes.isEmpty()) {
            talk.endDialogue(KIND);
            return Reply.say("Xin gõ lại, ví dụ " + Html.code("/lydo 3.2 chưa đủ máy quét") + ".");
        }
        if (ReasonLines.isStop(words)) {
            talk.endDialogue(KIND);
            return Reply.say(onCancel(talk, at));
        }
        return ReasonLines.read(words, codes)
                .map(reasons -> explainAll(talk, period.get(), reasons, isOfDraft(at)))
                .orElseGet(() -> Reply.say("Xin cho biết lý do bằng lời, ví dụ "
                        + Html.code(codes.get(0) + " chưa đủ máy quét") + "; thôi thì gõ " + Html.code("/huy") + "."));
    }

    private Reply explainAll(Talk talk, ReportingPeriod period, List<String> codes, String reason, boolean ofDrafts) {
        Map<String, String> reasons = new LinkedHashMap<>();
        codes.forEach(code -> reasons.put(code, reason));
        return explainAll(talk, period, reasons, ofDrafts);
    }

    private Reply explainAll(Talk talk, ReportingPeriod period, Map<String, String> reasons, boolean ofDrafts) {
        Optional<String> tooLong = ReasonLines.tooLong(reasons);
        if (tooLong.isPresent()) {
            return Reply.say(tooLong.get());
        }
        talk.endDialogue(KIND);
        if (reasons.isEmpty()) {
            return Reply.toast("Không có số liệu nào cần lý do.");
        }
        StringBuilder text = new StringBuilder();
        reasons.forEach((code, reason) -> text.append("\n")
                .append(explain(talk, period, code, reason, ofDrafts).html()));
        return Reply.show(text.toString().strip(), Keyboard.NONE).withToast("Đã ghi lý do");
    }

    /** @param ofDraft whether an answer of the person's which is not sent is meant before the figure on record */
    private Reply explain(Talk talk, ReportingPeriod period, String code, String reason, boolean ofDraft) {
        Optional<Indicator> row = indicators
                .sheet(talk.books(), period)
                .line(code)
                .filter(line -> line.isReportedBy(unit(talk)))
                .map(PeriodSheet.Line::indicator);
        Optional<Draft> draft =
                row.filter(each -> ofDraft).flatMap(each -> DraftedReasons.of(talk, period, each.code()));
        if (draft.isPresent()) {
            return Reply.say(DraftedReasons.keep(talk, draft.get(), row.get(), reason));
        }
        Explaining outcome = reasons.explain(
                talk.books(), talk.actor(), code, talk.staff().unit(), period, reason, talk.said(), talk.now());
        if (outcome instanceof Explaining.Explained explained) {
            Indicator indicator = explained.indicator();
            return Reply.say("💬 " + SubmissionReplies.named(indicator) + ", " + period.vietnamese() + ": "
                    + SubmissionReplies.figure(explained.entry(), indicator) + " – " + Html.text(explained.reason())
                    + SentWords.sentOn(talk));
        }
        if (outcome instanceof Explaining.NoFigure none) {
            return Reply.say("⚠️ " + SubmissionReplies.named(none.indicator()) + " chưa có số liệu "
                    + none.period().vietnamese() + "; nhập trước, ví dụ "
                    + Html.code("/sl " + none.indicator().code() + " 45/60") + ".");
        }
        if (outcome instanceof Explaining.TooLong much) {
            return Reply.say(ReasonLines.tooLong(much.indicator().code(), much.length()));
        }
        if (outcome instanceof Explaining.TooShort few) {
            return Reply.say("⚠️ Lý do của " + few.indicator().code() + " quá ngắn; ví dụ "
                    + Html.code("/lydo " + few.indicator().code() + " chưa đủ máy quét") + ".");
        }
        return outcome instanceof Explaining.Closed closed
                ? Reply.say("🔒 Kỳ " + closed.lock().period().vietnamese()
                        + " đã khóa nên không ghi thêm lý do. Nhờ Văn phòng mở khóa: "
                        + Html.code("/mokhoa " + PeriodWords.typed(closed.lock().period(), talk) + " lý do") + ".")
                : Reply.say(notOurs(talk, code));
    }

    /** What is said of a code that is none of the unit's; for a code that the plan does not have the nearest is offered. */
    private String notOurs(Talk talk, String code) {
        if (talk.books().indicators().find(code).isPresent()) {
            return "⚠️ Đơn vị không báo số liệu chỉ tiêu " + Html.text(code) + ". Ví dụ đúng: "
                    + Html.code("/lydo 3.2 chưa đủ máy quét") + ".";
        }
        List<Indicator> near = indicators.near(
                code,
                indicators.sheet(talk.books(), period(talk, "")).reportedBy(unit(talk)).stream()
                        .map(PeriodSheet.Line::indicator)
                        .toList());
        String named = near.stream().map(SubmissionReplies::named).collect(Collectors.joining("; "));
        String first = near.stream().map(Indicator::code).findFirst().orElse("3.2");
        return "⚠️ Không có chỉ tiêu " + Html.text(Html.cut(code, 12)) + "."
                + (named.isEmpty() ? "" : " Gần nhất: " + named + ".") + " Ví dụ: "
                + Html.code("/lydo " + first + " chưa đủ máy quét") + ".";
    }

    @Override
    public String onCancel(Talk talk, Dialogue at) {
        return "Đã dừng; số liệu giữ nguyên, chưa ghi lý do. Nêu sau: " + Html.code("/lydo") + ".";
    }
}
