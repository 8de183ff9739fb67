package nhacviec.admin.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Schema;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReading.Fault;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;

/** How figures and targets are said and written as JSON; a decimal comma, a full stop between thousands. */
public final class FigureWords {

    static final Schema FIGURE = new Schema(Json.object(
            "type",
            "object",
            "properties",
            Json.object(
                    "kind",
                    Map.of("enum", List.of("ratio", "percent", "number", "answer", "none", "not_yet_known")),
                    "text",
                    Schema.text().json(),
                    "numerator",
                    Schema.number().json(),
                    "denominator",
                    Schema.number().json(),
                    "percent",
                    Schema.number().json(),
                    "value",
                    Schema.number().json(),
                    "reached",
                    Schema.bool().json(),
                    "words",
                    Schema.text().json()),
            "required",
            List.of("kind", "text")));

    private FigureWords() {}

    public static String number(BigDecimal value) {
        String plain = value.stripTrailingZeros().scale() < 0
                ? value.setScale(0).toPlainString()
                : value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, '.');
        }
        return grouped + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    /** A figure in full, such as "45/60 = 75 %". */
    public static String full(Figure figure, Measure measure) {
        if (figure instanceof Figure.Ratio ratio) {
            return number(ratio.numerator()) + "/" + number(ratio.denominator()) + " = " + number(ratio.percent())
                    + " %";
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return number(alone.percent()) + " %";
        }
        if (figure instanceof Figure.Number value) {
            return number(value.value()) + (measure == Measure.SCORE ? " điểm" : "");
        }
        if (figure instanceof Figure.Answer answer) {
            return (answer.reached() ? "Đạt" : "Chưa đạt")
                    + (answer.words().length() > 10 ? " (“" + answer.words() + "”)" : "");
        }
        return figure instanceof Figure.NothingArose ? "không phát sinh" : "chưa có số liệu";
    }

    public static String target(Target target) {
        if (target.value() == null) {
            return "“" + target.text() + "”";
        }
        String value = (number(target.value()) + " " + target.unit()).strip();
        return switch (target.operator()) {
            case AT_LEAST -> "từ " + value + " trở lên";
            case EXACTLY, QUALITATIVE -> value;
            case MORE_THAN -> "trên " + value;
            case AT_MOST -> "không quá " + value;
            case LESS_THAN -> "dưới " + value;
        };
    }

    static Map<String, Object> json(Figure figure, Measure measure) {
        String text = full(figure, measure);
        if (figure instanceof Figure.Ratio ratio) {
            return Json.object(
                    "kind", "ratio",
                    "text", text,
                    "numerator", ratio.numerator(),
                    "denominator", ratio.denominator(),
                    "percent", ratio.percent());
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return Json.object("kind", "percent", "text", text, "percent", alone.percent());
        }
        if (figure instanceof Figure.Number value) {
            return Json.object("kind", "number", "text", text, "value", value.value());
        }
        if (figure instanceof Figure.Answer answer) {
            return Json.object("kind", "answer", "text", text, "reached", answer.reached(), "words", answer.words());
        }
        return Json.object("kind", figure instanceof Figure.NothingArose ? "none" : "not_yet_known", "text", text);
    }

    /** A right form for this kind of figure. */
    static String example(Measure measure) {
        return switch (measure) {
            case RATIO -> "45/60";
            case SCORE -> "92,5";
            case COUNT -> "12";
            case YES_NO -> "chưa đạt, xếp thứ 12/21";
        };
    }

    static String question(Question question) {
        return switch (question) {
            case WHICH_SEPARATOR -> "có thể hiểu theo hai cách (dấu thập phân hay dấu ngăn hàng nghìn)";
            case FRACTION_OR_PERCENT -> "không rõ là bao nhiêu phần trăm";
            case PERCENT_OR_COUNT -> "không rõ là tỷ lệ phần trăm hay là số đạt; nếu là số đạt, cần cả tổng số";
            case EXACT_NUMBER -> "là con số ước chừng; cần con số chính xác";
            case WORDS_BESIDE -> "có lời kèm có thể làm số mang nghĩa khác; cần chỉ con số";
            case STRAY_SIGN -> "có dấu thừa ở cuối, như còn viết dở";
            case RATIO_OF_TWO -> "có hai số; không rõ có phải là số đạt trên tổng số không";
            case TARGET_OR_RESULT -> "giống mức chỉ tiêu của kế hoạch; không rõ có phải là kết quả không";
            case CUMULATIVE -> "là số lũy kế, còn hệ thống tự cộng các quý; xin gửi số của riêng quý";
            case TARGET_BESIDE -> "có cả mức chỉ tiêu; không rõ số kia có phải là kết quả không";
            case RATIO_OR_DECIMAL -> "không rõ là số đạt trên tổng số hay tỷ lệ phần trăm";
            case SCALE_OF_TEN -> "không rõ tính trên thang 10 hay thang 100";
            case NOTHING_AROSE -> "có tổng số bằng 0; không rõ có phải là không phát sinh không";
            case REACHED_OR_NOT -> "không nói rõ đạt hay chưa đạt";
        };
    }

    static String fault(Fault fault) {
        return switch (fault) {
            case NOT_A_NUMBER -> "không đọc được thành số";
            case NEGATIVE -> "là số âm";
            case OVER_100 -> "nằm ngoài khoảng từ 0 đến 100";
            case NUMERATOR_OVER_DENOMINATOR -> "có số đạt lớn hơn tổng số";
            case ANOTHER_ROW -> "có lời là tên của chỉ tiêu khác";
            case NOT_WHOLE -> "có số đạt hoặc tổng số không phải là số nguyên";
            case SEVERAL_NUMBERS -> "có nhiều con số nên không rõ số nào";
            case ZERO_DENOMINATOR -> "có tổng số bằng 0";
            case HALF_A_RATIO -> "còn thiếu số đạt hoặc tổng số";
            case RANK -> "là thứ hạng, không phải kết quả";
            case DATE -> "có ngày tháng (bảng tính hay tự đổi 3/15 thành ngày)";
            case AMOUNT_IN_WORDS -> "có số viết tắt bằng chữ (triệu, nghìn…); cần viết đủ bằng chữ số";
            case TOO_LARGE -> "có số dài quá 9 chữ số";
            case DOES_NOT_ADD_UP -> "có tỷ lệ không khớp với số đạt và tổng số";
        };
    }
}
