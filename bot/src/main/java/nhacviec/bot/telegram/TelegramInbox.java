package nhacviec.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nhacviec.core.chat.Inbox.Arrived;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.IncomingMessage.Kind;
import nhacviec.core.chat.IncomingMessage.Sending;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** Turns an update as Telegram sent it into words of our own; Telegram's types end here. */
public final class TelegramInbox {

    private final ObjectMapper mapper =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** An update that cannot be read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** What is older when it arrives was not sent then: Telegram keeps messages for a day. */
    private static final Duration OLDEST = Duration.ofDays(7);

    /**
     * An update with the time at which it was sent. A tap has none of its own; like a message that says it is of the future, or absurdly old,
     * it counts from when it was received, or from what {@link #latest} says of it.
     */
    public IncomingMessage read(long updateId, String json, Instant receivedAt) {
        Update update = parsed(json);
        try {
            return read(updateId, update).sent(dated(update, receivedAt).orElse(receivedAt));
        } catch (RuntimeException e) {
            // A part that Telegram always sends is missing: there is no saying beforehand which.
            throw new Unreadable(String.valueOf(e));
        }
    }

    /** The date of a message or of its change, as far as it can be believed; empty for a tap. */
    private static Optional<Instant> dated(Update update, Instant receivedAt) {
        Integer date = update.hasMessage()
                ? update.getMessage().getDate()
                : update.hasEditedMessage() ? update.getEditedMessage().getEditDate() : null;
        return Optional.ofNullable(date)
                .map(Instant::ofEpochSecond)
                .filter(sent -> !sent.isAfter(receivedAt) && sent.isAfter(receivedAt.minus(OLDEST)));
    }

    /**
     * When each of several events happened at the latest: Telegram numbers them in their order, so that a tap, which has no time of its
     * own, was made before any message behind it was sent. Of others it is when they were received.
     *
     * @param arrived in the order of their numbers
     */
    public List<Instant> latest(List<Arrived> arrived) {
        Instant[] latest = arrived.stream().map(Arrived::receivedAt).toArray(Instant[]::new);
        if (arrived.stream().anyMatch(each -> each.raw().contains("callback_query"))) {
            Instant bound = Instant.MAX;
            for (int i = latest.length - 1; i >= 0; i--) {
                Optional<Update> update = readable(arrived.get(i).raw());
                Optional<Instant> sent = update.flatMap(
                        each -> dated(each, arrived.get(latest.length - 1).receivedAt()));
                bound = sent.filter(bound::isAfter).orElse(bound);
                boolean tap = update.filter(Update::hasCallbackQuery).isPresent();
                latest[i] = tap && bound.isBefore(latest[i]) ? bound : latest[i];
            }
        }
        return List.of(latest);
    }

    private Optional<Update> readable(String json) {
        try {
            return Optional.of(parsed(json));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Update parsed(String json) {
        try {
            return mapper.readValue(json, Update.class);
        } catch (JsonProcessingException e) {
            throw new Unreadable(e.getOriginalMessage());
        }
    }

    private static IncomingMessage read(long updateId, Update update) {
        if (update.hasCallbackQuery()) {
            return tapped(updateId, update.getCallbackQuery());
        }
        if (update.hasMessage()) {
            return written(updateId, update.getMessage(), Kind.WRITTEN);
        }
        if (update.hasEditedMessage()) {
            return written(updateId, update.getEditedMessage(), Kind.EDITED);
        }
        if (update.hasMyChatMember()) {
            return membership(updateId, update.getMyChatMember());
        }
        return elsewhere(updateId, 0);
    }

    private static IncomingMessage tapped(long updateId, CallbackQuery tap) {
        long chat = tap.getMessage() == null
                ? tap.getFrom().getId()
                : tap.getMessage().getChatId();
        long messageId = tap.getMessage() == null ? 0 : tap.getMessage().getMessageId();
        String data = tap.getData() == null ? "" : tap.getData();
        Kind kind = chat == tap.getFrom().getId() ? Kind.TAPPED : Kind.ELSEWHERE;
        return new IncomingMessage(
                updateId,
                chat,
                tap.getFrom().getId(),
                name(tap.getFrom()),
                kind,
                data,
                messageId,
                tap.getId(),
                null,
                null);
    }

    private static IncomingMessage written(long updateId, Message message, Kind kind) {
        if (message.getMigrateToChatId() != null) {
            return group(updateId, message, Kind.GROUP_MOVED, String.valueOf(message.getMigrateToChatId()));
        }
        if (message.getFrom() == null || !message.isUserMessage()) {
            boolean said = kind == Kind.WRITTEN && message.getFrom() != null && message.getText() != null;
            return said
                    ? group(updateId, message, Kind.IN_GROUP, message.getText())
                    : elsewhere(updateId, message.getChatId());
        }
        String fileId = null;
        String fileName = null;
        if (message.hasDocument()) {
            fileId = message.getDocument().getFileId();
            fileName = message.getDocument().getFileName();
        } else if (message.hasPhoto()) {
            fileId = message.getPhoto().stream()
                    .max(Comparator.comparing(PhotoSize::getWidth))
                    .map(PhotoSize::getFileId)
                    .orElse(null);
        }
        String text = message.getText() != null ? message.getText() : message.getCaption();
        // A caption without a photo or a file stands under a video, a voice or the like.
        boolean unread = fileId == null && message.getText() == null && message.getCaption() != null;
        boolean forwarded = message.getForwardOrigin() != null || message.getForwardDate() != null;
        Message under = message.getReplyToMessage();
        return new IncomingMessage(
                updateId,
                message.getChatId(),
                message.getFrom().getId(),
                name(message.getFrom()),
                kind,
                text == null ? "" : text,
                message.getMessageId(),
                null,
                fileId,
                fileName,
                new Sending(null, unread, forwarded, under == null ? 0 : under.getMessageId()));
    }

    private static IncomingMessage membership(long updateId, ChatMemberUpdated change) {
        String status = change.getNewChatMember().getStatus();
        if (!change.getChat().isUserChat()) {
            boolean left = "kicked".equals(status) || "left".equals(status);
            String before = change.getOldChatMember() == null
                    ? "left"
                    : change.getOldChatMember().getStatus();
            boolean joined = !left && ("left".equals(before) || "kicked".equals(before));
            String title =
                    change.getChat().getTitle() == null ? "" : change.getChat().getTitle();
            Kind kind = left ? Kind.LEFT_GROUP : joined ? Kind.JOINED_GROUP : Kind.ELSEWHERE;
            return new IncomingMessage(
                    updateId,
                    change.getChat().getId(),
                    change.getFrom().getId(),
                    title,
                    kind,
                    title,
                    0,
                    null,
                    null,
                    null);
        }
        boolean gone = "kicked".equals(status);
        return new IncomingMessage(
                updateId,
                change.getChat().getId(),
                change.getFrom().getId(),
                name(change.getFrom()),
                gone ? Kind.BLOCKED : Kind.UNBLOCKED,
                "",
                0,
                null,
                null,
                null);
    }

    /** The name of a group's message is the group's. */
    private static IncomingMessage group(long updateId, Message message, Kind kind, String text) {
        long sender = message.getFrom() == null ? 0 : message.getFrom().getId();
        String title =
                message.getChat().getTitle() == null ? "" : message.getChat().getTitle();
        return new IncomingMessage(
                updateId, message.getChatId(), sender, title, kind, text, message.getMessageId(), null, null, null);
    }

    private static IncomingMessage elsewhere(long updateId, long chat) {
        return new IncomingMessage(updateId, chat, 0, "", Kind.ELSEWHERE, "", 0, null, null, null);
    }

    private static String name(User user) {
        String last = user.getLastName() == null ? "" : " " + user.getLastName();
        String name = (user.getFirstName() + last).strip();
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}
