package nhacviec.bot.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.DateWords;
import nhacviec.bot.TypedDate;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskLife.State;

/**
 * Which tasks of a list are wished for: "quá hạn", "tháng 3", "quý II", "31/3", "Tư pháp".
 *
 * @param code as a button carries it
 * @param title what stands behind "Việc của Tư pháp"; empty for all that is not done
 */
record TaskFilter(String code, String title, Kind kind, LocalDate from, LocalDate to, long unit) {

    static final TaskFilter ALL = new TaskFilter("", "", Kind.OPEN, null, null, 0);

    private enum Kind {
        OPEN,
        LATE,
        TODAY,
        SOON,
        LATER,
        ONGOING,
        WAITING,
        DONE,
        DUE,
        OF_UNIT
    }

    /** What reading a wish came to: a filter, or a sentence that says why it is none. */
    record Read(TaskFilter filter, String refusal) {}

    private static final Map<String, Kind> NAMED = Map.ofEntries(
            Map.entry("qua han", Kind.LATE),
            Map.entry("tre han", Kind.LATE),
            Map.entry("tre", Kind.LATE),
            Map.entry("hom nay", Kind.TODAY),
            Map.entry("tuan nay", Kind.SOON),
            Map.entry("trong tuan", Kind.SOON),
            Map.entry("tuan", Kind.SOON),
            Map.entry("sap den han", Kind.SOON),
            Map.entry("gan han", Kind.SOON),
            Map.entry("gap", Kind.SOON),
            Map.entry("sau", Kind.LATER),
            Map.entry("sap toi", Kind.LATER),
            Map.entry("ca nam", Kind.ONGOING),
            Map.entry("thuong xuyen", Kind.ONGOING),
            Map.entry("cho", Kind.WAITING),
            Map.entry("dang cho", Kind.WAITING),
            Map.entry("cho cap tren", Kind.WAITING),
            Map.entry("dang cho cap tren", Kind.WAITING),
            Map.entry("xong", Kind.DONE),
            Map.entry("da xong", Kind.DONE),
            Map.entry("hoan thanh", Kind.DONE),
            Map.entry("da hoan thanh", Kind.DONE),
            Map.entry("overdue", Kind.LATE),
            Map.entry("late", Kind.LATE),
            Map.entry("today", Kind.TODAY),
            Map.entry("due today", Kind.TODAY),
            Map.entry("this week", Kind.SOON),
            Map.entry("week", Kind.SOON),
            Map.entry("soon", Kind.SOON),
            Map.entry("due soon", Kind.SOON),
            Map.entry("later", Kind.LATER),
            Map.entry("coming up", Kind.LATER),
            Map.entry("all year", Kind.ONGOING),
            Map.entry("all year round", Kind.ONGOING),
            Map.entry("waiting", Kind.WAITING),
            Map.entry("done", Kind.DONE));

    /** The spans of English speakers, in the words that are read below. */
    private static final Map<String, String> SPANS = Map.of(
            "this month", "thang nay",
            "next month", "thang sau",
            "this quarter", "quy nay",
            "next quarter", "quy sau");

    private static final Map<Kind, String> TITLES = Map.of(
            Kind.LATE, "quá hạn",
            Kind.TODAY, "hạn hôm nay",
            Kind.SOON, "trong 5 ngày làm việc tới",
            Kind.LATER, "sắp tới",
            Kind.ONGOING, "làm cả năm",
            Kind.WAITING, "đang chờ cấp trên",
            Kind.DONE, "đã xong");

    private static final Pattern MONTH =
            Pattern.compile("(?:trong |han )*thang (?:(\\d{1,2})|(nay|sau|toi))(?:[ /-]+(?:nam )?(20\\d\\d))?");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:trong |han )*(?:quy|qui|q) ?(?:([1-4]|i{1,3}|iv|tu)|(nay|sau|toi)|(\\w+))(?:[ /-]+(?:nam )?(20\\d\\d))?");
    private static final Pattern SUB_TASK = Pattern.compile("\\d{1,3}\\.\\d{1,2}");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final Pattern CODE = Pattern.compile("([a-z_]+)(?:\\.(\\d{8})\\.(\\d{8}))?(?:\\.u(\\d{1,15}))?");

    /** The wish that words say; empty where they are none. */
    static Optional<Read> read(String typed, LocalDate today, List<Unit> units) {
        String words = typed.strip().replaceFirst("(?iu)^(?:của|cua|bên|ben)\\s+", "");
        String key = SearchKey.of(words).replaceFirst("^(?:viec |dang |nhung )*(?=qua han|tre|han )", "");
        if (NAMED.containsKey(key)) {
            return Optional.of(of(NAMED.get(key)));
        }
        key = SPANS.getOrDefault(key.replaceFirst("^due (?:in )?", ""), key).replaceFirst("^month (?=\\d)", "thang ");
        Matcher month = MONTH.matcher(key);
        if (month.matches()) {
            return Optional.of(month(month, today));
        }
        Matcher quarter = QUARTER.matcher(key);
        if (quarter.matches() && (quarter.group(3) == null || quarter.group(3).matches("\\d+|[ivx]+"))) {
            return Optional.of(quarter(quarter, today));
        }
        if (SUB_TASK.matcher(words).matches()) {
            // "1.1" is a task of the plan before it is New Year's Day.
            return Optional.empty();
        }
        Optional<TypedDate> date = TypedDate.atBeginningOf(words.replaceFirst("(?iu)^(?:hạn|han)\\s+", ""), today)
                .filter(read -> read.rest().isEmpty());
        if (date.isPresent()) {
            return Optional.of(date.get()
                    .date()
                    .map(day -> due("hạn " + DateWords.plain(day), day, day))
                    .orElseGet(() -> refused(
                            "Lịch không có ngày " + date.get().words() + "; ví dụ ",
                            "/viec " + DateWords.plain(today))));
        }
        return units.stream()
                .filter(unit -> unit.isNamed(words))
                .findFirst()
                .map(unit -> new Read(
                        new TaskFilter("of_unit.u" + unit.id(), unit.name(), Kind.OF_UNIT, null, null, unit.id()), ""));
    }

    /** Whether words are the name of a part of the list and nothing else. */
    static boolean isNamed(String words) {
        Kind kind = NAMED.get(SearchKey.of(words).replaceFirst("^(?:cac |nhung )?viec (?=.)", ""));
        return kind != null && kind != Kind.DONE;
    }

    private static Read of(Kind kind) {
        return new Read(
                new TaskFilter(kind.name().toLowerCase(Locale.ROOT), TITLES.get(kind), kind, null, null, 0), "");
    }

    private static Read due(String title, LocalDate from, LocalDate to) {
        String code =
                "due." + from.toString().replace("-", "") + "." + to.toString().replace("-", "");
        return new Read(new TaskFilter(code, title, Kind.DUE, from, to, 0), "");
    }

    private static Read refused(String why, String example) {
        return new Read(null, why + "<code>" + example + "</code>.");
    }

    private static Read month(Matcher said, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (said.group(1) != null) {
            int number = Integer.parseInt(said.group(1));
            if (number < 1 || number > 12) {
                return refused(
                        "Một năm có 12 tháng, không có tháng " + number + "; ví dụ ",
                        "/viec tháng " + now.getMonthValue());
            }
            int year = said.group(3) == null ? now.getYear() : Integer.parseInt(said.group(3));
            now = YearMonth.of(year, number);
        } else if (!said.group(2).equals("nay")) {
            now = now.plusMonths(1);
        }
        return due("hạn trong tháng " + now.getMonthValue() + "/" + now.getYear(), now.atDay(1), now.atEndOfMonth());
    }

    private static Read quarter(Matcher said, LocalDate today) {
        int number = (today.getMonthValue() - 1) / 3 + 1;
        int year = said.group(4) == null ? today.getYear() : Integer.parseInt(said.group(4));
        if (said.group(3) != null) {
            return refused("Một năm có 4 quý, không có quý đó; ví dụ ", "/viec quý " + number);
        }
        if (said.group(1) != null) {
            number = said.group(1).equals("tu")
                    ? 4
                    : said.group(1).matches("\\d") ? Integer.parseInt(said.group(1)) : ROMAN.indexOf(said.group(1)) + 1;
        } else if (!said.group(2).equals("nay")) {
            year += number / 4;
            number = number % 4 + 1;
        }
        YearMonth last = YearMonth.of(year, number * 3);
        return due(quarterTitle(last), last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }

    private static String quarterTitle(YearMonth last) {
        return "hạn trong quý " + ROMAN.get(last.getMonthValue() / 3 - 1).toUpperCase(Locale.ROOT) + "/"
                + last.getYear();
    }

    /** The filter of a button; everything where the data is not one. */
    static TaskFilter ofCode(String code, List<Unit> units) {
        Matcher data = CODE.matcher(code);
        Optional<Kind> kind = data.matches()
                ? Arrays.stream(Kind.values())
                        .filter(k -> k.name().equalsIgnoreCase(data.group(1)))
                        .findFirst()
                : Optional.empty();
        if (kind.isEmpty()) {
            return ALL;
        }
        try {
            if (kind.get() == Kind.DUE && data.group(2) != null) {
                return between(day(data.group(2)), day(data.group(3)));
            }
        } catch (DateTimeException e) {
            return ALL;
        }
        if (kind.get() == Kind.OF_UNIT && data.group(4) != null) {
            return units.stream()
                    .filter(unit -> String.valueOf(unit.id()).equals(data.group(4)))
                    .findFirst()
                    .map(unit -> new TaskFilter(code, unit.name(), Kind.OF_UNIT, null, null, unit.id()))
                    .orElse(ALL);
        }
        return TITLES.containsKey(kind.get()) ? of(kind.get()).filter() : ALL;
    }

    private static TaskFilter between(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth());
        boolean quarter = wholeMonths
                && last.getMonthValue() % 3 == 0
                && YearMonth.from(from).equals(last.minusMonths(2));
        if (quarter) {
            return due(quarterTitle(last), from, to).filter();
        }
        String title = from.equals(to)
                ? "hạn " + DateWords.plain(from)
                : wholeMonths && YearMonth.from(from).equals(last)
                        ? "hạn trong tháng " + last.getMonthValue() + "/" + last.getYear()
                        : "hạn từ " + DateWords.plain(from) + " đến " + DateWords.plain(to);
        return due(title, from, to).filter();
    }

    private static LocalDate day(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    boolean isAll() {
        return kind == Kind.OPEN;
    }

    /** Whether what is done is looked for. */
    boolean isDone() {
        return kind == Kind.DONE;
    }

    /** Whether another unit's tasks are meant. */
    boolean isOfUnit() {
        return kind == Kind.OF_UNIT;
    }

    /** Whether a task belongs in the list, as it stands today. */
    boolean test(TaskLife life, State state, LocalDate today) {
        return switch (kind) {
            case OPEN -> state != State.DONE;
            case LATE -> state == State.LATE;
            case TODAY -> isDue(life, today::equals);
            case SOON -> state == State.SOON;
            case LATER -> state == State.LATER;
            case ONGOING -> state == State.ONGOING;
            case WAITING -> state == State.WAITING;
            case DONE -> state == State.DONE;
            case DUE -> isDue(life, day -> !day.isBefore(from) && !day.isAfter(to));
            case OF_UNIT -> state != State.DONE && life.unitId() == unit;
        };
    }

    /** The milestone that the list speaks of; empty where it is the one at hand. */
    Optional<Milestone> meant(TaskLife life, LocalDate today) {
        return kind == Kind.DUE || kind == Kind.TODAY
                ? life.milestones().stream()
                        .filter(m -> isOpenAndDue(
                                m, kind == Kind.TODAY ? today::equals : day -> !day.isBefore(from) && !day.isAfter(to)))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isDue(TaskLife life, Predicate<LocalDate> when) {
        return life.milestones().stream().anyMatch(m -> isOpenAndDue(m, when));
    }

    private static boolean isOpenAndDue(Milestone milestone, Predicate<LocalDate> when) {
        return milestone.isOpen() && milestone.due() != null && when.test(milestone.due());
    }
}
