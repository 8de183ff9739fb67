package nhacviec.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "2, 2, 4", "3, 4, 8", "8, 128, 256", "10, 300, 600", "60, 300, 600"})
    void pausesDoubleUpToTenMinutesAndAreSpreadOverTheirSecondHalf(int attempts, long shortest, long longest) {
        assertThat(DeliveryRound.pause(attempts, 0).toSeconds()).isEqualTo(shortest);
        assertThat(DeliveryRound.pause(attempts, 1).toSeconds()).isEqualTo(longest);
        assertThat(DeliveryRound.pause(attempts, 0.5).toMillis()).isBetween(shortest * 1000, longest * 1000);
    }
}
