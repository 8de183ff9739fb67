package nhacviec.bot.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nhacviec.core.calendar.WorkCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked on Thursday 28/3/2024 for a task that is due on Sunday 31/3/2024. */
class WantedDateTest {

    private static final LocalDate DUE = LocalDate.of(2024, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 28);
    private static final WorkCalendar CALENDAR = new WorkCalendar(date -> false, Set.of());

    private static WantedDate read(String typed) {
        return WantedDate.read(typed, DUE, TODAY, CALENDAR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "30/4/2024 chờ số liệu của huyện | 2024-04-30 | chờ số liệu của huyện",
                "29/4, chờ ký | 2024-04-29 | chờ ký",
                "đến 25/4 vì chờ huyện | 2024-04-25 | chờ huyện",
                "đến ngày 25/4/2024, lý do: chờ huyện | 2024-04-25 | chờ huyện",
                "xin gia hạn đến ngày 25-4 vì phải sửa | 2024-04-25 | phải sửa",
                "xin gia hạn việc 8 đến 25/4/2024 vì bận họp | 2024-04-25 | bận họp",
                "tới 25.4.24 | 2024-04-25 | ``",
                "2024-04-25 chờ ký | 2024-04-25 | chờ ký",
                "thêm 1 tuần, chờ ký | 2024-04-07 | chờ ký",
                "xin thêm hai tuần vì chờ ký | 2024-04-14 | chờ ký",
                "thêm 3 ngày chờ ký | 2024-04-03 | chờ ký",
                "thêm 3 ngày làm việc – chờ ký | 2024-04-03 | chờ ký",
                "thêm 1 tháng | 2024-04-30 | ``",
                "gia hạn thêm 10 ngày, lý do chờ huyện | 2024-04-10 | chờ huyện",
                "chờ huyện duyệt, đến 25/4 | 2024-04-25 | chờ huyện duyệt",
                "vì chờ số liệu xin gia hạn đến ngày 25/4/2024. | 2024-04-25 | chờ số liệu",
                "chờ Sở Nội vụ trả lời, xin thêm 2 tuần | 2024-04-14 | chờ Sở Nội vụ trả lời",
                "25/4 | 2024-04-25 | ``",
                "4 tuần | 2024-04-28 | ``",
                "hai tuần nữa vì bận | 2024-04-14 | bận",
                "10 ngày, chờ huyện | 2024-04-10 | chờ huyện",
            })
    void namesADate(String typed, LocalDate date, String reason) {
        assertThat(read(typed)).isEqualTo(new WantedDate(date, "", reason));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "chờ số liệu của huyện | chờ số liệu của huyện",
                "vì chờ chủ tịch ký | chờ chủ tịch ký",
                "lý do: thiếu 3 người | thiếu 3 người",
                "chờ thêm ý kiến của 2 phòng | chờ thêm ý kiến của 2 phòng",
                "số liệu 45/60 chưa khớp | số liệu 45/60 chưa khớp",
            })
    void namesAReasonOnly(String typed, String reason) {
        assertThat(read(typed)).isEqualTo(new WantedDate(null, "", reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/2",
                "31/4/2024 chờ ký",
                "tháng sau",
                "cuối tháng 4",
                "đến cuối tháng",
                "tuần sau chờ ký",
                "thêm mấy ngày",
                "thêm 2 năm",
                "hết quý II"
            })
    void standsForADateAndNamesNone(String typed) {
        WantedDate wanted = read(typed);
        assertThat(wanted.date()).isNull();
        assertThat(wanted.unread()).isNotEmpty();
    }
}
