package nhacviec.app;

import static nhacviec.app.RunningOffice.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Prometheus server would read from the running service. */
class MetricsTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasReceivedAnsweredAndSentIsCountedAndTimed() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(501, "Lan", "Văn phòng", Role.COORDINATOR);
            office.service.awaitQuiet(SOON);
            double handled = value(office, "nhacviec_updates_total{outcome=\"handled\"}");
            double sent = value(office, "nhacviec_send_seconds_count{outcome=\"sent\"}");
            office.asks(lan, "/viec 7");
            office.asks(lan, "/huy");
            office.service.awaitQuiet(SOON);

            assertThat(value(office, "nhacviec_updates_total{outcome=\"handled\"}"))
                    .isEqualTo(handled + 2);
            assertThat(value(office, "nhacviec_updates_total{outcome=\"set_aside\"}"))
                    .isZero();
            assertThat(value(office, "nhacviec_send_seconds_count{outcome=\"sent\"}"))
                    .isEqualTo(sent + 2);
            assertThat(value(office, "nhacviec_reply_seconds_count")).isGreaterThanOrEqualTo(2);
            assertThat(value(office, "nhacviec_up")).isEqualTo(1);
            assertThat(value(office, "nhacviec_deliveries_waiting")).isZero();
            assertThat(value(office, "nhacviec_poll_age_seconds")).isBetween(0.0, 60.0);
            assertThat(value(office, "nhacviec_database_bytes")).isGreaterThan(100_000);
            assertThat(lines(office))
                    .as("the token, and anybody's name or words")
                    .noneMatch(line ->
                            line.contains(RunningOffice.TOKEN) || line.contains("Lan") || line.contains("viec\""));
        }
    }

    @Test
    void anUpdateThatCannotBeReadIsCountedAsSetAside() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(501, "Lan", "Văn phòng", Role.COORDINATOR);
            office.telegram.pushUpdate(
                    "{\"update_id\":424242,\"message\":{\"message_id\":9,\"date\":1,\"chat\":{\"id\":501,\"type\":\"private\"},\"from\":{\"id\":501},\"text\":\"/viec\"}}");
            office.asks(lan, "/viec 7");

            assertThat(value(office, "nhacviec_updates_total{outcome=\"set_aside\"}"))
                    .isEqualTo(1);
        }
    }

    /** A rule on a series that nobody serves never speaks. */
    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json"})
    void everySeriesOfTheShippedRulesIsServed(String file) throws Exception {
        Matcher named = Pattern.compile("\\b(?:nhacviec|jvm|process)_[a-z_]+")
                .matcher(Files.readString(Path.of("../docs/monitoring", file)));
        Set<String> used = new TreeSet<>();
        while (named.find()) {
            used.add(named.group());
        }
        try (RunningOffice office = new RunningOffice(folder)) {
            office.joins(501, "Lan", "Văn phòng", Role.COORDINATOR);
            office.service.awaitQuiet(SOON);
            Set<String> served = lines(office).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[ {]")[0])
                    .collect(Collectors.toSet());
            assertThat(used).hasSizeGreaterThan(8);
            assertThat(served).containsAll(used);
        }
    }

    @Test
    void nobodyReadsThemWithoutTheToken() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://127.0.0.1:" + office.adminPort + "/metrics"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static List<String> lines(RunningOffice office) throws Exception {
        return Arrays.asList(office.get("/metrics").body().split("\n"));
    }

    private static double value(RunningOffice office, String series) throws Exception {
        return lines(office).stream()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series));
    }
}
