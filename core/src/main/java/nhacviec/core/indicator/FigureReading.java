package nhacviec.core.indicator;

import java.util.List;

/** What reading a typed figure came to. Where two readings are possible it is a question, never a guess. */
public sealed interface FigureReading {

    /** One reading only. */
    record Read(Figure figure) implements FigureReading {}

    /** More than one reading, or one that a person should confirm; {@code options} are offered as buttons. */
    record Ask(Question question, List<Figure> options) implements FigureReading {
        public Ask {
            options = List.copyOf(options);
        }
    }

    /** No reading. */
    record Refused(Fault fault) implements FigureReading {}

    enum Question {
        /** Is the separator a decimal one or one of thousands? */
        WHICH_SEPARATOR,
        /** "0,75" without a percent sign: 0,75 % or 75 %? */
        FRACTION_OR_PERCENT,
        /** A whole number where a ratio is asked: percent, or so many of how many? */
        PERCENT_OR_COUNT,
        /** "khoảng 90": the exact number is asked for. */
        EXACT_NUMBER,
        /** Words beside the number that may change what it means ("tăng 5%", "còn thiếu 5%"). */
        WORDS_BESIDE,
        /** "27/60/": a sign behind the number that nothing explains; more may have been meant to follow. */
        STRAY_SIGN,
        /** Two numbers without a sign between them: a ratio? */
        RATIO_OF_TWO,
        /** A row's name with its target behind it: the target was copied, or it is the result as well? */
        TARGET_OR_RESULT,
        /** A row that was pasted with its target and a result, without a header that says which is which. */
        TARGET_BESIDE,
        /** "45,60" where a ratio is asked: 45 of 60, or 45,6 %? */
        RATIO_OR_DECIMAL,
        /** "14/20 lũy kế từ đầu năm": quarters are summed, so a sum would count twice. */
        CUMULATIVE,
        /** "9,2" where points go to a hundred. */
        SCALE_OF_TEN,
        /** "0/0": did nothing arise? */
        NOTHING_AROSE,
        /** Words without yes or no. */
        REACHED_OR_NOT
    }

    enum Fault {
        NOT_A_NUMBER,
        NEGATIVE,
        OVER_100,
        NUMERATOR_OVER_DENOMINATOR,
        NOT_WHOLE,
        SEVERAL_NUMBERS,
        ZERO_DENOMINATOR,
        DOES_NOT_ADD_UP,
        /** The words name another row of the plan. */
        ANOTHER_ROW,
        /** "?/60", "45/x": a ratio of which one number is missing. */
        HALF_A_RATIO,
        /** "xếp thứ 3": a place and no share. */
        RANK,
        /** "15-Mar": spreadsheets make dates of "3/15". */
        DATE,
        /** "1,5 triệu". */
        AMOUNT_IN_WORDS,
        /** More than nine digits. */
        TOO_LARGE
    }
}
