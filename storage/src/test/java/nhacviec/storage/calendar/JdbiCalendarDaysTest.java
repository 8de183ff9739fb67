package nhacviec.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Staff;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

class JdbiCalendarDaysTest extends OfficeBooks {

    @Test
    void theLastWordOnADayCounts() {
        LocalDate saturday = LocalDate.of(2024, 5, 4);
        LocalDate monday = LocalDate.of(2024, 4, 29);
        record(b -> {
            b.calendar().change(saturday, false, "nghỉ", NOW);
            b.calendar().change(saturday, true, "làm bù", NOW);
            b.calendar().change(monday, false, "hoán đổi", NOW);
        });
        assertThat(map(b -> b.calendar().changed())).isEqualTo(Map.of(saturday, true, monday, false));
        assertThat(list(b -> b.calendar().changes()))
                .containsExactly(
                        new CalendarDays.ChangedDay(saturday, false, "nghỉ", NOW),
                        new CalendarDays.ChangedDay(saturday, true, "làm bù", NOW),
                        new CalendarDays.ChangedDay(monday, false, "hoán đổi", NOW));
    }

    @Test
    void aPersonHearsOfADayOnceAndAsItIsNow() {
        importSample();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        LocalDate saturday = LocalDate.of(2024, 5, 4);
        assertThat(did(b -> b.calendar().tell(hoa.id(), saturday, false, "nghỉ", NOW)))
                .isTrue();
        assertThat(did(b -> b.calendar().tell(hoa.id(), saturday, true, "như cũ", NOW)))
                .as("back to what Hòa knows")
                .isFalse();
        assertThat(list(b -> b.calendar().untold(hoa.id()))).isEmpty();
        assertThat(did(b -> b.calendar().tell(hoa.id(), saturday, true, "làm bù", NOW)))
                .isTrue();
        List<DayNotice> untold = list(b -> b.calendar().untold(hoa.id()));
        assertThat(untold).singleElement().satisfies(notice -> {
            assertThat(notice.worked()).isTrue();
            assertThat(notice.reason()).isEqualTo("làm bù");
        });
        long first = message(hoa);
        long second = message(hoa);
        record(b -> b.calendar().told(untold, first));
        assertThat(list(b -> b.calendar().untold(hoa.id()))).isEmpty();
        record(b -> b.calendar().carryOver(first, second));
        assertThat(list(b -> b.calendar().toldBy(first))).isEmpty();
        assertThat(list(b -> b.calendar().toldBy(second))).isEqualTo(untold);
        assertThat(did(b -> b.calendar().tell(hoa.id(), saturday, false, "", NOW)))
                .as("its message has not gone out: neither is said")
                .isFalse();
        assertThat(list(b -> b.calendar().toldBy(second))).isEmpty();
    }

    @Test
    void whoeverHasHeardOfADayIsKnown() {
        importSample();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        LocalDate monday = LocalDate.of(2024, 3, 11);
        assertThat(did(b -> b.calendar().tell(hoa.id(), monday, false, "", NOW)))
                .isTrue();
        assertThat(list(b -> List.copyOf(b.calendar().waiting()))).containsExactly(hoa.id());
        long message = message(hoa);
        record(b -> {
            b.calendar().told(b.calendar().untold(hoa.id()), message);
            b.deliveries().claim(List.of(message), NOW);
        });
        assertThat(list(b -> List.copyOf(b.calendar().heard(monday, false)))).containsExactly(hoa.id());
        assertThat(list(b -> List.copyOf(b.calendar().heard(monday, true)))).isEmpty();
        assertThat(did(b -> b.calendar().tell(hoa.id(), monday, true, "", NOW)))
                .as("it may have been read")
                .isTrue();
        assertThat(list(b -> b.calendar().untold(hoa.id()))).hasSize(1);
        assertThat(list(b -> List.copyOf(b.calendar().heard(monday, false)))).isEmpty();
    }

    private long message(Staff person) {
        return change(b -> b.deliveries()
                        .add(
                                new OutgoingMessage.Say(5, "Chào"),
                                person.id(),
                                nhacviec.core.reminder.Delivery.Kind.REMINDER,
                                "m",
                                null,
                                NOW))
                .orElseThrow();
    }
}
