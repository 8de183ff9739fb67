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
                "Q1 3.2 45/60|FIGURE",
                "quý này 3.2 45/60|FIGURE",
                "Quý I/2024: 3.2 45/60|FIGURE",
                "Kỳ: Quý 1 3.2 45/60|FIGURE",
                "1. 3.2 47/60|FIGURE",
                "5.3.1 không phát sinh|FIGURE",
                "45/60|BARE_FIGURE",
                "92,5 %|BARE_FIGURE",
                "45/60 = 75%|BARE_FIGURE",
                "12/KH-UBND|DOCUMENT",
                "12/KH-UBND ngày 8/3/2024|DOCUMENT",
                "Kế hoạch số 12/KH-UBND ngày 8/3/2024|DOCUMENT",
                "thôi|STOP",
                "Không|STOP",
                "Đồng ý|CONSENT",
            })
    void is_no_sentence(String words, Mistaken what) {
        assertEquals(Optional.of(what), Mistaken.in(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kỳ: Quý 1\n3.2 45/60\n5.2 40/60", "chào bot\n3.1 12/12"})
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
                "nhập nhầm",
                "3.2 chưa đủ máy quét",
            })
    void can_be_a_reason(String words) {
        assertEquals(Optional.empty(), Mistaken.in(words));
    }
}
