package nhacviec.admin;

import java.util.List;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;

/**
 * Whether the service does its work, for whoever watches over it: seconds since the last poll came back and since the
 * scheduler last looked, whether a coordinator is reached, whether what comes in is worked off, what is wrong with the files that people edit, how many messages wait and for how many seconds the oldest of them has been due.
 */
final class HealthResource {

    private static final Schema HEALTH = Schema.object(
            "status", Schema.oneOf(List.of("ok", "failing")),
            "database", Schema.oneOf(List.of("ok", "failing")),
            "polling", Schema.integer().orNull(),
            "pollingState", Schema.text(),
            "scheduler", Schema.integer().orNull(),
            "reminders", Schema.oneOf(List.of("ok", "failing", "not_yet")),
            "figures", Schema.oneOf(List.of("ok", "failing", "not_yet")),
            "audit", Schema.oneOf(List.of("ok", "failing", "not_yet")),
            "backup", Schema.oneOf(List.of("ok", "failing", "not_yet")),
            "coordinator", Schema.oneOf(List.of("ok", "failing", "not_yet")),
            "inbox",
                    Schema.object(
                            "status",
                            Schema.oneOf(List.of("ok", "failing")),
                            "oldest",
                            Schema.integer().orNull()),
            "files", Schema.oneOf(List.of("ok", "failing")),
            "mistakes", Schema.list(Schema.text()),
            "deliveries",
                    Schema.object(
                            "waiting",
                            Schema.integer(),
                            "oldest",
                            Schema.integer().orNull()));

    private final AdminOffice office;

    HealthResource(AdminOffice office) {
        this.office = office;
    }

    List<Route> routes() {
        return List.of(Route.get("/health", "200 while all goes well, else 503", Access.PUBLIC, HEALTH, this::health));
    }

    private Answer health(Request request) {
        Health health = office.health();
        return Answer.json(
                health.ok() ? 200 : 503,
                Json.object(
                        "status", word(health.ok()),
                        "database", word(health.database()),
                        "polling", health.secondsSinceLastPoll(),
                        "pollingState", health.pollingState(),
                        "scheduler", health.secondsSinceSchedulerTick(),
                        "reminders", looked(health.remindersComplete()),
                        "figures", looked(health.figuresIntact()),
                        "audit", looked(health.auditIntact()),
                        "backup", looked(health.backupSound()),
                        "coordinator", looked(health.coordinatorReached()),
                        "inbox",
                                Json.object(
                                        "status", word(health.inboxWorks()), "oldest", health.oldestUnhandledSeconds()),
                        "files", word(health.fileMistakes().isEmpty()),
                        "mistakes", health.fileMistakes(),
                        "deliveries",
                                Json.object("waiting", health.waiting(), "oldest", health.oldestWaitingSeconds())));
    }

    private static String looked(Boolean good) {
        return good == null ? "not_yet" : word(good);
    }

    private static String word(boolean good) {
        return good ? "ok" : "failing";
    }
}
