package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;
import nhacviec.documents.plan.AnnexColumns.Role;

/**
 * Which of several columns that could hold the same thing is taken: of targets the one of the plan's year, never last year's
 * where there is another; of leads the unit before the person; of times the end of the work before a report on it.
 */
final class ColumnChoice {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern YEAR_ALONE = Pattern.compile("(den |giao |trong )?(nam )?20\\d\\d");
    /** What was reached before is no target, whatever stands over it. */
    private static final Pattern RESULT = Pattern.compile(".*\\b(ket qua|thuc hien|uoc|da dat|th|dat duoc)\\b.*");

    private static final Pattern PERSON =
            Pattern.compile("(nguoi|lanh dao|can bo|cong chuc|dong chi|chuyen vien)\\b.*");
    private static final Map<Role, String> NAMES = Map.of(
            Role.TARGET, "mức phấn đấu",
            Role.LEAD, "đơn vị chủ trì",
            Role.EXECUTORS, "đơn vị thực hiện",
            Role.TIME, "thời hạn");

    /** A column that could be the one. */
    private record Candidate(int column, String heading) {
        String key() {
            return SearchKey.of(heading);
        }

        boolean isPerson() {
            return PERSON.matcher(key()).matches();
        }
    }

    private final int year;
    private final Map<Role, List<Candidate>> candidates = new EnumMap<>(Role.class);
    private final List<Candidate> yearsAlone = new ArrayList<>();

    /** @param year the plan's; 0 while nobody knows it */
    ColumnChoice(int year) {
        this.year = year;
    }

    static boolean hasYear(String heading) {
        return YEAR.matcher(heading).find();
    }

    /** A heading of one line. */
    void add(int column, String heading) {
        Role role = AnnexColumns.role(heading);
        if (role != null) {
            candidates.computeIfAbsent(role, r -> new ArrayList<>()).add(new Candidate(column, heading));
        } else if (YEAR_ALONE.matcher(SearchKey.of(heading)).matches()) {
            yearsAlone.add(new Candidate(column, heading));
        }
    }

    /** A heading of the second line under that of the first, which may stretch over several columns. */
    void addUnder(int column, String group, String heading) {
        String whole = (group + " " + heading).strip();
        boolean yearOfTarget = AnnexColumns.role(group) == Role.TARGET
                && hasYear(heading)
                && !RESULT.matcher(SearchKey.of(heading)).matches();
        Role role = yearOfTarget ? Role.TARGET : AnnexColumns.role(heading);
        if (role == null && !hasYear(heading)) {
            return;
        }
        candidates.values().forEach(list -> list.removeIf(taken -> taken.column() == column));
        candidates.values().removeIf(List::isEmpty);
        yearsAlone.removeIf(taken -> taken.column() == column);
        if (role != null) {
            candidates
                    .computeIfAbsent(role, r -> new ArrayList<>())
                    .add(new Candidate(column, role == Role.TARGET ? whole : heading));
        } else if (YEAR_ALONE.matcher(SearchKey.of(heading)).matches()) {
            yearsAlone.add(new Candidate(column, heading));
        }
    }

    /** How many columns say what they hold. */
    int size() {
        return candidates.size();
    }

    /** The column of each role. */
    Map<Role, Integer> columns() {
        if (!candidates.containsKey(Role.TARGET) && !candidates.containsKey(Role.TIME) && isOfIndicators()) {
            candidates.put(Role.TARGET, yearsAlone);
        }
        Map<Role, Integer> columns = new EnumMap<>(Role.class);
        candidates.forEach((role, list) -> columns.put(role, best(role, list).column()));
        if (candidates.containsKey(Role.TIME) && isLedByItsExecutors()) {
            columns.put(Role.LEAD, columns.get(Role.EXECUTORS));
        }
        return columns;
    }

    /** Columns of bare years are targets only where the rest of the header speaks of indicators. */
    private boolean isOfIndicators() {
        boolean named = candidates.getOrDefault(Role.NAME, List.of()).stream()
                .anyMatch(name -> name.key().matches(".*(chi tieu|tieu chi|chi so).*"));
        boolean answered = candidates.containsKey(Role.MONITOR)
                || candidates.containsKey(Role.EXECUTORS)
                || candidates.containsKey(Role.LEAD)
                || candidates.containsKey(Role.UNIT_OF_MEASURE);
        return named && answered && !yearsAlone.isEmpty();
    }

    /** "Đơn vị thực hiện | Lãnh đạo phụ trách": work is led by a unit. */
    private boolean isLedByItsExecutors() {
        List<Candidate> leads = candidates.getOrDefault(Role.LEAD, List.of());
        List<Candidate> executors = candidates.getOrDefault(Role.EXECUTORS, List.of());
        return !leads.isEmpty()
                && leads.stream().allMatch(Candidate::isPerson)
                && executors.stream().anyMatch(one -> !one.isPerson());
    }

    private Candidate best(Role role, List<Candidate> list) {
        return list.stream()
                .min(Comparator.comparingInt(one -> rank(role, one)))
                .orElseThrow();
    }

    private int rank(Role role, Candidate one) {
        return switch (role) {
            case TARGET -> targetRank(one);
            case LEAD, EXECUTORS -> one.isPerson() ? 1 : 0;
            case TIME ->
                one.key().matches(".*(hoan thanh|ket thuc).*")
                        ? 0
                        : one.key().matches(".*(bao cao|tien do|cap nhat).*") ? 2 : 1;
            default -> 0;
        };
    }

    /** The plan's year, then a heading without a year, then the next later year, and last the years that are over. */
    private int targetRank(Candidate one) {
        List<Integer> years = years(one);
        if (year == 0 || years.contains(year)) {
            return 0;
        }
        if (years.isEmpty()) {
            return 1;
        }
        int said = years.get(years.size() - 1);
        return said > year ? 1 + said - year : 10_000 + year - said;
    }

    private static List<Integer> years(Candidate one) {
        Matcher matcher = YEAR.matcher(one.heading());
        return matcher.results().map(match -> Integer.valueOf(match.group())).toList();
    }

    /**
     * What a person should hear of the choice.
     *
     * @param roles those that count in this table
     */
    List<String> questions(List<Role> roles) {
        List<String> questions = new ArrayList<>();
        for (Role role : roles) {
            List<Candidate> list = candidates.getOrDefault(role, List.of());
            if (!list.isEmpty()) {
                question(role, list).ifPresent(questions::add);
            }
        }
        if (roles.contains(Role.LEAD) && candidates.containsKey(Role.TIME) && isLedByItsExecutors()) {
            questions.add("cột “" + best(Role.LEAD, candidates.get(Role.LEAD)).heading()
                    + "” là người, chưa dùng; đang lấy cột “"
                    + best(Role.EXECUTORS, candidates.get(Role.EXECUTORS)).heading()
                    + "” làm đơn vị chủ trì; xin xác nhận.");
        }
        return questions;
    }

    private Optional<String> question(Role role, List<Candidate> list) {
        Candidate taken = best(role, list);
        List<Candidate> others =
                list.stream().filter(one -> one.column() != taken.column()).toList();
        boolean ofTheYear = role == Role.TARGET && year > 0 && years(taken).contains(year);
        if (ofTheYear && others.stream().noneMatch(one -> years(one).contains(year))) {
            return Optional.empty();
        }
        if (others.isEmpty()) {
            return role == Role.TARGET && year > 0 && !years(taken).isEmpty()
                    ? Optional.of("cột mức phấn đấu ghi “" + taken.heading() + "”, không phải năm " + year
                            + " của kế hoạch; đang lấy cột này, xin xác nhận.")
                    : Optional.empty();
        }
        return Optional.of("có " + list.size() + " cột có thể là " + NAMES.get(role) + ": đang lấy cột “"
                + taken.heading() + "”, chưa dùng cột "
                + others.stream().map(one -> "“" + one.heading() + "”").collect(Collectors.joining(", "))
                + "; xin xác nhận.");
    }
}
