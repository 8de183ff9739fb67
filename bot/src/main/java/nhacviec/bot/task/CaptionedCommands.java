package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** What becomes of a photo or a file whose caption is a command that keeps none: it never vanishes without a word. */
public final class CaptionedCommands {

    private static final Pattern FIRST_NUMBER =
            Pattern.compile("^(" + TaskNumber.TYPED + ")(?![\\d/.,]).*", Pattern.DOTALL);

    private final TaskService tasks;

    CaptionedCommands(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The command's answer, and behind it what became of the file. */
    public Reply answered(Talk talk, String command, String arguments, Reply answer) {
        Optional<TaskNumber> number = Optional.of(FIRST_NUMBER.matcher(arguments.strip()))
                .filter(Matcher::matches)
                .flatMap(matcher -> TaskNumber.read(matcher.group(1)));
        Optional<TaskLife> life = number.flatMap(n -> tasks.life(talk.books(), n));
        Optional<Milestone> hand = life.filter(l -> command.equals("viec"))
                .flatMap(l -> l.atHand(talk.said().today())
                        .or(() -> l.milestones().stream()
                                .filter(Milestone::isDone)
                                .reduce((earlier, later) -> later)))
                .filter(m -> talk.actor().mayAnswerFor(m.unitId()) && !m.isWaiting());
        if (hand.filter(Milestone::isDone).isPresent()) {
            DoneDocuments.keep(talk, hand.get().completion());
            return answer.followedBy(DoneDocuments.attached(talk, hand.get()));
        }
        return answer.followedBy(
                hand.map(milestone -> asked(talk, milestone)).orElseGet(() -> notKept(talk, command, life)));
    }

    private static Reply asked(Talk talk, Milestone milestone) {
        DoneQuestion question = DoneQuestion.ofFile(talk, milestone);
        talk.keep(DoneCommand.KIND, question.state());
        return Reply.say(
                "📎 Chưa lưu " + DoneDocuments.fileName(talk) + ", vì ảnh và tệp được lưu cùng lúc báo xong. Việc "
                        + milestone.task() + TaskWords.label(milestone)
                        + " đã xong thì bấm nút hoặc trả lời " + Html.code("đúng")
                        + ", ảnh hoặc tệp này được lưu kèm; chưa xong thì trả lời " + Html.code("không") + ".",
                Keyboard.of(List.of(
                        button("✅ Xong " + milestone.task() + ", kèm tệp", "xong:m" + milestone.id()),
                        button("Không, chưa xong", "viec:+t" + milestone.task()))));
    }

    private static Reply notKept(Talk talk, String command, Optional<TaskLife> life) {
        String example = life.map(l -> l.task().number().text()).orElseGet(() -> ExampleTask.open(talk));
        return Reply.say("📎 Chưa lưu " + DoneDocuments.fileName(talk) + ", vì lệnh " + Html.code("/" + command)
                + " không giữ ảnh hay tệp. Muốn lưu, xin gửi lại với lời kèm " + Html.code("/xong " + example)
                + " (số của việc).");
    }
}
