package nhacviec.config.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.config.WrittenDate;
import nhacviec.config.YamlBlock;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;

/** Reads the outermost block of a plan file. Mistakes are noted on the way; the caller refuses the file for them. */
final class PlanReading {

    private static final LocalDate STAND_IN = LocalDate.EPOCH;

    private final YamlBlock block;
    private final Map<String, String> namesTaken = new HashMap<>();

    PlanReading(YamlBlock block) {
        this.block = block;
    }

    PlanFile.Read read() {
        block.allow("year", "title", "locality", "decision", "units", "unit_groups", "sections", "indicators", "tasks");
        int year = year();
        String title = block.text("title", "title: Kế hoạch cải cách hành chính xã Phước Mỹ năm 2024");
        String locality = isBlank(block, "locality")
                ? ""
                : block.text("locality", "locality: xã Phước Mỹ, thành phố Quy Nhơn, tỉnh Bình Định");
        Plan.Decision decision = decision(year);
        List<Unit> units = units(year);
        List<Plan.UnitGroup> groups = groups(units);
        List<Plan.Section> sections = sections();
        UnitNames names = new UnitNames(units, groups);
        IndicatorReading indicators = new IndicatorReading(names);
        indicators.read(block.blocks("indicators"));
        TaskReading tasks = new TaskReading(year, names, sections);
        tasks.read(block.blocks("tasks"));
        Plan plan = new Plan(
                year, title, locality, decision, units, groups, sections, tasks.tasks(), indicators.indicators());
        return new PlanFile.Read(plan, tasks.lines(), indicators.lines());
    }

    private int year() {
        if (!block.has("year")) {
            block.wrong("year", "còn thiếu mục “year”", "Ví dụ: year: 2024");
        }
        return block.whole("year", 2000, 2100).orElse(2000);
    }

    private Plan.Decision decision(int year) {
        Optional<YamlBlock> decision = block.block("decision");
        String example = "decision: {number: 10/QĐ-UBND, date: 11/1/2024, signer: Cao Minh Thi}";
        if (decision.isEmpty()) {
            if (!block.has("decision")) {
                block.wrong("decision", "còn thiếu mục “decision”", "Ví dụ: " + example);
            }
            return new Plan.Decision("", STAND_IN, "");
        }
        YamlBlock keys = decision.get().allow("number", "date", "signer");
        // What nobody has signed, or what the document does not say, is left blank: to be looked at, and not
        // importable.
        LocalDate date = null;
        if (!isBlank(keys, "date")) {
            keys.text("date", "date: 11/1/2024");
            date = keys.read(
                            "date",
                            text -> WrittenDate.read(text, year),
                            "không phải một ngày có trên lịch",
                            WrittenDate.EXAMPLE)
                    .orElse(STAND_IN);
        }
        boolean unsigned = isBlank(keys, "number") && date == null;
        return new Plan.Decision(
                isBlank(keys, "number") ? "" : keys.text("number", "number: 10/QĐ-UBND"),
                date,
                unsigned || isBlank(keys, "signer")
                        ? keys.textOr("signer", "")
                        : keys.text("signer", "signer: Cao Minh Thi"));
    }

    private static boolean isBlank(YamlBlock keys, String key) {
        return keys.keys().contains(key) && keys.textOr(key, "").isBlank();
    }

    private List<Unit> units(int year) {
        List<Unit> units = new ArrayList<>();
        List<YamlBlock> items = block.blocks("units");
        for (YamlBlock item : items) {
            item.allow("name", "short", "variants", "from", "to", "successor");
            String name = item.text("name", "{name: Văn phòng UBND xã, short: Văn phòng}");
            String shortName = item.text("short", "{name: Văn phòng UBND xã, short: Văn phòng}");
            List<String> variants = item.texts("variants");
            takeNames(item, name, shortName, variants);
            units.add(new Unit(0, name, shortName, variants));
        }
        UnitTerms terms = new UnitTerms(year, units);
        for (int i = 0; i < items.size(); i++) {
            units.set(i, terms.read(items.get(i), units.get(i)));
        }
        if (units.isEmpty()) {
            block.wrong(
                    "units", "chưa có đơn vị nào", "Ví dụ: - {name: Tư pháp, short: Tư pháp, variants: [Tư pháp xã]}");
        }
        return units;
    }

    private List<Plan.UnitGroup> groups(List<Unit> units) {
        List<Plan.UnitGroup> groups = new ArrayList<>();
        for (YamlBlock item : block.blocks("unit_groups")) {
            item.allow("name", "variants", "units");
            String name = item.text("name", "name: Các ban ngành liên quan");
            List<String> variants = item.texts("variants");
            takeNames(item, name, "", variants);
            List<String> members = new ArrayList<>();
            for (YamlBlock.Words words : item.list("units")) {
                units.stream()
                        .filter(unit -> unit.isNamed(words.text()))
                        .findFirst()
                        .ifPresentOrElse(
                                unit -> members.add(unit.name()),
                                () -> item.mistakes()
                                        .atLine(
                                                words.line(),
                                                "units",
                                                "không có đơn vị “" + words.text() + "”",
                                                "Xin ghi một tên có trong mục units ở đầu tệp."));
            }
            if (!item.has("units")) {
                item.wrong("units", "chưa viết ra những đơn vị nào", "Ví dụ: units: [Văn phòng UBND xã, Tư pháp]");
            }
            groups.add(new Plan.UnitGroup(name, variants, members));
        }
        return groups;
    }

    private void takeNames(YamlBlock item, String name, String shortName, List<String> variants) {
        List<String> all = new ArrayList<>(variants);
        all.add(name);
        all.add(shortName);
        for (String key : all.stream().map(SearchKey::of).distinct().toList()) {
            String owner = key.isEmpty() ? null : namesTaken.putIfAbsent(key, name);
            if (owner != null) {
                item.wrong(
                        "name",
                        "cách gọi “" + key + "” đã thuộc về “" + owner + "”",
                        "Mỗi cách gọi chỉ được chỉ một đơn vị hoặc một nhóm.");
            }
        }
    }

    private List<Plan.Section> sections() {
        List<Plan.Section> sections = new ArrayList<>();
        for (YamlBlock item : block.blocks("sections")) {
            item.allow("numeral", "title");
            String numeral = item.text("numeral", "{numeral: II, title: CẢI CÁCH THỂ CHẾ}");
            if (sections.stream().anyMatch(section -> section.numeral().equals(numeral))) {
                item.wrong("numeral", "mục " + numeral + " được viết hai lần", "Xin bỏ bớt một.");
            }
            sections.add(new Plan.Section(numeral, item.text("title", "{numeral: II, title: CẢI CÁCH THỂ CHẾ}")));
        }
        return sections;
    }
}
