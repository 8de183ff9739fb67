package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Role;

/**
 * {@code /sl}: the figures that the person's unit owes, one question at a time; {@code /sl 3.2 45/60}, also several
 * lines at once, by hand.
 */
public final class FiguresCommand implements ChatCommand {

    private static final Pattern BAD_QUARTER = Pattern.compile("(?iu)^(?:quý|quy|quí|qúy|q)\\s*\\d");
    private static final Pattern THIS_QUARTER = Pattern.compile("\\b(?:quy|qui|ky) nay\\b");
    private static final int MOST_LINES = 40;
    private static final Reply OLD = Reply.toast("Nút này không còn dùng được.");

    private final IndicatorService indicators;
    private final PeriodService periods;
    private final DraftService drafts;
    private final FigureReader reader = new FigureReader();
    private final FigureDialogue dialogue;
    private final FigureAnswers answers;
    private final EditedFigures edited;

    public FiguresCommand(IndicatorService indicators, PeriodService periods) {
        this.indicators = indicators;
        this.periods = periods;
        this.drafts = new DraftService(indicators, periods);
        this.dialogue = new FigureDialogue(indicators, periods, drafts);
        this.answers = new FigureAnswers(dialogue);
        this.edited = new EditedFigures(indicators, answers, this::typed);
    }

    @Override
    public String name() {
        return "sl";
    }

    @Override
    public List<String> aliases() {
        return List.of("nhap so lieu", "bao so lieu", "so lieu", "sl", "figures");
    }

    @Override
    public String menuText() {
        return "Nhập số liệu kỳ này: /sl hoặc /sl 3.2 45/60";
    }

    @Override
    public String englishMenuText() {
        return "Submit figures: /sl or /sl 3.2 45/60";
    }

    @Override
    public String dialogueKind() {
        return FigureDialogue.KIND;
    }

    /** A form may be filled in over a working day; drafts stay for good. */
    @Override
    public Duration patience() {
        return Duration.ofHours(12);
    }

    /** "3.2 46/60" corrects the figure whose reason is asked for. */
    @Override
    public boolean showsBack(Mistaken mistaken) {
        return mistaken == Mistaken.DOCUMENT || mistaken == Mistaken.FIGURE_WITH_PERIOD;
    }

    @Override
    public boolean takesFreeWords(Dialogue at) {
        return FigureDialogue.wantsReasons(at);
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip().replaceFirst("(?iu)^kỳ\\s*:\\s*", "");
        ReportingPeriod period =
                indicators.periodFor(talk.books(), talk.staff().unit().id(), talk.now());
        boolean said = false;
        if (THIS_QUARTER.matcher(SearchKey.of(words)).find() && !period.equals(current(talk))) {
            ReportingPeriod later = current(talk);
            return Reply.say(
                    "“Quý này” có thể là " + period.vietnamese() + " (đơn vị còn nợ số) hay " + later.vietnamese()
                            + "; xin ghi rõ, ví dụ " + Html.code("/sl Q" + period.quarter() + " 3.2 45/60") + " hay "
                            + Html.code("/sl Q" + later.quarter() + " 3.2 45/60") + ". Chưa ghi gì.");
        }
        Optional<ReportingPeriod.Ahead> ahead = ReportingPeriod.ahead(words, period.year(), current(talk));
        if (ahead.isPresent()) {
            period = ahead.get().period();
            said = true;
            words = ahead.get().words().replaceFirst("^[:.]\\s*", "");
        }
        Optional<ReportPeriod> derived = said ? Optional.empty() : derivedAhead(words, period.year(), current(talk));
        if (derived.isPresent()) {
            return Reply.say("Số liệu " + derived.get().vietnamese()
                    + " được cộng từ các quý nên không nhập riêng; xin nhập từng quý, ví dụ "
                    + Html.code("/sl Q" + derived.get().quarters().get(0).quarter() + " 3.2 45/60") + ".");
        }
        if (!said && BAD_QUARTER.matcher(words).find()) {
            return Reply.say("Quý phải từ I đến IV, ví dụ " + Html.code("/sl quý I 3.2 45/60") + ". Chưa ghi gì.");
        }
        if (words.isEmpty()) {
            return talk.staff().role() == Role.LEADER ? leadersGiveNone() : dialogue.begin(talk, period);
        }
        Optional<Reply> form = answers.word(talk, said ? period : dialogueOr(talk, period), words);
        if (form.isPresent()) {
            return form.get();
        }
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            return Reply.say("Một tin chỉ nhận tối đa " + MOST_LINES + " dòng; xin chia làm hai tin, mỗi dòng như "
                    + Html.code("3.2 45/60") + ".");
        }
        if (lines.size() > 1) {
            Optional<ReportingPeriod> heading = said
                    ? Optional.empty()
                    : FigureHeading.ahead(lines, line -> isRow(talk, line), period, current(talk));
            return severalLines(talk, lines, heading.orElse(period), said || heading.isPresent());
        }
        Optional<ReportingPeriod.Behind> behind =
                said ? Optional.empty() : ReportingPeriod.behind(lines.get(0), period.year(), current(talk));
        return behind.isPresent()
                ? oneLine(talk, behind.get().words(), behind.get().period(), true)
                : oneLine(talk, lines.get(0), period, said);
    }

    /** The quarter that "this quarter" means: the one that is collected now. */
    private ReportingPeriod current(Talk talk) {
        return indicators.rules().collectedOn(talk.now().today());
    }

    /** Words about the form itself mean the period that it is about. */
    private static ReportingPeriod dialogueOr(Talk talk, ReportingPeriod period) {
        return FormState.of(talk).flatMap(FormState::period).orElse(period);
    }

    /** "6T 3.2 45/60": what is derived takes no figure. */
    private static Optional<ReportPeriod> derivedAhead(String words, int year, ReportingPeriod current) {
        String[] parts = words.split("\\s+", 3);
        return IntStream.rangeClosed(1, Math.min(2, parts.length))
                .mapToObj(count -> String.join(" ", Arrays.copyOf(parts, count)))
                .flatMap(ahead -> ReportPeriod.read(ahead, year, current).stream())
                .filter(ReportPeriod::isDerived)
                .findFirst();
    }

    private static Reply leadersGiveNone() {
        return Reply.say("Lãnh đạo không phải nhập số liệu. Xem tiến độ các đơn vị: " + Html.code("/tiendo") + ".");
    }

    private Reply oneLine(Talk talk, String typed, ReportingPeriod period, boolean said) {
        Optional<FigureLine> line = FigureLine.read(typed);
        if (line.isEmpty()) {
            return Reply.say("Xin bắt đầu bằng mã chỉ tiêu, ví dụ " + Html.code("/sl 3.2 45/60") + "; hoặc gõ "
                    + Html.code("/sl") + " để được hỏi từng chỉ tiêu.");
        }
        Optional<Indicator> indicator = row(talk, line.get().code());
        if (indicator.isPresent() && line.get().figure().isEmpty()) {
            return dialogue.ask(talk, period, indicator.get());
        }
        if (indicator.isEmpty()) {
            return Reply.say(notARow(talk, line.get().code(), period));
        }
        Optional<String> elsewhere = ReadingWords.otherPeriod(line.get(), period);
        if (elsewhere.isPresent()) {
            return Reply.say(elsewhere.get());
        }
        FigureReading reading = reader.read(line.get().figure(), indicator.get());
        if (reading instanceof FigureReading.Ask ask) {
            return ReadingWords.ask(ask, line.get().figure(), indicator.get(), period, FigureUse.RECORDED);
        }
        if (reading instanceof FigureReading.Refused refused) {
            return Reply.say(ReadingWords.refused(refused, line.get().figure(), indicator.get(), FigureUse.RECORDED));
        }
        Figure figure = ((FigureReading.Read) reading).figure();
        Optional<Reply> which = codeOrFigure(talk, line.get(), indicator.get(), period, figure)
                .or(() -> said ? Optional.empty() : whichPeriod(talk, line.get(), indicator.get(), period, figure));
        return which.orElseGet(() -> recorded(talk, period, indicator.get(), figure));
    }

    /** "3.1 3.2": a result of 3,2 %, or two codes. */
    private static Optional<Reply> codeOrFigure(
            Talk talk, FigureLine line, Indicator indicator, ReportingPeriod period, Figure figure) {
        return talk.books()
                .indicators()
                .find(line.figure().strip())
                .map(other -> Reply.say(
                        Html.bold(indicator.code()) + ": “" + other.code()
                                + "” là kết quả, hay là mã chỉ tiêu? Là kết quả thì xin bấm nút; là mã thì xin gửi kèm số, ví dụ "
                                + Html.code("/sl " + other.code() + " 45/60") + ". Chưa ghi gì.",
                        Keyboard.of(List.of(button(
                                "Kết quả " + FigureWords.full(figure, indicator.measure()),
                                FigureUse.RECORDED.data(period, indicator.code(), figure))))));
    }

    private Reply recorded(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        Submission outcome = submit(talk, indicator, period, figure);
        periods.tellReplaced(talk.books(), talk.actor(), List.of(outcome), talk.now());
        Keyboard keyboard = ReasonCommand.button(period, outcome);
        for (List<Keyboard.Button> row : remaining(talk, period).rows()) {
            keyboard = keyboard.and(row);
        }
        return Reply.show(outcome.answer(new SubmissionReplies()) + CampaignWords.thanks(outcome), keyboard);
    }

    /** Asked when the last period has a figure already while the next is open: it could be meant for either. */
    private Optional<Reply> whichPeriod(
            Talk talk, FigureLine line, Indicator indicator, ReportingPeriod period, Figure figure) {
        long unit = talk.staff().unit().id();
        return indicators
                .alsoMeant(talk.books(), indicator.code(), unit, period, talk.now())
                .map(either -> {
                    Figure standing = indicators
                            .sheet(talk.books(), either.earlier())
                            .line(indicator.code())
                            .flatMap(l -> l.of(unit))
                            .orElseThrow()
                            .figure();
                    return ReadingWords.whichPeriod(
                            indicator, line.figure(), figure, either.earlier(), standing, either.later());
                });
    }

    private Reply severalLines(Talk talk, List<String> lines, ReportingPeriod period, boolean said) {
        List<Submission> outcomes = new ArrayList<>();
        FigureBatch batch = new FigureBatch(period, current(talk), new FigureBatch.Taking() {
            @Override
            public FigureUse use() {
                return FigureUse.RECORDED;
            }

            @Override
            public Optional<Indicator> row(String code) {
                return FiguresCommand.row(talk, code);
            }

            @Override
            public String notARow(String code) {
                return FiguresCommand.this.notARow(talk, code, period);
            }

            @Override
            public Optional<Reply> otherCode(FigureLine line, Indicator indicator, Figure figure) {
                return codeOrFigure(talk, line, indicator, period, figure);
            }

            @Override
            public Optional<Reply> firstAsk(FigureLine line, Indicator indicator, Figure figure) {
                return said ? Optional.empty() : whichPeriod(talk, line, indicator, period, figure);
            }

            @Override
            public String take(Indicator indicator, Figure figure) {
                Submission outcome = submit(talk, indicator, period, figure);
                outcomes.add(outcome);
                return outcome.answer(new SubmissionReplies());
            }
        });
        batch.read(lines);
        periods.tellReplaced(talk.books(), talk.actor(), outcomes, talk.now());
        Keyboard keyboard = batch.keyboard();
        for (Keyboard more : List.of(ReasonCommand.button(period, outcomes), remaining(talk, period))) {
            for (List<Keyboard.Button> row : more.rows()) {
                keyboard = keyboard.and(row);
            }
        }
        String thanks = outcomes.stream().map(CampaignWords::thanks).collect(Collectors.joining());
        return Reply.say(Html.bold("Số liệu kỳ " + period.vietnamese()) + "\n" + batch.words() + thanks, keyboard);
    }

    private static boolean isRow(Talk talk, String line) {
        return FigureLine.read(line).flatMap(l -> row(talk, l.code())).isPresent();
    }

    static Optional<Indicator> row(Talk talk, String code) {
        return talk.books().indicators().find(code).filter(indicator -> !indicator.group());
    }

    /** A code that is a heading, or that the plan does not have. */
    private String notARow(Talk talk, String code, ReportingPeriod period) {
        return periods.submit(
                        talk.books(),
                        talk.staff(),
                        talk.actor(),
                        code,
                        talk.staff().unit(),
                        period,
                        new Figure.NotYetKnown(),
                        "",
                        talk.now())
                .answer(new SubmissionReplies());
    }

    private Submission submit(Talk talk, Indicator indicator, ReportingPeriod period, Figure figure) {
        Submission outcome = periods.submit(
                talk.books(),
                talk.staff(),
                talk.actor(),
                indicator.code(),
                talk.staff().unit(),
                period,
                figure,
                "",
                talk.now());
        // A figure that was given by hand takes the place of an answer that was not sent.
        if (outcome instanceof Submission.Recorded
                || outcome instanceof Submission.Unchanged
                || outcome instanceof Submission.Late) {
            drafts.drop(talk.books(), talk.staff(), period, indicator.code());
        }
        return outcome;
    }

    private Keyboard remaining(Talk talk, ReportingPeriod period) {
        int owed = indicators
                .sheet(talk.books(), period)
                .owedBy(talk.staff().unit().id())
                .size();
        boolean open =
                !indicators.rules().window(period).from().isAfter(talk.now().today());
        boolean taken = open && indicators.isOfPlan(talk.books(), period);
        return owed == 0 || !taken || PeriodService.isLocked(talk.books(), period)
                ? Keyboard.NONE
                : Keyboard.of(List.of(button("▶ Nhập tiếp (còn " + owed + ")", "sl:g:" + period.code())));
    }

    /**
     * Data: "g:2024-Q1" begins, "v:2024-Q1:3.2:r45/60" gives a figure and "d:…" an answer of the form, "k:2024-Q1:3.2" skips,
     * "e:2024-Q1:3.2" asks again, "c:2024-Q1" shows the card, "s:2024-Q1" sends it, "y:2024-Q1" says that it was checked, "x" stops.
     */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":");
        if (parts[0].equals("x")) {
            return dialogue.stop(talk);
        }
        Optional<ReportingPeriod> period = parts.length > 1 ? ReportingPeriod.ofCode(parts[1]) : Optional.empty();
        if (period.isEmpty()) {
            return OLD;
        }
        if (parts.length == 2) {
            return answers.tapped(talk, parts[0], period.get()).orElseGet(() -> OLD);
        }
        Optional<Figure> figure = parts.length == 4 ? FigureWords.ofCode(parts[3]) : Optional.empty();
        if (parts[0].equals("d") && figure.isPresent()) {
            Optional<Reply> outlived = answers.outlived(talk, period.get(), parts[2], figure.get());
            if (outlived.isPresent()) {
                return outlived.get();
            }
        }
        Optional<Indicator> indicator = row(talk, parts[2]);
        if (indicator.isEmpty()) {
            return OLD;
        }
        if (parts.length == 3) {
            return switch (parts[0]) {
                case "k" -> dialogue.skip(talk, period.get(), parts[2]);
                case "e" -> dialogue.ask(talk, period.get(), indicator.get());
                default -> OLD;
            };
        }
        // Any client can send any data: a figure of another kind than the indicator takes is not taken.
        if (figure.isEmpty() || !indicator.get().takes(figure.get())) {
            return OLD;
        }
        return switch (parts[0]) {
            case "v" -> recordedByTap(talk, period.get(), indicator.get(), figure.get());
            case "d" -> answers.draft(talk, period.get(), indicator.get(), figure.get());
            default -> OLD;
        };
    }

    private Reply recordedByTap(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        Reply reply = recorded(talk, period, indicator, figure);
        return reply.html().startsWith("✅") || reply.html().startsWith("✔")
                ? reply.withToast("Đã ghi " + indicator.code())
                : reply;
    }

    @Override
    public Reply continued(Talk talk, Dialogue at, String words) {
        return answers.continued(talk, at, words);
    }

    /**
     * An own message in which figures were given was changed: they are read again, for the same period.
     *
     * @return empty when the message gave no figure
     */
    public Optional<Reply> edited(Talk talk, String words) {
        return edited.read(talk, words);
    }

    @Override
    public Keyboard resume(Dialogue at) {
        return FormState.read(at)
                .period()
                .map(period -> Keyboard.of(List.of(button("▶ Nhập tiếp", "sl:+g:" + period.code()))))
                .orElse(Keyboard.NONE);
    }

    @Override
    public String onCancel(Talk talk, Dialogue at) {
        return FormState.read(at)
                .period()
                .map(period -> dialogue.stopped(talk, period))
                .orElse("Đã dừng.");
    }
}
