package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "*3.2* 45/60 → 3.2 45/60",
                "**3.2 45/60** → 3.2 45/60",
                "`3.2 45/60` → 3.2 45/60",
                "3.2: *45/60* → 3.2: 45/60",
                "* 3.2 45/60 → * 3.2 45/60",
                "*3.2 45/60 → *3.2 45/60",
                "2*3*4 → 2*3*4",
                "45/60* → 45/60*",
            })
    void signsThatSetWordsApartAreLeftOut(String typed, String clean) {
        assertThat(Typed.clean(typed)).isEqualTo(clean);
    }
}
