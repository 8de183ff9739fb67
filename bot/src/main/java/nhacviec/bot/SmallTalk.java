package nhacviec.bot;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.task.TaskNumber;

/** What people say to a person: thanks, a greeting, a question for their tasks. Nothing is recorded of it. */
final class SmallTalk {

    private static final Set<String> ASSENT = Set.of(
            "ok",
            "oke",
            "okie",
            "vang",
            "da",
            "u",
            "uh",
            "uhm",
            "dong y",
            "duoc",
            "roi",
            "da roi",
            "biet roi",
            "nhan roi",
            "da nhan",
            "da ro",
            "ro",
            "ro roi",
            "khong",
            "khong a",
            "duoc roi");

    private static final Pattern THANKS =
            Pattern.compile("(?:(?:vang|da|ok|oke|xin|em|toi|minh)[ ,]+)*(?:cam on|thank|thanks|tks|camon)(?: .*)?");

    private static final Pattern GREETING = Pattern.compile(
            "(?:(?:da|em|xin)[ ,]+)*(?:chao|alo|a lo|hello|hi|hey|bot oi|ban oi|em oi|ad oi|admin oi)(?:[ ,]+(?:bot|ban|em|anh|chi|ca nha|moi nguoi|buoi sang|a))*");

    /** "có việc gì không", "hôm nay có việc gì", "xem việc". */
    private static final Pattern FOR_TASKS = Pattern.compile(
            "(?:.* )?(?:viec gi|viec nao|co viec|xem viec|con viec|may viec|bao nhieu viec|viec toi|viec em|viec minh|viec cua em|viec cua minh|lam gi)(?: .*)?");

    private static final Pattern MISTAKEN = Pattern.compile(
            "(?iuU)^(?:(?:à|xin lỗi|xin loi|dạ|da|em|tôi|toi|mình|minh|báo|bao|ghi|gõ|go|gửi|gui)[\\s,]+)*(?:nhầm|nham|sai)(?:\\s+(?:số|so|số liệu|việc|viec|rồi|roi|ạ|mất))*[.!\\s]*$");

    private static final Pattern OF_TASK =
            Pattern.compile("(?iuU)(?<!\\p{L})(?:việc|viec)\\s*(?:(?:số|so)\\s+)?(" + TaskNumber.TYPED + ")(?![\\d/])");

    private SmallTalk() {}

    static Optional<Reply> answer(String words) {
        String key = SearchKey.of(words).replaceAll("[^a-z0-9 ]", "").strip();
        if (THANKS.matcher(key).matches()) {
            return Optional.of(Reply.say("Vâng, không có gì. Xem việc: " + Html.code("/viec") + "."));
        }
        if (GREETING.matcher(key).matches()) {
            return Optional.of(Reply.say("Chào anh/chị. Xem việc: " + Html.code("/viec") + "; nhập số liệu: "
                    + Html.code("/sl") + "; hướng dẫn: " + Html.code("/trogiup") + "."));
        }
        return ASSENT.contains(key)
                ? Optional.of(
                        Reply.say("Vâng. Hiện bot không hỏi gì nên chưa ghi gì. Xem việc: " + Html.code("/viec") + "."))
                : Optional.empty();
    }

    /** "nhầm số", "báo nhầm rồi": which is not said. */
    static boolean isMistaken(String words) {
        return MISTAKEN.matcher(words.strip()).matches();
    }

    static boolean isForTasks(String words) {
        return words.length() < 60 && FOR_TASKS.matcher(SearchKey.of(words)).matches();
    }

    /** The only task that is named; empty where none is, or several are. */
    static Optional<String> task(String words) {
        Matcher named = OF_TASK.matcher(words);
        if (words.length() > 200 || !named.find()) {
            return Optional.empty();
        }
        String task = named.group(1);
        return named.find() ? Optional.empty() : Optional.of(task);
    }
}
