package nhacviec.bot;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.task.TaskNumber;

/** What people say to a person: thanks, a greeting, a question for their tasks. Nothing is recorded of it. */
public final class SmallTalk {

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
            "duoc roi",
            "dung",
            "dung roi",
            "dung vay",
            "phai",
            "phai roi",
            "chinh xac");

    /** Said to a person, around a yes: "dạ vâng ạ", "ok em". */
    private static final Pattern COURTESIES = Pattern.compile("\\b(?:da|a|em|anh|chi|bot|nhe|nha|ban|minh)\\b");

    /** "👍", "😀", "haha": neither a letter that means something nor a number. */
    private static final Pattern LAUGH_OR_SIGN = Pattern.compile(
            "(?iuU)(?:[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\s❤]+|(?:ha|hi|he|hì|hihi|kk){2,}(?:[.!,\\s]+[\\p{L}\\s]{1,30})?[.!\\s]*)");

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

    /** "Thế à", "ra vậy", "hay quá". */
    private static final Pattern EXCLAMATION = Pattern.compile(
            "(?:(?:u|a|o|oh|ui|uay|da|vang|ok)[ ,]+)*(?:(?:the|vay|ra|ra la|ra vay|ra the|thi ra|the a|vay a|the ha|vay ha|vay sao|the sao|u nhi|a ha|hay|hay qua|tot|tot qua|tuyet|tuyet voi|gioi|gioi qua|ngon|chuan roi|vat va|met qua|chan qua|buon qua)(?: (?:a|ha|nhi|nhe|qua|roi|day|sao|vay|the|em|anh|chi))*)");

    /** Whether words are said to a person and to no question: thanks, a greeting, a yes that says nothing, a laugh. */
    public static boolean isSaid(String words) {
        String key = key(words);
        String bare =
                COURTESIES.matcher(key).replaceAll(" ").replaceAll(" +", " ").strip();
        return THANKS.matcher(key).matches()
                || GREETING.matcher(key).matches()
                || ASSENT.contains(key)
                || ASSENT.contains(bare)
                || bare.isEmpty() && !key.isEmpty()
                || EXCLAMATION.matcher(key).matches()
                || LAUGH_OR_SIGN.matcher(words.strip()).matches();
    }

    /** Thanks are thanks, whatever is left open. */
    static Optional<Reply> thanked(String words) {
        return THANKS.matcher(key(words)).matches() ? answer(words) : Optional.empty();
    }

    private static String key(String words) {
        return SearchKey.of(words).replaceAll("[^a-z0-9 ]", "").strip();
    }

    static Optional<Reply> answer(String words) {
        String key = key(words);
        if (THANKS.matcher(key).matches()) {
            return Optional.of(Reply.say("Vâng, không có gì. Xem việc: " + Html.code("/viec") + "."));
        }
        if (GREETING.matcher(key).matches()) {
            return Optional.of(Reply.say("Chào anh/chị. Xem việc: " + Html.code("/viec") + "; nhập số liệu: "
                    + Html.code("/sl") + "; hướng dẫn: " + Html.code("/trogiup") + "."));
        }
        return ASSENT.contains(key)
                        || ASSENT.contains(
                                COURTESIES.matcher(key).replaceAll(" ").strip())
                        || LAUGH_OR_SIGN.matcher(words.strip()).matches()
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
