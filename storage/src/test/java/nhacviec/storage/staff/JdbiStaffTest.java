package nhacviec.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiStaffTest extends OfficeBooks {

    @BeforeEach
    void fill() {
        importSample();
    }

    @Test
    void anInvitationIsUsedOnce() throws Exception {
        Staff hoa = join("Hòa", "Tư pháp", 5);
        Unit office = unit("Văn phòng");
        Invitation made = change(b -> b.staff().invite("hash", office, Role.LEADER, "Thi", NOW, NOW.plusSeconds(9)));
        assertThat(made)
                .isEqualTo(new Invitation(
                        made.id(), "hash", office, Role.LEADER, "Thi", NOW, NOW.plusSeconds(9), null, null));
        assertThat(twice(() -> did(b -> b.staff().use(made.id(), hoa.id(), NOW))))
                .containsExactlyInAnyOrder(true, false);
        assertThat(maybe(b -> b.staff().invitation("hash")).orElseThrow().usedAt())
                .isEqualTo(NOW);
        assertThat(maybe(b -> b.staff().invitation("other"))).isEmpty();
        assertThatThrownBy(() -> record(b -> b.staff().invite("hash", office, Role.STAFF, "", NOW, NOW)))
                .hasMessageContaining("code_hash");
    }

    @Test
    void aChatIsOnePersonHoweverOftenItIsLinked() {
        Staff hoa = join("Hòa", "Tư pháp", 5);
        record(b -> b.staff().setMorning(hoa.id(), LocalTime.of(8, 15)));
        record(b -> b.staff().setState(hoa.id(), Staff.State.REVOKED, java.time.Instant.EPOCH));
        assertThat(maybe(b -> b.staff().byChat(5))).isEmpty();
        assertThat(list(b -> b.staff().all())).hasSize(1);

        Unit office = unit("Văn phòng");
        Staff again = change(b -> b.staff().link("Hòa mới", office, Role.LEADER, 5, NOW.plusSeconds(60)));
        assertThat(again)
                .isEqualTo(new Staff(
                        hoa.id(),
                        "Hòa mới",
                        office,
                        Role.LEADER,
                        5L,
                        LocalTime.of(8, 15),
                        "vi",
                        Staff.State.ACTIVE,
                        NOW.plusSeconds(60)));
        assertThat(maybe(b -> b.staff().byChat(5))).contains(again);
        assertThat(list(b -> b.staff().all())).containsExactly(again);
    }

    @Test
    void choicesAreKeptAndSomebodyUnreachableIsStillThere() {
        Staff hoa = join("Hòa", "Tư pháp", 5);
        record(b -> {
            b.staff().setMorning(hoa.id(), LocalTime.of(17, 30));
            b.staff().setLanguage(hoa.id(), "en");
            b.staff().setState(hoa.id(), Staff.State.UNREACHABLE, java.time.Instant.EPOCH);
        });
        Staff now = maybe(b -> b.staff().byChat(5)).orElseThrow();
        assertThat(now.morningAt()).isEqualTo(LocalTime.of(17, 30));
        assertThat(now.language()).isEqualTo("en");
        assertThat(now.state()).isEqualTo(Staff.State.UNREACHABLE);
        assertThatThrownBy(() -> record(b -> b.staff().setLanguage(99, "vi")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> record(b -> b.staff().setLanguage(hoa.id(), "fr")))
                .hasMessageContaining("CHECK");
    }
}
