package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.EvidenceReader;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** "7 05/KH-UBND", "05/KH-UBND ngày 9/1 việc 7": a task and a document without a word of its being done, which is asked. */
public final class TaskAndDocument {

    private static final Pattern TASK_FIRST = Pattern.compile("(?iuU)^(?:(?:việc|viec)\\s*)?(?:(?:số|so)\\s+)?(?<task>"
            + TaskNumber.TYPED + ")\\s*[\\s:,;–-]\\s*(?<rest>\\D.*|\\d{1,5}\\s*/.*)$");

    private static final Pattern TASK_LAST = Pattern.compile(
            "(?iuU)^(?<rest>.*\\d\\s*/\\s*\\p{L}.*?)[\\s,;:]+(?:việc|viec)\\s*(?:(?:số|so)\\s+)?(?<task>"
                    + TaskNumber.TYPED + ")[.!\\s]*$");

    private final TaskService tasks;

    public TaskAndDocument(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Empty where the words are anything else, or the task is not the person's to report. */
    public Optional<Reply> asked(Talk talk, String words) {
        return asked(talk, TASK_FIRST.matcher(words.strip())).or(() -> asked(talk, TASK_LAST.matcher(words.strip())));
    }

    private Optional<Reply> asked(Talk talk, Matcher typed) {
        if (!typed.matches()) {
            return Optional.empty();
        }
        LocalDate today = talk.said().today();
        Optional<Evidence> evidence =
                EvidenceReader.read(typed.group("rest"), today) instanceof EvidenceReader.Reading.Read read
                        ? Optional.of(read.evidence()).filter(Evidence::hasDocument)
                        : Optional.empty();
        Optional<TaskLife> life = evidence.flatMap(given -> TaskNumber.read(typed.group("task")))
                .flatMap(number -> tasks.life(talk.books(), number))
                .filter(found -> talk.actor().mayAnswerFor(found.unitId()));
        return life.flatMap(found -> found.atHand(today))
                .filter(Milestone::isOpen)
                .map(milestone -> ask(talk, life.get(), milestone, evidence.get()));
    }

    private static Reply ask(Talk talk, TaskLife life, Milestone milestone, Evidence evidence) {
        DoneQuestion.of(talk, new Completing.Unclear(life.task(), milestone, evidence), evidence)
                .ifPresent(question -> talk.keep(DoneCommand.KIND, question.state()));
        LocalDate day = evidence.date() == null ? talk.said().today() : evidence.date();
        return Reply.say(
                "Báo xong " + TaskWords.named(life.task()) + TaskWords.label(milestone) + " với văn bản "
                        + Html.bold(TaskWords.documents(evidence.documents()))
                        + ", đúng không? Đúng thì bấm nút hoặc trả lời " + Html.code("đúng") + ", ngày xong ghi là "
                        + DateWords.plain(day) + "; chưa xong thì trả lời " + Html.code("không") + ". Chưa ghi gì.",
                Keyboard.of(List.of(
                        button("✅ Đúng, đã xong", "xong:m" + milestone.id()),
                        button("Không, chưa xong", "viec:+t" + life.task().number()))));
    }
}
