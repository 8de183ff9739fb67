package nhacviec.core.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** Keeps the answers of one person until they are checked, and sends them together. Expects to run inside one write. */
public final class DraftService {

    private final IndicatorService indicators;
    private final PeriodService periods;

    public DraftService(IndicatorService indicators, PeriodService periods) {
        this.indicators = indicators;
        this.periods = periods;
    }

    /**
     * An answer beside the row of the plan that it is for.
     *
     * @param doubts why it needs a reason; empty when it needs none
     */
    public record Answered(Draft draft, PeriodSheet.Line line, Set<Doubt> doubts) {

        public Indicator indicator() {
            return line.indicator();
        }

        /** Whether it may not be sent without a reason. */
        public boolean needsReason() {
            return !doubts.isEmpty() && draft.reason().isBlank();
        }
    }

    /**
     * What a person has answered and not sent.
     *
     * @param answered in the order of the plan
     * @param orphans answers for which the plan has no place any more; they are kept, and not sent
     */
    public record Sheet(List<Answered> answered, List<Draft> orphans) {
        public Sheet {
            answered = List.copyOf(answered);
            orphans = List.copyOf(orphans);
        }

        public boolean isEmpty() {
            return answered.isEmpty();
        }

        public boolean has(String code) {
            return answered.stream().anyMatch(a -> a.indicator().code().equals(code));
        }

        /** Those that may not be sent without a reason. */
        public List<Answered> unexplained() {
            return answered.stream().filter(Answered::needsReason).toList();
        }
    }

    public Sheet sheet(Books books, Staff person, ReportingPeriod period) {
        Unit unit = person.unit();
        PeriodSheet sheet = indicators.sheet(books, period);
        List<Answered> answered = new ArrayList<>();
        List<Draft> orphans = new ArrayList<>();
        for (Draft draft : books.drafts().of(person.id(), unit.id(), period)) {
            sheet.line(draft.indicator())
                    .filter(line ->
                            line.isReportedBy(unit.id()) && line.indicator().takes(draft.figure()))
                    .ifPresentOrElse(
                            line -> answered.add(new Answered(
                                    draft,
                                    line,
                                    indicators.doubts(books, line.indicator(), unit.id(), period, draft.figure()))),
                            () -> orphans.add(draft));
        }
        List<PeriodSheet.Line> order = sheet.lines();
        answered.sort(Comparator.comparingInt(a -> order.indexOf(a.line())));
        return new Sheet(answered, orphans);
    }

    /**
     * Keeps an answer that is not sent yet.
     *
     * @param said when the person gave it
     */
    public void keep(
            Books books,
            Staff person,
            ReportingPeriod period,
            String code,
            Figure figure,
            Long messageId,
            Moment said) {
        books.drafts().keep(new Draft(person.id(), person.unit().id(), period, code, figure, "", messageId, said.at()));
    }

    /** Takes back an answer that was not sent. */
    public void drop(Books books, Staff person, ReportingPeriod period, String code) {
        books.drafts().of(person.id(), person.unit().id(), period).stream()
                .filter(draft -> draft.indicator().equals(code))
                .forEach(books.drafts()::remove);
    }

    /** Gives the same reason for several answers. */
    public void explain(Books books, List<Answered> answers, String reason) {
        answers.forEach(answer -> books.drafts().keep(answer.draft().because(reason)));
    }

    /** What became of one answer. */
    public record Sent(Answered answer, Submission submission) {

        /** Whether it is on record or with the coordinator, so that the answer need not be kept. */
        public boolean isKept() {
            return submission instanceof Submission.Recorded
                    || submission instanceof Submission.Unchanged
                    || submission instanceof Submission.Late;
        }
    }

    /**
     * Sends everything that a person has answered; what is not taken stays an answer that is not sent.
     *
     * @param said when the person said that an answer is to be sent: a message may have waited until the service came back
     */
    public List<Sent> send(
            Books books, Staff person, Actor by, ReportingPeriod period, Function<Draft, Moment> said, Moment now) {
        List<Sent> sent = new ArrayList<>();
        for (Answered answer : sheet(books, person, period).answered()) {
            Draft draft = answer.draft();
            // The message that answered, not the tap that sends, is the one that may be edited afterwards.
            Actor author = draft.messageId() == null
                    ? Actor.of(person, by.source())
                    : Actor.of(person, by.source(), draft.messageId());
            Submission submission = periods.submit(
                    books,
                    person,
                    author,
                    draft.indicator(),
                    person.unit(),
                    period,
                    draft.figure(),
                    draft.reason(),
                    said.apply(draft),
                    now);
            Sent outcome = new Sent(answer, submission);
            if (outcome.isKept()) {
                books.drafts().remove(draft);
            }
            sent.add(outcome);
        }
        return sent;
    }
}
