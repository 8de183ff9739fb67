package nhacviec.core.reminder;

import nhacviec.core.chat.OutgoingMessage;

/** Puts a digest into words. */
public interface DigestWriter {

    OutgoingMessage write(Digest digest);

    /** Why this is said on that morning to that person, in one sentence. */
    String why(Digest.Item item, Digest digest, ReminderPolicy policy);
}
