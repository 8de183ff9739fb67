package nhacviec.config.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nhacviec.config.WrittenDate;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** The keys of a plan file. What a reader would assume anyway is left out. */
final class PlanWriting {

    private final Plan plan;
    private final UnitNames names;

    private PlanWriting(Plan plan) {
        this.plan = plan;
        this.names = new UnitNames(plan.units(), plan.unitGroups());
    }

    static Map<String, Object> keys(Plan plan) {
        return new PlanWriting(plan).keys();
    }

    private Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("year", plan.year());
        keys.put("title", plan.title());
        keys.put("locality", plan.locality());
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("number", plan.decision().number());
        // With its year: it is often signed in the year before.
        LocalDate signed = plan.decision().date();
        decision.put("date", signed == null ? "" : WrittenDate.write(signed, 0));
        decision.put("signer", plan.decision().signer());
        keys.put("decision", decision);
        keys.put("units", plan.units().stream().map(PlanWriting::unit).toList());
        keys.put(
                "unit_groups",
                plan.unitGroups().stream().map(PlanWriting::group).toList());
        keys.put("sections", plan.sections().stream().map(PlanWriting::section).toList());
        keys.put("indicators", plan.indicators().stream().map(this::indicator).toList());
        keys.put("tasks", plan.tasks().stream().map(this::task).toList());
        return keys;
    }

    private static Map<String, Object> unit(Unit unit) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", unit.name());
        keys.put("short", unit.shortName());
        putUnlessEmpty(keys, "variants", unit.variants());
        Validity term = unit.validity();
        putDate(keys, "from", term.from());
        putDate(keys, "to", term.to());
        putIf(term.successor() != null, keys, "successor", term.successor());
        return keys;
    }

    private static void putDate(Map<String, Object> keys, String key, LocalDate date) {
        if (date != null) {
            keys.put(key, WrittenDate.write(date, 0));
        }
    }

    private static Map<String, Object> group(Plan.UnitGroup group) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", group.name());
        putUnlessEmpty(keys, "variants", group.variants());
        keys.put("units", group.units());
        return keys;
    }

    private static Map<String, Object> section(Plan.Section section) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("numeral", section.numeral());
        keys.put("title", section.title());
        return keys;
    }

    private Map<String, Object> indicator(Indicator row) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("code", row.code());
        keys.put("name", row.name());
        keys.put("short", row.shortName());
        putIf(row.group(), keys, "group", true);
        Set<String> codes = new LinkedHashSet<>(
                plan.indicators().stream().map(Indicator::code).toList());
        if (!Objects.equals(row.parent(), IndicatorReading.usualParent(row.code(), codes))) {
            keys.put("parent", row.parent() == null ? "" : row.parent());
        }
        putIf(!row.targetText().isEmpty(), keys, "target", row.targetText());
        putUnlessEmpty(keys, "targets", targets(row.targets()));
        putIf(!row.monitor().isEmpty(), keys, "monitor", row.monitor());
        putUnlessEmpty(keys, "executors", row.executors());
        putIf(
                !row.group() || row.measure() != Measure.RATIO,
                keys,
                "measure",
                row.measure().name().toLowerCase(Locale.ROOT));
        List<String> usual =
                row.group() ? List.of() : names.usualReporters(row.measure(), row.monitor(), row.executors());
        // That nobody is known to report it is said: left out, it would look forgotten.
        boolean nobody = !row.group() && row.reporters().isEmpty();
        putIf(nobody || !row.reporters().equals(usual), keys, "reporters", row.reporters());
        putIf(row.written().cutByPage(), keys, "cut_by_page", true);
        putUnlessEmpty(keys, "written", written(row));
        putUnlessEmpty(keys, "inherited", row.inherited());
        putUnlessEmpty(keys, "notes", row.notes());
        return keys;
    }

    private static List<Map<String, Object>> targets(List<Target> targets) {
        boolean firstIsChosen = !targets.isEmpty()
                && targets.get(0).chosen()
                && targets.stream().filter(Target::chosen).count() == 1;
        List<Map<String, Object>> items = new ArrayList<>();
        for (Target target : targets) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("operator", target.operator().sign());
            putIf(target.value() != null, keys, "value", target.value());
            putIf(!target.unit().isEmpty(), keys, "unit", target.unit());
            keys.put("text", target.text());
            keys.put("citation", target.citation());
            putIf(!firstIsChosen, keys, "chosen", target.chosen());
            items.add(keys);
        }
        return items;
    }

    private static Map<String, Object> written(Indicator row) {
        Indicator.Written usual = IndicatorReading.usualWritten(
                row.code(), row.name(), row.targetText(), row.monitor(), row.executors(), row.inherited());
        Indicator.Written is = row.written();
        Map<String, Object> keys = new LinkedHashMap<>();
        putIf(!is.code().equals(usual.code()), keys, "code", is.code());
        putIf(!is.name().equals(usual.name()), keys, "name", is.name());
        putIf(!is.targetText().equals(usual.targetText()), keys, "target", is.targetText());
        putIf(!is.monitor().equals(usual.monitor()), keys, "monitor", is.monitor());
        putIf(!is.executors().equals(usual.executors()), keys, "executors", is.executors());
        return keys;
    }

    private Map<String, Object> task(Task row) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("number", row.number().text());
        keys.put("section", row.section());
        keys.put("name", row.name());
        keys.put("short", row.shortName());
        keys.put("products", row.products());
        keys.put("lead", row.lead());
        putUnlessEmpty(keys, "partners", row.partners());
        putIf(!row.timeText().isEmpty(), keys, "time", row.timeText());
        if (row.timeInheritedFrom() != null) {
            keys.put("time_from", row.timeInheritedFrom().text());
        }
        keys.put("deadline", new DeadlineForm(plan.year()).write(row.deadline()));
        putIf(row.needsConfirmation(), keys, "needs_confirmation", true);
        List<TaskNumber> numbers = plan.tasks().stream().map(Task::number).toList();
        if (!Objects.equals(row.parent(), TaskReading.usualParent(row.number(), numbers))) {
            keys.put("parent", row.parent() == null ? "" : row.parent().text());
        }
        putIf(row.written().cutByPage(), keys, "cut_by_page", true);
        Map<String, Object> written = new LinkedHashMap<>();
        String usualTime = row.timeInheritedFrom() == null ? row.timeText() : "";
        putIf(
                !row.written().timeText().equals(usualTime),
                written,
                "time",
                row.written().timeText());
        putIf(
                !row.written().products().equals(TaskReading.usualProductsCell(row.products())),
                written,
                "products",
                row.written().products());
        putUnlessEmpty(keys, "written", written);
        putUnlessEmpty(keys, "notes", row.notes());
        return keys;
    }

    private static void putIf(boolean condition, Map<String, Object> keys, String key, Object value) {
        if (condition) {
            keys.put(key, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> keys, String key, List<?> value) {
        putIf(!value.isEmpty(), keys, key, value);
    }

    private static void putUnlessEmpty(Map<String, Object> keys, String key, Map<String, Object> value) {
        putIf(!value.isEmpty(), keys, key, value);
    }
}
