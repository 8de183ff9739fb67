package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library that the service uses gets along with the simulator. */
class TelegramBotsTest {

    private final SimulatedTelegram telegram = SimulatedTelegram.builder().start();
    private final SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp");
    private final OkHttpTelegramClient bot = new OkHttpTelegramClient(
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build(),
            "1:TEST",
            new TelegramUrl("http", "127.0.0.1", telegram.port(), false));

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void getsToKnowItself() throws TelegramApiException {
        assertThat(bot.execute(new org.telegram.telegrambots.meta.api.methods.GetMe())
                        .getUserName())
                .isEqualTo("nhacviec_bot");
        assertThat(bot.execute(new DeleteWebhook())).isTrue();
        assertThat(bot.execute(new GetWebhookInfo()).getUrl()).isEmpty();
    }

    @Test
    void carriesAConversation() throws TelegramApiException {
        Sent start = hoa.opens("ABC");
        Update update = bot.execute(new GetUpdates()).get(0);
        assertThat((long) update.getUpdateId()).isEqualTo(start.updateId());
        assertThat(update.getMessage().getEntities().get(0).getType()).isEqualTo("bot_command");
        assertThat(update.getMessage().getText()).isEqualTo("/start ABC");

        Message sent = bot.execute(SendMessage.builder()
                .chatId(1001L)
                .text("<b>Việc 1.1</b> đến hạn")
                .parseMode("HTML")
                .linkPreviewOptions(org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions.builder()
                        .isDisabled(true)
                        .build())
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text("Xong")
                        .callbackData("done:1")
                        .build()))))
                .build());
        assertThat(sent.getText()).isEqualTo("Việc 1.1 đến hạn");
        assertThat(hoa.lastFromBot().html()).isEqualTo("<b>Việc 1.1</b> đến hạn");

        hoa.taps("Xong");
        Update tap = bot.execute(GetUpdates.builder()
                        .offset(update.getUpdateId() + 1)
                        .timeout(1)
                        .build())
                .get(0);
        assertThat(tap.getCallbackQuery().getData()).isEqualTo("done:1");
        assertThat(tap.getCallbackQuery().getMessage().getMessageId()).isEqualTo(sent.getMessageId());
        assertThat(bot.execute(AnswerCallbackQuery.builder()
                        .callbackQueryId(tap.getCallbackQuery().getId())
                        .text("Đã ghi")
                        .build()))
                .isTrue();
        assertThat(hoa.toasts()).containsExactly("Đã ghi");
    }

    @Test
    void editsAndDeletes() throws TelegramApiException {
        hoa.writes("xin chào");
        Message sent = bot.execute(new SendMessage("1001", "một"));
        bot.execute(EditMessageText.builder()
                .chatId(1001L)
                .messageId(sent.getMessageId())
                .text("hai")
                .build());
        assertThat(hoa.lastFromBot().text()).isEqualTo("hai");
        assertThat(hoa.lastFromBot().edited()).isTrue();
        bot.execute(EditMessageReplyMarkup.builder()
                .chatId(1001L)
                .messageId(sent.getMessageId())
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text("Mở")
                        .callbackData("x")
                        .build()))))
                .build());
        assertThat(hoa.lastFromBot().buttonTexts()).containsExactly("Mở");
        assertThat(bot.execute(new DeleteMessage("1001", sent.getMessageId()))).isTrue();
        assertThat(hoa.fromBot()).isEmpty();
    }

    @Test
    void sendsFilesAndKeyboards() throws TelegramApiException {
        hoa.sendsDocument("kế hoạch.txt", "Quý I".getBytes(StandardCharsets.UTF_8), "đây");
        Update update = bot.execute(new GetUpdates()).get(0);
        String path = bot.execute(new GetFile(update.getMessage().getDocument().getFileId()))
                .getFilePath();
        assertThat(update.getMessage().getDocument().getFileName()).isEqualTo("kế hoạch.txt");
        assertThat(path).startsWith("documents/");

        bot.execute(SendDocument.builder()
                .chatId(1001L)
                .caption("<i>báo cáo</i>")
                .parseMode("HTML")
                .document(new InputFile(new ByteArrayInputStream(new byte[] {1, 2, 3}), "Báo cáo quý.docx"))
                .build());
        assertThat(hoa.lastFromBot().documentName()).isEqualTo("Báo cáo quý.docx");
        assertThat(hoa.lastFromBot().documentBytes()).containsExactly(1, 2, 3);
        assertThat(hoa.lastFromBot().text()).isEqualTo("báo cáo");

        Message photo = bot.execute(SendPhoto.builder()
                .chatId(1001L)
                .photo(new InputFile(new ByteArrayInputStream(Photos.png(640, 480)), "a.png"))
                .build());
        assertThat(photo.getPhoto()).singleElement().satisfies(size -> {
            assertThat(size.getWidth()).isEqualTo(640);
            assertThat(size.getHeight()).isEqualTo(480);
        });
        assertThat(hoa.lastFromBot().photo()).isTrue();

        bot.execute(SendMessage.builder()
                .chatId(1001L)
                .text("bàn phím")
                .replyMarkup(ReplyKeyboardMarkup.builder()
                        .keyboardRow(new KeyboardRow("Việc của tôi", "Số liệu"))
                        .resizeKeyboard(true)
                        .isPersistent(true)
                        .build())
                .build());
        hoa.presses("Việc");
        assertThat(hoa.messages().get(hoa.messages().size() - 1).text()).isEqualTo("Việc của tôi");
    }

    @Test
    void setsCommandsAndReadsThemBack() throws TelegramApiException {
        bot.execute(new SetMyCommands(List.of(new BotCommand("viec", "Việc của tôi"))));
        assertThat(bot.execute(new GetMyCommands()))
                .extracting(BotCommand::getCommand)
                .containsExactly("viec");
        hoa.writes("a");
        assertThat(bot.execute(new GetChat("1001")).getFirstName()).isEqualTo("Hoa");
    }

    @Test
    void readsEveryKindOfUpdateAndRefusal() throws TelegramApiException {
        Sent sent = hoa.writes("a");
        hoa.edits(sent.messageId(), "b");
        hoa.sendsPhoto(new byte[] {1}, null);
        hoa.tapsRaw(999, "cũ");
        hoa.blocksBot();
        List<Update> updates = bot.execute(new GetUpdates());
        assertThat(updates).hasSize(5);
        assertThat(updates.get(1).getEditedMessage().getText()).isEqualTo("b");
        assertThat(updates.get(4).getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("kicked");
        hoa.unblocksBot();
        telegram.faults().next("sendMessage", 1, Fault.tooManyRequests(7));
        assertThatThrownBy(() -> bot.execute(new SendMessage("1001", "x")))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(429);
                    assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
                });
    }
}
