package nhacviec.bot.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nhacviec.core.task.EvidenceReader;
import nhacviec.core.task.NamedMilestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;

/** Several tasks in one "done": "6 7 8", "6, 7 và 8", "6-8", "6 05/KH 7 06/KH", each with the documents right behind it. */
final class SeveralTasks {

    /** "cả 3 việc 6, 7, 8". */
    private static final Pattern COUNTED = Pattern.compile(
            "(?iuU)^(?:(?:cả|ca|hết|het|đủ|du|các|cac|những|nhung)\\s+)*(?:\\d{1,2}\\s+(?=(?:việc|viec)\\s))?(?:(?:việc|viec)\\s*:?\\s*)?(?:(?:số|so)\\s+)?(?=\\d)");

    private static final Pattern RANGE = Pattern.compile("(?iuU)^(?:(?:từ|tu)\\s+)?(?:(?:việc|viec)\\s+)?(\\d{1,2})\\s*"
            + "(?:-|–|—|\\.\\.+|đến|den|tới|toi)\\s*(?:(?:việc|viec)\\s+)?(\\d{1,2})$");

    /** A bare number: no part of a date, a document's number, a quarter or a month. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?iuU)(?<![\\p{L}\\d/.-])(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?(?<number>" + TaskNumber.TYPED + ")"
                    + "(?![\\d\\p{L}/%-])(?!\\.\\d)(?!\\s*/)(?!\\s*(?:tháng|thang)(?!\\p{L}))");

    private static final Pattern BEFORE_OTHER_NUMBERS = Pattern.compile(
            "(?iuU)(?<!\\p{L})(?:ngày|ngay|tháng|thang|năm|nam|quý|quy|quí|kỳ|ky|mùng|mung|lần|lan|số|so)\\s*$");

    private static final Pattern NUMBERED = Pattern.compile("(?iuU)(?:số|so)\\s");
    private static final Pattern DATED = Pattern.compile("(?iuU)\\s+(?:ngày|ngay)\\s");

    private static final Pattern JOINS =
            Pattern.compile("(?iuU)^(?:[\\s,;+&.:]|(?<!\\p{L})(?:và|va|với|voi|cùng|cung|rồi|roi)(?!\\p{L}))+"
                    + "|(?:[\\s,;+&:]|(?<!\\p{L})(?:và|va|với|voi|cùng|cung|rồi|roi|hết|het|nữa|nua)(?!\\p{L}))+$");

    private static final int LONGEST_RANGE = 10;

    private SeveralTasks() {}

    /**
     * What was said of each task, in the order in which it was typed; empty where one task is meant.
     *
     * @param lives the tasks of the plan
     */
    static Map<String, String> read(String typed, Function<TaskNumber, Optional<TaskLife>> lives, LocalDate today) {
        String words = COUNTED.matcher(typed.strip()).replaceFirst("");
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            return inRange(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), lives);
        }
        List<int[]> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            boolean ofPlan = TaskNumber.read(number.group("number"))
                    .filter(read -> read.year().isEmpty() || lives.apply(read).isPresent())
                    .isPresent();
            boolean other = BEFORE_OTHER_NUMBERS
                            .matcher(words.substring(0, number.start()))
                            .find()
                    || !numbers.isEmpty() && isOfDocument(words, number);
            if (ofPlan && !other) {
                numbers.add(new int[] {number.start(), number.start("number"), number.end()});
            }
        }
        if (numbers.isEmpty() || numbers.get(0)[0] != 0) {
            return Map.of();
        }
        Map<String, String> said = new LinkedHashMap<>();
        int[] open = numbers.get(0);
        for (int i = 1; i <= numbers.size(); i++) {
            int end = i == numbers.size() ? words.length() : numbers.get(i)[0];
            String task = words.substring(open[1], open[2]);
            String rest = bare(words.substring(open[2], end));
            if (isOf(task, rest, lives, today)) {
                said.put(task, rest);
                open = i == numbers.size() ? open : numbers.get(i);
            } else if (i == numbers.size()) {
                return Map.of();
            }
        }
        return said.size() > 1 ? eachItsOwn(said, today) : Map.of();
    }

    /** "7, 8 a/KH b/KH": as many documents as tasks, behind all of them, are one for each in their order. */
    private static Map<String, String> eachItsOwn(Map<String, String> said, LocalDate today) {
        List<String> tasks = List.copyOf(said.keySet());
        List<String> before = tasks.subList(0, tasks.size() - 1);
        String last = said.get(tasks.get(tasks.size() - 1));
        if (last.isEmpty()
                || before.stream().anyMatch(task -> !said.get(task).isEmpty())
                || !(EvidenceReader.read(last, today) instanceof EvidenceReader.Reading.Read read)
                || read.evidence().documents().size() != tasks.size()) {
            return said;
        }
        Map<String, String> each = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            each.put(
                    tasks.get(i), TaskWords.document(read.evidence().documents().get(i)));
        }
        return each;
    }

    /** "7 số 05 ngày 20/1": a number is the document's, where neither "việc" nor a comma makes it another task. */
    private static boolean isOfDocument(String words, Matcher number) {
        String before = words.substring(0, number.start());
        return NUMBERED.matcher(number.group()).lookingAt()
                && (before.isBlank()
                        || Character.isDigit(
                                before.strip().charAt(before.strip().length() - 1))
                        || DATED.matcher(words.substring(number.end())).lookingAt());
    }

    /** The numbers that stand at the beginning, where what follows is neither documents nor the name of a period: "6 7 đã gửi". */
    static List<String> leading(String typed) {
        List<String> numbers = new ArrayList<>();
        String words = COUNTED.matcher(typed.strip()).replaceFirst("");
        Matcher number = NUMBER.matcher(words);
        int end = 0;
        while (number.find()
                && bare(words.substring(end, number.start())).isEmpty()
                && (numbers.isEmpty() || !isOfDocument(words, number))) {
            numbers.add(number.group("number"));
            end = number.end();
        }
        return numbers;
    }

    private static Map<String, String> inRange(int first, int last, Function<TaskNumber, Optional<TaskLife>> lives) {
        Map<String, String> said = new LinkedHashMap<>();
        if (first < last && last - first <= LONGEST_RANGE) {
            IntStream.rangeClosed(first, last)
                    .mapToObj(String::valueOf)
                    .filter(task -> TaskNumber.read(task).flatMap(lives).isPresent())
                    .forEach(task -> said.put(task, ""));
        }
        return said.size() > 1 ? said : Map.of();
    }

    private static String bare(String words) {
        String before = words;
        String after = JOINS.matcher(words).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = JOINS.matcher(before).replaceAll("");
        }
        return after.strip();
    }

    /** Whether what stands behind a number can be said of a task: nothing, the name of a period, documents. */
    private static boolean isOf(
            String task, String rest, Function<TaskNumber, Optional<TaskLife>> lives, LocalDate today) {
        if (rest.isEmpty()) {
            return true;
        }
        String documents = TaskNumber.read(task)
                .flatMap(lives)
                .map(life -> NamedMilestone.atBeginningOf(rest, life))
                .filter(NamedMilestone.Named.class::isInstance)
                .map(named -> ((NamedMilestone.Named) named).rest())
                .orElse(rest);
        return documents.isEmpty()
                || EvidenceReader.read(documents, today) instanceof EvidenceReader.Reading.Read read
                        && read.evidence().hasDocument();
    }
}
