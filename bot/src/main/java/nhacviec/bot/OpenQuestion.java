package nhacviec.bot;

import java.util.Optional;
import nhacviec.bot.task.ExampleTask;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.task.TaskNumber;

/** What happens to a question that a command has asked, when words or another command follow. */
final class OpenQuestion {

    private final CommandNames names;
    private final ChatCommand cancel;

    /** @param cancel stops the question at hand */
    OpenQuestion(CommandNames names, ChatCommand cancel) {
        this.names = names;
        this.cancel = cancel;
    }

    /** The answer to the open question, unless something else arrives where a sentence was asked for. */
    Reply answered(Talk talk, ChatCommand asking, Dialogue dialogue, String words) {
        Optional<CommandNames.Said> again = names.read(talk.staff().role(), words, false)
                .filter(said -> said.command() == asking && isOfSameTask(said.arguments(), dialogue));
        if (again.isPresent()) {
            // Whoever names the command and the task anew says it all again, and means no answer.
            return asking.typed(talk, again.get().arguments());
        }
        if (asking.stopsAt(words)) {
            return cancel.typed(talk, "");
        }
        if (asking.actsAtOneWord(dialogue) && words.strip().equalsIgnoreCase("dung")) {
            return Reply.say("“dung” là “đúng” hay “dừng”? Xin gõ " + Html.code("ok") + " hoặc " + Html.code("/huy")
                    + ". Chưa đổi gì.");
        }
        if (asking.actsAtOneWord(dialogue) && isSmallTalk(words)) {
            talk.endDialogue(asking.dialogueKind());
            return Reply.say(asking.onCancel(talk, dialogue) + " Cần thì gõ lại "
                    + Html.code(asking.typedAgain(talk, dialogue)) + ".");
        }
        Optional<Mistaken> mistaken =
                asking.takesFreeWords(dialogue) ? Mistaken.in(words).filter(asking::showsBack) : Optional.empty();
        String question = Html.code("/" + asking.name());
        String said = "“" + Html.text(Html.cut(words.replace('\n', ' '), 60)) + "”";
        if (mistaken.isPresent() && mistaken.get() == Mistaken.STOP) {
            return cancel.typed(talk, "");
        } else if (mistaken.isPresent()
                && mistaken.get() == Mistaken.CONSENT
                && asking.answersSmallTalk(dialogue)
                && SmallTalk.isSaid(words)) {
            return asking.continued(talk, dialogue, words);
        } else if (mistaken.isPresent() && mistaken.get() == Mistaken.CONSENT) {
            return Reply.say(said + " chưa phải câu trả lời cho " + question + "; xin gõ một câu, thôi thì gõ "
                    + Html.code("/huy") + ".");
        } else if (mistaken.isPresent()) {
            return Reply.say(said + " giống " + (mistaken.get() == Mistaken.DOCUMENT ? "số văn bản" : "số liệu")
                    + " nên chưa ghi gì; đang hỏi một câu của " + question + ". Là số liệu thì gõ ví dụ "
                    + Html.code("/sl 3.2 45/60") + ", là văn bản thì gõ ví dụ "
                    + Html.code("/xong " + ExampleTask.open(talk) + " 15/KH-UBND")
                    + ", là câu trả lời thì viết thành câu, ví dụ “" + asking.answerExample() + "”; thôi thì gõ "
                    + Html.code("/huy") + ".");
        }
        boolean aside = asking.takesFreeWords(dialogue)
                && !asking.answersSmallTalk(dialogue)
                && (SmallTalk.isSaid(words) || NotYet.isWait(words));
        if (aside) {
            return Reply.say(said + " chưa phải câu trả lời cho " + question + "; xin gõ một câu, thôi thì gõ "
                    + Html.code("/huy") + ".");
        }
        Optional<CommandNames.Said> command = asking.takesFreeWords(dialogue)
                ? names.read(talk.staff().role(), words, false)
                        .filter(other -> other.arguments().matches("(?s)(?:\\d.*)?")
                                || other.command().takes(other.arguments()))
                : Optional.empty();
        if (command.filter(other -> asking.outlivesCommands() && isWhole(talk, other))
                .isPresent()) {
            // Nobody gives "xong 8" as a reason, and the question still stands after it.
            return command.get().command().typed(talk, command.get().arguments());
        }
        Optional<CommandNames.Said> instead = command.filter(other -> asking.isOptional(dialogue)
                && other.command() != cancel
                && (other.arguments().isBlank() || isWhole(talk, other)));
        if (instead.isPresent()) {
            talk.endDialogue(asking.dialogueKind());
            return instead.get().command().typed(talk, instead.get().arguments());
        }
        boolean stop = command.filter(other -> other.command() == cancel).isPresent();
        if (stop && !asking.outlivesCommands()) {
            return cancel.typed(talk, "");
        }
        // The questions about figures have their own words for stopping.
        return command.isPresent() && !stop
                ? Reply.say(said + " là lệnh hay là câu trả lời cho " + question + "? Là lệnh thì gõ "
                        + Html.code(command.get().typed())
                        + "; là câu trả lời thì xin viết thành câu, ví dụ “" + asking.answerExample()
                        + "”; thôi thì gõ " + Html.code("/huy") + ".")
                : asking.continued(talk, dialogue, words);
    }

    /** Neither yes nor no, and no answer either: "haha", "cảm ơn em", "đang họp, lát nữa". */
    private static boolean isSmallTalk(String words) {
        return Mistaken.in(words).isEmpty() && (SmallTalk.isSaid(words) || NotYet.isLater(words));
    }

    /** Whether a command names a task that there is and nothing else but a document: no sentence is left that could be the answer. */
    private static boolean isWhole(Talk talk, CommandNames.Said said) {
        String[] words = said.arguments().strip().split("\\s+", 2);
        return TaskNumber.read(words[0])
                        .flatMap(number -> talk.books().tasks().find(number))
                        .isPresent()
                && (words.length == 1
                        || Mistaken.in(words[1])
                                .filter(Mistaken.DOCUMENT::equals)
                                .isPresent());
    }

    private static boolean isOfSameTask(String arguments, Dialogue dialogue) {
        String task = dialogue.state().getOrDefault("task", "");
        String first =
                arguments.strip().replaceFirst("(?iu)^(?:việc|viec)\\s+", "").split("\\s+", 2)[0];
        return !task.isEmpty() && first.equals(task);
    }

    /** A question that does not outlive other commands ends with them, and that is said. */
    static Reply interrupted(Talk talk, Optional<ChatCommand> asking, ChatCommand command, Reply reply) {
        boolean ends = asking.filter(open -> !open.outlivesCommands() && open != command)
                .isPresent();
        if (!ends) {
            return reply;
        }
        String kind = asking.get().dialogueKind();
        boolean already = talk.dialogue(kind).isEmpty();
        talk.endDialogue(kind);
        return already || reply.html().isEmpty() || !asking.get().saysThatItEnded()
                ? reply
                : reply.withLine("<i>Câu đang hỏi của "
                        + Html.code("/" + asking.get().name()) + " đã thôi; cần thì gõ lại.</i>");
    }
}
