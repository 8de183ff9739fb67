package nhacviec.storage.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Role;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.statement.SqlStatement;

/** A message in seven columns; its file, when it carries one, is in a row of its own. */
record MessageColumns(
        String method, long chatId, Long messageId, String tapId, String html, String keyboard, String menu) {

    /** Stands behind the role whose commands are listed in English. */
    private static final String ENGLISH = " en";

    /** Stands between a button's data and the words that it takes up. */
    private static final String WORDS = "\u001f";

    static MessageColumns of(OutgoingMessage message) {
        long chat = message.chatId();
        if (message instanceof OutgoingMessage.Say say) {
            return new MessageColumns(
                    "SAY", chat, null, null, say.html(), keyboard(say.keyboard()), ColumnText.ofLists(say.menu()));
        }
        if (message instanceof OutgoingMessage.File file) {
            return new MessageColumns("SAY", chat, null, null, file.caption(), keyboard(file.keyboard()), "");
        }
        if (message instanceof OutgoingMessage.Edit edit) {
            return new MessageColumns("EDIT", chat, edit.messageId(), null, edit.html(), keyboard(edit.keyboard()), "");
        }
        if (message instanceof OutgoingMessage.Toast toast) {
            return new MessageColumns("TOAST", chat, null, toast.tapId(), toast.text(), "", "");
        }
        OutgoingMessage.CommandMenu commands = (OutgoingMessage.CommandMenu) message;
        return new MessageColumns(
                "COMMANDS", chat, null, null, commands.role().name() + (commands.english() ? ENGLISH : ""), "", "");
    }

    static MessageColumns read(ResultSet row) throws SQLException {
        return new MessageColumns(
                row.getString("method"),
                row.getLong("chat_id"),
                Row.number(row, "message_id"),
                row.getString("tap_id"),
                row.getString("html"),
                row.getString("keyboard"),
                row.getString("menu"));
    }

    /**
     * @param attachment null for none
     */
    OutgoingMessage message(Attachment attachment) {
        if (attachment != null) {
            return new OutgoingMessage.File(chatId, attachment, html, keyboard(keyboard));
        }
        return switch (method) {
            case "SAY" -> new OutgoingMessage.Say(chatId, html, keyboard(keyboard), ColumnText.toLists(menu));
            case "EDIT" -> new OutgoingMessage.Edit(chatId, messageId, html, keyboard(keyboard));
            case "TOAST" -> new OutgoingMessage.Toast(chatId, tapId, html);
            default ->
                new OutgoingMessage.CommandMenu(
                        chatId, Role.valueOf(html.replace(ENGLISH, "")), html.endsWith(ENGLISH));
        };
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("method", method)
                .bind("chat", chatId)
                .bind("message", messageId)
                .bind("tap", tapId)
                .bind("html", html)
                .bind("keyboard", keyboard)
                .bind("menu", menu);
    }

    private static String keyboard(Keyboard keyboard) {
        return ColumnText.ofLists(keyboard.rows().stream()
                .map(row -> row.stream()
                        .flatMap(button -> Stream.of(button.label(), data(button)))
                        .toList())
                .toList());
    }

    private static String data(Button button) {
        return button.words().isEmpty() ? button.data() : button.data() + WORDS + button.words();
    }

    private static Button button(String label, String data) {
        int words = data.indexOf(WORDS);
        return words < 0
                ? new Button(label, data)
                : new Button(label, data.substring(0, words), data.substring(words + WORDS.length()));
    }

    static Keyboard keyboard(String text) {
        List<List<Button>> rows = new ArrayList<>();
        for (List<String> row : ColumnText.toLists(text)) {
            List<Button> buttons = new ArrayList<>();
            for (int i = 0; i + 1 < row.size(); i += 2) {
                buttons.add(button(row.get(i), row.get(i + 1)));
            }
            rows.add(buttons);
        }
        return new Keyboard(rows);
    }
}
