package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportedBefore;
import nhacviec.core.indicator.ReporterLists;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.PlanChange.IndicatorChanged;
import nhacviec.core.plan.PlanChange.IndicatorPart;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Unit;

/** The indicators of a later version of a plan on their way into the books. */
final class IndicatorAmendment {

    private final Books books;
    private final PlanRows rows;
    private final Actor by;
    private final Plan before;
    private final Plan after;
    private final PlanChanges changes;
    private final Withdrawals agreed;
    private final Optional<IndicatorService> indicators;
    private final Moment now;
    private final List<Amending.LostChoice> lostChoices = new ArrayList<>();
    private final List<Indicator> measuredOtherwise = new ArrayList<>();

    IndicatorAmendment(
            Books books,
            PlanRows rows,
            Actor by,
            Plan before,
            Plan after,
            PlanChanges changes,
            Withdrawals agreed,
            Optional<IndicatorService> indicators,
            Moment now) {
        this.books = books;
        this.rows = rows;
        this.by = by;
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.agreed = agreed;
        this.indicators = indicators;
        this.now = now;
    }

    /** Targets that a person had chosen and that the plan no longer names. */
    List<Amending.LostChoice> lostChoices() {
        return lostChoices;
    }

    /** Indicators that take another kind of figure although figures are on record. */
    List<Indicator> measuredOtherwise() {
        return measuredOtherwise;
    }

    /**
     * Who owes figures by the new plan owes them from the open period on: a period that was over does not show somebody
     * who was never asked, and keeps those who were.
     */
    void keepReporters() {
        if (indicators.isEmpty()) {
            return;
        }
        ReporterLists lists = indicators.get().reporterLists(books);
        ReportingPeriod open = indicators.get().rules().collectedOn(now.today());
        for (PlanChange change : changes.all()) {
            if (change instanceof PlanChange.IndicatorAdded added
                    && !added.indicator().group()) {
                for (ReportingPeriod period : ReportedPeriods.of(after.year())) {
                    keep(added.indicator().code(), period, List.of(), open);
                }
            }
            if (change instanceof IndicatorChanged changed
                    && changed.parts().contains(IndicatorPart.UNITS)
                    && !changed.before().group()) {
                for (ReportingPeriod period : ReportedPeriods.of(after.year())) {
                    List<String> units = lists.reporters(period, changed.before()).stream()
                            .map(Unit::name)
                            .toList();
                    keep(changed.after().code(), period, units, open);
                }
            }
        }
    }

    private void keep(String code, ReportingPeriod period, List<String> units, ReportingPeriod open) {
        boolean stands = period.compareTo(open) < 0;
        books.reporters().keep(new ReportedBefore(code, period, units, stands, now.at()));
    }

    void apply() {
        RowMatching<Indicator> matching = PlanChanges.matchIndicators(before.indicators(), after.indicators());
        PlanChanges.Withdrawn withdrawn = rows.withdrawn();
        Set<Indicator> stay = new HashSet<>();
        for (Indicator missing : matching.removed()) {
            if (agreed.indicators().contains(missing.code())) {
                rows.withdraw(missing.code(), now.at());
            } else {
                stay.add(missing);
            }
        }
        rows.recode(PlanAmendment.moved(matching, Indicator::code));
        int position = 0;
        for (Indicator row : PlanAmendment.inOrder(before.indicators(), matching, after.indicators(), stay)) {
            position++;
            if (!stay.contains(row) && matching.before(row) == null) {
                if (withdrawn.indicator(row).isPresent()) {
                    rows.restore(row.code());
                    rows.write(row);
                    targets(row);
                } else {
                    rows.add(row, position);
                }
            }
            PlanAmendment.changeOf(changes, row).ifPresent(this::change);
            rows.place(row.code(), position);
        }
    }

    private void change(IndicatorChanged change) {
        Indicator row = change.after();
        rows.write(row);
        if (PlanAmendment.has(change.parts(), IndicatorPart.TARGETS, IndicatorPart.CHOSEN)) {
            targets(row);
        }
        boolean measured = change.parts().contains(IndicatorPart.MEASURE);
        if (measured && !books.indicators().history(row.code()).isEmpty()) {
            measuredOtherwise.add(row);
        }
    }

    /** What a person has chosen counts on as long as the plan still names it. */
    private void targets(Indicator row) {
        List<Target> there = rows.targets(row.code());
        Optional<Target> chosen = there.stream().filter(Target::chosen).findFirst();
        Optional<Target> planned = before.indicators().stream()
                .filter(old -> old.code().equals(row.code()))
                .findFirst()
                .flatMap(Indicator::target);
        boolean byHand = chosen.isPresent() && planned.isPresent() && !isSame(chosen.get(), planned.get());
        int at = -1;
        for (int i = 0; byHand && i < row.targets().size(); i++) {
            if (isSame(row.targets().get(i), chosen.get())) {
                at = i;
            }
        }
        if (byHand && at < 0) {
            at = quotedOtherwise(row.targets(), chosen.get());
        }
        if (byHand && at < 0) {
            lostChoices.add(new Amending.LostChoice(row, chosen.get()));
        }
        rows.write(row.code(), row.targets(), at);
    }

    /** The only target that asks for the same, or stands at the same place, in whatever words; -1 when there is none. */
    private static int quotedOtherwise(List<Target> targets, Target chosen) {
        List<Target> same = targets.stream()
                .filter(target -> chosen.value() != null
                        && target.value() != null
                        && target.value().compareTo(chosen.value()) == 0
                        && target.operator() == chosen.operator()
                        && target.unit().equals(chosen.unit()))
                .toList();
        List<Target> there = (same.isEmpty() ? targets : same)
                .stream()
                        .filter(target -> target.citation().equals(chosen.citation())
                                && (target.value() == null) == (chosen.value() == null)
                                && (target.value() == null || same.contains(target)))
                        .toList();
        List<Target> likely = same.size() == 1 ? same : there;
        return likely.size() == 1 ? targets.indexOf(likely.get(0)) : -1;
    }

    private static boolean isSame(Target one, Target other) {
        boolean sameValue = one.value() == null
                ? other.value() == null
                : other.value() != null && one.value().compareTo(other.value()) == 0;
        return one.operator() == other.operator() && sameValue && one.text().equals(other.text());
    }
}
