package nhacviec.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.simulator.SimulatedUser;

/** The whole service against the stand-in Telegram, over HTTP, on a real database and a clock that the test moves. */
final class RunningOffice implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(60);
    static final String TOKEN = "7700000:EndToEndTokenOfTheStandInServer";
    static final String ADMIN = "end-to-end-admin-token-of-24";

    final SimulatedTelegram telegram;
    final OfficeClock clock;
    final NhacViec service;
    final int adminPort;

    RunningOffice(Path folder) {
        this(folder, Map.of(), "2024-01-11T08:00:00+07:00");
    }

    RunningOffice(Path folder, Map<String, String> more, String start) {
        clock = OfficeClock.startingAt(OffsetDateTime.parse(start).toInstant(), OfficeScript.ZONE);
        telegram = SimulatedTelegram.builder()
                .token(TOKEN)
                .port(0)
                .clock(clock)
                .botUsername("phuocmy_bot")
                .start();
        adminPort = freePort();
        Map<String, String> environment = new HashMap<>(environment(folder, telegram.baseUrl(), adminPort, start));
        environment.putAll(more);
        Settings settings = new SettingsFile(environment, folder).forRunning();
        service = new NhacViec(settings, clock, CalendarFile.shipped(), Optional.empty());
        service.start();
    }

    static Map<String, String> environment(Path folder, String api, int adminPort, String start) {
        return Map.of(
                "NHACVIEC_TELEGRAM_TOKEN", TOKEN,
                "NHACVIEC_TELEGRAM_API", api,
                "NHACVIEC_DB", "jdbc:sqlite:" + folder.resolve("office.db"),
                "NHACVIEC_HTTP_PORT", Integer.toString(adminPort),
                "NHACVIEC_ADMIN_TOKEN", ADMIN,
                "NHACVIEC_NOW", start);
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who was invited and has opened the link; the two messages of welcome are there. */
    SimulatedUser joins(long id, String name, String unit, Role role) {
        SimulatedUser user = telegram.user(id, name, unit);
        Invitations.Issued invitation = service.invitations()
                .issue(
                        Actor.administrator("test"),
                        unit,
                        role,
                        "",
                        service.clock().moment());
        int before = user.countFromBot();
        user.opens(invitation.code());
        user.awaitFromBot(before + 2, SOON);
        return user;
    }

    /** Writes and waits for the answer. */
    String asks(SimulatedUser user, String words) {
        int before = user.countFromBot();
        user.writes(words);
        user.awaitFromBot(before + 1, SOON);
        return user.lastFromBot().text();
    }

    /** Moves the clock straight to a time and lets the service look, as its scheduler would. */
    void clockGoesTo(String localTime) throws InterruptedException {
        clock.moveTo(LocalDateTime.parse(localTime).atZone(OfficeScript.ZONE).toInstant());
        service.look();
        quiet();
    }

    /** Everything that was written has arrived, is worked off and is answered: the service alone knows nothing of what is still on its way. */
    void quiet() throws InterruptedException {
        telegram.awaitUpdatesConfirmed(SOON);
        if (!service.awaitQuiet(SOON)) {
            throw new AssertionError("not quiet within " + SOON);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + path))
                .header("Authorization", "Bearer " + ADMIN)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** @param key for the header Idempotency-Key */
    HttpResponse<String> post(String path, String json, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + path))
                .header("Authorization", "Bearer " + ADMIN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        service.close();
        telegram.close();
    }
}
