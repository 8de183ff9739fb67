package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.task.Task;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan that is shipped is understood as the seed's right reading has it, in every field of every row. */
class PhuocMyPlanTest {

    private static final JsonNode EXPECTED = resource("phuoc-my-2024.expected.json");
    private static final PlanFile.Read READ = PlanFile.shipped();
    private static final RowLines LINES = new RowLines(READ.taskLines(), READ.indicatorLines());
    private static final List<PlanFinding> FINDINGS =
            PlanFindings.of(READ.plan(), CalendarFile.shipped().workCalendar(), LINES);
    private static final ObjectNode JSON = PlanJson.of(READ.plan(), LINES, FINDINGS);

    @TestFactory
    Stream<DynamicTest> every_task_row_is_understood_in_every_field() {
        return rows("tasks", "number", "line");
    }

    @TestFactory
    Stream<DynamicTest> every_indicator_row_is_understood_in_every_field() {
        return rows("indicators", "code", "needs_confirmation", "line");
    }

    private static Stream<DynamicTest> rows(String key, String name, String... ours) {
        assertThat(JSON.get(key)).hasSameSizeAs(EXPECTED.get(key));
        return IntStream.range(0, EXPECTED.get(key).size()).mapToObj(i -> {
            ObjectNode understood = JSON.get(key).get(i).deepCopy();
            List<String> notExpected = new ArrayList<>(Arrays.asList(ours));
            notExpected.removeIf(EXPECTED.get(key).get(i)::has);
            return dynamicTest(key + " " + understood.get(name).asText(), () -> {
                understood.remove(notExpected);
                assertThat(understood.toPrettyString())
                        .isEqualTo(
                                reordered(EXPECTED.get(key).get(i), understood).toPrettyString());
            });
        });
    }

    /** The expected row with its keys in our order, so that a difference reads as one line. */
    private static ObjectNode reordered(JsonNode expected, ObjectNode like) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        like.properties().forEach(field -> {
            if (expected.has(field.getKey())) {
                row.set(field.getKey(), expected.get(field.getKey()));
            }
        });
        expected.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
        return row;
    }

    @Test
    void counts_are_those_of_the_document() {
        assertThat(JSON.get("counts")).isEqualTo(EXPECTED.get("counts"));
        assertThat(READ.plan().tasks()).hasSize(25);
        assertThat(READ.plan().sections()).hasSize(7);
        assertThat(READ.plan().indicators())
                .hasSize(19)
                .filteredOn(Indicator::group)
                .hasSize(4);
    }

    @Test
    void the_head_is_that_of_the_document() {
        assertThat(JSON.get("year")).isEqualTo(EXPECTED.get("plan_year"));
        assertThat(JSON.get("locality")).isEqualTo(EXPECTED.get("locality"));
        assertThat(JSON.get("decision")).isEqualTo(EXPECTED.get("decision"));
        assertThat(JSON.get("decision_date")).isEqualTo(EXPECTED.get("decision_date"));
        assertThat(JSON.get("signer").asText()).isEqualTo("Cao Minh Thi");
    }

    @Test
    void all_25_deadlines_are_live() {
        assertThat(READ.plan().tasks()).noneMatch(task -> task.deadline() instanceof Deadline.Unknown);
        assertThat(READ.plan().tasks().stream()
                        .collect(Collectors.groupingBy(
                                task -> task.deadline().getClass().getSimpleName(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "OnDates", 13L, "AllYear", 6L, "WaitingFor", 4L, "EachPeriod", 1L, "UnderAnotherDocument", 1L));
    }

    @Test
    void names_are_short_enough_for_a_phone() {
        Stream<String> names = Stream.concat(
                READ.plan().tasks().stream().map(Task::shortName),
                READ.plan().indicators().stream().map(Indicator::shortName));
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name.split(" ")).hasSizeBetween(3, 9);
            assertThat(name.length()).isLessThanOrEqualTo(40);
        });
    }

    @Test
    void the_contradictions_are_kept_with_their_citations() {
        assertThat(FINDINGS)
                .filteredOn(finding -> finding.severity() == PlanFinding.Severity.WARNING)
                .extracting(finding -> finding.place().replaceAll(" \\(.*", "") + ": " + finding.message())
                .containsExactly(
                        "Phụ lục 1, dòng 1.1: Phụ lục 1, dòng 1.1 ghi “Năm trong nhóm các đơn vị dẫn đầu khối UBND phường, "
                                + "xã” khác với Mục II.2.a ghi “Chỉ số Cải cách hành chính đạt 90 điểm trở lên”. Đang tính "
                                + "theo Phụ lục 1, dòng 1.1; xin Văn phòng chọn mức được dùng.",
                        "Phụ lục 1, dòng 1.2: Phụ lục 1, dòng 1.2 (ô gộp với dòng 1.1) ghi “Năm trong nhóm các đơn vị dẫn "
                                + "đầu khối UBND phường, xã” khác với Mục II.2.a ghi “Chỉ số hài lòng của người dân, tổ chức "
                                + "đối với sự phục vụ của cơ quan hành chính nhà nước … đạt 90 điểm trở lên”. Đang tính theo "
                                + "Phụ lục 1, dòng 1.2 (ô gộp với dòng 1.1); xin Văn phòng chọn mức được dùng.",
                        "Phụ lục 1, dòng 3.3: Phụ lục 1, dòng 3.3 ghi “50%” khác với Mục II.2.d ghi “Tỷ lệ khai thác, sử "
                                + "dụng lại thông tin, dữ liệu số hóa đạt 30%”. Đang tính theo Phụ lục 1, dòng 3.3; xin Văn "
                                + "phòng chọn mức được dùng.",
                        "Phụ lục 1, dòng 5.3.1: Phụ lục 1, dòng 5.3, gạch đầu dòng thứ 1 ghi “60%” khác với Mục II.2.d ghi "
                                + "“Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết TTHC đạt 50%”. Đang tính "
                                + "theo Phụ lục 1, dòng 5.3, gạch đầu dòng thứ 1; xin Văn phòng chọn mức được dùng.",
                        "Phụ lục 1, dòng 5.3.2: Phụ lục 1, dòng 5.3, gạch đầu dòng thứ 2 ghi “60%” khác với Mục II.2.d ghi "
                                + "“tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia trên tổng số giao dịch thanh "
                                + "toán đạt 100%”. Đang tính theo Phụ lục 1, dòng 5.3, gạch đầu dòng thứ 2; xin Văn phòng "
                                + "chọn mức được dùng.");
    }

    @Test
    void the_missing_indicator_4_is_asked_about() {
        assertThat(FINDINGS)
                .contains(new PlanFinding(
                        PlanFinding.Severity.QUESTION,
                        "Phụ lục 1",
                        "không có chỉ tiêu số 4; xin kiểm tra văn bản bỏ qua số này hay bị sót dòng."));
        assertThat(FINDINGS)
                .filteredOn(finding -> finding.message().contains("bị sót dòng"))
                .hasSize(1);
    }

    @Test
    void due_dates_on_days_off_are_told_once_a_date() {
        assertThat(FINDINGS)
                .filteredOn(finding -> finding.severity() == PlanFinding.Severity.NOTE)
                .extracting(finding -> finding.place() + ": " + finding.message())
                .containsExactly(
                        "Phụ lục 2, nhiệm vụ 1, 1.1, 1.2, 2, 3, 5, 9, 18, 22: hạn Chủ nhật 31/3/2024 là ngày nghỉ; hạn giữ "
                                + "nguyên, việc nhắc tính theo ngày làm việc liền trước, thứ Sáu 29/3/2024.",
                        "Phụ lục 2, nhiệm vụ 9: hạn Chủ nhật 30/6/2024 là ngày nghỉ; hạn giữ nguyên, việc nhắc tính theo "
                                + "ngày làm việc liền trước, thứ Sáu 28/6/2024.");
    }

    @Test
    void words_that_name_nobody_are_asked_about_once() {
        assertThat(FINDINGS)
                .contains(new PlanFinding(
                        PlanFinding.Severity.QUESTION,
                        "38 dòng, đầu tiên là chỉ tiêu 1.1",
                        "“Các ban ngành liên quan”, “Các ban ngành ủy ban”, “Các ban ngành có liên quan” không chỉ đích danh "
                                + "đơn vị nào; đang hiểu là Văn phòng UBND xã; Tư pháp; Văn hóa xã hội; Tài chính - Kế toán. "
                                + "Xin Văn phòng sửa lại trong unit_groups nếu chưa đúng."));
    }

    @Test
    void the_blank_monitor_of_5_1_is_asked_about_and_not_inherited() {
        assertThat(FINDINGS)
                .filteredOn(finding -> finding.message().startsWith("ô đơn vị theo dõi để trống"))
                .extracting(PlanFinding::place)
                .singleElement()
                .satisfies(place -> assertThat(place).startsWith("Phụ lục 1, dòng 5.1 "));
    }

    @Test
    void every_row_to_confirm_is_asked_about_with_its_line() {
        assertThat(StreamSupport.stream(JSON.get("tasks").spliterator(), false)
                        .filter(row -> row.get("needs_confirmation").asBoolean())
                        .map(row -> "Phụ lục 2, nhiệm vụ " + row.get("number").asText() + " (dòng "
                                + row.get("line").asInt() + " của tệp)"))
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(FINDINGS).extracting(PlanFinding::place).contains(place));
    }

    @Test
    void the_text_is_valid_json() {
        assertThatCode(() -> new ObjectMapper().readTree(PlanJson.text(READ.plan(), RowLines.UNKNOWN, List.of())))
                .doesNotThrowAnyException();
    }

    private static JsonNode resource(String name) {
        try (var in = PhuocMyPlanTest.class.getClassLoader().getResourceAsStream(name)) {
            return new ObjectMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
