package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;

/**
 * A yearly plan as it was signed: both annexes, the units that appear in it, and the office that signed it.
 *
 * @param year the plan year
 * @param locality the commune, with district and province as the plan names them
 * @param decision the decision that issued it
 * @param units the units by their present names, with the spellings that occur
 * @param unitGroups phrases that stand for several units ("Các ban ngành liên quan"), spelled out
 */
public record Plan(
        int year,
        String title,
        String locality,
        Decision decision,
        List<Unit> units,
        List<UnitGroup> unitGroups,
        List<Section> sections,
        List<Task> tasks,
        List<Indicator> indicators) {

    public Plan {
        units = List.copyOf(units);
        unitGroups = List.copyOf(unitGroups);
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
    }

    /** The decision that issued a plan, such as 10/QĐ-UBND of 11/1/2024. */
    public record Decision(String number, LocalDate date, String signer) {}

    /** A section of the annex of tasks, such as II, CẢI CÁCH THỂ CHẾ. */
    public record Section(String numeral, String title) {}

    /** Words that stand for several units; {@code units} are the names of those meant. */
    public record UnitGroup(String name, List<String> variants, List<String> units) {
        public UnitGroup {
            variants = List.copyOf(variants);
            units = List.copyOf(units);
        }
    }
}
