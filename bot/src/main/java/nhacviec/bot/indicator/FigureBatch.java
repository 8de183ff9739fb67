package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/** Several figures in one message, a line each: a line that cannot be taken keeps none of the others back. */
final class FigureBatch {

    /** What is done with the figures. */
    interface Taking {
        FigureUse use();

        /** The row of the plan that takes a figure under this code. */
        Optional<Indicator> row(String code);

        /** What is said of a code that takes no figure. */
        String notARow(String code);

        /** Asked when the figure is another indicator's code as well; empty when it is not. */
        Optional<Reply> otherCode(FigureLine line, Indicator indicator, Figure figure);

        /** A question that comes before the figure is taken; empty when nothing is to be asked. */
        Optional<Reply> firstAsk(FigureLine line, Indicator indicator, Figure figure);

        /** Takes a figure and says what became of it. */
        String take(Indicator indicator, Figure figure);
    }

    private final ReportingPeriod period;
    private final ReportingPeriod current;
    private final Taking taking;
    private final FigureReader reader = new FigureReader();
    private final StringBuilder text = new StringBuilder();
    private final List<List<Keyboard.Button>> questions = new ArrayList<>();

    /** @param current the quarter that is collected now: "this quarter" behind a figure */
    FigureBatch(ReportingPeriod period, ReportingPeriod current, Taking taking) {
        this.period = period;
        this.current = current;
        this.taking = taking;
    }

    void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Optional<ReportingPeriod> heading = heading(lines.get(i));
            if (heading.isPresent() && !heading.get().equals(period)) {
                say("⚠️ Từ dòng “" + Html.text(Html.cut(lines.get(i), 40))
                        + "” trở xuống là kỳ khác nên chưa ghi; xin gửi riêng, ví dụ "
                        + Html.code("/sl Q" + heading.get().quarter() + " 3.2 45/60") + ".");
                return;
            }
            if (heading.isEmpty()) {
                read(lines.get(i), lines);
            }
        }
    }

    /** A line that is nothing but a period. */
    private Optional<ReportingPeriod> heading(String line) {
        return ReportingPeriod.ahead(line.replaceFirst("[:.]\\s*$", ""), period.year(), current)
                .filter(ahead -> ahead.words().isEmpty())
                .map(ReportingPeriod.Ahead::period);
    }

    private static long linesOf(String code, List<String> lines) {
        return lines.stream()
                .flatMap(line -> FigureLine.read(line).stream())
                .filter(line -> line.code().equals(code) && !line.figure().isEmpty())
                .map(FigureLine::figure)
                .distinct()
                .count();
    }

    private void read(String whole, List<String> lines) {
        Optional<ReportingPeriod.Behind> behind = ReportingPeriod.behind(whole, period.year(), current);
        if (behind.isPresent() && !behind.get().period().equals(period)) {
            say("⚠️ “" + Html.text(Html.cut(whole, 40))
                    + "”: dòng này ghi kỳ khác với các dòng kia nên chưa ghi; xin gửi riêng, ví dụ "
                    + Html.code("/sl " + Html.cut(whole, 40)) + ".");
            return;
        }
        String typed = behind.map(ReportingPeriod.Behind::words).orElse(whole);
        Optional<FigureLine> line = FigureLine.read(typed);
        Optional<Indicator> indicator = line.flatMap(l -> taking.row(l.code()));
        if (line.isEmpty()) {
            say("⚠️ “" + Html.text(Html.cut(typed, 40)) + "”: thiếu mã chỉ tiêu ở đầu dòng; chưa ghi. Ví dụ: "
                    + Html.code("3.2 45/60") + ".");
        } else if (indicator.isEmpty()) {
            say(taking.notARow(line.get().code()));
        } else if (linesOf(line.get().code(), lines) > 1) {
            say("⚠️ " + Html.bold(line.get().code()) + " “"
                    + Html.text(Html.cut(line.get().figure(), 30))
                    + "”: tin ghi chỉ tiêu này hai lần khác nhau nên chưa ghi lần nào; xin gửi lại một số.");
        } else {
            say(read(line.get(), indicator.get()));
        }
    }

    private String read(FigureLine line, Indicator indicator) {
        FigureReading reading = reader.read(line.figure(), indicator);
        if (reading instanceof FigureReading.Read read) {
            return taking.otherCode(line, indicator, read.figure())
                    .or(() -> taking.firstAsk(line, indicator, read.figure()))
                    .map(question -> ask(question, indicator))
                    .orElseGet(() -> taking.take(indicator, read.figure()));
        }
        return reading instanceof FigureReading.Refused refused
                ? "⚠️ " + ReadingWords.refused(refused, line.figure(), indicator, taking.use())
                : ask(
                        ReadingWords.ask((FigureReading.Ask) reading, line.figure(), indicator, period, taking.use()),
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
