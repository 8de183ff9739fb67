package nhacviec.bot.task;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.task.TaskNumber;

/**
 * Which task is meant where its number is not written as the plan has it: under a card, a reminder or a question "xong rồi" needs
 * none, and "1,1" is how a Vietnamese keyboard writes 1.1.
 */
public final class TaskMeant {

    private static final Pattern OF_TASK =
            Pattern.compile("\\w+:\\+?t(\\d{1,3}(?:\\.\\d{1,3})*(?:/20\\d\\d)?)(?!\\d).*");
    private static final Pattern OF_MILESTONE = Pattern.compile("xong:\\+?m(\\d{1,15})");

    /** Commands about a task, of which some take words behind its number. */
    private static final Set<String> NEEDS_NUMBER = Set.of("xong", "nhan", "hoan", "giahan", "molai");

    private static final Set<String> TAKES_NUMBER =
            Set.of("xong", "nhan", "hoan", "giahan", "molai", "viec", "den", "xacnhan", "khan");

    /** "7 năm 2024", "việc 7 của kế hoạch năm 2024". */
    private static final Pattern OF_YEAR = Pattern.compile(
            "(?iuU)^(\\s*(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?\\d{1,3}(?:\\.\\d{1,3})?)\\s+(?:(?:của|cua)\\s+)?"
                    + "(?:(?:kế hoạch|ke hoach|kh)\\s+)?(?:năm|nam)\\s+(20\\d\\d)(?!\\d)");

    private static final Pattern COMMA = Pattern.compile(
            "(?isuU)^(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?(\\d{1,2}),(\\d{1,2})(?![\\d/%]|[.,]\\d)(.*)$");

    private static final Pattern NUMBER_AHEAD = Pattern.compile(
            "(?isuU)^(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?\\d{1,3}(?:[.,]\\d{1,3})*(?:/20\\d\\d)?(?![\\d/%]|[.,]\\d)(?!\\s*(?:ngày|ngay|tuần|tuan|tháng|thang)(?!\\p{L})).*");

    private TaskMeant() {}

    /** Empty where the message is under none, or under one that speaks of several. */
    public static Optional<TaskNumber> of(Talk talk) {
        Set<TaskNumber> tasks = under(talk);
        return tasks.size() == 1 ? Optional.of(tasks.iterator().next()) : Optional.empty();
    }

    /** All of which the message speaks that this one replies to. */
    static Set<TaskNumber> under(Talk talk) {
        return on(talk, talk.repliedTo());
    }

    /** All whose buttons a message has. */
    static Set<TaskNumber> on(Talk talk, Deliveries.Shown shown) {
        Set<TaskNumber> tasks = new TreeSet<>();
        shown.keyboard().rows().stream()
                .flatMap(row -> row.stream())
                .map(button -> ButtonsOfThen.data(talk, button.data(), shown))
                .forEach(data -> of(talk, data).ifPresent(tasks::add));
        return tasks;
    }

    private static Optional<TaskNumber> of(Talk talk, String button) {
        Matcher task = OF_TASK.matcher(button);
        if (task.matches()) {
            return TaskNumber.read(task.group(1));
        }
        Matcher milestone = OF_MILESTONE.matcher(button);
        return milestone.matches()
                ? talk.books()
                        .tasks()
                        .milestone(Long.parseLong(milestone.group(1)))
                        .map(found -> found.task())
                : Optional.empty();
    }

    /** What stood behind a command's name, with the number of the task that is meant. */
    public static String arguments(Talk talk, String command, String words) {
        String typed = TAKES_NUMBER.contains(command) ? OF_YEAR.matcher(words).replaceFirst("$1/$2") : words;
        Optional<Matcher> comma = comma(talk, command, typed);
        if (comma.isPresent()) {
            return comma.get().group(1) + "." + comma.get().group(2)
                    + comma.get().group(3);
        }
        boolean named = NUMBER_AHEAD.matcher(typed.strip()).matches();
        return Optional.of(talk)
                .filter(under -> !named && NEEDS_NUMBER.contains(command))
                .flatMap(TaskMeant::of)
                .map(number -> command.equals("xong") && WhichTask.isAll(typed)
                        ? number.text()
                        : (number.text() + " " + typed).strip())
                .orElse(typed);
    }

    /** Asks which is meant, where no number is said or "1,2" is the task 1.2 as well as the tasks 1 and 2; empty where there is no doubt. */
    public static Optional<Reply> unclear(Talk talk, String command, String typed) {
        return of(talk).isPresent() || comma(talk, command, typed).isPresent()
                ? unclearComma(talk, command, typed)
                : WhichTask.asked(talk, command, typed);
    }

    private static Optional<Reply> unclearComma(Talk talk, String command, String typed) {
        return comma(talk, command, typed)
                .filter(number -> !number.group(1).equals(number.group(2)))
                .filter(number -> isTask(talk, number.group(1)) && isTask(talk, number.group(2)))
                .map(number -> {
                    String way = "/" + command + " ";
                    return Reply.say("“" + number.group(1) + "," + number.group(2) + "” là việc " + number.group(1)
                            + "."
                            + number.group(2) + ", hay hai việc " + number.group(1) + " và " + number.group(2)
                            + "? Chưa ghi gì. Xin gõ " + Html.code(way + number.group(1) + "." + number.group(2))
                            + ", hoặc " + Html.code(way + number.group(1) + " và " + number.group(2)) + ".");
                });
    }

    private static Optional<Matcher> comma(Talk talk, String command, String typed) {
        return Optional.of(COMMA.matcher(typed.strip()))
                .filter(number -> TAKES_NUMBER.contains(command) && number.matches())
                .filter(number -> isTask(talk, number.group(1) + "." + number.group(2)));
    }

    private static boolean isTask(Talk talk, String number) {
        return TaskNumber.read(number).flatMap(talk.books().tasks()::find).isPresent();
    }
}
