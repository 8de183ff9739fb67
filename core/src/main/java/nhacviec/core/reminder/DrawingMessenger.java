package nhacviec.core.reminder;

import java.util.function.Consumer;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ProgressPainter;
import nhacviec.core.reminder.SendResult.Reason;

/**
 * Draws pictures just before a channel carries them, so that no transaction waits for a drawing and no picture lies in the
 * books. What cannot be drawn is refused; the words that go before it have been said.
 */
public final class DrawingMessenger implements Messenger {

    private final Messenger channel;
    private final ProgressPainter painter;
    private final Consumer<Throwable> trouble;

    /**
     * @param trouble told of a picture that could not be drawn
     */
    public DrawingMessenger(Messenger channel, ProgressPainter painter, Consumer<Throwable> trouble) {
        this.channel = channel;
        this.painter = painter;
        this.trouble = trouble;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.File file && file.attachment() instanceof Attachment.Drawing drawing) {
            Attachment drawn;
            try {
                drawn = new Attachment.Ready(
                        drawing.kind(), drawing.name(), drawing.mediaType(), painter.paint(drawing.progress()));
            } catch (RuntimeException | Error e) {
                // A machine that cannot draw says so with errors, and a message left under way would hold up its chat
                // for ever.
                trouble.accept(e);
                return new SendResult.Refused(Reason.MALFORMED, "could not be drawn: " + e);
            }
            return channel.send(new OutgoingMessage.File(file.chatId(), drawn, file.caption(), file.keyboard()));
        }
        return channel.send(message);
    }
}
