package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Role;

/**
 * {@code /sl}: the figures that the person's unit owes, one question at a time; {@code /sl 3.2 45/60}, also several
 * lines at once, by hand.
 */
public final class FiguresCommand implements ChatCommand {

    private static final Pattern CODE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?");
    private static final Pattern PERIOD = Pattern.compile(
            "(?iu)^((?:q|quý|quy|quí|qúy)\\s*(?:iv|iii|ii|i|[1-4])(?![\\p{L}\\d])(?:\\s*/?\\s*(?:năm\\s*)?\\d{4})?|\\d{4}-Q[1-4])\\s*(.*)$",
            Pattern.DOTALL);
    private static final Pattern BAD_QUARTER = Pattern.compile("(?iu)^(?:quý|quy|quí|qúy|q)\\s*\\d");
    private static final int MOST_LINES = 40;

    private final IndicatorService indicators;
    private final PeriodService periods;
    private final FigureReader reader = new FigureReader();
    private final FigureDialogue dialogue;

    public FiguresCommand(IndicatorService indicators, PeriodService periods) {
        this.indicators = indicators;
        this.periods = periods;
        this.dialogue = new FigureDialogue(indicators);
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

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip();
        ReportingPeriod period =
                indicators.periodFor(talk.books(), talk.staff().unit().id(), talk.now());
        boolean said = false;
        Matcher named = PERIOD.matcher(words);
        if (named.matches()) {
            Optional<ReportingPeriod> read = ReportingPeriod.read(named.group(1), period.year());
            if (read.isPresent()) {
                period = read.get();
                said = true;
                words = named.group(2).strip();
            }
        }
        if (!said && BAD_QUARTER.matcher(words).find()) {
            return Reply.say("Quý phải từ I đến IV, ví dụ " + Html.code("/sl quý I 3.2 45/60") + ". Chưa ghi gì.");
        }
        if (words.isEmpty()) {
            return talk.staff().role() == Role.LEADER ? leadersGiveNone() : dialogue.begin(talk, period);
        }
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            return Reply.say("Một tin chỉ nhận tối đa " + MOST_LINES + " dòng; xin chia làm hai tin, mỗi dòng như "
                    + Html.code("3.2 45/60") + ".");
        }
        if (lines.size() > 1) {
            return severalLines(talk, lines, period, said);
        }
        Optional<ReportingPeriod.Behind> behind =
                said ? Optional.empty() : ReportingPeriod.behind(lines.get(0), period.year());
        return behind.isPresent()
                ? oneLine(talk, behind.get().words(), behind.get().period(), true)
                : oneLine(talk, lines.get(0), period, said);
    }

    private static Reply leadersGiveNone() {
        return Reply.say("Lãnh đạo không phải nhập số liệu. Xem tiến độ các đơn vị: " + Html.code("/tiendo") + ".");
    }

    private record Line(String code, String figure) {}

    private static Optional<Line> split(String line) {
        String[] parts = line.replaceFirst("^[-•*]\\s*", "")
                .replaceFirst("^(\\d{1,2}),(\\d{1,2})(?=[\\s:=]+\\S)", "$1.$2")
                .split("[\\s:=]+", 2);
        Matcher code = CODE.matcher(parts[0]);
        return code.matches()
                ? Optional.of(new Line(code.group(1), parts.length > 1 ? parts[1].strip() : ""))
                : Optional.empty();
    }

    private Reply oneLine(Talk talk, String typed, ReportingPeriod period, boolean said) {
        Optional<Line> line = split(typed);
        if (line.isEmpty()) {
            return Reply.say("Xin bắt đầu bằng mã chỉ tiêu, ví dụ " + Html.code("/sl 3.2 45/60") + "; hoặc gõ "
                    + Html.code("/sl") + " để được hỏi từng chỉ tiêu.");
        }
        Optional<Indicator> indicator = leaf(talk, line.get().code());
        if (indicator.isPresent() && line.get().figure().isEmpty()) {
            return dialogue.ask(talk, period, indicator.get());
        }
        if (indicator.isEmpty()) {
            return Reply.say(submit(talk, line.get().code(), period, new Figure.NotYetKnown()));
        }
        FigureReading reading = reader.read(line.get().figure(), indicator.get().measure());
        if (reading instanceof FigureReading.Ask ask) {
            return ReadingWords.ask(ask, line.get().figure(), indicator.get(), period);
        }
        if (reading instanceof FigureReading.Refused refused) {
            return Reply.say(ReadingWords.refused(refused, line.get().figure(), indicator.get()));
        }
        Figure figure = ((FigureReading.Read) reading).figure();
        Optional<Reply> which =
                said ? Optional.empty() : whichPeriod(talk, line.get(), indicator.get(), period, figure);
        return which.orElseGet(
                () -> Reply.say(submit(talk, line.get().code(), period, figure), remaining(talk, period)));
    }

    /** Asked when a figure would replace one of the last period while the next is open: it could be meant for either. */
    private Optional<Reply> whichPeriod(
            Talk talk, Line line, Indicator indicator, ReportingPeriod period, Figure figure) {
        long unit = talk.staff().unit().id();
        return indicators
                .alsoMeant(talk.books(), indicator.code(), unit, period, talk.now())
                .map(later -> {
                    Figure standing = indicators
                            .sheet(talk.books(), period)
                            .line(indicator.code())
                            .flatMap(l -> l.of(unit))
                            .orElseThrow()
                            .figure();
                    return ReadingWords.whichPeriod(indicator, line.figure(), figure, period, standing, later);
                });
    }

    private Reply severalLines(Talk talk, List<String> lines, ReportingPeriod period, boolean said) {
        StringBuilder text = new StringBuilder(Html.bold("Số liệu kỳ " + period.vietnamese())).append("\n");
        List<List<Keyboard.Button>> questions = new ArrayList<>();
        for (String whole : lines) {
            Optional<ReportingPeriod.Behind> behind = ReportingPeriod.behind(whole, period.year());
            if (behind.isPresent() && !behind.get().period().equals(period)) {
                text.append("\n⚠️ “")
                        .append(Html.text(Html.cut(whole, 40)))
                        .append("”: dòng này ghi kỳ khác với các dòng kia nên chưa ghi; xin gửi riêng, ví dụ ")
                        .append(Html.code("/sl " + Html.cut(whole, 40)))
                        .append(".");
                continue;
            }
            String typed = behind.map(ReportingPeriod.Behind::words).orElse(whole);
            Optional<Line> line = split(typed);
            Optional<Indicator> indicator = line.flatMap(l -> leaf(talk, l.code()));
            if (line.isEmpty()) {
                text.append("\n⚠️ “")
                        .append(Html.text(Html.cut(typed, 40)))
                        .append("”: thiếu mã chỉ tiêu ở đầu dòng; chưa ghi. Ví dụ: ")
                        .append(Html.code("3.2 45/60"))
                        .append(".");
            } else if (indicator.isEmpty()) {
                text.append("\n").append(submit(talk, line.get().code(), period, new Figure.NotYetKnown()));
            } else {
                text.append("\n").append(line(talk, line.get(), indicator.get(), period, said, questions));
            }
        }
        Keyboard keyboard = new Keyboard(questions);
        for (List<Keyboard.Button> row : remaining(talk, period).rows()) {
            keyboard = keyboard.and(row);
        }
        return Reply.say(text.toString(), keyboard);
    }

    private String line(
            Talk talk,
            Line line,
            Indicator indicator,
            ReportingPeriod period,
            boolean said,
            List<List<Keyboard.Button>> questions) {
        FigureReading reading = reader.read(line.figure(), indicator.measure());
        if (reading instanceof FigureReading.Read read) {
            Optional<Reply> which = said ? Optional.empty() : whichPeriod(talk, line, indicator, period, read.figure());
            return which.map(question -> asked(question, indicator, questions))
                    .orElseGet(() -> submit(talk, indicator.code(), period, read.figure()));
        }
        if (reading instanceof FigureReading.Refused refused) {
            return "⚠️ " + ReadingWords.refused(refused, line.figure(), indicator);
        }
        return asked(
                ReadingWords.ask((FigureReading.Ask) reading, line.figure(), indicator, period), indicator, questions);
    }

    private static String asked(Reply question, Indicator indicator, List<List<Keyboard.Button>> questions) {
        question.keyboard()
                .rows()
                .forEach(row -> questions.add(row.stream()
                        .map(b -> button(indicator.code() + ": " + b.label(), b.data()))
                        .toList()));
        return "❔ " + question.html();
    }

    private Optional<Indicator> leaf(Talk talk, String code) {
        return talk.books().indicators().find(code).filter(indicator -> !indicator.group());
    }

    private String submit(Talk talk, String code, ReportingPeriod period, Figure figure) {
        return give(talk, code, period, figure).answer(new SubmissionReplies());
    }

    private Submission give(Talk talk, String code, ReportingPeriod period, Figure figure) {
        return periods.submit(
                talk.books(), talk.staff(), talk.actor(), code, talk.staff().unit(), period, figure, talk.now());
    }

    private Keyboard remaining(Talk talk, ReportingPeriod period) {
        int owed = indicators
                .sheet(talk.books(), period)
                .owedBy(talk.staff().unit().id())
                .size();
        boolean open =
                !indicators.rules().window(period).from().isAfter(talk.now().today());
        return owed == 0 || !open || PeriodService.isLocked(talk.books(), period)
                ? Keyboard.NONE
                : Keyboard.of(List.of(button("▶ Nhập tiếp (còn " + owed + ")", "sl:g:" + period.code())));
    }

    /** Data: "g:2024-Q1" begins, "v:2024-Q1:3.2:r45/60" gives a figure, "k:2024-Q1:3.2" skips, "x" stops. */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":");
        if (parts[0].equals("x")) {
            return dialogue.stop(talk);
        }
        Optional<ReportingPeriod> period = parts.length > 1 ? ReportingPeriod.ofCode(parts[1]) : Optional.empty();
        if (period.isEmpty()) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        if (parts[0].equals("g")) {
            return dialogue.begin(talk, period.get());
        }
        if (parts[0].equals("k") && parts.length == 3) {
            return dialogue.skip(talk, period.get(), parts[2]);
        }
        Optional<Figure> figure = parts.length == 4 ? FigureWords.ofCode(parts[3]) : Optional.empty();
        Optional<Indicator> indicator = parts.length == 4 ? leaf(talk, parts[2]) : Optional.empty();
        if (!parts[0].equals("v") || figure.isEmpty() || indicator.isEmpty() || !fits(figure.get(), indicator.get())) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        return given(talk, period.get(), indicator.get(), figure.get());
    }

    /** Any client can send any data: a figure of another kind than the indicator takes is not taken. */
    private static boolean fits(Figure figure, Indicator indicator) {
        if (!figure.settles() || figure instanceof Figure.NothingArose) {
            return true;
        }
        return switch (indicator.measure()) {
            case RATIO -> figure instanceof Figure.Ratio || figure instanceof Figure.PercentAlone;
            case SCORE ->
                figure instanceof Figure.Number n && n.value().compareTo(java.math.BigDecimal.valueOf(100)) <= 0;
            case COUNT -> figure instanceof Figure.Number;
            case YES_NO -> figure instanceof Figure.Answer;
        };
    }

    private Reply given(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        Submission outcome = give(talk, indicator.code(), period, figure);
        String said = outcome.answer(new SubmissionReplies());
        boolean guided = talk.dialogue(FigureDialogue.KIND)
                .filter(d -> indicator.code().equals(d.state().get("at")))
                .isPresent();
        Reply reply =
                guided ? goOn(talk, period, indicator, figure).before(said) : Reply.show(said, remaining(talk, period));
        boolean kept = outcome instanceof Submission.Recorded || outcome instanceof Submission.Unchanged;
        return kept ? reply.withToast("Đã ghi " + indicator.code()) : reply;
    }

    /** What is not known yet is not asked again in the same round. */
    private Reply goOn(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        return figure.settles() ? dialogue.next(talk, period) : dialogue.skip(talk, period, indicator.code());
    }

    @Override
    public Reply continued(Talk talk, Dialogue at, String words) {
        ReportingPeriod period =
                ReportingPeriod.ofCode(at.state().get("period")).orElseThrow();
        Optional<Line> line = split(words.strip());
        boolean byHand = words.strip().lines().count() > 1
                || line.filter(l -> !l.figure().isEmpty())
                        .flatMap(l -> leaf(talk, l.code()))
                        .isPresent();
        if (byHand) {
            return typed(talk, period.code() + " " + words);
        }
        String key = SearchKey.of(words);
        if (key.equals("dung") || key.equals("stop")) {
            return dialogue.stop(talk);
        }
        Optional<Indicator> indicator = leaf(talk, at.state().getOrDefault("at", ""));
        if (indicator.isPresent() && (key.equals("bo qua") || key.equals("skip"))) {
            return dialogue.skip(talk, period, indicator.get().code());
        }
        if (indicator.isEmpty()) {
            return dialogue.next(talk, period);
        }
        Optional<ReportingPeriod.Behind> behind = ReportingPeriod.behind(words, period.year());
        if (behind.isPresent() && !behind.get().period().equals(period)) {
            return typed(
                    talk,
                    behind.get().period().code() + " " + indicator.get().code() + " "
                            + behind.get().words());
        }
        String figureWords = behind.map(ReportingPeriod.Behind::words).orElse(words);
        FigureReading reading = reader.read(figureWords, indicator.get().measure());
        if (reading instanceof FigureReading.Ask ask) {
            return ReadingWords.ask(ask, words, indicator.get(), period);
        }
        if (reading instanceof FigureReading.Refused refused) {
            return Reply.say(
                    ReadingWords.refused(refused, words, indicator.get()),
                    FigureDialogue.answers(period, indicator.get()));
        }
        return given(talk, period, indicator.get(), ((FigureReading.Read) reading).figure());
    }

    /**
     * An own message in which figures were given was changed: they are read again, for the same period.
     *
     * @return empty when the message gave no figure
     */
    public Optional<Reply> edited(Talk talk, String words) {
        List<Entry> given = talk.books()
                .indicators()
                .ofMessage(talk.staff().id(), talk.message().messageId());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod period = given.get(0).period();
        String rest = words.strip().replaceFirst("(?iu)^/?\\s*(?:sl|số liệu|so lieu)(?=\\s|$)\\s*", "");
        boolean named = PERIOD.matcher(rest).matches();
        boolean oneAnswer = rest.lines().count() == 1
                && given.stream().map(Entry::indicator).distinct().count() == 1
                && split(rest).flatMap(line -> leaf(talk, line.code())).isEmpty()
                && !named;
        String code = oneAnswer ? given.get(0).indicator() + " " : "";
        return Optional.of(typed(talk, (named ? "" : period.code() + " ") + code + rest)
                .before("✏️ Đọc lại tin anh/chị vừa sửa:"));
    }

    @Override
    public String onCancel(Talk talk, Dialogue at) {
        ReportingPeriod period =
                ReportingPeriod.ofCode(at.state().get("period")).orElseThrow();
        return dialogue.stopped(talk, period);
    }
}
