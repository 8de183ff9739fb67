package nhacviec.bot.staff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.task.TaskNumber;

/** {@code /huy}: stops the dialogue at hand and says what was kept. */
public final class CancelCommand implements ChatCommand {

    /** "việc 6", "xong 6": something else than a question is to be undone. */
    private static final Pattern TASK =
            Pattern.compile("(?iuU)^(?:báo xong|bao xong|xong)?\\s*(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?("
                    + TaskNumber.TYPED + ")(?:\\s+\\D.*)?$");

    private final List<ChatCommand> others;

    public CancelCommand(List<ChatCommand> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public String name() {
        return "huy";
    }

    @Override
    public List<String> aliases() {
        return List.of("huy bo", "huy", "thoi", "dung lai", "cancel");
    }

    @Override
    public String menuText() {
        return "Dừng việc đang hỏi dở";
    }

    @Override
    public String englishMenuText() {
        return "Stop the dialogue at hand";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        Optional<Dialogue> dialogue = talk.dialogue();
        Matcher task = TASK.matcher(arguments.strip());
        if (dialogue.isEmpty() && task.matches()) {
            String number = task.group(1);
            return Reply.say("Không có gì đang hỏi dở; chưa đổi gì. Việc " + number + " báo xong nhầm thì gõ "
                    + Html.code("/molai " + number) + "; việc không còn phải làm thì Văn phòng sửa trong kế hoạch.");
        }
        if (dialogue.isEmpty()) {
            return Reply.say("Không có gì đang hỏi dở nên không phải dừng gì. Vừa báo xong nhầm thì gõ "
                    + Html.code("hoàn tác") + "; xem việc: " + Html.code("/viec") + ".");
        }
        String said = others.stream()
                .filter(command -> command.dialogueKind().equals(dialogue.get().kind()))
                .findFirst()
                .map(command -> command.onCancel(talk, dialogue.get()))
                .orElse("Đã dừng.");
        talk.endDialogue(dialogue.get().kind());
        // Another one may have been interrupted; it goes on with the next words.
        String left = talk.dialogue()
                .flatMap(open -> others.stream()
                        .filter(command -> command.dialogueKind().equals(open.kind()))
                        .findFirst()
                        .map(command -> command.typedAgain(talk, open)))
                .map(command ->
                        " Còn dở: " + Html.code(command) + "; gõ " + Html.code("/huy") + " lần nữa để dừng luôn.")
                .orElse("");
        return Reply.say(said + left);
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }
}
