package nhacviec.core.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/**
 * Which of a task's milestones the words behind its number name: "quý II 23/BC-UBND", "Q1", "tháng 6", or the milestone's
 * own label.
 */
public sealed interface NamedMilestone {

    /** The words name none: the milestone at hand is meant. */
    record None() implements NamedMilestone {}

    /** @param rest what stands behind the name */
    record Named(Milestone milestone, String rest) implements NamedMilestone {}

    /** A period that the task does not have. */
    record Missing(String words, String rest) implements NamedMilestone {}

    Pattern PERIOD = Pattern.compile("(?siu)^(?:(?:của|cho|kỳ|mốc)\\s+)?(?<name>"
            + "(?:quý|quí|quy|qui|q)\\.?\\s*(?<quarter>[ivx]{1,5}|\\d{1,2}|một|hai|ba|bốn|tư)"
            + "|(?:tháng|thang)\\s*(?<month>\\d{1,2})"
            + "|0?(?<months>[69])\\s*(?:tháng|thang))(?:\\s*[/-]?\\s*(?:năm\\s*)?(?<year>20\\d\\d))?"
            + "(?![\\p{L}\\d/])[\\s,.;:–-]*(?<rest>.*)$");

    /** The milestone that the words begin with. */
    static NamedMilestone atBeginningOf(String words, TaskLife life) {
        String typed = words.strip();
        Optional<Named> labelled = life.milestones().stream()
                .filter(m -> !m.label().isEmpty())
                .flatMap(m -> behind(typed, m.label()).stream().map(rest -> new Named(m, rest)))
                .findFirst();
        if (labelled.isPresent()) {
            return labelled.get();
        }
        Matcher period = PERIOD.matcher(typed);
        if (!period.matches()) {
            return partOfLabel(typed, life);
        }
        String rest = period.group("rest").strip();
        if (isOfOtherYear(period.group("year"), life)) {
            return new Missing(period.group("name").strip() + "/" + period.group("year"), rest);
        }
        boolean hasPeriods = life.milestones().size() > 1;
        if (!hasPeriods && isDueIn(life.milestones().get(0), period)) {
            return new Named(life.milestones().get(0), rest);
        }
        if (period.group("quarter") == null && !hasPeriods) {
            // Of a task with one date a month may begin a reason.
            return new None();
        }
        return life.milestones().stream()
                .filter(m -> isNamed(m, period))
                .findFirst()
                .<NamedMilestone>map(m -> new Named(m, rest))
                .orElseGet(() -> new Missing(period.group("name").strip(), rest));
    }

    /**
     * The same where the number may mean a task of an earlier plan as well: a period of that year is that task's.
     *
     * @param namesake the task of the earlier plan
     */
    static NamedMilestone atBeginningOf(String words, TaskLife life, Optional<TaskLife> namesake) {
        NamedMilestone named = atBeginningOf(words, life);
        return named instanceof Missing
                ? namesake.map(other -> atBeginningOf(words, other))
                        .filter(other -> other instanceof Named)
                        .orElse(named)
                : named;
    }

    /** "kế hoạch" of a task that has "Ban hành Kế hoạch" and "Báo cáo kết quả": words that only one label has. */
    private static NamedMilestone partOfLabel(String typed, TaskLife life) {
        int digit = 0;
        while (digit < typed.length() && !Character.isDigit(typed.charAt(digit))) {
            digit++;
        }
        String head = SearchKey.of(typed.substring(0, digit))
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        List<Milestone> alike = life.milestones().stream()
                .filter(m -> head.contains(" ")
                        && (" " + SearchKey.of(m.label()).replaceAll("[^a-z0-9]+", " ") + " ")
                                .contains(" " + head + " "))
                .toList();
        return alike.size() == 1 && life.milestones().size() > 1
                ? new Named(alike.get(0), typed.substring(digit).strip())
                : new None();
    }

    /** Last year's period is none of this year's task. */
    private static boolean isOfOtherYear(String year, TaskLife life) {
        return year != null
                && life.milestones().stream().anyMatch(m -> m.due() != null)
                && life.milestones().stream()
                        .noneMatch(m -> m.due() != null && m.due().getYear() == Integer.parseInt(year));
    }

    /** Whether a task's only date lies in the quarter or month that was named. */
    private static boolean isDueIn(Milestone only, Matcher period) {
        if (only.due() == null || period.group("months") != null) {
            return false;
        }
        int month = only.due().getMonthValue();
        return period.group("month") != null
                ? month == Integer.parseInt(period.group("month"))
                : roman(SearchKey.of(period.group("quarter")))
                        .equals(List.of("i", "ii", "iii", "iv").get((month - 1) / 3));
    }

    private static boolean isNamed(Milestone milestone, Matcher period) {
        String label = " " + SearchKey.of(milestone.label()).replaceAll("[^a-z0-9]+", " ") + " ";
        if (period.group("quarter") != null) {
            return label.contains(" quy " + roman(SearchKey.of(period.group("quarter"))) + " ");
        }
        String month = period.group("month");
        if (month == null) {
            return label.matches(".* 0?" + period.group("months") + " thang .*");
        }
        boolean dueThen = label.isBlank()
                && milestone.due() != null
                && milestone.due().getMonthValue() == Integer.parseInt(month);
        return dueThen || label.contains(" thang " + Integer.parseInt(month) + " ");
    }

    private static String roman(String quarter) {
        return switch (quarter) {
            case "1", "mot" -> "i";
            case "2", "hai" -> "ii";
            case "3", "ba" -> "iii";
            case "4", "bon", "tu" -> "iv";
            default -> quarter;
        };
    }

    /** What stands behind a label that the words begin with; empty when they do not. */
    private static Optional<String> behind(String words, String label) {
        String[] of = label.strip().split("\\s+");
        String[] typed = words.split("\\s+", of.length + 1);
        if (typed.length < of.length) {
            return Optional.empty();
        }
        for (int i = 0; i < of.length; i++) {
            if (!key(typed[i]).equals(key(of[i]))) {
                return Optional.empty();
            }
        }
        return Optional.of(typed.length == of.length ? "" : typed[of.length].strip());
    }

    private static String key(String word) {
        return SearchKey.of(word).replaceAll("[^a-z0-9/]+$", "");
    }

    /** The labels of a task, for a sentence that says which there are. */
    static List<String> labels(TaskLife life) {
        return life.milestones().stream()
                .map(Milestone::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
