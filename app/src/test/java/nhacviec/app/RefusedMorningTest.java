package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning message that Telegram does not take: the person can be reached, so nobody else would hear of it. */
class RefusedMorningTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 26);
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 29);
    private static final LocalDate TUESDAY = LocalDate.of(2024, 1, 30);

    @TempDir
    private Path folder;

    private static List<String> told(OfficeYear office) {
        return office.notices.stream()
                .map(OfficeYear.Said::html)
                .filter(html -> html.contains("Telegram không nhận"))
                .toList();
    }

    private static Staff personOfTuPhap(OfficeYear office) {
        return office.people.get(3);
    }

    @Test
    void theCoordinatorIsToldOnceWhoMissedWhatAndWhatToDo() {
        try (OfficeYear office = new OfficeYear(folder, 4)) {
            office.twelvePeopleJoin();
            office.idle(MONDAY);
            Staff hoa = personOfTuPhap(office);
            office.refused.add(hoa.chatId());
            office.idle(TUESDAY);
            office.off(TUESDAY, LocalTime.of(9, 0));
            office.look();
            assertThat(told(office)).singleElement().asString().isEqualTo("""
                    ⚠️ Telegram không nhận tin nhắc buổi sáng ngày 30/1/2024 gửi <b>%s</b> (Tư pháp): nội dung tin bị coi là sai \
                    quy cách (lỗi của phần mềm, không phải của người nhận).
                    Tin ấy nhắc việc 6, 7, 8, 10.
                    Người này không chặn bot nhưng chưa đọc được tin. Xin báo trực tiếp, hoặc nhắn người ấy gõ \
                    <code>/nhac 30/1/2024</code> để đọc.
                    Gửi lại: mục Tin nhắn trên trang quản trị (<code>/trang</code>). Còn bị từ chối thì nhờ người quản trị xem nhật ký.\
                    """.formatted(hoa.name()));
            office.idle(LocalDate.of(2024, 2, 2));
            assertThat(told(office))
                    .as("not again each morning on which nothing reaches them")
                    .hasSize(1);
            office.refused.clear();
            office.idle(LocalDate.of(2024, 2, 5));
            office.refused.add(hoa.chatId());
            office.idle(LocalDate.of(2024, 2, 7));
            assertThat(told(office)).as("but when it begins anew").hasSize(2);
        }
    }

    @Test
    void whatIsRefusedAtNightIsToldOnTheNextWorkingMorning() {
        try (OfficeYear office = new OfficeYear(folder, 4)) {
            urgentIsRefusedOnFridayNight(office);
            assertThat(told(office)).as("nobody is woken").isEmpty();
            office.idle(FRIDAY.plusDays(2));
            assertThat(told(office)).as("nor on a day off").isEmpty();
            office.idle(MONDAY);
            assertThat(told(office)).singleElement().asString().contains("tin khẩn ngày 26/1/2024", "Tư pháp");
        }
    }

    @Test
    void whatWasSentAgainAndTakenUntilThenIsNotTold() {
        try (OfficeYear office = new OfficeYear(folder, 4)) {
            urgentIsRefusedOnFridayNight(office);
            office.refused.clear();
            office.books.record(b -> b.deliveries()
                    .newest(State.REFUSED, Long.MAX_VALUE, 1)
                    .forEach(refused ->
                            b.deliveries().retry(refused.id(), office.moment().at())));
            office.look();
            office.idle(MONDAY);
            assertThat(told(office)).isEmpty();
        }
    }

    private static void urgentIsRefusedOnFridayNight(OfficeYear office) {
        office.twelvePeopleJoin();
        office.idle(FRIDAY);
        Staff hoa = personOfTuPhap(office);
        office.refused.add(hoa.chatId());
        office.off(FRIDAY, LocalTime.of(21, 0));
        office.books.record(b -> b.deliveries()
                .add(
                        new OutgoingMessage.Say(hoa.chatId(), "🚨 KHẨN"),
                        hoa.id(),
                        Delivery.Kind.URGENT,
                        "chat:1",
                        null,
                        office.moment().at()));
        office.look();
    }
}
