package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
            List<Morning> mornings = office.preview("2024-01-30", "2024-02-09");
            Set<Class<?>> kinds = mornings.stream()
                    .flatMap(morning -> morning.digest().items().stream())
                    .map(Object::getClass)
                    .collect(Collectors.toSet());
            assertThat(kinds).containsExactlyInAnyOrder(Digest.Item.class.getPermittedSubclasses());
            String json = new String(
                    PreviewJson.text(
                            mornings,
                            office.wiring().digests,
                            office.wiring().preview.policy(),
                            OfficeScript.ZONE),
                    StandardCharsets.UTF_8);
            Stream.of("task", "figure", "awaited", "doubt", "extension", "unmanned")
                    .forEach(kind -> assertThat(json.replaceAll("\\s", "")).contains("\"kind\":\"" + kind + "\""));
        }
    }
}
