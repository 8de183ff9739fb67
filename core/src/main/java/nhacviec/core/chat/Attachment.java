package nhacviec.core.chat;

import java.util.Arrays;
import nhacviec.core.indicator.OfficeProgress;

/** A file that a message carries. */
public sealed interface Attachment {

    Kind kind();

    /** The name under which people save it, such as {@code tien-do-2024-Q1.png}. */
    String name();

    /** Such as {@code image/png}. */
    String mediaType();

    /** How a file is shown, and how large it may be. */
    enum Kind {
        /** Seen in the chat itself; as large as Telegram takes it. */
        PICTURE(10L << 20),
        /** To be opened or saved. Telegram takes 50 MB, but a file is in memory three times while it is sent. */
        DOCUMENT(20L << 20);

        private final long mostBytes;

        Kind(long mostBytes) {
            this.mostBytes = mostBytes;
        }

        public long mostBytes() {
            return mostBytes;
        }
    }

    /** A file that is there. Its bytes are kept until the message is settled, and no longer. */
    record Ready(Kind kind, String name, String mediaType, byte[] bytes) implements Attachment {
        public Ready {
            if (bytes.length == 0 || bytes.length > kind.mostBytes()) {
                throw new IllegalArgumentException(name + " has " + bytes.length + " bytes");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ready ready
                    && kind == ready.kind
                    && name.equals(ready.name)
                    && mediaType.equals(ready.mediaType)
                    && Arrays.equals(bytes, ready.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return name + " (" + bytes.length + " bytes)";
        }
    }

    /** A picture of the office's progress, which is drawn when it is sent. */
    record Drawing(String name, OfficeProgress progress) implements Attachment {
        @Override
        public Kind kind() {
            return Kind.PICTURE;
        }

        @Override
        public String mediaType() {
            return "image/png";
        }
    }

    /** A file as the record of messages names it, without its bytes: for reading, not for sending. */
    record Named(Kind kind, String name, String mediaType, long size) implements Attachment {}
}
