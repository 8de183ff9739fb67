package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.staff.Unit;

/** Units that words before or beside a figure name, "gửi Tư pháp: 3.3 1/9", "Tư pháp và Tài chính: 3.2 40/60". */
final class UnitsAhead {

    private UnitsAhead() {}

    /** The units whose figure it may be: all that are named but those to whom the message goes. */
    static List<Unit> of(Talk talk, Unit own, String words) {
        return OtherUnits.mentioned(talk, OtherUnits.withoutAddressees(talk, own, words));
    }

    /** The one other unit that the words name; empty for the own one and for several. */
    static Optional<Unit> another(Talk talk, Unit own, String words) {
        List<Unit> units = of(talk, own, words);
        return units.size() == 1 && units.get(0).id() != own.id() ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** Said of a figure for which several units are named; empty where none or one is. */
    static Optional<String> several(Talk talk, Unit own, String words, FigureLine line) {
        List<Unit> units = of(talk, own, words);
        return units.size() < 2
                ? Optional.empty()
                : Optional.of(Html.bold(line.code()) + ": “" + Html.text(Html.cut(words.strip(), 40)) + "” nêu "
                        + units.size() + " đơn vị ("
                        + units.stream().map(unit -> Html.text(unit.name())).collect(Collectors.joining(", "))
                        + ") cho một số nên chưa ghi. Xin gửi mỗi đơn vị một dòng, ví dụ "
                        + Html.code(
                                "/sl " + units.get(0).name() + ": " + line.code() + " " + Html.cut(line.figure(), 30))
                        + ".");
    }
}
