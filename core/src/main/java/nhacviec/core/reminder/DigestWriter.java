package nhacviec.core.reminder;

import nhacviec.core.chat.OutgoingMessage;

/** Puts a digest into words. */
public interface DigestWriter {
    OutgoingMessage write(Digest digest);
}
