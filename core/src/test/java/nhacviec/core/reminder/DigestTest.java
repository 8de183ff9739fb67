package nhacviec.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Digest.AlsoLate;
import nhacviec.core.reminder.Digest.LateFigures;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.Test;

/** What is late and not said again is named beside what is said: of every unit of the person's. */
class DigestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 2);
    private static final ReportingPeriod FIRST = new ReportingPeriod(2024, 1);
    private static final Unit JUSTICE = new Unit(1, "Tư pháp", "Tư pháp", List.of());
    private static final Unit CULTURE = new Unit(2, "Văn hóa xã hội", "VHXH", List.of());

    @Test
    void figures_of_the_other_unit_are_not_left_out_because_one_unit_is_reminded() {
        AlsoLate late =
                new AlsoLate(List.of(), List.of(new LateFigures(FIRST, JUSTICE), new LateFigures(FIRST, CULTURE)));
        assertThat(of(figures(JUSTICE, new Subject.OfFigures(FIRST)))
                        .beside(late)
                        .alsoLate()
                        .figures())
                .containsExactly(new LateFigures(FIRST, CULTURE));
        assertThat(of(figures(CULTURE, new Subject.OfFiguresOf(FIRST, CULTURE.id())))
                        .beside(late)
                        .alsoLate()
                        .figures())
                .containsExactly(new LateFigures(FIRST, JUSTICE));
        assertThat(of(
                                figures(JUSTICE, new Subject.OfFigures(FIRST)),
                                figures(CULTURE, new Subject.OfFiguresOf(FIRST, CULTURE.id())))
                        .beside(late)
                        .alsoLate()
                        .isEmpty())
                .isTrue();
    }

    private static Digest of(Digest.Item... items) {
        Instant since = Instant.EPOCH;
        Staff person = new Staff(
                        7, "Hòa", JUSTICE, Role.STAFF, 1007L, Staff.USUAL_MORNING, "vi", Staff.State.ACTIVE, since)
                .with(List.of(new Post(CULTURE, Role.STAFF, Post.Kind.ALSO, since)));
        return new Digest(person, DAY, false, List.of(items), List.of());
    }

    private static Digest.OfFigures figures(Unit unit, Subject subject) {
        return new Digest.OfFigures(
                subject, Occasion.ofCode("overdue-5", DAY), false, unit, FIRST, LocalDate.of(2024, 3, 15), 9, 0, -12);
    }
}
