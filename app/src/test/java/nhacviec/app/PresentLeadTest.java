package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Succeeding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a merger, chat names who leads a task now; what the plan calls it stands on the task's card only. */
class PresentLeadTest {

    @TempDir
    Path folder;

    @Test
    void a_task_of_a_merged_unit_is_led_by_the_unit_of_today() {
        try (ChatOffice office = new ChatOffice(folder.resolve("nhacviec.db"), ChatOffice.at("2024-01-11T08:00:00"))) {
            Phone lan = office.joins("Lan", "Văn phòng", Role.COORDINATOR);
            office.now = ChatOffice.at("2024-04-01T09:00:00");
            Succeeding merged = office.books.write(b -> office.wiring.units.merge(
                    b,
                    Actor.administrator("http"),
                    List.of("Tư pháp"),
                    "Văn phòng UBND xã",
                    "",
                    LocalDate.of(2024, 4, 1),
                    office.moment()));
            assertThat(merged).isInstanceOf(Succeeding.Done.class);
            office.writes(lan, "/viec 7");
            assertThat(last(lan)).contains("<b>Chủ trì:</b> Văn phòng UBND xã (trong kế hoạch: Tư pháp)\n");
            office.writes(lan, "/viec 1.1");
            assertThat(last(lan)).contains("<b>Chủ trì:</b> Văn phòng UBND xã\n");
            office.writes(lan, "/tiendo");
            assertThat(lan.screen())
                    .anySatisfy(shown -> assertThat(shown.html())
                            .contains("🔴 <b>6</b>", " · Văn phòng UBND xã – ")
                            .doesNotContain("· Tư pháp –"));
        }
    }

    @Test
    void refusals_requests_and_mornings_name_the_unit_of_today() {
        try (ChatOffice office = new ChatOffice(folder.resolve("nhacviec.db"), ChatOffice.at("2024-03-25T09:00:00"))) {
            Phone lan = office.joins("Lan", "Văn phòng", Role.COORDINATOR);
            Phone hoa = office.joins("Hòa", "Tư pháp", Role.STAFF);
            Phone kim = office.joins("Kim", "Tài chính - Kế toán", Role.STAFF);
            office.now = ChatOffice.at("2024-03-26T09:00:00");
            assertThat(office.books.<Succeeding>write(b -> office.wiring.units.merge(
                            b,
                            Actor.administrator("http"),
                            List.of("Tư pháp"),
                            "Văn hóa xã hội",
                            "",
                            LocalDate.of(2024, 3, 26),
                            office.moment())))
                    .isInstanceOf(Succeeding.Done.class);
            office.writes(kim, "/xong 8");
            assertThat(last(kim)).contains("do Văn hóa xã hội").doesNotContain("do Tư pháp");
            office.writes(kim, "/giahan 8 30/4 chờ huyện cho ý kiến");
            assertThat(last(kim)).contains("do Văn hóa xã hội").doesNotContain("do Tư pháp");
            office.writes(hoa, "/giahan 8 30/4 chờ huyện cho ý kiến");
            office.morning("2024-03-27T07:30:00");
            assertThat(lan.screen().stream().map(Phone.Shown::html))
                    .anySatisfy(asked -> assertThat(asked).contains("(Văn hóa xã hội) xin gia hạn"))
                    .anySatisfy(morning -> assertThat(morning).contains("Báo lên", " – Văn hóa xã hội"))
                    .noneSatisfy(shown -> assertThat(shown).contains("– Tư pháp"));
        }
    }

    private static String last(Phone phone) {
        return phone.newest().html();
    }
}
