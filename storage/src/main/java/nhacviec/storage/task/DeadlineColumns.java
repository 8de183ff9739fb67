package nhacviec.storage.task;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;
import nhacviec.storage.ColumnText;

/** A deadline in four columns: its form, its kind, what it waits for, and the dates of the plan. */
record DeadlineColumns(String form, String kind, String trigger, String dates) {

    static DeadlineColumns of(Deadline deadline) {
        String kind = deadline.kind().name();
        if (deadline instanceof Deadline.OnDates on) {
            return new DeadlineColumns("DATES", kind, "", dates(on.dueDates()));
        }
        if (deadline instanceof Deadline.EachPeriod each) {
            return new DeadlineColumns("PERIODS", kind, "", dates(each.dueDates()));
        }
        if (deadline instanceof Deadline.AllYear allYear) {
            return new DeadlineColumns("ALL_YEAR", kind, "", dates(allYear.dueDates()));
        }
        if (deadline instanceof Deadline.WaitingFor waiting) {
            return new DeadlineColumns("AWAITS", kind, waiting.trigger(), "");
        }
        if (deadline instanceof Deadline.UnderAnotherDocument under) {
            return new DeadlineColumns("DOCUMENT", kind, under.trigger(), dates(under.presets()));
        }
        return new DeadlineColumns("UNKNOWN", kind, ((Deadline.Unknown) deadline).reason(), "");
    }

    Deadline deadline() {
        DeadlineKind read = DeadlineKind.valueOf(kind);
        return switch (form) {
            case "DATES" -> new Deadline.OnDates(read, dueDates());
            case "PERIODS" -> new Deadline.EachPeriod(read, dueDates());
            case "ALL_YEAR" -> new Deadline.AllYear(read, dueDates().get(0).date());
            case "AWAITS" -> new Deadline.WaitingFor(read, trigger);
            case "DOCUMENT" -> new Deadline.UnderAnotherDocument(read, trigger, dueDates());
            default -> new Deadline.Unknown(read, trigger);
        };
    }

    private static String dates(List<DueDate> dates) {
        return ColumnText.ofLists(dates.stream()
                .map(d -> List.of(
                        d.label(), d.product(), d.writtenTime(), d.date().toString()))
                .toList());
    }

    private List<DueDate> dueDates() {
        return ColumnText.toLists(dates).stream()
                .map(d -> new DueDate(d.get(0), d.get(1), d.get(2), LocalDate.parse(d.get(3))))
                .toList();
    }
}
