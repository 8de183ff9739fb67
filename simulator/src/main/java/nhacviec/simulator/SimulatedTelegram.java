package nhacviec.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Telegram as far as the bot can see it: the server, and a page on the same port to chat by hand. */
public final class SimulatedTelegram implements AutoCloseable {

    static {
        // Read once by the JDK's server; without it every answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** One link in the page's top bar. */
    record Link(String label, String url) {}

    private final HttpServer server;
    private final ExecutorService threads;
    private final String host;
    private final World world;
    private final Conversation conversation;
    private final Membership membership;
    private final Faults faults = new Faults();
    private final RateLimits limits;
    private final Webhook webhook;
    private final BotApiHandler api;
    private final PageEvents events;

    private SimulatedTelegram(Builder given) throws IOException {
        host = given.host;
        world = new World(given.clock, botId(given.token), given.botUsername, given.botName, given.privacyMode);
        conversation = new Conversation(world);
        membership = new Membership(world, conversation);
        limits = new RateLimits(
                given.enforceLimits,
                given.limitsByClock ? () -> TimeUnit.MILLISECONDS.toNanos(given.clock.millis()) : System::nanoTime);
        webhook = new Webhook(world.updates);
        api = new BotApiHandler(
                given.token, world, new BotMethods(world, conversation, membership, webhook), faults, limits);
        events = new PageEvents();
        world.onChange(events::changed);
        server = HttpServer.create(new InetSocketAddress(host, given.port), 256);
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "simulated-telegram");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/bot", api);
        server.createContext("/file/bot", api);
        PageView view = new PageView(world, given.demoClock, List.copyOf(given.links));
        server.createContext("/sim/", new PageControl(world, conversation, membership, events, view));
        server.createContext("/", new PageFiles());
        server.start();
    }

    private static long botId(String token) {
        String id = token.split(":", 2)[0];
        return id.matches("[0-9]{1,15}") ? Long.parseLong(id) : 1;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Where the bot finds the API and a browser finds the page, without a slash at the end. */
    public String baseUrl() {
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** A person; the same one again for an id that is known. The label says what they are, for the page. */
    public SimulatedUser user(long id, String firstName, String label) {
        return user(world.person(id, firstName, label));
    }

    /** A person who is known already, also one who was added on the page. */
    public SimulatedUser user(long id) {
        Person person = world.find(id);
        if (person == null) {
            throw new IllegalArgumentException("No person has the id " + id);
        }
        return user(person);
    }

    private SimulatedUser user(Person person) {
        return new SimulatedUser(world, conversation, membership, person);
    }

    public List<SimulatedUser> users() {
        return world.people().stream().map(this::user).toList();
    }

    /** A group with an id below 0, without the bot at first; the same one again for an id that is known. */
    public SimulatedGroup group(long id, String title, SimulatedUser... members) {
        Group group = world.group(id, title, "Nhóm", false);
        return new SimulatedGroup(world, conversation, membership, group).joinedBy(members);
    }

    /** The bot's calls that have been answered or dropped, oldest first. */
    public List<ApiCall> calls() {
        return api.calls();
    }

    public List<ApiCall> callsOf(String method) {
        return calls().stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    public void forgetCalls() {
        api.forgetCalls();
    }

    public Faults faults() {
        return faults;
    }

    /** How many calls have been refused because of the limits (not by a fault). */
    public long limitRefusals() {
        return limits.refused();
    }

    /** Told the update's id and the nanoseconds whenever an update goes to the bot, on the thread that serves it. */
    public void onUpdateHandedOut(BiConsumer<Long, Long> listener) {
        world.updates.onHandedOut(listener);
    }

    /** Told the message and the nanoseconds when the bot has sent one, on the thread that serves it. */
    public void onMessageSent(BiConsumer<SimulatedMessage, Long> listener) {
        conversation.onSent(listener);
    }

    /** Waits until the bot has confirmed every update. */
    public void awaitUpdatesConfirmed(Duration atMost) {
        try {
            if (!world.updates.awaitConfirmed(atMost.toNanos())) {
                throw new AssertionError("After " + atMost.toMillis() + " ms the bot has not confirmed "
                        + world.updates.size() + " updates");
            }
        } catch (InterruptedException e) {
            throw World.interrupted(e);
        }
    }

    /** Waits until the bot has everything and its poll waits for more. */
    public void awaitPoll(Duration atMost) {
        try {
            if (!world.updates.awaitPoll(atMost.toNanos())) {
                throw new AssertionError("After " + atMost.toMillis() + " ms no poll of the bot waits for updates");
            }
        } catch (InterruptedException e) {
            throw World.interrupted(e);
        }
    }

    /** How many updates the bot has not confirmed. */
    public int unconfirmedUpdates() {
        return world.updates.size();
    }

    /** Hands out this text as it is; without an update_id it gets the next one. Answers the id. */
    public long pushUpdate(String json) {
        return world.updates.addRaw(json);
    }

    /** Hands out an update once more under the same id. */
    public void repeatUpdate(long updateId) {
        world.updates.repeat(updateId);
    }

    /** Hands out an update once more under a new id, which it answers. */
    public long repeatUpdateAsNew(long updateId) {
        return world.updates.repeatAsNew(updateId);
    }

    /** The id of the next update; a lower one than before is what Telegram does after a silent week. */
    public void nextUpdateId(long id) {
        world.updates.nextId(id);
    }

    /** Makes every tap so far too old to be answered. */
    public void expireQueries() {
        conversation.expireQueries();
    }

    @Override
    public void close() {
        webhook.close();
        world.updates.close();
        faults.clear();
        api.close();
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Everything has a default; the port 0 stands for any free one. */
    public static final class Builder {

        private String token = "1:TEST";
        private String host = "127.0.0.1";
        private int port;
        private InstantSource clock = InstantSource.system();
        private String botUsername = "nhacviec_bot";
        private String botName = "Nhắc Việc";
        private DemoClock demoClock;
        private boolean enforceLimits;
        private boolean limitsByClock;
        private boolean privacyMode = true;
        private final List<Link> links = new ArrayList<>();

        private Builder() {}

        public Builder token(String given) {
            token = given;
            return this;
        }

        /** The address to listen on; the page has no password. */
        public Builder host(String given) {
            host = given;
            return this;
        }

        public Builder port(int given) {
            port = given;
            return this;
        }

        /** Dates the messages. */
        public Builder clock(InstantSource given) {
            clock = given;
            return this;
        }

        public Builder botUsername(String given) {
            botUsername = given;
            return this;
        }

        public Builder botName(String given) {
            botName = given;
            return this;
        }

        /** Adds a link to the page's top bar. */
        public Builder link(String label, String url) {
            links.add(new Link(label, url));
            return this;
        }

        /** Shows and moves that clock on the page. */
        public Builder demoClock(DemoClock given) {
            demoClock = given;
            return this;
        }

        /** Refuses with 429 what Telegram would refuse. */
        public Builder enforceLimits(boolean given) {
            enforceLimits = given;
            return this;
        }

        /** Measures the limits by the clock given to {@link #clock}, in place of real time. */
        public Builder limitsByClock(boolean given) {
            limitsByClock = given;
            return this;
        }

        /** Whether the bot hears in groups only what is meant for it; true unless said otherwise, as with a new bot. */
        public Builder privacyMode(boolean given) {
            privacyMode = given;
            return this;
        }

        public SimulatedTelegram start() {
            try {
                return new SimulatedTelegram(this);
            } catch (IOException e) {
                throw new UncheckedIOException("The simulator cannot listen on " + host + ":" + port, e);
            }
        }
    }
}
