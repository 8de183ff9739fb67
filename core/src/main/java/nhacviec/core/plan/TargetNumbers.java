package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nhacviec.core.plan.PhraseWords.Word;

/** The numbers of a target and what they count: "1.234 hồ sơ", "8,5", "hai mô hình", "12 bài/năm". */
final class TargetNumbers {

    /** Nouns of two or more words with which things are counted; of others the first word behind the number counts. */
    private static final String[] COUNTED = {
        "diem phan tram",
        "diem %",
        "luot nguoi",
        "san pham",
        "mo hinh",
        "sang kien",
        "nhan hieu",
        "don vi",
        "dia phuong",
        "ho so",
        "thu tuc",
        "van ban",
        "doanh nghiep",
        "to chuc",
        "co so",
        "hoi nghi",
        "phong su",
        "tin bai",
        "bai viet",
        "chuyen muc",
        "lop tap huan",
        "trung tam",
        "nguoi dan",
        "can bo",
        "truong hop",
        "giai phap",
        "de tai",
        "cong trinh",
        "ho gia dinh",
        "luot",
        "cuoc",
        "bai",
        "vu",
        "lop",
        "buoi",
        "dot",
        "tin",
        "nguoi",
        "diem",
        "bac",
        "xa",
        "phuong",
        "huyen",
        "ho",
        "lan",
        "ngay",
        "gio",
        "phut",
        "nghin ty dong",
        "nghin dong",
        "trieu dong",
        "ty dong",
        "tr . d",
        "trd",
        "dong",
        "nghin",
        "trieu",
        "ty",
        "nghin lit",
        "tan",
        "ta",
        "kg",
        "ha",
        "km",
        "m 2",
        "m²",
        "met",
        "con",
        "cay",
        "ky",
        "so",
        "cau lac bo",
        "tieu chi",
        "chi tieu",
        "phong hoc",
        "can nha",
        "hoc sinh",
        "hoc vien",
        "lao dong",
        "doan vien",
        "hoi vien",
        "dang vien",
        "chi bo",
        "chi hoi",
        "don thu",
        "don",
        "ban tin",
        "chuyen de",
        "phan anh",
        "bao cao",
        "dich vu",
        "may tinh",
        "thon",
        "to",
        "ban",
        "bo",
        "nhom"
    };

    /** Words behind a number that count nothing. */
    private static final Set<String> NO_NOUN = Set.of(
            "trở", "đạt", "được", "có", "trong", "vào", "so", "theo", "của", "và", "hoặc", "đến", "tới", "là", "tại",
            "cho", "với", "do", "bị", "năm", "tháng", "quý", "trên", "dưới", "từ", "lên", "đông", "sao", "toàn", "đã",
            "không", "tăng", "giảm", "thuộc", "cấp", "trực", "cả", "hay", "các", "những", "mỗi", "một", "nhất", "ở",
            "về", "x", "phần");

    private final PhraseWords words;
    private final String usualUnit;
    private boolean unitGuessed;

    TargetNumbers(PhraseWords words, String usualUnit) {
        this.words = words;
        this.usualUnit = usualUnit;
    }

    /** "1.234", "1.000.000", "8,5", "05"; in words where something is counted. */
    Optional<BigDecimal> number() {
        Word word = words.peek();
        if (!word.isDigits()) {
            return spelled();
        }
        StringBuilder digits = new StringBuilder(word.text());
        words.skip();
        boolean mayGroup = digits.length() <= 3;
        while (mayGroup
                && words.sees(".")
                && words.word(1).isDigits()
                && words.word(1).text().length() == 3
                && words.word(1).start() == words.peek().end()) {
            words.skip();
            digits.append(words.peek().text());
            words.skip();
        }
        boolean parted = false;
        while (mayGroup
                && words.peek().isDigits()
                && words.peek().text().length() == 3
                && words.peek().start() == words.word(-1).end() + 1) {
            digits.append(words.peek().text());
            words.skip();
            parted = true;
        }
        if (parted) {
            words.doubt("các nhóm số cách nhau, đang hiểu là một số " + digits);
        }
        boolean fraction = (words.sees(",") || words.sees("."))
                && words.word(1).isDigits()
                && words.word(1).text().length() <= 3
                && words.word(1).start() == words.peek().end();
        if (fraction) {
            if (words.word(1).text().length() == 3) {
                words.doubt("không rõ dấu “" + words.peek().text() + "” tách phần nghìn hay phần lẻ");
            }
            words.skip();
            digits.append('.').append(words.peek().text());
            words.skip();
        }
        BigDecimal value = new BigDecimal(digits.toString());
        return Optional.of(value.signum() == 0 ? BigDecimal.ZERO : value);
    }

    /** "hai mô hình", "chín mươi phần trăm": in words only where something is counted. */
    private Optional<BigDecimal> spelled() {
        int begin = words.finger();
        OptionalInt value = words.take("mot tram") ? OptionalInt.of(100) : new NumberWords(words).whole(1, 99);
        if (value.isEmpty() || !(words.sees(COUNTED) || words.sees("phan tram"))) {
            words.backTo(begin);
            return Optional.empty();
        }
        if (value.getAsInt() == 5 && words.finger() == begin + 1) {
            words.doubt("“năm” là số 5 hay là năm");
        }
        return Optional.of(BigDecimal.valueOf(value.getAsInt()));
    }

    String percentUnit() {
        return words.text().matches("(?iu).*(bình quân|trung bình).*(hàng|hằng|mỗi) năm.*")
                ? "%/năm"
                : usualUnit.startsWith("%") ? usualUnit : "%";
    }

    String unit() {
        String counted = countedUnit();
        if (!counted.isEmpty()) {
            return counted;
        }
        return usualUnit.isEmpty() ? guessedUnit() : usualUnit;
    }

    /** A noun that is none of the usual ones: the one or two words behind the number. */
    private String guessedUnit() {
        int from = words.finger();
        for (int length = 0; length < 2; length++) {
            String word = words.peek().marked();
            if (word.isEmpty() || !Character.isLetter(word.charAt(0)) || NO_NOUN.contains(word)) {
                break;
            }
            words.skip();
        }
        unitGuessed = words.finger() > from;
        return withDenominators(words.between(from, words.finger()));
    }

    /** Whether the unit is only the word behind the number, which may as well be anything. */
    boolean isUnitGuessed() {
        return unitGuessed;
    }

    /** What stands ahead to be counted, without moving on. */
    String countedUnitAhead() {
        int finger = words.finger();
        String unit = countedUnit();
        words.backTo(finger);
        return unit;
    }

    String countedUnit() {
        int from = words.finger();
        if (!words.take(COUNTED)) {
            return "";
        }
        // "tỷ lệ", "số hồ sơ", "kỳ hạn" go on with another noun.
        if (words.word(-1).key().matches("ty|so|ky") && words.sees("le", "hoa", "ho", "han", "luong", "dan")) {
            words.backTo(from);
            return "";
        }
        return withDenominators(words.between(from, words.finger()));
    }

    /** "triệu đồng/người/năm": what stands behind the signs belongs to the unit. */
    private String withDenominators(String counted) {
        StringBuilder unit = new StringBuilder(counted);
        while (unit.length() > 0
                && words.sees("/")
                && !words.word(1).text().isEmpty()
                && Character.isLetter(words.word(1).text().charAt(0))) {
            words.skip();
            unit.append('/').append(words.peek().text());
            words.skip();
        }
        return unit.toString();
    }
}
