package nhacviec.bot.indicator;

import nhacviec.bot.FigureWords;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.ReportingPeriod;

/** What happens with a figure that a button carries. */
enum FigureUse {
    /** It is on record at once: it was typed by hand, and only its reading was asked about. */
    RECORDED("v"),
    /** It is an answer of the guided form, which is checked before it is sent. */
    DRAFTED("d");

    private final String letter;

    FigureUse(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    /** The data of a button that gives a figure. */
    String data(ReportingPeriod period, String indicator, Figure figure) {
        return "sl:" + letter + ":" + period.code() + ":" + indicator + ":" + FigureWords.code(figure);
    }

    /**
     * The data of a button that gives an answer of the form.
     *
     * @param seen the message that answered last when the button was shown, 0 for none: what was typed since is not replaced by it
     */
    static String drafted(ReportingPeriod period, String indicator, Figure figure, long seen) {
        return DRAFTED.data(period, indicator, figure) + ":" + seen;
    }

    /** What is said when nothing has been done with the figure yet. */
    String nothingDone() {
        return this == RECORDED ? "Chưa ghi gì." : "Chưa ghi vào bản nháp.";
    }
}
