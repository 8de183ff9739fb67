package nhacviec.storage.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nhacviec.core.chat.ChatGroups.Group;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

class JdbiChatGroupsTest extends OfficeBooks {

    private static final LocalDate WEEK = LocalDate.of(2024, 1, 15);

    @Test
    void aGroupIsLinkedUntilItIsUnlinkedAndMayBeLinkedAgain() {
        assertThat(did(b -> b.groups().link(-500, "Nhóm CCHC", NOW))).isTrue();
        assertThat(did(b -> b.groups().link(-500, "Nhóm CCHC", NOW))).isFalse();
        assertThat(list(b -> b.groups().linked())).containsExactly(new Group(-500, "Nhóm CCHC", NOW));
        assertThat(did(b -> b.groups().unlink(-500, "removed", NOW))).isTrue();
        assertThat(did(b -> b.groups().unlink(-500, "removed", NOW))).isFalse();
        assertThat(list(b -> b.groups().linked())).isEmpty();
        assertThat(did(b -> b.groups().link(-500, "Nhóm mới", NOW.plusSeconds(60))))
                .isTrue();
        assertThat(list(b -> b.groups().linked())).containsExactly(new Group(-500, "Nhóm mới", NOW.plusSeconds(60)));
    }

    @Test
    void aWeekIsHeldOnceAndGoesWithTheGroupWhenItMoves() throws Exception {
        record(b -> b.groups().link(-500, "Nhóm CCHC", NOW));
        assertThat(twice(() -> did(b -> b.groups().hold(-500, WEEK, null, NOW))))
                .containsExactlyInAnyOrder(true, false);
        record(b -> b.groups().move(-500, -1_000_500));
        assertThat(maybe(b -> b.groups().held(-1_000_500, WEEK))).contains(NOW);
        assertThat(list(b -> b.groups().linked())).containsExactly(new Group(-1_000_500, "Nhóm CCHC", NOW));
    }

    @Test
    void aGroupThatMovesToANumberThatIsLinkedAlreadyIsNotLinkedTwice() {
        record(b -> {
            b.groups().link(-500, "Nhóm CCHC", NOW);
            b.groups().link(-1_000_500, "Nhóm CCHC", NOW.plusSeconds(5));
            b.groups().move(-500, -1_000_500);
        });
        assertThat(list(b -> b.groups().linked())).extracting(Group::chatId).containsExactly(-1_000_500L);
    }
}
