package nhacviec.storage.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Acknowledgement;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiExtensionsTest extends OfficeBooks {

    private static final TaskNumber FIRST = new TaskNumber("1");
    private static final LocalDate WANTED = LocalDate.of(2024, 4, 30);

    private Staff hoa;
    private Milestone milestone;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
        milestone = list(b -> b.tasks().milestonesOf(FIRST)).get(0);
    }

    private Extension ask() {
        return change(b ->
                b.extensions().ask(milestone.id(), hoa.id(), hoa.name(), milestone.due(), WANTED, "chờ số liệu", NOW));
    }

    @Test
    void aRequestWaitsUntilItIsDecidedOnce() {
        Extension asked = ask();
        assertThat(asked.task()).isEqualTo(FIRST);
        assertThat(list(b -> b.extensions().waiting())).containsExactly(asked);
        Extension.Decision decision = new Extension.Decision(hoa.id(), "Lan", NOW.plusSeconds(5), "đồng ý");
        assertThat(did(b -> b.extensions().decide(asked.id(), Extension.State.GRANTED, decision)))
                .isTrue();
        assertThat(did(b -> b.extensions().decide(asked.id(), Extension.State.REFUSED, decision)))
                .isFalse();
        assertThat(list(b -> b.extensions().waiting())).isEmpty();
        Extension kept = maybe(b -> b.extensions().find(asked.id())).orElseThrow();
        assertThat(kept.state()).isEqualTo(Extension.State.GRANTED);
        assertThat(kept.decision()).isEqualTo(decision);
        assertThat(list(b -> b.extensions().all())).containsExactly(kept);
    }

    @Test
    void twoRequestsNeverWaitForOneMilestone() {
        ask();
        assertThatThrownBy(this::ask).hasMessageContaining("UNIQUE");
    }

    @Test
    void takingOnIsSaidOnce() {
        assertThat(did(b -> b.tasks().acknowledge(milestone.id(), hoa.id(), NOW)))
                .isTrue();
        assertThat(did(b -> b.tasks().acknowledge(milestone.id(), hoa.id(), NOW.plusSeconds(9))))
                .isFalse();
        assertThat(list(b -> b.tasks().acknowledgements()))
                .containsExactly(new Acknowledgement(milestone.id(), hoa.id(), "Hòa", NOW));
    }

    @Test
    void everySnoozeStaysOnRecordAndTheNewestIsInForce() {
        Snooze first = new Snooze(hoa.id(), FIRST, LocalDate.of(2024, 1, 15), "Chờ văn bản", NOW);
        Snooze second = new Snooze(hoa.id(), FIRST, LocalDate.of(2024, 1, 12), "", NOW.plusSeconds(60));
        record(b -> {
            b.tasks().snooze(first);
            b.tasks().snooze(second);
        });
        assertThat(list(b -> b.tasks().everSnoozed())).containsExactly(first, second);
        assertThat(list(b -> b.tasks().snoozes())).containsExactly(second);
    }

    @Test
    void aMilestoneForWhichMoreTimeWasAskedKeepsItsHistoryWhenItIsWithdrawn() {
        ask();
        record(b -> b.tasks().withdraw(milestone.id()));
        assertThat(list(b -> b.extensions().all())).hasSize(1);
        assertThat(list(b -> b.tasks().milestonesOf(FIRST)).get(0).due()).isNull();
    }
}
