package nhacviec.bot.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * What the guided form remembers between two messages. Any of it may be missing where another version of the form wrote it.
 *
 * @param period empty when it cannot be read
 * @param at the code that was asked for; empty when no single figure was
 * @param seen the newest revision on record when the card was shown: what colleagues give afterwards, the person has not seen
 * @param measure the kind of figure as it was when it was asked for; empty when that was not kept
 */
record FormState(
        Optional<ReportingPeriod> period,
        String at,
        Optional<Measure> measure,
        Set<String> skipped,
        Stage stage,
        long seen) {

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

    static Optional<FormState> of(Talk talk) {
        return talk.dialogue(KIND).map(FormState::read);
    }

    /** What is remembered of a period; a state without anything in it when the form is at another one or closed. */
    static FormState of(Talk talk, ReportingPeriod period) {
        return of(talk).filter(state -> state.period().filter(period::equals).isPresent())
                .orElseGet(() -> new FormState(
                        Optional.of(period), "", Optional.empty(), Set.of(), Stage.QUESTION, Long.MAX_VALUE));
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
                        : Long.MAX_VALUE);
    }

    FormState asking(Indicator indicator) {
        return new FormState(period, indicator.code(), Optional.of(indicator.measure()), skipped, Stage.QUESTION, seen);
    }

    FormState showing(Stage other) {
        return new FormState(period, "", Optional.empty(), skipped, other, seen);
    }

    /** @param newest the newest revision that the person sees now */
    FormState seen(long newest) {
        return new FormState(period, at, measure, skipped, stage, newest);
    }

    FormState skipping(String code) {
        Set<String> more = new TreeSet<>(skipped);
        more.add(code);
        return new FormState(period, "", Optional.empty(), more, Stage.QUESTION, seen);
    }

    FormState skippingNothing() {
        return new FormState(period, "", Optional.empty(), Set.of(), Stage.QUESTION, seen);
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
        talk.keep(KIND, state);
    }
}
