package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignedTableTest {

    @Test
    void cellsBelowAHeaderAreParted() {
        assertThat(AlignedTable.tabbed(
                        "Mã    Chỉ tiêu       Kết quả\n3.1   Công khai      9/12\n3.2   Số hóa hồ sơ   45/60"))
                .isEqualTo("Mã\tChỉ tiêu\tKết quả\n3.1\tCông khai\t9/12\n3.2\tSố hóa hồ sơ\t45/60");
    }

    @Test
    void aRowThatLacksACellHasNoResult() {
        assertThat(AlignedTable.tabbed("Mã   Kế hoạch   Kết quả\n3.1   100%\n3.2   100%   45/60\nTrân trọng"))
                .isEqualTo("Mã\tKế hoạch\tKết quả\n3.1\t\n3.2\t100%\t45/60\nTrân trọng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.1   9/12\n3.2   45/60",
                "Báo cáo   quý I\n3.1   9/12",
                "Mã\tKết quả\n3.1\t9/12",
                "Kính gửi Văn phòng\n3.1 9/12",
            })
    void otherWordsStay(String words) {
        assertThat(AlignedTable.tabbed(words)).isEqualTo(words);
    }
}
