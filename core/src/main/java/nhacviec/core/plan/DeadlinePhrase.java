package nhacviec.core.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The words with which a plan says when something is due, and what they mean in a given year.
 *
 * <p>The grammar, from the outside in; each rule is a method of the same name or a class of its own:
 *
 * <pre>
 * phrase   = ditto | thing { ";" thing } | time              {@link PhraseParts}
 * thing    = [what] time
 * time     = [filler] ( bare figures | waiting | ongoing | relative | days | periods | spans ) [tail]
 * waiting  = "sau khi có" … | "theo kế hoạch" … | "khi có yêu cầu" … | "ngay" …          {@link WaitingPhrases}
 * relative = "ngày 15 tháng cuối quý" …                                                {@link RelativePhrases}
 * days     = "trước ngày 15/12", "từ 1/3 đến 15/3" …                                   {@link DayPhrases}
 * periods  = "định kỳ hàng quý, 6 tháng, năm" …                                        {@link PeriodPhrases}
 * spans    = "quý I", "tháng 3 đến tháng 6", "cả năm" …                                {@link SpanPhrases}
 * </pre>
 *
 * A rule must use up every word. What no rule uses up is {@link Reading#isRead() not read}, with the reason; what is read in
 * the likely way only carries a {@link Reading#doubt() doubt} that a person settles once.
 */
public final class DeadlinePhrase {

    private DeadlinePhrase() {}

    /** How often the report comes that a phrase speaks of without saying so ("tháng cuối kỳ báo cáo"). */
    public enum Cadence {
        NOT_SAID(3),
        MONTHLY(1),
        QUARTERLY(3),
        HALF_YEARLY(6),
        YEARLY(12);

        private final int months;

        Cadence(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }
    }

    /**
     * What was understood.
     *
     * @param kind the kind of deadline that the words have; UNKNOWN when they have none
     * @param deadline how it lives; Unknown, with the reason, when it could not be read
     * @param doubt what a person should confirm; empty when nothing
     */
    public record Reading(DeadlineKind kind, Deadline deadline, String doubt) {

        public boolean isRead() {
            return !(deadline instanceof Deadline.Unknown);
        }

        /** Why it could not be read; empty when it was. */
        public String reason() {
            return deadline instanceof Deadline.Unknown unknown ? unknown.reason() : "";
        }

        public List<LocalDate> dates() {
            return deadline.dueDates().stream().map(DueDate::date).toList();
        }

        public String trigger() {
            return deadline.trigger();
        }

        static Reading on(DeadlineKind kind, LocalDate date) {
            return several(kind, List.of(DueDate.on(date)));
        }

        static Reading several(DeadlineKind kind, List<DueDate> dates) {
            return new Reading(kind, new Deadline.OnDates(kind, dates), "");
        }

        static Reading each(DeadlineKind kind, List<DueDate> dates) {
            return new Reading(kind, new Deadline.EachPeriod(kind, dates), "");
        }

        static Reading allYear(DeadlineKind kind, LocalDate closes) {
            return new Reading(kind, new Deadline.AllYear(kind, closes), "");
        }

        static Reading waiting(DeadlineKind kind, String trigger) {
            return new Reading(kind, new Deadline.WaitingFor(kind, trigger), "");
        }

        static Reading underAnother(DeadlineKind kind, String trigger) {
            return new Reading(kind, new Deadline.UnderAnotherDocument(kind, trigger, List.of()), "");
        }

        static Reading unread(DeadlineKind kind, String reason) {
            return new Reading(kind, new Deadline.Unknown(kind, reason), "");
        }

        Reading offeringUsualDates(int year) {
            return deadline instanceof Deadline.UnderAnotherDocument under
                    ? new Reading(
                            kind,
                            new Deadline.UnderAnotherDocument(
                                    under.kind(), under.trigger(), UsualDates.under(under.trigger(), year)),
                            doubt)
                    : this;
        }

        Reading doubted(String more) {
            return new Reading(kind, deadline, doubt.isEmpty() || more.isEmpty() ? doubt + more : doubt + "; " + more);
        }
    }

    /** Reads a phrase for the plan of {@code year}. */
    public static Reading read(String phrase, int year) {
        return read(phrase, year, Cadence.NOT_SAID);
    }

    /** The same, where the row says elsewhere how often its report comes. */
    public static Reading read(String phrase, int year, Cadence cadence) {
        return new PhraseParts(year, cadence).read(phrase).offeringUsualDates(year);
    }

    /** Whether the words say "as above": a blank, "-nt-", "như trên", ditto marks. */
    public static boolean isAsAbove(String phrase) {
        String text = PhraseWords.clean(phrase);
        return text.isEmpty()
                || text.matches("(?iu)[-–—(\\s]*(nt|n\\.t\\.?|như trên|nhu tren|như trên)[-–—)\\s.]*")
                || text.matches("(//|\"|''|〃|,,|\" ?\"|- ?// ?-|-\"-)");
    }

    /** Figures that a spreadsheet or a careless hand leaves in the cell: a serial day number, MMYYYY, a year. */
    static Optional<Reading> bareFigures(PhraseWords words) {
        String text = words.text();
        if (text.matches("(19|20)\\d\\d")) {
            words.doubt("chỉ ghi năm, đang hiểu là cả năm");
            return Optional.of(Reading.allYear(DeadlineKind.YEAR_ROUND, LocalDate.of(Integer.parseInt(text), 12, 31)));
        }
        if (text.matches("(0[1-9]|1[0-2])20\\d\\d")) {
            words.doubt("viết liền, đang hiểu là tháng " + text.substring(0, 2) + " năm " + text.substring(2));
            YearMonth month = YearMonth.of(Integer.parseInt(text.substring(2)), Integer.parseInt(text.substring(0, 2)));
            return Optional.of(Reading.on(DeadlineKind.MONTH, month.atEndOfMonth()));
        }
        if (text.matches("[34]\\d{4}|5[0-4]\\d{3}")) {
            words.doubt("số ngày của bảng tính");
            return Optional.of(Reading.on(
                    DeadlineKind.EXACT_DATE, LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text))));
        }
        return Optional.empty();
    }
}
