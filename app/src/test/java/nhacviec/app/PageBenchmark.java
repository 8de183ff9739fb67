package nhacviec.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nhacviec.core.Books;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;

/**
 * Times every room of the admin page over HTTP with five years of data: 150 tasks in the plan in force, 3,000 revisions of figures, 50,000
 * messages, 10,000 changes. Run by {@code ./bench pages}.
 */
final class PageBenchmark {

    private static final String START = "2024-12-10T09:00:00+07:00";
    private static final int TIMES = 200;
    private static final int MESSAGES = 50_000;
    private static final int CHANGES = 10_000;
    private static final int REVISIONS_A_QUARTER = 150;

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("nhacviec-pages");
        try (RunningOffice office = new RunningOffice(folder)) {
            office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            for (int i = 2; i < 14; i++) {
                office.joins(i, "Người " + i, i % 2 == 0 ? "Tư pháp" : "Văn hóa xã hội", Role.STAFF);
            }
        }
        String url = "jdbc:sqlite:" + folder.resolve("office.db");
        fill(url);
        try (RunningOffice office = new RunningOffice(folder, Map.of(), START)) {
            office.quiet();
            measure(office.adminPort);
        }
        System.exit(0);
    }

    private static void fill(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int copy = 1; copy <= 5; copy++) {
                multiplyTasks(sql, copy);
            }
            connection.commit();
        }
        try (Database database = Database.open(url)) {
            new JdbiBookkeeping(database).record(PageBenchmark::fiveYears);
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "update delivery set state = case when id % 400 = 0 then 'REFUSED' else 'SENT' end, settled_at = created_at");
            sql.execute("analyze");
        }
    }

    private static void multiplyTasks(Statement sql, int copy) throws SQLException {
        String columns = "section, name, short_name, products, lead, lead_unit_id, partners, time_text, deadline_form,"
                + " deadline_kind, deadline_trigger, deadline_dates, needs_confirmation, parent, written_time,"
                + " written_products, cut_by_page, time_inherited_from, notes, search_key";
        // 13 becomes 113, 213…; 1.1 becomes 101.1.
        String number = "(100 * " + copy + " + cast(number as integer))"
                + " || substr(number, length(cast(cast(number as integer) as text)) + 1)";
        sql.execute("insert into task (plan_id, position, number, " + columns + ") select plan_id, position + 100 * "
                + copy + ", " + number + ", " + columns + " from task where position < 100");
        sql.execute("""
                insert into milestone (task_id, position, unit_id, nature, label, product, due, planned_due, known_since)
                select copy.id, m.position, m.unit_id, m.nature, m.label, m.product, m.due, m.planned_due, m.known_since
                from milestone m join task t on t.id = m.task_id join task copy on copy.position = t.position + 100 * %d
                where t.position < 100
                """.formatted(copy));
    }

    private static void fiveYears(Books books) {
        Actor by = Actor.administrator("http");
        Instant at = Instant.parse("2020-01-02T01:00:00Z");
        List<String> codes = books.indicators().all().stream()
                .filter(row -> !row.group())
                .map(row -> row.code())
                .toList();
        List<Unit> units = books.staff().units();
        for (int year = 2020; year <= 2024; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                for (int i = 0; i < REVISIONS_A_QUARTER; i++) {
                    Figure figure = new Figure.Ratio(BigDecimal.valueOf(40 + i % 20), BigDecimal.valueOf(60));
                    Unit unit = units.get(i / codes.size() % units.size());
                    String code = codes.get(i % codes.size());
                    books.indicators().append(code, unit.id(), new ReportingPeriod(year, quarter), figure, by, at);
                }
            }
        }
        for (int i = 0; i < CHANGES; i++) {
            books.audit()
                    .record(by, at.plusSeconds(i), "task.complete", "task " + i % 150, "", "2024-03-01 12/KH-UBND");
        }
        for (int i = 0; i < MESSAGES; i++) {
            String html = "<b>Nhắc việc</b> số " + i + ": còn 3 ngày làm việc, việc 13 – Quy chế số hóa hồ sơ";
            Delivery.Kind kind = i % 2 == 0 ? Delivery.Kind.ANSWER : Delivery.Kind.NOTICE;
            books.deliveries()
                    .add(
                            new OutgoingMessage.Say(1 + i % 13, html),
                            1L + i % 13,
                            kind,
                            "bench",
                            null,
                            at.plusSeconds(i));
        }
    }

    private static void measure(int port) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String base = "http://127.0.0.1:" + port;
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString("token=" + RunningOffice.ADMIN))
                .build();
        String cookie = client.send(signIn, BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        List<String> places = new ArrayList<>(Rooms.ALL);
        places.addAll(
                List.of("/tasks?q=bao+cao", "/messages?state=refused", "/audit?kind=task&from=1/1/2024", "/tasks/513"));
        System.out.printf("%-34s %9s %9s %9s%n", "page", "median ms", "p99 ms", "kB");
        for (String place : places) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + place))
                    .header("Cookie", cookie)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            long[] nanos = new long[TIMES];
            int bytes = 0;
            for (int i = -TIMES / 4; i < TIMES; i++) {
                long before = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(place + ": " + answer.statusCode());
                }
                bytes = answer.body().length;
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - before;
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%-34s %9.1f %9.1f %9.1f%n",
                    place, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6, bytes / 1000.0);
        }
    }
}
