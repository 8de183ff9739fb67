package nhacviec.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nhacviec.core.reminder.ReminderAudit;

/** How long a whole year of the 2024 plan with twelve people takes when the clock is moved on from morning to morning: {@code ./bench year}. */
final class YearBenchmark {

    private static final int TIMES = 3;

    private YearBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            Path folder = Files.createTempDirectory("nhacviec-year");
            long began = System.nanoTime();
            try (OfficeYear office = new OfficeYear(folder, 2024)) {
                office.twelvePeopleJoin();
                office.live(LocalDate.of(2024, 12, 31));
                double lived = (System.nanoTime() - began) / 1e9;
                ReminderAudit.Report audit = office.audit();
                double audited = (System.nanoTime() - began) / 1e9 - lived;
                System.out.printf(
                        "a year of 12 people: %.1f s, its audit %.1f s; %d messages, %d reminders expected, %d missing, %d twice, %d early%n",
                        lived,
                        audited,
                        office.said.size(),
                        audit.expected(),
                        audit.missing().size(),
                        audit.twice().size(),
                        audit.early().size());
            }
        }
    }
}
