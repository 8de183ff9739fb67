package nhacviec.core.reminder;

import nhacviec.core.chat.OutgoingMessage;

/** Carries a message to a chat, once; never tries again by itself and never throws. */
public interface Messenger {
    SendResult send(OutgoingMessage message);
}
