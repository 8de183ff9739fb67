package nhacviec.app;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that somebody does, with the words or data that arrive.
 *
 * @param id also the number of the message that it writes
 * @param period the period that is named; empty when none is
 * @param lines codes with what is typed behind them
 * @param text words, data, or a reason; for an edit of more than lines the bare words
 * @param of the message that is edited
 */
record FormAction(long id, String who, Kind kind, String period, List<Line> lines, String text, long of) {

    record Line(String code, FormWords.Typed typed) {
        @Override
        public String toString() {
            return code + " " + typed.words();
        }
    }

    enum Kind {
        /** {@code /sl} with lines, or alone. */
        FIGURES,
        /** Lines without a slash. */
        LINES,
        /** A result without its code. */
        RESULT,
        /** Other words. */
        WORDS,
        /** A command that gives no figure. */
        COMMAND,
        REASON,
        LOCK,
        UNLOCK,
        DECIDE,
        TAP,
        EDIT,
        /** The access of this person is taken away. */
        REVOKED
    }

    /** What arrives from the chat. */
    String words() {
        String typed = lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
        String named = period.isEmpty() ? "" : spoken() + " ";
        return switch (kind) {
            case FIGURES -> "/sl " + named + typed + text;
            case LINES -> typed;
            case RESULT -> lines.get(0).typed().words();
            case EDIT -> lines.isEmpty() ? text : (text.isEmpty() ? "" : text + " ") + named + typed;
            case REASON ->
                ("/lydo " + named + (lines.isEmpty() ? "" : lines.get(0).code() + " ") + text).strip();
            case LOCK -> "/khoa " + spoken() + " " + text;
            case UNLOCK -> "/mokhoa " + spoken() + " " + text;
            default -> text;
        };
    }

    private String spoken() {
        return "Q" + period.charAt(6) + "/" + period.substring(0, 4);
    }

    @Override
    public String toString() {
        String said = words().replace("\n", " | ");
        return "#" + id + " " + who
                + switch (kind) {
                    case TAP -> " taps " + said;
                    case EDIT -> " edits #" + of + " to: " + said;
                    case REVOKED -> " loses access";
                    default -> ": " + said;
                };
    }
}
