package nhacviec.bot.indicator;

import nhacviec.bot.FigureWords;
import nhacviec.core.chat.Keyboard;
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

    /** The data of a button that gives a figure; {@link #button} adds the words of an answer. */
    String data(ReportingPeriod period, String indicator, Figure figure) {
        return "sl:" + letter + ":" + period.code() + ":" + indicator + ":" + FigureWords.code(figure);
    }

    /**
     * A button that gives an answer of the form.
     *
     * @param seen the message that answered last when the button was shown, 0 for none: what was typed since is not replaced by it
     */
    static Keyboard.Button drafted(String label, ReportingPeriod period, String indicator, Figure figure, long seen) {
        return button(label, DRAFTED.data(period, indicator, figure) + ":" + seen, figure);
    }

    /** @param data ends as the question needs it */
    static Keyboard.Button button(String label, String data, Figure figure) {
        return new Keyboard.Button(label, data, FigureWords.beside(figure));
    }

    /** What is said when nothing has been done with the figure yet. */
    String nothingDone() {
        return this == RECORDED ? "Chưa ghi gì." : "Chưa ghi vào bản nháp.";
    }
}
