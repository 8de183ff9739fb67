package nhacviec.config.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.config.WrittenDate;
import nhacviec.config.YamlBlock;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;

/** From when to when a unit of the plan file is one of the office, and who does its work afterwards. */
final class UnitTerms {

    private static final String EXAMPLE =
            "Ví dụ: - {name: Tư pháp, short: Tư pháp, to: 30/6/2025, successor: Phòng Hành chính - Tư pháp}";

    private final int year;
    private final List<Unit> units;
    private final Map<String, String> successors = new HashMap<>();

    /** @param units all units of the file, without their terms */
    UnitTerms(int year, List<Unit> units) {
        this.year = year;
        this.units = List.copyOf(units);
    }

    /** The unit with what its block says of its term. */
    Unit read(YamlBlock block, Unit unit) {
        LocalDate from = date(block, "from").orElse(null);
        LocalDate to = date(block, "to").orElse(null);
        String words = block.textOr("successor", "");
        String successor = null;
        if (!words.isBlank()) {
            successor = units.stream()
                    .filter(other -> other.isNamed(words))
                    .map(Unit::name)
                    .findFirst()
                    .orElse(null);
            refuse(block, unit, words, successor, to);
        }
        if (from != null && to != null && to.isBefore(from)) {
            block.wrong("to", "trước ngày bắt đầu " + WrittenDate.write(from, 0), EXAMPLE);
        }
        Validity validity = new Validity(from, to, successor, false);
        return validity.equals(Validity.ALWAYS) ? unit : unit.valid(validity);
    }

    private void refuse(YamlBlock block, Unit unit, String words, String successor, LocalDate to) {
        if (successor == null) {
            block.wrong(
                    "successor", "không có đơn vị “" + words + "”", "Xin thêm đơn vị kế tục vào mục units ở đầu tệp.");
            return;
        }
        if (to == null && !block.has("to")) {
            block.wrong("successor", "còn thiếu ngày cuối cùng (to) của “" + unit.name() + "”", EXAMPLE);
        }
        successors.put(unit.name(), successor);
        Set<String> seen = new HashSet<>();
        List<String> chain = new ArrayList<>();
        for (String next = unit.name(); next != null; next = successors.get(next)) {
            chain.add(next);
            if (!seen.add(next)) {
                block.wrong(
                        "successor",
                        "các đơn vị kế tục nhau thành vòng (" + String.join(" → ", chain) + ")",
                        "Xin để đơn vị cuối cùng không có successor.");
                successors.remove(unit.name());
                return;
            }
        }
    }

    private Optional<LocalDate> date(YamlBlock block, String key) {
        return block.textOr(key, "").isBlank()
                ? Optional.empty()
                : block.read(
                        key,
                        text -> WrittenDate.read(text, year),
                        "không phải một ngày có trên lịch",
                        WrittenDate.EXAMPLE);
    }
}
