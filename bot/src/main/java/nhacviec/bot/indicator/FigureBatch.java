package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
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
final class FigureBatch {

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

        /** The data of a button that gives this figure. */
        String data(Indicator indicator, Figure figure);

        /** What is said of a line that names another unit beside its figure; empty when it does not. */
        Optional<String> otherUnit(FigureLine line);

        /** What is said of a code that takes no figure. */
        String notARow(String code);

        /** Asked when the figure is another indicator's code as well; empty when it is not. */
        Optional<Reply> otherCode(FigureLine line, Indicator indicator, Figure figure);

        /** A question that comes before the figure is taken; empty when nothing is to be asked. */
        Optional<Reply> firstAsk(FigureLine line, Indicator indicator, Figure figure);

        /** Takes a figure and says what became of it. */
        String take(Indicator indicator, Figure figure);
    }

    /** An answer in words: the next line is no figure of this code. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("\\b(?:khong|chua|dat|co)\\b");

    /** A number that was pasted as a line of its own. */
    private static final Pattern CELL = Pattern.compile("\\d[\\d.,]*(?:\\s*/\\s*\\d[\\d.,]*)?\\s*%?");

    private final ReportingPeriod period;
    private final ReportingPeriod current;
    private final Taking taking;
    private final FigureReader reader = new FigureReader();
    private final StringBuilder text = new StringBuilder();
    /** Other lines may be taken although one is not. */
    private boolean several;

    private final List<List<Keyboard.Button>> questions = new ArrayList<>();

    /** @param current the quarter that is collected now: "this quarter" behind a figure */
    FigureBatch(ReportingPeriod period, ReportingPeriod current, Taking taking) {
        this.period = period;
        this.current = current;
        this.taking = taking;
    }

    void read(List<String> typed) {
        List<String> ours = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        String stopped = "";
        Optional<PastedTable> table =
                PastedTable.of(typed, this::isRow, taking::otherUnit, taking::isOwnUnit, period, taking.rows());
        List<String> lines = joined(table.map(PastedTable::lines)
                .orElseGet(() -> typed.stream().map(this::withCode).toList()));
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = isCoded(lines.get(i)) ? i : last;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean figure = FigureHeading.FIGURE.matcher(SearchKey.of(line)).find()
                    && !taking.neutral().isLetterDate(line);
            if (isCoded(line)) {
                ours.add(line);
                continue;
            }
            if (i > last && last >= 0 && !figure) {
                prose.add(line);
                continue;
            }
            FigureHeading heading = heading(line);
            Optional<String> stops = stops(line, heading);
            if (stops.isPresent()) {
                stopped = stops.get();
                break;
            }
            if (!figure) {
                prose.add(line);
            } else if (!(heading instanceof FigureHeading.Ours)) {
                ours.add(line);
            }
        }
        List<FigureLine> read = ours.stream()
                .filter(line -> behind(line).isEmpty())
                .map(this::withoutPeriod)
                .flatMap(line -> FigureLine.read(line).stream())
                .filter(line -> !line.figure().isEmpty())
                .toList();
        several = ours.size() > 1;
        ours.forEach(line -> read(line, read));
        prose.removeIf(line -> heading(line) instanceof FigureHeading.Ours);
        table.map(PastedTable::remark).filter(remark -> !remark.isEmpty()).ifPresent(this::say);
        if (!prose.isEmpty()) {
            String first = Html.text(Html.cut(prose.get(0), 40));
            say("▫️ Bỏ qua "
                    + (prose.size() == 1
                            ? "dòng không phải số liệu: “"
                            : prose.size() + " dòng không phải số liệu, như “")
                    + first + "”.");
        }
        if (!stopped.isEmpty()) {
            say(stopped);
        }
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
    private boolean isCoded(String line) {
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

    private FigureHeading heading(String line) {
        return FigureHeading.read(line, period, current, taking::otherUnit, taking.neutral());
    }

    /** Why nothing below a heading is read; empty where the reading goes on. */
    private static Optional<String> stops(String line, FigureHeading heading) {
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

    private void read(String whole, List<FigureLine> all) {
        if (behind(whole).isPresent()) {
            say("⚠️ “" + Html.text(Html.cut(whole, 40))
                    + "”: dòng này ghi kỳ khác với các dòng kia nên chưa ghi; xin gửi riêng, ví dụ "
                    + Html.code("/sl " + Html.cut(whole, 40)) + ".");
            return;
        }
        String typed = withoutPeriod(whole);
        Optional<FigureLine> line = FigureLine.read(typed);
        Optional<Indicator> indicator = line.flatMap(l -> taking.row(l.code()));
        if (line.isEmpty()) {
            say("⚠️ “" + Html.text(Html.cut(typed, 40)) + "”: thiếu mã chỉ tiêu ở đầu dòng; chưa ghi. "
                    + NamedLine.suggestion(typed, taking.rows()).orElse("Ví dụ: " + Html.code("3.2 45/60") + "."));
        } else if (indicator.isEmpty()) {
            say(taking.notARow(line.get().code()));
        } else if (line.get().figure().isEmpty()) {
            say("⚠️ " + Html.bold(indicator.get().code())
                    + ": chưa thấy số đi kèm; chưa ghi. Xin gửi mã và số trên một dòng, ví dụ "
                    + Html.code(indicator.get().code() + " 45/60") + ".");
        } else if (isTwice(line.get().code(), all)) {
            say("⚠️ " + Html.bold(line.get().code()) + " “"
                    + Html.text(Html.cut(line.get().figure(), 30))
                    + "”: tin ghi chỉ tiêu này hai lần khác nhau nên chưa ghi lần nào; xin gửi lại một số.");
        } else {
            String said = read(line.get(), indicator.get());
            say(several ? said.replace("Chưa ghi gì.", "Chưa ghi số này.") : said);
        }
    }

    private static boolean isTwice(String code, List<FigureLine> all) {
        return all.stream()
                        .filter(line -> line.code().equals(code))
                        .map(line -> line.figure().replaceAll("\\s*/\\s*", "/"))
                        .distinct()
                        .count()
                > 1;
    }

    private String read(FigureLine typed, Indicator indicator) {
        FigureLine line = OtherUnits.withoutOwn(typed, taking::isOwnUnit);
        Optional<FigureReading.Ask> beside = OtherPeriodBeside.read(line, indicator, taking.rows(), period);
        if (beside.isPresent()) {
            return ask(ReadingWords.ask(beside.get(), line.figure(), indicator, period, taking), indicator);
        }
        Optional<String> elsewhere =
                ReadingWords.otherPeriod(line, period, current).or(() -> taking.otherUnit(line));
        if (elsewhere.isPresent()) {
            return "⚠️ " + elsewhere.get();
        }
        FigureReading reading = reader.read(line.figure(), indicator, taking.rows());
        if (reading instanceof FigureReading.Read read) {
            return taking.otherCode(line, indicator, read.figure())
                    .or(() -> taking.firstAsk(line, indicator, read.figure()))
                    .map(question -> ask(question, indicator))
                    .orElseGet(() -> taking.take(indicator, read.figure()));
        }
        return reading instanceof FigureReading.Refused refused
                ? "⚠️ " + ReadingWords.refused(refused, line.figure(), indicator, taking.use())
                : ask(
                        ReadingWords.ask((FigureReading.Ask) reading, line.figure(), indicator, period, taking),
                        indicator);
    }

    private String ask(Reply question, Indicator indicator) {
        question.keyboard()
                .rows()
                .forEach(row -> questions.add(row.stream()
                        .map(b -> button(indicator.code() + ": " + b.label(), b.data()))
                        .toList()));
        return "❔ " + question.html();
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
}
