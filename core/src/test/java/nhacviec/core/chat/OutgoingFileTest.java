package nhacviec.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nhacviec.core.chat.Attachment.Kind;
import org.junit.jupiter.api.Test;

class OutgoingFileTest {

    private static Attachment.Ready ready(Kind kind, int bytes) {
        return new Attachment.Ready(kind, "a.bin", "application/octet-stream", new byte[bytes]);
    }

    private static OutgoingMessage.File captioned(String caption) {
        return new OutgoingMessage.File(1, ready(Kind.DOCUMENT, 1), caption, Keyboard.NONE);
    }

    @Test
    void aCaptionHolds1024LettersAndTagsDoNotCount() {
        assertThat(captioned("<b>" + "ố".repeat(1022) + "</b>&amp;&lt;").caption())
                .hasSize(1022 + 7 + 9);
        assertThatThrownBy(() -> captioned("ố".repeat(1025))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsNeitherEmptyNorLargerThanCanBeSent() {
        assertThat(ready(Kind.PICTURE, 10 << 20).bytes()).hasSize(10 << 20);
        assertThatThrownBy(() -> ready(Kind.PICTURE, (10 << 20) + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ready(Kind.DOCUMENT, 20 << 20).bytes()).hasSize(20 << 20);
        assertThatThrownBy(() -> ready(Kind.DOCUMENT, (20 << 20) + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ready(Kind.DOCUMENT, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filesOfTheSameBytesAreTheSame() {
        assertThat(ready(Kind.DOCUMENT, 3))
                .isEqualTo(ready(Kind.DOCUMENT, 3))
                .hasSameHashCodeAs(ready(Kind.DOCUMENT, 3));
        assertThat(ready(Kind.DOCUMENT, 3))
                .isNotEqualTo(ready(Kind.DOCUMENT, 4))
                .isNotEqualTo(ready(Kind.PICTURE, 3));
    }
}
