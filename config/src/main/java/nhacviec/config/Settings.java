package nhacviec.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nhacviec.core.indicator.FigureRules;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.report.Letterhead;

/**
 * How this office runs the service: checked, typed, with the defaults filled in.
 *
 * @param database JDBC URL, jdbc:sqlite:…
 * @param plan the plan imported when the database is empty
 * @param calendar the file of days off
 * @param rehearsalFrom where a rehearsal's clock starts; empty for the real time
 * @param office how the office's reports begin and end
 * @param daysAfterArrival working days to do a task in once the awaited decision has come
 * @param invitationDays how long an invitation can be used
 * @param inboxDays how long handled messages are kept
 * @param backup the copies of the database
 * @param heartbeat the address to be asked while all is well; empty for none
 */
public record Settings(
        Telegram telegram,
        String database,
        Http http,
        Path plan,
        Path calendar,
        ZoneId zone,
        Optional<Instant> rehearsalFrom,
        ReportingRules reporting,
        FigureRules figures,
        ReminderPolicy reminders,
        Letterhead office,
        int daysAfterArrival,
        int invitationDays,
        int inboxDays,
        Backup backup,
        Optional<Secret> heartbeat) {

    /**
     * The way to Telegram.
     *
     * @param token the bot's token; present whenever the settings were read to run the service
     * @param api base URL of the Bot API server, without a slash at the end
     */
    public record Telegram(Optional<Secret> token, URI api, Optional<Proxy> proxy, Limits limits) {}

    /** A proxy on the way to Telegram; user and password are empty when it asks for none. */
    public record Proxy(Kind kind, String host, int port, String user, Secret password) {
        public enum Kind {
            HTTP,
            SOCKS5
        }
    }

    /**
     * How fast Telegram may be spoken to.
     *
     * @param perSecond messages a second in all
     * @param perChatPerSecond messages a second in one chat
     * @param perChatBurst answers that may follow each other at once in one chat
     * @param perGroupPerMinute messages a minute in one group
     */
    public record Limits(int perSecond, int perChatPerSecond, int perChatBurst, int perGroupPerMinute) {}

    /**
     * The admin endpoint; without a token one is generated at the first start.
     *
     * @param url where browsers find it, without a slash at the end; empty when nobody said
     */
    public record Http(String host, int port, Optional<URI> url, Optional<Secret> adminToken) {

        /** Where browsers find it. */
        public URI address() {
            String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
            return url.orElseGet(
                    () -> URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port));
        }

        /** Whether that address opens on this machine alone. */
        public boolean isHere() {
            String name = address().getHost();
            return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]");
        }
    }

    /**
     * The copies that the service makes by itself.
     *
     * @param folder where they lie
     * @param keepDays for how many days they are kept
     */
    public record Backup(Path folder, int keepDays) {}
}
