package nhacviec.bot.telegram;

import java.io.IOException;
import java.io.InputStream;
import nhacviec.core.chat.ChatFiles;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Fetches what people sent. The library always downloads from Telegram's own host; this one goes where the Bot API is, through the same
 * proxy.
 */
public final class TelegramFiles implements ChatFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramFiles.class);

    /** A bot gets no larger ones. */
    private static final long LARGEST = 20L * 1024 * 1024;

    private final TelegramAccess telegram;

    public TelegramFiles(TelegramAccess telegram) {
        this.telegram = telegram;
    }

    @Override
    public byte[] fetch(String fileId, long longest) throws NotFetched {
        long most = Math.min(longest, LARGEST);
        File file = describe(fileId, most);
        if (file.getFileSize() != null && file.getFileSize() > most || file.getFilePath() == null) {
            throw tooLarge(most);
        }
        Request request = new Request.Builder()
                .url(telegram.fileAddress(file.getFilePath()))
                .build();
        try (Response response = telegram.http().newCall(request).execute()) {
            if (!response.isSuccessful() || response.body() == null) {
                LOG.warn("A file was not handed out: status {}", response.code());
                throw new NotFetched(
                        "Telegram chưa đưa được tệp này; xin gửi lại tệp.",
                        response.code() >= 400 && response.code() < 500);
            }
            try (InputStream in = response.body().byteStream()) {
                byte[] content = in.readNBytes((int) most + 1);
                if (content.length > most) {
                    throw tooLarge(most);
                }
                return content;
            }
        } catch (IOException e) {
            LOG.warn("A file could not be fetched: {}", telegram.redact(String.valueOf(e)));
            throw new NotFetched("Mạng trục trặc nên chưa tải được tệp.", false);
        }
    }

    private File describe(String fileId, long most) throws NotFetched {
        try {
            return telegram.client().execute(new GetFile(fileId));
        } catch (TelegramApiException e) {
            TelegramApiRequestException refusal = TelegramRefusals.find(e, TelegramApiRequestException.class);
            boolean refused = refusal != null && Integer.valueOf(400).equals(refusal.getErrorCode());
            LOG.warn("A file could not be asked for: {}", telegram.redact(String.valueOf(e.getMessage())));
            if (refused && String.valueOf(refusal.getApiResponse()).contains("too big")) {
                throw tooLarge(most);
            }
            throw refused
                    ? new NotFetched("Telegram không còn giữ tệp này; xin gửi lại tệp.", true)
                    : new NotFetched("Chưa đến được Telegram nên chưa tải được tệp.", false);
        }
    }

    private static NotFetched tooLarge(long most) {
        return new NotFetched(
                "Tệp lớn hơn " + most / 1024 / 1024
                        + " MB nên bot không tải được; xin bỏ ảnh và phần đính kèm rồi gửi lại.",
                true);
    }
}
