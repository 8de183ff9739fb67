package nhacviec.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;

/** A change of the plan as the audit trail keeps it: what was there and what is there now. */
record PlanAudit(String action, String subject, String before, String after) {

    /** Empty for a row that the new plan lacks and that is kept: nothing changed. */
    static Optional<PlanAudit> of(PlanChange change, Withdrawals agreed) {
        return change.answer(new Lines(agreed));
    }

    private record Lines(Withdrawals agreed) implements PlanChange.Cases<Optional<PlanAudit>> {

        private static Optional<PlanAudit> line(String action, String subject, String before, String after) {
            return Optional.of(new PlanAudit(action, subject, before, after));
        }

        @Override
        public Optional<PlanAudit> decision(PlanChange.DecisionChanged change) {
            return line("plan.decision", "plan", text(change.before()), text(change.after()));
        }

        @Override
        public Optional<PlanAudit> heading(PlanChange.HeadingChanged change) {
            return line("plan.heading", "plan", change.before(), change.after());
        }

        @Override
        public Optional<PlanAudit> sections(PlanChange.SectionsChanged change) {
            return line("plan.sections", "plan", sections(change.before()), sections(change.after()));
        }

        @Override
        public Optional<PlanAudit> groups(PlanChange.GroupsChanged change) {
            return line("plan.unit_groups", "plan", groups(change.before()), groups(change.after()));
        }

        @Override
        public Optional<PlanAudit> unitAdded(PlanChange.UnitAdded change) {
            return line(
                    "unit.add",
                    "unit " + change.unit().name(),
                    "",
                    change.unit().name());
        }

        @Override
        public Optional<PlanAudit> unitSpelled(PlanChange.UnitSpelled change) {
            return line("unit.spelling", "unit " + change.unit().name(), "", String.join(", ", change.spellings()));
        }

        @Override
        public Optional<PlanAudit> unitSucceeded(PlanChange.UnitSucceeded change) {
            return line(
                    "unit.succession", "unit " + change.before().name(), term(change.before()), term(change.after()));
        }

        @Override
        public Optional<PlanAudit> taskAdded(PlanChange.TaskAdded change) {
            String action = change.restored() ? "plan.task_restored" : "plan.task_added";
            return line(action, "task " + change.task().number(), "", text(change.task()));
        }

        @Override
        public Optional<PlanAudit> taskChanged(PlanChange.TaskChanged change) {
            return line(
                    "plan.task_changed",
                    "task " + change.after().number(),
                    text(change.before()),
                    text(change.after()));
        }

        @Override
        public Optional<PlanAudit> taskRemoved(PlanChange.TaskRemoved change) {
            return agreed.tasks().contains(change.task().number())
                    ? line("plan.task_withdrawn", "task " + change.task().number(), text(change.task()), "")
                    : Optional.empty();
        }

        @Override
        public Optional<PlanAudit> indicatorAdded(PlanChange.IndicatorAdded change) {
            String action = change.restored() ? "plan.indicator_restored" : "plan.indicator_added";
            return line(action, "indicator " + change.indicator().code(), "", text(change.indicator()));
        }

        @Override
        public Optional<PlanAudit> indicatorChanged(PlanChange.IndicatorChanged change) {
            return line(
                    "plan.indicator_changed",
                    "indicator " + change.after().code(),
                    text(change.before()),
                    text(change.after()));
        }

        @Override
        public Optional<PlanAudit> indicatorRemoved(PlanChange.IndicatorRemoved change) {
            return agreed.indicators().contains(change.indicator().code())
                    ? line(
                            "plan.indicator_withdrawn",
                            "indicator " + change.indicator().code(),
                            text(change.indicator()),
                            "")
                    : Optional.empty();
        }

        @Override
        public Optional<PlanAudit> reordered(PlanChange.Reordered change) {
            return line("plan.reordered", change.tasks() ? "tasks" : "indicators", "", "");
        }

        private static String text(Plan.Decision decision) {
            return decision.number() + " " + decision.date() + " " + decision.signer();
        }

        private static String sections(List<Plan.Section> sections) {
            return sections.stream()
                    .map(section -> section.numeral() + " " + section.title())
                    .collect(Collectors.joining("; "));
        }

        private static String groups(List<Plan.UnitGroup> groups) {
            return groups.stream()
                    .map(group -> group.name() + ": " + String.join(", ", group.units()))
                    .collect(Collectors.joining("; "));
        }

        private static String term(Unit unit) {
            return unit.validity().from() + " – " + unit.validity().to() + " → "
                    + unit.validity().successor();
        }

        private static String text(Task task) {
            return task.number() + " " + task.name() + " | " + task.lead()
                    + (task.partners().isEmpty() ? "" : " + " + String.join(", ", task.partners())) + " | "
                    + String.join("; ", task.products()) + " | " + task.timeText() + " "
                    + task.deadline().dueDates().stream().map(DueDate::date).toList();
        }

        private static String text(Indicator row) {
            return row.code() + " " + row.name() + " | " + row.targetText() + " | "
                    + row.targets().stream()
                            .map(target -> target.operator().sign() + " "
                                    + (target.value() == null
                                            ? target.text()
                                            : target.value().toPlainString())
                                    + (target.chosen() ? "*" : ""))
                            .collect(Collectors.joining(", "))
                    + " | " + String.join(", ", row.reporters());
        }
    }
}
