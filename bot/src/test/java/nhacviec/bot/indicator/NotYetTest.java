package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import nhacviec.bot.NotYet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotYetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "để tôi xem lại",
                "Dạ để em xem lại ạ",
                "để em hỏi lại phòng Tài chính",
                "cho tôi kiểm tra lại số này",
                "de toi xem lai",
                "nhầm số",
                "em nhầm số rồi",
                "số này sai",
                "số liệu này sai rồi",
                "số chưa đúng",
                "em ghi nhầm",
                "nhập sai số",
                "chờ chút",
                "Chờ em chút nhé",
                "đợi tí",
                "cho em 5 phút",
                "hỏi lại chị Lan đã",
                "hỏi lại chị Lan",
                "xem lại số liệu",
                "kiểm tra lại",
                "khoan",
                "khoan đã",
                "khoan, để tôi xem lại",
                "từ từ",
                "thôi",
                "thôi để sau",
                "thôi không gửi nữa",
                "để mai",
                "mai gửi",
                "em gửi lý do sau",
                "chưa chắc",
                "không nhớ",
                "sửa số",
                "muốn sửa lại",
                "sai rồi",
                "dừng đã",
                "sao lại hỏi",
                "lý do gì?",
            })
    void sendsNothing(String words) {
        assertThat(NotYet.isSaid(words)).isTrue();
        assertThat(ReasonLines.isReason(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chờ văn bản",
                "chờ văn bản của huyện",
                "chờ kiểm tra của huyện",
                "chờ phần mềm",
                "máy hỏng",
                "máy hỏng, đang sửa",
                "số hồ sơ ít",
                "số hồ sơ sai sót nhiều",
                "hồ sơ nhập sai nhiều",
                "thiếu máy quét",
                "mạng chậm",
                "thời gian ngắn",
                "thời tiết xấu",
                "kỳ trước nhập nhầm",
                "kỳ trước báo sai số",
                "số kỳ trước tính cả hồ sơ cũ",
                "đề án chưa duyệt",
                "để dân làm quen",
                "dân chưa biết",
                "chưa có cán bộ chuyên trách",
                "chưa đủ máy quét",
                "không có hồ sơ phát sinh",
                "dừng tiếp nhận để sửa trụ sở",
                "hỏi dân thì chưa rõ thủ tục",
                "đã kiểm tra, số đúng",
                "đã kiểm tra số liệu",
                "mới triển khai",
                "do đợt mưa lũ",
                "đợi cấp trên phân bổ",
                "sáp nhập thôn",
                "sửa chữa trụ sở",
                "đổi phần mềm",
                "chiều hướng giảm chung",
                "tính theo mẫu mới",
                "làm lại mẫu biểu",
                "cho thuê máy",
            })
    void isAReason(String words) {
        assertThat(NotYet.isSaid(words)).isFalse();
        assertThat(ReasonLines.isReason(words)).isTrue();
    }
}
