package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/**
 * An own message in which figures were given was changed: it is read again, for the same period. It corrects the figures that it
 * gave; one that another message, a tap or a colleague has given since stays as it is.
 */
final class EditedFigures {

    static final String READ_AGAIN = "✏️ Đọc lại tin anh/chị vừa sửa:";

    private static final String SL = "(?iu)^/?\\s*(?:sl|số liệu|so lieu)(?=\\s|$)\\s*";

    private final IndicatorService indicators;
    private final FigureAnswers answers;
    private final BiFunction<Talk, String, Reply> typed;

    /** @param typed reads words behind {@code /sl} */
    EditedFigures(IndicatorService indicators, FigureAnswers answers, BiFunction<Talk, String, Reply> typed) {
        this.indicators = indicators;
        this.answers = answers;
        this.typed = typed;
    }

    /** @return empty when the message gave no figure */
    Optional<Reply> read(Talk talk, String words) {
        long staff = talk.staff().id();
        long message = talk.message().messageId();
        List<Draft> drafted = talk.books().drafts().ofMessage(staff, message);
        List<Entry> given = talk.books().indicators().ofMessage(staff, message);
        if (drafted.isEmpty() && given.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod of =
                drafted.isEmpty() ? given.get(0).period() : drafted.get(0).period();
        return read(talk.ofYear(of.year()), drafted, given, words);
    }

    /**
     * The newest message gave nothing so far, as it is asked about, was refused or waits for the coordinator: what it says now takes
     * the place of what it said.
     *
     * @return empty where it is not the one, or names no row
     */
    Optional<Reply> asked(Talk talk, String words) {
        String rest = words.strip().replaceFirst(SL, "");
        Optional<String> line = AskedFigure.changed(talk);
        Optional<String> alone = line.filter(code -> !code.isEmpty())
                .flatMap(code -> AskedFigure.alone(rest).map(figure -> code + " " + figure));
        boolean coded = rest.lines()
                .anyMatch(each -> FigureLine.read(ReportingPeriod.withoutQuarterAhead(OtherUnits.ahead(talk, each)
                                .map(OtherUnits.Ahead::words)
                                .orElse(each)))
                        .filter(read -> read.namesItsIndicator()
                                && WrittenFigures.row(talk, read.code()).isPresent())
                        .isPresent());
        if (line.isEmpty() || alone.isEmpty() && !coded) {
            return Optional.empty();
        }
        talk.endDialogue(AskedFigure.KIND);
        return Optional.of(typed.apply(talk, alone.orElse(rest)).before(READ_AGAIN));
    }

    private Optional<Reply> read(Talk talk, List<Draft> drafted, List<Entry> given, String words) {
        String rest = words.strip().replaceFirst(SL, "");
        long own = talk.staff().unit().id();
        boolean forOthers = given.stream().anyMatch(entry -> entry.unitId() != own)
                || drafted.isEmpty()
                        && OtherUnits.ahead(talk, ReportingPeriod.withoutQuarterAhead(rest))
                                .isPresent();
        Optional<Reply> moved = drafted.isEmpty() ? moved(talk, newest(given), rest) : Optional.empty();
        if (moved.isPresent()) {
            return moved;
        }
        if (drafted.isEmpty() && rest.codePoints().noneMatch(Character::isDigit) && !isAnswer(rest)) {
            if (!areStanding(talk, given)) {
                return Optional.of(
                        Reply.say("Tin đã sửa không còn số liệu nào; " + stands(talk, given) + ". Chưa đổi gì."));
            }
            return Optional.of(Reply.say("Tin đã sửa không còn số liệu nào; " + stands(talk, given)
                    + ". Ghi nhầm thì xin gửi số đúng, hoặc ví dụ "
                    + Html.code("/sl " + PeriodWords.typed(given.get(0).period(), talk) + " "
                            + given.get(0).indicator() + " chưa có số liệu")
                    + "."));
        }
        if (forOthers && drafted.isEmpty()) {
            return Optional.of(ofUnits(talk, given, rest).before(READ_AGAIN));
        }
        Reply reply = drafted.isEmpty() ? given(talk, given, rest) : drafted(talk, drafted, given, rest);
        String gone = gone(talk, talk.staff().unit(), given, rest);
        boolean nothing = drafted.isEmpty()
                && gone.isEmpty()
                && reply.html().contains(FigureUse.RECORDED.nothingDone())
                && areStanding(talk, given);
        Reply said = nothing ? reply.withLine(stands(talk, given) + ".") : reply;
        return Optional.of((gone.isEmpty() ? said : said.before(gone)).before(READ_AGAIN));
    }

    private static boolean isAnswer(String rest) {
        return SearchKey.of(rest).matches("(?:khong|chua|da|dat|co)\\b.*");
    }

    /** What the message gave, each figure as its newest version has it: it may have been changed several times. */
    private static List<Entry> newest(List<Entry> given) {
        Map<String, Entry> newest = new LinkedHashMap<>();
        given.stream()
                .sorted(Comparator.comparing(Entry::id))
                .forEach(entry -> newest.put(
                        entry.indicator() + " " + entry.unitId() + " "
                                + entry.period().code(),
                        entry));
        return List.copyOf(newest.values());
    }

    /** "5.2 vẫn ghi 7/8 (Quý II/2024)", for everything that the message gave; what was given since is named as such. */
    private String stands(Talk talk, List<Entry> given) {
        return newest(given).stream()
                .map(entry -> standing(talk, entry)
                        .filter(now -> now.id() != entry.id())
                        .map(now -> Html.bold(entry.indicator()) + " nay ghi "
                                + Html.text(now.figure().brief()) + " ("
                                + entry.period().vietnamese() + ", gửi sau tin này)")
                        .orElseGet(() -> Html.bold(entry.indicator()) + " vẫn ghi "
                                + Html.text(entry.figure().brief()) + " ("
                                + entry.period().vietnamese() + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<Entry> standing(Talk talk, Entry entry) {
        return indicators
                .sheet(talk.books(), entry.period())
                .line(entry.indicator())
                .flatMap(line -> line.of(entry.unitId()));
    }

    private boolean areStanding(Talk talk, List<Entry> given) {
        return newest(given).stream()
                .allMatch(entry -> standing(talk, entry)
                        .filter(now -> now.id() == entry.id())
                        .isPresent());
    }

    /** A message that names another quarter now: its figures would stand in both, so nothing is done, and that is said. */
    private Optional<Reply> moved(Talk talk, List<Entry> given, String rest) {
        ReportingPeriod before = given.get(0).period();
        ReportingPeriod current = indicators.rules().collectedOn(talk.said().today());
        Optional<ReportingPeriod> named = ReportingPeriod.ahead(rest, before.year(), current)
                .map(ReportingPeriod.Ahead::period)
                .or(() -> ReportingPeriod.behind(rest, before.year(), current).map(ReportingPeriod.Behind::period));
        return named.filter(period -> !period.equals(before))
                .map(period -> Reply.say("Tin đã sửa đổi sang " + period.vietnamese() + ", nhưng "
                        + stands(talk, given) + "; chưa đổi gì. Xin gửi tin mới cho " + period.vietnamese() + ", ví dụ "
                        + Html.code("/sl " + PeriodWords.typed(period, talk) + " "
                                + given.get(0).indicator() + " "
                                + given.get(0).figure().brief())
                        + (areStanding(talk, given) ? slip(talk, given, before) : ".")));
    }

    /** What is typed where the figure was given in the wrong quarter. */
    private static String slip(Talk talk, List<Entry> given, ReportingPeriod before) {
        return "; số ghi nhầm ở " + before.vietnamese() + " thì sửa bằng ví dụ "
                + Html.code("/sl " + PeriodWords.typed(before, talk) + " "
                        + given.get(0).indicator() + " chưa có số liệu")
                + ".";
    }

    /** Figures that the message gave and names no more: they stay, and that is said. */
    private String gone(Talk talk, Unit unit, List<Entry> given, String rest) {
        Set<String> named = rest.lines()
                .flatMap(line -> FigureLine.read(line.strip()).stream())
                .filter(FigureLine::namesItsIndicator)
                .map(FigureLine::code)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return "";
        }
        return newest(given).stream()
                .filter(entry -> !named.contains(entry.indicator()))
                .flatMap(entry -> indicators
                        .sheet(talk.books(), entry.period())
                        .line(entry.indicator())
                        .flatMap(line -> line.of(unit.id()))
                        .filter(standing -> standing.id() == entry.id())
                        .map(standing -> "⚠️ " + whose(talk, unit) + Html.bold(entry.indicator()) + " vẫn ghi "
                                + Html.text(standing.figure().brief())
                                + " như tin trước khi sửa; muốn đổi xin gửi số đúng, ví dụ "
                                + Html.code("/sl " + PeriodWords.typed(entry.period(), talk) + " " + named(talk, unit)
                                        + entry.indicator() + " 45/60")
                                + ".")
                        .stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String whose(Talk talk, Unit unit) {
        return unit.id() == talk.staff().unit().id() ? "" : Html.text(unit.name()) + " – ";
    }

    private static String named(Talk talk, Unit unit) {
        return unit.id() == talk.staff().unit().id() ? "" : unit.name() + ": ";
    }

    private Reply drafted(Talk talk, List<Draft> drafted, List<Entry> given, String rest) {
        Kept kept = kept(talk, talk.staff().unit(), drafted.get(0).period(), drafted, given, rest);
        return kept.lines().isBlank() ? Reply.say(kept.left()) : kept.said(answers.edited(talk, drafted, kept.lines()));
    }

    /** A message gave figures of other units alone and names none any more: whose they are now, nobody can tell. */
    private String ofNoUnit(Talk talk, List<Entry> given, String body) {
        Entry first = newest(given).get(0);
        String unit = talk.books().staff().units().stream()
                .filter(one -> one.id() == first.unitId())
                .map(Unit::name)
                .findFirst()
                .orElseThrow();
        return "⚠️ “" + Html.text(Html.cut(body.strip(), 40)) + "”: tin đã sửa không ghi là số của đơn vị nào; "
                + stands(talk, given) + " cho đơn vị đã ghi trước khi sửa. Chưa đổi gì. Ghi cả đơn vị, ví dụ "
                + Html.code("/sl " + PeriodWords.typed(first.period(), talk) + " " + unit + ": " + first.indicator()
                        + " " + first.figure().brief())
                + ".";
    }

    /** A message that gave figures of other units: what each one's lines say now corrects that unit's figures. */
    private Reply ofUnits(Talk talk, List<Entry> given, String rest) {
        ReportingPeriod current = indicators.rules().collectedOn(talk.said().today());
        ReportingPeriod period = given.get(0).period();
        String words = ReportingPeriod.ahead(rest, period.year(), current)
                .map(ahead -> ahead.words().replaceFirst("^[:.]\\s*", ""))
                .orElse(rest);
        List<String> lines = AlignedTable.pasted(talk, words)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        Optional<SeveralParts> several = SeveralParts.read(talk, lines, period).filter(parts -> !parts.whole());
        List<String> said = new ArrayList<>();
        Keyboard keyboard = Keyboard.NONE;
        Map<Long, String> named = new LinkedHashMap<>();
        for (String part : several.map(SeveralParts::parts).orElse(List.of(String.join("\n", lines)))) {
            Optional<OtherUnits.Ahead> ahead = OtherUnits.ahead(talk, part);
            Unit unit = ahead.map(OtherUnits.Ahead::unit).orElse(talk.staff().unit());
            String body = ahead.map(OtherUnits.Ahead::words).orElse(part);
            if (ahead.isEmpty() && of(unit, given).isEmpty()) {
                said.add(ofNoUnit(talk, given, body));
                continue;
            }
            named.merge(unit.id(), body, (first, second) -> first + "\n" + second);
            Kept kept = kept(talk, unit, period, List.of(), of(unit, given), body);
            if (!kept.left().isEmpty()) {
                said.add(Html.bold(unit.name()) + " – " + kept.left());
            }
            if (!kept.lines().isBlank()) {
                String again = period.code() + " " + (ahead.isPresent() ? unit.name() + "\n" : "") + kept.lines();
                Reply reply = SeveralParts.named(talk, part, typed.apply(talk, again));
                said.add(reply.html());
                for (List<Keyboard.Button> row : reply.keyboard().rows()) {
                    keyboard = keyboard.and(row);
                }
            }
        }
        several.map(SeveralParts::remarks).ifPresent(said::addAll);
        for (Unit unit : talk.books().staff().units()) {
            String gone = gone(talk, unit, of(unit, given), named.getOrDefault(unit.id(), "0.0 0/1"));
            if (!gone.isEmpty()) {
                said.add(gone);
            }
        }
        return Reply.say(String.join("\n\n", said), keyboard);
    }

    private static List<Entry> of(Unit unit, List<Entry> given) {
        return given.stream().filter(entry -> entry.unitId() == unit.id()).toList();
    }

    private Reply given(Talk talk, List<Entry> given, String rest) {
        int year = given.get(0).period().year();
        Optional<ReportingPeriod.Ahead> named = ReportingPeriod.ahead(
                rest, year, indicators.rules().collectedOn(talk.said().today()));
        ReportingPeriod period =
                named.map(ReportingPeriod.Ahead::period).orElse(given.get(0).period());
        String words = named.map(ReportingPeriod.Ahead::words).orElse(rest);
        boolean oneAnswer = named.isEmpty()
                && words.lines().count() == 1
                && given.stream().map(Entry::indicator).distinct().count() == 1
                && FigureLine.read(words)
                        .flatMap(line -> WrittenFigures.row(talk, line.code()))
                        .isEmpty();
        Kept kept = kept(
                talk,
                talk.staff().unit(),
                period,
                List.of(),
                given,
                (oneAnswer ? given.get(0).indicator() + " " : "") + words);
        return kept.lines().isBlank()
                ? Reply.say(kept.left())
                : kept.said(typed.apply(talk, period.code() + " " + kept.lines()));
    }

    /**
     * The lines that are read again.
     *
     * @param left what is said of the others
     */
    private record Kept(String lines, String left) {
        Reply said(Reply reply) {
            return left.isEmpty() ? reply : reply.before(left);
        }
    }

    private Kept kept(
            Talk talk, Unit of, ReportingPeriod period, List<Draft> drafted, List<Entry> given, String words) {
        List<String> lines = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String line : words.lines().map(String::strip).toList()) {
            Optional<String> newer = FigureLine.read(line)
                    .filter(read -> !read.figure().isEmpty())
                    .flatMap(read -> WrittenFigures.row(talk, read.code()))
                    .flatMap(row -> newer(talk, of, period, drafted, given, row));
            newer.ifPresentOrElse(left::add, () -> lines.add(line));
        }
        return new Kept(String.join("\n", lines), left.stream().collect(Collectors.joining("\n")));
    }

    /** What is said when a figure has come from elsewhere since the message; empty when the message may speak for it. */
    private Optional<String> newer(
            Talk talk, Unit of, ReportingPeriod period, List<Draft> drafted, List<Entry> given, Indicator row) {
        long unit = of.id();
        Optional<Draft> draft = talk.books().drafts().of(talk.staff().id(), unit, period).stream()
                .filter(each -> each.indicator().equals(row.code()))
                .findFirst();
        Optional<Entry> standing = indicators
                .sheet(talk.books(), period)
                .line(row.code())
                .flatMap((PeriodSheet.Line line) -> line.of(unit));
        boolean ours = drafted.stream().anyMatch(each -> each.indicator().equals(row.code()))
                || (draft.isEmpty()
                        && standing.isPresent()
                        && given.stream()
                                .anyMatch(each -> each.id() == standing.get().id()));
        long first = given.stream().mapToLong(Entry::id).min().orElse(Long.MAX_VALUE);
        boolean older = draft.isEmpty()
                && standing.filter(entry -> first != Long.MAX_VALUE && entry.id() < first)
                        .isPresent();
        Optional<Figure> newer =
                ours || older ? Optional.empty() : draft.map(Draft::figure).or(() -> standing.map(Entry::figure));
        return newer.map(figure -> "⚠️ " + SubmissionReplies.named(row) + ": đã có số mới hơn tin này ("
                + Html.text(FigureWords.full(figure, row.measure())) + ") nên giữ nguyên; muốn đổi xin gửi tin mới.");
    }
}
