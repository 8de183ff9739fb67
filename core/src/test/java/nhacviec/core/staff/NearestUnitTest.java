package nhacviec.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestUnitTest {

    private static final List<Unit> UNITS = List.of(
            new Unit(1, "Văn phòng UBND xã", "Văn phòng", List.of()),
            new Unit(2, "Tư pháp", "Tư pháp", List.of("Tư pháp xã")),
            new Unit(3, "Văn hóa xã hội", "Văn hóa - Xã hội", List.of()),
            new Unit(4, "Tài chính - Kế toán", "Tài chính", List.of()));

    @ParameterizedTest
    @CsvSource({
        "tu fap, Tư pháp",
        "Văn hóa, Văn hóa xã hội",
        "ke toan, Tài chính - Kế toán",
        "vắn phòng ubnd, Văn phòng UBND xã",
        "tai chinh ke toan, Tài chính - Kế toán"
    })
    void aSlipOrAPartOfANameIsFound(String typed, String name) {
        assertThat(NearestUnit.of(typed, UNITS)).map(Unit::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"Marketing", "Công an", "x"})
    void whatIsNothingLikeAUnitIsNot(String typed) {
        assertThat(NearestUnit.of(typed, UNITS)).isEmpty();
    }
}
