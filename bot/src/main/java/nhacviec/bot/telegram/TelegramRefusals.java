package nhacviec.bot.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import nhacviec.core.reminder.SendResult;
import nhacviec.core.reminder.SendResult.Reason;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What Telegram's refusals and the network's failures mean for a message. */
final class TelegramRefusals {

    private static final Duration UNTIL_A_PERSON_MENDS_IT = Duration.ofMinutes(1);

    private TelegramRefusals() {}

    /** Reads a failed call; {@code detail} is what may be kept of it. */
    static SendResult read(Throwable failure, boolean privateChat, String detail) {
        TelegramApiRequestException refusal = find(failure, TelegramApiRequestException.class);
        if (refusal != null && refusal.getErrorCode() != null && refusal.getErrorCode() != 0) {
            return refused(refusal, privateChat);
        }
        IOException network = find(failure, IOException.class);
        if (network instanceof ConnectException
                || network instanceof UnknownHostException
                || network instanceof NoRouteToHostException
                || (network != null && String.valueOf(network.getMessage()).contains("failed to connect"))) {
            return new SendResult.TryLater(Duration.ZERO, false, "no connection: " + detail);
        }
        // The body may have been received: a time-out, a torn connection, a gateway's page instead of an answer.
        return new SendResult.Unknown(detail);
    }

    private static SendResult refused(TelegramApiRequestException refusal, boolean privateChat) {
        int code = refusal.getErrorCode();
        String words = String.valueOf(refusal.getApiResponse());
        String key = words.toLowerCase(Locale.ROOT);
        if (code == 429) {
            Integer after = refusal.getParameters() == null
                    ? null
                    : refusal.getParameters().getRetryAfter();
            return new SendResult.TryLater(Duration.ofSeconds(after == null ? 5 : after), privateChat, words);
        }
        if (code == 403) {
            return new SendResult.Refused(key.contains("initiate") ? Reason.NO_CHAT : Reason.BLOCKED, words);
        }
        if (code == 401 || code == 404) {
            // The token is wrong or was revoked: nothing may be lost until a person mends it.
            return new SendResult.TryLater(UNTIL_A_PERSON_MENDS_IT, true, words);
        }
        if (code >= 500) {
            return new SendResult.Unknown(words);
        }
        Long movedTo =
                refusal.getParameters() == null ? null : refusal.getParameters().getMigrateToChatId();
        if (movedTo != null) {
            return new SendResult.Moved(movedTo);
        }
        if (key.contains("chat not found") || key.contains("user is deactivated")) {
            return new SendResult.Refused(Reason.NO_CHAT, words);
        }
        if (key.contains("not enough rights")
                || key.contains("have no rights")
                || key.contains("chat_write_forbidden")) {
            return new SendResult.Refused(Reason.MUTED, words);
        }
        if (key.contains("message is not modified")
                || key.contains("query is too old")
                || key.contains("query id is invalid")) {
            return new SendResult.Sent(null);
        }
        if (key.contains("message to edit not found") || key.contains("message can't be edited")) {
            return new SendResult.Refused(Reason.MESSAGE_GONE, words);
        }
        return new SendResult.Refused(Reason.MALFORMED, words);
    }

    static <T extends Throwable> T find(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
