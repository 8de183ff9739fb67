package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a person answers no question; a reason, however short, does. */
class SmallTalkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cảm ơn em",
                "Cám ơn nhiều nhé",
                "cam on ban nhieu",
                "ok em",
                "ok",
                "oke chị",
                "dạ vâng ạ",
                "vâng ạ",
                "chào em",
                "chào buổi sáng",
                "thế à",
                "vậy hả",
                "ra vậy",
                "hay quá",
                "tốt quá",
                "ừ nhỉ",
                "👍",
                "😀😀",
                "haha",
                "hihi",
                "em ơi",
                "nhận rồi ạ"
            })
    void isNoAnswer(String words) {
        assertThat(SmallTalk.isSaid(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "máy hỏng",
                "chờ văn bản của huyện",
                "chờ chị Lan ký",
                "đang làm dở",
                "sai số",
                "nhầm việc",
                "bận họp",
                "ốm",
                "chưa đủ máy quét",
                "văn bản phải sửa lại theo góp ý",
                "chưa có kinh phí",
                "hay mất mạng",
                "vất vả vì thiếu người",
                "da cam",
                "thế nên chưa làm",
                "do nhập sai",
                "được giao muộn",
                "em nghỉ phép",
                "chị Hòa làm",
                "45/60",
                "3.2"
            })
    void mayAnswer(String words) {
        assertThat(SmallTalk.isSaid(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chờ chị tí", "khoan đã", "để chị xem lại đã", "đợi em chút", "từ từ"})
    void waitsAreNoAnswer(String words) {
        assertThat(NotYet.isWait(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhầm số",
                "sai số",
                "báo nhầm",
                "số này sai",
                "kiểm tra lại thấy thiếu",
                "chờ huyện",
                "chờ duyệt",
                "để sửa theo góp ý"
            })
    void whatMayBeWhyATaskIsOpenedAgainIsNoWait(String words) {
        assertThat(NotYet.isWait(words)).isFalse();
    }
}
