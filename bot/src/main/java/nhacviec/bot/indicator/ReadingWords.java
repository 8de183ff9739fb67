package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.NotYet;
import nhacviec.bot.Reply;
import nhacviec.bot.SmallTalk;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.staff.Unit;

/** What is said when a typed figure is a question or no figure at all. */
final class ReadingWords {

    private static final Pattern OTHER_YEAR = Pattern.compile("\\bnam (?:truoc|ngoai|qua)\\b|\\bcung ky\\b");

    /** "Tăng so với quý trước": the reader asks about such words. */
    private static final Pattern COMPARES = Pattern.compile("\\b(?:voi|hon|bang|nhu|tang|giam|kem)\\b");

    private static final Pattern DERIVED = Pattern.compile("\\b(?:[69] ?t|(?:6|9|sau|chin) thang|ca nam)\\b");
    private static final Pattern MONTH =
            Pattern.compile("\\bthang (?:\\d{1,2}|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\\b");
    private static final Pattern NO_QUARTER =
            Pattern.compile("\\b(?:quy|qui) (?:0|[5-9]|\\d\\d)\\b(?!\\s*/)|\\bq[05-9]\\b");
    private static final Pattern SHARE = Pattern.compile("\\d[\\d.,]*\\s*(?:/\\s*\\d[\\d.,]*|%)");

    private ReadingWords() {}

    /** A figure of the kind that the row takes, as people usually type it. */
    static String usual(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATIO -> "45/60";
            case SCORE -> "92,5";
            case COUNT -> "12";
            case YES_NO -> "đạt";
        };
    }

    /** Right forms, as they can be sent: where the form is not asking, a figure alone would not be understood. */
    private static String example(Indicator indicator, FigureBatch.Taking taking) {
        Stream<String> figures = switch (indicator.measure()) {
            case RATIO -> Stream.of("45/60", "75,5%");
            case SCORE -> Stream.of("92", "92,5");
            case COUNT -> Stream.of("12");
            case YES_NO -> Stream.of("đạt", "chưa đạt, xếp thứ 12/21");
        };
        return figures.map(figure ->
                        Html.code(taking.use() == FigureUse.RECORDED ? taking.again(indicator, figure) : figure))
                .collect(Collectors.joining(" hoặc "));
    }

    static Reply ask(
            FigureReading.Ask ask,
            String typed,
            Indicator indicator,
            ReportingPeriod period,
            FigureBatch.Taking taking) {
        FigureUse use = taking.use();
        String quoted = "“" + Html.text(Html.cut(typed.strip(), 60)) + "”";
        String code = Html.bold(indicator.code());
        String question = switch (ask.question()) {
            case WHICH_SEPARATOR ->
                ask.options().size() > 1
                        ? code + ": " + quoted + " có thể hiểu theo hai cách. Xin bấm số đúng."
                        : code + ": " + quoted + " chưa rõ là số nào. Nếu đúng là số dưới đây xin bấm nút; nếu không, "
                                + "xin gửi lại, ví dụ " + example(indicator, taking) + ".";
            case FRACTION_OR_PERCENT -> code + ": " + quoted + " là bao nhiêu phần trăm? Xin bấm số đúng.";
            case PERCENT_OR_COUNT ->
                code + ": " + quoted
                        + " là tỷ lệ phần trăm, hay là số đạt trên tổng số? Nếu là tỷ lệ xin bấm nút; nếu không, xin gửi đủ cả tổng số, ví dụ "
                        + Html.code(taking.again(indicator, "45/60")) + ".";
            case EXACT_NUMBER ->
                code + ": " + quoted + " là con số ước chừng. Xin gửi số chính xác, ví dụ "
                        + example(indicator, taking)
                        + (ask.options().isEmpty() ? "." : ", hoặc bấm nút nếu đúng là số này.");
            case WORDS_BESIDE ->
                code + ": trong " + quoted
                        + (ask.options().isEmpty()
                                ? " có lời kèm nên chưa rõ số nào là kết quả. Xin gửi lại chỉ con số, ví dụ "
                                        + example(indicator, taking) + "."
                                : " có lời kèm có thể làm số mang nghĩa khác. Kết quả " + period.vietnamese()
                                        + " có đúng là số dưới đây không? Nếu không, xin gửi lại chỉ con số, ví dụ "
                                        + example(indicator, taking) + ".");
            case STRAY_SIGN ->
                code + ": " + quoted
                        + " có dấu thừa ở cuối, như còn viết dở. Nếu đúng là số dưới đây xin bấm nút; nếu không, xin gửi lại, ví dụ "
                        + example(indicator, taking) + ".";
            case RATIO_OF_TWO ->
                code + ": " + quoted
                        + " có hai số. Nếu là số đạt trên tổng số, xin bấm nút; nếu không, xin gửi lại, ví dụ "
                        + Html.code(taking.again(indicator, "45/60")) + ".";
            case TARGET_OR_RESULT ->
                code + ": " + quoted
                        + " giống mức chỉ tiêu của kế hoạch. Kết quả " + period.vietnamese()
                        + " có đúng là số đó không? Nếu đúng xin bấm nút; nếu không, xin gửi kết quả, ví dụ "
                        + Html.code(taking.again(indicator, "45/60")) + ".";
            case CUMULATIVE ->
                code + ": " + quoted + " là số lũy kế. Các quý được cộng tự động nên xin gửi số của riêng "
                        + period.vietnamese() + ", ví dụ " + Html.code(taking.again(indicator, "45/60"))
                        + "; số riêng của quý đúng là số dưới đây thì bấm nút.";
            case TARGET_BESIDE ->
                code + ": " + quoted.replace('\t', ' ')
                        + " có cả mức chỉ tiêu. Kết quả " + period.vietnamese()
                        + " có đúng là số dưới đây không? Nếu đúng xin bấm nút; nếu không, xin gửi kết quả, ví dụ "
                        + Html.code(taking.again(indicator, "45/60")) + ".";
            case RATIO_OR_DECIMAL ->
                code + ": " + quoted + " là số đạt trên tổng số, hay là tỷ lệ phần trăm? Xin bấm số đúng.";
            case SCALE_OF_TEN -> code + ": " + quoted + " tính trên thang 100 là bao nhiêu điểm? Xin bấm số đúng.";
            case NOTHING_AROSE -> code + ": tổng số bằng 0. Kỳ này không phát sinh phải không?";
            case REACHED_OR_NOT -> code + ": với " + quoted + ", chỉ tiêu này đạt hay chưa đạt?";
        };
        List<Button> options = ask.options().stream()
                .map(figure -> taking.button(
                        label(figure, indicator.measure(), ask.question() == FigureReading.Question.SCALE_OF_TEN),
                        indicator,
                        figure))
                .toList();
        return Reply.say(question + " " + use.nothingDone(), Buttons.grid(options, 2));
    }

    /**
     * One of two periods that may be meant.
     *
     * @param standing the unit's figure on record
     * @param data of the button that gives the figure for it
     */
    record Either(ReportingPeriod period, Optional<Figure> standing, boolean locked, String data) {}

    static Reply whichPeriod(Talk talk, Indicator indicator, String typed, Figure figure, Either last, Either current) {
        String line = indicator.code() + " " + typed.strip();
        boolean fits = figure instanceof Figure.Answer
                || FigureWords.ofCode(FigureWords.code(figure), "")
                        .filter(figure::equals)
                        .isPresent();
        String earlier = last.standing()
                .map(standing -> (last.locked() ? " đã khóa (" + LockedWords.behind(talk, "sửa") + ")," : "")
                        + " đang ghi " + Html.text(FigureWords.full(standing, indicator.measure())))
                .orElse(
                        last.locked()
                                ? " đã khóa mà đơn vị chưa có số này (" + LockedWords.behind(talk, "gửi muộn") + ")"
                                : " đơn vị còn nợ số này");
        String question = Html.bold(indicator.code()) + ": số này của kỳ nào? "
                + last.period().vietnamese() + earlier + "; "
                + current.period().vietnamese()
                + (fits ? " cũng đang mở. Xin bấm kỳ đúng, hoặc gõ " : " cũng đang mở. Xin gõ ")
                + Html.code(Html.cut("/sl " + quarter(last.period()) + " " + line, 60)) + " hay "
                + Html.code(Html.cut("/sl " + quarter(current.period()) + " " + line, 60)) + ". Chưa ghi gì.";
        String first = last.standing().isPresent() ? "Sửa " : last.locked() ? "Gửi muộn " : "";
        List<Button> options = !fits
                ? List.of()
                : List.of(
                        FigureUse.button(first + last.period().vietnamese(), last.data(), figure),
                        FigureUse.button(current.period().vietnamese(), current.data(), figure));
        return Reply.say(question, Buttons.grid(options, 2));
    }

    private static String quarter(ReportingPeriod period) {
        return period.code().substring(period.code().indexOf('-') + 1);
    }

    static String label(Figure figure, Measure measure, boolean scale) {
        if (figure instanceof Figure.PercentAlone alone) {
            return FigureWords.percent(alone.percent());
        }
        if (figure instanceof Figure.Answer answer) {
            String verdict = answer.reached() ? "Đạt" : "Chưa đạt";
            return scale ? Html.cut(answer.words(), 20) + ": " + verdict : verdict;
        }
        return figure instanceof Figure.NothingArose ? "Không phát sinh" : FigureWords.full(figure, measure);
    }

    static String refused(FigureReading.Refused refused, String typed, Indicator indicator, FigureBatch.Taking taking) {
        String quoted = "“" + Html.text(Html.cut(typed.strip(), 60)) + "”";
        String code = Html.bold(indicator.code());
        String example = " " + taking.use().nothingDone() + " Ví dụ đúng: " + example(indicator, taking) + ".";
        return switch (refused.fault()) {
            case NOT_A_NUMBER ->
                code + ": "
                        + (isAside(typed)
                                ? quoted + " chưa phải số liệu; có số thì xin gõ tiếp."
                                : "không đọc được số trong " + quoted + "; xin viết bằng chữ số.")
                        + example;
            case NEGATIVE -> code + ": số liệu không thể âm (" + quoted + ")." + example;
            case OVER_100 -> code + ": " + quoted + " nằm ngoài khoảng từ 0 đến 100." + example;
            case NUMERATOR_OVER_DENOMINATOR -> code + ": số đạt không thể lớn hơn tổng số (" + quoted + ")." + example;
            case ANOTHER_ROW ->
                code + ": lời trong " + quoted
                        + " là tên của chỉ tiêu khác; xin xem lại mã, hoặc gửi mã với con số thôi." + example;
            case NOT_WHOLE -> code + ": số đạt và tổng số phải là số nguyên (" + quoted + ")." + example;
            case SEVERAL_NUMBERS -> code + ": " + quoted + " có nhiều con số nên không rõ số nào." + example;
            case ZERO_DENOMINATOR -> code + ": tổng số bằng 0 thì không có số đạt (" + quoted + ")." + example;
            case HALF_A_RATIO ->
                code + ": " + quoted + " còn thiếu "
                        + (indicator.measure() == Measure.RATIO ? "số đạt hoặc tổng số" : "số") + "." + example;
            case RANK -> code + ": " + quoted + " là thứ hạng, không phải kết quả của chỉ tiêu này." + example;
            case DATE ->
                code + ": trong " + quoted
                        + " có ngày tháng (bảng tính hay tự đổi 3/15 thành ngày) nên không rõ kết quả là số nào."
                        + example;
            case AMOUNT_IN_WORDS ->
                code + ": " + quoted + " có số viết tắt bằng chữ (triệu, nghìn…); xin viết đủ bằng chữ số." + example;
            case TOO_LARGE -> code + ": số trong " + quoted + " dài quá 9 chữ số nên không phải số liệu." + example;
            case DOES_NOT_ADD_UP -> code + ": tỷ lệ trong " + quoted + " không khớp với số đạt và tổng số." + example;
        };
    }

    /** "haha", "đang họp, lát nữa": said to a person, where a figure was asked for. */
    private static boolean isAside(String typed) {
        return SmallTalk.isSaid(typed) || NotYet.isLater(typed);
    }

    /** A half year, a year, a month or a quarter that there is not among the words of a figure; empty when there is none. */
    private static Optional<String> noQuarter(FigureLine line, ReportingPeriod period, FigureUse use) {
        String key = SearchKey.of(line.figure());
        String quoted = Html.bold(line.code()) + ": “" + Html.text(Html.cut(line.figure(), 40)) + "” ";
        Matcher typed = SHARE.matcher(line.figure());
        String again =
                Html.code(line.code() + " " + (typed.find() ? typed.group().strip() : "45/60"));
        if (DERIVED.matcher(key).find()) {
            return Optional.of(quoted
                    + "ghi 6 tháng, 9 tháng hay cả năm, là số được cộng từ các quý nên không nhập riêng. Là số của riêng "
                    + period.vietnamese() + " thì xin gửi " + again + ". " + use.nothingDone());
        } else if (MONTH.matcher(key).find()) {
            return Optional.of(quoted + "ghi theo tháng, còn số liệu thu theo quý. Là số của cả " + period.vietnamese()
                    + " thì xin gửi " + again + ". " + use.nothingDone());
        }
        return NO_QUARTER.matcher(key).find()
                ? Optional.of(quoted + "ghi một quý không có: quý phải từ I đến IV. Xin ghi kỳ ở đầu, ví dụ "
                        + Html.code("/sl quý " + Deadline.roman(period.quarter()) + " " + line.code() + " "
                                + (typed.find(0) ? typed.group().strip() : "45/60"))
                        + ". " + use.nothingDone())
                : Optional.empty();
    }

    /** What is said of words beside a figure that name another period than the one at hand; of an answer in words quarters alone. */
    static Optional<String> otherPeriod(
            FigureLine line, Indicator row, ReportingPeriod period, ReportingPeriod current, FigureUse use) {
        Optional<String> other = otherPeriod(line, period, current);
        boolean counted = row.measure() != Measure.YES_NO
                && !COMPARES.matcher(SearchKey.of(line.figure())).find();
        return other.isPresent() || !counted ? other : noQuarter(line, period, use);
    }

    /**
     * Said of a figure among whose words another quarter or year stands, "3.2 quý II 45/60", "quý trước 40/50"; empty when none does.
     *
     * @param current the quarter that is collected now
     */
    private static Optional<String> otherPeriod(FigureLine line, ReportingPeriod period, ReportingPeriod current) {
        String key = SearchKey.of(line.figure());
        String relative = COMPARES.matcher(key).find() ? "" : QuarterNames.relative(line.figure());
        Optional<ReportingPeriod> other = FigureHeading.other(line.figure(), period)
                .or(() -> relative.isEmpty()
                        ? Optional.empty()
                        : ReportingPeriod.read(relative, period.year(), current)
                                .filter(named -> !named.equals(period)));
        String quoted = Html.bold(line.code()) + ": “" + Html.text(Html.cut(line.figure(), 40)) + "” ghi ";
        if (other.isEmpty()
                && OTHER_YEAR.matcher(key).find()
                && !COMPARES.matcher(key).find()) {
            return Optional.of(quoted + "năm khác, còn đang nhận " + period.vietnamese()
                    + "; chưa ghi gì. Là kết quả kỳ này thì xin gửi lại chỉ con số.");
        }
        return other.map(named -> quoted + named.vietnamese() + ", còn đang nhận " + period.vietnamese()
                + "; xin ghi kỳ ở đầu, ví dụ "
                + Html.code("/sl Q" + named.quarter() + "/" + named.year() + " " + line.code() + " 45/60")
                + ". Chưa ghi gì.");
    }

    /**
     * Said of "quý này" and "quý trước" in the form of another quarter than the one that is collected: of which of the two they are is
     * not known; empty when neither is said.
     */
    static Optional<String> relativeInForm(FigureLine line, ReportingPeriod period, ReportingPeriod current) {
        String relative = QuarterNames.relative(line.figure());
        if (relative.isEmpty()
                || period.equals(current)
                || COMPARES.matcher(SearchKey.of(line.figure())).find()) {
            return Optional.empty();
        }
        ReportingPeriod first =
                ReportingPeriod.read(relative, period.year(), current).orElseThrow();
        ReportingPeriod second =
                ReportingPeriod.read(relative, period.year(), period).orElseThrow();
        return Optional.of(Html.bold(line.code()) + ": đang hỏi " + period.vietnamese() + ", còn “"
                + (relative.endsWith("nay") ? "quý này" : "quý trước") + "” có thể là " + first.vietnamese() + " hay "
                + second.vietnamese() + ". " + FigureUse.DRAFTED.nothingDone() + " Là số của " + period.vietnamese()
                + " thì xin gửi lại chỉ con số; là kỳ khác thì xin ghi rõ, ví dụ "
                + Html.code("/sl Q" + (first.equals(period) ? second : first).quarter() + "/"
                        + (first.equals(period) ? second : first).year() + " " + line.code() + " 45/60")
                + ".");
    }

    /** Said of a figure before whose code other units are named: one that is not the own, or several; empty where none is. */
    static Optional<String> unitsAhead(Talk talk, Unit own, WordsAhead.Ahead ahead) {
        return UnitsAhead.several(talk, own, ahead.words(), ahead.line())
                .or(() -> UnitsAhead.another(talk, own, ahead.words())
                        .map(unit -> Html.bold(ahead.line().code()) + ": “" + Html.text(Html.cut(ahead.words(), 40))
                                + "” là số của " + Html.text(unit.name()) + " nên chưa ghi cho " + Html.text(own.name())
                                + "."));
    }

    /** Said of a figure beside which another unit is named, or several; empty when none is. */
    static Optional<String> otherUnit(Talk talk, Unit own, FigureLine line) {
        Optional<String> several = UnitBeside.read(line.figure())
                .flatMap(words ->
                        UnitsAhead.several(talk, own, words.name(), new FigureLine(line.code(), words.figure())));
        if (several.isPresent()) {
            return several;
        }
        return OtherUnits.beside(talk, own, line.figure())
                .map(unit -> Html.bold(line.code()) + ": “" + Html.text(Html.cut(line.figure(), 40)) + "” là số của "
                        + Html.text(unit.name()) + " nên chưa ghi cho " + Html.text(own.name()) + ".");
    }
}
