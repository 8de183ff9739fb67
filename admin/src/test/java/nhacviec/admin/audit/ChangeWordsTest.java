package nhacviec.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.admin.page.Words;
import nhacviec.core.audit.AuditTrail.Change;
import org.junit.jupiter.api.Test;

/** Whoever reads what was changed reads words, whatever is written down. */
class ChangeWordsTest {

    /** What is handed to the trail: the action is the first word with a point in it. */
    private static final Pattern RECORDED = Pattern.compile("\\brecord\\(([^;]*?)\"([a-z]+\\.[a-z_]+)\"");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void every_change_that_is_recorded_has_words_in_both_languages() throws IOException {
        Set<String> recorded = recorded();

        assertThat(recorded).contains("task.complete", "task.extension_lapsed", "staff.acting_over", "token.issue");
        for (Words words : List.of(Words.VI, Words.EN)) {
            ChangeWords said = new ChangeWords(words, ZONE);
            assertThat(recorded)
                    .allSatisfy(action -> assertThat(said.action(action)).doesNotContain("_", "."));
        }
    }

    @Test
    void what_is_written_down_as_a_code_is_read_as_words() {
        ChangeWords vietnamese = new ChangeWords(Words.VI, ZONE);
        assertThat(values(vietnamese, "calendar.change", "worked", "off: tập huấn"))
                .contains("đi làm → nghỉ: tập huấn");
        assertThat(values(vietnamese, "staff.language", "vi", "en")).contains("tiếng Việt → tiếng Anh");
        assertThat(values(vietnamese, "staff.name", "off", "vi")).contains("off → vi");
        assertThat(values(vietnamese, "staff.invite", "", "staff  đến 2024-02-06T00:33:00Z"))
                .contains("cán bộ")
                .doesNotContain("staff");
        assertThat(values(vietnamese, "staff.invite", "", "leader Minh đến 2024-02-06T00:33:00Z"))
                .contains("lãnh đạo Minh đến");
        assertThat(values(vietnamese, "task.reopen", "2024-01-30 5/KH-UBND", "thử"))
                .contains("30/1/2024 5/KH-UBND; lý do: thử")
                .doesNotContain("→");
        assertThat(values(vietnamese, "task.done_on", "2024-04-02", "2024-03-29"))
                .contains("2/4/2024 → 29/3/2024");
        assertThat(vietnamese.subject("day 2024-01-16")).isEqualTo("ngày 16/1/2024");
        assertThat(values(new ChangeWords(Words.EN, ZONE), "calendar.change", "off", "worked"))
                .contains("off → worked");
    }

    private static String values(ChangeWords words, String action, String before, String after) {
        return words.values(new Change(1, Instant.EPOCH, null, "Lan", "chat:1", action, "x", before, after))
                .render();
    }

    private static Set<String> recorded() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String module : List.of("core", "bot", "app", "storage")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    Matcher found = RECORDED.matcher(Files.readString(source));
                    while (found.find()) {
                        actions.add(found.group(2));
                    }
                }
            }
        }
        return actions;
    }
}
