package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nhacviec.core.indicator.Indicator.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What four quarters of one unit come to; "-" where nothing was given. */
class DerivedFigureTest {

    @ParameterizedTest(name = "{0}: {1} | {2} | {3} | {4}")
    @CsvSource({
        // measure, Q1, Q2, Q3, Q4, value, so far, why none
        "RATIO, 45/60, 30/40, 10/10, 15/40, 100/150, '', ''",
        "RATIO, 45/60, -, -, -, 45/60, mới có Quý I, ''",
        "RATIO, 45/60, later, 5/5, 1/1, 51/66, 'mới có Quý I, III, IV', ''",
        "RATIO, 45/60, none, none, 5/10, 50/70, '', ''",
        "RATIO, none, none, none, none, none, '', ''",
        "RATIO, none, -, -, -, none, mới có Quý I, ''",
        "RATIO, -, -, -, -, null, chưa có số liệu, ''",
        "RATIO, 45/60, 75.5%, 1/1, 1/1, null, '', Quý II chỉ có tỷ lệ nên không cộng được",
        "RATIO, 75%, 75%, -, -, null, 'mới có Quý I, II', 'Quý I, II chỉ có tỷ lệ nên không cộng được'",
        "RATIO, 0/10, 0/5, none, none, 0/15, '', ''",
        "COUNT, 3, 4, none, 5, 12, '', ''",
        "COUNT, 3, -, 4, -, 7, 'mới có Quý I, III', ''",
        "SCORE, 90, 88.5, 92, 91, 91, '', ''",
        "SCORE, 90, 88.5, none, none, 88.5, '', ''",
        "SCORE, 90, later, -, -, 90, mới có Quý I, ''",
        "YES_NO, yes, no, yes, no, no, '', ''",
        "YES_NO, none, yes, none, none, yes, '', ''"
    })
    void quartersComeTo(
            Measure measure, String q1, String q2, String q3, String q4, String value, String soFar, String whyNone) {
        List<String> quarters = List.of(q1, q2, q3, q4);
        DerivedFigure derived = DerivedFigure.NOTHING;
        for (int i = 0; i < 4; i++) {
            derived =
                    derived.plus(DerivedFigure.of(new ReportingPeriod(2024, i + 1), figure(quarters.get(i)), measure));
        }
        assertThat(derived.value()).isEqualTo(value.equals("null") ? null : figure(value));
        assertThat(derived.soFar()).isEqualTo(soFar);
        assertThat(derived.whyNone()).isEqualTo(whyNone);
    }

    private static Figure figure(String text) {
        if (text.equals("-")) {
            return null;
        }
        if (text.contains("/")) {
            String[] parts = text.split("/");
            return new Figure.Ratio(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
        }
        if (text.endsWith("%")) {
            return new Figure.PercentAlone(new BigDecimal(text.substring(0, text.length() - 1)));
        }
        return switch (text) {
            case "none" -> new Figure.NothingArose();
            case "later" -> new Figure.NotYetKnown();
            case "yes", "no" -> new Figure.Answer(text.equals("yes"), "");
            default -> new Figure.Number(new BigDecimal(text));
        };
    }
}
