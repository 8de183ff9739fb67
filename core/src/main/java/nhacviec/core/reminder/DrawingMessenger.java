package nhacviec.core.reminder;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ProgressPainter;
import nhacviec.core.reminder.SendResult.Reason;

/**
 * Draws pictures and prints reports just before a channel carries them, so that no transaction waits for it and none lies in the
 * books. What cannot be made is refused, and whoever was promised it is told.
 */
public final class DrawingMessenger implements Messenger {

    private final Messenger channel;
    private final ProgressPainter painter;
    private final Function<Attachment.Report, Optional<byte[]>> press;
    private final Function<Attachment, Optional<String>> apology;
    private final Consumer<Throwable> trouble;

    /**
     * @param press prints a report as of now; empty when there is no plan for it
     * @param apology what is said instead of a file that could not be made; empty where nothing has to be said
     * @param trouble told of a picture that could not be drawn
     */
    public DrawingMessenger(
            Messenger channel,
            ProgressPainter painter,
            Function<Attachment.Report, Optional<byte[]>> press,
            Function<Attachment, Optional<String>> apology,
            Consumer<Throwable> trouble) {
        this.channel = channel;
        this.painter = painter;
        this.press = press;
        this.apology = apology;
        this.trouble = trouble;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        if (!(message instanceof OutgoingMessage.File file)) {
            return channel.send(message);
        }
        try {
            return made(file.attachment())
                    .map(made -> channel.send(
                            new OutgoingMessage.File(file.chatId(), made, file.caption(), file.keyboard())))
                    .orElseGet(() -> unmade(file, "no plan to report on"));
        } catch (Unmakeable e) {
            // A machine that cannot draw says so with errors, and a message left under way would hold up its chat
            // for ever.
            trouble.accept(e.getCause());
            return unmade(file, "could not be made: " + e.getCause());
        }
    }

    /** Refused once the person knows; as long as the words cannot be said now, the file is tried again with them. */
    private SendResult unmade(OutgoingMessage.File file, String why) {
        SendResult refused = new SendResult.Refused(Reason.MALFORMED, why);
        return apology.apply(file.attachment())
                .map(words -> channel.send(new OutgoingMessage.Say(file.chatId(), words)))
                .filter(told -> !(told instanceof SendResult.Sent) && !(told instanceof SendResult.Unknown))
                .orElse(refused);
    }

    private Optional<Attachment> made(Attachment attachment) {
        try {
            if (attachment instanceof Attachment.Drawing drawing) {
                return Optional.of(new Attachment.Ready(
                        drawing.kind(), drawing.name(), drawing.mediaType(), painter.paint(drawing.progress())));
            }
            return attachment instanceof Attachment.Report report
                    ? press.apply(report)
                            .map(bytes -> new Attachment.Ready(report.kind(), report.name(), report.mediaType(), bytes))
                    : Optional.of(attachment);
        } catch (RuntimeException | Error e) {
            throw new Unmakeable(e);
        }
    }

    /** A file could not be made; the channel has not been asked. */
    private static final class Unmakeable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unmakeable(Throwable cause) {
            super(cause);
        }
    }
}
