package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Report;

/**
 * Which indicators are told under which section of the plan. The plan's two annexes have headings of their own: an indicator goes
 * under the section that its heading names, else under the first section that the unit which follows it up mostly leads.
 */
final class SectionsOfPlan {

    private final Report report;
    private final Map<String, Plan.Section> ofTopRow = new LinkedHashMap<>();

    SectionsOfPlan(Report report) {
        this.report = report;
        for (IndicatorResult row : report.indicators()) {
            if (row.indicator().parent() == null) {
                sectionOf(row.indicator())
                        .ifPresent(section -> ofTopRow.put(row.indicator().code(), section));
            }
        }
    }

    /** Direction and steering, with which a report begins; empty when the plan has no such section. */
    Optional<Plan.Section> steering() {
        return report.sections().stream()
                .filter(section -> SearchKey.of(section.title()).contains("chi dao"))
                .findFirst();
    }

    /** All other sections. */
    List<Plan.Section> fields() {
        List<Plan.Section> fields = new ArrayList<>(report.sections());
        steering().ifPresent(fields::remove);
        return fields;
    }

    List<IndicatorResult> indicatorsOf(Plan.Section section) {
        return report.measured().stream()
                .filter(row -> section.equals(ofTopRow.get(topRow(row.indicator()))))
                .toList();
    }

    private String topRow(Indicator indicator) {
        Indicator top = indicator;
        while (top.parent() != null) {
            String parent = top.parent();
            Optional<Indicator> above = report.indicators().stream()
                    .map(IndicatorResult::indicator)
                    .filter(row -> row.code().equals(parent))
                    .findFirst();
            if (above.isEmpty()) {
                return top.code();
            }
            top = above.get();
        }
        return top.code();
    }

    private Optional<Plan.Section> sectionOf(Indicator top) {
        String name = SearchKey.of(top.name());
        Optional<Plan.Section> named = report.sections().stream()
                .filter(section ->
                        SearchKey.of(section.title()).contains(name) || name.contains(SearchKey.of(section.title())))
                .findFirst();
        return named.or(() -> report.sections().stream()
                        .filter(section -> mostlyLedBy(section, monitor(top)))
                        .findFirst())
                .or(() -> report.sections().stream().findFirst());
    }

    private String monitor(Indicator top) {
        return top.monitor().isBlank()
                ? report.measured().stream()
                        .map(IndicatorResult::indicator)
                        .filter(row -> top.code().equals(row.parent()))
                        .map(Indicator::monitor)
                        .findFirst()
                        .orElse("")
                : top.monitor();
    }

    private boolean mostlyLedBy(Plan.Section section, String unit) {
        List<String> leads = report.tasksOf(section).stream()
                .map(task -> SearchKey.of(task.task().lead()))
                .collect(Collectors.toList());
        long led = leads.stream().filter(SearchKey.of(unit)::equals).count();
        return led * 2 > leads.size();
    }
}
