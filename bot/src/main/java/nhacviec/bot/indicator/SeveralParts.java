package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/**
 * A message with figures of several units, by unit.
 *
 * @param parts each unit's figures, with its name before them
 * @param remarks what is said of lines whose unit is not known
 * @param whole whether the message stays whole, because nothing of it can be told apart
 */
record SeveralParts(List<String> parts, List<String> remarks, boolean whole) {

    /** @param period whose results are meant */
    static Optional<SeveralParts> read(Talk talk, List<String> lines, ReportingPeriod period) {
        Optional<UnitTable> table = UnitTable.read(
                lines,
                name -> OtherUnits.exactly(talk, name),
                code -> WrittenFigures.row(talk, code).isPresent(),
                period);
        if (table.isPresent()) {
            List<String> remarks = table.get().remarks(OtherUnits.names(talk));
            return Optional.of(
                    table.get().parts().isEmpty() && remarks.isEmpty()
                            ? new SeveralParts(List.of(String.join("\n", lines)), List.of(), true)
                            : new SeveralParts(table.get().parts(), remarks, false));
        }
        return beside(talk, lines).or(() -> above(talk, lines));
    }

    /** Lists with a unit's name before figures. */
    private static Optional<SeveralParts> above(Talk talk, List<String> typed) {
        List<String> lines = UnitsUnderCode.turned(
                typed,
                code -> WrittenFigures.row(talk, code).isPresent(),
                name -> OtherUnits.exactly(talk, name).isPresent());
        boolean turned = !lines.equals(typed);
        List<String> parts = new ArrayList<>();
        int named = 0;
        for (String line : lines) {
            boolean unit = OtherUnits.ahead(talk, line).isPresent();
            named += unit ? 1 : 0;
            if (unit || parts.isEmpty()) {
                parts.add(line);
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "\n" + line);
            }
        }
        if (named < (turned ? 1 : 2)) {
            return Optional.empty();
        }
        String last = parts.get(parts.size() - 1);
        String words = saidOfAll(talk, last);
        List<String> remarked = parts.stream()
                .map(part -> part.equals(last) || words.isEmpty() ? part : part + "\n" + words)
                .toList();
        return Optional.of(new SeveralParts(remarked, List.of(), false));
    }

    /** The words at the end of a list that may change what its figures mean, whosever they are; empty for none. */
    private static String saidOfAll(Talk talk, String last) {
        List<String> lines = last.lines().toList();
        NeutralLines neutral = OtherUnits.neutral(talk, talk.staff().unit());
        List<String> words = new ArrayList<>();
        for (int i = lines.size() - 1;
                i > 0 && lines.get(i).codePoints().noneMatch(Character::isDigit) && !PastedLines.isReason(lines.get(i));
                i--) {
            String line = lines.get(i);
            if (!neutral.leavesFigures(line) && !Corrections.isIn(line) && !WordsBelow.areOfTheLast(line)) {
                words.add(0, line);
            }
        }
        return String.join("\n", words);
    }

    /** "3.1 Tư pháp 9/12" on each line; a line without a unit among them is nobody knows whose. */
    private static Optional<SeveralParts> beside(Talk talk, List<String> lines) {
        List<String> parts = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String line : lines) {
            Optional<FigureLine> read = FigureLine.read(line)
                    .filter(figure -> WrittenFigures.row(talk, figure.code()).isPresent());
            Optional<String> named = read.flatMap(figure -> UnitBeside.read(figure.figure())
                    .flatMap(words -> OtherUnits.exactly(talk, words.name())
                            .map(unit -> unit.name() + ": " + figure.code() + " " + words.figure())));
            named.ifPresent(parts::add);
            if (named.isEmpty() && read.isPresent()) {
                unclear.add(line);
            } else if (named.isEmpty() && !parts.isEmpty()) {
                return Optional.empty();
            }
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<String> remarks = unclear.isEmpty()
                ? List.of()
                : List.of("❔ "
                        + unclear.stream()
                                .map(line -> "“" + Html.text(Html.cut(line.replace('\t', ' '), 40)) + "”")
                                .collect(Collectors.joining(", "))
                        + ": chưa rõ là số của đơn vị nào; chưa ghi. Xin gửi lại kèm tên, ví dụ "
                        + Html.code("/sl Tư pháp: " + Html.cut(unclear.get(0).replace('\t', ' '), 40)) + ".");
        return Optional.of(new SeveralParts(parts, remarks, false));
    }

    /** An answer about one of several units says about which, on its buttons too. */
    static Reply named(Talk talk, String part, Reply reply) {
        Optional<Unit> unit = OtherUnits.ahead(talk, part)
                .map(OtherUnits.Ahead::unit)
                .filter(other -> other.id() != talk.staff().unit().id());
        if (unit.isEmpty() || reply.keyboard().rows().isEmpty()) {
            return reply;
        }
        List<List<Keyboard.Button>> rows = reply.keyboard().rows().stream()
                .map(row -> row.stream()
                        .map(button -> button.labelled(unit.get().shortName() + " – " + button.label()))
                        .toList())
                .toList();
        String name = Html.text(unit.get().name());
        boolean named = reply.html().contains("– " + name)
                || reply.html().contains(Html.bold(unit.get().name()));
        String head = named ? "" : Html.bold(unit.get().name()) + " – ";
        return Reply.say(head + reply.html(), new Keyboard(rows));
    }
}
