package nhacviec.config.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.config.YamlBlock;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;

/** Reads the indicators of a plan file. */
final class IndicatorReading {

    private static final String TARGET_EXAMPLE =
            "Ví dụ: - {operator: \">=\", value: 60, unit: \"%\", text: \"60%\", citation: \"Phụ lục 1, dòng 5.2\"}";

    private final UnitNames names;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    IndicatorReading(UnitNames names) {
        this.names = names;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    void read(List<YamlBlock> blocks) {
        for (YamlBlock block : blocks) {
            String code = block.textOr("code", "");
            Integer before = code.isBlank() ? null : lines.putIfAbsent(code, block.line());
            if (before != null) {
                block.wrong(
                        "code",
                        "mã " + code + " đã dùng ở dòng " + before,
                        "Mỗi chỉ tiêu có một mã riêng. Ví dụ: code: \"3.2\"");
            }
        }
        for (YamlBlock block : blocks) {
            indicators.add(indicator(block));
        }
    }

    /** The parent of a row when the file does not say: the row with the last part of the code cut off. */
    static String usualParent(String code, Set<String> all) {
        int dot = code.lastIndexOf('.');
        return dot > 0 && all.contains(code.substring(0, dot)) ? code.substring(0, dot) : null;
    }

    private Indicator indicator(YamlBlock block) {
        block.allow(
                "code",
                "name",
                "short",
                "group",
                "parent",
                "target",
                "targets",
                "monitor",
                "executors",
                "measure",
                "reporters",
                "cut_by_page",
                "written",
                "inherited",
                "notes");
        String code = block.text("code", "code: \"3.2\"");
        String name = block.text("name", "name: Tỷ lệ lập hồ sơ công việc trên môi trường mạng");
        String shortName = block.text("short", "short: Lập hồ sơ công việc trên mạng");
        boolean group = block.flag("group");
        String parent = block.keys().contains("parent") ? existing(block, "parent") : usualParent(code, lines.keySet());
        String targetText = block.textOr("target", "");
        List<Target> targets = targets(block, group);
        String monitor = block.textOr("monitor", "");
        refuseUnknown(block, "monitor");
        List<String> executors = block.texts("executors");
        refuseUnknown(block, "executors");
        Measure measure = measure(block, group);
        List<String> reporters = reporters(block, group, measure, monitor, executors);
        List<String> inherited = block.texts("inherited");
        for (String cell : inherited) {
            if (!cell.matches("(name|target_text|monitor|executors)<-.+")
                    || !lines.containsKey(cell.replaceAll(".*<-", ""))) {
                block.wrong(
                        "inherited",
                        "không hiểu “" + cell + "”",
                        "Viết tên ô (name, target_text, monitor, executors) và mã dòng. Ví dụ: inherited: [executors<-1.1]");
            }
        }
        Indicator.Written usual = usualWritten(code, name, targetText, monitor, executors, inherited);
        return new Indicator(
                code,
                name,
                shortName,
                parent,
                group,
                targetText,
                targets,
                monitor,
                executors,
                measure,
                reporters,
                written(block, usual),
                inherited,
                block.texts("notes"));
    }

    private List<Target> targets(YamlBlock block, boolean group) {
        List<YamlBlock> items = block.blocks("targets");
        if (items.isEmpty() && !group) {
            block.wrong("targets", "chưa có mức phấn đấu nào", TARGET_EXAMPLE);
        }
        boolean chosenSaid = items.stream().anyMatch(item -> item.has("chosen"));
        List<Target> targets = new ArrayList<>();
        for (YamlBlock item : items) {
            item.allow("operator", "value", "unit", "text", "citation", "chosen");
            item.text("operator", "operator: \">=\"");
            Optional<Target.Operator> operator = item.read(
                    "operator",
                    IndicatorReading::operator,
                    "không phải một phép so sánh",
                    "Dùng \">=\", \">\", \"<=\", \"<\", \"=\" hoặc qualitative.");
            BigDecimal value = item.read(
                            "value", IndicatorReading::number, "không phải một số", "Ví dụ: value: 60 hoặc value: 75.5")
                    .orElse(null);
            if (operator.isPresent() && (operator.get() == Target.Operator.QUALITATIVE) == item.has("value")) {
                item.wrong(
                        "value",
                        item.has("value") ? "không đi cùng qualitative" : "còn thiếu mục “value”",
                        TARGET_EXAMPLE);
            }
            boolean chosen = chosenSaid ? item.flag("chosen") : targets.isEmpty();
            targets.add(new Target(
                    operator.orElse(Target.Operator.QUALITATIVE),
                    value,
                    item.textOr("unit", ""),
                    item.text("text", "text: \"60%\""),
                    item.text("citation", "citation: \"Phụ lục 1, dòng 5.2\""),
                    chosen));
        }
        if (targets.stream().filter(Target::chosen).count() > 1) {
            block.wrong("targets", "có hơn một mức được chọn", "Chỉ ghi chosen: true ở một mức.");
        }
        return targets;
    }

    private Measure measure(YamlBlock block, boolean group) {
        if (!block.has("measure") && !group) {
            block.wrong("measure", "còn thiếu mục “measure”", "Dùng ratio, score, count hoặc yes_no.");
        }
        return block.read(
                        "measure",
                        IndicatorReading::measure,
                        "không phải một cách đo",
                        "Dùng ratio, score, count hoặc yes_no.")
                .orElse(Measure.RATIO);
    }

    private List<String> reporters(
            YamlBlock block, boolean group, Measure measure, String monitor, List<String> executors) {
        if (!block.keys().contains("reporters")) {
            List<String> usual = group ? List.<String>of() : names.usualReporters(measure, monitor, executors);
            if (usual.isEmpty() && !group && block.mistakes().isEmpty()) {
                block.wrong("reporters", "chưa rõ đơn vị nào nộp số liệu", "Ví dụ: reporters: [Văn phòng UBND xã]");
            }
            return usual;
        }
        List<String> reporters = new ArrayList<>();
        for (YamlBlock.Words words : block.list("reporters")) {
            names.unit(words.text())
                    .ifPresentOrElse(
                            unit -> reporters.add(unit.name()),
                            () -> block.mistakes()
                                    .atLine(
                                            words.line(),
                                            "reporters",
                                            "không có đơn vị “" + words.text() + "”",
                                            "Xin ghi từng đơn vị có trong units ở đầu tệp, không ghi nhóm."));
        }
        return reporters;
    }

    private void refuseUnknown(YamlBlock block, String key) {
        for (YamlBlock.Words words : block.list(key)) {
            if (!words.text().isBlank() && !names.knows(words.text())) {
                block.mistakes()
                        .atLine(
                                words.line(),
                                key,
                                "không có đơn vị “" + words.text() + "”",
                                "Xin thêm vào units hoặc unit_groups (hoặc vào variants của chúng) ở đầu tệp.");
            }
        }
    }

    private String existing(YamlBlock block, String key) {
        String code = block.textOr(key, "");
        if (!code.isEmpty() && !lines.containsKey(code)) {
            block.wrong(key, "không có chỉ tiêu " + code, "Xin ghi mã của một chỉ tiêu trong tệp này.");
        }
        return code.isEmpty() ? null : code;
    }

    /** The cells as they stand in the document when the file does not say otherwise: inherited ones were blank. */
    static Indicator.Written usualWritten(
            String code,
            String name,
            String targetText,
            String monitor,
            List<String> executors,
            List<String> inherited) {
        Set<String> blank = Set.copyOf(
                inherited.stream().map(cell -> cell.replaceAll("<-.*", "")).toList());
        return new Indicator.Written(
                code,
                blank.contains("name") ? "" : name,
                blank.contains("target_text") ? "" : targetText,
                blank.contains("monitor") ? "" : monitor,
                blank.contains("executors") ? "" : String.join("; ", executors),
                false);
    }

    private static Indicator.Written written(YamlBlock block, Indicator.Written usual) {
        boolean cut = block.flag("cut_by_page");
        Optional<YamlBlock> cells = block.block("written");
        cells.ifPresent(keys -> keys.allow("code", "name", "target", "monitor", "executors"));
        return new Indicator.Written(
                cell(cells, "code", usual.code()),
                cell(cells, "name", usual.name()),
                cell(cells, "target", usual.targetText()),
                cell(cells, "monitor", usual.monitor()),
                cell(cells, "executors", usual.executors()),
                cut);
    }

    private static String cell(Optional<YamlBlock> cells, String key, String usual) {
        return cells.map(keys -> keys.textOr(key, usual)).orElse(usual);
    }

    private static Optional<Target.Operator> operator(String sign) {
        return List.of(Target.Operator.values()).stream()
                .filter(operator -> operator.sign().equals(sign))
                .findFirst();
    }

    private static Optional<Measure> measure(String word) {
        return List.of(Measure.values()).stream()
                .filter(measure -> measure.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,12}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
