package nhacviec.core.staff;

import java.util.List;
import java.util.Optional;
import nhacviec.core.SearchKey;

/** Which unit on record is which unit of a plan. Pure. */
public record UnitsOnRecord(List<Unit> known) {

    public UnitsOnRecord {
        known = List.copyOf(known);
    }

    /**
     * The unit on record that a unit of a plan is. A spelling makes them one, but not where the plan has both: "Tư pháp - Hộ
     * tịch" may have been a spelling of Tư pháp before it became its successor.
     *
     * @param all every unit of the plan
     */
    public Optional<Unit> of(Unit unit, List<Unit> all) {
        Optional<Unit> sameName =
                known.stream().filter(there -> hasName(there, unit)).findFirst();
        return sameName.isPresent()
                ? sameName
                : known.stream()
                        .filter(unit::isSameAs)
                        .filter(there -> all.stream().noneMatch(other -> other != unit && hasName(there, other)))
                        .findFirst();
    }

    /** What a plan says of a unit's term, with the successor by the name that it has on record. */
    public Validity term(Unit unit, List<Unit> all) {
        Validity said = unit.validity();
        Optional<String> successor = all.stream()
                .filter(other -> other.name().equals(said.successor()))
                .findFirst()
                .flatMap(other -> of(other, all))
                .map(Unit::name);
        return successor
                .map(name -> new Validity(said.from(), said.to(), name, said.handedOver()))
                .orElse(said);
    }

    private static boolean hasName(Unit one, Unit other) {
        return SearchKey.of(one.name()).equals(SearchKey.of(other.name()));
    }
}
