package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.ReportingPeriod;

/** What is said when a typed figure is a question or no figure at all. */
final class ReadingWords {

    private ReadingWords() {}

    /** A right form for this kind of figure. */
    static String example(Measure measure) {
        return switch (measure) {
            case RATIO -> Html.code("45/60") + " hoặc " + Html.code("75,5%");
            case SCORE -> Html.code("92") + " hoặc " + Html.code("92,5");
            case COUNT -> Html.code("12");
            case YES_NO -> Html.code("đạt") + " hoặc " + Html.code("chưa đạt, xếp thứ 12/21");
        };
    }

    static Reply ask(FigureReading.Ask ask, String typed, Indicator indicator, ReportingPeriod period, FigureUse use) {
        String quoted = "“" + Html.text(Html.cut(typed.strip(), 60)) + "”";
        String code = Html.bold(indicator.code());
        String question = switch (ask.question()) {
            case WHICH_SEPARATOR ->
                ask.options().size() > 1
                        ? code + ": " + quoted + " có thể hiểu theo hai cách. Xin bấm số đúng."
                        : code + ": " + quoted + " chưa rõ là số nào. Nếu đúng là số dưới đây xin bấm nút; nếu không, "
                                + "xin gửi lại, ví dụ " + example(indicator.measure()) + ".";
            case FRACTION_OR_PERCENT -> code + ": " + quoted + " là bao nhiêu phần trăm? Xin bấm số đúng.";
            case PERCENT_OR_COUNT ->
                code + ": " + quoted
                        + " là tỷ lệ phần trăm, hay là số đạt trên tổng số? Nếu là tỷ lệ xin bấm nút; nếu không, xin gửi đủ cả tổng số, ví dụ "
                        + Html.code(indicator.code() + " 45/60") + ".";
            case EXACT_NUMBER ->
                code + ": " + quoted + " là con số ước chừng. Xin gửi số chính xác, ví dụ "
                        + example(indicator.measure())
                        + (ask.options().isEmpty() ? "." : ", hoặc bấm nút nếu đúng là số này.");
            case WORDS_BESIDE ->
                code + ": trong " + quoted
                        + " có lời kèm có thể làm số mang nghĩa khác. Kết quả của kỳ này có đúng là số dưới đây không? Nếu không, xin gửi lại chỉ con số, ví dụ "
                        + example(indicator.measure()) + ".";
            case RATIO_OF_TWO ->
                code + ": " + quoted
                        + " có hai số. Nếu là số đạt trên tổng số, xin bấm nút; nếu không, xin gửi lại, ví dụ "
                        + Html.code(indicator.code() + " 45/60") + ".";
            case NOTHING_AROSE -> code + ": tổng số bằng 0. Kỳ này không phát sinh phải không?";
            case REACHED_OR_NOT -> code + ": với " + quoted + ", chỉ tiêu này đạt hay chưa đạt?";
        };
        List<Button> options = ask.options().stream()
                .map(figure -> button(label(figure, indicator.measure()), use.data(period, indicator.code(), figure)))
                .toList();
        return Reply.say(question + " " + use.nothingDone(), Buttons.grid(options, 2));
    }

    static Reply whichPeriod(
            Indicator indicator,
            String typed,
            Figure figure,
            ReportingPeriod last,
            Figure standing,
            ReportingPeriod current) {
        String line = indicator.code() + " " + typed.strip();
        // A button carries no words: a figure with words of its own is typed again.
        boolean fits = FigureWords.ofCode(FigureWords.code(figure))
                .filter(figure::equals)
                .isPresent();
        String question = Html.bold(indicator.code()) + ": số này của kỳ nào? "
                + last.vietnamese() + " đang ghi "
                + Html.text(FigureWords.full(standing, indicator.measure())) + "; " + current.vietnamese()
                + (fits ? " cũng đang mở. Xin bấm kỳ đúng, hoặc gõ " : " cũng đang mở. Xin gõ ")
                + Html.code(Html.cut("/sl " + quarter(last) + " " + line, 60)) + " hay "
                + Html.code(Html.cut("/sl " + quarter(current) + " " + line, 60)) + ". Chưa ghi gì.";
        List<Button> options = !fits
                ? List.of()
                : List.of(
                        button("Sửa " + last.vietnamese(), FigureUse.RECORDED.data(last, indicator.code(), figure)),
                        button(current.vietnamese(), FigureUse.RECORDED.data(current, indicator.code(), figure)));
        return Reply.say(question, Buttons.grid(options, 2));
    }

    private static String quarter(ReportingPeriod period) {
        return period.code().substring(period.code().indexOf('-') + 1);
    }

    private static String label(Figure figure, Measure measure) {
        if (figure instanceof Figure.PercentAlone alone) {
            return FigureWords.percent(alone.percent());
        }
        if (figure instanceof Figure.Answer answer) {
            return answer.reached() ? "Đạt" : "Chưa đạt";
        }
        return figure instanceof Figure.NothingArose ? "Không phát sinh" : FigureWords.full(figure, measure);
    }

    static String refused(FigureReading.Refused refused, String typed, Indicator indicator, FigureUse use) {
        String quoted = "“" + Html.text(Html.cut(typed.strip(), 60)) + "”";
        String code = Html.bold(indicator.code());
        String example = " " + use.nothingDone() + " Ví dụ đúng: " + example(indicator.measure()) + ".";
        return switch (refused.fault()) {
            case NOT_A_NUMBER -> code + ": không đọc được số trong " + quoted + "; xin viết bằng chữ số." + example;
            case NEGATIVE -> code + ": số liệu không thể âm (" + quoted + ")." + example;
            case OVER_100 -> code + ": " + quoted + " nằm ngoài khoảng từ 0 đến 100." + example;
            case NUMERATOR_OVER_DENOMINATOR -> code + ": số đạt không thể lớn hơn tổng số (" + quoted + ")." + example;
            case NOT_WHOLE -> code + ": số đạt và tổng số phải là số nguyên (" + quoted + ")." + example;
            case SEVERAL_NUMBERS -> code + ": " + quoted + " có nhiều con số nên không rõ số nào." + example;
            case ZERO_DENOMINATOR -> code + ": tổng số bằng 0 thì không có số đạt (" + quoted + ")." + example;
            case TOO_LARGE -> code + ": số trong " + quoted + " dài quá 9 chữ số nên không phải số liệu." + example;
            case DOES_NOT_ADD_UP -> code + ": tỷ lệ trong " + quoted + " không khớp với số đạt và tổng số." + example;
        };
    }

    /** Said of a figure among whose words another quarter stands, "3.2 quý II 45/60"; empty when none does. */
    static Optional<String> otherPeriod(FigureLine line, ReportingPeriod period) {
        return FigureHeading.other(line.figure(), period)
                .map(other -> Html.bold(line.code()) + ": “" + Html.text(Html.cut(line.figure(), 40)) + "” ghi "
                        + other.vietnamese() + ", còn đang nhận " + period.vietnamese()
                        + "; xin ghi kỳ ở đầu, ví dụ "
                        + Html.code("/sl Q" + other.quarter() + "/" + other.year() + " " + line.code() + " 45/60")
                        + ". Chưa ghi gì.");
    }
}
