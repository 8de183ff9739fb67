package nhacviec.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.simulator.DemoClock;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.simulator.SimulatedUser;

/** The service beside a stand-in Telegram, with five people of the office who have already joined. */
final class Demo implements AutoCloseable {

    /** Known to everybody, which is right for throw-away data that only this machine can reach. */
    static final String ADMIN_TOKEN = "dung-thu-nhac-viec-phuoc-my-2024";

    private static final String BOT_TOKEN = "2024:DemoTokenOfTheStandInTelegramServer";
    private static final String START = "2024-01-11T08:00:00+07:00";
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final SimulatedTelegram telegram;
    private final NhacViec service;

    private Demo(Path folder, SimulatedTelegram telegram, NhacViec service) {
        this.folder = folder;
        this.telegram = telegram;
        this.service = service;
    }

    /** One who has joined when the demo begins. */
    private record Person(long id, String name, String label, String unit, Role role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person(1001, "Lan", "Văn phòng (điều phối)", "Văn phòng UBND xã", Role.COORDINATOR),
            new Person(1002, "Hòa", "Tư pháp", "Tư pháp", Role.STAFF),
            new Person(1003, "Mai", "Văn hóa xã hội", "Văn hóa xã hội", Role.STAFF),
            new Person(1004, "Dũng", "Tài chính - Kế toán", "Tài chính - Kế toán", Role.STAFF),
            new Person(1005, "Thi", "Chủ tịch", "Lãnh đạo UBND xã", Role.LEADER));

    /** Starts everything; the people's first screens are there when it returns. */
    static Demo start(int chatPort, int adminPort) {
        Path folder = temporary();
        Instant start = OffsetDateTime.parse(START).toInstant();
        OfficeClock clock = OfficeClock.startingAt(start, ZoneId.of("Asia/Ho_Chi_Minh"));
        LaterClock time = new LaterClock(clock);
        SimulatedTelegram telegram = SimulatedTelegram.builder()
                .token(BOT_TOKEN)
                .port(chatPort)
                .clock(clock)
                .botUsername("nhacviec_demo_bot")
                .demoClock(time)
                .link("Trang quản trị", "http://127.0.0.1:" + adminPort + "/")
                .start();
        Settings settings = new SettingsFile(
                        Map.of(
                                "NHACVIEC_TELEGRAM_TOKEN",
                                BOT_TOKEN,
                                "NHACVIEC_TELEGRAM_API",
                                telegram.baseUrl(),
                                "NHACVIEC_DB",
                                "jdbc:sqlite:" + folder.resolve("demo.db"),
                                "NHACVIEC_HTTP_PORT",
                                Integer.toString(adminPort),
                                "NHACVIEC_ADMIN_TOKEN",
                                ADMIN_TOKEN,
                                "NHACVIEC_NOW",
                                START),
                        folder)
                .forRunning();
        NhacViec service =
                new NhacViec(settings, clock, CalendarFile.shipped(), Optional.of(telegram.baseUrl() + "/?start="));
        time.service = new DemoTime(service);
        service.start();
        Demo demo = new Demo(folder, telegram, service);
        demo.letEverybodyJoin();
        return demo;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("nhacviec-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letEverybodyJoin() {
        for (Person person : PEOPLE) {
            SimulatedUser user = telegram.user(person.id(), person.name(), person.label());
            Invitations.Issued invitation = service.invitations()
                    .issue(
                            Actor.administrator("demo"),
                            person.unit(),
                            person.role(),
                            "",
                            service.clock().moment());
            user.writes("/start " + invitation.code());
        }
        for (Person person : PEOPLE) {
            telegram.user(person.id(), person.name(), person.label()).awaitFromBot(2, READY_WITHIN);
        }
    }

    String chatUrl() {
        return telegram.baseUrl() + "/";
    }

    String adminUrl() {
        return "http://127.0.0.1:" + service.adminPort() + "/";
    }

    SimulatedTelegram telegram() {
        return telegram;
    }

    @Override
    public void close() {
        service.close();
        telegram.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clock that the chat page moves; the stand-in server is up before the service that moves with it. */
    private static final class LaterClock implements DemoClock {

        private final OfficeClock clock;
        private volatile DemoTime service;

        private LaterClock(OfficeClock clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public ZoneId zone() {
            return clock.zone();
        }

        @Override
        public List<Jump> jumps() {
            return service == null ? List.of() : service.jumps();
        }

        @Override
        public void jump(String id) {
            started().jump(id);
        }

        @Override
        public void moveTo(LocalDateTime when) {
            started().moveTo(when);
        }

        private DemoTime started() {
            if (service == null) {
                throw new IllegalArgumentException("Dịch vụ đang khởi động; xin chờ vài giây rồi bấm lại.");
            }
            return service;
        }
    }
}
