package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Report;

/**
 * Which indicators are told under which section of the plan. The plan's two annexes have headings of their own: an indicator goes
 * under the section that its heading names, whose field is the same, or, where no section is of that field, under the heading itself;
 * else under the first section that the unit which follows it up mostly leads.
 */
final class SectionsOfPlan {

    /** The fields of administrative reform, by words that name them, short forms with the long ones. */
    private static final List<Pattern> FIELDS = Stream.of(
                    "the che",
                    "thu tuc hanh chinh|tthc",
                    "bo may",
                    "cong vu",
                    "tai chinh cong",
                    "chinh quyen (dien tu|so)|chuyen doi so")
            .map(words -> Pattern.compile("(?U)\\b(" + words + ")\\b"))
            .toList();

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

    /** All other sections, and the headings of indicators whose field no section is of. */
    List<Plan.Section> fields() {
        List<Plan.Section> fields = new ArrayList<>(report.sections());
        ofTopRow.values().stream().filter(section -> !fields.contains(section)).forEach(fields::add);
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
        if (named.isEmpty() && top.group() && field(top.name()).isPresent()) {
            return report.sections().stream()
                    .filter(section -> field(section.title()).equals(field(top.name())))
                    .findFirst()
                    .or(() -> Optional.of(ofItsOwn(top)));
        }
        return named.or(() -> report.sections().stream()
                        .filter(section -> mostlyLedBy(section, monitor(top)))
                        .findFirst())
                .or(() -> report.sections().stream().findFirst());
    }

    /** A heading under which no task stands. */
    private static Plan.Section ofItsOwn(Indicator top) {
        return new Plan.Section("chỉ tiêu " + top.code(), top.name().replaceFirst(":$", ""));
    }

    private static Optional<Pattern> field(String heading) {
        String words = SearchKey.of(heading);
        return FIELDS.stream().filter(field -> field.matcher(words).find()).findFirst();
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
