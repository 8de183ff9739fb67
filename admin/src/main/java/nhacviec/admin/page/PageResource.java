package nhacviec.admin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongSupplier;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.SameOrigin;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.http.SignInThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, and the files that every page uses. */
public final class PageResource {

    private static final Logger LOG = LoggerFactory.getLogger(PageResource.class);

    private final AdminOffice office;
    private final Sessions sessions;
    private final SignInThrottle throttle;

    public PageResource(AdminOffice office, Sessions sessions, LongSupplier nanos) {
        this.office = office;
        this.sessions = sessions;
        this.throttle = new SignInThrottle(SignInThrottle.ON_PAGE, nanos);
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/sign-in", "Signs in with the admin token", Access.PUBLIC, null, this::signIn)
                        .status(303),
                Route.post("/sign-out", "Signs out", Access.SESSION, null, this::signOut)
                        .status(303),
                asset("/assets/admin.css", "text/css; charset=utf-8"),
                asset("/assets/admin.js", "text/javascript; charset=utf-8"),
                asset("/assets/icon.svg", "image/svg+xml"));
    }

    private Answer signIn(Request request) {
        SameOrigin.check(request);
        Words words = Words.of(request.form("lang"));
        String next = request.form("next");
        String place = isOurs(next) ? next : "/";
        SignInPage form = new SignInPage(words, office.rehearsalNotice(), place);
        String address = request.remoteAddress();
        if (throttle.isPaused(address)) {
            String sentence = words.say(
                    "Đã nhập sai nhiều lần. Xin chờ ít phút rồi thử lại.",
                    "Too many failed attempts. Please wait a few minutes and try again.");
            return FrontDesk.html(
                    429, form.render(sentence), "Retry-After", String.valueOf(SignInThrottle.PAUSE.toSeconds()));
        }
        if (!office.adminTokenMatches(request.form("token"))) {
            throttle.failed(address);
            LOG.warn("Somebody at {} failed to sign in on the page", address);
            return FrontDesk.html(
                    401, form.render(words.say("Mã quản trị không đúng.", "That is not the admin token.")));
        }
        throttle.succeeded(address);
        return FrontDesk.goTo(
                words == Words.EN ? place + "?lang=en" : place, "Set-Cookie", sessions.cookie(sessions.open(null)));
    }

    private Answer signOut(Request request) {
        FrontDesk.checkToken(request, sessions.find(request).orElseThrow());
        request.cookie(Sessions.COOKIE).ifPresent(sessions::close);
        return FrontDesk.goTo("/", "Set-Cookie", sessions.cookie(""));
    }

    /** Whether an address is a path of this page, and not one that leads elsewhere ("//other.example"). */
    private static boolean isOurs(String place) {
        return place.matches("/([A-Za-z0-9][A-Za-z0-9./_-]{0,100})?");
    }

    private static Route asset(String path, String mediaType) {
        byte[] content = resource(path.substring(path.lastIndexOf('/') + 1));
        return Route.get(
                path, "A file of the page", Access.PUBLIC, null, request -> tagged(request, mediaType, content));
    }

    /** An answer that a browser may keep as long as it asks whether it still holds. */
    private static Answer tagged(Request request, String mediaType, byte[] content) {
        String tag = "\"" + FrontDesk.digest(content) + "\"";
        List<String> headers = List.of("ETag", tag, "Cache-Control", "no-cache");
        boolean same = request.header("If-None-Match").filter(tag::equals).isPresent();
        return same ? new Answer(304, mediaType, new byte[0], headers) : new Answer(200, mediaType, content, headers);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageResource.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
