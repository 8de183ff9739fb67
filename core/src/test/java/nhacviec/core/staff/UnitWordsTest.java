package nhacviec.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nhacviec.core.staff.UnitWords.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitWordsTest {

    private static final List<Unit> KNOWN = List.of(
            new Unit(1, "Văn phòng UBND xã", "Văn phòng", List.of()),
            new Unit(2, "Tư pháp", "Tư pháp", List.of("Tư pháp xã")),
            new Unit(3, "Văn hóa xã hội", "Văn hóa - Xã hội", List.of()),
            new Unit(4, "Tài chính - Kế toán", "Tài chính", List.of()),
            new Unit(5, "Địa chính - Xây dựng", "Địa chính", List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tư pháp xã | Tư pháp | KNOWN",
                "TƯ PHÁP | Tư pháp | KNOWN",
                "Công chức Tư pháp - Hộ tịch | Tư pháp | BY_RULE",
                "Bộ phận Tư pháp | Tư pháp | BY_RULE",
                "Tư pháp - Hộ tịch xã | Tư pháp | BY_RULE",
                "Công chức Tư pháp xã Phước Mỹ | Tư pháp | BY_RULE",
                "Văn phòng | Văn phòng UBND xã | KNOWN",
                "VP UBND xã | Văn phòng UBND xã | BY_RULE",
                "Văn phòng HĐND và UBND xã | Văn phòng UBND xã | BY_RULE",
                "Văn phòng Ủy ban nhân dân xã | Văn phòng UBND xã | BY_RULE",
                "Văn phòng - Thống kê | Văn phòng UBND xã | BY_RULE",
                "VH-XH | Văn hóa xã hội | BY_RULE",
                "Văn hoá - Xã hội | Văn hóa xã hội | KNOWN",
                "Công chức Văn hóa - Xã hội | Văn hóa xã hội | BY_RULE",
                "Bộ phận Tài chính - Kế toán xã | Tài chính - Kế toán | BY_RULE",
                "TC-KT | Tài chính - Kế toán | BY_RULE",
                "Địa chính - Xây dựng - Đô thị và Môi trường | Địa chính - Xây dựng | BY_RULE"
            })
    void variants_mean_the_known_unit(String words, String unit, Certainty certainty) {
        assertThat(UnitWords.match(words, KNOWN)).hasValueSatisfying(match -> {
            assertThat(match.unit().name()).isEqualTo(unit);
            assertThat(match.certainty()).isEqualTo(certainty);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công an xã",
                "Trạm Y tế",
                "Các ban ngành liên quan",
                "UBND xã",
                "Văn",
                "",
                "Hội Nông dân xã",
                "Tài nguyên và Môi trường"
            })
    void others_mean_none(String words) {
        assertThat(UnitWords.match(words, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các ban ngành liên quan",
                "Các ban ngành có liên quan",
                "Các ban ngành ủy ban",
                "các cơ quan, đơn vị liên quan",
                "Tất cả các bộ phận",
                "Toàn thể cán bộ, công chức",
                "Cán bộ, công chức xã",
                "Các ngành",
                "Các ban, ngành, đoàn thể"
            })
    void nobody_in_particular(String words) {
        assertThat(UnitWords.areCollective(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tư pháp", "Văn phòng UBND xã", "Công an xã", "Công chức Văn hóa - Xã hội"})
    void somebody_in_particular(String words) {
        assertThat(UnitWords.areCollective(words)).isFalse();
    }
}
