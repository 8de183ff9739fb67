package nhacviec.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nhacviec.core.task.ProvingDocument.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvingDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 4, 2);

    @ParameterizedTest
    @CsvSource({
        "15/KH-UBND, 15/KH-UBND,",
        "15/KH-UBND ngày 29/3/2024, 15/KH-UBND, 2024-03-29",
        "15/KH-UBND ngay 29/3/2024, 15/KH-UBND, 2024-03-29",
        "15/KH-UBND 29/3, 15/KH-UBND, 2024-03-29",
        "số 15/KH-UBND ngày 29-3-24, 15/KH-UBND, 2024-03-29",
        "05/QĐ-UBND ngày 1.4.2024, 05/QĐ-UBND, 2024-04-01",
        "12/2024/NQ-HĐND, 12/2024/NQ-HĐND,",
        "12/KH-UBND ngày 29 tháng 3 năm 2024, 12/KH-UBND, 2024-03-29",
        "Quyết định số 15/QĐ-UBND ngày 29/03/2024 của UBND xã, 15/QĐ-UBND, 2024-03-29",
        "29/3/2024, '', 2024-03-29",
        "ngày 29/3, '', 2024-03-29"
    })
    void numberAndDate(String typed, String number, LocalDate date) {
        assertThat(ProvingDocument.read(typed, TODAY)).isEqualTo(new Reading.Read(new ProvingDocument(number, date)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"15/KH-UBND ngày 31/2/2024", "15/KH-UBND ngày 30/13", "15/KH-UBND ngày mai", "31/2/2024", "30/13"
            })
    void aDateThatDoesNotExistIsSaid(String typed) {
        assertThat(ProvingDocument.read(typed, TODAY)).isInstanceOf(Reading.BadDate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mai nộp", "đã gửi", "KH-UBND", "15", "15/"})
    void whatIsNoDocumentIsNotTakenForOne(String typed) {
        assertThat(ProvingDocument.read(typed, TODAY)).isInstanceOf(Reading.NotADocument.class);
    }
}
