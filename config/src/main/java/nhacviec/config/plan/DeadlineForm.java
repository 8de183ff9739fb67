package nhacviec.config.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.config.WrittenDate;
import nhacviec.config.YamlBlock;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;

/** How the plan file says a deadline: one of {@link #FORMS}, such as {@code {quarter: 1}}. Reads and writes it. */
final class DeadlineForm {

    static final String EXAMPLE =
            "Ví dụ: {month: 1}, {quarter: 1}, {before: 30/6}, {each: [quarter, half_year, year]}, "
                    + "{all_year: true}, {awaits: \"Quyết định của UBND tỉnh\"}.";

    private static final List<String> SINGLE = List.of("month", "quarter", "half_year", "date", "before", "until");
    private static final Map<String, DeadlineKind> WAITING = Map.of(
            "awaits", DeadlineKind.EVENT_TRIGGERED,
            "higher_plan", DeadlineKind.BY_HIGHER_LEVEL_PLAN,
            "on_request", DeadlineKind.ON_REQUEST,
            "immediate", DeadlineKind.IMMEDIATE);
    private static final Map<String, DeadlineKind> UNDER_ANOTHER =
            Map.of("regulation", DeadlineKind.BY_HIGHER_LEVEL_PLAN, "after_period", DeadlineKind.RELATIVE_TO_PERIOD);
    private static final Map<String, DeadlineKind> ALL_YEAR =
            Map.of("all_year", DeadlineKind.YEAR_ROUND, "continuous", DeadlineKind.CONTINUOUS);
    private static final List<String> FORMS = List.of(
            "month",
            "quarter",
            "half_year",
            "date",
            "before",
            "until",
            "dates",
            "each",
            "periods",
            "all_year",
            "continuous",
            "awaits",
            "higher_plan",
            "on_request",
            "immediate",
            "regulation",
            "after_period",
            "unclear");

    private final int year;

    DeadlineForm(int year) {
        this.year = year;
    }

    /** The deadline of a block; Unknown stands in for one that was refused. */
    Deadline read(YamlBlock block) {
        List<String> allowed = new ArrayList<>(FORMS);
        allowed.addAll(List.of("kind", "closes", "usual"));
        block.allow(allowed.toArray(String[]::new));
        List<String> used = FORMS.stream().filter(block::has).toList();
        if (used.size() != 1) {
            String what = used.isEmpty()
                    ? "hạn chưa nói theo cách nào"
                    : "hạn nói theo " + used.size() + " cách cùng lúc (" + String.join(", ", used) + ")";
            block.mistakes().atLine(block.line(), "deadline", what, "Xin chọn một cách. " + EXAMPLE);
            return new Deadline.Unknown("");
        }
        String form = used.get(0);
        refuseMisplaced(block, "closes", ALL_YEAR.containsKey(form), "chỉ đi cùng all_year hoặc continuous");
        refuseMisplaced(block, "usual", UNDER_ANOTHER.containsKey(form), "chỉ đi cùng regulation hoặc after_period");
        Optional<DeadlineKind> kind =
                block.read("kind", DeadlineForm::kind, "không phải một loại hạn", "Ví dụ: kind: month");
        return read(form, block, kind);
    }

    private Deadline read(String form, YamlBlock block, Optional<DeadlineKind> kind) {
        if (SINGLE.contains(form)) {
            DueDate due = single(block).map(DueDate::on).orElse(null);
            return due == null
                    ? new Deadline.Unknown("")
                    : new Deadline.OnDates(kind.orElse(singleKind(form)), List.of(due));
        }
        if (WAITING.containsKey(form)) {
            return new Deadline.WaitingFor(kind.orElse(WAITING.get(form)), block.text(form, waitingExample(form)));
        }
        if (UNDER_ANOTHER.containsKey(form)) {
            return new Deadline.UnderAnotherDocument(
                    kind.orElse(UNDER_ANOTHER.get(form)),
                    block.text(form, waitingExample(form)),
                    // Without usual dates the coordinator picks freely.
                    block.has("usual") ? dueDates(block, "usual") : List.of());
        }
        if (ALL_YEAR.containsKey(form)) {
            if (!block.flag(form)) {
                block.wrong(form, "chỉ viết được là true", "Ví dụ: {" + form + ": true}");
            }
            LocalDate closes = date(block, "closes").orElse(LocalDate.of(year, 12, 31));
            return new Deadline.AllYear(kind.orElse(ALL_YEAR.get(form)), closes);
        }
        return switch (form) {
            case "dates" -> new Deadline.OnDates(kind.orElse(DeadlineKind.MULTI_MILESTONE), dueDates(block, "dates"));
            case "periods" ->
                new Deadline.EachPeriod(kind.orElse(DeadlineKind.RECURRING_MIXED), dueDates(block, "periods"));
            case "each" -> each(block, kind);
            default ->
                new Deadline.Unknown(
                        kind.orElse(DeadlineKind.UNKNOWN),
                        block.text("unclear", "{unclear: \"ghi theo tiến độ, không rõ ngày\"}"));
        };
    }

    /** The keys that say {@code deadline}; {@link #read} gives it back. */
    Map<String, Object> write(Deadline deadline) {
        Map<String, Object> keys = new LinkedHashMap<>();
        DeadlineKind usual = write(deadline, keys);
        if (usual != deadline.kind()) {
            keys.put("kind", deadline.kind().code());
        }
        return keys;
    }

    private DeadlineKind write(Deadline deadline, Map<String, Object> keys) {
        if (deadline instanceof Deadline.OnDates on) {
            return writeDates(on, keys);
        }
        if (deadline instanceof Deadline.EachPeriod each) {
            Optional<List<String>> periods = EachForm.of(each.dueDates(), year);
            if (periods.isPresent()) {
                keys.put("each", periods.get());
                return EachForm.of(Set.copyOf(periods.get()), year).kind();
            }
            keys.put("periods", items(each.dueDates()));
            return DeadlineKind.RECURRING_MIXED;
        }
        if (deadline instanceof Deadline.AllYear allYear) {
            String form = formOf(ALL_YEAR, allYear.kind(), "all_year");
            keys.put(form, true);
            if (!allYear.closes().equals(LocalDate.of(year, 12, 31))) {
                keys.put("closes", WrittenDate.write(allYear.closes(), year));
            }
            return ALL_YEAR.get(form);
        }
        if (deadline instanceof Deadline.WaitingFor waiting) {
            String form = formOf(WAITING, waiting.kind(), "awaits");
            keys.put(form, waiting.trigger());
            return WAITING.get(form);
        }
        if (deadline instanceof Deadline.UnderAnotherDocument under) {
            String form = formOf(UNDER_ANOTHER, under.kind(), "regulation");
            keys.put(form, under.trigger());
            if (!under.presets().isEmpty()) {
                keys.put("usual", items(under.presets()));
            }
            return UNDER_ANOTHER.get(form);
        }
        keys.put("unclear", ((Deadline.Unknown) deadline).reason());
        return DeadlineKind.UNKNOWN;
    }

    private DeadlineKind writeDates(Deadline.OnDates on, Map<String, Object> keys) {
        if (on.dueDates().size() == 1) {
            DueDate only = on.dueDates().get(0);
            LocalDate date = only.date();
            boolean endsMonth =
                    date.getYear() == year && date.equals(YearMonth.from(date).atEndOfMonth());
            if (only.equals(DueDate.on(date))) {
                switch (on.kind()) {
                    case MONTH -> putIf(endsMonth, keys, "month", date.getMonthValue());
                    case QUARTER ->
                        putIf(endsMonth && date.getMonthValue() % 3 == 0, keys, "quarter", date.getMonthValue() / 3);
                    case HALF_YEAR ->
                        putIf(endsMonth && date.getMonthValue() % 6 == 0, keys, "half_year", date.getMonthValue() / 6);
                    case EXACT_DATE -> keys.put("date", WrittenDate.write(date, year));
                    case BEFORE_DATE -> keys.put("before", WrittenDate.write(date, year));
                    case RANGE -> keys.put("until", WrittenDate.write(date, year));
                    default -> {
                        // said as a list with its kind below
                    }
                }
            }
        }
        if (!keys.isEmpty()) {
            return on.kind();
        }
        keys.put("dates", items(on.dueDates()));
        return DeadlineKind.MULTI_MILESTONE;
    }

    private List<Object> items(List<DueDate> dates) {
        List<Object> items = new ArrayList<>();
        for (DueDate due : dates) {
            Map<String, Object> item = new LinkedHashMap<>();
            putIf(!due.label().isEmpty(), item, "label", due.label());
            putIf(!due.product().isEmpty(), item, "product", due.product());
            putIf(!due.writtenTime().isEmpty(), item, "written", due.writtenTime());
            item.put("date", WrittenDate.write(due.date(), year));
            items.add(item);
        }
        return items;
    }

    private List<DueDate> dueDates(YamlBlock block, String key) {
        List<DueDate> dates = new ArrayList<>();
        block.mixed(
                key,
                words -> {
                    Optional<LocalDate> date = WrittenDate.read(words.text(), year);
                    date.map(DueDate::on)
                            .ifPresentOrElse(
                                    dates::add,
                                    () -> block.mistakes()
                                            .atLine(
                                                    words.line(),
                                                    key,
                                                    "không có ngày “" + words.text() + "”",
                                                    WrittenDate.EXAMPLE));
                    return words;
                },
                item -> {
                    item.allow(
                            "label", "product", "written", "month", "quarter", "half_year", "date", "before", "until");
                    single(item)
                            .ifPresent(date -> dates.add(new DueDate(
                                    item.textOr("label", ""),
                                    item.textOr("product", ""),
                                    item.textOr("written", ""),
                                    date)));
                    return item;
                });
        if (dates.isEmpty() && block.mistakes().isEmpty()) {
            block.wrong(key, "chưa có ngày nào", "Ví dụ: " + key + ": [{label: Ban hành, month: 1}]");
        }
        return dates;
    }

    private Optional<LocalDate> single(YamlBlock block) {
        List<String> used = SINGLE.stream().filter(block::has).toList();
        if (used.size() != 1) {
            block.mistakes()
                    .atLine(
                            block.line(),
                            "deadline",
                            used.isEmpty() ? "còn thiếu ngày" : "có " + used.size() + " ngày trong một dòng",
                            "Ví dụ: {label: Ban hành, month: 1} hoặc {label: Ban hành, date: 31/1}");
            return Optional.empty();
        }
        return switch (used.get(0)) {
            case "month" ->
                block.whole("month", 1, 12)
                        .map(month -> YearMonth.of(year, month).atEndOfMonth());
            case "quarter" -> block.whole("quarter", 1, 4).map(quarter -> Deadline.endOfQuarter(year, quarter));
            case "half_year" -> block.whole("half_year", 1, 2).map(half -> Deadline.endOfQuarter(year, half * 2));
            default -> date(block, used.get(0));
        };
    }

    private Optional<LocalDate> date(YamlBlock block, String key) {
        return block.read(
                key, text -> WrittenDate.read(text, year), "không phải một ngày có trên lịch", WrittenDate.EXAMPLE);
    }

    private Deadline each(YamlBlock block, Optional<DeadlineKind> kind) {
        Set<String> periods = Set.copyOf(block.texts("each"));
        if (!EachForm.isKnown(periods)) {
            block.wrong(
                    "each",
                    "không hiểu kỳ báo cáo " + block.texts("each"),
                    "Các kỳ là month, quarter, half_year, year; riêng year thì dùng {date: 31/12}. "
                            + "Ví dụ: {each: [quarter, half_year, year]}");
            return new Deadline.Unknown("");
        }
        Deadline.EachPeriod usual = EachForm.of(periods, year);
        return new Deadline.EachPeriod(kind.orElse(usual.kind()), usual.dueDates());
    }

    private static void refuseMisplaced(YamlBlock block, String key, boolean fits, String where) {
        if (block.has(key) && !fits) {
            block.wrong(key, where, EXAMPLE);
        }
    }

    private static Optional<DeadlineKind> kind(String code) {
        return List.of(DeadlineKind.values()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static DeadlineKind singleKind(String form) {
        return switch (form) {
            case "month" -> DeadlineKind.MONTH;
            case "quarter" -> DeadlineKind.QUARTER;
            case "half_year" -> DeadlineKind.HALF_YEAR;
            case "date" -> DeadlineKind.EXACT_DATE;
            case "before" -> DeadlineKind.BEFORE_DATE;
            default -> DeadlineKind.RANGE;
        };
    }

    private static String formOf(Map<String, DeadlineKind> forms, DeadlineKind kind, String otherwise) {
        return forms.entrySet().stream()
                .filter(form -> form.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    private static String waitingExample(String form) {
        return "{" + form + ": \"Kế hoạch của UBND tỉnh\"}";
    }

    private static void putIf(boolean condition, Map<String, Object> keys, String key, Object value) {
        if (condition) {
            keys.put(key, value);
        }
    }
}
