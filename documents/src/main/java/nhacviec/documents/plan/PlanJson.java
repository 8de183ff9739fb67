package nhacviec.documents.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.TargetPhrase;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/**
 * A plan in the JSON that scripts read (contract §5, {@code plan check --json}): what was understood of each row, beside
 * the cells as the document has them.
 */
public final class PlanJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plan plan;
    private final RowLines lines;

    private PlanJson(Plan plan, RowLines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    public static ObjectNode of(Plan plan, RowLines lines, List<PlanFinding> findings) {
        return new PlanJson(plan, lines).document(findings);
    }

    /** The same as text, indented. */
    public static String text(Plan plan, RowLines lines, List<PlanFinding> findings) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(plan, lines, findings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode document(List<PlanFinding> findings) {
        ObjectNode json = JSON.createObjectNode();
        json.put("year", plan.year());
        json.put("title", plan.title());
        json.put("locality", plan.locality());
        json.put("decision", plan.decision().number());
        json.put(
                "decision_date",
                plan.decision().date() == null ? null : plan.decision().date().toString());
        json.put("signer", plan.decision().signer());
        json.set("counts", counts());
        ArrayNode indicators = json.putArray("indicators");
        plan.indicators().forEach(row -> indicators.add(indicator(row)));
        ArrayNode tasks = json.putArray("tasks");
        plan.tasks().forEach(row -> tasks.add(task(row)));
        ArrayNode found = json.putArray("findings");
        findings.forEach(finding -> found.addObject()
                .put("severity", finding.severity().code())
                .put("place", finding.place())
                .put("message", finding.message()));
        return json;
    }

    private ObjectNode counts() {
        int groups = (int) plan.indicators().stream().filter(Indicator::group).count();
        return JSON.createObjectNode()
                .put("indicator_rows", plan.indicators().size())
                .put("indicator_groups", groups)
                .put("indicator_leaves", plan.indicators().size() - groups)
                .put("task_rows", plan.tasks().size())
                .put("numbered_tasks", (int) plan.tasks().stream()
                        .filter(task -> task.parent() == null)
                        .count())
                .put("sections", plan.sections().size());
    }

    private ObjectNode indicator(Indicator row) {
        Optional<Target> target = row.targets().isEmpty() ? Optional.empty() : Optional.of(TargetConflict.counts(row));
        ObjectNode json = JSON.createObjectNode();
        json.put("code", row.code());
        json.put("name", row.name());
        json.put("target_text", row.targetText());
        putComparison(json, target);
        json.put(
                "unit", target.map(Target::unit).filter(unit -> !unit.isEmpty()).orElse(null));
        json.put("monitor", row.monitor());
        json.set("executors", texts(row.executors()));
        json.put("is_group", row.group());
        json.put("parent", row.parent());
        json.putObject("raw")
                .put("code", row.written().code())
                .put("name", row.written().name())
                .put("target_text", row.written().targetText())
                .put("monitor", row.written().monitor())
                .put("executors", row.written().executors());
        json.set("inherited", texts(row.inherited()));
        json.put("row_split_by_page_break", row.written().cutByPage());
        json.put(
                "needs_confirmation",
                !row.inherited().isEmpty()
                        || !row.notes().isEmpty()
                        || !TargetConflict.against(row).isEmpty());
        json.set("notes", texts(row.notes()));
        json.put("line", lines.indicators().get(row.code()));
        return json;
    }

    private ObjectNode task(Task row) {
        ObjectNode json = JSON.createObjectNode();
        json.put("section", row.section());
        json.put("number", row.number().text());
        json.put("name", row.name());
        json.set("products", texts(row.products()));
        json.put("lead", row.lead());
        json.set("partners", texts(row.partners()));
        json.put("time_text", row.timeText());
        json.put("kind", row.deadline().kind().code());
        ArrayNode due = json.putArray("due");
        row.deadline().dueDates().forEach(date -> due.add(date.date().toString()));
        json.put("section_title", sectionTitle(row.section()));
        json.put("parent", text(row.parent()));
        json.put(
                "trigger",
                row.deadline().trigger().isEmpty() ? null : row.deadline().trigger());
        json.putObject("raw")
                .put("time_text", row.written().timeText())
                .put("products", row.written().products());
        json.put("time_inherited_from", text(row.timeInheritedFrom()));
        json.put("needs_confirmation", row.needsConfirmation());
        if (row.deadline() instanceof Deadline.EachPeriod each) {
            ArrayNode occurrences = json.putArray("occurrences");
            each.dueDates()
                    .forEach(date -> occurrences
                            .addObject()
                            .put("label", date.label())
                            .put("due", date.date().toString()));
        }
        if (row.deadline().kind() == DeadlineKind.MULTI_MILESTONE) {
            ArrayNode milestones = json.putArray("milestones");
            row.deadline().dueDates().forEach(date -> milestones.add(milestone(date)));
        }
        json.put("row_split_by_page_break", row.written().cutByPage());
        json.set("notes", texts(row.notes()));
        json.put("line", lines.tasks().get(row.number()));
        return json;
    }

    private static ObjectNode milestone(DueDate due) {
        return JSON.createObjectNode()
                .put("label", due.label())
                .put("product", due.product())
                .put("time_text", due.writtenTime())
                .put("due", due.date().toString());
    }

    private String sectionTitle(String numeral) {
        return plan.sections().stream()
                .filter(section -> section.numeral().equals(numeral))
                .map(Plan.Section::title)
                .findFirst()
                .orElse(null);
    }

    /** A range or a place in a ranking is said as the words have it; both its numbers, where it has two. */
    private static void putComparison(ObjectNode json, Optional<Target> target) {
        Optional<TargetPhrase.Reading> written = target.filter(t -> t.value() != null)
                .map(t -> TargetPhrase.read(t.text()))
                .filter(reading -> reading.comparison() == Comparison.RANGE
                        || reading.comparison() == Comparison.RANK
                        || reading.values().size() > 1)
                .filter(reading -> reading.comparison().operator()
                                == target.get().operator()
                        && reading.value().filter(target.get().value()::equals).isPresent());
        json.put(
                "operator",
                written.map(reading -> reading.comparison().sign())
                        .orElse(target.map(t -> t.operator().sign()).orElse(null)));
        if (written.isPresent() && written.get().values().size() > 1) {
            ArrayNode values = json.putArray("value");
            written.get().values().forEach(values::add);
        } else {
            putNumber(json, "value", target.map(Target::value).orElse(null));
        }
    }

    private static void putNumber(ObjectNode json, String key, BigDecimal value) {
        if (value == null) {
            json.putNull(key);
        } else if (value.stripTrailingZeros().scale() <= 0) {
            json.put(key, value.longValueExact());
        } else {
            json.put(key, value);
        }
    }

    private static String text(TaskNumber number) {
        return number == null ? null : number.text();
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
