package nhacviec.core.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/**
 * Who reports which indicator in which period: as the plan file has it, until the coordinator spells it out. The plan or the
 * office may change; periods that were over by then keep those who reported them. Pure.
 *
 * @param said every word, the oldest first
 * @param before what was so before a change, the oldest first
 * @param groups the plan's words that stand for several units
 */
public record ReporterLists(
        List<SpelledOut> said, List<ReportedBefore> before, List<Plan.UnitGroup> groups, List<Unit> units) {

    public ReporterLists {
        said = List.copyOf(said);
        before = List.copyOf(before);
        groups = List.copyOf(groups);
        units = List.copyOf(units);
    }

    /** Of an office that has not changed. */
    public ReporterLists(List<SpelledOut> said, List<Plan.UnitGroup> groups, List<Unit> units) {
        this(said, List.of(), groups, units);
    }

    /** The lists as they are read beside a plan that has these words for several units. */
    public ReporterLists with(List<Plan.UnitGroup> others) {
        return new ReporterLists(said, before, others, units);
    }

    /** The lists without what was said or changed later. */
    public ReporterLists knownAt(Instant at) {
        Set<String> changed = new HashSet<>();
        List<ReportedBefore> asThen = new ArrayList<>();
        for (ReportedBefore list : before) {
            if (!list.at().isAfter(at)) {
                asThen.add(list);
            } else if (changed.add(list.code() + " " + list.period().code())) {
                // Until the first change after that moment it was so, whatever has become of it since.
                asThen.add(new ReportedBefore(list.code(), list.period(), list.units(), true, list.at()));
            }
        }
        return new ReporterLists(
                said.stream().filter(word -> !word.at().isAfter(at)).toList(), asThen, groups, units);
    }

    /** The lists as they would be without what was said at this moment for all indicators with a wording. */
    public ReporterLists without(Instant at) {
        return new ReporterLists(
                said.stream().filter(word -> !isGeneral(word, at)).toList(), before, groups, units);
    }

    private static boolean isGeneral(SpelledOut word, Instant at) {
        return word.code() == null && word.at().equals(at);
    }

    /** Whether what was said at this moment for all indicators with a wording is what counts for this one. */
    boolean isFrom(Instant at, ReportingPeriod period, Indicator indicator) {
        return inForce(period, indicator).filter(word -> isGeneral(word, at)).isPresent();
    }

    /** An indicator with those who owe its figure for a period. */
    public Indicator in(ReportingPeriod period, Indicator indicator) {
        Optional<SpelledOut> word = inForce(period, indicator);
        Optional<ReportedBefore> kept = kept(period, indicator)
                .filter(list -> word.isEmpty() || !word.get().at().isAfter(list.at()));
        if (kept.isPresent()) {
            return indicator.reportedBy(kept.get().units());
        }
        Succession succession = new Succession(units);
        List<String> names = word.map(said -> units.stream()
                        .filter(unit -> said.unitIds().contains(unit.id()))
                        .map(Unit::name)
                        .toList())
                .orElse(indicator.reporters());
        return indicator.reportedBy(succession.present(names));
    }

    /** Whether those who reported before a change go on reporting for a period. */
    public boolean isKept(ReportingPeriod period, Indicator indicator) {
        return kept(period, indicator).isPresent();
    }

    private Optional<ReportedBefore> kept(ReportingPeriod period, Indicator indicator) {
        return before.stream()
                .filter(list ->
                        list.code().equals(indicator.code()) && list.period().equals(period))
                .reduce((older, newer) -> newer)
                .filter(ReportedBefore::stands);
    }

    /** The word that counts for an indicator and a period; empty where the plan file's list does. */
    public Optional<SpelledOut> inForce(ReportingPeriod period, Indicator indicator) {
        if (indicator.group()) {
            return Optional.empty();
        }
        Set<String> wordings = wordings(indicator);
        return said.stream()
                .filter(word -> wordings.contains(word.wording())
                        && word.from().compareTo(period) <= 0
                        && (word.code() == null
                                ? indicator.measure().addsUp()
                                : word.code().equals(indicator.code())))
                .reduce((older, newer) -> newer);
    }

    /** Those who owe an indicator's figure for a period, in the order of the office. */
    public List<Unit> reporters(ReportingPeriod period, Indicator indicator) {
        List<String> names = in(period, indicator).reporters();
        return units.stream()
                .filter(unit -> names.stream().anyMatch(unit::isNamed))
                .toList();
    }

    /** Whether the plan gives the indicator to nobody in particular ("Các ban ngành liên quan"). */
    public boolean isForGroup(Indicator indicator) {
        return !indicator.group()
                && indicator.executors().stream()
                        .anyMatch(words ->
                                group(words).isPresent() || units.stream().noneMatch(unit -> unit.isNamed(words)));
    }

    /** Whether both rows give their work to the same in the plan's words, spellings aside. */
    public boolean sameWording(Indicator one, Indicator other) {
        return wording(one).equals(wording(other));
    }

    /** The key under which a word about this wording is kept. */
    public String wording(Indicator indicator) {
        return key(
                indicator,
                words -> group(words)
                        .map(Plan.UnitGroup::name)
                        .or(() -> units.stream()
                                .filter(unit -> unit.isNamed(words))
                                .map(Unit::name)
                                .findFirst())
                        .orElse(words));
    }

    /** The same as written as well: another year's plan may know other spellings. */
    private Set<String> wordings(Indicator indicator) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(wording(indicator));
        keys.add(key(indicator, words -> words));
        return keys;
    }

    private static String key(Indicator indicator, UnaryOperator<String> name) {
        return indicator.executors().stream()
                .map(name)
                .map(SearchKey::of)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private Optional<Plan.UnitGroup> group(String words) {
        String key = SearchKey.of(words);
        return groups.stream()
                .filter(group -> Stream.concat(Stream.of(group.name()), group.variants().stream())
                        .anyMatch(name -> SearchKey.of(name).equals(key)))
                .findFirst();
    }
}
