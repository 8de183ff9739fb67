package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKindTest {

    @ParameterizedTest
    @CsvSource({
        "10/QĐ-UBND, Quyết định",
        "10/qd-ubnd, Quyết định",
        "15/KH-UBND, Kế hoạch",
        "07/2024/NQ-HĐND, Nghị quyết",
        "12-CTr/TU, Chương trình",
        "03/CTr-UBND, Chương trình",
        "05/CT-UBND, Chỉ thị",
        "21/ĐA-UBND, Đề án",
        "9/TTr-UBND, Tờ trình",
        "15 / KH - UBND, Kế hoạch"
    })
    void a_symbol_tells_the_kind(String number, String kind) {
        assertThat(DocumentKind.of(number)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "58/UBND-VP", "12/KHĐT-TH", "KHUBND"})
    void a_number_without_a_symbol_tells_nothing(String number) {
        assertThat(DocumentKind.of(number)).isEmpty();
    }

    @Test
    void the_first_symbol_counts() {
        assertThat(DocumentKind.of("10/QĐ-KH")).contains("Quyết định");
    }
}
