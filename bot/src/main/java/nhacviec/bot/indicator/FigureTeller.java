package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** Who is said to have told the figures, "anh Hòa báo 5.2 39/40": they are that person's unit's, not the writer's. */
final class FigureTeller {

    private static final Pattern TOLD = Pattern.compile(
            "(?isuU)^(?:(?:dạ|da|thưa|thua|em|số|so|theo)[,\\s]+)*"
                    + "(?:anh|chị|chi|em|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|đồng chí|dong chi|đ/c|đc)\\.?\\s+(?<name>\\p{L}+)[,\\s]+"
                    + "(?:(?:vừa|vua|mới|moi|đã|da|có|co|gọi|goi|điện|dien|nhắn|nhan|tin)\\s+)*"
                    + "(?:báo|bao|gửi|gui|nộp|nop|đọc|doc|nói|noi|cung cấp|cung cap|đưa|dua|chuyển|chuyen|nhắn|nhan|cho)(?!\\p{L}).*$");

    private FigureTeller() {}

    /**
     * What is said where the figures are another unit's, or it is not known whose a coordinator has them from.
     *
     * @param own the unit for which they would be taken
     * @param lines what was written, the figures in one line or below the words
     * @return empty where nobody else is named
     */
    static Optional<Reply> of(Talk talk, Unit own, List<String> lines) {
        Matcher told = TOLD.matcher(lines.get(0).strip());
        if (!told.matches()) {
            return Optional.empty();
        }
        String name = told.group("name");
        List<Staff> called = talk.books().staff().all().stream()
                .filter(person -> person.state() != Staff.State.REVOKED && isCalled(person, name))
                .toList();
        boolean ours = called.stream().anyMatch(person -> person.belongsTo(own.id()));
        boolean forOthers = talk.staff().role() == Role.COORDINATOR;
        if (ours || called.isEmpty() && (!forOthers || !Character.isUpperCase(name.charAt(0)))) {
            return Optional.empty();
        }
        String example = figures(lines);
        if (called.size() != 1) {
            return Optional.of(Reply.say("Số " + Html.text(name)
                    + " báo là của đơn vị nào? Chưa ghi gì. Xin gửi lại với tên đơn vị ở đầu, ví dụ "
                    + Html.code("Tư pháp: " + example) + "; của " + Html.text(own.name()) + " thì chỉ gửi "
                    + Html.code(example) + "."));
        }
        String unit = called.get(0).unit().name();
        return Optional.of(Reply.say(
                forOthers
                        ? "Số " + Html.text(name) + " báo là của " + Html.bold(unit)
                                + "? Chưa ghi gì. Đúng thì xin gửi lại với tên đơn vị ở đầu: "
                                + Html.code(unit + ": " + example) + "; của " + Html.text(own.name())
                                + " thì chỉ gửi " + Html.code(example) + "."
                        : "Số " + Html.text(name) + " báo là của " + Html.bold(unit) + " nên chưa ghi cho "
                                + Html.text(own.name())
                                + "; đơn vị đó hoặc Văn phòng nhập. Của đơn vị mình thì chỉ gửi "
                                + Html.code(example) + "."));
    }

    private static boolean isCalled(Staff person, String name) {
        String key = SearchKey.of(name);
        String full = SearchKey.of(person.name());
        return full.equals(key) || full.endsWith(" " + key);
    }

    /** The first figure as it was typed, without the words in front of it. */
    private static String figures(List<String> lines) {
        String first = lines.get(0).replaceFirst("(?su)^\\D*", "").strip();
        String line = first.isEmpty() && lines.size() > 1 ? lines.get(1).strip() : first;
        return Html.cut(line, 40);
    }
}
