package nhacviec.bot.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.core.Books;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Staff;

/**
 * Whom a typed name means, of those who are with the office: the whole name, else the only one that has these words in it.
 *
 * @param like those who may be meant where it is not clear
 * @param near where the words are nobody's name: those whose name begins like them; never taken for the person without asking
 */
record NamedPerson(String typed, Optional<Staff> person, List<Staff> like, List<Staff> near) {

    static NamedPerson read(Books books, String typed) {
        return read(
                books.staff().all().stream()
                        .filter(person -> person.state() != Staff.State.REVOKED)
                        .toList(),
                typed);
    }

    static NamedPerson read(List<Staff> people, String typed) {
        String key = SearchKey.of(typed);
        List<Staff> named =
                people.stream().filter(p -> SearchKey.of(p.name()).equals(key)).toList();
        List<Staff> like = !named.isEmpty()
                ? named
                : people.stream()
                        .filter(p -> !key.isEmpty() && (" " + SearchKey.of(p.name()) + " ").contains(" " + key + " "))
                        .toList();
        return new NamedPerson(
                typed,
                like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty(),
                like,
                like.isEmpty() && !key.isEmpty() ? beginning(people, key) : List.of());
    }

    /** Those of whose names a word begins so: "Thi" of "Thiện" and "Thịnh". */
    private static List<Staff> beginning(List<Staff> people, String key) {
        return people.stream()
                .filter(p -> (" " + SearchKey.of(p.name())).contains(" " + key))
                .toList();
    }

    /** Who may be meant, the certain ones before those whose name only begins so. */
    List<Staff> meant() {
        return like.isEmpty() ? near : like;
    }

    /** What is said where it is nobody, or not clear who. */
    String unclear(String command) {
        String said = "“" + Html.text(Html.cut(typed, 60)) + "”";
        if (like.isEmpty() && !near.isEmpty()) {
            return "Không có ai tên đúng là " + said + "; có phải: " + names(near)
                    + "? Xin ghi đủ tên, hoặc bấm tên trong " + Html.code(command) + ". Chưa đổi gì.";
        }
        return like.isEmpty()
                ? "Không có ai tên " + said + "; chưa đổi gì. Xem mọi người: " + Html.code("/nguoi") + "."
                : "Có " + like.size() + " người tên " + said + ": "
                        + names(like)
                        + ". Xin ghi cả họ tên, hoặc bấm tên trong " + Html.code(command) + ". Chưa đổi gì.";
    }

    private static String names(List<Staff> people) {
        return people.stream()
                .limit(10)
                .map(p -> Html.text(p.name()) + " (" + Html.text(p.unitNames()) + ")")
                .collect(Collectors.joining(", "));
    }
}
