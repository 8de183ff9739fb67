package nhacviec.admin.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Words;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** Who of each unit has joined, who is invited, and which units have nobody yet. */
final class PeopleByUnit {

    private PeopleByUnit() {}

    static Html of(TodayView view, Words words) {
        List<Html> rows = new ArrayList<>();
        int alone = 0;
        for (Unit unit : view.units()) {
            List<String> joined = view.people().stream()
                    .filter(person -> person.state() == Staff.State.ACTIVE && person.belongsTo(unit.id()))
                    .map(Staff::name)
                    .toList();
            List<String> invited = view.invitations().stream()
                    .filter(invitation -> invitation.unit().id() == unit.id())
                    .map(invitation -> invitation.name().isBlank()
                            ? words.say("(chưa rõ tên)", "(no name yet)")
                            : invitation.name())
                    .toList();
            boolean nobody = joined.isEmpty() && invited.isEmpty();
            alone += joined.isEmpty() ? 1 : 0;
            rows.add(row(unit, joined, invited, nobody, words));
        }
        long linked = view.people().stream()
                .filter(person -> person.state() == Staff.State.ACTIVE)
                .count();
        String caption = words.say(
                linked + " người đã vào, " + view.invitations().size() + " lời mời còn chờ, " + alone
                        + " đơn vị chưa có ai",
                linked + " linked, " + view.invitations().size() + " invited, " + alone + " units without anybody");
        return Html.tag("section")
                .attr("aria-labelledby", "linked")
                .add(
                        Html.tag("h2", words.say("Người dùng bot", "People linked"))
                                .attr("id", "linked"),
                        Tables.table(
                                "",
                                caption,
                                List.of(
                                        words.say("Đơn vị", "Unit"),
                                        words.say("Đã vào", "Linked"),
                                        words.say("Đã mời", "Invited")),
                                rows),
                        Html.tag("p")
                                .add(Html.tag("a", words.say("Xem người, mời thêm", "See the people, invite more"))
                                        .attr("href", Room.PEOPLE.path())));
    }

    private static Html row(Unit unit, List<String> joined, List<String> invited, boolean nobody, Words words) {
        Html linked = joined.isEmpty()
                ? Tables.cell(words.say("Đã vào", "Linked"), words.say("chưa có ai", "nobody yet"))
                        .cls(nobody ? "bad" : "warn")
                : Tables.cell(words.say("Đã vào", "Linked"), named(joined)).attr("lang", "vi");
        return Tables.row(
                Tables.name(unit.name()).attr("lang", "vi"),
                linked,
                Tables.cell(words.say("Đã mời", "Invited"), invited.isEmpty() ? "–" : named(invited)));
    }

    private static String named(List<String> names) {
        return names.size() + ": " + names.stream().collect(Collectors.joining(", "));
    }
}
