package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Attachment.Kind;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Role;
import nhacviec.simulator.Fault;
import nhacviec.simulator.SimulatedMessage;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and documents on their way to Telegram over HTTP, on good days and on bad ones. */
class FileDeliveryTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NAME = "Báo cáo CCHC quý I – xã Phước Mỹ.docx";
    private static final byte[] BYTES = {80, 75, 3, 4, 13, 10, 45, 45, 0, -1, -128, 127};

    @TempDir
    Path folder;

    private static long send(RunningOffice office, Attachment attachment, String caption) {
        long id = office.service
                .books()
                .write(books -> books.deliveries()
                        .add(
                                new OutgoingMessage.File(
                                        2,
                                        attachment,
                                        caption,
                                        Keyboard.of(List.of(new Keyboard.Button("📊 Tiến độ", "tiendo:2024-Q1")))),
                                null,
                                Delivery.Kind.ANSWER,
                                "test",
                                null,
                                office.clock.moment().at())
                        .orElseThrow());
        office.service.wake();
        return id;
    }

    private static long sendReport(RunningOffice office) {
        return send(office, new Attachment.Ready(Kind.DOCUMENT, NAME, DOCX, BYTES), "<b>Báo cáo</b> quý I");
    }

    private static Delivery settled(RunningOffice office, long id) throws InterruptedException {
        office.quiet();
        return office.service.books().read(books -> books.deliveries().find(id).orElseThrow());
    }

    @Test
    void aDocumentArrivesWithItsVietnameseNameItsBytesItsWordsAndItsButtons() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            Delivery sent = settled(office, sendReport(office));
            SimulatedMessage seen = hoa.lastFromBot();
            assertThat(seen.documentName()).isEqualTo(NAME);
            assertThat(seen.documentBytes()).isEqualTo(BYTES);
            assertThat(seen.photo()).isFalse();
            assertThat(seen.text()).isEqualTo("Báo cáo quý I");
            assertThat(seen.buttonTexts()).containsExactly("📊 Tiến độ");
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.sentAs()).isEqualTo(seen.id());
            assertThat(((OutgoingMessage.File) sent.message()).attachment())
                    .as("the name stays, the bytes do not")
                    .isEqualTo(new Attachment.Named(Kind.DOCUMENT, NAME, DOCX, BYTES.length));
            assertThat(office.get("/api/v1/deliveries?limit=1").body())
                    .contains("\"kind\":\"document\"", NAME, "<b>Báo cáo</b> quý I");
        }
    }

    @Test
    void progressIsAnsweredInWordsAndWithAPictureThatIsDrawn() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            office.asks(hoa, "/sl 3.2 45/60");
            int before = hoa.countFromBot();
            hoa.writes("/tiendo");
            hoa.awaitFromBot(before + 2, RunningOffice.SOON);
            List<SimulatedMessage> said = hoa.fromBot();
            assertThat(said.get(before).text()).contains("Tư pháp: 1/9, còn thiếu 8");
            SimulatedMessage picture = said.get(before + 1);
            assertThat(picture.photo()).isTrue();
            assertThat(picture.documentName()).isEqualTo("tien-do-2024-Q1.png");
            assertThat(picture.text()).startsWith("Tiến độ Quý I/2024 đến 11/1/2024");
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.documentBytes()))
                            .getWidth())
                    .isEqualTo(1080);
        }
    }

    @Test
    void aRetryAfterIsWaitedForAndTheFileComesOnceUnmarked() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendDocument", 1, Fault.tooManyRequests(1));
            long id = sendReport(office);
            hoa.awaitFromBot(before + 1, RunningOffice.SOON);
            assertThat(settled(office, id).state()).isEqualTo(State.SENT);
            assertThat(hoa.countFromBot()).isEqualTo(before + 1);
            assertThat(hoa.lastFromBot().text()).isEqualTo("Báo cáo quý I");
            assertThat(office.telegram.callsOf("sendDocument")).hasSize(2);
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheFileWasReceivedLeadsToOneMarkedRepeatWithTheSameBytes() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendDocument", 1, Fault.dropAfter());
            long id = sendReport(office);
            hoa.awaitFromBot(before + 2, RunningOffice.SOON);
            assertThat(settled(office, id).state()).isEqualTo(State.SENT);
            List<SimulatedMessage> said = hoa.fromBot().subList(before, before + 2);
            assertThat(said.get(0).text()).isEqualTo("Báo cáo quý I");
            assertThat(said.get(1).text()).isEqualTo("🔁 Gửi lại, có thể anh/chị đã nhận được tệp này.\nBáo cáo quý I");
            assertThat(said).allSatisfy(seen -> assertThat(seen.documentBytes()).isEqualTo(BYTES));
            assertThat(hoa.countFromBot()).isEqualTo(before + 2);
        }
    }

    @Test
    void aPictureWhoseFateIsUnknownIsDrawnAgainAndMarked() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            office.asks(hoa, "/sl 3.2 45/60");
            int before = hoa.countFromBot();
            office.telegram.faults().next("sendPhoto", 1, Fault.badGateway());
            hoa.writes("/tiendo");
            hoa.awaitFromBot(before + 2, RunningOffice.SOON);
            assertThat(hoa.lastFromBot().photo()).isTrue();
            assertThat(hoa.lastFromBot().text())
                    .startsWith("🔁 Gửi lại, có thể anh/chị đã nhận được ảnh này.\nTiến độ Quý I/2024");
        }
    }

    @Test
    void whatTelegramRefusesIsGivenUpAndHoldsNothingBack() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            Delivery refused = settled(
                    office,
                    send(office, new Attachment.Ready(Kind.PICTURE, "a.png", "image/png", BYTES), "không phải ảnh"));
            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertThat(refused.reason()).contains("IMAGE_PROCESS_FAILED");
            assertThat(((OutgoingMessage.File) refused.message()).attachment()).isInstanceOf(Attachment.Named.class);
            assertThat(office.asks(hoa, "/viec 7")).startsWith("Việc 7");
        }
    }
}
