package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** For which unit a person of several means {@code /sl}: the one that is named, that executes the row, or that owes; else asked. */
final class SeveralUnits {

    private final IndicatorService indicators;
    private final BiFunction<Talk, String, Reply> one;

    /** @param one answers as one of the unit that is spoken of */
    SeveralUnits(IndicatorService indicators, BiFunction<Talk, String, Reply> one) {
        this.indicators = indicators;
        this.one = one;
    }

    Reply typed(Talk talk, String words) {
        if (!UnitTags.areSeveral(talk)) {
            return one.apply(talk, words);
        }
        String rest = FiguresFor.withoutPeriod(indicators, talk, words);
        Optional<Talk> named = OtherUnits.ahead(talk, rest)
                .flatMap(ahead -> UnitTags.asOf(talk, ahead.unit().id()));
        if (named.isPresent()) {
            return as(named.get(), words);
        }
        String period = words.substring(0, words.length() - rest.length());
        if (rest.isBlank()) {
            return begun(talk, period.strip());
        }
        return lines(talk, period, rest);
    }

    private Reply as(Talk asOf, String words) {
        return UnitTags.marked(asOf, one.apply(asOf, words));
    }

    /** The form of the one unit that owes figures; asks when several do. */
    private Reply begun(Talk talk, String period) {
        List<Owing> owing = talk.staff().units().stream()
                .map(unit -> owing(talk, unit, period))
                .filter(each -> each.owed() > 0)
                .toList();
        if (owing.size() == 1) {
            return as(talk.asOf(owing.get(0).unit()), period);
        }
        if (owing.isEmpty()) {
            return as(talk.asOf(reporting(talk)), period);
        }
        List<Button> buttons = owing.stream()
                .map(each -> button(
                        each.unit().shortName() + " – " + each.owed(),
                        "sl:@" + each.unit().id() + ":g:" + each.period().code()))
                .toList();
        String units = owing.stream()
                .map(each -> "\n▫️ " + Html.bold(each.unit().name()) + ": còn " + each.owed() + " chỉ tiêu "
                        + each.period().vietnamese())
                .collect(Collectors.joining());
        Reply asked = Reply.show(
                "Anh/chị báo số liệu cho " + owing.size() + " đơn vị còn nợ số:" + units
                        + "\nNhập cho đơn vị nào? Bấm nút, hoặc gõ ví dụ "
                        + Html.code("/sl " + owing.get(0).unit().name()) + ".",
                Buttons.grid(buttons, 2));
        return period.isEmpty()
                ? DraftsElsewhere.beside(
                        talk,
                        asked,
                        FiguresFor.current(indicators, talk),
                        (unit, of) -> owing.stream()
                                .anyMatch(each -> each.unit().equals(unit)
                                        && each.period().equals(of)))
                : asked;
    }

    /** @param owed how many figures the unit owes for the period */
    private record Owing(Unit unit, ReportingPeriod period, int owed) {}

    private Owing owing(Talk talk, Unit unit, String said) {
        ReportingPeriod current = FiguresFor.current(indicators, talk);
        ReportingPeriod period = ReportingPeriod.ahead(said, indicators.years(talk.books(), talk.said()), current)
                .map(ReportingPeriod.Ahead::period)
                .orElseGet(() -> indicators.periodFor(talk.books(), unit.id(), talk.said()));
        return new Owing(
                unit,
                period,
                indicators.sheet(talk.books(), period).owedBy(unit.id()).size());
    }

    /** The first unit that reports anything, where none owes. */
    private Unit reporting(Talk talk) {
        PeriodSheet sheet = indicators.sheet(talk.books(), FiguresFor.current(indicators, talk));
        return talk.staff().units().stream()
                .filter(unit -> !sheet.reportedBy(unit.id()).isEmpty())
                .findFirst()
                .orElse(talk.staff().unit());
    }

    /** Each line is of the unit that executes its row; words without a row are of the form at hand. */
    private Reply lines(Talk talk, String period, String rest) {
        Talk atHand = talk.dialogue(FormState.KIND)
                .map(dialogue -> UnitTags.asOf(talk, dialogue))
                .orElseGet(() -> drafting(talk));
        Map<Long, StringBuilder> parts = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>();
        Optional<Unit> above = Optional.empty();
        boolean askedAbove = false;
        for (String line : rest.lines().filter(each -> !each.isBlank()).toList()) {
            List<Unit> executing = executing(talk, period, line);
            if (executing.size() > 1) {
                asked.add(line.strip());
                askedAbove = true;
            } else if (askedAbove && executing.isEmpty()) {
                // What stands below a line may take its figure back: both wait for the same answer.
                asked.set(asked.size() - 1, asked.get(asked.size() - 1) + "\n" + line.strip());
            } else {
                askedAbove = false;
                Unit unit = executing.isEmpty() ? above.orElse(atHand.staff().unit()) : executing.get(0);
                above = Optional.of(unit);
                parts.computeIfAbsent(unit.id(), id -> new StringBuilder())
                        .append(line)
                        .append("\n");
            }
        }
        if (parts.size() == 1 && asked.isEmpty()) {
            long only = parts.keySet().iterator().next();
            return as(UnitTags.asOf(talk, only).orElseThrow(), period + rest);
        }
        StringBuilder text = new StringBuilder();
        Keyboard keyboard = Keyboard.NONE;
        for (Map.Entry<Long, StringBuilder> part : parts.entrySet()) {
            Talk asOf = UnitTags.asOf(talk, part.getKey()).orElseThrow();
            Reply reply = as(asOf, period + part.getValue().toString().strip());
            String name = asOf.staff().unit().name();
            boolean named = reply.html().lines().findFirst().orElse("").contains(Html.text(name));
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(named ? "" : Html.bold(name) + "\n")
                    .append(reply.html());
            for (List<Button> row : reply.keyboard().rows()) {
                keyboard = keyboard.and(row);
            }
        }
        asked.forEach(line -> text.append(text.isEmpty() ? "" : "\n\n").append(whose(talk, period, line)));
        return Reply.say(text.toString(), keyboard);
    }

    /** As one of the unit of which answers wait to be sent. */
    private Talk drafting(Talk talk) {
        ReportingPeriod current = FiguresFor.current(indicators, talk);
        return talk.staff().units().stream()
                .filter(unit -> Stream.of(current.previous(), current)
                        .anyMatch(period -> !talk.books()
                                .drafts()
                                .of(talk.staff().id(), unit.id(), period)
                                .isEmpty()))
                .findFirst()
                .map(talk::asOf)
                .orElse(talk);
    }

    /** The units of the person that report the line's row. */
    private List<Unit> executing(Talk talk, String said, String line) {
        ReportingPeriod current = FiguresFor.current(indicators, talk);
        ReportingPeriod period = ReportingPeriod.ahead(said, indicators.years(talk.books(), talk.said()), current)
                .map(ReportingPeriod.Ahead::period)
                .orElseGet(() -> usual(talk, current));
        String coded = NamedLine.withCode(
                        line, talk.ofYear(period.year()).books().indicators().all())
                .orElse(line);
        return FigureLine.read(coded)
                .flatMap(read -> indicators.sheet(talk.books(), period).line(read.code()))
                .map(row -> talk.staff().units().stream()
                        .filter(unit -> row.isReportedBy(unit.id()))
                        .toList())
                .orElse(List.of());
    }

    /** The quarter by whose plan a line is looked up: while a unit still owes figures of the past year, by that year's. */
    private ReportingPeriod usual(Talk talk, ReportingPeriod current) {
        return talk.staff().units().stream()
                .map(unit -> indicators.periodFor(talk.books(), unit.id(), talk.said()))
                .filter(period -> period.year() < current.year())
                .min(ReportingPeriod::compareTo)
                .orElse(current);
    }

    private String whose(Talk talk, String period, String line) {
        List<Unit> units = executing(talk, period, line);
        return "❓ " + Html.code(Html.cut(line, 60)) + " là số của đơn vị nào? Chỉ tiêu này do cả "
                + units.stream().map(unit -> Html.text(unit.name())).collect(Collectors.joining(" và "))
                + " báo. Chưa ghi gì; xin gõ "
                + units.stream()
                        .map(unit -> Html.code("/sl " + period + unit.name() + ": " + Html.cut(line, 120)))
                        .collect(Collectors.joining(" hoặc "))
                + ".";
    }

    /** A tap, as one of the unit with which its button is marked; else as one of that whose form is at hand. */
    Reply tapped(Talk talk, String data, Reply old, BiFunction<Talk, String, Reply> tap) {
        Optional<UnitTags.Tapped> tagged = UnitTags.read(data);
        if (tagged.isPresent()) {
            return UnitTags.asOf(talk, tagged.get().unitId())
                    .map(asOf ->
                            UnitTags.marked(asOf, tap.apply(asOf, tagged.get().data())))
                    .orElse(old);
        }
        if (UnitTags.areSeveral(talk) && data.startsWith("g:")) {
            return begun(talk, data.substring(2));
        }
        Talk atHand = talk.dialogue(FormState.KIND)
                .map(dialogue -> UnitTags.asOf(talk, dialogue))
                .orElse(talk);
        return UnitTags.marked(atHand, tap.apply(atHand, data));
    }

    /** Words that go on with a dialogue, as one of the unit for which it is held. */
    static Reply continued(Talk talk, Dialogue at, BiFunction<Talk, Dialogue, Reply> goOn) {
        Talk asOf = UnitTags.asOf(talk, at);
        return UnitTags.marked(asOf, goOn.apply(asOf, at));
    }

    /** An edited message, as one of the unit whose figures it gave. */
    static Talk ofMessage(Talk talk) {
        long staff = talk.staff().id();
        long message = talk.message().messageId();
        List<Long> units = UnitTags.areSeveral(talk)
                ? Stream.concat(
                                talk.books().drafts().ofMessage(staff, message).stream()
                                        .map(draft -> draft.unitId()),
                                talk.books().indicators().ofMessage(staff, message).stream()
                                        .map(entry -> entry.unitId()))
                        .distinct()
                        .toList()
                : List.of();
        return units.size() == 1 ? UnitTags.asOf(talk, units.get(0)).orElse(talk) : talk;
    }
}
