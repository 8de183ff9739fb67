package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.TargetPhrase.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TargetPhraseTest {

    @TestFactory
    Stream<DynamicTest> every_phrase_of_the_corpus_is_read_as_it_says() {
        return PhraseRows.of("target-corpus.tsv")
                .map(row -> dynamicTest("“" + row[0] + "”", () -> {
                    String unit = row[1].equals("-") ? "" : row[1];
                    assertThat(said(TargetPhrase.read(row[0], unit))).isEqualTo(row[2] + " " + row[3] + " " + row[4]);
                    assertThat(said(TargetPhrase.read(Normalizer.normalize(row[0], Normalizer.Form.NFD), unit)))
                            .isEqualTo(row[2] + " " + row[3] + " " + row[4]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> phrases_of_communes_are_read_or_asked_about() {
        return PhraseRows.of("target-phrases.tsv")
                .map(row -> dynamicTest("“" + row[0] + "”", () -> {
                    Reading reading = TargetPhrase.read(row[0], row.length > 5 ? row[5] : "");
                    assertThat(said(reading) + " " + (reading.doubt().isEmpty() ? "sure" : "asked"))
                            .isEqualTo(row[1] + " " + row[2] + " " + row[3] + " " + row[4]);
                }));
    }

    @Test
    void of_three_levels_the_communes_own_counts() {
        assertThat(TargetPhrase.read("Trên 90% hồ sơ công việc tại cấp tỉnh; 80% … cấp huyện và 70%")
                        .value())
                .contains(new BigDecimal(70));
        assertThat(TargetPhrase.read("80 - 85%").value()).contains(new BigDecimal(80));
    }

    @Test
    void more_than_a_bare_number_is_not_a_failure_and_more_than_none_is() {
        Target bare = new Target(Target.Operator.EXACTLY, new BigDecimal(98), "%", "98", "", true);
        assertThat(bare.isReachedBy(new BigDecimal(99))).isTrue();
        assertThat(bare.isReachedBy(new BigDecimal(98))).isTrue();
        assertThat(bare.isReachedBy(new BigDecimal(97))).isFalse();
        Target none = new Target(Target.Operator.EXACTLY, BigDecimal.ZERO, "vụ", "0", "", true);
        assertThat(none.isReachedBy(BigDecimal.ONE)).isFalse();
        assertThat(none.isReachedBy(BigDecimal.ZERO)).isTrue();
    }

    @Property(tries = 800)
    void any_text_at_all_has_an_answer(@ForAll String text) {
        assertThat(TargetPhrase.read(text).comparison()).isNotNull();
    }

    private static String said(Reading reading) {
        return reading.comparison().sign() + " "
                + reading.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(";")) + " "
                + reading.unit();
    }
}
