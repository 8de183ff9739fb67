package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nhacviec.core.Moment;
import org.junit.jupiter.api.Test;

class SetupTest {

    @Test
    void aTimeIsSaidAsPeopleReadIt() {
        Moment start = Moment.of(Instant.parse("2024-01-11T01:00:30Z"), OfficeScript.ZONE);
        assertThat(Setup.spoken(start)).isEqualTo("thứ Năm, 11/1/2024 08:00");
    }
}
