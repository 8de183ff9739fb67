package nhacviec.bot.language;

import java.util.List;
import nhacviec.bot.Buttons;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.DeliveryRound;

/**
 * Each message for who has chosen English: its text, its buttons, the keyboard and the list of commands. What a button does stays
 * the same. A text that would grow beyond what a message holds is sent as it was written.
 */
public final class SpokenEnglish implements DeliveryRound.Translation {

    /** What a message holds, marks counted as well. */
    private static final int LONGEST = 4096;

    private final EnglishWording wording = new EnglishWording();

    @Override
    public OutgoingMessage inEnglish(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say say) {
            return new OutgoingMessage.Say(say.chatId(), text(say.html()), keyboard(say.keyboard()), menu(say.menu()));
        }
        if (message instanceof OutgoingMessage.Edit edit) {
            return new OutgoingMessage.Edit(
                    edit.chatId(), edit.messageId(), text(edit.html()), keyboard(edit.keyboard()));
        }
        if (message instanceof OutgoingMessage.File file) {
            String caption = wording.text(file.caption());
            return new OutgoingMessage.File(
                    file.chatId(),
                    file.attachment(),
                    OutgoingMessage.File.fits(caption) ? caption : file.caption(),
                    keyboard(file.keyboard()));
        }
        if (message instanceof OutgoingMessage.Toast toast) {
            return new OutgoingMessage.Toast(toast.chatId(), toast.tapId(), wording.label(toast.text()));
        }
        OutgoingMessage.CommandMenu commands = (OutgoingMessage.CommandMenu) message;
        return new OutgoingMessage.CommandMenu(commands.chatId(), commands.role(), true);
    }

    private String text(String html) {
        String english = wording.text(html);
        return english.length() <= LONGEST ? english : html;
    }

    private Keyboard keyboard(Keyboard keyboard) {
        return new Keyboard(keyboard.rows().stream()
                .map(row -> row.stream()
                        .map(button -> button.labelled(wording.label(button.label())))
                        .toList())
                .toList());
    }

    private static List<List<String>> menu(List<List<String>> menu) {
        return menu.equals(Buttons.MENU) ? Buttons.ENGLISH_MENU : menu;
    }
}
