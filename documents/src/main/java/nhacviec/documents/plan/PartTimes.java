package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DeadlinePhrase;
import nhacviec.core.plan.DueDate;

/** One task over several rows of the table: each product has its own time beside it. */
final class PartTimes {

    private PartTimes() {}

    static Deadline together(String firstProduct, String firstTime, List<AnnexRow.Part> more, int year) {
        List<AnnexRow.Part> parts = new ArrayList<>();
        parts.add(new AnnexRow.Part(firstProduct, firstTime));
        parts.addAll(more);
        List<DueDate> dates = new ArrayList<>();
        String time = "";
        for (AnnexRow.Part part : parts) {
            time = DeadlinePhrase.isAsAbove(part.time()) ? time : part.time();
            DeadlinePhrase.Reading reading = DeadlinePhrase.read(time, year);
            if (!reading.isRead()) {
                return new Deadline.Unknown("“" + part.product() + "”: " + reading.reason());
            }
            for (DueDate due : reading.deadline().dueDates()) {
                dates.add(new DueDate(part.product(), part.product(), time, due.date()));
            }
        }
        return dates.isEmpty()
                ? DeadlinePhrase.read(firstTime, year).deadline()
                : new Deadline.OnDates(DeadlineKind.MULTI_MILESTONE, dates);
    }

    static String text(String first, List<AnnexRow.Part> more) {
        return Stream.concat(Stream.of(first), more.stream().map(AnnexRow.Part::time))
                .filter(time -> !time.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
