package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.plan.Deadline;
import nhacviec.core.staff.Role;
import nhacviec.core.task.Arriving;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /den 13 15/3/2024}: what task 13 waited for has come; the due date is counted from it. */
public final class ArrivedCommand implements ChatCommand {

    private static final int LONGEST = 120;

    private final TaskService tasks;

    public ArrivedCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "den";
    }

    @Override
    public List<String> aliases() {
        return List.of("van ban den", "da den", "den", "arrived");
    }

    @Override
    public String menuText() {
        return "Văn bản đang chờ đã đến: /den 13 15/3/2024";
    }

    @Override
    public String englishMenuText() {
        return "An awaited decision has come: /den 13 15/3/2024";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        String number = words[0].isEmpty() ? ExampleTask.waiting(talk) : Html.cut(words[0], 8);
        // What has come has come by today.
        String example =
                Html.code("/den " + number + " " + DateWords.plain(talk.now().today()));
        if (words[0].isEmpty()) {
            return Reply.say("Xin cho biết việc và ngày văn bản đến, ví dụ " + example + ".");
        }
        String rest = words.length == 1 ? "" : words[1].strip();
        if (rest.isEmpty()) {
            return arePicked(talk, words[0])
                    ? Reply.say("Xin cho biết các ngày phải xong, ví dụ "
                            + Html.code("/den " + number + " 15/4, 15/7, 15/10, 15/1") + "; theo mẫu có sẵn thì gõ "
                            + Html.code("/den " + number + " theo quy định") + ".")
                    : Reply.say("Xin cho biết ngày văn bản đến, ví dụ " + example + ".");
        }
        rest = rest.replaceFirst(
                "(?iu)^(?:hôm nay|hom nay)", DateWords.plain(talk.said().today()));
        rest = rest.replaceFirst(
                "(?iu)^(?:hôm qua|hom qua)", DateWords.plain(talk.said().today().minusDays(1)));
        String key = SearchKey.of(rest);
        if (key.equals("huy") || key.equals("chua den")) {
            return tasks.notArrived(talk.books(), talk.actor(), words[0], talk.now())
                    .answer(new Replies(talk));
        }
        if (key.equals("theo quy dinh") || key.equals("mau")) {
            return usual(talk, words[0]);
        }
        boolean picked = arePicked(talk, words[0]);
        LocalDate today = talk.said().today();
        TypedDates typed = picked ? TypedDates.ofDeadlines(rest, today) : TypedDates.ofArrival(rest, today);
        if (typed.unreal() != null) {
            return Reply.say(
                    "Ngày " + Html.text(typed.unreal()) + " không có thật; chưa ghi gì. Ví dụ đúng: " + example + ".");
        }
        String tail =
                SearchKey.of(typed.rest().replace(',', ' ').replace(';', ' ').replace("ngày", " "));
        if (typed.dates().isEmpty() || !tail.matches("\\d{0,3}")) {
            return Reply.say("Không đọc được ngày trong “" + Html.text(Html.cut(rest, 60))
                    + "”; chưa ghi gì. Ví dụ đúng: " + example + ".");
        }
        return picked ? picked(talk, words[0], rest, typed) : arrived(talk, words[0], typed.dates(), tail);
    }

    private Reply picked(Talk talk, String number, String rest, TypedDates typed) {
        if (typed.order() == TypedDates.Order.UNCLEAR) {
            return Reply.say("“" + Html.text(Html.cut(rest, 60))
                    + "” không theo thứ tự trong năm nên chưa rõ mỗi ngày là của năm nào; chưa ghi gì. Xin ghi cả năm, ví dụ "
                    + Html.code("/den " + number + " "
                            + typed.dates().stream().map(DateWords::plain).collect(Collectors.joining(", ")))
                    + ".");
        }
        Arriving outcome = tasks.datesPicked(talk.books(), talk.actor(), number, typed.dates(), talk.now());
        Reply reply = outcome.answer(new Replies(talk));
        return outcome instanceof Arriving.Dated && typed.order() == TypedDates.Order.SORTED
                ? reply.withLine("Các ngày đều hiểu là của năm "
                        + typed.dates().get(0).getYear() + " và đã xếp lại theo thứ tự.")
                : reply;
    }

    /** Whether the dates typed for a task are those by which it is due, and not one on which something came. */
    private static boolean arePicked(Talk talk, String number) {
        return TaskNumber.read(number)
                .flatMap(n -> talk.books().tasks().find(n))
                .map(task -> task.deadline() instanceof Deadline.UnderAnotherDocument)
                .orElse(false);
    }

    private Reply arrived(Talk talk, String number, List<LocalDate> dates, String typedDays) {
        if (dates.size() > 1) {
            return Reply.say("Việc này chờ một văn bản nên chỉ ghi một ngày đến, ví dụ "
                    + Html.code("/den " + number + " " + DateWords.plain(dates.get(0))) + ".");
        }
        if (dates.get(0).isAfter(talk.now().today())) {
            return Reply.say("Ngày " + DateWords.plain(dates.get(0)) + " chưa tới; xin ghi khi văn bản đã đến, ví dụ "
                    + Html.code(
                            "/den " + number + " " + DateWords.plain(talk.now().today())) + ".");
        }
        int days = typedDays.isEmpty() ? tasks.workingDaysAfterArrival() : Integer.parseInt(typedDays);
        if (days < 1 || days > LONGEST) {
            return Reply.say("Số ngày làm việc để thực hiện phải từ 1 đến " + LONGEST + ", ví dụ "
                    + Html.code("/den " + number + " " + DateWords.plain(dates.get(0)) + " "
                            + tasks.workingDaysAfterArrival())
                    + ".");
        }
        return tasks.arrived(talk.books(), talk.actor(), number, dates.get(0), days, talk.now())
                .answer(new Replies(talk));
    }

    private Reply usual(Talk talk, String number) {
        Optional<Task> task =
                TaskNumber.read(number).flatMap(read -> talk.books().tasks().find(read));
        if (task.filter(each -> each.deadline() instanceof Deadline.UnderAnotherDocument)
                .filter(each -> TaskService.presets(each).isEmpty())
                .isPresent()) {
            return Reply.say("Việc " + Html.text(number)
                    + " chưa có ngày thường lệ nào để chọn; xin ghi ngày, ví dụ "
                    + Html.code("/den " + number + " 15/4 15/7") + ".");
        }
        return tasks.usualDatesPicked(talk.books(), talk.actor(), number, talk.now())
                .answer(new Replies(talk));
    }

    /** Data: "13:nay" it came today, "20:mau" the usual dates, "13:huy" it has not come after all. */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":", 2);
        if (parts.length == 2 && parts[1].equals("nay")) {
            return tasks.arrived(
                            talk.books(),
                            talk.actor(),
                            parts[0],
                            talk.now().today(),
                            tasks.workingDaysAfterArrival(),
                            talk.now())
                    .answer(new Replies(talk));
        }
        if (parts.length == 2 && parts[1].equals("huy")) {
            return tasks.notArrived(talk.books(), talk.actor(), parts[0], talk.now())
                    .answer(new Replies(talk));
        }
        return parts.length == 2 && parts[1].equals("mau")
                ? usual(talk, parts[0])
                : Reply.toast("Nút này không còn dùng được.");
    }

    private record Replies(Talk talk) implements Arriving.Cases<Reply> {

        @Override
        public Reply dated(Arriving.Dated dated) {
            String dates = dated.due().stream().map(due -> "• " + talk.due(due)).collect(Collectors.joining("\n"));
            String how = dated.arrived() == null
                    ? "📅 Đã ghi mốc cho " + TaskWords.named(dated.task()) + ":\n"
                    : "📥 Đã ghi văn bản đến ngày " + DateWords.plain(dated.arrived()) + " cho "
                            + TaskWords.named(dated.task()) + ". Hạn sau " + dated.workingDays() + " ngày làm việc:\n";
            String before = dated.before().isEmpty() || dated.before().equals(dated.due())
                    ? ""
                    : "\nThay cho hạn "
                            + dated.before().stream().map(DateWords::plain).collect(Collectors.joining(", ")) + ".";
            return Reply.show(
                            how + dates + before + "\nĐơn vị chủ trì (" + TaskWords.lead(talk, dated.task())
                                    + ") sẽ được nhắc theo hạn này.",
                            Keyboard.of(List.of(
                                    button(
                                            "↩️ Bỏ hạn này",
                                            "den:" + dated.task().number() + ":huy"),
                                    button(
                                            "🔎 Chi tiết",
                                            "viec:+t" + dated.task().number()))))
                    .withToast("Đã ghi hạn");
        }

        @Override
        public Reply withdrawn(Arriving.Withdrawn withdrawn) {
            return Reply.show(
                            "↩️ V" + TaskWords.named(withdrawn.task()).substring(1) + " lại chờ như trước; bỏ hạn "
                                    + withdrawn.before().stream()
                                            .map(DateWords::plain)
                                            .collect(Collectors.joining(", "))
                                    + ".",
                            Keyboard.of(List.of(button(
                                    "🔎 Chi tiết", "viec:+t" + withdrawn.task().number()))))
                    .withToast("Đã bỏ hạn");
        }

        @Override
        public Reply notAwaited(Arriving.NotAwaited notAwaited) {
            return Reply.say(
                    "Việc " + notAwaited.task().number() + " đang không chờ văn bản nào nên không có gì để ghi.",
                    Keyboard.of(List.of(
                            button("🔎 Chi tiết", "viec:+t" + notAwaited.task().number()))));
        }

        @Override
        public Reply stillAwaited(Arriving.StillAwaited stillAwaited) {
            return Reply.show(
                            "Việc " + stillAwaited.task().number()
                                    + " đang chờ văn bản, không còn hạn nào để bỏ. Văn bản đến thì gõ "
                                    + Html.code("/den " + stillAwaited.task().number() + " "
                                            + DateWords.plain(talk.now().today()))
                                    + ".",
                            Keyboard.of(List.of(button(
                                    "🔎 Chi tiết",
                                    "viec:+t" + stillAwaited.task().number()))))
                    .withToast("Việc đang chờ");
        }

        @Override
        public Reply tooOld(Arriving.TooOld tooOld) {
            return Reply.say("Ngày " + DateWords.plain(tooOld.arrived()) + " quá cũ (sớm nhất "
                    + DateWords.plain(tooOld.earliest()) + "); chưa ghi gì, xin xem lại năm. Ví dụ đúng: "
                    + Html.code("/den " + tooOld.task().number() + " "
                            + DateWords.plain(talk.now().today())) + ".");
        }

        @Override
        public Reply notYours(Arriving.NotYours notYours) {
            return Reply.say("Chỉ Văn phòng ghi ngày văn bản đến của việc "
                    + notYours.task().number() + "; xin báo Văn phòng khi đã nhận được.");
        }

        @Override
        public Reply noSuchTask(Arriving.NoSuchTask missing) {
            return Reply.say(TaskWords.noSuchTask(talk, missing.typed(), missing.near(), "/den"));
        }
    }
}
