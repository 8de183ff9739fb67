package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodMeant;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Unit;

/** Figures that one message gives by hand, for one unit and one period; they are on record at once. */
final class GivenFigures implements FigureBatch.Taking {

    private static final FigureReader READER = new FigureReader();

    private final Services services;
    private final Talk talk;
    private final Unit unit;
    private final ReportingPeriod period;
    private final boolean said;
    private final List<Submission> outcomes = new ArrayList<>();
    /** The codes of figures that came with their reason. */
    private final Set<String> explained = new HashSet<>();

    /** What decides and records. */
    record Services(IndicatorService indicators, PeriodService periods, DraftService drafts) {}

    /**
     * @param unit whose figures they are: the person's own, or another's for which a coordinator speaks
     * @param said whether the message names the period
     */
    GivenFigures(Services services, Talk talk, Unit unit, ReportingPeriod period, boolean said) {
        this.services = services;
        this.talk = talk.ofYear(period.year());
        this.unit = unit;
        this.period = period;
        this.said = said;
    }

    private boolean isOwn() {
        return unit.id() == talk.staff().unit().id();
    }

    /** Whether answers name the unit: another one's, or one of several of the person's. */
    private boolean isNamed() {
        return !isOwn() || UnitTags.areSeveral(talk);
    }

    private ReportingPeriod current() {
        return services.indicators().rules().collectedOn(talk.said().today());
    }

    /** One line, which begins with a row's code and has a figure behind it. */
    Reply one(FigureLine typed, Indicator indicator) {
        return named(read(typed, indicator));
    }

    /** What is said of another unit, or to somebody of several, names it. */
    private Reply named(Reply reply) {
        return !isNamed() || reply.html().isEmpty() || reply.html().startsWith(forWhom())
                ? reply
                : reply.beside(forWhom());
    }

    /** What is said of a code that takes no figure. */
    Reply noRow(String code) {
        return named(Reply.say(notARow(code)));
    }

    private Reply read(FigureLine typed, Indicator indicator) {
        FigureLine line = OtherUnits.withoutOwn(typed, this::isOwnUnit);
        Optional<Reply> forOther = forOther(line, indicator);
        if (forOther.isPresent()) {
            return forOther.get();
        }
        Optional<String> notOurs = otherUnit(line).isPresent() ? Optional.empty() : notOurs(indicator);
        if (notOurs.isPresent()) {
            return Reply.say(notOurs.get());
        }
        Optional<FigureReading.Ask> beside = OtherPeriodBeside.read(line, indicator, rows(), period);
        if (beside.isPresent()) {
            return ReadingWords.ask(beside.get(), line.figure(), indicator, period, this);
        }
        Optional<String> elsewhere = ReadingWords.otherPeriod(line, indicator, period, current(), use())
                .or(() -> otherUnit(line));
        if (elsewhere.isPresent()) {
            return Reply.say(elsewhere.get());
        }
        FigureReading reading = READER.read(line.figure(), indicator, rows());
        if (reading instanceof FigureReading.Ask ask) {
            if (ask.question() == FigureReading.Question.REACHED_OR_NOT) {
                AskedFigure.keep(talk, unit, period, indicator.code(), line.figure());
            } else {
                AskedFigure.keep(talk, unit, period, indicator.code());
            }
            return ReadingWords.ask(ask, line.figure(), indicator, period, this);
        }
        if (reading instanceof FigureReading.Refused refused) {
            return Reply.say(ReadingWords.refused(refused, line.figure(), indicator, this));
        }
        Figure figure = ((FigureReading.Read) reading).figure();
        return otherCode(line, indicator, figure)
                .or(() -> firstAsk(line, indicator, figure))
                .orElseGet(() -> recorded(indicator, figure));
    }

    /** Asked of a coordinator who names another unit beside the figure; empty for everybody else. */
    private Optional<Reply> forOther(FigureLine line, Indicator indicator) {
        Optional<Unit> other = isOwn()
                ? OtherUnits.beside(talk, unit, line.figure())
                        .filter(named -> talk.actor().mayAnswerFor(named.id()))
                : Optional.empty();
        Optional<UnitBeside> words = UnitBeside.read(line.figure());
        return other.isPresent()
                        && words.isPresent()
                        && READER.read(words.get().figure(), indicator) instanceof FigureReading.Read read
                ? Optional.of(forWhom(other.get(), line.figure(), indicator, read.figure()))
                : Optional.empty();
    }

    /** Puts a figure on record that a line or a button gave. */
    Reply recorded(Indicator indicator, Figure figure) {
        String text = take(indicator, figure, "");
        return Reply.show(forWhom() + text + sentOn() + thanks(), keyboard(Keyboard.NONE));
    }

    Reply several(List<String> lines) {
        FigureBatch batch = new FigureBatch(period, current(), this);
        batch.read(lines);
        batch.asked().forEach(code -> AskedFigure.keep(talk, unit, period, code));
        String head = Html.bold("Số liệu kỳ " + period.vietnamese() + (isNamed() ? " – " + unit.name() : ""));
        return Reply.say(head + "\n" + batch.words() + sentOn() + thanks(), keyboard(batch.keyboard()));
    }

    private String forWhom() {
        return isNamed() ? Html.bold(unit.name()) + " – " : "";
    }

    /** The day that counts, and whether that was after the due day; empty where nothing is to be said of either. */
    private String sentOn() {
        return SentWords.sentOn(talk, outcomes) + LatenessWords.said(talk, services.indicators(), outcomes);
    }

    private String thanks() {
        services.periods().tellReplaced(talk.books(), talk.actor(), outcomes, talk.now());
        return isOwn()
                ? outcomes.stream()
                        .map(outcome -> CampaignWords.thanks(talk, outcome))
                        .collect(Collectors.joining())
                : "";
    }

    private Keyboard keyboard(Keyboard first) {
        Keyboard keyboard = first;
        if (isOwn()) {
            for (Keyboard more : List.of(ReasonCommand.button(period, unexplained()), remaining())) {
                for (List<Keyboard.Button> row : more.rows()) {
                    keyboard = keyboard.and(row);
                }
            }
        }
        return keyboard;
    }

    private List<Submission> unexplained() {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Submission.Recorded recorded)
                        || !explained.contains(recorded.line().indicator().code()))
                .toList();
    }

    private Keyboard remaining() {
        IndicatorService indicators = services.indicators();
        int owed = indicators.sheet(talk.books(), period).owedBy(unit.id()).size();
        boolean open =
                !indicators.rules().window(period).from().isAfter(talk.now().today());
        boolean taken = open && indicators.isOfPlan(talk.books(), period);
        return owed == 0 || !taken || PeriodService.isLocked(talk.books(), period)
                ? Keyboard.NONE
                : Keyboard.of(List.of(Buttons.button("▶ Nhập tiếp (còn " + owed + ")", "sl:g:" + period.code())));
    }

    /** What a button would replace although it came after the question; empty when nothing came. */
    Optional<Reply> overtaken(Indicator indicator, Figure figure, long seen) {
        return standing(period, indicator)
                .filter(entry -> entry.id() != seen && !entry.figure().equals(figure))
                .map(entry -> Reply.say(
                                forWhom() + "⚠️ Từ lúc hỏi đã có số mới: " + SubmissionReplies.named(indicator) + " = "
                                        + SubmissionReplies.figure(entry, indicator) + " ("
                                        + Html.text(entry.staffName()) + "). Vẫn thay bằng "
                                        + Html.bold(FigureWords.full(figure, indicator.measure()))
                                        + "? Chưa ghi gì.",
                                Keyboard.of(List.of(button(
                                        "Thay bằng " + FigureWords.full(figure, indicator.measure()),
                                        indicator,
                                        figure))))
                        .withToast("Đã có số mới"));
    }

    private Optional<Entry> standing(ReportingPeriod of, Indicator indicator) {
        return services.indicators()
                .sheet(talk.books(), of)
                .line(indicator.code())
                .flatMap(line -> line.of(unit.id()));
    }

    /** The data of a button that gives this figure, with the revision that stands now and, for another unit, the unit. */
    private String data(ReportingPeriod of, Indicator indicator, Figure figure) {
        return FigureUse.RECORDED.data(of, indicator.code(), figure) + ":"
                + standing(of, indicator).map(Entry::id).orElse(0L) + (isOwn() ? "" : ":" + unit.id());
    }

    @Override
    public FigureUse use() {
        return FigureUse.RECORDED;
    }

    @Override
    public String again(Indicator indicator, String figure) {
        boolean usual = services.indicators()
                .periodFor(talk.books(), unit.id(), talk.said())
                .equals(period);
        String quarter = usual ? "" : "Q" + period.quarter() + "/" + period.year() + " ";
        String line = quarter + (isOwn() ? "" : unit.name() + ": ") + indicator.code() + " " + figure;
        return usual && isOwn() ? line : "/sl " + line;
    }

    @Override
    public Keyboard.Button button(String label, Indicator indicator, Figure figure) {
        return FigureUse.button(label, data(period, indicator, figure), figure);
    }

    @Override
    public Optional<Indicator> row(String code) {
        return WrittenFigures.row(talk, code);
    }

    @Override
    public List<Indicator> rows() {
        return talk.books().indicators().all();
    }

    @Override
    public Optional<String> unitsAhead(WordsAhead.Ahead ahead) {
        return ReadingWords.unitsAhead(talk, unit, ahead);
    }

    /** What is asked or said where words before the code name units; empty where they name none but the own. */
    Optional<Reply> withUnitsAhead(WordsAhead.Ahead ahead) {
        Optional<Indicator> row = row(ahead.line().code());
        Optional<Unit> other = isOwn()
                ? UnitsAhead.another(talk, unit, ahead.words())
                        .filter(named -> talk.actor().mayAnswerFor(named.id()))
                : Optional.empty();
        Optional<Reply> asked = row.flatMap(indicator -> other.flatMap(
                named -> READER.read(ahead.line().figure(), indicator, rows()) instanceof FigureReading.Read read
                        ? Optional.of(forWhom(
                                named, ahead.words() + " " + ahead.line().figure(), indicator, read.figure()))
                        : Optional.empty()));
        return asked.or(() -> unitsAhead(ahead)
                        .map(said -> Reply.say(said + (other.isEmpty() ? "" : instead(ahead, other.get())))))
                .map(this::named);
    }

    private static String instead(WordsAhead.Ahead ahead, Unit other) {
        return " Là số của " + Html.text(other.name()) + " thì xin gửi "
                + Html.code("/sl " + other.name() + ": " + ahead.line().code() + " 45/60") + ".";
    }

    private Reply forWhom(Unit other, String typed, Indicator indicator, Figure figure) {
        return Reply.say(
                Html.bold(indicator.code()) + ": “" + Html.text(Html.cut(typed, 40)) + "” ghi cho "
                        + Html.bold(other.name()) + ", " + period.vietnamese() + "? Chưa ghi gì.",
                Keyboard.of(List.of(new GivenFigures(services, talk, other, period, true)
                        .button("Ghi cho " + other.name(), indicator, figure))));
    }

    @Override
    public Optional<Unit> otherUnit(String words) {
        return OtherUnits.named(talk, unit, words);
    }

    @Override
    public boolean isOwnUnit(String words) {
        return unit.isNamed(words);
    }

    @Override
    public NeutralLines neutral() {
        return OtherUnits.neutral(talk, unit);
    }

    @Override
    public Optional<String> otherUnit(FigureLine line) {
        return ReadingWords.otherUnit(talk, unit, line);
    }

    /** A code that is a heading, or that the plan does not have. */
    @Override
    public String notARow(String code) {
        return submit(code, new Figure.NotYetKnown(), "").answer(new SubmissionReplies());
    }

    @Override
    public Optional<String> notOurs(Indicator indicator) {
        return services.indicators()
                .notOwed(talk.books(), unit, period, indicator)
                .map(submission ->
                        submission.answer(isOwn() ? new SubmissionReplies() : SubmissionReplies.withoutReasons()));
    }

    /** "3.1 3.2": a result of 3,2 %, or two codes. */
    @Override
    public Optional<Reply> otherCode(FigureLine line, Indicator indicator, Figure figure) {
        return talk.books()
                .indicators()
                .find(line.figure().strip())
                .map(other -> Reply.say(
                        Html.bold(indicator.code()) + ": “" + other.code()
                                + "” là kết quả, hay là mã chỉ tiêu? Là kết quả thì xin bấm nút; là mã thì xin gửi kèm số, ví dụ "
                                + Html.code(isOwn() ? "/sl " + other.code() + " 45/60" : again(other, "45/60"))
                                + ". Chưa ghi gì.",
                        Keyboard.of(List.of(button(
                                "Kết quả " + FigureWords.full(figure, indicator.measure()), indicator, figure)))));
    }

    /** Asked when a figure without its period could be meant for two: to correct the last, or late for it. */
    @Override
    public Optional<Reply> firstAsk(FigureLine line, Indicator indicator, Figure figure) {
        return said
                ? Optional.empty()
                : new PeriodMeant(services.indicators())
                        .either(talk.books(), indicator.code(), unit.id(), period, talk.said())
                        .map(either -> ReadingWords.whichPeriod(
                                talk,
                                indicator,
                                line.figure(),
                                figure,
                                new ReadingWords.Either(
                                        either.earlier(),
                                        standing(either.earlier(), indicator).map(Entry::figure),
                                        PeriodService.isLocked(talk.books(), either.earlier()),
                                        data(either.earlier(), indicator, figure)),
                                new ReadingWords.Either(
                                        either.later(),
                                        standing(either.later(), indicator).map(Entry::figure),
                                        false,
                                        data(either.later(), indicator, figure))));
    }

    @Override
    public String take(Indicator indicator, Figure figure, String reason) {
        boolean tooLong = reason.length() > ReasonService.LONGEST;
        String kept = tooLong ? "" : reason;
        Submission outcome = submit(indicator.code(), figure, kept);
        outcomes.add(outcome);
        // A figure that was given by hand takes the place of an answer that was not sent.
        boolean taken = outcome instanceof Submission.Recorded
                || outcome instanceof Submission.Unchanged
                || outcome instanceof Submission.Late;
        if (isOwn() && taken) {
            services.drafts().drop(talk.books(), talk.staff(), period, indicator.code());
        }
        if (taken && !kept.isEmpty()) {
            explained.add(indicator.code());
        }
        boolean asksWhy = isOwn() && kept.isEmpty() && !tooLong;
        String said = outcome.answer(asksWhy ? new SubmissionReplies() : SubmissionReplies.withoutReasons());
        if (!taken || reason.isEmpty()) {
            return said;
        }
        return said
                + (tooLong
                        ? "\n     " + ReasonLines.tooLongBeside(indicator.code(), reason.length())
                        : ReasonLines.kept(kept));
    }

    private Submission submit(String code, Figure figure, String reason) {
        return services.periods()
                .submit(
                        talk.books(),
                        talk.staff(),
                        talk.actor(),
                        code,
                        unit,
                        period,
                        figure,
                        reason,
                        talk.said(),
                        talk.now());
    }
}
