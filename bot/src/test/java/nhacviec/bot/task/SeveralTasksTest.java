package nhacviec.bot.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words behind "xong" report several tasks, and which are about one. */
class SeveralTasksTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 30);

    private static Map<String, String> read(String words) {
        return SeveralTasks.read(words, number -> Optional.empty(), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 7 8 | {6=, 7=, 8=}",
                "6, 7 và 8 | {6=, 7=, 8=}",
                "6,7,8 | {6=, 7=, 8=}",
                "6;7 va 8 hết | {6=, 7=, 8=}",
                "việc 6, việc 7, việc 8 | {6=, 7=, 8=}",
                "cả 3 việc 6, 7, 8 | {6=, 7=, 8=}",
                "1.1 và 1.2 | {1.1=, 1.2=}",
                "6 05/KH 7 06/KH | {6=05/KH, 7=06/KH}",
                "6 05/KH-UBND ngày 25/1/2024, 7 06/KH-UBND ngày 26 tháng 1 | {6=05/KH-UBND ngày 25/1/2024, 7=06/KH-UBND ngày 26 tháng 1}",
                "6 05/KH, 7, 8 09/BC-UBND | {6=05/KH, 7=, 8=09/BC-UBND}",
            })
    void each_task_is_read_with_the_documents_right_behind_it(String words, String expected) {
        assertThat(read(words)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "7 15/KH-UBND ngày 29/3/2024",
                "7 15/KH-UBND ngày 25 tháng 1",
                "7 15/KH-UBND, 16/TTr-UBND ngày 29-1-2024",
                "11 đã rà soát 3 TTHC",
                "11 đã rà soát 3 thủ tục",
                "9 quý 2",
                "9 6 tháng",
                "9 tháng 6 40/BC-UBND",
                "7 số 15/KH-UBND",
                "7 29/1/2024",
            })
    void one_task_is_meant(String words) {
        assertThat(read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6 7 8 đã gửi các thôn | [6, 7, 8]", "11 đã rà soát 3 TTHC | [11]", "đã xong hết | []"})
    void numbers_that_stand_first_are_named_back_where_words_follow(String words, String expected) {
        assertThat(SeveralTasks.leading(words)).hasToString(expected);
    }
}
