package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPortsTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void namedPortsThatAreFreeAreTakenWithoutAWord() {
        int chat = RunningOffice.freePort();
        int admin = RunningOffice.freePort();
        assertThat(DemoPorts.choose(chat, admin, said::add)).isEqualTo(new DemoPorts(chat, admin));
        assertThat(said).isEmpty();
    }

    @Test
    void aNamedPortThatIsTakenIsRefused() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            assertThatThrownBy(() -> DemoPorts.choose(taken, null, said::add))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Cổng " + taken
                            + " đang có chương trình khác dùng hoặc không được phép dùng; xin chọn cổng khác cho "
                            + "--chat-port, hoặc bỏ --chat-port để chương trình tự chọn.");
            assertThatThrownBy(() -> DemoPorts.choose(null, taken, said::add))
                    .hasMessageContaining("xin chọn cổng khác cho --admin-port");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aUsualPortThatIsNamedForTheOtherPageIsLeftToIt() {
        assumeThat(DemoPorts.isFree(DemoPorts.USUAL_CHAT)).isTrue();
        DemoPorts swapped = DemoPorts.choose(RunningOffice.freePort(), DemoPorts.USUAL_CHAT, said::add);
        assertThat(swapped.admin()).isEqualTo(DemoPorts.USUAL_CHAT);
        assertThat(said).isEmpty();
        DemoPorts ports = DemoPorts.choose(null, DemoPorts.USUAL_CHAT, said::add);
        assertThat(ports.admin()).isEqualTo(DemoPorts.USUAL_CHAT);
        assertThat(ports.chat()).isNotEqualTo(DemoPorts.USUAL_CHAT);
        assertThat(said)
                .containsExactly(
                        "Cổng 8081 đã dành cho trang kia nên trang trò chuyện dùng cổng " + ports.chat() + ".");
    }
}
