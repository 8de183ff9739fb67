package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.indicator.Indicator.Measure;
import org.junit.jupiter.api.Test;

class NearestRowsTest {

    private static final List<Indicator> ROWS = Stream.of(
                    "1.1", "1.2", "2", "3.1", "3.2", "3.3", "5.1", "5.2", "5.3.1", "5.3.2", "5.4")
            .map(NearestRowsTest::row)
            .toList();

    private static Indicator row(String code) {
        return new Indicator(
                code,
                code,
                code,
                null,
                false,
                "",
                List.of(),
                "",
                List.of(),
                Measure.RATIO,
                List.of(),
                new Indicator.Written(code, "", "", "", "", false),
                List.of(),
                List.of());
    }

    private static String near(String typed) {
        return NearestRows.of(typed, ROWS).stream().map(Indicator::code).collect(Collectors.joining(", "));
    }

    @Test
    void aCodeBetweenTwoGroupsIsNearToBoth() {
        assertThat(near("4.1")).isEqualTo("3.1, 5.1, 3.2");
    }

    @Test
    void aCodeBeyondTheLastIsNearToTheLast() {
        assertThat(near("9.9")).startsWith("5.4");
        assertThat(near("123456.7")).startsWith("5.4");
    }

    @Test
    void anotherNumberOfTheSameGroupIsNearToThatGroup() {
        assertThat(near("3.9")).isEqualTo("3.3, 3.2, 3.1");
        assertThat(near("5.3.7")).isEqualTo("5.3.2, 5.3.1, 5.2");
    }

    @Test
    void aForgottenPointIsForgiven() {
        assertThat(near("32")).startsWith("3.2");
        assertThat(near("531")).startsWith("5.3.1");
        assertThat(near("5.31")).startsWith("5.3.1");
        assertThat(near("3.02")).startsWith("3.2");
        assertThat(near("3.20")).startsWith("3.2");
    }

    @Test
    void wordsAreNearToNothing() {
        assertThat(near("tư pháp")).isEmpty();
        assertThat(near(".")).isEmpty();
    }
}
