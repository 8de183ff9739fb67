package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;

/**
 * The lines of a pasted message, sorted.
 *
 * @param ours figures, each with what stands below it and belongs to it
 * @param prose lines that say nothing of figures
 * @param stopped why nothing is read from a line on; empty where everything is
 */
record PastedLines(List<GivenLine> ours, List<String> prose, String stopped) {

    private static final Pattern REASON =
            Pattern.compile("(?iu)^[-–•*+(\\s]*(?:lý do|ly do|lí do|nguyên nhân|nguyen nhan|giải trình|giai trinh)"
                    + "(?:\\s+(?:chưa đạt|chua dat|không đạt|khong dat|của|cua|chỉ tiêu|chi tieu))*(?:\\s*(\\d{1,2}(?:\\.\\d{1,2}){1,2}))?"
                    + "\\s*(?::|-|–|=|là\\s|la\\s|do\\s|\\s)\\s*(.+?)\\s*\\)?$");

    /** What a line says of the figure above it. */
    enum Below {
        NOTHING,
        /** The same figure once more. */
        AGAIN,
        /** Another figure, or that it was wrong. */
        DOUBT
    }

    /** What tells one line from another. */
    interface Lines {
        /** Whether the line gives an answer to a code. */
        boolean isCoded(String line);

        /** The row that a line begins with. */
        Optional<Indicator> row(String line);

        /** Whether figures stand in the line. */
        boolean isFigure(String line);

        FigureHeading heading(String line);

        /** What words without a code say of the figure above them. */
        Below below(Indicator above, FigureLine given, String line);

        /** Why nothing below a heading is read. */
        Optional<String> stops(String line, FigureHeading heading);

        /** Whether words below figures say nothing of them. */
        boolean leavesFigures(String line, FigureHeading heading);

        /** The code for which a line gives a figure; empty for none. */
        String code(String line);
    }

    static PastedLines sorted(List<String> lines, Lines what, Function<String, Optional<FigureLine>> reading) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = what.isCoded(lines.get(i)) ? i : last;
        }
        List<GivenLine> ours = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (what.isCoded(line)) {
                ours.add(new GivenLine(line));
                continue;
            }
            int above = above(ours, reasonCode(line), what);
            Optional<String> reason =
                    above < 0 ? Optional.empty() : reason(line).or(() -> because(line));
            if (reason.isPresent()) {
                ours.set(above, ours.get(above).because(reason.get()));
                continue;
            }
            Optional<FigureLine> given =
                    above < 0 ? Optional.empty() : reading.apply(ours.get(above).line());
            Below below = given.flatMap(
                            figure -> what.row(ours.get(above).line()).map(row -> what.below(row, figure, line)))
                    .orElse(Below.NOTHING);
            if (below == Below.AGAIN) {
                continue;
            }
            boolean doubts = below == Below.DOUBT;
            boolean figure = what.isFigure(line);
            if (doubts) {
                ours.set(above, ours.get(above).doubtedBy(line));
            }
            FigureHeading heading = what.heading(line);
            // "Sửa lại:" above further figures: those below may be the right ones, or the wrong ones.
            boolean changes =
                    doubts && Corrections.isIn(line) && line.codePoints().noneMatch(Character::isDigit);
            boolean atEnd = i > last && last >= 0;
            if (!doubts && atEnd && !figure) {
                if (what.leavesFigures(line, heading)) {
                    prose.add(line);
                } else {
                    WordsBelow.remark(ours, line, true, what::code);
                }
                continue;
            }
            if (!doubts && figure && atEnd && WordsBelow.saySomething(line)) {
                WordsBelow.remark(ours, line, true, what::code);
                continue;
            }
            Optional<String> stops = doubts && (!changes || atEnd) ? Optional.empty() : what.stops(line, heading);
            if (stops.isPresent()) {
                if (!doubts && WordsBelow.lookBack(line)) {
                    WordsBelow.remark(ours, line, false, what::code);
                }
                if (!isOfAnother(line, heading)) {
                    doubtAgain(ours, lines.subList(i + 1, lines.size()), what, reading);
                }
                return new PastedLines(ours, prose, stops.get());
            }
            if (doubts) {
                continue;
            }
            if (!figure) {
                prose.add(line);
            } else if (!(heading instanceof FigureHeading.Ours)) {
                ours.add(new GivenLine(line));
            }
        }
        return new PastedLines(ours, prose, "");
    }

    /** Whether a heading says plainly that what stands below is something else: a plan, another unit's or period's figures. */
    private static boolean isOfAnother(String line, FigureHeading heading) {
        return !Corrections.isIn(line)
                && (!(heading instanceof FigureHeading.Meaning)
                        || FigureHeading.MEANING.matcher(SearchKey.of(line)).find());
    }

    /** Figures below a heading that nobody understands, for codes that have one above it: which of the two counts is not known. */
    private static void doubtAgain(
            List<GivenLine> ours, List<String> below, Lines what, Function<String, Optional<FigureLine>> reading) {
        for (String line : below) {
            Optional<FigureLine> again = what.isCoded(line) ? reading.apply(line) : Optional.empty();
            for (int i = 0; again.isPresent() && i < ours.size(); i++) {
                boolean same = reading.apply(ours.get(i).line())
                        .filter(given -> given.code().equals(again.get().code())
                                && !given.figure().equals(again.get().figure()))
                        .isPresent();
                if (same) {
                    ours.set(i, ours.get(i).doubtedBy(again.get().figure()));
                }
            }
        }
    }

    /** The figure above a line: the last one, or that of the code which the line names; -1 for none. */
    private static int above(List<GivenLine> ours, String code, Lines what) {
        for (int i = ours.size() - 1; i >= 0; i--) {
            String line = ours.get(i).line();
            Predicate<Indicator> isMeant = row -> code.isEmpty() || row.code().equals(code);
            if (what.isCoded(line) && what.row(line).filter(isMeant).isPresent()) {
                return i;
            }
            if (code.isEmpty()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a line says that it gives a reason. */
    static boolean isReason(String line) {
        return REASON.matcher(line).matches();
    }

    /** "Do máy hỏng" below a figure, as it would stand beside it. */
    private static Optional<String> because(String line) {
        return ReasonBeside.read("45/60 " + line.replaceFirst("^[^\\p{L}\\d]+", ""))
                .flatMap(both -> reason(both.reason()));
    }

    private static String reasonCode(String line) {
        Matcher reason = REASON.matcher(line);
        return reason.matches() && reason.group(1) != null ? reason.group(1) : "";
    }

    /** "Lý do: máy hỏng" below a figure; empty for words that may change what the figure means. */
    static Optional<String> reason(String line) {
        Matcher reason = REASON.matcher(line);
        return reason.matches() && ReasonLines.leavesFigure(reason.group(2))
                ? Optional.of(reason.group(2))
                : Optional.empty();
    }
}
