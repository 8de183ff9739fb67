package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitWords;

/**
 * Says of a name in a plan which unit it means, where a rule would have said another one. The name becomes a spelling of the
 * unit, so that the next plan which uses it asks nothing. Pure.
 */
public final class UnitMeant {

    private static final int LONGEST_SHORT = 20;

    private UnitMeant() {}

    /** The plan in which these words mean that unit, one of the office. */
    public static Plan by(Plan plan, String words, Unit meant) {
        Unit there = plan.units().stream()
                .filter(unit -> key(unit.name()).equals(key(meant.name())))
                .findFirst()
                .orElse(new Unit(0, meant.name(), meant.shortName(), meant.variants(), meant.validity()));
        return moved(plan, words, there);
    }

    /** The plan in which these words name a unit of their own. */
    public static Plan asItsOwn(Plan plan, String words) {
        String name = words.strip();
        String shortName = name.length() <= LONGEST_SHORT
                ? name
                : name.substring(0, LONGEST_SHORT).strip();
        return moved(plan, words, new Unit(0, name, shortName, List.of()));
    }

    private static Plan moved(Plan plan, String words, Unit to) {
        Unit from = plan.units().stream()
                .filter(unit -> unit.isNamed(words))
                .findFirst()
                .orElse(to);
        if (key(from.name()).equals(key(to.name()))) {
            return plan;
        }
        boolean nothingElse = key(from.name()).equals(key(words));
        List<Unit> units = new ArrayList<>();
        for (Unit unit : plan.units()) {
            if (!unit.equals(from)) {
                units.add(key(unit.name()).equals(key(to.name())) ? spelled(unit, words) : unit);
            } else if (!nothingElse) {
                units.add(without(unit, words));
            }
        }
        if (units.stream().noneMatch(unit -> key(unit.name()).equals(key(to.name())))) {
            units.add(spelled(to, words));
        }
        return new Plan(
                plan.year(),
                plan.title(),
                plan.locality(),
                plan.decision(),
                units,
                plan.unitGroups().stream()
                        .map(group -> nothingElse
                                ? new Plan.UnitGroup(
                                        group.name(), group.variants(), replaced(group.units(), from.name(), to.name()))
                                : group)
                        .toList(),
                plan.sections(),
                plan.tasks(),
                plan.indicators().stream()
                        .map(row -> reported(row, words, from, to))
                        .toList());
    }

    /** The row with the units that owe its figure: the one meant in the place of the other, unless that is named among them as well. */
    private static Indicator reported(Indicator row, String words, Unit from, Unit to) {
        boolean oneValue = !row.measure().addsUp();
        boolean followedUp = row.executors().isEmpty()
                || oneValue && row.executors().stream().anyMatch(UnitWords::areCollective);
        List<String> named = followedUp ? List.of(row.monitor()) : row.executors();
        boolean here = named.stream().anyMatch(name -> key(name).equals(key(words)));
        if (!here || !row.reporters().contains(from.name())) {
            return row;
        }
        boolean stays = named.stream()
                .filter(name -> !key(name).equals(key(words)))
                .anyMatch(name -> from.isNamed(name) || UnitWords.areCollective(name));
        Set<String> reporters =
                new LinkedHashSet<>(stays ? row.reporters() : replaced(row.reporters(), from.name(), to.name()));
        reporters.add(to.name());
        return row.reportedBy(List.copyOf(reporters));
    }

    private static List<String> replaced(List<String> names, String from, String to) {
        return names.stream()
                .map(name -> name.equals(from) ? to : name)
                .distinct()
                .toList();
    }

    private static Unit spelled(Unit unit, String words) {
        if (unit.isNamed(words)) {
            return unit;
        }
        List<String> variants = new ArrayList<>(unit.variants());
        variants.add(words);
        return new Unit(unit.id(), unit.name(), unit.shortName(), variants, unit.validity());
    }

    private static Unit without(Unit unit, String words) {
        return new Unit(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.variants().stream()
                        .filter(variant -> !key(variant).equals(key(words)))
                        .toList(),
                unit.validity());
    }

    private static String key(String words) {
        return SearchKey.of(words);
    }
}
