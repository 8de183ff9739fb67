package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @Test
    void strokesPartTheCellsOfATable() {
        assertThat(Typed.clean("| Mã | Kết quả |\n|---|---|\n| 3.1 | 9/12 |")).isEqualTo("Mã\tKết quả\n3.1\t9/12");
        assertThat(Typed.clean("Mã | Kết quả\n---|---\n3.1 | 9/12")).isEqualTo("Mã\tKết quả\n3.1\t9/12");
        assertThat(Typed.clean("3.1|9/12")).isEqualTo("3.1\t9/12");
    }

    @Test
    void aStrokeInASentenceStays() {
        assertThat(Typed.clean("thiếu máy | thiếu người")).isEqualTo("thiếu máy | thiếu người");
    }
}
