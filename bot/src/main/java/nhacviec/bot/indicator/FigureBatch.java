package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.ListMark;
import nhacviec.bot.Reply;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** Several figures in one message, a line each: a line that cannot be taken keeps none of the others back. */
final class FigureBatch implements PastedLines.Lines {

    /** What is done with the figures. */
    interface Taking {
        FigureUse use();

        /** The row of the plan that takes a figure under this code. */
        Optional<Indicator> row(String code);

        /** The unit that these words name, where it is another than the figures' own. */
        Optional<Unit> otherUnit(String words);

        /** Whether the words are a name of the unit whose figures they are. */
        boolean isOwnUnit(String words);

        /** Lines that say nothing of the figures below them. */
        NeutralLines neutral();

        /** All rows of the plan, for their names. */
        List<Indicator> rows();

        /** A figure of the row as the person can send it now. */
        String again(Indicator indicator, String figure);

        /** A button that gives this figure. */
        Keyboard.Button button(String label, Indicator indicator, Figure figure);

        /** What is said of a line that names another unit beside its figure; empty when it does not. */
        Optional<String> otherUnit(FigureLine line);

        /** What is said of words before a code that name another unit, or several; empty where they name none. */
        Optional<String> unitsAhead(WordsAhead.Ahead ahead);

        /** What is said of a code that takes no figure. */
        String notARow(String code);

        /** What is said of a row that the unit does not report, whatever was typed behind it; empty where it does. */
        Optional<String> notOurs(Indicator indicator);

        /** Asked when the figure is another indicator's code as well; empty when it is not. */
        Optional<Reply> otherCode(FigureLine line, Indicator indicator, Figure figure);

        /** A question that comes before the figure is taken; empty when nothing is to be asked. */
        Optional<Reply> firstAsk(FigureLine line, Indicator indicator, Figure figure);

        /**
         * Takes a figure and says what became of it.
         *
         * @param reason why it is as it is; empty where none was given
         */
        String take(Indicator indicator, Figure figure, String reason);
    }

    /** An answer in words: the next line is no figure of this code. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("\\b(?:khong|chua|dat|co)\\b");

    /** A number that was pasted as a line of its own. */
    private static final Pattern CELL = Pattern.compile("\\d[\\d.,]*(?:\\s*/\\s*\\d[\\d.,]*)?\\s*%?");

    private final ReportingPeriod period;
    private final ReportingPeriod current;
    private final Taking taking;
    private final FigureReader reader = new FigureReader();
    private final WhichFigure which;
    private final RemarkedFigures remarked;
    private final StringBuilder text = new StringBuilder();
    /** Other lines may be taken although one is not. */
    private boolean several;

    private final List<List<Keyboard.Button>> questions = new ArrayList<>();
    /** The rows whose figure was asked about; a figure alone can answer for one only. */
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param current the quarter that is collected now: "this quarter" behind a figure */
    FigureBatch(ReportingPeriod period, ReportingPeriod current, Taking taking) {
        this.period = period;
        this.current = current;
        this.taking = taking;
        this.which = new WhichFigure(period, current, taking);
        this.remarked = new RemarkedFigures(period, taking);
    }

    void read(List<String> message) {
        TotalLines parted = TotalLines.parted(message, code -> taking.row(code).isPresent());
        List<String> typed = parted.others();
        Optional<PastedTable> table =
                PastedTable.of(typed, this::isRow, taking::otherUnit, taking::isOwnUnit, period, taking.rows());
        List<String> lines = joined(table.map(PastedTable::lines)
                .orElseGet(() -> typed.stream().map(this::withCode).toList()));
        PastedLines sorted = PastedLines.sorted(lines, this, this::figureOf);
        several = sorted.ours().size() > 1;
        sorted.ours().forEach(given -> read(given, sorted.ours()));
        if (!remarked.isEmpty()) {
            Reply question = remarked.question();
            questions.addAll(question.keyboard().rows());
            say(inBatch("❔ " + question.html()));
        }
        table.map(PastedTable::remark).filter(remark -> !remark.isEmpty()).ifPresent(this::say);
        List<String> prose = sorted.prose().stream()
                .filter(line -> !(heading(line) instanceof FigureHeading.Ours))
                .toList();
        if (!prose.isEmpty()) {
            String first = Html.text(Html.cut(prose.get(0), 40));
            say("▫️ Bỏ qua "
                    + (prose.size() == 1
                            ? "dòng không phải số liệu: “"
                            : prose.size() + " dòng không phải số liệu, như “")
                    + first + "”.");
        }
        if (!sorted.stopped().isEmpty()) {
            say(sorted.stopped());
        }
        parted.totals()
                .forEach(total -> say("▫️ Bỏ qua dòng tổng “" + Html.text(Html.cut(total, 40))
                        + "”: số của cả cơ quan do bot cộng."));
    }

    /** What a line gives; empty where it names another period, or has no figure. */
    private Optional<FigureLine> figureOf(String line) {
        return behind(line).isPresent()
                ? Optional.empty()
                : FigureLine.read(withoutPeriod(line))
                        .filter(read -> !read.figure().isEmpty());
    }

    @Override
    public Optional<Indicator> row(String line) {
        return figureOf(line).flatMap(read -> taking.row(read.code()));
    }

    @Override
    public boolean isFigure(String line) {
        return FigureHeading.FIGURE.matcher(SearchKey.of(line)).find()
                && !taking.neutral().isLetterDate(line);
    }

    @Override
    public PastedLines.Below below(Indicator above, FigureLine given, String line) {
        if (isStrayCode(line) || NamedLine.codeMeant(line, taking.rows()).isPresent()) {
            return PastedLines.Below.NOTHING;
        }
        if (Corrections.isIn(line) || PastedLines.isReason(line)) {
            return PastedLines.Below.DOUBT;
        }
        FigureHeading heading = heading(line);
        boolean elsewhere = heading instanceof FigureHeading.Meaning
                ? FigureHeading.MEANING.matcher(SearchKey.of(line)).find()
                : stops(line, heading).isPresent();
        boolean figure = isFigure(line) || which.isFigure(ListMark.without(line), above);
        return elsewhere || !figure || NamedLine.namesAnother(line, above, taking.rows())
                ? PastedLines.Below.NOTHING
                : which.below(given, above, line);
    }

    /** "5.3.6 45/60" and "3 45/60", where there is no such row or only a heading. */
    private static boolean isStrayCode(String line) {
        return !Corrections.isIn(line)
                && FigureLine.read(line)
                        .filter(read -> read.namesItsIndicator()
                                && read.figure().codePoints().anyMatch(Character::isDigit))
                        .isPresent();
    }

    /** "2. Văn hóa xã hội" is no figure of the row 2. */
    private boolean isRow(String line) {
        return FigureLine.read(line)
                .filter(read -> read.code().contains(".")
                        || read.figure().isEmpty()
                        || read.figure().codePoints().anyMatch(Character::isDigit)
                        || SAYS_SOMETHING.matcher(SearchKey.of(read.figure())).find())
                .flatMap(read -> taking.row(read.code()))
                .isPresent();
    }

    /** Whether the line gives an answer to a code; "9.9 chưa có số liệu" does, although no row is called so. */
    @Override
    public boolean isCoded(String line) {
        return isRow(line)
                || FigureLine.read(line)
                        .filter(read -> read.code().contains("."))
                        .map(read -> reader.read(read.figure(), Indicator.Measure.RATIO))
                        .filter(reading -> reading instanceof FigureReading.Read read
                                && (read.figure() instanceof Figure.NothingArose
                                        || read.figure() instanceof Figure.NotYetKnown))
                        .isPresent();
    }

    /** The line with a row's code instead of its name, where it begins with the name alone. */
    private String withCode(String line) {
        return isRow(line) ? line : NamedLine.withCode(line, taking.rows()).orElse(line);
    }

    /** A code that stands on a line of its own belongs to the figure below it, or to the cells of a column that was pasted. */
    private List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean inCells = false;
        for (String line : lines) {
            String above = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
            boolean codeAlone = FigureLine.read(above)
                    .filter(code -> code.figure().codePoints().noneMatch(Character::isDigit)
                            && !SAYS_SOMETHING
                                    .matcher(SearchKey.of(code.figure()))
                                    .find()
                            && taking.row(code.code()).isPresent())
                    .isPresent();
            boolean cell = CELL.matcher(line).matches() && !isRow(line);
            boolean figure = cell || stops(line, heading(line)).isEmpty() && !line.matches("^[-•*+].*");
            if (codeAlone && figure && !isRow(line)) {
                joined.set(joined.size() - 1, above.replaceFirst("[\\s:=]+$", "") + (cell ? "\t" : " ") + line);
                inCells = cell;
            } else if (inCells && cell) {
                joined.set(joined.size() - 1, above + "\t" + line);
            } else {
                joined.add(line);
                inCells = false;
            }
        }
        return joined;
    }

    @Override
    public FigureHeading heading(String line) {
        return FigureHeading.read(line, period, current, taking::otherUnit, taking.neutral());
    }

    @Override
    public boolean leavesFigures(String line, FigureHeading heading) {
        return heading instanceof FigureHeading.Ours
                || (heading instanceof FigureHeading.None || heading instanceof FigureHeading.Meaning)
                        && taking.neutral().leavesFigures(line);
    }

    @Override
    public String code(String line) {
        return figureOf(line).map(FigureLine::code).orElse("");
    }

    /** Why nothing below a heading is read; empty where the reading goes on. */
    @Override
    public Optional<String> stops(String line, FigureHeading heading) {
        Optional<String> units = heading instanceof FigureHeading.OtherUnit
                        || FigureLine.read(line).isPresent()
                ? Optional.empty()
                : WordsAhead.read(line, code -> taking.row(code).isPresent()).flatMap(taking::unitsAhead);
        if (units.isPresent()) {
            return Optional.of("⚠️ " + units.get() + " Các dòng dưới đó cũng chưa ghi.");
        }
        String from = "⚠️ Từ dòng “" + Html.text(Html.cut(line, 40)) + "” trở xuống ";
        if (heading instanceof FigureHeading.OtherUnit other) {
            return Optional.of(from + "là số của " + Html.text(other.unit().name())
                    + " nên chưa ghi; đơn vị đó tự gửi, hoặc Văn phòng nhập thay, ví dụ "
                    + Html.code("/sl " + other.unit().name() + ": 3.2 45/60") + ".");
        }
        if (heading instanceof FigureHeading.OtherMessage) {
            return Optional.of(from
                    + "chưa ghi: tin của người khác hoặc không phải của kỳ này, chưa rõ là số của đơn vị nào. Là số của đơn vị mình trong kỳ thì xin gửi lại, không kèm dòng tên và giờ; là của đơn vị khác thì Văn phòng nhập thay, ví dụ "
                    + Html.code("/sl Tư pháp: 3.2 45/60") + ".");
        }
        if (heading instanceof FigureHeading.Meaning) {
            return Optional.of(
                    from
                            + "chưa ghi: dòng này có thể làm số mang nghĩa khác (kỳ khác, đơn vị khác, kế hoạch…). Đúng là kết quả của đơn vị trong kỳ thì xin gửi lại, không kèm dòng đó.");
        }
        return heading instanceof FigureHeading.Other other ? Optional.of(from + otherPeriod(other)) : Optional.empty();
    }

    private static String otherPeriod(FigureHeading.Other other) {
        return other.period() == null
                ? "chưa ghi: số 6 tháng, cả năm được cộng từ các quý. Là số của quý thì xin gửi riêng, ví dụ "
                        + Html.code("/sl Q1 3.2 45/60") + "."
                : "là kỳ khác nên chưa ghi; xin gửi riêng, ví dụ "
                        + Html.code("/sl Q" + other.period().quarter() + "/"
                                + other.period().year() + " 3.2 45/60") + ".";
    }

    /** Another period that is written behind the figure. */
    private Optional<ReportingPeriod.Behind> behind(String line) {
        return ReportingPeriod.behind(line, period.year(), current)
                .filter(behind -> !behind.period().equals(period));
    }

    /** The line without the period at hand before or behind it. */
    private String withoutPeriod(String line) {
        String rest = ReportingPeriod.ahead(line, period.year(), current)
                .map(ahead -> ahead.words().replaceFirst("^[:.]\\s*", ""))
                .orElse(line);
        return ReportingPeriod.behind(rest, period.year(), current)
                .map(ReportingPeriod.Behind::words)
                .orElse(rest);
    }

    private void read(GivenLine given, List<GivenLine> all) {
        String whole = given.line();
        if (behind(whole).isPresent()) {
            say("⚠️ “" + Html.text(Html.cut(whole, 40))
                    + "”: dòng này ghi kỳ khác với các dòng kia nên chưa ghi; xin gửi riêng, ví dụ "
                    + Html.code("/sl " + Html.cut(whole, 40)) + ".");
            return;
        }
        String typed = withoutPeriod(whole);
        Optional<String> twoCodes =
                WordsAhead.twoCodes(typed, code -> taking.row(code).isPresent());
        if (twoCodes.isPresent()) {
            say("⚠️ " + twoCodes.get());
            return;
        }
        Optional<String> units = FigureLine.read(typed).isPresent()
                ? Optional.empty()
                : WordsAhead.read(typed, code -> taking.row(code).isPresent()).flatMap(taking::unitsAhead);
        if (units.isPresent()) {
            say("⚠️ " + units.get());
            return;
        }
        Optional<FigureLine> line = FigureLine.read(typed)
                .or(() -> WordsAhead.beside(typed, code -> taking.row(code).isPresent()));
        Optional<Indicator> indicator = line.flatMap(l -> taking.row(l.code()));
        if (line.isEmpty()) {
            say("⚠️ “" + Html.text(Html.cut(typed, 40)) + "”: thiếu mã chỉ tiêu ở đầu dòng; chưa ghi. "
                    + NamedLine.suggestion(typed, taking.rows()).orElse("Ví dụ: " + Html.code("3.2 45/60") + "."));
        } else if (indicator.isEmpty()) {
            say(taking.notARow(line.get().code()));
        } else if (taking.otherUnit(line.get()).isEmpty()
                && taking.notOurs(indicator.get()).isPresent()) {
            sayOnce(taking.notOurs(indicator.get()).get());
        } else if (line.get().figure().isEmpty()) {
            say("⚠️ " + Html.bold(indicator.get().code())
                    + ": chưa thấy số đi kèm; chưa ghi. Xin gửi mã và số trên một dòng, ví dụ "
                    + Html.code(indicator.get().code() + " 45/60") + ".");
        } else {
            List<GivenLine> same = all.stream()
                    .filter(other -> figureOf(other.line())
                            .filter(read -> read.code().equals(line.get().code()))
                            .isPresent())
                    .toList();
            if (isInDoubt(same)) {
                // Said once, for all lines of the code.
                if (same.get(0).equals(given)) {
                    say(whichOf(indicator.get(), same));
                }
            } else {
                String said = read(line.get(), indicator.get(), given);
                if (!said.isEmpty()) {
                    say(inBatch(said));
                }
            }
        }
    }

    private boolean isInDoubt(List<GivenLine> same) {
        return same.stream().anyMatch(each -> !each.then().isEmpty())
                || same.stream()
                                .flatMap(each -> figureOf(each.line()).stream())
                                .map(line -> line.figure().replaceAll("\\s*/\\s*", "/"))
                                .distinct()
                                .count()
                        > 1;
    }

    private String whichOf(Indicator indicator, List<GivenLine> same) {
        List<FigureLine> lines =
                same.stream().flatMap(each -> figureOf(each.line()).stream()).toList();
        List<String> then = same.stream().flatMap(each -> each.then().stream()).toList();
        String reasons = same.stream()
                .map(GivenLine::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
        asked.add(indicator.code());
        return inBatch(ask(which.ask(indicator, lines, then), indicator)) + notKept(reasons, indicator);
    }

    private String inBatch(String said) {
        return several ? said.replace("Chưa ghi gì.", "Chưa ghi số này.") : said;
    }

    /** Empty where the figure waits for an answer to what is asked of several. */
    private String read(FigureLine typed, Indicator indicator, GivenLine given) {
        String reason = given.reason();
        FigureLine line = OtherUnits.withoutOwn(typed, taking::isOwnUnit);
        Optional<FigureReading.Ask> beside = OtherPeriodBeside.read(line, indicator, taking.rows(), period);
        if (beside.isPresent()) {
            return ask(ReadingWords.ask(beside.get(), line.figure(), indicator, period, taking), indicator)
                    + notKept(reason, indicator);
        }
        Optional<String> elsewhere = ReadingWords.otherPeriod(line, indicator, period, current, taking.use())
                .or(() -> taking.otherUnit(line));
        if (elsewhere.isPresent()) {
            return "⚠️ " + elsewhere.get();
        }
        FigureReading reading = reader.read(line.figure(), indicator, taking.rows());
        if (reading instanceof FigureReading.Read read) {
            Optional<Reply> question = taking.otherCode(line, indicator, read.figure())
                    .or(() -> taking.firstAsk(line, indicator, read.figure()));
            if (question.isPresent()) {
                return ask(question.get(), indicator) + notKept(reason, indicator);
            }
            if (!given.remarks().isEmpty()) {
                asked.add(indicator.code());
                remarked.add(indicator, read.figure(), given.remarks());
                return reason.isEmpty() ? "" : "❔ " + Html.bold(indicator.code()) + ":" + notKept(reason, indicator);
            }
            return taking.take(indicator, read.figure(), reason);
        }
        if (reading instanceof FigureReading.Ask) {
            asked.add(indicator.code());
        }
        return (reading instanceof FigureReading.Refused refused
                        ? "⚠️ " + ReadingWords.refused(refused, line.figure(), indicator, taking)
                        : ask(
                                ReadingWords.ask((FigureReading.Ask) reading, line.figure(), indicator, period, taking),
                                indicator))
                + notKept(reason, indicator);
    }

    /** A reason waits with its figure, and no button carries it. */
    private static String notKept(String reason, Indicator indicator) {
        return reason.isEmpty()
                ? ""
                : " Lý do cũng chưa ghi; ghi số xong xin gửi "
                        + Html.code("/lydo " + indicator.code() + " " + Html.cut(reason, 60)) + ".";
    }

    private String ask(Reply question, Indicator indicator) {
        question.keyboard()
                .rows()
                .forEach(row -> questions.add(row.stream()
                        .map(b -> b.labelled(indicator.code() + ": " + b.label()))
                        .toList()));
        return "❔ " + question.html();
    }

    private void sayOnce(String line) {
        if (text.indexOf(line) < 0) {
            say(line);
        }
    }

    private void say(String line) {
        text.append("\n").append(line);
    }

    /** What was said of each line, each on a line of its own, with a line break before the first. */
    String words() {
        return text.toString();
    }

    /** The readings that were asked about. */
    Keyboard keyboard() {
        return new Keyboard(questions);
    }

    boolean asks() {
        return !questions.isEmpty();
    }

    /** The codes of the rows whose figure was asked about. */
    Set<String> asked() {
        return asked;
    }
}
