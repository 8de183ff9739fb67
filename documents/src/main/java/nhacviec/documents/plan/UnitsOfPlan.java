package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitWords;
import nhacviec.core.staff.UnitWords.Certainty;
import nhacviec.core.task.Task;

/** The units that a plan names, matched to those on record; new ones and matches by rule are asked about once. */
final class UnitsOfPlan {

    private static final int LONGEST_SHORT = 20;

    private final List<Unit> known;
    private final Map<String, Unit> byKey = new LinkedHashMap<>();
    private final Map<String, List<String>> variants = new LinkedHashMap<>();
    private final Set<String> collective = new LinkedHashSet<>();
    private final List<PlanFinding> findings = new ArrayList<>();

    UnitsOfPlan(List<Unit> known, List<Task> tasks, List<Indicator> indicators) {
        this.known = known;
        for (Indicator row : indicators) {
            String place = "Phụ lục 1, chỉ tiêu " + row.code();
            take(row.monitor(), place);
            row.executors().forEach(words -> take(words, place));
        }
        for (Task task : tasks) {
            String place = "Phụ lục 2, nhiệm vụ " + task.number();
            take(task.lead(), place);
            task.partners().forEach(words -> take(words, place));
        }
    }

    List<PlanFinding> findings() {
        return findings;
    }

    private void take(String words, String place) {
        if (words.isBlank() || byKey.containsKey(SearchKey.of(words))) {
            return;
        }
        if (UnitWords.areCollective(words)) {
            collective.add(words);
            return;
        }
        Optional<UnitWords.Match> match = UnitWords.match(words, known);
        boolean before = match.isPresent();
        if (match.isEmpty()) {
            match = UnitWords.match(words, List.copyOf(new LinkedHashSet<>(byKey.values())));
        }
        if (match.isPresent()) {
            Unit unit = match.get().unit();
            byKey.put(SearchKey.of(words), unit);
            if (match.get().certainty() == Certainty.BY_RULE) {
                variants.computeIfAbsent(unit.name(), name -> new ArrayList<>()).add(words);
                findings.add(new PlanFinding(
                                Severity.QUESTION,
                                place,
                                "“" + words + "” đang hiểu là đơn vị “" + unit.name() + "”; xin xác nhận một lần.")
                        .askingFor(words));
            }
            return;
        }
        byKey.put(SearchKey.of(words), new Unit(0, words, shortName(words), List.of()));
        if (!known.isEmpty() && !before) {
            findings.add(new PlanFinding(
                            Severity.QUESTION,
                            place,
                            "đơn vị “" + words
                                    + "” chưa có trong danh sách của cơ quan; xin xác nhận là đơn vị mới hay là cách viết khác của đơn vị đã có.")
                    .askingFor(words));
        }
    }

    private static String shortName(String words) {
        String plain = words.replaceAll("(?iu)^(công chức|bộ phận|ban) ", "")
                .replaceAll("(?iu) (UBND )?(xã|phường|thị trấn)$", "");
        String name = plain.length() > LONGEST_SHORT && plain.contains(" - ")
                ? plain.substring(0, plain.indexOf(" - "))
                : plain;
        return name.length() <= LONGEST_SHORT
                ? name
                : name.substring(0, LONGEST_SHORT).strip();
    }

    /** The units of the plan, those on record with the spellings that were met. */
    List<Unit> units() {
        List<Unit> all = new ArrayList<>();
        Set<String> shorts = new LinkedHashSet<>();
        Stream.concat(byKey.values().stream(), known.stream().filter(UnitsOfPlan::isLeaders))
                .distinct()
                .forEach(unit -> {
                    List<String> spellings = new ArrayList<>(unit.variants());
                    spellings.addAll(variants.getOrDefault(unit.name(), List.of()));
                    String shortName = shorts.add(SearchKey.of(unit.shortName())) ? unit.shortName() : unit.name();
                    all.add(new Unit(
                            unit.id(),
                            unit.name(),
                            shortName,
                            spellings.stream().distinct().toList()));
                });
        if (all.stream().noneMatch(UnitsOfPlan::isLeaders)) {
            all.add(new Unit(0, "Lãnh đạo UBND xã", "Lãnh đạo", List.of("Chủ tịch UBND xã", "Phó Chủ tịch UBND xã")));
        }
        return all;
    }

    private static boolean isLeaders(Unit unit) {
        return SearchKey.of(unit.name()).startsWith("lanh dao");
    }

    /** "Các ban ngành liên quan" in all its wordings, spelled out as the units that lead something. */
    List<Plan.UnitGroup> groups() {
        if (collective.isEmpty()) {
            return List.of();
        }
        List<String> members = units().stream()
                .filter(unit -> !isLeaders(unit))
                .map(Unit::name)
                .toList();
        List<String> phrases = List.copyOf(collective);
        return List.of(new Plan.UnitGroup(phrases.get(0), phrases.subList(1, phrases.size()), members));
    }

    /** The rows with the units that owe their figures: who carries them out; for one value of the office who follows it up. */
    List<Indicator> withReporters(List<Indicator> indicators) {
        return indicators.stream()
                .map(row -> row.group() ? row : row.reportedBy(reporters(row)))
                .toList();
    }

    private List<String> reporters(Indicator row) {
        boolean oneValue = row.measure() == Measure.SCORE || row.measure() == Measure.YES_NO;
        boolean everybody = row.executors().stream().anyMatch(UnitWords::areCollective);
        Unit monitor = byKey.get(SearchKey.of(row.monitor()));
        if (monitor != null && (row.executors().isEmpty() || (oneValue && everybody))) {
            return List.of(monitor.name());
        }
        Set<String> names = new LinkedHashSet<>();
        for (String words : row.executors()) {
            if (UnitWords.areCollective(words)) {
                groups().forEach(group -> names.addAll(group.units()));
            } else if (byKey.containsKey(SearchKey.of(words))) {
                names.add(byKey.get(SearchKey.of(words)).name());
            }
        }
        return List.copyOf(names);
    }
}
