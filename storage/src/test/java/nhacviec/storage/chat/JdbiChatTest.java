package nhacviec.storage.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Inbox.Arrived;
import nhacviec.core.staff.Staff;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

/** The inbox and the questions at hand. */
class JdbiChatTest extends OfficeBooks {

    @Test
    void anEventThatComesAgainIsKnown() throws Exception {
        assertThat(twice(() -> count(b -> keep(b, 1, "{}", NOW)))).containsExactlyInAnyOrder(1, 0);
        record(b -> b.inbox().done(List.of(1L), NOW));
        assertThat(count(b -> keep(b, 1, "{\"again\":1}", NOW))).isZero();
        assertThat(list(b -> b.inbox().waiting(10))).isEmpty();
    }

    @Test
    void whatCameFirstIsWorkedOffFirstEvenWhenNumbersStartAnew() {
        record(b -> {
            keep(b, 900, "a", NOW);
            keep(b, 7, "c", NOW.plusSeconds(1));
            keep(b, 901, "b", NOW);
        });
        assertThat(list(b -> b.inbox().waiting(10))).extracting(Arrived::raw).containsExactly("a", "b", "c");
        assertThat(list(b -> b.inbox().waiting(1))).containsExactly(new Arrived(900, "a", NOW));
    }

    @Test
    void anEventIsWorkedOffOnce() {
        record(b -> keep(b, 1, "{}", NOW));
        record(b -> b.inbox().done(List.of(1L), NOW));
        assertThatThrownBy(() -> record(b -> b.inbox().done(List.of(1L), NOW)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> record(b -> b.inbox().setAside(2, "?", NOW)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasWorkedOffIsForgottenAfterAWhileAndWhatFailedIsKept() {
        record(b -> {
            keep(b, 1, "{}", NOW);
            keep(b, 2, "{}", NOW);
            keep(b, 3, "{}", NOW);
            b.inbox().done(List.of(1L), NOW);
            b.inbox().setAside(2, "unreadable", NOW);
        });
        assertThat(count(b -> b.inbox().forgetBefore(NOW))).isZero();
        assertThat(count(b -> b.inbox().forgetBefore(NOW.plusSeconds(1)))).isEqualTo(1);
        assertThat(rows("select update_id || state || coalesce(reason, '') as kept from inbox order by update_id"))
                .extracting(row -> row.get("kept"))
                .containsExactly("2SET_ASIDEunreadable", "3WAITING");
    }

    @Test
    void aPersonHasOneQuestionAtHand() {
        importSample();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        Dialogue figures = new Dialogue(hoa.id(), "figures", Map.of("at", "3.2", "skipped", ""), NOW);
        Dialogue reopen = new Dialogue(hoa.id(), "reopen", Map.of("lý do", "dòng 1\ndòng 2 \\"), NOW.plusSeconds(1));
        record(b -> b.dialogues().keep(figures));
        assertThat(maybe(b -> b.dialogues().of(hoa.id()))).contains(figures);
        record(b -> b.dialogues().keep(reopen));
        assertThat(maybe(b -> b.dialogues().of(hoa.id()))).contains(reopen);
        assertThat(maybe(b -> b.dialogues().of(hoa.id(), "figures"))).contains(figures);
        record(b -> b.dialogues().end(hoa.id(), "reopen"));
        assertThat(maybe(b -> b.dialogues().of(hoa.id())))
                .as("the one before is at hand again")
                .contains(figures);
        record(b -> b.dialogues().end(hoa.id(), "figures"));
        assertThat(maybe(b -> b.dialogues().of(hoa.id()))).isEmpty();
    }
}
