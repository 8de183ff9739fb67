package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    /** "1.234", "8,5", "05", "chín mươi" is not read. */
    Optional<BigDecimal> number() {
        Word word = words.peek();
        if (!word.isDigits()) {
            return spelled();
        }
        StringBuilder digits = new StringBuilder(word.text());
        words.skip();
        while (words.sees(".")
                && words.word(1).isDigits()
                && words.word(1).text().length() == 3
                && digits.length() <= 3) {
            words.skip();
            digits.append(words.peek().text());
            words.skip();
        }
        boolean fraction = (words.sees(",") || words.sees("."))
                && words.word(1).isDigits()
                && words.word(1).text().length() <= 2
                && words.word(1).start() == words.peek().end();
        if (fraction) {
            words.skip();
            digits.append('.').append(words.peek().text());
            words.skip();
        }
        BigDecimal value = new BigDecimal(digits.toString());
        return Optional.of(value.signum() == 0 ? BigDecimal.ZERO : value);
    }

    /** "hai mô hình": in words only where something is counted. */
    private Optional<BigDecimal> spelled() {
        int value = List.of("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
                .indexOf(words.peek().marked());
        if (value < 1) {
            return Optional.empty();
        }
        words.skip();
        return words.sees(COUNTED) ? Optional.of(BigDecimal.valueOf(value)) : Optional.empty();
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
