package nhacviec.storage.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.reminder.Subject;
import nhacviec.core.staff.Staff;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiRemindersTest extends OfficeBooks {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 22);

    private Staff hoa;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
    }

    private long message() {
        return change(b -> b.deliveries()
                        .add(
                                new OutgoingMessage.Say(5, "Chào"),
                                hoa.id(),
                                nhacviec.core.reminder.Delivery.Kind.REMINDER,
                                "m",
                                null,
                                NOW))
                .orElseThrow();
    }

    @Test
    void aReminderIsRecordedOnceForAPersonASubjectAndAnOccasion() throws Exception {
        Subject subject = new Subject.OfMilestone(3, java.time.LocalDate.of(2024, 3, 31));
        Occasion occasion = Occasion.before(7, DAY);
        long delivery = message();
        assertThat(twice(() -> did(b -> b.reminders().record(hoa.id(), subject, occasion, true, delivery, NOW))))
                .containsExactlyInAnyOrder(true, false);
        Reminder kept = list(b -> b.reminders().saidBy(delivery)).get(0);
        assertThat(kept).isEqualTo(new Reminder(kept.id(), hoa.id(), subject, "before-7", DAY, true, delivery, NOW));
        assertThat(set(b -> b.reminders().recordedFor(hoa.id()))).containsExactly("milestone:3:2024-03-31|before-7");
    }

    @Test
    void whatWasPassedOverIsRecordedWithoutAMessage() {
        List<Subject> subjects = List.of(
                new Subject.OfMilestone(3, java.time.LocalDate.of(2024, 3, 31)),
                new Subject.OfFigures(new ReportingPeriod(2024, 1)),
                new Subject.OfAwaited());
        record(b -> subjects.forEach(s -> b.reminders().record(hoa.id(), s, Occasion.due(DAY), false, null, NOW)));
        List<Reminder> newestFirst = list(b -> b.reminders().between(NOW, NOW.plusSeconds(1), 10));
        assertThat(newestFirst)
                .extracting(Reminder::subject)
                .containsExactly(subjects.get(2), subjects.get(1), subjects.get(0));
        assertThat(newestFirst).extracting(Reminder::deliveryId).containsOnlyNulls();
        assertThat(list(b -> b.reminders().between(NOW.plusSeconds(1), NOW.plusSeconds(9), 10)))
                .isEmpty();
        assertThat(list(b -> b.reminders().between(NOW, NOW.plusSeconds(1), 1))).hasSize(1);
    }

    @Test
    void aMorningIsHeldOnceADay() throws Exception {
        assertThat(twice(() -> did(b -> b.reminders().holdMorning(hoa.id(), DAY, NOW))))
                .containsExactlyInAnyOrder(true, false);
        assertThat(set(b -> b.reminders().morningsHeld(DAY))).containsExactly(hoa.id());
        assertThat(set(b -> b.reminders().morningsHeld(DAY.plusDays(1)))).isEmpty();
        assertThatThrownBy(() -> did(b -> b.reminders().holdMorning(99, DAY, NOW)))
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void anEscalationKeepsTheStepsWithWhichItBegan() {
        long milestone = list(b -> b.tasks().milestones()).get(0).id();
        Subject.OfMilestone late = new Subject.OfMilestone(milestone, LocalDate.of(2024, 3, 31));
        record(b -> {
            b.reminders().begin(late, new Escalation(3, 10), NOW);
            b.reminders().begin(late, new Escalation(5, 20), NOW.plusSeconds(60));
        });
        Subject.OfFiguresOf owed =
                new Subject.OfFiguresOf(new ReportingPeriod(2024, 1), hoa.unit().id());
        record(b -> {
            b.reminders().begin(owed, new Escalation(4, 11), NOW);
            b.reminders().begin(owed, new Escalation(5, 20), NOW.plusSeconds(60));
        });
        assertThat(map(b -> b.reminders().escalations()))
                .isEqualTo(java.util.Map.of(late, new Escalation(3, 10), owed, new Escalation(4, 11)));
    }

    @Test
    void timesAtWorkGoOnUntilThereIsAPause() {
        for (int minutes : List.of(0, 5, 10, 15, 40, 45, 30)) {
            record(b -> b.reminders().atWork(NOW.plusSeconds(minutes * 60L)));
        }
        assertThat(list(b -> b.reminders().timesAtWork()))
                .containsExactly(
                        new Reminders.AtWork(NOW, NOW.plusSeconds(15 * 60)),
                        new Reminders.AtWork(NOW.plusSeconds(40 * 60), NOW.plusSeconds(45 * 60)),
                        new Reminders.AtWork(NOW.plusSeconds(30 * 60), NOW.plusSeconds(30 * 60)));
    }

    @Test
    void everyPolicyThatWasInForceIsKeptWhole() {
        ReminderPolicy other = new ReminderPolicy(
                List.of(10, 5),
                2,
                3,
                java.util.Optional.empty(),
                List.of(),
                List.of(0),
                new ReminderPolicy.FigureDays(false, true, 2),
                new Escalation(4, 12),
                java.time.LocalTime.of(8, 30),
                java.time.LocalTime.of(8, 0),
                java.time.LocalTime.of(16, 0),
                java.time.Duration.ofMinutes(10));
        record(b -> {
            b.reminders().adopt(ReminderPolicy.USUAL, NOW);
            b.reminders().adopt(other, NOW.plusSeconds(60));
        });
        assertThat(list(b -> b.reminders().policies()))
                .containsExactly(
                        new Reminders.Policy(ReminderPolicy.USUAL, NOW),
                        new Reminders.Policy(other, NOW.plusSeconds(60)));
    }

    @Test
    void everySubjectAndOccasionIsReadBackAsItWas() {
        List<Subject> subjects = List.of(
                new Subject.OfMilestone(3, LocalDate.of(2024, 3, 31)),
                new Subject.OfFigures(new ReportingPeriod(2024, 1)),
                new Subject.OfFiguresOf(new ReportingPeriod(2024, 1), 7),
                new Subject.OfAwaited(),
                new Subject.OfDoubt(2024, new nhacviec.core.task.TaskNumber("5.1")),
                new Subject.OfExtension(12));
        assertThat(subjects).allSatisfy(s -> assertThat(Subject.ofKey(s.key())).isEqualTo(s));
        List<Occasion> occasions = List.of(
                Occasion.before(7, DAY),
                Occasion.due(DAY),
                Occasion.overdue(3, DAY),
                Occasion.partner(0, DAY),
                Occasion.checkIn(5, DAY),
                Occasion.escalated(10, DAY),
                Occasion.snoozeEnded(DAY),
                Occasion.stillWaiting(DAY),
                Occasion.opening(DAY),
                Occasion.halfWay(DAY),
                Occasion.asked(DAY),
                Occasion.undecided(6, DAY));
        assertThat(occasions)
                .allSatisfy(o -> assertThat(Occasion.ofCode(o.code(), DAY)).isEqualTo(o));
        assertThat(occasions.stream().map(Occasion::kind)).containsExactlyInAnyOrder(Occasion.Kind.values());
    }
}
