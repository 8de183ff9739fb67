package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Done, said in another order than the command has, and in messages as long as Telegram takes them. */
class DoneSaidTest {

    @Test
    void courtesyBehindTheNumberIsNoDocument() {
        assertThat(DoneSaid.arguments("việc 8 xong rồi ạ!!!")).contains("8");
        assertThat(DoneSaid.arguments("8 xong, 12/KH-UBND")).contains("8 12/KH-UBND");
        assertThat(DoneSaid.arguments("8 xong chưa?")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "!", "a", "ạ", " ", " a", ",", "rồi", "x"})
    void aMessageOfFourThousandLettersIsReadOnASmallStack(String repeated) throws InterruptedException {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        AtomicReference<Optional<String>> read = new AtomicReference<>();
        String words = "xong 6 " + repeated.repeat(4080 / repeated.length());
        Thread reader = new Thread(null, () -> read.set(DoneSaid.arguments(words)), "small", 256 * 1024);
        reader.setUncaughtExceptionHandler((thread, e) -> failed.set(e));

        reader.start();
        reader.join();

        assertThat(failed.get()).isNull();
        assertThat(read.get())
                .hasValueSatisfying(arguments -> assertThat(arguments).startsWith("6"));
    }
}
