package nhacviec.bot.indicator;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/**
 * Lines below figures that say nothing of them: thanks, "em gửi ạ", a signature, a telephone number. Whatever is not known to be one
 * may make the figures something else.
 */
final class Courtesies {

    /** Said of the figures, whatever stands around it. */
    private static final Pattern SAYS_SOMETHING =
            Pattern.compile("(?iuU)(?<!\\p{L})(?:nháp|chờ|đợi|cũ|sai|sau|lại|nếu|gấp)(?!\\p{L})|[?？❌✖✗❎🚫👎❓❔⁉⚠]");

    private static final Pattern CONTACT = Pattern.compile(
            "(?iuU)^\\W*(?:(?:đt|sđt|sdt|dt|dđ|điện thoại|tel|zalo|mobile|hotline|phone|email|mail)[\\s:.]*)?"
                    + "(?:\\(?\\+?0?\\d[\\d .()-]{7,14}|[\\w.+-]+@[\\w.-]+)\\W*$");

    private static final Pattern SENT_FROM = Pattern.compile(
            "^\\W*(?:da )?(?:gui|sent|get)(?: tu| from)? .*\\b(?:iphone|ipad|android|zalo|samsung|outlook|dien thoai)\\b.*$");

    private static final Pattern TIME = Pattern.compile("^\\W*\\d{1,2}\\s?[h:]\\s?\\d{2}\\W*$");

    /** The end of a letter: to whom it goes, where it is kept. */
    private static final Pattern ADDRESSED = Pattern.compile("^\\W*(?:kinh gui|noi nhan|luu|cc|nguoi nhan)\\b.*$");

    /** Who has written it, before the name. */
    private static final Pattern BY = Pattern.compile(
            "(?iuU)^\\W*(?:người (?:lập|báo cáo|gửi|nhập|ký|thực hiện|tổng hợp|cung cấp)(?: biểu| bảng| báo cáo)?|họ (?:và )?tên|ký tên|ký|nguoi (?:lap|bao cao|gui|nhap))\\s*:?\\s*");

    /** "chị Lan", "đ/c Dũng". */
    private static final Pattern TITLED = Pattern.compile(
            "(?U)(?<!\\p{L})(?:[Ee]m|[Aa]nh|[Cc]hị|[Cc]hi|[Cc]ô|[Cc]o|[Cc]hú|[Bb]ác|[Ôô]ng|[Bb]à|[Đđ]/c|[Đđ]ồng chí|[Ss]ếp|[Ee]\\.|[Aa]\\.|[Cc]\\.)\\s*((?:\\p{Lu}[\\p{L}]*\\s?){1,4})");

    private static final Set<String> SURNAMES = Set.copyOf(Arrays.asList(
            ("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam"
                            + " phung mai to ha luong ta cao chau thai quach luu tang nong la")
                    .split(" ")));

    private static final Pattern PHRASES = Pattern.compile(
            "\\b(?:(?:vay|the|chi co vay|chi the)(?: la)? (?:thoi|het|du|xong)|toan bo|tat ca|day du|du (?:so|cac)|cuoi tuan|ngay moi|buoi (?:sang|trua|chieu|toi)"
                    + "|vui ve|suc khoe|tot lanh|nhu (?:tren|vay|the)|tren day|phan mem|mot ngay|a di da phat|nho (?:chi|anh|ben)|cap nhat (?:giup|ho|dum)|nhap (?:giup|ho|dum)"
                    + "|tong hop (?:giup|ho|dum)|xem (?:giup|ho|dum))\\b");

    private static final Set<String> WORDS = Set.copyOf(Arrays.asList(
            ("em anh chi co chu bac ong ba minh toi ben don vi cac moi nguoi sep lanh dao thu truong da vang ok oke okie okay a ah ak ha nhe nha nhen voi"
                            + " gium giup dum xin kinh thua chao tran trong cam on cam ta chan thanh nhieu lam thanks thank you tks thks thk ths dear regards best bye hi hello"
                            + " chuc tot lanh gui bao nop chuyen cung cap trinh day xem nhan duoc roi het xong so lieu ket qua cao thong tin la cua ve de biet"
                            + " cong chuc can bo chuyen vien nhan vien ke toan van thu thong ke ho tich dia chinh phu trach tu phap hoa xa hoi tich pho bi"
                            + " tm kt tl t m k ubnd uy ban nhan dan phuong ky ten dong dau vt nhu tren nao vao")
                    .split(" ")));

    private final List<String> names;

    /** @param names keys of the unit's own names, the commune's and of the people, the longest first */
    Courtesies(List<String> names) {
        this.names = names;
    }

    boolean isOne(String typed) {
        String line = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        String key = SearchKey.of(line);
        if (SAYS_SOMETHING.matcher(line).find()
                || NeutralLines.SAYS_SOMETHING.matcher(line).find()
                || FigureHeading.MEANS_ANOTHER.matcher(key).find()
                || Corrections.isIn(line)) {
            return false;
        }
        boolean wordless = line.codePoints().noneMatch(Character::isLetterOrDigit);
        if (wordless
                || CONTACT.matcher(line).matches()
                || SENT_FROM.matcher(key).matches()
                || TIME.matcher(line).matches()
                || ADDRESSED.matcher(key).matches()) {
            return true;
        }
        Matcher by = BY.matcher(line);
        String rest = by.find() ? line.substring(by.end()) : line;
        return isName(rest, by.hitEnd() || !rest.equals(line)) || isPolite(rest);
    }

    /** "Nguyễn Thị Hòa"; behind "Người lập:" any name. */
    private static boolean isName(String words, boolean called) {
        String name = words.replaceAll("[^\\p{L}\\s]+", " ").strip();
        String[] parts = name.split("\\s+");
        boolean capital =
                Arrays.stream(parts).allMatch(part -> !part.isEmpty() && Character.isUpperCase(part.charAt(0)));
        boolean surname = parts.length > 1 && SURNAMES.contains(SearchKey.of(parts[0]));
        return words.codePoints().noneMatch(Character::isDigit)
                && parts.length <= 5
                && (called ? name.isEmpty() || capital : surname && capital);
    }

    private boolean isPolite(String words) {
        String untitled = TITLED.matcher(words).replaceAll(" ");
        String left = PHRASES.matcher(SearchKey.of(untitled).replaceAll("[^\\p{L}\\d]+", " "))
                .replaceAll(" ");
        left = " " + left.replaceAll(" +", " ").strip() + " ";
        for (String name : names) {
            left = left.replace(" " + name + " ", " ");
        }
        return Arrays.stream(left.strip().split(" ")).allMatch(word -> word.isEmpty() || WORDS.contains(word));
    }
}
