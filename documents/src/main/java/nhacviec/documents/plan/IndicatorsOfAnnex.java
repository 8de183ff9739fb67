package nhacviec.documents.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.plan.TargetPhrase;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.documents.plan.AnnexColumns.Role;
import nhacviec.documents.plan.AnnexRow.Kind;

/** Makes indicators of the rows of Phụ lục 1. The units that owe a figure are not known yet. */
final class IndicatorsOfAnnex {

    private final List<AnnexRow> rows;
    private final BlankCells blanks;
    private final ShortName shortNames = new ShortName();
    private final Map<AnnexRow, String> codes = new LinkedHashMap<>();
    private final Map<AnnexRow, String> parents = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, AnnexRow> sources = new LinkedHashMap<>();
    private final List<PlanFinding> findings = new ArrayList<>();

    IndicatorsOfAnnex(List<AnnexRow> rows) {
        this.rows = rows;
        this.blanks = new BlankCells(rows);
        number();
        for (int i = 0; i < rows.size(); i++) {
            indicator(i);
        }
    }

    List<Indicator> indicators() {
        return indicators;
    }

    Map<String, AnnexRow> sources() {
        return sources;
    }

    List<PlanFinding> findings() {
        return findings;
    }

    private void number() {
        Set<String> seen = new HashSet<>();
        boolean restarts = rows.stream()
                .filter(row -> row.kind() == Kind.NUMBERED)
                .anyMatch(row -> !row.number().isEmpty() && !seen.add(row.number()));
        Set<String> taken = new HashSet<>();
        String section = null;
        String above = "";
        int under = 0;
        int unnumbered = 0;
        for (AnnexRow row : rows) {
            String code;
            String parent;
            if (row.kind() == Kind.SECTION) {
                code = row.number();
                parent = null;
                section = code;
                above = code;
                under = 0;
            } else if (row.kind() == Kind.NUMBERED) {
                String own = row.number().isEmpty() ? String.valueOf(++unnumbered) : row.number();
                code = restarts && section != null ? section + "." + own : own;
                int dot = code.lastIndexOf('.');
                String group = dot < 0 ? null : code.substring(0, dot);
                parent = group != null && taken.contains(group) ? group : section;
                above = code;
                under = 0;
            } else {
                under++;
                code = (above.isEmpty() ? "" : above + ".") + under;
                parent = above.isEmpty() ? null : above;
            }
            if (!taken.add(code)) {
                findings.add(new PlanFinding(
                        Severity.WARNING, row.place(), "mã " + code + " đã dùng ở dòng trên; xin sửa văn bản."));
                while (!taken.add(code)) {
                    code = code + ".1";
                }
            }
            codes.put(row, code);
            parents.put(row, parent);
        }
    }

    private void indicator(int at) {
        AnnexRow row = rows.get(at);
        String code = codes.get(row);
        String written = row.text(Role.NAME);
        String name = written.replaceFirst("^[-–+•*]\\s*", "");
        if (name.isBlank()) {
            findings.add(new PlanFinding(
                    Severity.ERROR, row.place(), "chỉ tiêu " + code + " không có tên; dòng này chưa được đọc."));
            return;
        }
        List<String> inherited = new ArrayList<>();
        boolean children = parents.containsValue(code);
        String target = row.text(Role.TARGET);
        boolean group = target.isEmpty() && (children || row.kind() == Kind.SECTION) && !row.isMerged(Role.TARGET);
        if (target.isEmpty() && !group) {
            target = inherit(at, Role.TARGET, "target_text", inherited);
        }
        String monitor = row.text(Role.MONITOR);
        String executors = row.text(Role.EXECUTORS);
        if (!group) {
            monitor = monitor.isEmpty() ? inherit(at, Role.MONITOR, "monitor", inherited) : monitor;
            executors = executors.isEmpty() ? inherit(at, Role.EXECUTORS, "executors", inherited) : executors;
        }
        List<String> notes = new ArrayList<>();
        List<Target> targets = group ? List.of() : List.of(target(row, code, target, inherited, name, notes));
        sources.put(code, row);
        indicators.add(new Indicator(
                code,
                name,
                shortNames.of(name, code),
                parents.get(row),
                group,
                target,
                targets,
                monitor,
                CellParts.units(executors),
                group ? Measure.RATIO : measure(name, TargetPhrase.read(target, unit(row))),
                List.of(),
                new Indicator.Written(
                        row.kind() == Kind.DASH ? "" : row.number(),
                        written,
                        row.text(Role.TARGET),
                        row.text(Role.MONITOR),
                        row.text(Role.EXECUTORS),
                        row.isCut()),
                inherited,
                notes));
    }

    private String inherit(int at, Role role, String cell, List<String> inherited) {
        Optional<AnnexRow> origin = blanks.origin(at, role);
        origin.ifPresent(from -> inherited.add(cell + "<-" + codes.get(from)));
        return origin.map(from -> from.text(role)).orElse("");
    }

    private static String unit(AnnexRow row) {
        return row.text(Role.UNIT_OF_MEASURE);
    }

    private Target target(
            AnnexRow row, String code, String text, List<String> inherited, String name, List<String> notes) {
        TargetPhrase.Reading reading = TargetPhrase.read(text, unit(row));
        String place = "Phụ lục 1, chỉ tiêu " + code + " (" + row.place() + ")";
        if (text.isEmpty()) {
            findings.add(new PlanFinding(
                    Severity.ERROR, place, "“" + Wording.brief(name) + "” không có mức phấn đấu; xin cho biết mức."));
        } else if (!reading.doubt().isEmpty()) {
            notes.add(reading.doubt());
            findings.add(new PlanFinding(
                    Severity.QUESTION,
                    place,
                    "mức phấn đấu “" + Wording.brief(text) + "”: " + reading.doubt() + "; xin xác nhận."));
        } else if (reading.comparison() == Comparison.RANGE) {
            notes.add("mức phấn đấu là một khoảng, đang tính đạt từ số dưới trở lên");
            findings.add(new PlanFinding(
                    Severity.QUESTION,
                    place,
                    "mức phấn đấu “" + text + "” là một khoảng, đang tính đạt từ số dưới trở lên; xin xác nhận."));
        }
        BigDecimal value = reading.value().orElse(null);
        return new Target(
                reading.comparison().operator(), value, reading.unit(), text, citation(row, code, inherited), true);
    }

    private String citation(AnnexRow row, String code, List<String> inherited) {
        if (row.kind() == Kind.DASH) {
            int dot = code.lastIndexOf('.');
            return "Phụ lục 1, dòng " + code.substring(0, Math.max(dot, 0)) + ", gạch đầu dòng thứ "
                    + code.substring(dot + 1);
        }
        return inherited.stream()
                .filter(cell -> cell.startsWith("target_text<-"))
                .findFirst()
                .map(cell -> "Phụ lục 1, dòng " + code + " (ô gộp với dòng " + cell.substring(13) + ")")
                .orElse("Phụ lục 1, dòng " + code);
    }

    /** What kind of figure the row takes. An index is a score, also where its target is written in percent. */
    static Measure measure(String name, TargetPhrase.Reading target) {
        if (target.comparison() == Comparison.QUALITATIVE) {
            return Measure.YES_NO;
        }
        boolean index = SearchKey.of(name).matches("(ket qua (thuc hien )?)?(bo )?chi so .*");
        if (target.unit().equals("điểm") || target.comparison() == Comparison.RANK || index) {
            return Measure.SCORE;
        }
        return target.unit().startsWith("%") ? Measure.RATIO : Measure.COUNT;
    }
}
