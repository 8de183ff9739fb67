package nhacviec.config.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.config.YamlBlock;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** Reads the tasks of a plan file. */
final class TaskReading {

    private final int year;
    private final UnitNames names;
    private final List<Plan.Section> sections;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<TaskNumber, Integer> lines = new LinkedHashMap<>();

    TaskReading(int year, UnitNames names, List<Plan.Section> sections) {
        this.year = year;
        this.names = names;
        this.sections = sections;
    }

    List<Task> tasks() {
        return tasks;
    }

    Map<TaskNumber, Integer> lines() {
        return lines;
    }

    void read(List<YamlBlock> blocks) {
        // All numbers first: a row may name a later one.
        for (YamlBlock block : blocks) {
            TaskNumber.read(block.textOr("number", "")).ifPresent(number -> {
                Integer before = lines.putIfAbsent(number, block.line());
                if (before != null) {
                    block.wrong(
                            "number",
                            "số " + number + " đã dùng ở dòng " + before,
                            "Mỗi nhiệm vụ có một số riêng. Ví dụ: number: \"1.1\"");
                }
            });
        }
        for (YamlBlock block : blocks) {
            task(block);
        }
    }

    /** The parent of a row when the file does not say: the row with the last part of the number cut off. */
    static TaskNumber usualParent(TaskNumber number, Iterable<TaskNumber> all) {
        int dot = number.text().lastIndexOf('.');
        if (dot > 0) {
            for (TaskNumber other : all) {
                if (other.text().equals(number.text().substring(0, dot))) {
                    return other;
                }
            }
        }
        return null;
    }

    /** The cell of products as documents write it: several are introduced by dashes. */
    static String usualProductsCell(List<String> products) {
        return products.size() == 1 ? products.get(0) : "- " + String.join(" - ", products);
    }

    private void task(YamlBlock block) {
        block.allow(
                "number",
                "section",
                "name",
                "short",
                "products",
                "lead",
                "partners",
                "time",
                "time_from",
                "deadline",
                "needs_confirmation",
                "parent",
                "written",
                "cut_by_page",
                "notes");
        block.text("number", "number: \"1.1\"");
        Optional<TaskNumber> number = number(block, "number");
        // A row that stands before the first heading says that it has none.
        boolean outside = block.has("section") && block.textOr("section", "").isEmpty();
        String section =
                sections.isEmpty() || outside ? block.textOr("section", "") : block.text("section", "section: II");
        if (!section.isEmpty()
                && sections.stream().noneMatch(known -> known.numeral().equals(section))) {
            block.wrong("section", "không có mục " + section, "Xin ghi một số La Mã có trong sections ở đầu tệp.");
        }
        String name = block.text("name", "name: Ban hành Kế hoạch theo dõi thi hành pháp luật năm 2024");
        String shortName = block.text("short", "short: Kế hoạch theo dõi thi hành pháp luật");
        List<String> products = block.texts("products");
        if (products.isEmpty() && !block.has("products")) {
            block.wrong("products", "chưa có sản phẩm nào", "Ví dụ: products: [Kế hoạch của UBND xã]");
        }
        String lead = block.text("lead", "lead: Tư pháp");
        if (!lead.isBlank() && !names.knows(lead)) {
            block.wrong(
                    "lead",
                    "không có đơn vị “" + lead + "”",
                    "Xin thêm vào units (hoặc thêm cách viết này vào variants) ở đầu tệp.");
        }
        String time = block.textOr("time", "");
        TaskNumber timeFrom = existing(block, "time_from");
        TaskNumber parent = block.keys().contains("parent")
                ? existing(block, "parent")
                : number.map(own -> usualParent(own, lines.keySet())).orElse(null);
        Deadline deadline = deadline(block);
        Task.Written written = written(block, timeFrom == null ? time : "", usualProductsCell(products));
        boolean needsConfirmation = block.flag("needs_confirmation");
        number.ifPresent(own -> tasks.add(new Task(
                section,
                own,
                name,
                shortName,
                products,
                lead,
                block.texts("partners"),
                time,
                deadline,
                needsConfirmation,
                parent,
                written,
                timeFrom,
                block.texts("notes"))));
    }

    private Deadline deadline(YamlBlock block) {
        if (!block.has("deadline")) {
            block.wrong("deadline", "còn thiếu mục “deadline”", DeadlineForm.EXAMPLE);
        }
        return block.block("deadline")
                .map(form -> new DeadlineForm(year).read(form))
                .orElse(new Deadline.Unknown(""));
    }

    private static Task.Written written(YamlBlock block, String usualTime, String usualProducts) {
        boolean cut = block.flag("cut_by_page");
        return block.block("written")
                .map(cells -> cells.allow("time", "products"))
                .map(cells ->
                        new Task.Written(cells.textOr("time", usualTime), cells.textOr("products", usualProducts), cut))
                .orElse(new Task.Written(usualTime, usualProducts, cut));
    }

    private TaskNumber existing(YamlBlock block, String key) {
        Optional<TaskNumber> number = number(block, key);
        if (number.isPresent() && !lines.containsKey(number.get())) {
            block.wrong(key, "không có nhiệm vụ số " + number.get(), "Xin ghi số của một nhiệm vụ trong tệp này.");
        }
        return number.orElse(null);
    }

    private static Optional<TaskNumber> number(YamlBlock block, String key) {
        return block.textOr(key, "").isBlank()
                ? Optional.empty()
                : block.read(key, TaskNumber::read, "không phải số nhiệm vụ", "Ví dụ: " + key + ": \"1.1\"");
    }
}
