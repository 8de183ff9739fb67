package nhacviec.bot.task;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.task.TaskNumber;

/** A document's number of which it was asked whose it is: kept until a task is named. */
final class DocumentPlace {

    private static final String WORDS = "unplaced";

    private static final Pattern TASK =
            Pattern.compile("(?iuU)^(?:(?:dạ|của|cua|cho|là|la)\\s+)*(?:(?:việc|viec)\\s*)?(?:(?:số|so)\\s+)?("
                    + TaskNumber.TYPED + ")(?:\\s+(?:ạ|nhé|đó|nha|em|chị|anh))*[.!\\s]*$");

    private DocumentPlace() {}

    static void ask(Talk talk, String words) {
        talk.keep(DoneCommand.KIND, Map.of(WORDS, words.strip()));
    }

    static boolean isOpen(Dialogue dialogue) {
        return dialogue.state().containsKey(WORDS);
    }

    static String words(Dialogue dialogue) {
        return dialogue.state().get(WORDS);
    }

    /** The task that is named in answer; empty for other words. */
    static Optional<String> named(String words) {
        Matcher task = TASK.matcher(words.strip());
        return task.matches() ? Optional.of(task.group(1)) : Optional.empty();
    }

    static Reply askedAgain(Talk talk, Dialogue dialogue) {
        String words = Html.cut(words(dialogue), 60);
        return Reply.say("“" + Html.text(words) + "” là số văn bản của việc nào? Xin gõ số việc, ví dụ "
                + Html.code("việc " + ExampleTask.open(talk)) + "; không ghi thì gõ " + Html.code("không")
                + ". Chưa ghi gì.");
    }
}
