package nhacviec.bot.staff;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;

/** {@code /huy}: stops the dialogue at hand and says what was kept. */
public final class CancelCommand implements ChatCommand {

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
                        .findFirst())
                .map(command -> " Còn dở: " + Html.code("/" + command.name()) + "; gõ " + Html.code("/huy")
                        + " lần nữa để dừng luôn.")
                .orElse("");
        return Reply.say(said + left);
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }
}
