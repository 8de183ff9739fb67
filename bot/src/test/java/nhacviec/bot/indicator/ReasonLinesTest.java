package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report prints reasons as they are given: a wish to stop or to send, or to have none, is no reason. */
class ReasonLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hủy đi",
                "hủy giúp em",
                "huy di",
                "xóa đi",
                "hủy nhé",
                "thôi hủy luôn đi",
                "huỷ bỏ đi ạ",
                "bỏ đi",
                "dừng lại nhé"
            })
    void these_stop(String words) {
        assertThat(ReasonLines.isStop(words)).isTrue();
        assertThat(ReasonLines.isReason(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ừ gửi đi",
                "ok gửi",
                "cứ gửi đi",
                "gửi giúp e",
                "gửi luôn đi em",
                "chưa có lý do",
                "ko có lý do",
                "không có lý do gì",
                "k biết",
                "chưa biết ạ",
            })
    void these_are_no_reason(String words) {
        assertThat(ReasonLines.isReason(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hủy kế hoạch theo chỉ đạo của huyện",
                "bỏ sót hồ sơ giấy",
                "xóa nhầm dữ liệu trên hệ thống",
                "gửi muộn do mất mạng",
                "chưa có máy quét",
                "không có hồ sơ",
                "không có kinh phí",
                "chưa biết dùng phần mềm",
                "không rõ quy định mới",
                "dừng lại vì mất điện",
                "máy hỏng",
            })
    void these_are_reasons(String words) {
        assertThat(ReasonLines.isStop(words)).isFalse();
        assertThat(ReasonLines.isReason(words)).isTrue();
    }
}
