package nhacviec.storage.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitsOnRecord;
import nhacviec.core.staff.Validity;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The units of the office as plans, renamings and mergers write them. */
final class UnitRows {

    private final Handle handle;

    UnitRows(Handle handle) {
        this.handle = handle;
    }

    /** Puts units on record; one that is there under that name or spelling is kept and learns the new spellings. */
    void keep(List<Unit> units, Supplier<List<Unit>> onRecord) {
        units.forEach(unit -> keep(unit, units, onRecord.get()));
        // A successor may stand further down than the unit that it succeeds.
        List<Unit> known = onRecord.get();
        for (Unit unit : units) {
            UnitsOnRecord names = new UnitsOnRecord(known);
            Unit there = names.of(unit, units).orElseThrow();
            Validity said = names.term(unit, units);
            if (!said.equals(Validity.ALWAYS) && !there.validity().handedOver() && !said.isSameAs(there.validity())) {
                valid(there.id(), said, known);
            }
        }
    }

    private void keep(Unit unit, List<Unit> ofPlan, List<Unit> known) {
        Optional<Unit> there = new UnitsOnRecord(known).of(unit, ofPlan);
        if (there.isPresent()) {
            learnSpellings(there.get(), unit, known);
        } else {
            isNoSpelling(unit.name(), known);
            insert(unit.name(), unit.shortName(), unit.variants(), null);
        }
    }

    private void insert(String name, String shortName, List<String> variants, LocalDate from) {
        handle.createUpdate("""
                        insert into unit (name, short_name, variants, search_key, valid_from)
                        values (:name, :short, :variants, :key, :from)
                        """)
                .bind("name", name)
                .bind("short", shortName)
                .bind("variants", ColumnText.ofList(variants))
                .bind("key", SearchKey.of(name))
                .bind("from", Row.text(from))
                .execute();
    }

    private void learnSpellings(Unit there, Unit unit, List<Unit> units) {
        List<String> variants = new ArrayList<>(there.variants());
        Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.variants().stream())
                .filter(words -> units.stream().noneMatch(any -> any.isNamed(words)))
                .filter(words ->
                        variants.stream().noneMatch(v -> SearchKey.of(v).equals(SearchKey.of(words))))
                .forEach(variants::add);
        if (variants.size() > there.variants().size()) {
            spell(there.id(), variants);
        }
    }

    private void spell(long unit, List<String> variants) {
        handle.createUpdate("update unit set variants = :variants where id = :id")
                .bind("variants", ColumnText.ofList(variants))
                .bind("id", unit)
                .execute();
    }

    private void valid(long unit, Validity said, List<Unit> known) {
        Long successor = known.stream()
                .filter(other ->
                        said.successor() != null && SearchKey.of(other.name()).equals(SearchKey.of(said.successor())))
                .map(Unit::id)
                .findFirst()
                .orElse(null);
        handle.createUpdate(
                        "update unit set valid_from = :from, valid_to = :to, successor_id = :successor where id = :id")
                .bind("from", Row.text(said.from()))
                .bind("to", Row.text(said.to()))
                .bind("successor", successor)
                .bind("id", unit)
                .execute();
    }

    /** A spelling of another unit that is the new name is that unit's no longer. */
    void add(String name, String shortName, LocalDate from, List<Unit> units) {
        isNoSpelling(name, units);
        insert(name, shortName, List.of(), from);
    }

    private void isNoSpelling(String name, List<Unit> units) {
        String key = SearchKey.of(name);
        for (Unit unit : units) {
            List<String> others = unit.variants().stream()
                    .filter(variant -> !SearchKey.of(variant).equals(key))
                    .toList();
            if (others.size() < unit.variants().size()) {
                spell(unit.id(), others);
            }
        }
    }

    void succeed(long unit, LocalDate lastDay, long successor) {
        handle.createUpdate("update unit set valid_to = :to, successor_id = :successor where id = :id")
                .bind("to", Row.text(lastDay))
                .bind("successor", successor)
                .bind("id", unit)
                .execute();
    }

    /**
     * Whoever comes from another unit is linked anew: what their new unit was told before was not told to them. Answers that are
     * not sent stay with the unit for periods up to {@code lastOver}, which it goes on reporting.
     */
    int handOver(long from, long to, ReportingPeriod lastOver, Instant now) {
        int people = handle.createUpdate("""
                        update staff set unit_id = :to,
                            linked_at = case when linked_at is null then null else :now end
                        where unit_id = :from
                        """)
                .bind("to", to)
                .bind("from", from)
                .bind("now", now.toEpochMilli())
                .execute();
        new PostRows(handle).handOver(from, to, now);
        handle.createUpdate("update invitation set unit_id = :to where unit_id = :from and used_at is null")
                .bind("to", to)
                .bind("from", from)
                .execute();
        handle.createUpdate("""
                        update draft set unit_id = :to
                        where unit_id = :from and period > :over
                          and not exists (select 1 from draft o where o.unit_id = :to and o.staff_id = draft.staff_id
                                          and o.period = draft.period and o.code = draft.code)
                        """)
                .bind("to", to)
                .bind("from", from)
                .bind("over", lastOver.code())
                .execute();
        handle.createUpdate("update unit set handed_over_at = :now where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", from)
                .execute();
        return people;
    }
}
