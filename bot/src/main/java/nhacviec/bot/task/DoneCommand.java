package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.ProvingDocument.Reading;
import nhacviec.core.task.TaskService;

/** {@code /xong 13 15/KH-UBND ngày 29/3/2024}: the open milestone is done, with the document that proves it. */
public final class DoneCommand implements ChatCommand {

    /** For how long a document, a photo or a file that follows belongs to the last "done". */
    private static final Duration FOLLOWS = Duration.ofMinutes(30);

    private final TaskService tasks;

    public DoneCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "xong";
    }

    @Override
    public List<String> aliases() {
        return List.of("xong viec", "xong", "done", "hoan thanh", "da xong");
    }

    @Override
    public String menuText() {
        return "Báo xong: /xong 13 15/KH-UBND ngày 29/3/2024";
    }

    @Override
    public String englishMenuText() {
        return "Mark a task done: /xong 13 15/KH-UBND";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip().replaceFirst("(?iu)^(?:việc|viec)\\s+", "");
        if (words.isEmpty()) {
            return Reply.say("Xin cho biết việc nào, ví dụ " + Html.code("/xong 13") + " hoặc "
                    + Html.code("/xong 13 15/KH-UBND ngày 29/3/2024") + ".");
        }
        int blank = words.indexOf(' ');
        String number = blank < 0 ? words : words.substring(0, blank);
        Reading reading = ProvingDocument.read(
                blank < 0 ? "" : words.substring(blank + 1), talk.now().today());
        if (!(reading instanceof Reading.Read read)) {
            return Reply.say(unreadable(reading, number));
        }
        Completing outcome = tasks.complete(talk.books(), talk.actor(), number, read.document(), talk.now());
        attach(talk, outcome);
        return outcome.answer(new DoneReplies(talk));
    }

    /** Data: "m12", the milestone. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (!data.matches("m\\d{1,15}")) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        long milestone = Long.parseLong(data.substring(1));
        return tasks.complete(talk.books(), talk.actor(), milestone, ProvingDocument.NONE, talk.now())
                .answer(new DoneReplies(talk));
    }

    private static String unreadable(Reading reading, String number) {
        String example = Html.code("/xong " + Html.text(number) + " 15/KH-UBND ngày 29/3/2024");
        if (reading instanceof Reading.BadDate bad) {
            return "Ngày trong “" + Html.text(Html.cut(bad.words(), 60))
                    + "” không có thật hoặc không đọc được; chưa ghi gì. Ví dụ đúng: " + example + ".";
        }
        String words = reading instanceof Reading.NotADocument not ? not.words() : "";
        return "“" + Html.text(Html.cut(words, 60)) + "” chưa phải số và ký hiệu văn bản; chưa ghi gì. Ví dụ đúng: "
                + example + ".";
    }

    private void attach(Talk talk, Completing outcome) {
        if (talk.message().fileId() != null && outcome instanceof Completing.Done done) {
            talk.books()
                    .tasks()
                    .addFile(
                            done.completion().id(),
                            talk.message().fileId(),
                            talk.message().fileName());
        }
    }

    /** A photo or file, or a document number, that follows a "done" of the same person; empty when it does not. */
    public Optional<Reply> followUp(Talk talk, String words) {
        Optional<Milestone> last = talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone()
                        && Long.valueOf(talk.staff().id()).equals(m.completion().staffId())
                        && !m.completion()
                                .at()
                                .plus(FOLLOWS)
                                .isBefore(talk.now().at()))
                .max(Comparator.comparing(m -> m.completion().id()));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Milestone milestone = last.get();
        Completion completion = milestone.completion();
        String task = "việc " + milestone.task() + TaskWords.label(milestone);
        Keyboard undo = Keyboard.of(List.of(button("↩️ Hoàn tác", "molai:c" + completion.id())));
        if (talk.message().fileId() != null) {
            talk.books()
                    .tasks()
                    .addFile(
                            completion.id(),
                            talk.message().fileId(),
                            talk.message().fileName());
            String name = talk.message().fileName() == null
                    ? "ảnh"
                    : "“" + Html.text(Html.cut(talk.message().fileName(), 60)) + "”";
            return Optional.of(Reply.say("📎 Đã kèm " + name + " vào " + task + ".", undo));
        }
        boolean looksLikeDocument = words.matches("(?Us)^\\s*(?:số\\s*:?\\s*)?\\d{1,5}\\s*/\\s*\\p{L}.*");
        if (!looksLikeDocument) {
            return Optional.empty();
        }
        Reading reading = ProvingDocument.read(words, talk.now().today());
        if (!(reading instanceof Reading.Read read)) {
            return Optional.of(Reply.say(unreadable(reading, milestone.task().text())));
        }
        ProvingDocument document = read.document();
        if (document.date() != null && document.date().isAfter(talk.now().today())) {
            return Optional.of(Reply.say("Văn bản ghi ngày " + DateWords.plain(document.date())
                    + " chưa tới; xin gửi lại số và ngày, ví dụ "
                    + Html.code("15/KH-UBND ngày " + DateWords.plain(talk.now().today())) + "."));
        }
        var on = document.date() == null ? completion.on() : document.date();
        talk.books().tasks().addDocument(completion.id(), on, document);
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "task.document",
                        "task " + milestone.task(),
                        completion.document(),
                        document.number());
        return Optional.of(Reply.say(
                "📄 Đã ghi văn bản " + Html.bold(document.number())
                        + (document.date() == null ? "" : " ngày " + DateWords.plain(document.date()))
                        + " cho " + task + ".",
                undo));
    }
}
