package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines below figures, in a message of Tư pháp on 14/3/2024: those that leave the figures as they are, and those that are asked about. */
class WordsBelowTest {

    private static final NeutralLines LINES = new NeutralLines(
            List.of("Tư pháp", "Tư pháp xã", "xã Phước Mỹ", "Phước Mỹ", "Cải cách thủ tục hành chính"),
            List.of("Văn phòng UBND xã", "Văn phòng", "Tài chính - Kế toán", "Văn hóa xã hội"),
            List.of("Văn phòng UBND xã", "Văn phòng"),
            List.of("Hòa", "Lan", "Nguyễn Thị Lan"),
            LocalDate.of(2024, 3, 14));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "em gửi ạ",
                "Em gửi chị Lan ạ",
                "em cảm ơn chị",
                "Cảm ơn chị Lan nhiều ạ!",
                "Em cám ơn ạ",
                "cam on chi",
                "Trân trọng.",
                "(đã kiểm tra)",
                "Đã đối chiếu với chị Lan",
                "Em đã rà soát lại ạ",
                "Còn lại em gửi sau",
                "Các chỉ tiêu còn lại em xin gửi sau ạ",
                "Trân trọng cảm ơn!",
                "Trân trọng kính gửi",
                "Kính gửi Văn phòng",
                "Kính báo cáo anh chị",
                "thanks chị",
                "Ok ạ",
                "dạ",
                "Hết ạ",
                "vậy thôi ạ",
                "Trên đây là toàn bộ số liệu ạ",
                "nhờ chị tổng hợp giúp em với ạ",
                "chị nhập giúp em nhé",
                "chị xem giúp em ạ",
                "Chúc chị ngày mới vui vẻ",
                "chúc anh chị cuối tuần vui vẻ",
                "🙏🙏🙏",
                "😊",
                "---",
                "...",
                "Người lập: Nguyễn Thị Hòa",
                "Người báo cáo",
                "Nguyễn Thị Hòa",
                "TRẦN VĂN BÌNH",
                "Hòa",
                "em Hòa",
                "Hòa - Tư pháp",
                "Công chức Tư pháp - Hộ tịch",
                "CHỦ TỊCH",
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "(Đã ký)",
                "Nơi nhận:",
                "- Như trên;",
                "- Lưu: VT.",
                "ĐT: 0905 123 456",
                "0905123456",
                "hoa@phuocmy.gov.vn",
                "Gửi từ iPhone của tôi",
                "Ngày 14/3/2024",
                "Phước Mỹ, ngày 14 tháng 3 năm 2024",
                "Số liệu của Tư pháp ạ",
                "Báo cáo kết quả thực hiện",
                "Cải cách thủ tục hành chính",
                "10h30",
            })
    void leavesTheFigures(String line) {
        assertThat(LINES.leavesFigures(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "số này chưa chốt",
                "(ước tính)",
                "chưa kiểm tra",
                "đã kiểm tra, còn thiếu 3 hồ sơ",
                "để kiểm tra lại",
                "số còn lại là của Văn phòng",
                "ước tính",
                "đây là số của quý trước",
                "đừng ghi vội nhé",
                "khoan đã",
                "đúng không chị?",
                "?",
                "chưa gồm tháng 3",
                "đó là số chưa đạt",
                "số của Văn phòng",
                "Văn phòng",
                "gửi lại Văn phòng số của Tài chính - Kế toán",
                "lũy kế từ đầu năm",
                "luy ke",
                "trên đây là số kế hoạch",
                "Trên đây là mục tiêu",
                "số của cả năm",
                "nhưng chưa kiểm tra lại",
                "em gửi lại sau",
                "em gửi sau",
                "Hai số trên em chưa chắc, chị kiểm tra giúp",
                "(số liệu tạm tính)",
                "số này của chị Hòa đúng không",
                "nháp thôi nhé",
                "em nhập thử",
                "tạm thế đã ạ",
                "còn thiếu 2 hồ sơ",
                "cùng kỳ",
                "Cùng kỳ năm ngoái",
                "kỳ tới",
                "không tính thôn 3",
                "số năm ngoái",
                "em đang chờ xác nhận",
                "chỉ tính hồ sơ trực tuyến",
                "đã gồm cả quý I",
                "tính đến hết tháng 2",
                "chỉ của bộ phận một cửa",
                "theo báo cáo của huyện",
                "dự kiến",
                "thôi",
                "❌",
                "khoảng đó ạ",
                "em đoán vậy",
                "đơn vị: trường hợp",
                "Ngày 14/3/2023",
            })
    void isAskedAbout(String line) {
        assertThat(LINES.leavesFigures(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "số này chưa chốt",
                "(ước tính)",
                "hai số trên chưa chắc",
                "chưa kiểm tra lại",
                "trên đây là số kế hoạch",
                "em ghi tạm"
            })
    void looksBack(String line) {
        assertThat(WordsBelow.lookBack(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch quý II",
                "Cùng kỳ",
                "Chưa đạt:",
                "Cải cách tài chính công",
                "Ước thực hiện quý II",
                "Ghi chú"
            })
    void standsAboveWhatFollows(String line) {
        assertThat(WordsBelow.lookBack(line)).isFalse();
    }
}
