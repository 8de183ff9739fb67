package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words around a figure that say why, that put the last one right, or that take one back; what may mean something else stays a question. */
class WordsBesideFigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "10/12 do máy hỏng → 10/12 → lý do: máy hỏng",
                "10/12, vì mất mạng → 10/12 → lý do: mất mạng",
                "10/12 (do thiếu người) → 10/12 → lý do: thiếu người",
                "3.2 75,5% bởi vì trời mưa → 3.2 75,5% → lý do: trời mưa",
                "3.2: 45/60 là do công dân đi vắng → 3.2: 45/60 → lý do: công dân đi vắng",
                "45/60 do may hong → 45/60 → lý do: may hong",
                "45/60 do 3 hồ sơ trả lại → 45/60 →",
                "45/60 lý do: máy hỏng → 45/60 → lý do: máy hỏng",
            })
    void saysWhy(String line, String figure, String reason) {
        if (reason == null) {
            // A number behind the figure stays a question: it may be another figure.
            assertThat(ReasonBeside.read(line)).isEmpty();
        } else {
            assertThat(ReasonBeside.read(line)).contains(new ReasonBeside(figure, reason));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/12 do Hòa báo",
                "10/12 do Tư pháp",
                "10/12 do Tư pháp nhập",
                "10/12 do huyện giao",
                "10/12 do chưa tính tháng 3",
                "10/12 do ước tính",
                "10/12 vì quý trước 9/12",
                "10/12 vi phạm",
                "10/12 vi pham",
                "10/12 do dang",
                "10/12 tại xã",
                "do máy hỏng",
                "khoảng 10/12 do máy hỏng",
                "10/12 do",
            })
    void isNoReason(String line) {
        assertThat(ReasonBeside.read(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "à nhầm 11/12 → 11/12",
                "nhầm, 11/12 → 11/12",
                "sửa lại 11/12 → 11/12",
                "sửa lại là 11/12 nhé → 11/12 nhé",
                "em ghi nhầm rồi ạ, 11/12 → 11/12",
                "xin lỗi, số đúng là 92,5 → 92,5",
                "không phải, 11/12 → 11/12",
                "à nhầm, không phát sinh → không phát sinh",
            })
    void putsRight(String words, String right) {
        assertThat(Corrections.bare(words)).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không phải 13/15",
                "khong phai 13/15",
                "không phải là 13/15",
                "sai rồi, không phải 13/15",
                "số này không phải 13/15",
                "không phải 13/15 mà là 12/15",
                "không đúng 13/15",
                "không phải chưa đạt"
            })
    void saysWhichItIsNot(String words) {
        assertThat(Corrections.isDenied(words)).isTrue();
        assertThat(Corrections.bare(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"không phải, 13/15", "không phát sinh", "nhầm, 13/15", "chưa đạt", "không phải", "13/15"})
    void deniesNothing(String words) {
        assertThat(Corrections.isDenied(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11/12",
                "dạ 11/12",
                "số 11/12",
                "là 11/12",
                "nhầm",
                "à 11/12",
                "không phát sinh",
                "mới có 11/12",
                "sửa 9.9",
                "sửa lại 3.2"
            })
    void putsNothingRight(String words) {
        assertThat(Corrections.bare(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "còn lại không phát sinh → không phát sinh",
                "tất cả đều không phát sinh → không phát sinh",
                "các chỉ tiêu còn lại: chưa có số liệu → chưa có số liệu",
            })
    void answersAll(String words, String answer) {
        assertThat(SharedAnswer.forAll(words)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"còn lại 5 hồ sơ", "tất cả 45/60", "còn lại", "không phát sinh", "hết hạn"})
    void answersNotAll(String words) {
        assertThat(SharedAnswer.forAll(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "3.2 vì thiếu máy quét → 3.2 → thiếu máy quét",
                "5.3.1: lý do: mạng hỏng → 5.3.1 → mạng hỏng",
                "3.2 do mạng chậm → 3.2 → mạng chậm",
            })
    void saysWhyOfARow(String words, String code, String reason) {
        assertThat(RowMeant.why(words)).contains(new RowMeant.Why(code, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2 45/60 vì thiếu máy", "3.2 vì 45/60", "vì thiếu máy", "3.2 độ 90", "3 vì thiếu máy"})
    void saysWhyOfNone(String words) {
        assertThat(RowMeant.why(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "xóa 5.2 → 5.2",
                "xoá số 5.2 đi → 5.2",
                "Bỏ số nháp 5.3.1 → 5.3.1",
                "huy 5.2 → 5.2",
                "xoa chi tieu 2 → 2",
            })
    void takesBack(String words, String code) {
        assertThat(ClearedAnswer.code(words)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bỏ qua 5.2", "gõ 5.2", "xóa", "xóa hết", "bỏ 45/60", "hủy", "bỏ 5.2 45/60", "xóa ảnh 5.2"})
    void takesNothingBack(String words) {
        assertThat(ClearedAnswer.code(words)).isEmpty();
    }
}
