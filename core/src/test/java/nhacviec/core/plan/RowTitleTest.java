package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTitleTest {

    private static final String AFTER =
            "Triển khai khắc phục các nội dung sau khi UBND thành phố Công bố kết quả đánh giá Chỉ số cải cách "
                    + "hành chính (PAR INDEX)";
    private static final String PRAISE =
            "Khen thưởng trong công tác cải cách hành chính, cải cách thủ tục hành chính, chuyển đổi số";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                AFTER + " | Khắc phục các nội dung",
                PRAISE + " | Khen thưởng trong công tác CCHC",
                "Ban hành Kế hoạch theo dõi thi hành pháp luật năm 2024 | Kế hoạch theo dõi thi hành pháp luật",
                "Thực hiện công khai tài chính | Công khai tài chính",
                "Chỉ số Chuyển đổi số (DTI) | Chỉ số Chuyển đổi số"
            })
    void aPhoneShowsWholePhrases(String name, String shown) {
        assertThat(RowTitle.onPhone(name)).isEqualTo(shown);
    }

    @Test
    void paperNamesWhatAPhoneHadTorn() {
        assertThat(RowTitle.onPaper(AFTER, "Khắc phục các nội dung sau khi UBND"))
                .isEqualTo(
                        "Triển khai khắc phục các nội dung sau khi UBND thành phố Công bố kết quả đánh giá Chỉ số cải cách"
                                + " hành chính");
        assertThat(RowTitle.onPaper(PRAISE, "Khen thưởng trong công tác CCHC, cải"))
                .isEqualTo(PRAISE);
    }

    @Test
    void paperKeepsTheShortNameOfAPerson() {
        assertThat(RowTitle.onPaper(PRAISE, "Khen thưởng năm 2024")).isEqualTo("Khen thưởng năm 2024");
        assertThat(RowTitle.onPaper("Kế hoạch truyền thông về cải cách hành chính năm 2024", "Kế hoạch truyền thông"))
                .isEqualTo("Kế hoạch truyền thông");
    }

    @Test
    void whatHasNoPhraseToEndWithSaysThatItGoesOn() {
        String endless = "aaaaaaaa ".repeat(30).strip();
        assertThat(RowTitle.onPhone(endless)).endsWith(" …").hasSizeLessThanOrEqualTo(40);
        assertThat(RowTitle.onPaper(endless, RowTitle.onPhone(endless))).hasSizeGreaterThan(100);
    }
}
