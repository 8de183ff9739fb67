package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a person is no part of the record; what says something of the work stays. */
class PleasantriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21 rồi nhé cảm ơn em                  | 21",
                "21 hihi                               | 21",
                "21 😀                                 | 21",
                "21 👍🏻                                | 21",
                "21 rồi ạ, em cảm ơn chị nhiều ạ       | 21",
                "21 rồi em nhé!                        | 21",
                "21 ok                                 | 21",
                "cảm ơn                                | ''",
                "đã rà soát 3 TTHC nhé, cảm ơn em!     | đã rà soát 3 TTHC",
                "đã rà soát 3 TTHC haha :))            | đã rà soát 3 TTHC",
                "7 15/KH-UBND ngày 29/3/2024 rồi ạ     | 7 15/KH-UBND ngày 29/3/2024",
                "7 hôm qua rồi nhé                     | 7 hôm qua",
                "đã gửi thư cảm ơn các hộ hiến đất     | đã gửi thư cảm ơn các hộ hiến đất",
                "đã phát 30 thư cảm ơn cho người dân   | đã phát 30 thư cảm ơn cho người dân",
                "tập huấn cho cán bộ, công chức ok     | tập huấn cho cán bộ, công chức",
                "đã bàn giao cho em Lan                | đã bàn giao cho em Lan",
                "đã họp tổ chuyển đổi số               | đã họp tổ chuyển đổi số",
            })
    void are_left_out(String words, String rest) {
        assertThat(Pleasantries.without(words)).isEqualTo(rest);
    }
}
