package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.admin.reminder.PreviewJson;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.ReminderPreview.Morning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview speaks of every kind of thing that a morning can say, also as scripts read it. */
class PreviewKindsTest {

    @TempDir
    private Path folder;

    @Test
    void every_kind_of_item_is_in_the_preview_for_scripts() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-30 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Hòa: /giahan 6 20/2/2024 chờ huyện
                    """);
            // That the next year has no plan is said in December.
            List<Morning> mornings = Stream.concat(
                            office.preview("2024-01-30", "2024-02-09").stream(),
                            office.preview("2024-12-02", "2024-12-02").stream())
                    .toList();
            Set<Class<?>> kinds = mornings.stream()
                    .flatMap(morning -> morning.digest().items().stream())
                    .map(Object::getClass)
                    .collect(Collectors.toSet());
            assertThat(kinds).containsExactlyInAnyOrder(Digest.Item.class.getPermittedSubclasses());
            String json = new String(
                    PreviewJson.text(
                            mornings,
                            List.of(),
                            office.wiring().digests,
                            office.wiring().summaries,
                            office.wiring().preview.policy(),
                            OfficeScript.ZONE),
                    StandardCharsets.UTF_8);
            Stream.of("task", "figure", "awaited", "doubt", "extension", "unmanned", "plan")
                    .forEach(kind -> assertThat(json.replaceAll("\\s", "")).contains("\"kind\":\"" + kind + "\""));
        }
    }

    /** The verb is run as a person runs it, on the books that the conversation left. */
    @Test
    void every_kind_of_item_and_the_weekly_summary_are_in_the_preview_for_people() throws IOException {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-30 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    In Nhóm CCHC, Lan adds
                    In Nhóm CCHC, Lan: /noinhom
                    Hòa: /giahan 6 20/2/2024 chờ huyện
                    """);
        }
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/nhacviec.yaml"),
                "database: jdbc:sqlite:office.db\nnow: 2024-01-30T08:00:00+07:00\n");
        System.setProperty("nhacviec.home", folder.toString());
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(new Main(), "reminders", "preview", "--from", "2024-01-30", "--to", "2024-02-09"))
                    .isZero();
        } finally {
            System.setOut(before);
            System.clearProperty("nhacviec.home");
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("việc 6 Kế hoạch kiểm tra, rà soát VBQPPL: ", "số liệu Quý I/2024 của ", "(đọc chưa chắc)")
                .contains(", xin gia hạn: ", "chưa ai nhận tin: ", "việc đang chờ ")
                .contains("07:45 5/2/2024  nhóm Nhóm CCHC – tóm tắt tuần\n", ": quá hạn.\n")
                .containsPattern("\\n\\d+ tin\\.\n");
    }
}
