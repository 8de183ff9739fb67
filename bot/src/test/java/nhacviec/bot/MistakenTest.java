package nhacviec.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.2 45/60|FIGURE",
                "3.2: 92,5%|FIGURE",
                "- 3.2 45/60|FIGURE",
                "• 5.2 45/60|FIGURE",
                "3.2) 45/60|FIGURE",
                "3.2. 45/60|FIGURE",
                "Q1 3.2 45/60|FIGURE_WITH_PERIOD",
                "quý này 3.2 45/60|FIGURE_WITH_PERIOD",
                "Quý I/2024: 3.2 45/60|FIGURE_WITH_PERIOD",
                "Kỳ: Quý 1 3.2 45/60|FIGURE_WITH_PERIOD",
                "1. 3.2 47/60|FIGURE",
                "5.3.1 không phát sinh|FIGURE",
                "3.2 45/60 quý I|FIGURE_WITH_PERIOD",
                "3.2 46/60 quý II|FIGURE_WITH_PERIOD",
                "Báo cáo quý I: 3.2 45/60|FIGURE_WITH_PERIOD",
                "Quý I/2024 3.2 45/60 và 5.2 40/60|FIGURE_WITH_PERIOD",
                "Chỉ tiêu 3.2: 45/60|FIGURE",
                "3.2 - 45/60|FIGURE",
                "3.2 45/60 hồ sơ|FIGURE",
                "3.2 đạt 45/60|FIGURE",
                "45/60 3.2|FIGURE",
                "45/60|BARE_FIGURE",
                "92,5 %|BARE_FIGURE",
                "45/60 = 75%|BARE_FIGURE",
                "12/KH-UBND|DOCUMENT",
                "12/KH-UBND ngày 8/3/2024|DOCUMENT",
                "Kế hoạch số 12/KH-UBND ngày 8/3/2024|DOCUMENT",
                "12/KH-UBND ngày 8 tháng 3 năm 2024|DOCUMENT",
                "KH 12/KH-UBND|DOCUMENT",
                "12/2024/KH-UBND|DOCUMENT",
                "thôi|STOP",
                "bỏ qua|STOP",
                "thôi để đó|STOP",
                "không mở lại nữa|STOP",
                "Không|STOP",
                "Đồng ý|CONSENT",
                "nhầm, đồng ý|CONSENT",
                "có, cho gia hạn|CONSENT",
                "ok gửi đi|CONSENT",
            })
    void is_no_sentence(String words, Mistaken what) {
        assertEquals(Optional.of(what), Mistaken.in(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số liệu:\n3.2 45/60\n5.2 40/60", "chào bot\n3.1 12/12"})
    void one_line_with_a_figure_is_enough(String words) {
        assertEquals(Optional.of(Mistaken.FIGURE), Mistaken.in(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 hộ chưa nộp",
                "50% hộ dân đi vắng",
                "Quý lãnh đạo yêu cầu",
                "Quý I chưa có văn bản của tỉnh",
                "15/3 mới có văn bản của tỉnh",
                "15.3 mới có văn bản",
                "12/QĐ-UBND của tỉnh mới thay thế",
                "theo công văn 12/CV-UBND của tỉnh",
                "5/10 hồ sơ thiếu giấy tờ",
                "50% hồ sơ chưa nộp, nộp ngay trước 16 giờ",
                "không có văn bản",
                "không đồng ý với hạn mới",
                "có việc gấp",
                "vì 3.2 45/60 là số cũ",
                "do 12/KH-UBND chưa ký",
                "nhập nhầm",
                "3.2 chưa đủ máy quét",
            })
    void can_be_a_reason(String words) {
        assertEquals(Optional.empty(), Mistaken.in(words));
    }
}
