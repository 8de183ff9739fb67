package nhacviec.bot.indicator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nhacviec.bot.ListMark;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** The unit for which the coordinator said that figures would come, "/sl Q1 Tư pháp": the lines that follow are its, as long as nothing else is spoken of. */
final class PromptedUnit {

    private static final String KIND = "figures-of-unit";
    private static final String NAME = "name";
    private static final String PERIOD = "period";

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private PromptedUnit() {}

    /** @param period empty where the quarter was not said */
    static void keep(Talk talk, Unit unit, Optional<ReportingPeriod> period) {
        Map<String, String> state = new HashMap<>();
        state.put(NAME, unit.name());
        state.put(
                PERIOD,
                period.map(each -> "Q" + each.quarter() + "/" + each.year()).orElse(""));
        talk.keep(KIND, state);
    }

    /** The words with the unit in front, where they are lines of figures that name none. */
    static String ahead(IndicatorService indicators, Talk talk, String words) {
        Optional<Dialogue> prompted = talk.dialogue(KIND)
                .filter(at -> !at.updatedAt().plus(PATIENCE).isBefore(talk.now().at()))
                .filter(at -> talk.repliedTo().html().isEmpty() && isLast(talk, at));
        boolean figures = words.lines()
                .findFirst()
                .flatMap(line -> FigureLine.read(ListMark.without(line.strip())))
                .filter(line -> line.namesItsIndicator() && !line.figure().isBlank())
                .filter(line -> WrittenFigures.row(talk, line.code()).isPresent())
                .isPresent();
        if (prompted.isEmpty()
                || !figures
                || OtherUnits.ahead(talk, FiguresFor.withoutPeriod(indicators, talk, words))
                        .isPresent()) {
            return words;
        }
        Map<String, String> state = prompted.get().state();
        talk.keep(KIND, state);
        String first = (state.get(PERIOD) + " " + state.get(NAME)).strip() + ":";
        return first + (words.indexOf('\n') < 0 ? " " : "\n") + words;
    }

    /** Whether the bot has answered nothing else since. */
    private static boolean isLast(Talk talk, Dialogue at) {
        return talk.books()
                .deliveries()
                .lastAnswer(talk.message().chatId())
                .filter(answer -> answer.at().isAfter(at.updatedAt()))
                .isEmpty();
    }
}
