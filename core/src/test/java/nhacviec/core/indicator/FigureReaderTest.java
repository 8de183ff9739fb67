package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.FigureReading.Refused;
import nhacviec.core.indicator.Indicator.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and how it is read, asked or refused. Nothing that has two readings is read. */
class FigureReaderTest {

    private final FigureReader reader = new FigureReader();

    private String read(String typed, Measure measure) {
        FigureReading reading = reader.read(typed, measure);
        if (reading instanceof Read read) {
            return read.figure().brief();
        }
        if (reading instanceof Ask ask) {
            return "ask " + ask.question()
                    + ask.options().stream().map(Figure::brief).collect(Collectors.joining(" | ", " [", "]"));
        }
        return "refused " + ((Refused) reading).fault();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "45/60; 45/60",
                "45 / 60; 45/60",
                "45/60 hồ sơ; 45/60",
                "45 trên 60; 45/60",
                "45 trên tổng số 60; 45/60",
                "45:60; 45/60",
                "４５/６０; 45/60",
                "1.234/2.000; 1234/2000",
                "1 234/2 000; 1234/2000",
                "1,234/2,000; 1234/2000",
                "0/12; 0/12",
                "45/60 = 75%; 45/60",
                "45/60 (75%); 45/60",
                "45/60 = 80%; refused DOES_NOT_ADD_UP",
                "45 hồ sơ / 60 hồ sơ; 45/60",
                "45 hồ sơ trên tổng số 60 hồ sơ; 45/60",
                "đã giải quyết 45/60 hồ sơ đúng hạn; 45/60",
                "“45/60”; 45/60",
                "1.200,0/1.500; 1200/1500",
                "15/60 chưa số hóa; ask WORDS_BESIDE [15/60]",
                "50/60 không chắc lắm; ask WORDS_BESIDE [50/60]",
                "45/60 quý trước; ask WORDS_BESIDE [45/60]",
                "tăng 5%; ask WORDS_BESIDE [5%]",
                "giảm 5%; ask WORDS_BESIDE [5%]",
                "còn thiếu 5%; ask WORDS_BESIDE [5%]",
                "còn nợ 20%; ask WORDS_BESIDE [20%]",
                "không đạt 75%; ask WORDS_BESIDE [75%]",
                "quý trước 70%; ask WORDS_BESIDE [70%]",
                "trừ 5%; ask WORDS_BESIDE [5%]",
                "0912345678/0912345679; refused TOO_LARGE",
                "123.456.789/999.999.999; 123456789/999999999",
                "75,5%; 75.5%",
                "75.5%; 75.5%",
                "75,5; 75.5%",
                "75.5; 75.5%",
                "75,5 %; 75.5%",
                "100%; 100%",
                "đạt 75,5%; 75.5%",
                "tỷ lệ 75,5 phần trăm; 75.5%",
                "95,125%; 95.125%",
                "0,5%; 0.5%",
                "45; ask PERCENT_OR_COUNT [45%]",
                "100; ask PERCENT_OR_COUNT [100%]",
                "0,75; ask FRACTION_OR_PERCENT [0.75% | 75%]",
                "0.6; ask FRACTION_OR_PERCENT [0.6% | 60%]",
                "1.234; ask WHICH_SEPARATOR [1.234%]",
                "95,125; ask WHICH_SEPARATOR [95.125%]",
                "khoảng 90%; ask EXACT_NUMBER [90%]",
                "gần 45/60; ask EXACT_NUMBER [45/60]",
                "~ 75,5; ask EXACT_NUMBER [75.5%]",
                "trên 80%; ask EXACT_NUMBER [80%]",
                "45 60; ask RATIO_OF_TWO [45/60]",
                "45 600; ask RATIO_OF_TWO [45/600]",
                "60 45; refused SEVERAL_NUMBERS",
                "45, 60; refused SEVERAL_NUMBERS",
                "45-60; refused SEVERAL_NUMBERS",
                "45/60/75; refused SEVERAL_NUMBERS",
                "50/50%; refused SEVERAL_NUMBERS",
                "0/0; ask NOTHING_AROSE [không phát sinh]",
                "3/0; refused ZERO_DENOMINATOR",
                "60/45; refused NUMERATOR_OVER_DENOMINATOR",
                "45,5/60; refused NOT_WHOLE",
                "120%; refused OVER_100",
                "1.234,5; refused OVER_100",
                "-5%; refused NEGATIVE",
                "âm 5; refused NEGATIVE",
                "−5; refused NEGATIVE",
                "chín mươi; refused NOT_A_NUMBER",
                "9o%; refused NOT_A_NUMBER",
                "4S/6O; refused NOT_A_NUMBER",
                "l5%; refused NOT_A_NUMBER",
                "x; refused NOT_A_NUMBER",
                "không phát sinh; không phát sinh",
                "KHONG PHAT SINH; không phát sinh",
                "chua co; chưa có số liệu",
                "Chưa có số liệu; chưa có số liệu",
            })
    void ratios(String typed, String expected) {
        assertThat(read(typed, Measure.RATIO)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "92; 92",
                "92,5; 92.5",
                "92.5; 92.5",
                "92 điểm; 92",
                "92đ; 92",
                "92/100; 92",
                "92,5/100; 92.5",
                "92%; 92",
                "100; 100",
                "0; 0",
                "101; refused OVER_100",
                "-1; refused NEGATIVE",
                "92 93; refused SEVERAL_NUMBERS",
                "45/60; refused SEVERAL_NUMBERS",
                "92.125; ask WHICH_SEPARATOR [92.125]",
                "9o; refused NOT_A_NUMBER",
                "khoảng 90; ask EXACT_NUMBER [90]",
            })
    void scores(String typed, String expected) {
        assertThat(read(typed, Measure.SCORE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12; 12",
                "1.234; 1234",
                "1,234; 1234",
                "1 234; 1234",
                "1.234.567; 1234567",
                "12,5; refused NOT_WHOLE",
                "12 hồ sơ; 12",
            })
    void counts(String typed, String expected) {
        assertThat(read(typed, Measure.COUNT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "đạt; đạt: đạt",
                "không chắc lắm; ask REACHED_OR_NOT [đạt: đạt | chưa đạt: chưa đạt]",
                "chưa đạt chỉ tiêu; chưa đạt: chưa đạt chỉ tiêu",
                "có lẽ đạt; ask REACHED_OR_NOT [đạt: đạt | chưa đạt: chưa đạt]",
                "Đạt, xếp thứ 3/21; đạt: Đạt, xếp thứ 3/21",
                "co; đạt: co",
                "chưa đạt; chưa đạt: chưa đạt",
                "không đạt; chưa đạt: không đạt",
                "không; chưa đạt: không",
                "khong phat sinh; không phát sinh",
                "xếp thứ 3; ask REACHED_OR_NOT [đạt: đạt, xếp thứ 3 | chưa đạt: chưa đạt, xếp thứ 3]",
            })
    void yesAndNo(String typed, String expected) {
        assertThat(read(typed, Measure.YES_NO)).isEqualTo(expected);
    }
}
