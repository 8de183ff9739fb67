package nhacviec.bot.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/**
 * Lines of a pasted message that say nothing of the figures below them: greetings, the title of a report, a letter's date, the name of
 * one's own unit or of a part of the plan. Any other line may make figures something else than this quarter's results.
 */
final class NeutralLines {

    /** "Kính gửi Văn phòng"; "chỉ tiêu" begins like "chị". */
    private static final Pattern GREETING = Pattern.compile(
            "^\\W*(?:kinh gui|gui|chao|thua|da|em|chi(?! (?:tieu|so|phi))|anh|co|chu|bac|tran trong|cam on|xin|dear|hi|hello"
                    + "|nguoi (?:bao cao|lap|gui|nhap)|ho (?:va )?ten)\\b.*|^.*\\boi\\b.*");

    /** "(đã kiểm tra)", "Đã đối chiếu với chị Lan": they stand all the more. */
    private static final Pattern CHECKED = Pattern.compile(
            "^\\W*(?:(?:so lieu|so|em|toi|da)[ ,]+)*da (?:kiem tra|doi chieu|ra soat)(?: (?:lai|ky|roi|xong|so lieu|dung|a|voi (?:em|anh|chi|co|chu|bac) \\p{L}{1,10}))*\\W*$");

    /** "Còn lại em gửi sau": of what is not here. */
    private static final Pattern REST_FOLLOWS = Pattern.compile(
            "^\\W*(?:(?:cac|nhung|phan|so|chi tieu|so lieu)[ ]+)*(?:con lai|con thieu)(?: (?:em|toi|minh|ben em|ben minh|don vi))?(?: (?:se|xin|xin phep))* (?:gui|bao|nop|bo sung) sau(?: (?:a|nhe|nha))*\\W*$");

    /** What a greeting must not say either. */
    private static final Pattern NOT_POLITE = Pattern.compile(
            "\\b(?:ke hoach|uoc|du kien|cung ky|nam (?:truoc|ngoai)|thang \\d+|luy ke|tre han|muc tieu|phan dau|du toan|nhap|sai|cu|(?<!nhu )sau|kiem tra|doi chieu)\\b");

    /** Said of the figures themselves: that they do not count, are not all or not for good. Without marks "thu" may be a name. */
    static final Pattern SAYS_SOMETHING = Pattern.compile(
            "(?iuU)(?<!\\p{L})(?:ví dụ|vi du|vd|thử|tạm|bỏ(?!\\s+phận)|bo(?=\\s+\\d)|hủy|huỷ|huy|xóa|xoá|xoa|rút|rut|chưa|chua|toàn xã|toan xa|thôn|xóm|khóm|ấp|tổ dân phố"
                    + "|không|nhầm|nham|thay|đừng|khoan)(?!\\p{L})");

    private static final Pattern TO_COME = Pattern.compile("\\b(?:quy|qui|ky|thang|nam) (?:sau|toi)\\b");
    private static final Pattern ANOTHER_PERIOD = Pattern.compile("\\b(?:quy|qui|ky) (?:truoc|sau|toi)\\b");

    /** Whom a message is for: a unit behind these words is not whose figures they are. */
    private static final String ADDRESS = "(?:gui|gui toi|gui den|gui ve|chao|thua|cho|nho) ";

    /** "Phước Mỹ, ngày 14 tháng 3 năm 2024", "Ngày 14/3/2024". */
    private static final Pattern DATE = Pattern.compile(
            "^(?<place>[\\p{L} ]+,)?\\s*ngay\\s*(\\d{1,2})\\s*(?:/|-|\\.|thang)\\s*(\\d{1,2})\\s*(?:/|-|\\.|nam)\\s*(\\d{4})$");

    /** A date alone is a letter's when it is not long past. */
    private static final int LETTER_DAYS = 45;

    private static final Pattern PHRASES = Pattern.compile(
            "thuc hien ke hoach(?: cchc| cai cach hanh chinh)?|ket qua (?:thuc hien )?(?:cac )?chi tieu phan dau|nhu sau|duoi day|y te|cung cap");
    private static final Pattern QUARTERS = Pattern.compile(
            "\\b(?:quy|qui|q|ky)\\s*(?:iv|iii|ii|i|[1-4]|nay|truoc)?\\b(?:\\s*[/-]?\\s*(?:nam\\s*)?(?:20)?\\d\\d)?|\\bnam 20\\d\\d\\b|20\\d\\d");

    private static final Set<String> WORDS = Set.copyOf(Arrays.asList(
            ("so lieu ket qua bao cao thuc hien cac cua ve tinh hinh don vi bo phan cchc cai cach hanh chinh theo chi tieu noi dung gui "
                            + "nop ben minh toi em a ah nhe nha la va voi cho day du cong tac ubnd xa phuong uy ban nhan dan phu luc "
                            + "bang thong tin tien do kinh i ii iii iv v muc phan")
                    .split(" ")));

    private final List<String> names;
    private final List<String> others;
    private final List<String> addressees;
    private final Courtesies courtesies;
    private final LocalDate today;

    /**
     * @param names the unit's own names, the commune's, those of the plan's parts
     * @param others the names of other units
     * @param addressees the names of those to which figures are sent
     * @param people the names of the people of the office
     */
    NeutralLines(
            List<String> names, List<String> others, List<String> addressees, List<String> people, LocalDate today) {
        this.names = keys(names);
        this.others =
                keys(others).stream().filter(name -> !this.names.contains(name)).toList();
        this.addressees = keys(addressees);
        this.courtesies = new Courtesies(
                keys(Stream.concat(names.stream(), people.stream()).toList()));
        this.today = today;
    }

    private static List<String> keys(List<String> names) {
        return names.stream()
                .map(name -> SearchKey.of(name).replaceAll("[^\\p{L}\\d]+", " ").strip())
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Whether a unit is named that is neither the writer's nor the one to which the message goes. */
    private boolean namesAnother(String key) {
        String words = " " + key.replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
        return others.stream()
                .anyMatch(name -> words.contains(" " + name + " ")
                        && !(addressees.contains(name)
                                && words.matches(".*\\b" + ADDRESS + Pattern.quote(name) + " .*")));
    }

    boolean isGreeting(String line) {
        return GREETING.matcher(SearchKey.of(line)).matches();
    }

    boolean isLetterDate(String line) {
        Matcher date = DATE.matcher(SearchKey.of(line));
        return date.matches() && isRecent(date);
    }

    boolean contains(String line) {
        String key = SearchKey.of(line);
        if (SAYS_SOMETHING.matcher(line).find() || TO_COME.matcher(key).find() || namesAnother(key)) {
            return false;
        }
        if (GREETING.matcher(key).matches()) {
            return !NOT_POLITE.matcher(key).find();
        }
        if (DATE.matcher(key).matches()) {
            return isLetterDate(line);
        }
        String rest = QUARTERS.matcher(PHRASES.matcher(key).replaceAll(" ")).replaceAll(" ");
        rest = " " + rest.replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
        for (String name : names) {
            rest = rest.replace(" " + name + " ", " ");
        }
        return Arrays.stream(rest.strip().split(" ")).allMatch(word -> word.isEmpty() || WORDS.contains(word));
    }

    /** Whether words below figures leave them as they are. */
    boolean leavesFigures(String line) {
        String key = SearchKey.of(line);
        if (CHECKED.matcher(key).matches() || REST_FOLLOWS.matcher(key).matches()) {
            return !namesAnother(key);
        }
        if (DATE.matcher(key).matches()) {
            return isLetterDate(line);
        }
        boolean heading = !GREETING.matcher(key).matches()
                && line.codePoints().anyMatch(Character::isLetter)
                && !line.contains("?")
                && !ANOTHER_PERIOD.matcher(key).find()
                && contains(line);
        return !namesAnother(key) && (heading || courtesies.isOne(line));
    }

    private boolean isRecent(Matcher date) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(4)), Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)));
            return !day.isAfter(today) && !day.isBefore(today.minusDays(LETTER_DAYS));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
