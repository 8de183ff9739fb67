package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import nhacviec.bot.TypedSpan.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSpanTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3 | 3 | NONE | ``",
                "3, chờ huyện | 3 | NONE | chờ huyện",
                "3 ngày | 3 | DAYS | ``",
                "3 ngày làm việc chờ ký | 3 | WORKING_DAYS | chờ ký",
                "hai tuần nữa | 2 | WEEKS | ``",
                "1 tuần, chờ huyện | 1 | WEEKS | chờ huyện",
                "1 tuần tra | 1 | NONE | tuần tra",
                "mười ngày | 10 | DAYS | ``",
                "một tháng | 1 | MONTHS | ``",
                "2 năm | 2 | YEARS | ``",
                "3 người nghỉ | 3 | NONE | người nghỉ",
            })
    void isRead(String typed, int count, Unit unit, String rest) {
        assertThat(TypedSpan.atBeginningOf(typed)).contains(new TypedSpan(count, unit, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chờ 3 ngày", "3/4", "3.2 45/60", "ba người", "3a", "1000 ngày"})
    void isNone(String typed) {
        assertThat(TypedSpan.atBeginningOf(typed)).isEmpty();
    }
}
