package nhacviec.bot.indicator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.TaskNumber;

/**
 * The one figure about which a person was asked outside of the form: "46/60" alone, as the next words, answers it. Whatever else is
 * written next leaves the question to its buttons.
 */
final class AskedFigure {

    static final String KIND = "figure-asked";

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Pattern ALONE = Pattern.compile(
            "(?iu)^(?:(?:là|la|số|so|đúng là|dung la|lấy|lay)\\s+)?(\\d[\\d.,]*(?:\\s*(?:/|trên|tren)\\s*\\d[\\d.,]*)?\\s*(?:%|điểm|diem)?)(?:\\s+(?:ạ|a|nhé|nhe))?[.\\s]*$");

    private AskedFigure() {}

    /** A yes or a no alone: "đạt", "chưa đạt ạ". */
    private static final Pattern VERDICT = Pattern.compile(
            "(?iu)^(?:là\\s+)?(đạt|dat|đã đạt|da dat|có|chưa đạt|chua dat|không đạt|khong dat|không|khong|chưa)(?:\\s+(?:ạ|a|nhé|nhe))?[.\\s]*$");

    private static final Set<String> REACHED = Set.of("dat", "da dat", "co");

    /** Remembers that words left open whether it is a yes or a no. */
    static void keep(Talk talk, Unit unit, ReportingPeriod period, String code, String words) {
        keep(talk, unit, period, code);
        talk.dialogue(KIND)
                .filter(at -> code.equals(lastOf(at.state().getOrDefault("line", ""))))
                .ifPresent(at -> {
                    Map<String, String> state = new HashMap<>(at.state());
                    state.put("words", words);
                    talk.keep(KIND, state);
                });
    }

    private static String lastOf(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** Remembers what was asked, unless something else is asked already, or two figures are asked about in one message. */
    static void keep(Talk talk, Unit unit, ReportingPeriod period, String code) {
        Optional<Dialogue> before = talk.dialogue(KIND);
        String message = String.valueOf(talk.message().updateId());
        boolean second =
                before.filter(at -> message.equals(at.state().get("update"))).isPresent();
        if (before.isEmpty() && talk.dialogue().isPresent()) {
            return;
        }
        boolean own = unit.id() == talk.staff().ownUnit().id() && !UnitTags.areSeveral(talk);
        String line = PeriodWords.typed(period) + " " + (own ? "" : unit.name() + ": ") + code;
        talk.keep(
                KIND,
                Map.of(
                        "update",
                        message,
                        "line",
                        second ? "" : line,
                        "message",
                        String.valueOf(talk.isTap() ? 0 : talk.message().messageId())));
    }

    /** Remembers a message that gave nothing, so that it can be changed until another one comes; unless something else is asked. */
    static void keepUngiven(Talk talk) {
        long staff = talk.staff().id();
        long message = talk.message().messageId();
        boolean ungiven = !talk.isTap()
                && talk.books().indicators().ofMessage(staff, message).isEmpty()
                && talk.books().drafts().ofMessage(staff, message).isEmpty();
        if (ungiven && talk.dialogue().isEmpty()) {
            talk.keep(
                    KIND,
                    Map.of(
                            "update",
                            String.valueOf(talk.message().updateId()),
                            "line",
                            "",
                            "message",
                            String.valueOf(message)));
        }
    }

    /** The line that the words complete, once; empty where nothing was asked, or the words are no figure alone. */
    static Optional<String> answered(Talk talk, String words) {
        Optional<Dialogue> at = talk.dialogue(KIND);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        talk.endDialogue(KIND);
        String line = at.get().state().getOrDefault("line", "");
        boolean late = at.get().updatedAt().plus(PATIENCE).isBefore(talk.said().at());
        if (line.isEmpty() || late || talk.dialogue().isPresent()) {
            return Optional.empty();
        }
        String open = at.get().state().getOrDefault("words", "");
        Matcher verdict = VERDICT.matcher(words.strip());
        if (!open.isEmpty() && verdict.matches()) {
            boolean reached = REACHED.contains(SearchKey.of(verdict.group(1)));
            return Optional.of(line + " " + Figure.Answer.decided(reached, open).words());
        }
        Matcher figure = ALONE.matcher(words.strip());
        return figure.matches() && !isTask(talk, words)
                ? Optional.of(line + " " + figure.group(1).strip())
                : Optional.empty();
    }

    /** The line that a changed message completes, where it is the one that was asked about; without its figure, empty for several lines. */
    static Optional<String> changed(Talk talk) {
        return talk.dialogue(KIND)
                .map(Dialogue::state)
                .filter(state -> String.valueOf(talk.message().messageId()).equals(state.get("message")))
                .map(state -> state.getOrDefault("line", ""));
    }

    /** What is nothing but a figure. */
    static Optional<String> alone(String words) {
        Matcher figure = ALONE.matcher(words.strip());
        return figure.matches() ? Optional.of(figure.group(1).strip()) : Optional.empty();
    }

    /** "13" is the card of the task 13. */
    private static boolean isTask(Talk talk, String words) {
        return TaskNumber.read(words.strip())
                .flatMap(number -> talk.books().tasks().find(number))
                .isPresent();
    }
}
