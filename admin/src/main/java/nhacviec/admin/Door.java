package nhacviec.admin;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nhacviec.admin.http.Caller;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.RouteRights;
import nhacviec.admin.http.SameOrigin;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.http.SignInThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who asks and whether they may, before any resource sees the request. */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String BEARER = "Bearer ";
    private static final int MOST_KNOWN = 1_000;

    private final AdminOffice office;
    private final RouteRights rights;
    private final Sessions sessions;
    private final SignInThrottle throttle;

    /** Addresses from which a right token has come: a pause that a neighbour's wrong one has brought is not theirs. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Door(AdminOffice office, List<Route> routes, Sessions sessions, LongSupplier nanos) {
        this.office = office;
        this.rights = RouteRights.of(routes);
        this.sessions = sessions;
        this.throttle = new SignInThrottle(SignInThrottle.OF_SCRIPTS, nanos);
    }

    /**
     * Who asks; ends the request when they may not.
     *
     * @return empty when a person would have to sign in first
     */
    Optional<Caller> admit(Route route, Context context) {
        Optional<Caller> caller = switch (route.access()) {
            case PUBLIC -> Optional.of(Caller.NOBODY);
            case TOKEN -> Optional.of(bearer(context));
            case SESSION -> session(route, context);
        };
        caller.ifPresent(who -> rights.right(route).check(who));
        return caller;
    }

    private Optional<Caller> session(Route route, Context context) {
        Request request = new Request(context, route, Caller.NOBODY);
        if (route.isChange()) {
            SameOrigin.check(request);
        }
        return sessions.find(request).flatMap(sessions::caller);
    }

    private Caller bearer(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Problem.noToken().asException();
        }
        String address = context.req().getRemoteAddr();
        if (throttle.isPaused(address) && !known.contains(address)) {
            throw Problem.of(429, "Đã gửi sai mã nhiều lần. Xin chờ ít phút rồi thử lại.")
                    .asException();
        }
        Optional<Caller> caller =
                office.callerOf(header.substring(BEARER.length()).strip());
        if (caller.isEmpty()) {
            throttle.failed(address);
            LOG.warn("A request from {} carried a token that opens nothing", address);
            throw Problem.wrongToken().asException();
        }
        if (known.size() < MOST_KNOWN) {
            known.add(address);
        }
        return caller.get();
    }
}
