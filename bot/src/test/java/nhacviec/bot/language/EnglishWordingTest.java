package nhacviec.bot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordingTest {

    private static final EnglishWording WORDING = new EnglishWording();

    /** Pieces of which hostile lines are made. */
    private static final List<String> PIECES = List.of(
            "việc ",
            "<b>7</b>",
            " – ",
            ", hạn ",
            "thứ Sáu, 29/3/2024",
            " (còn 3 ngày làm việc)",
            "“",
            "”",
            "&amp;",
            "&lt;",
            "; ",
            ". ",
            ": ",
            "Chưa ghi gì.",
            "<code>/sl 3.2 45/60</code>",
            "<i>x</i>",
            "Quý I",
            ", văn bản ",
            "đã xong ngày 1/2/2024");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "     hạn thứ Sáu, 29/3/2024 (còn 3 ngày làm việc) |      due Friday, 29/3/2024 (3 working days left)",
                "hạn Chủ nhật, 31/3/2024 (làm việc đến thứ Sáu 29/3, còn 1 ngày làm việc) | due Sunday, 31/3/2024 (last working day Friday 29/3, 1 working day left)",
                "• việc <b>9</b> – Báo cáo hệ thống hóa VBQPPL (Quý I), hạn thứ Tư, 31/1/2024 (quá hạn 2 ngày làm việc) | • task <b>9</b> – Báo cáo hệ thống hóa VBQPPL (Q1), due Wednesday, 31/1/2024 (2 working days overdue)",
                "<b>🔴 Quá hạn</b> | <b>🔴 Overdue</b>",
                "✅ <b>3.2</b> Số hóa hồ sơ, Quý I/2024: <b>45/60 = 75 %</b> (chỉ tiêu 100 %: chưa đạt) | ✅ <b>3.2</b> Số hóa hồ sơ, Q1 2024: <b>45/60 = 75 %</b> (target 100 %: not met)",
                "“mai nộp” chưa phải số và ký hiệu văn bản; chưa ghi gì. Ví dụ đúng: <code>/xong 7 15/KH-UBND</code>. | “mai nộp” is not the number of a document; nothing is recorded. A right example: <code>/xong 7 15/KH-UBND</code>.",
                "Không có gì đang hỏi dở. Xem việc: <code>/viec</code>. | No question is open. See your tasks: <code>/viec</code>.",
            })
    void a_line_is_said_in_english(String vietnamese, String english) {
        assertThat(WORDING.text(vietnamese)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lý do: chờ số liệu của huyện, quá hạn. | Reason: chờ số liệu của huyện, quá hạn.",
                "Nội dung: “đã xong ngày 1/2/2024, đúng hạn” | Content: “đã xong ngày 1/2/2024, đúng hạn”",
                "Xin lỗi, bot chưa hiểu “Chưa ghi gì. Ví dụ: <code>x</code>”. | Sorry, the bot does not understand “Chưa ghi gì. Ví dụ: <code>x</code>”.",
            })
    void what_others_wrote_stays_as_it_is(String vietnamese, String english) {
        assertThat(WORDING.text(vietnamese)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Một câu mà sổ câu không có.",
                "Ban hành Kế hoạch theo dõi thi hành pháp luật năm 2024",
                "Tasks of Tư pháp",
                "5 &lt; 6 &amp; 7 &gt; 6",
            })
    void what_no_phrase_says_stays_as_it_is(String line) {
        assertThat(WORDING.text(line)).isEqualTo(line);
    }

    @Test
    void lines_are_said_each_by_itself_and_blank_ones_stay() {
        assertThat(WORDING.text("Quá hạn\n\nMột câu lạ\n  Hạn hôm nay\n"))
                .isEqualTo("Overdue\n\nMột câu lạ\n  Due today\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "✅ Xong 13 | ✅ Done 13",
                "Dừng | Stop",
                "🔢 Nhập số liệu Quý II/2024 | 🔢 Enter figures Q2 2024",
                "· Quý I · | · Q1 ·",
                "🔎 7 | 🔎 7",
                "☑ Tư pháp | ☑ Tư pháp",
            })
    void buttons_have_words_of_their_own(String vietnamese, String english) {
        assertThat(WORDING.label(vietnamese)).isEqualTo(english);
    }

    @Property(tries = 300)
    void whatever_stands_on_a_line_no_tag_is_broken_and_none_is_lost(
            @ForAll @Size(min = 1, max = 60) List<@net.jqwik.api.constraints.IntRange(max = 18) Integer> choice) {
        StringBuilder line = new StringBuilder();
        choice.forEach(i -> line.append(PIECES.get(i)));
        String said = WORDING.text(line.toString());
        assertThat(Marks.areWhole(said)).isTrue();
        assertThat(count(said, "<code>")).isEqualTo(count(line.toString(), "<code>"));
        assertThat(count(said, "&")).isEqualTo(count(line.toString(), "&"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void a_phrasebook_with_a_mistake_is_refused() {
        assertThatThrownBy(() -> new Phrasebook(List.of("[sentence]", "không có tiếng Anh")))
                .hasMessageContaining("no English");
        assertThatThrownBy(() -> new Phrasebook(List.of("[sentence]", "a {text} => b {text2}")))
                .hasMessageContaining("not in the Vietnamese");
        assertThatThrownBy(() -> new Phrasebook(List.of("[sentence]", "a {nowhere} => b {nowhere}")))
                .hasMessageContaining("no section");
        assertThatThrownBy(() -> new Phrasebook(List.of("[sentence]", "{text} {text} => {text}")))
                .hasMessageContaining("twice");
    }
}
