package nhacviec.bot;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/**
 * What is said in groups: a coordinator links and unlinks one; everything else belongs into the private chat and is left
 * alone. Whoever is not of the office is not answered at all.
 */
final class GroupDesk {

    private static final Set<String> OF_GROUPS = Set.of("noinhom", "bonhom");
    private static final Pattern COMMAND = Pattern.compile("(?s)^/\\s*([\\p{L}_]+)(?:@\\w+)?(?:\\s.*)?$");

    private static final String LINK = Html.code("/noinhom");
    private static final String UNLINK = Html.code("/bonhom");

    List<OutgoingMessage> answer(Books books, Staff person, IncomingMessage message, Moment now) {
        if (person.state() == Staff.State.REVOKED) {
            return List.of();
        }
        if (message.kind() == IncomingMessage.Kind.JOINED_GROUP) {
            return person.role() == Role.COORDINATOR
                    ? say(
                            message,
                            "Chào các anh/chị. Để nhóm này nhận tóm tắt cải cách hành chính vào sáng đầu tuần, "
                                    + Html.text(person.name()) + " gõ " + LINK + ".")
                    : List.of();
        }
        Matcher command = COMMAND.matcher(message.text().strip());
        return switch (word(message.text())) {
            case "noinhom" -> link(books, person, message, now);
            case "bonhom" -> unlink(books, person, message, now);
            // Words without a slash may be meant for the people in the group.
            default ->
                command.matches()
                        ? say(
                                message,
                                "Trong nhóm, bot chỉ nhận " + LINK + " và " + UNLINK
                                        + "; việc và số liệu xin nhắn riêng cho bot. Chưa ghi gì.")
                        : List.of();
        };
    }

    private static List<OutgoingMessage> link(Books books, Staff person, IncomingMessage message, Moment now) {
        if (person.role() != Role.COORDINATOR) {
            return say(message, "Chỉ Văn phòng nối nhóm được; xin nhờ Văn phòng gõ " + LINK + " trong nhóm này.");
        }
        if (!books.groups().link(message.chatId(), message.senderName(), now.at())) {
            return say(message, "Nhóm này đã nhận tóm tắt sáng đầu tuần rồi. Thôi nhận thì gõ " + UNLINK + ".");
        }
        record(books, person, message, "group.link", now);
        return say(
                message,
                "✅ Từ tuần sau nhóm này nhận tóm tắt vào sáng ngày làm việc đầu tuần: việc quá hạn, việc đến hạn, số liệu còn thiếu. Báo xong và nhập số liệu xin nhắn riêng cho bot. Thôi nhận thì gõ "
                        + UNLINK + ".");
    }

    private static List<OutgoingMessage> unlink(Books books, Staff person, IncomingMessage message, Moment now) {
        if (person.role() != Role.COORDINATOR) {
            return say(message, "Chỉ Văn phòng bỏ nối nhóm được.");
        }
        if (!books.groups().unlink(message.chatId(), "by " + person.name(), now.at())) {
            return say(message, "Nhóm này chưa nhận tóm tắt. Muốn nhận thì gõ " + LINK + ".");
        }
        record(books, person, message, "group.unlink", now);
        return say(message, "Nhóm này không nhận tóm tắt đầu tuần nữa.");
    }

    private static void record(Books books, Staff person, IncomingMessage message, String action, Moment now) {
        Actor by = Actor.of(person, "chat:" + message.updateId());
        books.audit().record(by, now.at(), action, "group " + message.chatId(), "", message.senderName());
    }

    private static List<OutgoingMessage> say(IncomingMessage message, String html) {
        return List.of(new OutgoingMessage.Say(message.chatId(), html));
    }

    /** The command's word; empty when the text is no command. */
    private static String word(String text) {
        Matcher command = COMMAND.matcher(text.strip());
        return command.matches() ? SearchKey.of(command.group(1)) : "";
    }

    /** Whether somebody typed in a private chat what is for a group to hear. */
    static boolean isForGroups(String text) {
        return OF_GROUPS.contains(word(text));
    }
}
