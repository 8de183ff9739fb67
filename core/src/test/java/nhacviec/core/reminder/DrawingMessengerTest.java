package nhacviec.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Attachment.Kind;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.ProgressPainter;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.report.ReportPress;
import org.junit.jupiter.api.Test;

class DrawingMessengerTest {

    private static final OfficeProgress PROGRESS = new OfficeProgress(
            "UBND xã Phước Mỹ",
            "Quý I/2024",
            LocalDate.of(2024, 3, 14),
            LocalDate.of(2024, 3, 15),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final OutgoingMessage PICTURE = new OutgoingMessage.File(
            7, new Attachment.Drawing("tien-do-2024-Q1.png", PROGRESS), "Tiến độ", Keyboard.NONE);

    private static final byte[] PAPER = {3, 4, 5};

    private final List<OutgoingMessage> carried = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();

    private SendResult send(ProgressPainter painter, OutgoingMessage message) {
        Messenger channel = said -> {
            carried.add(said);
            return new SendResult.Sent(1L);
        };
        return new DrawingMessenger(
                        channel, painter, report -> Optional.of(PAPER), file -> Optional.empty(), troubles::add)
                .send(message);
    }

    @Test
    void aPictureIsDrawnAndCarriedAsAFileWithTheSameWords() {
        assertThat(send(progress -> new byte[] {1, 2}, PICTURE)).isEqualTo(new SendResult.Sent(1L));
        assertThat(carried)
                .containsExactly(new OutgoingMessage.File(
                        7,
                        new Attachment.Ready(Kind.PICTURE, "tien-do-2024-Q1.png", "image/png", new byte[] {1, 2}),
                        "Tiến độ",
                        Keyboard.NONE));
    }

    @Test
    void aReportIsPrintedAndCarriedAsAFile() {
        Attachment.Report report =
                new Attachment.Report(new ReportPeriod(2024, ReportPeriod.Span.H1), ReportPress.Form.XLSX);
        send(progress -> new byte[] {1}, new OutgoingMessage.File(7, report, "Phụ lục", Keyboard.NONE));
        assertThat(carried)
                .containsExactly(new OutgoingMessage.File(
                        7,
                        new Attachment.Ready(
                                Kind.DOCUMENT, "bao-cao-cchc-2024-h1.xlsx", ReportPress.Form.XLSX.mediaType(), PAPER),
                        "Phụ lục",
                        Keyboard.NONE));
    }

    @Test
    void whoeverWasPromisedAReportIsToldThatItCouldNotBeMade() {
        Attachment.Report report =
                new Attachment.Report(new ReportPeriod(2024, ReportPeriod.Span.H1), ReportPress.Form.XLSX);
        OutgoingMessage.File message = new OutgoingMessage.File(7, report, "Phụ lục", Keyboard.NONE);
        SendResult[] channel = {new SendResult.TryLater(Duration.ofSeconds(3), false, "busy"), new SendResult.Sent(1L)};
        int[] sent = {0};
        DrawingMessenger messenger = new DrawingMessenger(
                said -> {
                    carried.add(said);
                    return channel[sent[0]++];
                },
                progress -> new byte[1],
                paper -> {
                    throw new IllegalStateException("no room");
                },
                file -> Optional.of("Chưa lập được " + file.name()),
                troubles::add);
        assertThat(messenger.send(message)).as("nobody knows yet").isSameAs(channel[0]);
        assertThat(messenger.send(message))
                .isEqualTo(new SendResult.Refused(
                        SendResult.Reason.MALFORMED, "could not be made: java.lang.IllegalStateException: no room"));
        assertThat(carried.get(1)).isEqualTo(new OutgoingMessage.Say(7, "Chưa lập được bao-cao-cchc-2024-h1.xlsx"));
    }

    @Test
    void allElseIsCarriedAsItIs() {
        OutgoingMessage words = new OutgoingMessage.Say(7, "Chào");
        send(progress -> new byte[0], words);
        assertThat(carried).containsExactly(words);
    }

    @Test
    void aMachineThatCannotDrawLeavesTheMessageRefusedAndNotUnderWay() {
        InternalError noFonts = new InternalError("no fonts");
        SendResult result = send(
                progress -> {
                    throw noFonts;
                },
                PICTURE);
        assertThat(result)
                .isEqualTo(new SendResult.Refused(
                        SendResult.Reason.MALFORMED, "could not be made: java.lang.InternalError: no fonts"));
        assertThat(troubles).containsExactly(noFonts);
        assertThat(carried).isEmpty();
    }

    @Test
    void aPictureLargerThanTheChannelTakesIsRefused() {
        assertThat(send(progress -> new byte[(10 << 20) + 1], PICTURE)).isInstanceOf(SendResult.Refused.class);
        assertThat(carried).isEmpty();
    }
}
