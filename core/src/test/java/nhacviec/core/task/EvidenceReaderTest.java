package nhacviec.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nhacviec.core.task.EvidenceReader.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                               | ''",
                "15/KH-UBND ngày 29/1/2024                        | 15/KH-UBND 2024-01-29",
                "theo BC 12/BC-UBND và TB 15/TB-UBND ngày 25 tháng 1 | 12/BC-UBND -, 15/TB-UBND 2024-01-25",
                "BC 12/BC-UBND ngày 24/1, TB 15/TB-UBND ngày 25/1 | 12/BC-UBND 2024-01-24, 15/TB-UBND 2024-01-25",
                "12/BC-UBND ngày 24/1 và 15/TB-UBND cùng ngày     | 12/BC-UBND 2024-01-24, 15/TB-UBND 2024-01-24",
                "12/BC-UBND và 15/TB-UBND cùng ngày 24/1          | 12/BC-UBND 2024-01-24, 15/TB-UBND 2024-01-24",
                "12/BC-UBND,15/TB-UBND                            | 12/BC-UBND -, 15/TB-UBND -",
                "12/BC-UBND + 15/TB-UBND; 3/2024/NQ-HĐND          | 12/BC-UBND -, 15/TB-UBND -, 3/2024/NQ-HĐND -",
                "15/KH-UBND ngày 25 tháng 01 năm 2024             | 15/KH-UBND 2024-01-25",
                "15/KH-UBND 25 tháng 1                            | 15/KH-UBND 2024-01-25",
                "15/KH-UBND ngay 25 thang 1 nam nay               | 15/KH-UBND 2024-01-25",
                "15/KH-UBND mùng 2 tháng 1                        | 15/KH-UBND 2024-01-02",
                "kèm Kế hoạch số 15/KH-UBND ngày 2024-01-25       | 15/KH-UBND 2024-01-25",
                "đã xong theo Thông báo số: 15/TB-UBND của UBND xã Phước Mỹ ngày 25/1 | 15/TB-UBND 2024-01-25",
                "BC số 12/BC-UBND, 12/BC-UBND ngày 25/1           | 12/BC-UBND 2024-01-25",
                "26/KH-UBND hôm qua                               | 26/KH-UBND 2024-01-29",
                "05/QĐ-UBND ký 30/1/2024                          | 05/QĐ-UBND 2024-01-30",
                "05/QĐ-UBND ký ngày 29/1/2024                     | 05/QĐ-UBND 2024-01-29",
                "05/QĐ-UBND (30/1/2024)                           | 05/QĐ-UBND 2024-01-30",
                "05/QĐ-UBND (ký ngày 29/1)                        | 05/QĐ-UBND 2024-01-29",
                "12/BC-UBND phát hành hôm 29/1                    | 12/BC-UBND 2024-01-29",
                "12/BC-UBND dated 29/1/2024                       | 12/BC-UBND 2024-01-29",
                "đã ký 12/BC-UBND 29/1/2024                       | 12/BC-UBND 2024-01-29",
                "Văn bản số: 21 / KH - UBND ngày 25-01-2024       | 21/KH-UBND 2024-01-25",
                "21/KH -UBND                                      | 21/KH-UBND -",
                "26/KH-UBND, ngay hom nay                         | 26/KH-UBND 2024-01-30",
                "rồi ạ                                            | ''",
                "đã hoàn thành                                    | ''",
                "ngày 29/1/2024 số 21/KH-UBND                     | 21/KH-UBND 2024-01-29",
                "ban hành ngày 29/1/2024 quyết định số 12/QĐ-UBND | 12/QĐ-UBND 2024-01-29",
                "29/1 kế hoạch 21/KH-UBND                         | 21/KH-UBND 2024-01-29",
                "ngày 24/1 số 12/BC-UBND, ngày 25/1 số 15/TB-UBND | 12/BC-UBND 2024-01-24, 15/TB-UBND 2024-01-25",
                "hôm qua rồi, số 12/KH-UBND                       | 12/KH-UBND -",
                "12/KH-UBND xong từ hôm qua                       | 12/KH-UBND -",
            })
    void everythingIsUnderstood(String typed, String documents) {
        assertThat(EvidenceReader.read(typed, TODAY)).isInstanceOf(Reading.Read.class);
        assertThat(said(typed)).isEqualTo(documents);
        assertThat(((Reading.Read) EvidenceReader.read(typed, TODAY)).evidence().hasNote())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đã rà soát 3 TTHC                                | ''",
                "đã rà soát 3/4 TTHC ngày 25/1                    | ''",
                "mai nộp                                          | ''",
                "đã gửi hôm qua                                   | ''",
                "theo                                             | ''",
                "12/BC-UBND chưa ký                               | 12/BC-UBND -",
                "05/KH-UBND 3.2 52/60                             | 05/KH-UBND -",
                "05/KH-UBND 3.2: 75%                              | 05/KH-UBND -",
                "theo BC 12/BC-UBND đã gửi ngày 25/1              | 12/BC-UBND -",
                "12/BC-UBND ngày 24/1 ngày 25/1                   | 12/BC-UBND 2024-01-24",
                "đã rà soát 3 TTHC theo BC 12/BC-UBND ngày 25 tháng 1 | 12/BC-UBND 2024-01-25",
                "12/BC-UBND của UBND xã Phước Mỹ chưa ký          | 12/BC-UBND -",
                "12/BC-UBND cùng ngày                             | 12/BC-UBND -",
                "ngày 30/1 số 21/KH-UBND ngày 29/1                | 21/KH-UBND 2024-01-30",
                "ngày 29/1 đã họp, số 21/KH-UBND                  | 21/KH-UBND -",
                "hôm qua và hôm nay                               | ''",
                "lần thứ ba                                       | ''",
                "hôm thứ ba                                       | ''",
                "từ tuần trước                                    | ''",
                "số hóa xong 12 hồ sơ                             | ''"
            })
    void otherWordsAreKeptAsTheyWereTyped(String typed, String documents) {
        assertThat(EvidenceReader.read(typed, TODAY)).isInstanceOfSatisfying(Reading.WithWords.class, words -> {
            assertThat(words.evidence().note()).isEqualTo(typed);
            assertThat(words.evidence().meant()).isFalse();
        });
        assertThat(said(typed)).isEqualTo(documents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/2/2024",
                "15/KH-UBND ngày mai",
                "ngày 30/2/2024 số 21/KH-UBND",
                "hôm 31/2",
                "đã gửi huyện ngày 31/2",
                "15/KH-UBND ngày 31/2/2024",
                "12/BC-UBND ngày 25/1 và 15/TB-UBND ngày 31 tháng 2"
            })
    void aDateThatDoesNotExistIsSaid(String typed) {
        assertThat(EvidenceReader.read(typed, TODAY)).isEqualTo(new Reading.BadDate(typed));
    }

    private static String said(String typed) {
        Reading reading = EvidenceReader.read(typed, TODAY);
        Evidence evidence =
                reading instanceof Reading.Read read ? read.evidence() : ((Reading.WithWords) reading).evidence();
        return evidence.documents().stream()
                .map(document -> document.number()
                        + (document.date() == null ? document.number().isEmpty() ? "" : " -" : " " + document.date()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-11 | 15/KH-UBND ngày 30/12 | 2023-12-30",
                "2024-01-11 | 15/KH-UBND ngày 11/1 | 2024-01-11",
                "2024-01-11 | 15/KH-UBND ngày 12/10 | 2023-10-12",
                "2024-02-20 | 15/KH-UBND ngày 30 tháng 12 | 2023-12-30",
                "2024-01-11 | 15/KH-UBND 30/12 đã gửi huyện | 2023-12-30",
                // Which year is meant is not plain: the answer says that the day has not come, and asks for the year.
                "2024-01-30 | 15/KH-UBND ngày 29/3 | 2024-03-29",
                "2024-04-30 | 15/KH-UBND ngày 30/12 | 2024-12-30",
                // A year that was typed holds.
                "2024-01-11 | 15/KH-UBND ngày 30/12/2024 | 2024-12-30",
            })
    void a_date_without_a_year_that_has_not_come_is_of_the_year_just_ended(
            LocalDate today, String typed, LocalDate date) {
        EvidenceReader.Reading reading = EvidenceReader.read(typed, today);
        Evidence evidence = reading instanceof EvidenceReader.Reading.Read read
                ? read.evidence()
                : ((EvidenceReader.Reading.WithWords) reading).evidence();
        assertThat(evidence.date()).isEqualTo(date);
    }

    /** 30/1/2024 is a Tuesday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25/1/2024                     | 2024-01-25",
                "hôm qua                       | 2024-01-29",
                "hom qua roi a                 | 2024-01-29",
                "từ hôm qua rồi                | 2024-01-29",
                "ngày hôm qua                  | 2024-01-29",
                "chiều hôm qua                 | 2024-01-29",
                "tối qua                       | 2024-01-29",
                "hôm kia                       | 2024-01-28",
                "sáng nay                      | 2024-01-30",
                "hôm nay                       | 2024-01-30",
                "hôm 26/1                      | 2024-01-26",
                "từ hôm 26/1/2024 rồi          | 2024-01-26",
                "từ ngày 26/1                  | 2024-01-26",
                "rồi, ngày 26/1                | 2024-01-26",
                "hôm 30/12                     | 2023-12-30",
                "hôm thứ sáu                   | 2024-01-26",
                "từ hôm thứ 6 rồi ạ            | 2024-01-26",
                "thứ sáu                       | 2024-01-26",
                "hôm t6                        | 2024-01-26",
                "hôm thứ hai tuần này          | 2024-01-29",
                "hôm thứ ba tuần trước         | 2024-01-23",
                "chiều thứ năm tuần rồi        | 2024-01-25",
                "hôm chủ nhật                  | 2024-01-28",
                "hôm qua, số 12/KH-UBND        | 2024-01-29",
                "12/KH-UBND xong từ hôm qua    | 2024-01-29",
                // A document's date counts before the day that is said.
                "hôm qua, 12/KH-UBND ngày 25/1 | 2024-01-25",
                "đã gửi huyện hôm qua          | 2024-01-29",
                // Which day is meant is not plain.
                "hôm thứ ba                    | ",
                "hôm thứ sáu tuần này          | ",
                "lần thứ sáu                   | ",
                "đã gửi ngày 25/1              | ",
                "thông qua                     | ",
                "đã rà soát 3/4 TTHC           | ",
            })
    void the_day_on_which_it_is_said_to_have_been_done_counts(String typed, LocalDate day) {
        assertThat(evidence(typed).date()).isEqualTo(day);
    }

    private static Evidence evidence(String typed) {
        return EvidenceReader.read(typed, TODAY) instanceof Reading.Read read
                ? read.evidence()
                : ((Reading.WithWords) EvidenceReader.read(typed, TODAY)).evidence();
    }
}
