package nhacviec.storage.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import nhacviec.core.indicator.Figure;

/** A figure in four columns. Numbers are decimal text: what was given is kept digit by digit. */
record FigureColumns(String kind, String numerator, String denominator, String words) {

    static FigureColumns of(Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            return new FigureColumns(
                    "RATIO",
                    ratio.numerator().toPlainString(),
                    ratio.denominator().toPlainString(),
                    "");
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return new FigureColumns("PERCENT", alone.percent().toPlainString(), null, "");
        }
        if (figure instanceof Figure.Number number) {
            return new FigureColumns("NUMBER", number.value().toPlainString(), null, "");
        }
        if (figure instanceof Figure.Answer answer) {
            return new FigureColumns(answer.reached() ? "YES" : "NO", null, null, answer.words());
        }
        return new FigureColumns(figure instanceof Figure.NothingArose ? "NONE" : "LATER", null, null, "");
    }

    static FigureColumns read(ResultSet row) throws SQLException {
        return new FigureColumns(
                row.getString("kind"),
                row.getString("numerator"),
                row.getString("denominator"),
                row.getString("words"));
    }

    Figure figure() {
        return switch (kind) {
            case "RATIO" -> new Figure.Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
            case "PERCENT" -> new Figure.PercentAlone(new BigDecimal(numerator));
            case "NUMBER" -> new Figure.Number(new BigDecimal(numerator));
            case "YES", "NO" -> new Figure.Answer(kind.equals("YES"), words);
            case "NONE" -> new Figure.NothingArose();
            default -> new Figure.NotYetKnown();
        };
    }
}
