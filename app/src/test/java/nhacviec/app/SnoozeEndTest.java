package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Remind me later" is said when its time is over, of what was put off and of nothing that comes after it. */
class SnoozeEndTest {

    @TempDir
    Path folder;

    @Test
    void the_end_of_a_snooze_is_not_said_again_for_the_quarters_that_follow() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-04-04 08:00
                    Lan joins Văn phòng as coordinator
                    Dũng joins Tài chính - Kế toán as staff
                    Dũng: /hoan 21 3
                    """);
            assertThat(toDung(then(office, "2024-04-10"), "việc 21")).hasSize(1);
            assertThat(toDung(then(office, "2024-07-03"), "việc 21 (Quý III)")).isEmpty();
            assertThat(office.audit().isClean()).isTrue();
        }
    }

    @Test
    void what_was_done_before_the_end_of_its_snooze_brings_no_later_date_up() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-04-01 08:00
                    Lan joins Văn phòng as coordinator
                    Dũng joins Tài chính - Kế toán as staff
                    Lan: /den 20 15/4, 15/7, 15/10, 15/1
                    at 2024-04-10 08:00
                    Dũng: /hoan 20 3
                    at 2024-04-11 08:00
                    Dũng: /xong 20
                    """);
            assertThat(toDung(then(office, "2024-04-19"), "việc 20")).isEmpty();
            assertThat(toDung(then(office, "2024-07-01"), "việc 20"))
                    .as("the next date is reminded of in its own time")
                    .isNotEmpty();
            assertThat(office.audit().isClean()).isTrue();
        }
    }

    /** What is said until the morning of a day is over. */
    private static String then(OfficeScript office, String day) {
        int before = office.play("").length();
        return office.play("at " + day + " 08:00\n").substring(before);
    }

    private static List<String> toDung(String said, String what) {
        return Stream.of(said.split("\n(?=\\S)"))
                .filter(block -> block.startsWith("Bot → Dũng: ⏰") && block.contains(what))
                .toList();
    }
}
