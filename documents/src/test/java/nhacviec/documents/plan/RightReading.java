package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.staff.Unit;

/** The right reading of the plan of xã Phước Mỹ, cell by cell, and how a reading is held against it. */
final class RightReading {

    static final JsonNode EXPECTED = json("phuoc-my-2024.expected.json");
    static final WorkCalendar CALENDAR = CalendarFile.shipped().workCalendar();
    static final List<Unit> UNITS = PlanFile.shipped().plan().units();

    private RightReading() {}

    static String text() {
        return new String(bytes("phuoc-my-2024.txt"), StandardCharsets.UTF_8);
    }

    /** Every field of every row but the remarks of the person who made the right reading. */
    static void assertRight(SignedPlan read, String... unheld) {
        ObjectNode json = PlanJson.of(read.plan(), read.lines(), read.findings());
        for (String part : List.of("indicators", "tasks")) {
            assertThat(json.get(part)).hasSameSizeAs(EXPECTED.get(part));
            for (int i = 0; i < EXPECTED.get(part).size(); i++) {
                JsonNode right = EXPECTED.get(part).get(i);
                assertThat(fields(json.get(part).get(i), right, unheld)).isEqualTo(fields(right, right, unheld));
            }
        }
        assertThat(json.get("counts")).isEqualTo(EXPECTED.get("counts"));
        assertThat(json.get("year")).isEqualTo(EXPECTED.get("plan_year"));
        assertThat(json.get("locality")).isEqualTo(EXPECTED.get("locality"));
        assertThat(json.get("decision")).isEqualTo(EXPECTED.get("decision"));
        assertThat(json.get("decision_date")).isEqualTo(EXPECTED.get("decision_date"));
        assertThat(json.get("signer").asText()).isEqualTo("Cao Minh Thi");
        assertThat(json.get("title").asText()).isEqualTo("Kế hoạch cải cách hành chính xã Phước Mỹ năm 2024");
    }

    private static String fields(JsonNode row, JsonNode right, String... unheld) {
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        right.fieldNames().forEachRemaining(name -> {
            if (!name.equals("notes") && !List.of(unheld).contains(name)) {
                fields.put(name, row.get(name));
            }
        });
        StringBuilder text = new StringBuilder();
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (var in = RightReading.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
