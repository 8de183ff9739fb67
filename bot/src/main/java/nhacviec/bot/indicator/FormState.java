package nhacviec.bot.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * What the guided form remembers between two messages. Any of it may be missing where another version of the form wrote it.
 *
 * @param period empty when it cannot be read
 * @param at the code that was asked for; empty when no single figure was
 * @param seen the newest revision on record when the card was shown: what colleagues give afterwards, the person has not seen
 * @param waited a wish to send that waited for the service and was answered with a question
 * @param last the code that was answered last, which "nhầm, 11/12" puts right; empty when something else came since
 * @param doubted the message of the person about which something is asked, so that nothing of it is kept yet; 0 for none
 * @param by the event that answered last, or that is asked about: only right behind it "nhầm" is clear; 0 for none
 * @param words what was said and left open whether it is a yes or a no; empty for none
 * @param measure the kind of figure as it was when it was asked for; empty when that was not kept
 */
record FormState(
        Optional<ReportingPeriod> period,
        String at,
        Optional<Measure> measure,
        Set<String> skipped,
        Stage stage,
        long seen,
        Optional<Waited> waited,
        String last,
        long doubted,
        long by,
        String words) {

    static final String KIND = "figures";

    /** What the person was shown last. */
    enum Stage {
        /** A question, or nothing that waits for a word of its own. */
        QUESTION(""),
        /** The answers that were not sent, to be looked over. */
        CARD("card"),
        /** Which answers need a reason. */
        REASONS("reasons");

        private final String word;

        Stage(String word) {
            this.word = word;
        }
    }

    /**
     * A wish to send that waited until the service came back, and could not be followed at once.
     *
     * @param said when it was said; answers that were given by then and are sent today count by it
     * @param read the day on which it was read
     */
    record Waited(Instant said, LocalDate read) {

        static Optional<Waited> of(String kept) {
            String[] parts = kept.split("@");
            return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Optional.of(new Waited(Instant.ofEpochMilli(Long.parseLong(parts[0])), LocalDate.parse(parts[1])))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return said.toEpochMilli() + "@" + read;
        }
    }

    /** Whether nothing was said since the event that answered last, or that is asked about. */
    boolean isSpokenOf(Talk talk) {
        return by != 0
                && RowMeant.lastAnswer(talk)
                        .filter(answer -> answer.source().equals("chat:" + by))
                        .isPresent();
    }

    static Optional<FormState> of(Talk talk) {
        return talk.dialogue(KIND).map(FormState::read);
    }

    /** What is remembered of a period; a state without anything in it when the form is at another one or closed. */
    static FormState of(Talk talk, ReportingPeriod period) {
        return talk.dialogue(KIND)
                .filter(at -> UnitTags.asOf(talk, at)
                        .staff()
                        .unit()
                        .equals(talk.staff().unit()))
                .map(FormState::read)
                .filter(state -> state.period().filter(period::equals).isPresent())
                .orElseGet(() -> new FormState(
                        Optional.of(period),
                        "",
                        Optional.empty(),
                        Set.of(),
                        Stage.QUESTION,
                        Long.MAX_VALUE,
                        Optional.empty(),
                        "",
                        0,
                        0,
                        ""));
    }

    static FormState read(Dialogue dialogue) {
        Map<String, String> state = dialogue.state();
        String measure = state.getOrDefault("measure", "");
        String stage = state.getOrDefault("stage", "");
        return new FormState(
                ReportingPeriod.ofCode(state.getOrDefault("period", "")),
                state.getOrDefault("at", ""),
                Arrays.stream(Measure.values())
                        .filter(each -> each.name().equals(measure))
                        .findFirst(),
                Arrays.stream(state.getOrDefault("skipped", "").split(","))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                Arrays.stream(Stage.values())
                        .filter(each -> each.word.equals(stage))
                        .findFirst()
                        .orElse(Stage.QUESTION),
                state.getOrDefault("seen", "").matches("\\d{1,18}")
                        ? Long.parseLong(state.get("seen"))
                        : Long.MAX_VALUE,
                Waited.of(state.getOrDefault("waited", "")),
                state.getOrDefault("last", ""),
                state.getOrDefault("doubted", "").matches("\\d{1,18}") ? Long.parseLong(state.get("doubted")) : 0,
                state.getOrDefault("by", "").matches("\\d{1,18}") ? Long.parseLong(state.get("by")) : 0,
                state.getOrDefault("words", ""));
    }

    FormState asking(Indicator indicator) {
        return new FormState(
                period,
                indicator.code(),
                Optional.of(indicator.measure()),
                skipped,
                Stage.QUESTION,
                seen,
                waited,
                last,
                0,
                by,
                "");
    }

    /** What the message says of the row that is asked for is asked about. */
    FormState doubting(IncomingMessage message) {
        return new FormState(
                period, at, measure, skipped, stage, seen, waited, last, message.messageId(), message.updateId(), "");
    }

    /** What the message says of several rows is asked about. */
    FormState doubtingSeveral(IncomingMessage message) {
        return new FormState(period, at, measure, skipped, stage, seen, waited, last, message.messageId(), 0, "");
    }

    /** What was said leaves open whether it is a yes or a no, which is asked. */
    FormState leavingOpen(String said) {
        return new FormState(period, at, measure, skipped, stage, seen, waited, last, doubted, by, said);
    }

    /** @param code of the row that the message answered */
    FormState answered(String code, IncomingMessage message) {
        return new FormState(period, at, measure, skipped, stage, seen, waited, code, 0, message.updateId(), "");
    }

    /** Several rows were answered at once, or an answer was taken back: which was the last cannot be said. */
    FormState answeredSeveral() {
        return new FormState(period, at, measure, skipped, stage, seen, waited, "", 0, 0, "");
    }

    FormState showing(Stage other) {
        return new FormState(period, "", Optional.empty(), skipped, other, seen, waited, last, 0, by, "");
    }

    /** @param newest the newest revision that the person sees now */
    FormState seen(long newest) {
        return new FormState(period, at, measure, skipped, stage, newest, waited, last, doubted, by, words);
    }

    /** Remembers a wish to send that waited; one that was remembered first stays. */
    FormState wanting(Talk talk) {
        LocalDate today = talk.now().today();
        boolean known = waited.filter(wish -> wish.read().equals(today)).isPresent();
        return known || !talk.said().today().isBefore(today)
                ? this
                : new FormState(
                        period,
                        at,
                        measure,
                        skipped,
                        stage,
                        seen,
                        Optional.of(new Waited(talk.said().at(), today)),
                        last,
                        doubted,
                        by,
                        words);
    }

    FormState skipping(String code) {
        Set<String> more = new TreeSet<>(skipped);
        more.add(code);
        return new FormState(period, "", Optional.empty(), more, Stage.QUESTION, seen, waited, "", 0, 0, "");
    }

    FormState skippingNothing() {
        return new FormState(
                period, "", Optional.empty(), Set.of(), Stage.QUESTION, seen, waited, last, doubted, by, words);
    }

    void keep(Talk talk) {
        Map<String, String> state = new HashMap<>();
        state.put("period", period.map(ReportingPeriod::code).orElse(""));
        state.put("at", at);
        state.put("measure", measure.map(Measure::name).orElse(""));
        state.put("skipped", String.join(",", skipped));
        state.put("stage", stage.word);
        if (seen != Long.MAX_VALUE) {
            state.put("seen", String.valueOf(seen));
        }
        state.put("last", last);
        if (doubted != 0) {
            state.put("doubted", String.valueOf(doubted));
        }
        if (by != 0) {
            state.put("by", String.valueOf(by));
        }
        if (!words.isEmpty()) {
            state.put("words", words);
        }
        waited.ifPresent(wish -> state.put("waited", wish.toString()));
        talk.keep(KIND, state);
    }
}
