package nhacviec.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * systemd, when it has started us and wants to hear from us: that the service is ready, and from then on that it lives. A service
 * that does not say so any more is started again.
 */
final class ServiceManager {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);

    /** Says words of the sd_notify protocol. */
    interface Voice {
        void say(List<String> words);
    }

    private final boolean listens;
    private final boolean watches;
    private final Voice voice;

    /** @param environment NOTIFY_SOCKET and WATCHDOG_USEC, as systemd sets them */
    ServiceManager(Map<String, String> environment, Voice voice) {
        this.listens = !environment.getOrDefault("NOTIFY_SOCKET", "").isEmpty();
        this.watches = listens && !environment.getOrDefault("WATCHDOG_USEC", "").isEmpty();
        this.voice = voice;
    }

    static ServiceManager ofThisProcess() {
        return new ServiceManager(System.getenv(), ServiceManager::notifySystemd);
    }

    void ready() {
        if (listens) {
            voice.say(List.of("READY=1", "STATUS=Đang chạy"));
        }
    }

    void alive() {
        if (watches) {
            voice.say(List.of("WATCHDOG=1"));
        }
    }

    void stopping() {
        if (listens) {
            voice.say(List.of("STOPPING=1"));
        }
    }

    /** Java speaks no datagrams over Unix sockets; systemd's own tool does. */
    private static void notifySystemd(List<String> words) {
        List<String> command = new ArrayList<>(List.of("systemd-notify"));
        command.addAll(words);
        try {
            Process tool = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!tool.waitFor(10, TimeUnit.SECONDS)) {
                tool.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.warn("systemd cannot be told {}: {}", words, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
