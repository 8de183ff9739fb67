package nhacviec.core.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which unit does the work of which that was renamed or merged. Pure. */
public record Succession(List<Unit> units) {

    public Succession {
        units = List.copyOf(units);
    }

    /** The units that have work: those that have handed theirs over are left out. */
    public List<Unit> current() {
        return units.stream().filter(unit -> !unit.validity().handedOver()).toList();
    }

    /** The office as it was on a day: what went over later had not gone over. */
    public Succession on(LocalDate day) {
        return new Succession(units.stream()
                .map(unit -> unit.validity().handedOver()
                                && !unit.validity().to().isBefore(day)
                        ? unit.valid(unit.validity()
                                .until(unit.validity().to(), unit.validity().successor()))
                        : unit)
                .toList());
    }

    /** The unit that does a unit's work now: itself, or its last successor. */
    public Unit of(Unit unit) {
        List<Unit> hands = hands(unit);
        return hands.get(hands.size() - 1);
    }

    /** A unit and those that have done its work since, the one that does it now last. */
    private List<Unit> hands(Unit unit) {
        List<Unit> hands = new ArrayList<>(List.of(unit));
        Set<Long> seen = new HashSet<>();
        Unit now = unit;
        while (now.validity().handedOver() && seen.add(now.id())) {
            String successor = now.validity().successor();
            Optional<Unit> next = units.stream()
                    .filter(other -> other.name().equals(successor))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
            hands.add(now);
        }
        return hands;
    }

    /** The unit that these words mean now: one that was renamed or merged is meant by its old name too. */
    public Optional<Unit> named(String words) {
        return units.stream().filter(unit -> unit.isNamed(words)).findFirst().map(this::of);
    }

    /** The units whose work a unit has taken over, the oldest first. */
    public List<Unit> before(Unit unit) {
        return units.stream()
                .filter(old -> old.id() != unit.id() && of(old).id() == unit.id())
                .toList();
    }

    /** The units through whose hands work has gone that words once gave to one of them, the first first: "A, B"; empty when it stayed. */
    public String formerNames(String words) {
        return units.stream()
                .filter(unit -> unit.isNamed(words))
                .findFirst()
                .map(this::hands)
                .map(hands -> hands.subList(0, hands.size() - 1))
                .orElse(List.of())
                .stream()
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    /** How a paper names who gave a figure: under the name of then, "A (nay là C)". */
    public String withPresentName(Unit unit) {
        Unit now = of(unit);
        return now.id() == unit.id() ? unit.name() : unit.name() + " (nay là " + now.name() + ")";
    }

    /** "A (nay là C)" for words that name a unit which has handed over its work; the words themselves otherwise. */
    public String withPresentName(String words) {
        return isOfThePast(words)
                ? words + " (nay là " + named(words).orElseThrow().name() + ")"
                : words;
    }

    /** Whether words name a unit whose work another one does now. */
    public boolean isOfThePast(String words) {
        return units.stream()
                .filter(unit -> unit.isNamed(words))
                .findFirst()
                .filter(unit -> unit.validity().handedOver())
                .isPresent();
    }

    /** What people call the unit now that words of the plan name. */
    public String present(String name) {
        return isOfThePast(name) ? named(name).orElseThrow().name() : name;
    }

    /** Names of units, each by the unit that does its work now, each once. */
    public List<String> present(List<String> names) {
        List<String> present = new ArrayList<>();
        for (String name : names) {
            String now = present(name);
            if (!present.contains(now)) {
                present.add(now);
            }
        }
        return present;
    }
}
