package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.EvidenceReader;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.NamedMilestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** Several tasks reported done in one message: shown once, then recorded together. Whatever cannot be recorded so is said. */
final class SeveralDone {

    private static final String SEVERAL = "several";
    private static final String ON = "on";

    /** More are no longer looked at one by one. */
    private static final int MOST = 10;

    private static final int LONGEST_DATA = 58;

    private final TaskService tasks;

    SeveralDone(TaskService tasks) {
        this.tasks = tasks;
    }

    static boolean isOpen(Dialogue dialogue) {
        return dialogue.state().containsKey(SEVERAL);
    }

    /** Empty where the words are about one task. */
    Optional<Reply> typed(Talk talk, String words) {
        Map<String, String> said = SeveralTasks.read(
                words, number -> tasks.life(talk.books(), number), talk.said().today());
        if (said.isEmpty()) {
            List<String> numbers = SeveralTasks.leading(words);
            return numbers.size() < 2
                            || EvidenceReader.read(words, talk.said().today()) instanceof EvidenceReader.Reading.Read
                    ? Optional.empty()
                    : Optional.of(refused(
                            talk,
                            "Có lời kèm nên chưa rõ của việc nào; chưa ghi gì. Xin gõ riêng từng việc: "
                                    + numbers.stream()
                                            .distinct()
                                            .limit(MOST)
                                            .map(number -> Html.code("/xong " + number))
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
        if (said.size() > MOST) {
            return Optional.of(refused(
                    talk,
                    "Một tin báo xong nhiều nhất " + MOST + " việc; tin này có " + said.size()
                            + " việc, chưa ghi gì. Xin chia làm nhiều tin, ví dụ "
                            + Html.code("/xong "
                                    + said.keySet().stream().limit(MOST).collect(Collectors.joining(" ")))
                            + "."));
        }
        return Optional.of(ask(talk, said));
    }

    /** Nothing is recorded, and a photo or file that came with it is not kept either, which is said. */
    private static Reply refused(Talk talk, String why) {
        Reply reply = Reply.say(why);
        return talk.message().fileId() == null
                ? reply
                : reply.withLine("📎 Tệp chưa được lưu; xin gửi lại kèm lời đúng.");
    }

    /** Shows which tasks were understood; nothing is recorded before the answer. */
    private Reply ask(Talk talk, Map<String, String> said) {
        Map<String, String> meant = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (Map.Entry<String, String> entry : said.entrySet()) {
            Optional<TaskLife> life = life(talk, entry.getKey());
            Optional<String> refusal = refusal(talk, entry.getKey(), entry.getValue(), life);
            if (refusal.isPresent()) {
                not.add(refusal.get());
                continue;
            }
            meant.put(entry.getKey(), entry.getValue().isEmpty() ? shown(life.orElseThrow(), talk) : entry.getValue());
            lines.add(TaskWords.named(life.orElseThrow().task())
                    + (entry.getValue().isEmpty()
                            ? life.get()
                                    .atHand(talk.said().today())
                                    .map(TaskWords::label)
                                    .orElse("")
                            : "")
                    + (entry.getValue().isEmpty() ? "" : ": " + Html.text(entry.getValue())));
        }
        String left = not.isEmpty() ? "" : "\nKhông ghi:\n• " + String.join("\n• ", not);
        if (meant.isEmpty()) {
            return refused(talk, "Không có việc nào ghi được; chưa ghi gì." + left);
        }
        Map<String, String> state = new HashMap<>(FilePlace.sent(talk));
        state.put(
                SEVERAL,
                meant.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue())
                        .collect(Collectors.joining("\n")));
        state.put(ON, talk.said().today().toString());
        talk.keep(DoneCommand.KIND, state);
        String file = talk.message().fileId() == null
                ? ""
                : "\n📎 " + DoneDocuments.fileName(talk) + " được lưu kèm "
                        + (meant.size() == 1 ? "việc này" : "cả " + meant.size() + " việc") + ".";
        String data = String.join(",", meant.keySet());
        return Reply.say(
                "Báo xong " + meant.size() + " việc này, đúng không?\n• " + String.join("\n• ", lines) + left + file
                        + "\nXin bấm nút, hoặc trả lời " + Html.code("đúng") + " hay " + Html.code("không")
                        + ". Chưa ghi gì.",
                data.length() > LONGEST_DATA
                        ? Keyboard.NONE
                        : Keyboard.of(List.of(
                                button("✅ Đúng, xong " + meant.size() + " việc", "xong:s" + data),
                                button("Không", "xong:x"))));
    }

    /** Who agrees to "việc 15 (Quý II)" has said which quarter: its name, where it has one that finds it again. */
    private static String shown(TaskLife life, Talk talk) {
        return life.atHand(talk.said().today())
                .filter(hand -> NamedMilestone.atBeginningOf(hand.label(), life) instanceof NamedMilestone.Named named
                        && named.milestone().id() == hand.id()
                        && named.rest().isEmpty())
                .map(Milestone::label)
                .orElse("");
    }

    /** Why a task cannot be reported done; empty where it can. */
    private static Optional<String> refusal(Talk talk, String typed, String rest, Optional<TaskLife> life) {
        if (life.isEmpty()) {
            return Optional.of("việc " + Html.text(typed) + ": kế hoạch không có việc này");
        }
        TaskLife task = life.get();
        if (!talk.actor().mayAnswerFor(task.unitId())) {
            return Optional.of(
                    "việc " + task.task().number() + ": do " + TaskWords.lead(talk, task.task()) + " chủ trì");
        }
        Optional<Milestone> hand = task.atHand(talk.said().today());
        if (hand.filter(Milestone::isWaiting).isPresent()) {
            return Optional.of("việc " + task.task().number() + ": đang chờ cấp trên, chưa có hạn");
        }
        if (rest.isEmpty() && hand.filter(Milestone::isOpen).isEmpty()) {
            return Optional.of(
                    "việc " + task.task().number() + hand.map(TaskWords::label).orElse("") + ": đã xong từ trước");
        }
        return Optional.empty();
    }

    private Optional<TaskLife> life(Talk talk, String typed) {
        return TaskNumber.read(typed).flatMap(number -> tasks.life(talk.books(), number));
    }

    Reply continued(Talk talk, Dialogue dialogue, String words, boolean yes, boolean no) {
        if (yes) {
            return record(talk, dialogue);
        }
        if (no) {
            talk.endDialogue(DoneCommand.KIND);
            return Reply.say("Vâng, chưa ghi gì.");
        }
        String numbers = said(dialogue).keySet().stream().collect(Collectors.joining(", "));
        return Reply.say("Báo xong các việc " + Html.text(numbers) + ", đúng không? Xin trả lời " + Html.code("đúng")
                + " hoặc " + Html.code("không") + ". Chưa ghi gì.");
    }

    /** Data: the numbers; what was said of each is kept with the question. */
    Reply tapped(Talk talk, String numbers) {
        Optional<Dialogue> asked = talk.dialogue(DoneCommand.KIND)
                .filter(SeveralDone::isOpen)
                .filter(dialogue -> String.join(",", said(dialogue).keySet()).equals(numbers));
        return asked.isPresent()
                ? record(talk, asked.get())
                : Reply.say("Câu hỏi này đã qua; không ghi thêm gì. Vẫn cần thì gõ lại "
                                + Html.code("/xong " + numbers.replace(",", " ")) + ".")
                        .withToast("Câu hỏi đã qua");
    }

    private static Map<String, String> said(Dialogue dialogue) {
        Map<String, String> said = new LinkedHashMap<>();
        dialogue.state().getOrDefault(SEVERAL, "").lines().forEach(line -> {
            String[] parts = line.split("\t", 2);
            said.put(parts[0], parts.length == 1 ? "" : parts[1]);
        });
        return said;
    }

    private Reply record(Talk talk, Dialogue dialogue) {
        talk.endDialogue(DoneCommand.KIND);
        LocalDate on = LocalDate.parse(
                dialogue.state().getOrDefault(ON, talk.said().today().toString()));
        List<String> done = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        said(dialogue).forEach((task, rest) -> {
            Completing outcome = complete(talk, task, rest, on);
            Optional<Completion> completion = DoneCommand.completion(outcome);
            completion.ifPresent(recorded -> FilePlace.attach(talk, recorded.id(), dialogue.state()));
            String line = outcome.answer(new SeveralLines(talk, rest));
            (completion.isPresent() ? done : apart).add(line);
            if (outcome instanceof Completing.Done now) {
                buttons.add(button(
                        "↩️ Hoàn tác " + task, "molai:c" + now.completion().id()));
            }
        });
        StringBuilder text = new StringBuilder();
        if (!done.isEmpty()) {
            text.append("✅ Đã ghi nhận xong ")
                    .append(done.size())
                    .append(" việc:\n• ")
                    .append(String.join("\n• ", done));
            text.append("\nCó văn bản, ảnh hay tệp thì gửi kèm số việc, ví dụ ")
                    .append(Html.code(
                            "/xong " + said(dialogue).keySet().iterator().next() + " 15/KH-UBND ngày "
                                    + DateWords.plain(talk.now().today())))
                    .append(".");
        }
        if (!apart.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("❔ Chưa ghi, xin báo riêng:\n• ")
                    .append(String.join("\n• ", apart));
        }
        return Reply.show(text.toString(), Buttons.grid(buttons, 2))
                .withToast(done.isEmpty() ? "Chưa ghi" : "Đã ghi " + done.size() + " việc");
    }

    private Completing complete(Talk talk, String task, String rest, LocalDate on) {
        NamedMilestone named = life(talk, task)
                .map(life -> NamedMilestone.atBeginningOf(rest, life, tasks.namesake(talk.books(), task)))
                .orElse(new NamedMilestone.None());
        boolean isNamed = named instanceof NamedMilestone.Named;
        String documents = isNamed ? ((NamedMilestone.Named) named).rest() : rest;
        Evidence evidence =
                documents.isEmpty() ? Evidence.NONE : DoneDocuments.evidence(EvidenceReader.read(documents, on));
        return isNamed
                ? tasks.completeNamed(
                        talk.books(),
                        talk.actor(),
                        task,
                        ((NamedMilestone.Named) named).milestone(),
                        evidence,
                        talk.said(),
                        talk.now())
                : tasks.complete(talk.books(), talk.actor(), task, evidence, talk.said(), talk.now());
    }
}
