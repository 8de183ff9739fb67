package nhacviec.bot.telegram;

import java.io.ByteArrayInputStream;
import java.util.List;
import nhacviec.bot.ChatCommand;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Messenger;
import nhacviec.core.reminder.SendResult;
import nhacviec.core.reminder.SendResult.Reason;
import nhacviec.core.staff.Role;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Carries messages to Telegram, each once; what it answers is read by {@link TelegramRefusals}. */
public final class TelegramMessenger implements Messenger {

    private final TelegramAccess access;
    private final List<ChatCommand> commands;

    public TelegramMessenger(TelegramAccess access, List<ChatCommand> commands) {
        this.access = access;
        this.commands = List.copyOf(commands);
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        try {
            SendResult result = call(message);
            return result;
        } catch (TelegramApiException | RuntimeException e) {
            SendResult result = TelegramRefusals.read(e, message.chatId() > 0, access.redact(words(e)));
            boolean gone = result instanceof SendResult.Refused refused && refused.reason() == Reason.MESSAGE_GONE;
            // The list that was to be turned over is gone: the answer is said anew rather than lost.
            return gone && message instanceof OutgoingMessage.Edit edit
                    ? send(new OutgoingMessage.Say(edit.chatId(), edit.html(), edit.keyboard()))
                    : result;
        }
    }

    private SendResult call(OutgoingMessage message) throws TelegramApiException {
        TelegramCalls calls = access.calls();
        if (message instanceof OutgoingMessage.Say say) {
            SendMessage send = SendMessage.builder()
                    .chatId(say.chatId())
                    .text(say.html())
                    .parseMode("HTML")
                    .build();
            if (!say.keyboard().isEmpty()) {
                send.setReplyMarkup(inline(say.keyboard()));
            } else if (!say.menu().isEmpty()) {
                send.setReplyMarkup(menu(say.menu()));
            }
            return new SendResult.Sent(calls.send(send));
        }
        if (message instanceof OutgoingMessage.File file) {
            return file(access.client(), file);
        }
        if (message instanceof OutgoingMessage.Edit edit) {
            calls.execute(EditMessageText.builder()
                    .chatId(edit.chatId())
                    .messageId(Math.toIntExact(edit.messageId()))
                    .text(edit.html())
                    .parseMode("HTML")
                    .replyMarkup(inline(edit.keyboard()))
                    .build());
            return new SendResult.Sent(edit.messageId());
        }
        if (message instanceof OutgoingMessage.Toast toast) {
            AnswerCallbackQuery answer =
                    AnswerCallbackQuery.builder().callbackQueryId(toast.tapId()).build();
            if (!toast.text().isEmpty()) {
                answer.setText(toast.text());
            }
            calls.execute(answer);
            return new SendResult.Sent(null);
        }
        OutgoingMessage.CommandMenu menu = (OutgoingMessage.CommandMenu) message;
        BotCommandScopeChat scope =
                BotCommandScopeChat.builder().chatId(menu.chatId()).build();
        calls.execute(SetMyCommands.builder()
                .commands(listed(menu.role(), menu.english()))
                .scope(scope)
                .build());
        calls.execute(SetMyCommands.builder()
                .commands(listed(menu.role(), true))
                .scope(scope)
                .languageCode("en")
                .build());
        return new SendResult.Sent(null);
    }

    private static SendResult file(TelegramClient client, OutgoingMessage.File file) throws TelegramApiException {
        if (!(file.attachment() instanceof Attachment.Ready ready)) {
            throw new IllegalArgumentException("not a file: " + file.attachment());
        }
        InputFile upload = new InputFile(new ByteArrayInputStream(ready.bytes()), ready.name());
        InlineKeyboardMarkup buttons = file.keyboard().isEmpty() ? null : inline(file.keyboard());
        Message sent = ready.kind() == Attachment.Kind.PICTURE
                ? client.execute(SendPhoto.builder()
                        .chatId(file.chatId())
                        .photo(upload)
                        .caption(file.caption())
                        .parseMode("HTML")
                        .replyMarkup(buttons)
                        .build())
                : client.execute(SendDocument.builder()
                        .chatId(file.chatId())
                        .document(upload)
                        .caption(file.caption())
                        .parseMode("HTML")
                        .replyMarkup(buttons)
                        .build());
        return new SendResult.Sent(sent.getMessageId().longValue());
    }

    /** What those see who have not been invited: nothing but how to begin. */
    public void introduce() throws TelegramApiException {
        access.calls()
                .execute(SetMyCommands.builder()
                        .commands(List.of(new BotCommand("start", "Dùng mã mời để bắt đầu")))
                        .scope(new BotCommandScopeDefault())
                        .build());
        access.calls()
                .execute(SetMyCommands.builder()
                        .commands(List.of(new BotCommand("start", "Begin with your invitation code")))
                        .scope(new BotCommandScopeDefault())
                        .languageCode("en")
                        .build());
    }

    private List<BotCommand> listed(Role role, boolean english) {
        return commands.stream()
                .filter(command -> command.isFor(role) && !command.menuText().isEmpty())
                .map(command ->
                        new BotCommand(command.name(), english ? command.englishMenuText() : command.menuText()))
                .toList();
    }

    private static InlineKeyboardMarkup inline(Keyboard keyboard) {
        return InlineKeyboardMarkup.builder()
                .keyboard(keyboard.rows().stream()
                        .map(row -> new InlineKeyboardRow(row.stream()
                                .map(button -> {
                                    InlineKeyboardButton inline = new InlineKeyboardButton(button.label());
                                    inline.setCallbackData(button.data());
                                    return inline;
                                })
                                .toList()))
                        .toList())
                .build();
    }

    private static ReplyKeyboardMarkup menu(List<List<String>> words) {
        return ReplyKeyboardMarkup.builder()
                .keyboard(words.stream()
                        .map(row -> new KeyboardRow(
                                row.stream().map(KeyboardButton::new).toList()))
                        .toList())
                .resizeKeyboard(true)
                .isPersistent(true)
                .build();
    }

    private static String words(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : " ← ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage());
        }
        return words.length() > 300 ? words.substring(0, 300) : words.toString();
    }
}
