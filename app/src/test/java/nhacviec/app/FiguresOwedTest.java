package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are owed are asked for until they are given or their period is closed, however many quarters follow. */
class FiguresOwedTest {

    private static final Pattern ASKED = Pattern.compile(
            "• Số liệu (Quý \\S+): còn \\d+ chỉ tiêu chưa báo, hạn [^(]*\\(quá hạn (\\d+) ngày làm việc\\)");

    @TempDir
    Path folder;

    /** The working days late on which figures of a period were asked for. */
    private static List<Integer> asked(String transcript, String period) {
        Matcher m = ASKED.matcher(transcript);
        return Stream.iterate(m.find(), found -> found, found -> m.find())
                .filter(found -> m.group(1).equals(period))
                .map(found -> Integer.parseInt(m.group(2)))
                .toList();
    }

    @Test
    void everyOpenQuarterIsAskedForDailyForAWeekAndThenWeeklyToTheEndOfTheYear() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-01-11 08:00
                    Hòa joins Tư pháp as staff
                    at 2025-01-06 08:00
                    audit
                    """);
            // Daily for a week, then on the first working day of each: Mondays, and once a holiday's Thursday.
            assertThat(asked(said, "Quý I/2024"))
                    .startsWith(1, 2, 3, 4, 5, 6, 11, 16, 21, 25, 30, 33, 38)
                    .hasSizeGreaterThan(40)
                    .doesNotHaveDuplicates();
            assertThat(asked(said, "Quý II/2024"))
                    .startsWith(1, 2, 3, 4, 5, 6, 11, 16)
                    .hasSizeGreaterThan(30);
            assertThat(asked(said, "Quý III/2024"))
                    .startsWith(1, 2, 3, 4, 5, 6, 11)
                    .hasSizeGreaterThan(15);
            assertThat(asked(said, "Quý IV/2024")).startsWith(1, 2, 3, 4, 5, 6);
            assertThat(said).endsWith("audit\n(sạch)\n");
        }
    }

    @Test
    void aPeriodThatIsClosedOrAnsweredIsAskedForNoMore() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-01-11 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    at 2024-07-01 08:00
                    Lan: /khoa Q1 đã gửi báo cáo
                    Hòa: /sl Q2 3.2 45/50; 3.3 44/50; 5.2 8/8; 5.3.3 9/9; 5.3.4 5/5; 5.3.5 6/6
                    at 2024-12-10 08:00
                    Lan: /mokhoa Q1 nhập thiếu
                    at 2024-12-31 08:00
                    audit
                    """);
            String closed = said.substring(said.indexOf("/khoa Q1"), said.indexOf("/mokhoa"));
            assertThat(asked(closed, "Quý I/2024")).isEmpty();
            String opened = said.substring(said.indexOf("/mokhoa"));
            assertThat(asked(opened, "Quý I/2024")).isNotEmpty();
            assertThat(said).endsWith("audit\n(sạch)\n");
        }
    }
}
