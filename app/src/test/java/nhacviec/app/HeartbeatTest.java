package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nhacviec.config.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch hears while all is well, and only then. */
class HeartbeatTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private int status = 200;
    private boolean well = true;
    private HttpServer watch;

    @BeforeEach
    void listen() throws IOException {
        watch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        watch.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        watch.start();
    }

    @AfterEach
    void listenNoMore() {
        watch.stop(0);
    }

    private Heartbeat heartbeat() {
        String address = "http://127.0.0.1:" + watch.getAddress().getPort() + "/ping/5ecret";
        return new Heartbeat(Optional.of(new Secret(address)), () -> well);
    }

    @Test
    void itIsToldWhileAllIsWell() {
        Heartbeat heartbeat = heartbeat();
        assertThat(heartbeat.beat()).isTrue();
        assertThat(heartbeat.beat()).isTrue();
        assertThat(heard).containsExactly("/ping/5ecret", "/ping/5ecret");
    }

    @Test
    void itIsNotToldWhenSomethingIsAmiss() {
        well = false;
        assertThat(heartbeat().beat()).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void aWatchThatRefusesOrIsGoneStopsNothing() {
        Heartbeat heartbeat = heartbeat();
        status = 500;
        assertThat(heartbeat.beat()).isFalse();
        status = 200;
        assertThat(heartbeat.beat()).isTrue();
        watch.stop(0);
        assertThat(heartbeat.beat()).isFalse();
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(new Heartbeat(Optional.empty(), () -> true).beat()).isFalse();
    }
}
