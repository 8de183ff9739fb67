package nhacviec.storage.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Attachment.Kind;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.OfficeProgress.Missing;
import nhacviec.core.indicator.OfficeProgress.Result;
import nhacviec.core.indicator.OfficeProgress.Standing;
import nhacviec.core.indicator.OfficeProgress.Submitted;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.OfficeProgress.Verdict;
import nhacviec.core.reminder.Deliveries.Receipt;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

/** What becomes of files while their messages wait, are sent and are settled. */
class DeliveryFilesTest extends OfficeBooks {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Attachment.Ready REPORT =
            new Attachment.Ready(Kind.DOCUMENT, "Báo cáo quý I.docx", DOCX, new byte[] {80, 75, 3, 4, 0, -1});
    private static final Keyboard KEYBOARD = Keyboard.of(List.of(new Keyboard.Button("📊 Tiến độ", "tiendo:2024-Q1")));

    private static Attachment.Drawing picture(int given) {
        return new Attachment.Drawing(
                "tien-do-2024-Q1.png",
                new OfficeProgress(
                        "UBND xã Phước Mỹ",
                        "Quý I/2024",
                        LocalDate.of(2024, 3, 14),
                        LocalDate.of(2024, 3, 15),
                        List.of(
                                new Result(
                                        "3.2",
                                        "Số hóa \\ hồ sơ\nTTHC",
                                        "75 %",
                                        "100 %",
                                        "mới có 2/4 đơn vị",
                                        new BigDecimal("0.7500"),
                                        BigDecimal.ONE,
                                        Verdict.NOT_REACHED),
                                new Result("1.1", "PAR INDEX", "Đạt", "", "", null, null, Verdict.REACHED)),
                        List.of(new Missing("5.4", "Chỉ số phục vụ")),
                        List.of(new Submitted("Tư pháp", given, 9, Standing.INCOMPLETE, given + "/9")),
                        List.of(new Tasks("Tư pháp", 1, 2, 4))));
    }

    private long add(long chat, Attachment attachment) {
        OutgoingMessage message = new OutgoingMessage.File(chat, attachment, "<b>Tiến độ</b>", KEYBOARD);
        return change(b -> b.deliveries()
                .add(message, null, Delivery.Kind.ANSWER, "chat:1", null, NOW)
                .orElseThrow());
    }

    private OutgoingMessage toSend(long id) {
        return list(b -> b.deliveries().due(NOW.plusSeconds(3600), 10, Set.of())).stream()
                .filter(delivery -> delivery.id() == id)
                .map(Delivery::message)
                .findFirst()
                .orElseThrow();
    }

    private OutgoingMessage found(long id) {
        return maybe(b -> b.deliveries().find(id)).orElseThrow().message();
    }

    private void claim(long id) {
        record(b -> b.deliveries().claim(List.of(id), NOW));
    }

    private boolean retried(long id) {
        return change(b -> b.deliveries().retry(id, NOW));
    }

    private Object bytesKept() {
        return rows("select coalesce(sum(length(bytes)), 0) as kept from delivery_file")
                .get(0)
                .get("kept");
    }

    @Test
    void aFileComesOutAsItWentInToBeSentAndByItsNameToBeRead() {
        long document = add(1, REPORT);
        long picture = add(2, picture(3));
        assertThat(toSend(document)).isEqualTo(new OutgoingMessage.File(1, REPORT, "<b>Tiến độ</b>", KEYBOARD));
        assertThat(toSend(picture)).isEqualTo(new OutgoingMessage.File(2, picture(3), "<b>Tiến độ</b>", KEYBOARD));
        Attachment named = new Attachment.Named(Kind.DOCUMENT, "Báo cáo quý I.docx", DOCX, 6);
        assertThat(found(document)).isEqualTo(new OutgoingMessage.File(1, named, "<b>Tiến độ</b>", KEYBOARD));
        assertThat(list(b -> b.deliveries().newest(null, Long.MAX_VALUE, 10)))
                .extracting(Delivery::message)
                .contains(new OutgoingMessage.File(1, named, "<b>Tiến độ</b>", KEYBOARD));
    }

    @Test
    void theBytesAreThereUntilTheMessageIsSettled() {
        long id = add(1, REPORT);
        claim(id);
        record(b -> b.deliveries().putOff(id, "429", NOW.plusSeconds(7), NOW));
        assertThat(toSend(id)).isInstanceOf(OutgoingMessage.File.class);
        claim(id);
        record(b -> b.deliveries().unknown(id, "no answer", NOW.plusSeconds(9), NOW));
        claim(id);
        record(b -> b.deliveries().rewrite(id, new OutgoingMessage.File(1, REPORT, "🔁 Gửi lại", KEYBOARD)));
        record(b -> b.deliveries().takeUpInterrupted(NOW));
        assertThat(toSend(id)).isEqualTo(new OutgoingMessage.File(1, REPORT, "🔁 Gửi lại", KEYBOARD));

        claim(id);
        record(b -> b.deliveries().sent(List.of(new Receipt(id, 77L)), NOW));
        assertThat(bytesKept()).isEqualTo(0);
        Delivery sent = maybe(b -> b.deliveries().find(id)).orElseThrow();
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(((OutgoingMessage.File) sent.message()).attachment().name()).isEqualTo("Báo cáo quý I.docx");
    }

    @Test
    void aFileThatWasGivenUpLeavesNothingToSendAgainButAPictureIsDrawnAnew() {
        long refused = add(1, REPORT);
        claim(refused);
        record(b -> b.deliveries().refused(refused, "blocked", NOW));
        long dropped = add(2, REPORT);
        record(b -> b.deliveries().drop(dropped, "not needed", NOW));
        long unknown = add(3, REPORT);
        claim(unknown);
        record(b -> b.deliveries().unknown(unknown, "", NOW.plusSeconds(9), NOW));
        long picture = add(4, picture(3));
        claim(picture);
        record(b -> b.deliveries().refused(picture, "blocked", NOW));

        assertThat(bytesKept()).as("of the one that may be repeated").isEqualTo(6);
        assertThat(retried(refused)).isFalse();
        assertThat(retried(dropped)).isFalse();
        assertThat(retried(unknown)).isTrue();
        assertThat(retried(picture)).isTrue();
        assertThat(toSend(picture)).isEqualTo(new OutgoingMessage.File(4, picture(3), "<b>Tiến độ</b>", KEYBOARD));
    }

    @Test
    void aPictureIsInSightInItsOwnChatUntilAnotherTimeOrOtherFacts() {
        Instant before = NOW.minusSeconds(1);
        assertThat(shown(1, 3, before)).isFalse();
        long id = add(1, picture(3));
        add(1, picture(4));
        add(2, REPORT);
        assertThat(shown(1, 3, before)).isTrue();
        assertThat(shown(1, 4, before)).isTrue();
        assertThat(shown(1, 5, before)).as("other facts").isFalse();
        assertThat(shown(2, 3, before)).as("another chat").isFalse();
        assertThat(shown(1, 3, NOW)).as("too long ago").isFalse();
        record(b -> b.deliveries().refused(id, "could not be drawn", NOW));
        assertThat(shown(1, 3, before)).as("never arrived").isFalse();
    }

    private boolean shown(long chat, int given, Instant since) {
        return look(b -> b.deliveries().isShown(chat, picture(given), since));
    }

    @Test
    void aNameAloneCannotBeSentAndNothingIsWrittenDown() {
        Attachment named = new Attachment.Named(Kind.DOCUMENT, "a.docx", DOCX, 6);
        assertThatThrownBy(() -> add(1, named)).isInstanceOf(IllegalArgumentException.class);
        assertThat(list(b -> b.deliveries().newest(null, Long.MAX_VALUE, 10))).isEmpty();
    }
}
