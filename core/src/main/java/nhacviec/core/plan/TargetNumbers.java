package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import nhacviec.core.plan.PhraseWords.Word;

/** The numbers of a target and what they count: "1.234 hồ sơ", "8,5", "hai mô hình", "12 bài/năm". */
final class TargetNumbers {

    /** Nouns of two or more words with which things are counted; of others the first word behind the number counts. */
    private static final String[] COUNTED = {
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
        "trieu dong",
        "ty dong",
        "dong",
        "thon",
        "to",
        "ban",
        "bo",
        "nhom"
    };

    private final PhraseWords words;
    private final String usualUnit;

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
        return usualUnit;
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
        String unit = words.between(from, words.finger());
        if (words.sees("/ nam", "/ quy", "/ thang", "/ tuan")) {
            words.skip();
            unit += "/" + words.peek().text();
            words.skip();
        }
        return unit;
    }
}
