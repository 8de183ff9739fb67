package nhacviec.bot.task;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;

/** Asks for the number of the task, where words stand in its place: "xong cả rồi", "/khan Tư pháp gấp", "/giahan 15/2 chờ hướng dẫn". */
final class WhichTask {

    /** How many numbers are named. */
    private static final int MOST = 6;

    private static final Pattern ALL = Pattern.compile(
            "(?iuU)^(?:(?:cả|ca|hết|het|luôn|luon|tất|tat|mọi|moi|các|cac|toàn|toan|bộ|bo|việc|viec|rồi|roi|đã|da|ạ|a|nhé|nhe|nha|em|anh|chị|chi)(?!\\p{L})|[\\s.,!]++)++$");

    private static final Pattern DATE_AHEAD = Pattern.compile(
            "(?isuU)^(?:(?:đến|den|tới|toi|sang|ngày|ngay)\\s+)*\\d{1,2}\\s*[/-]\\s*\\d{1,2}(?![\\p{L}\\d]).*$");

    private static final Pattern SEVERAL = Pattern.compile("(?isuU)^(?:(?:việc|viec)\\s+)?(" + TaskNumber.TYPED
            + ")\\s*(?:[,;+&]|\\s(?:và|va)\\s|\\s(?=\\d+\\s*(?:[,;]|$)))\\s*(" + TaskNumber.TYPED
            + ")(?![\\d/.])(.*)$");

    private WhichTask() {}

    /** Whether nothing is said but that all of it is done. */
    static boolean isAll(String typed) {
        return !typed.isBlank() && ALL.matcher(typed.strip()).matches();
    }

    /** Empty where a number stands where it has to. */
    static Optional<Reply> asked(Talk talk, String command, String typed) {
        String words = typed.strip();
        return switch (command) {
            case "xong" -> isAll(words) ? Optional.of(done(talk)) : Optional.empty();
            case "giahan" -> DATE_AHEAD.matcher(words).matches() ? Optional.of(later(talk, words)) : Optional.empty();
            case "khan" -> urgent(talk, words);
            default -> Optional.empty();
        };
    }

    private static Reply done(Talk talk) {
        List<String> numbers = numbers(talk, "");
        return Reply.say("Việc nào đã xong? Chưa ghi gì. Xin gõ số việc, ví dụ "
                + Html.code("/xong " + (numbers.isEmpty() ? ExampleTask.open(talk) : String.join(" ", numbers)))
                + ".");
    }

    private static Reply later(Talk talk, String words) {
        List<String> numbers = numbers(talk, "");
        String number = numbers.isEmpty() ? ExampleTask.open(talk) : numbers.get(0);
        return Reply.say("Xin gia hạn việc nào" + (numbers.size() > 1 ? " (" + String.join(", ", numbers) + ")" : "")
                + "? Chưa ghi gì. Xin ghi số việc trước ngày, ví dụ "
                + Html.code(Html.cut("/giahan " + number + " " + words, 150)) + ".");
    }

    private static Optional<Reply> urgent(Talk talk, String words) {
        Matcher several = SEVERAL.matcher(words);
        if (several.matches() && isTask(talk, several.group(1)) && isTask(talk, several.group(2))) {
            String rest = several.group(3).replaceFirst("^[\\s,;.:]+", "");
            String why = rest.isEmpty() || Character.isDigit(rest.charAt(0)) ? "huyện cần trước 17 giờ" : rest;
            return Optional.of(Reply.say("Mỗi lần báo khẩn một việc; chưa gửi gì. Xin gõ "
                    + Html.code(Html.cut("/khan " + several.group(1) + " " + why, 150)) + ", rồi "
                    + Html.code(Html.cut("/khan " + several.group(2) + " " + why, 150)) + "."));
        }
        if (words.isEmpty()
                || !Character.isLetter(words.charAt(0))
                || words.matches("(?iuU)(?:việc|viec|số|so)\\s*\\d.*")) {
            return Optional.empty();
        }
        Optional<Unit> unit = new Succession(talk.books().staff().units())
                .current().stream()
                        .filter(each -> SearchKey.of(words).startsWith(SearchKey.of(each.name())))
                        .max(Comparator.comparing(each -> each.name().length()));
        List<String> numbers = numbers(talk, unit.map(Unit::name).orElse(""));
        String number = numbers.isEmpty() ? ExampleTask.open(talk) : numbers.get(0);
        String theirs = unit.filter(named -> !numbers.isEmpty())
                .map(named ->
                        " Việc chưa xong của " + Html.text(named.name()) + ": " + String.join(", ", numbers) + ".")
                .orElse("");
        return Optional.of(
                Reply.say("Báo khẩn việc nào? Chưa gửi gì." + theirs + " Xin gõ số việc rồi đến điều cần làm, ví dụ "
                        + Html.code("/khan " + number + " huyện cần trước 17 giờ") + "."));
    }

    /** Those of the message that is replied to, else the open tasks of a unit, the earliest first. */
    private static List<String> numbers(Talk talk, String unit) {
        Set<TaskNumber> under = TaskMeant.under(talk);
        return under.size() > 1
                ? under.stream().limit(MOST).map(TaskNumber::text).toList()
                : talk.books().tasks().milestones().stream()
                        .filter(m -> m.isOpen() && m.nature() != Milestone.Nature.CHECK_IN)
                        .filter(m -> unit.isEmpty()
                                ? talk.staff().belongsTo(m.unitId())
                                : talk.books().staff().units().stream()
                                        .anyMatch(each -> each.id() == m.unitId()
                                                && each.name().equals(unit)))
                        .sorted(Comparator.comparing(Milestone::due))
                        .map(m -> m.task().text())
                        .distinct()
                        .limit(MOST)
                        .collect(Collectors.toList());
    }

    private static boolean isTask(Talk talk, String number) {
        return TaskNumber.read(number).flatMap(talk.books().tasks()::find).isPresent();
    }
}
