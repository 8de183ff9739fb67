package nhacviec.bot.telegram;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The way to the Bot API: where it is, with which token, through which proxy. The token is part of every address, so
 * whatever is logged goes through {@link #redact}.
 */
public final class TelegramAccess implements AutoCloseable {

    /** For how long Telegram holds a poll back when there is nothing. */
    public static final Duration POLL = Duration.ofSeconds(25);

    /** Twice as long as our own poll pauses when another one has interrupted it. */
    private static final Duration PROBE = Duration.ofSeconds(10);

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int AT_ONCE = 64;

    private final String token;
    private final URI api;
    private final OkHttpClient http;
    private final OkHttpClient pollHttp;
    private final TelegramClient client;
    private final TelegramCalls calls;
    private final TelegramCalls pollCalls;

    /**
     * @param proxy null for none
     * @param proxyUser empty for a proxy that asks for none
     */
    public TelegramAccess(String token, URI api, Proxy proxy, String proxyUser, String proxyPassword) {
        this.token = token;
        this.api = api;
        TelegramUrl url = TelegramUrl.builder()
                .schema(api.getScheme())
                .host(api.getHost())
                .port(api.getPort() > 0 ? api.getPort() : api.getScheme().equals("http") ? 80 : 443)
                .testServer(false)
                .build();
        this.http = client(ANSWER, AT_ONCE, proxy, proxyUser, proxyPassword);
        this.pollHttp = client(POLL.plusSeconds(10), 2, proxy, proxyUser, proxyPassword);
        this.client = new OkHttpTelegramClient(http, token, url);
        HttpUrl bot = new HttpUrl.Builder()
                .scheme(url.getSchema())
                .host(url.getHost())
                .port(url.getPort())
                .addPathSegment("bot" + token)
                .build();
        this.calls = new TelegramCalls(http, bot);
        this.pollCalls = new TelegramCalls(pollHttp, bot);
    }

    private static OkHttpClient client(Duration answer, int atOnce, Proxy proxy, String user, String password) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "telegram-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(atOnce);
        dispatcher.setMaxRequestsPerHost(atOnce);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(atOnce, 2, TimeUnit.MINUTES))
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(20))
                .readTimeout(answer)
                // A message that was sent on a stale connection would go out twice.
                .retryOnConnectionFailure(false);
        if (proxy != null) {
            builder.proxy(proxy);
            if (!user.isEmpty() && proxy.type() == Proxy.Type.HTTP) {
                builder.proxyAuthenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", Credentials.basic(user, password))
                        .build());
            } else if (!user.isEmpty()) {
                String host = ((InetSocketAddress) proxy.address()).getHostString();
                java.net.Authenticator.setDefault(new java.net.Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return host.equals(getRequestingHost())
                                ? new PasswordAuthentication(user, password.toCharArray())
                                : null;
                    }
                });
            }
        }
        return builder.build();
    }

    /** Telegram did not answer as it should; the message is a sentence for a person, with the remedy. */
    public static final class NotReached extends Exception {
        private static final long serialVersionUID = 1L;

        NotReached(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** The bot's name; proves that Telegram can be reached and takes the token. */
    public String username() throws NotReached {
        try {
            return calls.execute(new GetMe()).getUserName();
        } catch (TelegramApiException e) {
            throw notReached(e);
        }
    }

    private static NotReached notReached(TelegramApiException failure) {
        TelegramApiRequestException refusal = TelegramRefusals.find(failure, TelegramApiRequestException.class);
        boolean wrongToken = refusal != null
                && refusal.getErrorCode() != null
                && (refusal.getErrorCode() == 401 || refusal.getErrorCode() == 404);
        return new NotReached(
                wrongToken
                        ? "Telegram không nhận mã bot; xin lấy lại mã từ @BotFather và đặt NHACVIEC_TELEGRAM_TOKEN"
                        : "không đến được Telegram; kiểm tra mạng, hoặc đặt NHACVIEC_TELEGRAM_PROXY, ví dụ socks5://127.0.0.1:1080",
                failure);
    }

    /**
     * Whether another program receives this bot's messages. Asks as long as a poller needs to come back after it was
     * interrupted by the question; takes nothing away from it. Messages that wait mean that nobody takes them.
     */
    public boolean isPolledElsewhere() throws NotReached {
        try {
            pollCalls.execute(new GetRawUpdates(null, (int) PROBE.toSeconds()));
            return false;
        } catch (TelegramApiException e) {
            TelegramApiRequestException refusal = TelegramRefusals.find(e, TelegramApiRequestException.class);
            if (refusal != null && Integer.valueOf(409).equals(refusal.getErrorCode())) {
                return true;
            }
            throw notReached(e);
        }
    }

    /** Whether the bot reads everything that is said in groups; it needs commands alone. Empty when Telegram does not say. */
    public Optional<Boolean> readsWholeGroups() {
        try {
            return Optional.ofNullable(calls.execute(new GetMe()).getCanReadAllGroupMessages());
        } catch (TelegramApiException e) {
            return Optional.empty();
        }
    }

    /** For sending what carries a file. */
    TelegramClient client() {
        return client;
    }

    /** For sending. */
    TelegramCalls calls() {
        return calls;
    }

    /** For fetching files. */
    OkHttpClient http() {
        return http;
    }

    /** Where a file lies; a secret, because the token stands in it. */
    String fileAddress(String path) {
        return api.toString().replaceFirst("/+$", "") + "/file/bot" + token + "/" + path;
    }

    /** For polling: waits longer, and never takes a place from sending. */
    TelegramCalls pollCalls() {
        return pollCalls;
    }

    /** Ends a poll under way, so that stopping does not wait for it. */
    void cancelPoll() {
        pollHttp.dispatcher().cancelAll();
    }

    /** Words for a log or a record, without the token. */
    public String redact(String words) {
        return words == null ? "" : words.replace(token, "***");
    }

    @Override
    public void close() {
        for (OkHttpClient one : new OkHttpClient[] {http, pollHttp}) {
            one.dispatcher().cancelAll();
            one.dispatcher().executorService().shutdown();
            one.connectionPool().evictAll();
        }
    }
}
