package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.EvidenceReader;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.EvidenceService.GivenFile;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** Photos and files of which it is not known what they prove: asked about, and kept with the question until it is answered. */
public final class FilePlace {

    private static final String PLACE = "place";
    private static final String FILES = "file";
    private static final String NAMES = "name";

    /** How long files wait for the answer. */
    private static final Duration WAITS = Duration.ofMinutes(30);

    /** Pictures that are sent together come one by one. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private static final int MOST_DONE = 3;
    private static final int MOST_OPEN = 6;

    private static final Pattern NUMBER =
            Pattern.compile("(?iuU)^(?:(?:của|cua|cho|là|la|bằng chứng|minh chứng)\\s+)*(?:(?:việc|viec|số|so|v)\\s*)*("
                    + TaskNumber.TYPED + ")[.!\\s]*(?:ạ|nhé)?$");

    private final TaskService tasks;

    FilePlace(TaskService tasks) {
        this.tasks = tasks;
    }

    static boolean isOpen(Dialogue dialogue) {
        return dialogue.state().containsKey(PLACE);
    }

    static boolean holdsFiles(Dialogue dialogue) {
        return !dialogue.state().getOrDefault(FILES, "").isEmpty();
    }

    /** What came with the message, as a question keeps it; a line for each file. */
    static Map<String, String> sent(Talk talk) {
        String id = talk.message().fileId();
        String name = talk.message().fileName();
        return Map.of(FILES, id == null ? "" : id, NAMES, name == null ? "" : name.replace('\n', ' '));
    }

    /** Keeps the files of a question with what is done; how many there were. */
    static int attach(Talk talk, long completion, Map<String, String> question) {
        List<String> ids = question.getOrDefault(FILES, "")
                .lines()
                .filter(id -> !id.isEmpty())
                .toList();
        List<String> names = List.of(question.getOrDefault(NAMES, "").split("\n", -1));
        List<GivenFile> files = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String name = i < names.size() && !names.get(i).isEmpty() ? names.get(i) : null;
            files.add(new GivenFile(ids.get(i), name));
        }
        EvidenceService.addFiles(talk.books(), talk.actor(), completion, files, talk.now());
        return ids.size();
    }

    /**
     * The files that wait for an answer, when "done" of a task is that answer: they are the task's, or it is not known whose
     * they are.
     */
    static Map<String, String> waiting(Talk talk, String task) {
        return talk.dialogue(DoneCommand.KIND)
                .filter(dialogue -> isFresh(talk, dialogue, WAITS))
                .map(Dialogue::state)
                .filter(state -> !state.getOrDefault(FILES, "").isEmpty())
                .filter(state -> state.containsKey(PLACE) || task.equals(state.get("task")))
                .map(state -> Map.of(FILES, state.get(FILES), NAMES, state.getOrDefault(NAMES, "")))
                .orElse(Map.of());
    }

    /** Files that waited for the answer go with what is reported by a command instead. */
    static Reply withKept(Talk talk, Map<String, String> waiting, Optional<Completion> completion, Reply reply) {
        if (waiting.isEmpty() || completion.isEmpty()) {
            return reply;
        }
        int files = attach(talk, completion.get().id(), waiting);
        talk.endDialogue(DoneCommand.KIND);
        return reply.withLine("📎 Đã kèm " + (files == 1 ? "ảnh, tệp" : files + " ảnh, tệp") + " gửi trước đó.");
    }

    private static boolean isFresh(Talk talk, Dialogue dialogue, Duration wait) {
        return !dialogue.updatedAt().plus(wait).isBefore(talk.now().at());
    }

    /** A file whose caption is a task's number and nothing else; empty for other captions. */
    public Optional<Reply> named(Talk talk, String caption) {
        Matcher number = NUMBER.matcher(caption.strip());
        return number.matches() ? Optional.of(ofTask(talk, number.group(1), sent(talk))) : Optional.empty();
    }

    /** Asks of which task the file is; nothing is lost until the answer. */
    public Reply asked(Talk talk, String why) {
        Optional<Dialogue> before = talk.dialogue(DoneCommand.KIND)
                .filter(dialogue -> isFresh(talk, dialogue, TOGETHER))
                .filter(dialogue -> !dialogue.state().getOrDefault(FILES, "").isEmpty());
        if (before.isPresent()) {
            return oneMore(talk, before.get());
        }
        Map<String, String> state = new HashMap<>(sent(talk));
        return ask(talk, why, state);
    }

    /** Another picture of those that were sent together. */
    private static Reply oneMore(Talk talk, Dialogue before) {
        Map<String, String> state = new HashMap<>(before.state());
        Map<String, String> further = sent(talk);
        state.merge(FILES, further.get(FILES), (all, one) -> all + "\n" + one);
        state.merge(NAMES, further.get(NAMES), (all, one) -> all + "\n" + one);
        talk.keep(DoneCommand.KIND, state);
        return Reply.say("📎 Thêm " + DoneDocuments.fileName(talk) + ": cả "
                + state.get(FILES).lines().count() + " ảnh, tệp được lưu cùng nhau khi trả lời câu hỏi trên.");
    }

    private Reply ask(Talk talk, String why, Map<String, String> state) {
        List<Button> buttons = offered(talk);
        state.put(PLACE, "yes");
        talk.keep(DoneCommand.KIND, state);
        return Reply.say(
                "📎 Chưa lưu " + named(state) + "." + (why.isEmpty() ? "" : " " + why)
                        + " Đây là bằng chứng của việc nào? Xin " + (buttons.isEmpty() ? "" : "bấm việc, hoặc ")
                        + "trả lời bằng số việc, ví dụ " + Html.code(ExampleTask.open(talk))
                        + "; không phải thì trả lời " + Html.code("không") + ".",
                Buttons.grid(buttons, 2));
    }

    /** The files that came first, and those that came with the answer. */
    static Map<String, String> together(Map<String, String> first, Map<String, String> further) {
        Map<String, String> all = new HashMap<>(further);
        if (!first.isEmpty()) {
            boolean alone = further.getOrDefault(FILES, "").isEmpty();
            all.put(FILES, alone ? first.get(FILES) : first.get(FILES) + "\n" + further.get(FILES));
            all.put(NAMES, alone ? first.get(NAMES) : first.get(NAMES) + "\n" + further.get(NAMES));
        }
        return all;
    }

    private static String named(Map<String, String> state) {
        List<String> names = state.getOrDefault(NAMES, "").lines().toList();
        return names.size() == 1 && !names.get(0).isEmpty()
                ? "“" + Html.text(Html.cut(names.get(0), 60)) + "”"
                : names.size() > 1 ? names.size() + " ảnh, tệp" : "ảnh";
    }

    /** What was done lately, and what is open. */
    private List<Button> offered(Talk talk) {
        LocalDate today = talk.now().today();
        List<Milestone> done = talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone() && talk.staff().belongsTo(m.unitId()))
                .filter(m -> m.completion()
                        .at()
                        .plus(Duration.ofDays(14))
                        .isAfter(talk.now().at()))
                .sorted(Comparator.comparingLong((Milestone m) -> m.completion().id())
                        .reversed())
                .limit(MOST_DONE)
                .toList();
        List<Milestone> open = tasks.lives(talk.books()).stream()
                .filter(life -> talk.staff().belongsTo(life.unitId()))
                .flatMap(life -> life.atHand(today).stream())
                .filter(Milestone::isOpen)
                .sorted(Comparator.comparing(Milestone::due))
                .limit(MOST_OPEN)
                .toList();
        List<Button> buttons = new ArrayList<>();
        Stream.concat(done.stream(), open.stream())
                .forEach(m -> buttons.add(button(
                        (m.isDone() ? "✅ " : "") + "Việc " + m.task() + Html.cut(TaskWords.plainLabel(m), 20),
                        "xong:p" + m.id())));
        return buttons;
    }

    /** The files of a question, or of the message, with one task. */
    private Reply ofTask(Talk talk, String typed, Map<String, String> files) {
        Optional<TaskLife> life = TaskNumber.read(typed).flatMap(number -> tasks.life(talk.books(), number));
        if (life.isEmpty()) {
            return ask(talk, "Kế hoạch không có việc " + Html.text(typed) + ".", new HashMap<>(files));
        }
        String number = life.get().task().number().text();
        if (!talk.actor().mayAnswerFor(life.get().unitId())) {
            return ask(
                    talk,
                    "Việc " + number + " do " + TaskWords.lead(talk, life.get().task()) + " chủ trì.",
                    new HashMap<>(files));
        }
        Milestone milestone = life.get()
                .atHand(talk.said().today())
                .or(() -> life.get().milestones().stream()
                        .filter(Milestone::isDone)
                        .reduce((earlier, later) -> later))
                .orElseThrow();
        return milestone.isWaiting()
                ? ask(talk, "Việc " + number + " đang chờ cấp trên, chưa có hạn.", new HashMap<>(files))
                : placed(talk, milestone, files);
    }

    private Reply placed(Talk talk, Milestone milestone, Map<String, String> files) {
        Evidence numbers = new DoneQuestion(files).evidence();
        if (milestone.isDone()) {
            int count = attach(talk, milestone.completion().id(), files);
            talk.endDialogue(DoneCommand.KIND);
            Reply attached = Reply.say(
                    "📎 Đã kèm " + (count == 1 ? named(files) : count + " ảnh, tệp") + " vào việc " + milestone.task()
                            + TaskWords.label(milestone) + ", đã xong. Nhầm thì gõ "
                            + Html.code("/xong " + milestone.task() + " bỏ ảnh") + ".",
                    Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + milestone.task()))));
            return numbers.hasDocument()
                    ? tasks.complete(
                                    talk.books(),
                                    talk.actor(),
                                    milestone.id(),
                                    numbers.confirmed(),
                                    talk.said(),
                                    talk.now())
                            .answer(new DoneReplies(talk))
                            .before(attached.html())
                    : attached;
        }
        DoneQuestion question = DoneQuestion.ofFiles(files, milestone).with(numbers);
        talk.keep(DoneCommand.KIND, question.state());
        return Reply.say(
                "📎 " + named(files) + ": bằng chứng việc " + milestone.task()
                        + TaskWords.label(milestone)
                        + " đã xong? Đúng thì bấm nút hoặc trả lời " + Html.code("đúng")
                        + ", việc được ghi xong và ảnh, tệp được lưu kèm; chưa xong thì trả lời " + Html.code("không")
                        + ". Chưa lưu gì.",
                Keyboard.of(List.of(
                        button("✅ Xong " + milestone.task() + ", kèm tệp", "xong:m" + milestone.id()),
                        button("Không, chưa xong", "viec:+t" + milestone.task()))));
    }

    /** The answer to the question of which task the files are. */
    Reply continued(Talk talk, Dialogue dialogue, String words, boolean no) {
        Map<String, String> files = new HashMap<>(dialogue.state());
        files.remove(PLACE);
        if (no) {
            talk.endDialogue(DoneCommand.KIND);
            return Reply.say("Vâng, không lưu " + named(files) + ".");
        }
        Matcher number = NUMBER.matcher(words.strip());
        if (DoneDocuments.isDocument(words, talk.said().today())) {
            Map<String, String> numbered = new HashMap<>(DoneQuestion.of(dialogue)
                    .with(DoneDocuments.evidence(
                            EvidenceReader.read(words, talk.said().today())))
                    .state());
            talk.keep(DoneCommand.KIND, numbered);
            return Reply.say(
                    "Vâng, số “" + Html.text(Html.cut(words.strip(), 60)) + "” đi cùng " + named(files)
                            + ". Của việc nào? Xin bấm việc, hoặc trả lời bằng số việc, ví dụ "
                            + Html.code(ExampleTask.open(talk)) + ". Chưa lưu gì.",
                    Buttons.grid(offered(talk), 2));
        }
        return number.matches()
                ? ofTask(talk, number.group(1), files)
                : Reply.say(
                        named(files) + " là bằng chứng của việc nào? Xin trả lời bằng số việc, ví dụ "
                                + Html.code(ExampleTask.open(talk)) + ", hoặc " + Html.code("không")
                                + ". Chưa lưu gì.",
                        Buttons.grid(offered(talk), 2));
    }

    /** A button of the question; the files are with it as long as it stands. */
    Reply tapped(Talk talk, long milestone) {
        Optional<Milestone> found = talk.books()
                .tasks()
                .milestone(milestone)
                .filter(m -> talk.actor().mayAnswerFor(m.unitId()) && !m.isWaiting());
        Optional<Dialogue> open = talk.dialogue(DoneCommand.KIND).filter(FilePlace::isOpen);
        if (open.isEmpty() || found.isEmpty()) {
            return Reply.say("Câu hỏi về tệp này đã qua; chưa lưu gì thêm. Xin gửi lại tệp với lời kèm "
                            + Html.code(
                                    "/xong " + found.map(m -> m.task().text()).orElseGet(() -> ExampleTask.open(talk)))
                            + ".")
                    .withToast("Xin gửi lại tệp");
        }
        Map<String, String> files = new HashMap<>(open.get().state());
        files.remove(PLACE);
        return placed(talk, found.get(), files);
    }
}
