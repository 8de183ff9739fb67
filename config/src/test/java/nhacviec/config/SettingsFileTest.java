package nhacviec.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.indicator.FigureRules;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.report.Letterhead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

    private static final String TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp_-";
    private static final String ADMIN = "0123456789abcdefghijklmn";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void a_calendar_that_is_named_must_be_there() throws IOException {
        Path file = directory.resolve(SettingsFile.USUAL);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "calendar: nope.yaml\n");
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> new SettingsFile(Map.of(), directory).forTools());
        assertThat(refused.mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.sentence())
                        .startsWith("dòng 1, mục calendar: không thấy tệp lịch ")
                        .contains("nope.yaml", "bỏ dòng này thì dùng lịch có sẵn"));
    }

    @Test
    void mistakes_of_the_settings_and_of_the_calendar_are_said_together() throws IOException {
        Path file = directory.resolve(SettingsFile.USUAL);
        Path calendar = directory.resolve("config/calendar/vietnam.yaml");
        Files.createDirectories(calendar.getParent());
        Files.writeString(calendar, "years:\n  2024:\n    days_off: [31/2]\n");
        assertThat(new SettingsFile(Map.of(), directory).forTools().zone()).isNotNull();
        Files.writeString(file, "zone: Nowhere/Land\n");
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> new SettingsFile(Map.of(), directory).forTools());
        assertThat(refused.mistakes())
                .extracting(Mistake::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("mục zone"))
                .anySatisfy(sentence -> assertThat(sentence).contains("vietnam.yaml, dòng 3", "31/2"));
    }

    @Test
    void a_variable_that_nobody_reads_is_named_with_the_one_that_was_meant() {
        FileRefused refused = catchThrowableOfType(
                FileRefused.class,
                () -> new SettingsFile(
                                Map.of(
                                        "NHACVIEC_HTTP_PROT",
                                        "8081",
                                        "NHACVIEC_ADMIN",
                                        "x",
                                        "NHACVIEC_DB",
                                        "jdbc:x",
                                        "PATH",
                                        "/bin"),
                                directory)
                        .forTools());
        assertThat(refused).hasMessageContaining("NHACVIEC_HTTP_PROT");
        assertThat(refused.mistakes()).hasSize(3);
        assertThat(refused.mistakes().toString())
                .contains("Có phải NHACVIEC_HTTP_PORT?", "NHACVIEC_ADMIN", "Các biến: NHACVIEC_ADMIN_TOKEN")
                .doesNotContain("PATH:");
    }

    @Test
    void without_file_and_environment_the_defaults_stand() {
        Settings settings = new SettingsFile(Map.of(), directory).forTools();
        assertThat(settings)
                .isEqualTo(new Settings(
                        new Settings.Telegram(
                                Optional.empty(),
                                URI.create("https://api.telegram.org"),
                                Optional.empty(),
                                new Settings.Limits(30, 1, 10, 20)),
                        "jdbc:sqlite:" + directory.resolve("data/nhacviec.db"),
                        new Settings.Http("127.0.0.1", 8080, Optional.empty(), Optional.empty()),
                        directory.resolve("config/plans/phuoc-my-2024.yaml"),
                        directory.resolve("config/calendar/vietnam.yaml"),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        Optional.empty(),
                        ReportingRules.USUAL,
                        FigureRules.USUAL,
                        ReminderPolicy.USUAL,
                        Letterhead.PHUOC_MY,
                        15,
                        7,
                        7,
                        new Settings.Backup(directory.resolve("data/backup"), 14),
                        Optional.empty()));
    }

    @Test
    void the_shipped_file_says_the_defaults_and_nothing_else() throws IOException {
        Settings defaults = new SettingsFile(Map.of(), directory).forTools();
        file(Files.readString(Path.of("nhacviec.yaml")));
        assertThat(new SettingsFile(Map.of(), directory).forTools()).isEqualTo(defaults);
    }

    @Test
    void a_plan_file_that_is_not_there_is_named_unless_the_office_has_its_plan_already() throws IOException {
        environment.putAll(Map.of("NHACVIEC_TELEGRAM_TOKEN", TOKEN, "NHACVIEC_PLAN", "mat.yaml"));
        assertThatThrownBy(() -> new SettingsFile(environment, directory).forRunning())
                .hasMessageContaining("NHACVIEC_PLAN")
                .hasMessageContaining("mat.yaml");
        Files.createFile(Files.createDirectories(directory.resolve("data")).resolve("nhacviec.db"));
        assertThat(new SettingsFile(environment, directory).forRunning().plan())
                .isEqualTo(directory.resolve("mat.yaml"));
    }

    @Test
    void every_setting_can_be_said_in_the_file() throws IOException {
        Files.writeString(directory.resolve("lich.yaml"), "years: {}\n");
        file("""
                telegram:
                  token: "%s"
                  api: http://127.0.0.1:8081/
                  proxy: socks5://lan:bi-mat@10.0.0.1:1080
                  limits: {per_second: 20, per_chat_per_second: 2, per_chat_burst: 5, per_group_per_minute: 10}
                database: jdbc:sqlite:/var/lib/nhacviec.db
                http: {host: 0.0.0.0, port: 9000, url: "https://nhacviec.phuocmy.example/", admin_token: %s}
                plan: /etc/plan.yaml
                calendar: lich.yaml
                zone: Asia/Bangkok
                now: 2024-01-11T08:00+07:00
                reporting: {calendar_quarters: true, cut_off_day: 10, due_day: 5}
                figures: {below_target: false, far_from_last: 15, times_last: 0, smaller_total: 30}
                reminders: {before: [5, 10], overdue_daily: 2, overdue_every: 3, partner_before: [5], check_in_before: [0], figures_opening: false, figures_half_way: true, figures_last_days: 2, coordinator_after: 4, leader_after: 12, group_at: "8:30", earliest: "8:00", latest: "16:00", late_after_minutes: 10}
                office:
                  governing: UBND TỈNH GIA LAI
                  name: UBND PHƯỜNG QUY NHƠN TÂY
                  short: UBND phường Quy Nhơn Tây
                  reports_to: UBND tỉnh Gia Lai
                  place: Quy Nhơn Tây
                  series: BC-UBND
                  on_behalf: TM. ỦY BAN NHÂN DÂN
                  in_place_of: KT. CHỦ TỊCH
                  title: PHÓ CHỦ TỊCH
                  signer: Trần Thị Bình
                  addressees: ["UBND tỉnh (báo cáo);", Sở Nội vụ]
                  abbreviations: {TTHC: thủ tục hành chính}
                days_after_arrival: 10
                invitation_days: 3
                inbox_days: 30
                backup: {folder: /media/usb, keep_days: 30}
                heartbeat: {url: "https://canh.example.vn/ma-rieng"}
                """.formatted(TOKEN, ADMIN));
        assertThat(new SettingsFile(Map.of(), directory).forTools())
                .isEqualTo(new Settings(
                        new Settings.Telegram(
                                Optional.of(new Secret(TOKEN)),
                                URI.create("http://127.0.0.1:8081"),
                                Optional.of(new Settings.Proxy(
                                        Settings.Proxy.Kind.SOCKS5, "10.0.0.1", 1080, "lan", new Secret("bi-mat"))),
                                new Settings.Limits(20, 2, 5, 10)),
                        "jdbc:sqlite:/var/lib/nhacviec.db",
                        new Settings.Http(
                                "0.0.0.0",
                                9000,
                                Optional.of(URI.create("https://nhacviec.phuocmy.example")),
                                Optional.of(new Secret(ADMIN))),
                        Path.of("/etc/plan.yaml"),
                        directory.resolve("lich.yaml"),
                        ZoneId.of("Asia/Bangkok"),
                        Optional.of(Instant.parse("2024-01-11T01:00:00Z")),
                        new ReportingRules(true, 10, 5),
                        new FigureRules(false, 15, 0, 30),
                        new ReminderPolicy(
                                List.of(10, 5),
                                2,
                                3,
                                Optional.empty(),
                                List.of(5),
                                List.of(0),
                                new ReminderPolicy.FigureDays(false, true, 2),
                                new Escalation(4, 12),
                                LocalTime.of(8, 30),
                                LocalTime.of(8, 0),
                                LocalTime.of(16, 0),
                                Duration.ofMinutes(10)),
                        new Letterhead(
                                "UBND TỈNH GIA LAI",
                                List.of("UBND PHƯỜNG QUY NHƠN TÂY"),
                                "UBND phường Quy Nhơn Tây",
                                "UBND tỉnh Gia Lai",
                                "Quy Nhơn Tây",
                                "BC-UBND",
                                "TM. ỦY BAN NHÂN DÂN",
                                "KT. CHỦ TỊCH",
                                "PHÓ CHỦ TỊCH",
                                "Trần Thị Bình",
                                List.of("UBND tỉnh (báo cáo)", "Sở Nội vụ"),
                                Map.of("TTHC", "thủ tục hành chính")),
                        10,
                        3,
                        30,
                        new Settings.Backup(Path.of("/media/usb"), 30),
                        Optional.of(new Secret("https://canh.example.vn/ma-rieng"))));
    }

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        file("http: {host: 10.0.0.9, port: 9000}\nzone: Asia/Bangkok\ndatabase: mysql\n");
        environment.putAll(Map.of(
                "NHACVIEC_TELEGRAM_TOKEN", TOKEN,
                "NHACVIEC_TELEGRAM_API", "http://127.0.0.1:9999",
                "NHACVIEC_TELEGRAM_PROXY", "http://10.0.0.1:3128",
                "NHACVIEC_DB", "jdbc:sqlite:khac.db",
                "NHACVIEC_HTTP_PORT", "9001",
                "NHACVIEC_ADMIN_TOKEN", ADMIN,
                "NHACVIEC_PLAN", "ke-hoach.docx",
                "NHACVIEC_ZONE", "UTC",
                "NHACVIEC_NOW", "2024-01-11T08:00:00+07:00",
                "NHACVIEC_HTTP_HOST", ""));
        Settings settings = read();
        assertThat(settings.telegram().token()).map(Secret::reveal).contains(TOKEN);
        assertThat(settings.telegram().api()).isEqualTo(URI.create("http://127.0.0.1:9999"));
        assertThat(settings.telegram().proxy().orElseThrow().kind()).isEqualTo(Settings.Proxy.Kind.HTTP);
        assertThat(settings.database()).isEqualTo("jdbc:sqlite:" + directory.resolve("khac.db"));
        assertThat(settings.http().host()).as("an empty variable says nothing").isEqualTo("10.0.0.9");
        assertThat(settings.http().port()).isEqualTo(9001);
        assertThat(settings.http().adminToken()).map(Secret::reveal).contains(ADMIN);
        assertThat(settings.plan()).isEqualTo(directory.resolve("ke-hoach.docx"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.rehearsalFrom()).contains(Instant.parse("2024-01-11T01:00:00Z"));
    }

    @Test
    void another_file_can_be_named_and_then_must_be_there() throws IOException {
        Path named = Files.writeString(directory.resolve("khac.yaml"), "invitation_days: 2\n");
        environment.put("NHACVIEC_CONFIG", named.toString());
        assertThat(read().invitationDays()).isEqualTo(2);
        environment.put("NHACVIEC_CONFIG", "khong-co.yaml");
        assertThat(refused().getMessage()).contains("khong-co.yaml").contains("không có tệp này");
    }

    @Test
    void a_file_named_without_its_folder_is_the_callers_and_what_it_says_is_the_programs() throws IOException {
        Path caller = Files.createDirectories(directory.resolve("noi-khac"));
        Files.writeString(caller.resolve("khac.yaml"), "invitation_days: 2\nplan: ke-hoach.yaml\n");
        Files.writeString(directory.resolve("khac.yaml"), "invitation_days: 3\n");
        Settings settings = new SettingsFile(Map.of("NHACVIEC_CONFIG", "khac.yaml"), directory, caller).forTools();
        assertThat(settings.invitationDays()).isEqualTo(2);
        assertThat(settings.plan()).isEqualTo(directory.resolve("ke-hoach.yaml"));
    }

    @Test
    void running_needs_a_token_and_says_how_to_get_one() {
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> new SettingsFile(Map.of(), directory).forRunning());
        assertThat(refused.mistakes())
                .extracting(Mistake::sentence)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .startsWith("telegram.token (NHACVIEC_TELEGRAM_TOKEN): chưa có mã bot của Telegram.")
                        .contains("@BotFather", "./nhacviec demo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NHACVIEC_TELEGRAM_TOKEN | khong-phai-ma           | mã bot không đúng dạng
                    NHACVIEC_TELEGRAM_API   | ftp://may               | không phải địa chỉ máy chủ
                    NHACVIEC_TELEGRAM_API   | https://may:99999       | không phải địa chỉ máy chủ
                    NHACVIEC_TELEGRAM_API   | https://                | không phải địa chỉ máy chủ
                    NHACVIEC_TELEGRAM_PROXY | socks4://may:1080       | không phải địa chỉ proxy
                    NHACVIEC_TELEGRAM_PROXY | http://may              | không phải địa chỉ proxy
                    NHACVIEC_DB             | jdbc:postgresql://may/x | PostgreSQL chưa hỗ trợ trong bản này
                    NHACVIEC_DB             | data/nhacviec.db        | không phải nơi lưu dữ liệu
                    NHACVIEC_DB             | jdbc:sqlite:            | không phải nơi lưu dữ liệu
                    NHACVIEC_HTTP_HOST      | http://may              | không phải tên máy hay địa chỉ
                    NHACVIEC_HTTP_URL       | nhacviec.phuocmy.vn     | không phải địa chỉ máy chủ dạng http:// hoặc https://
                    NHACVIEC_HTTP_PORT      | 0                       | “0” không phải số nguyên từ 1 đến 65535
                    NHACVIEC_HTTP_PORT      | 65536                   | “65536” không phải số nguyên từ 1 đến 65535
                    NHACVIEC_HTTP_PORT      | tám                     | “tám” không phải số nguyên từ 1 đến 65535
                    NHACVIEC_ADMIN_TOKEN    | qua-ngan                | mã quản trị ngắn hơn 24 ký tự
                    NHACVIEC_ZONE           | Asia/Quy_Nhon           | “Asia/Quy_Nhon” không phải múi giờ
                    NHACVIEC_NOW            | 2024-01-11T08:00        | “2024-01-11T08:00” không phải thời điểm ISO
                    """)
    void a_variable_that_cannot_be_is_named_with_its_remedy(String variable, String value, String what) {
        environment.put(variable, value);
        assertThat(refused().mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.sentence()).startsWith("biến môi trường " + variable + ": " + what);
            assertThat(mistake.remedy()).isNotEmpty();
        });
    }

    @Test
    void what_is_late_for_long_is_said_on_one_day_of_the_week_unless_an_office_counts_days() throws IOException {
        assertThat(overdueOn("{}")).contains(DayOfWeek.MONDAY);
        assertThat(overdueOn("{overdue_weekday: thứ Năm}")).contains(DayOfWeek.THURSDAY);
        assertThat(overdueOn("{overdue_weekday: Thứ 6, overdue_every: 5}")).contains(DayOfWeek.FRIDAY);
        assertThat(overdueOn("{overdue_weekday: không}")).isEmpty();
        assertThat(overdueOn("{overdue_every: 3}"))
                .as("as it was written before")
                .isEmpty();
    }

    private Optional<DayOfWeek> overdueOn(String reminders) throws IOException {
        file("reminders: " + reminders + "\n");
        return new SettingsFile(Map.of(), directory).forTools().reminders().overdueOn();
    }

    @Test
    void a_day_of_the_week_that_is_none_or_contradicts_the_count_is_refused() throws IOException {
        file("reminders: {overdue_weekday: Chủ nhật}\n");
        assertThat(refused().mistakes())
                .extracting(mistake -> mistake.place() + ": " + mistake.what())
                .containsExactly(
                        "dòng 1, mục reminders.overdue_weekday: “Chủ nhật” không phải một ngày từ thứ Hai đến thứ Sáu");
        file("reminders: {overdue_every: 3, overdue_weekday: thứ Hai}\n");
        assertThat(refused().mistakes())
                .extracting(mistake -> mistake.place() + ": " + mistake.what())
                .containsExactly(
                        "dòng 1, mục reminders.overdue_weekday: nhắc mỗi tuần vào một ngày thì không nhắc cứ 3 ngày"
                                + " làm việc (overdue_every)");
    }

    @Test
    void all_mistakes_of_file_and_environment_are_named_at_once() throws IOException {
        file("""
                telegram: {token: "bí mật của tôi", limit: {}}
                http:
                  port: 70000
                  admin_token: bí-mật
                databse: x
                reporting: {calendar_quarters: không, cut_off_day: 20, due_day: 15}
                reminders:
                  before: [14, x]
                  check_in_before: [1, 1]
                  overdue_every: 0
                  earliest: "17:00"
                  latest: "7 giờ"
                inbox_days: 0
                """);
        environment.put("NHACVIEC_ZONE", "VN");
        assertThat(refused().mistakes())
                .extracting(mistake -> mistake.place() + ": " + mistake.what())
                .containsExactlyInAnyOrder(
                        "dòng 1, mục telegram.token: mã bot không đúng dạng (các chữ số, dấu hai chấm, rồi chữ và số)",
                        "dòng 1, mục telegram.limit: không có mục “limit”",
                        "dòng 3, mục http.port: “70000” không phải số nguyên từ 1 đến 65535",
                        "dòng 4, mục http.admin_token: mã quản trị ngắn hơn 24 ký tự hoặc có dấu cách, chữ có dấu",
                        "dòng 5, mục databse: không có mục “databse”",
                        "dòng 6, mục reporting.calendar_quarters: “không” không phải true hay false",
                        "dòng 6, mục reporting.cut_off_day: ngày nộp 15 trước ngày chốt số liệu 20",
                        "dòng 8, mục reminders.before: “x” không phải số nguyên từ 1 đến 60",
                        "dòng 9, mục reminders.check_in_before: số 1 được viết hai lần",
                        "dòng 10, mục reminders.overdue_every: “0” không phải số nguyên từ 1 đến 60",
                        "dòng 12, mục reminders.latest: “7 giờ” không phải giờ",
                        "dòng 13, mục inbox_days: “0” không phải số nguyên từ 1 đến 3650",
                        "biến môi trường NHACVIEC_ZONE: “VN” không phải múi giờ");
    }

    @Test
    void every_mistake_of_a_list_is_named_at_its_line() throws IOException {
        file("""
                reminders:
                  before: [14, 0.5, xyz]
                  partner_before:
                    - 14
                    - 14
                    - -1
                  check_in_before: []
                """);
        assertThat(refused().mistakes())
                .extracting(mistake -> mistake.place() + ": " + mistake.what())
                .containsExactly(
                        "dòng 2, mục reminders.before: “0.5” không phải số nguyên từ 1 đến 60",
                        "dòng 2, mục reminders.before: “xyz” không phải số nguyên từ 1 đến 60",
                        "dòng 5, mục reminders.partner_before: số 14 được viết hai lần",
                        "dòng 6, mục reminders.partner_before: “-1” không phải số nguyên từ 0 đến 60",
                        "dòng 7, mục reminders.check_in_before: danh sách còn trống");
    }

    @Test
    void a_key_in_a_block_is_named_with_its_block() throws IOException {
        file("""
                reminders:
                  foo: 1
                  earliest: {}
                  latest: "17:00"
                  latest: "16:00"
                """);
        assertThat(refused().mistakes())
                .extracting(mistake -> mistake.place() + ": " + mistake.what())
                .containsExactlyInAnyOrder(
                        "dòng 2, mục reminders.foo: không có mục “foo”",
                        "dòng 3, mục reminders.earliest: ở đây cần chữ, không phải một nhóm mục",
                        "dòng 5, mục reminders.latest: được viết hai lần (lần trước ở dòng 4)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            reminders: {latest: "06:00"}                             | dòng 1, mục reminders.latest
            reminders: {earliest: "18:00"}                           | dòng 1, mục reminders.earliest
            reminders: {earliest: "07:00", latest: "06:00"}          | dòng 1, mục reminders.latest
            reminders: {coordinator_after: 12}                       | dòng 1, mục reminders.coordinator_after
            reminders: {leader_after: 2}                             | dòng 1, mục reminders.leader_after
            reporting: {cut_off_day: 20}                             | dòng 1, mục reporting.cut_off_day
            reporting: {due_day: 10}                                 | dòng 1, mục reporting.due_day
            """)
    void of_two_that_contradict_each_other_the_one_that_was_changed_is_named(String text, String place)
            throws IOException {
        file(text + "\n");
        assertThat(refused().mistakes()).extracting(Mistake::place).containsExactly(place);
    }

    @Test
    void the_earliest_hour_comes_before_the_latest() throws IOException {
        file("reminders: {earliest: \"17:00\", latest: \"07:00\"}\n");
        assertThat(refused().mistakes())
                .extracting(Mistake::what)
                .containsExactly("giờ sớm nhất 17:00 không trước giờ muộn nhất 07:00");
    }

    @Test
    void a_policy_that_contradicts_itself_is_refused_with_every_contradiction() throws IOException {
        file(
                "reminders: {before: [5, 3], partner_before: [7, 0], group_at: \"18:00\", coordinator_after: 5, leader_after: 2}\n");
        assertThat(refused().mistakes())
                .extracting(Mistake::what)
                .containsExactlyInAnyOrder(
                        "đơn vị phối hợp được nhắc vào lúc đơn vị chủ trì không được nhắc",
                        "giờ gửi tóm tắt tuần 18:00 ở ngoài giờ được gửi tin (07:00–17:30)",
                        "lãnh đạo được báo sau 2 ngày làm việc, sớm hơn điều phối (5)");
    }

    @Test
    void every_mistake_in_the_letterhead_is_said_with_its_remedy() throws IOException {
        file("""
                office:
                  name: []
                  series: 15/BC-UBND
                  title: %s
                  addresses: [UBND TP]
                  addressees: [""]
                  abbreviations: {TTHC: ""}
                """.formatted("CHỦ TỊCH ".repeat(6).strip()));
        assertThat(refused().mistakes())
                .extracting(mistake -> mistake.place() + ": " + mistake.what())
                .containsExactlyInAnyOrder(
                        "dòng 2, mục office.name: tên cơ quan cần từ 1 đến 3 dòng, mỗi dòng không quá 60 chữ",
                        "dòng 3, mục office.series: “15/BC-UBND” không phải ký hiệu văn bản (chữ in hoa, gạch nối, không"
                                + " có số ở đầu)",
                        "dòng 4, mục office.title: dài quá 40 chữ nên không vừa một dòng trên giấy",
                        "dòng 5, mục office.addresses: không có mục “addresses”",
                        "dòng 6, mục office.addressees: nơi nhận còn trống hoặc có dòng dài quá 60 chữ",
                        "dòng 7, mục office.abbreviations: có chữ viết tắt chưa được giải thích");
        assertThat(refused().mistakes())
                .allSatisfy(mistake -> assertThat(mistake.remedy()).isNotEmpty());
    }

    @Test
    void another_office_does_not_sign_with_the_name_of_the_shipped_one() throws IOException {
        file("office: {name: UBND XÃ KHÁC, short: UBND xã Khác, place: Khác, title: CHỦ TỊCH, on_behalf: \"-\"}\n");
        assertThat(refused().mistakes())
                .extracting(Mistake::place)
                .containsExactly("office.reports_to", "office.signer", "office.addressees");
    }

    @Test
    void what_was_not_said_of_partners_and_groups_fits_what_was_said() throws IOException {
        file("reminders: {before: [5, 3], earliest: \"8:00\"}\n");
        ReminderPolicy policy = read().reminders();
        assertThat(policy.partnerBefore()).containsExactly(0);
        assertThat(policy.groupAt()).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void secrets_never_show() throws IOException {
        environment.put("NHACVIEC_TELEGRAM_TOKEN", TOKEN);
        environment.put("NHACVIEC_ADMIN_TOKEN", ADMIN);
        environment.put("NHACVIEC_TELEGRAM_PROXY", "http://lan:bi-mat@10.0.0.1:3128");
        assertThat(read().toString()).contains("***").doesNotContain(TOKEN, ADMIN, "bi-mat");

        environment.put("NHACVIEC_TELEGRAM_TOKEN", TOKEN + " x");
        environment.put("NHACVIEC_ADMIN_TOKEN", "admin-ngan");
        environment.put("NHACVIEC_TELEGRAM_PROXY", "ftp://lan:bi-mat@10.0.0.1:3128");
        assertThat(refused().getMessage()).doesNotContain(TOKEN, "admin-ngan", "bi-mat");

        environment.clear();
        file("telegram:\n  token: " + TOKEN + "\n token: [" + ADMIN + "\n");
        assertThat(refused().getMessage()).contains("không đúng cách viết YAML").doesNotContain(TOKEN, ADMIN);
    }

    private Settings read() {
        return new SettingsFile(environment, directory).forTools();
    }

    private FileRefused refused() {
        return catchThrowableOfType(FileRefused.class, this::read);
    }

    private void file(String text) throws IOException {
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve(SettingsFile.USUAL), text);
    }
}
