package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's deadlines as a calendar program sees them, read with another library than the one that wrote them. */
class CalendarFeedTest {

    private static final Pattern LINK =
            Pattern.compile("https://nhacviec\\.example(/calendar/[A-Za-z0-9_-]{43}\\.ics)");

    @TempDir
    Path folder;

    private RunningOffice office() {
        return new RunningOffice(
                folder, Map.of("NHACVIEC_HTTP_URL", "https://nhacviec.example"), "2024-01-11T08:00:00+07:00");
    }

    private static String link(RunningOffice office, SimulatedUser user) {
        Matcher link = LINK.matcher(office.asks(user, "/lich moi"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Calendar read(RunningOffice office, String path) throws Exception {
        HttpResponse<String> answer = office.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(answer.body()).contains("\r\n").doesNotContainPattern("(?m)^.{76,}\\r$");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar;
    }

    private static Optional<VEvent> event(Calendar calendar, String words) {
        return events(calendar).stream()
                .filter(event -> event.getSummary().getValue().contains(words))
                .findFirst();
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static Temporal start(VEvent event) {
        return event.getDateTimeStart().getDate();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(event.getProperty("SEQUENCE").orElseThrow().getValue());
    }

    @Test
    void what_is_open_stands_on_its_day_and_goes_when_it_is_done() throws Exception {
        try (RunningOffice office = office()) {
            SimulatedUser hoa = office.joins(1, "Hòa", "Tư pháp", Role.STAFF);
            String path = link(office, hoa);
            Calendar calendar = read(office, path);
            VEvent seven = event(calendar, "Việc 7:").orElseThrow();
            assertThat(start(seven)).isInstanceOf(LocalDate.class);
            assertThat(seven.getDescription().getValue()).contains("Tư pháp", "/xong 7");
            assertThat(seven.getAlarms()).hasSize(2);
            assertThat(events(calendar).stream()
                            .map(e -> e.getUid().orElseThrow().getValue()))
                    .doesNotHaveDuplicates()
                    .allMatch(uid -> uid.endsWith("@nhacviec.example"));
            assertThat(event(calendar, "Số liệu Quý I").map(CalendarFeedTest::start))
                    .contains(LocalDate.of(2024, 3, 15));
            assertThat(event(calendar, "Việc 1:")).as("another unit's").isEmpty();

            office.asks(hoa, "/xong 7 05/KH-UBND");
            assertThat(event(read(office, path), "Việc 7:")).isEmpty();
        }
    }

    @Test
    void another_date_is_a_newer_version_of_the_same_entry() throws Exception {
        try (RunningOffice office = office()) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            String path = link(office, lan);
            VEvent before = event(read(office, path), "Việc 2:").orElseThrow();
            office.clockGoesTo("2024-01-12T09:00");
            office.asks(lan, "/giahan 2 30/4/2024 chờ số liệu của tỉnh");
            VEvent after = event(read(office, path), "Việc 2:").orElseThrow();
            assertThat(start(after)).isEqualTo(LocalDate.of(2024, 4, 30)).isNotEqualTo(start(before));
            assertThat(after.getUid()).isEqualTo(before.getUid());
            assertThat(sequence(after)).isGreaterThan(sequence(before));
        }
    }

    @Test
    void the_offices_reports_come_again_each_quarter() throws Exception {
        try (RunningOffice office = office()) {
            SimulatedUser minh = office.joins(2, "Minh", "Lãnh đạo UBND xã", Role.LEADER);
            VEvent report = event(read(office, link(office, minh)), "định kỳ").orElseThrow();
            List<LocalDate> days = report
                    .<LocalDate>calculateRecurrenceSet(
                            new Period<>(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)))
                    .stream()
                    .map(Period::getStart)
                    .sorted()
                    .toList();
            assertThat(days)
                    .containsExactly(
                            LocalDate.of(2024, 3, 20),
                            LocalDate.of(2024, 6, 20),
                            LocalDate.of(2024, 9, 20),
                            LocalDate.of(2024, 12, 20));
        }
    }

    @Test
    void a_link_that_was_taken_back_or_never_was_shows_nothing() throws Exception {
        try (RunningOffice office = office()) {
            SimulatedUser hoa = office.joins(1, "Hòa", "Tư pháp", Role.STAFF);
            String first = link(office, hoa);
            String second = link(office, hoa);
            assertThat(office.get(first).statusCode()).isEqualTo(404);
            assertThat(office.get(second).statusCode()).isEqualTo(200);
            assertThat(office.asks(hoa, "/lich bo")).contains("Đã thu hồi");
            assertThat(office.get(second).statusCode()).isEqualTo(404);
            assertThat(office.get("/calendar/x.ics").statusCode()).isEqualTo(404);
            assertThat(office.asks(hoa, "/lich"))
                    .contains("Việc 7")
                    .contains("31/1/2024")
                    .doesNotContain("/calendar/");
        }
    }
}
