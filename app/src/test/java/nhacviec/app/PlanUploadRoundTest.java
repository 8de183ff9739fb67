package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nhacviec.bot.plan.PlanCard;
import nhacviec.bot.task.ExtensionWords;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.ChatFiles;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.PlanUpload;
import nhacviec.core.plan.PlanUploadRound;
import nhacviec.core.report.Letterhead;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens while a plan file is fetched and read, its sender gets one answer, and only one. */
class PlanUploadRoundTest {

    private static final Instant SENT = Instant.parse("2024-01-11T02:00:00Z");

    @TempDir
    Path folder;

    private Instant now = SENT;
    private byte[] seed;
    private JdbiBookkeeping open;

    /** The process ends here. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void aCoordinatorSendsAPlan() throws IOException {
        seed = Files.readAllBytes(PlanFormTest.SEED);
        withBooks(books -> books.record(b -> {
            b.plans().store(PlanFile.shipped().plan(), "shipped", SENT);
            Unit office = b.staff().units().stream()
                    .filter(unit -> unit.isNamed("Văn phòng"))
                    .findFirst()
                    .orElseThrow();
            long lan = b.staff().link("Lan", office, Role.COORDINATOR, 11, SENT).id();
            b.planUploads().receive(lan, 11, "file-1", "ke-hoach.txt", null, "chat:1", SENT);
        }));
    }

    @Test
    void whatAKillInterruptedWhileTheFileWasFetchedIsReadAfterTheRestart() {
        assertThatThrownBy(() -> round((id, longest) -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(state()).isEqualTo(PlanUpload.State.WAITING);
        assertThat(answers()).isEmpty();

        assertThat(round((id, longest) -> seed)).isEqualTo(1);
        assertThat(state()).isEqualTo(PlanUpload.State.READ);
        assertThat(answers()).singleElement().asString().contains("Kế hoạch năm 2024", "25 nhiệm vụ");
        assertThat(round((id, longest) -> seed)).as("and not once more").isZero();
    }

    @Test
    void whatWasReadButNotWrittenDownIsReadAgainAlsoADayLater() {
        withBooks(books -> assertThatThrownBy(() -> new PlanUploadRound(
                                books,
                                (id, longest) -> seed,
                                reader(),
                                new PlanCard(plans()),
                                () -> {
                                    throw new Killed();
                                },
                                e -> {})
                        .run())
                .isInstanceOf(Killed.class));
        assertThat(state()).isEqualTo(PlanUpload.State.WAITING);
        now = SENT.plus(Duration.ofDays(1));
        assertThat(round((id, longest) -> seed)).isEqualTo(1);
        assertThat(answers()).singleElement().asString().contains("25 nhiệm vụ");
    }

    @Test
    void aFileThatTelegramDoesNotKeepAnyMoreIsRefusedInASentence() {
        assertThat(round((id, longest) -> {
                    throw new ChatFiles.NotFetched("Telegram không còn giữ tệp này; xin gửi lại tệp.", true);
                }))
                .isEqualTo(1);
        assertThat(state()).isEqualTo(PlanUpload.State.REFUSED);
        assertThat(answers())
                .singleElement()
                .asString()
                .contains("Chưa đọc được", "xin gửi lại tệp", "Không thay đổi gì");
    }

    @Test
    void withoutANetworkItIsTriedForAQuarterOfAnHour() {
        ChatFiles.NotFetched none = new ChatFiles.NotFetched("Mạng trục trặc nên chưa tải được tệp.", false);
        ChatFiles files = (id, longest) -> {
            throw none;
        };
        assertThat(round(files)).isZero();
        now = SENT.plus(Duration.ofMinutes(14));
        assertThat(round(files)).isZero();
        assertThat(state()).isEqualTo(PlanUpload.State.WAITING);
        now = SENT.plus(Duration.ofMinutes(16));
        assertThat(round(files)).isEqualTo(1);
        assertThat(state()).isEqualTo(PlanUpload.State.REFUSED);
    }

    @Test
    void aFileThatExhaustsTheMemoryIsRefusedAndDoesNotStandInTheWayOfOthers() {
        assertThat(round((id, longest) -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(1);
        assertThat(state()).isEqualTo(PlanUpload.State.REFUSED);
        assertThat(answers()).singleElement().asString().contains("có lỗi bên trong khi đọc tệp này");
    }

    @Test
    void whoHasSentAnotherFileMeanwhileHearsNothingOfTheFirst() {
        assertThat(round((id, longest) -> {
                    open.record(b -> b.planUploads()
                            .receive(
                                    b.planUploads().find(1).orElseThrow().staffId(),
                                    11,
                                    "file-2",
                                    "moi.txt",
                                    null,
                                    "chat:2",
                                    SENT));
                    throw new ChatFiles.NotFetched("Telegram không còn giữ tệp này.", true);
                }))
                .isZero();
        assertThat(answers()).isEmpty();
    }

    /** One round of a process that begins here: with a database of its own. */
    private int round(ChatFiles files) {
        int[] settled = new int[1];
        withBooks(books -> settled[0] = new PlanUploadRound(
                        books, files, reader(), new PlanCard(plans()), () -> Moment.of(now, zone()), e -> {})
                .run());
        return settled[0];
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    private static PlanFileReader reader() {
        return new PlanFileReader(() -> new WorkCalendar(day -> false, Set.of()), Letterhead.PHUOC_MY);
    }

    private static PlanService plans() {
        return new PlanService(new IndicatorService(ReportingRules.USUAL), new ExtensionWords());
    }

    private PlanUpload upload() {
        PlanUpload[] found = new PlanUpload[1];
        withBooks(books -> found[0] = books.read(b -> b.planUploads().find(1)).orElseThrow());
        return found[0];
    }

    private PlanUpload.State state() {
        return upload().state();
    }

    private List<String> answers() {
        List<String> said = new ArrayList<>();
        withBooks(books -> said.addAll(books.<List<String>>read(
                b -> b.deliveries().due(now.plus(Duration.ofDays(1)), 10, Set.of()).stream()
                        .map(delivery -> delivery.message().toString())
                        .toList())));
        return said;
    }

    private void withBooks(Consumer<JdbiBookkeeping> work) {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("books.db"))) {
            open = new JdbiBookkeeping(database);
            work.accept(open);
        }
    }
}
