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
 * books. What cannot be made is refused; the words that go before it have been said.
 */
public final class DrawingMessenger implements Messenger {

    private final Messenger channel;
    private final ProgressPainter painter;
    private final Function<Attachment.Report, Optional<byte[]>> press;
    private final Consumer<Throwable> trouble;

    /**
     * @param press prints a report as of now; empty when there is no plan for it
     * @param trouble told of a picture that could not be drawn
     */
    public DrawingMessenger(
            Messenger channel,
            ProgressPainter painter,
            Function<Attachment.Report, Optional<byte[]>> press,
            Consumer<Throwable> trouble) {
        this.channel = channel;
        this.painter = painter;
        this.press = press;
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
                    .orElseGet(() -> new SendResult.Refused(Reason.MALFORMED, "no plan to report on"));
        } catch (Unmakeable e) {
            // A machine that cannot draw says so with errors, and a message left under way would hold up its chat
            // for ever.
            trouble.accept(e.getCause());
            return new SendResult.Refused(Reason.MALFORMED, "could not be made: " + e.getCause());
        }
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
