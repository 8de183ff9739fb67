package nhacviec.admin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.SameOrigin;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.http.SignInThrottle;
import nhacviec.admin.report.ReportFile;
import nhacviec.core.report.ReportPress.Form;
import nhacviec.core.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The admin page: signing in, the office at a glance, inviting a person. */
public final class PageResource {

    private static final Logger LOG = LoggerFactory.getLogger(PageResource.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final Parameter LANGUAGE = Parameter.query("lang", "vi or en", "en");
    private static final int LONGEST_NAME = 100;

    private final AdminOffice office;
    private final Sessions sessions;
    private final SignInThrottle throttle;

    public PageResource(AdminOffice office, Sessions sessions, LongSupplier nanos) {
        this.office = office;
        this.sessions = sessions;
        this.throttle = new SignInThrottle(SignInThrottle.ON_PAGE, nanos);
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/", "The admin page, or the form to sign in", Access.PUBLIC, null, this::front)
                        .parameters(LANGUAGE),
                Route.get("/fragment", "What changes on the page, with an ETag", Access.SESSION, null, this::fragment)
                        .parameters(LANGUAGE),
                Route.post("/sign-in", "Signs in with the admin token", Access.PUBLIC, null, this::signIn)
                        .status(303),
                Route.post("/sign-out", "Signs out", Access.SESSION, null, this::signOut)
                        .status(303),
                Route.post(
                                "/invite",
                                "Invites a person; the page then shows the link once",
                                Access.SESSION,
                                null,
                                this::invite)
                        .status(303),
                asset("/assets/admin.css", "text/css; charset=utf-8"),
                asset("/assets/admin.js", "text/javascript; charset=utf-8"),
                asset("/assets/icon.svg", "image/svg+xml")));
        for (Form form : Form.values()) {
            routes.add(Route.get(
                            "/reports/{period}." + form.suffix(),
                            "A report, for whoever has signed in",
                            Access.SESSION,
                            null,
                            request -> report(request, form))
                    .parameters(ReportFile.PERIOD));
        }
        return List.copyOf(routes);
    }

    /** What is answered to whoever asks for something of the page without having signed in. */
    public Answer askToSignIn(Request request) {
        boolean page = request.header("Accept").orElse("").contains("text/html");
        return page
                ? html(401, new SignInPage(words(request), office.rehearsalNotice()).render(""))
                : Answer.problem(Problem.of(401, "Phiên đăng nhập đã hết; hãy tải lại trang."));
    }

    private Answer report(Request request, Form form) {
        return ReportFile.answer(office, request, form);
    }

    private Answer front(Request request) {
        Words words = words(request);
        Optional<Sessions.Session> session = session(request);
        if (session.isEmpty()) {
            return html(200, new SignInPage(words, office.rehearsalNotice()).render(""));
        }
        return html(200, page(words, session.get(), ""));
    }

    private Answer fragment(Request request) {
        byte[] body = live(words(request)).render().getBytes(StandardCharsets.UTF_8);
        return tagged(request, HTML, body);
    }

    private Answer signIn(Request request) {
        SameOrigin.check(request);
        Words words = Words.of(request.form("lang"));
        SignInPage form = new SignInPage(words, office.rehearsalNotice());
        String address = request.remoteAddress();
        if (throttle.isPaused(address)) {
            String sentence = words.say(
                    "Đã nhập sai nhiều lần. Xin chờ ít phút rồi thử lại.",
                    "Too many failed attempts. Please wait a few minutes and try again.");
            return new Answer(
                    429,
                    HTML,
                    bytes(form.render(sentence)),
                    List.of("Retry-After", "" + SignInThrottle.PAUSE.toSeconds()));
        }
        if (!office.adminTokenMatches(request.form("token"))) {
            throttle.failed(address);
            LOG.warn("Somebody at {} failed to sign in on the page", address);
            return html(401, form.render(words.say("Mã quản trị không đúng.", "That is not the admin token.")));
        }
        throttle.succeeded(address);
        return back(words, "", "Set-Cookie", sessions.cookie(sessions.open(null)));
    }

    private Answer signOut(Request request) {
        request.cookie(Sessions.COOKIE).ifPresent(sessions::close);
        return back(Words.of(request.form("lang")), "", "Set-Cookie", sessions.cookie(""));
    }

    private Answer invite(Request request) {
        Words words = Words.of(request.form("lang"));
        Sessions.Session session = session(request).orElseThrow();
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.code().equals(request.form("role")))
                .findFirst();
        String name = request.form("name");
        if (role.isEmpty() || name.length() > LONGEST_NAME) {
            String sentence = words.say(
                    "Xin chọn vai trò và viết tên không quá 100 chữ.",
                    "Please choose a role and a name of at most 100 letters.");
            return html(400, page(words, session, sentence));
        }
        try {
            session.show(office.invite(request.actor(), request.form("unit"), role.get(), name));
        } catch (IllegalArgumentException e) {
            return html(400, page(words, session, e.getMessage()));
        }
        return back(words, "#invite");
    }

    private String page(Words words, Sessions.Session session, String complaint) {
        OfficeView view = OfficeView.of(office);
        return new OfficePage(view, words).render(session.takeInvited(), complaint);
    }

    private Html live(Words words) {
        return new OfficePage(OfficeView.of(office), words).live();
    }

    private Optional<Sessions.Session> session(Request request) {
        return sessions.find(request);
    }

    private static Words words(Request request) {
        return Words.of(request.query("lang").orElse(""));
    }

    private static Answer back(Words words, String place, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Location";
        all[headers.length + 1] = (words == Words.EN ? "/?lang=en" : "/") + place;
        return new Answer(303, HTML, new byte[0], List.of(all));
    }

    /**
     * A page with forms. "same-origin" still tells no other site where one comes from; with "no-referrer" a browser would
     * send these forms with the origin "null", which is refused.
     */
    private static Answer html(int status, String page) {
        return new Answer(status, HTML, bytes(page), List.of("Referrer-Policy", "same-origin"));
    }

    private static Route asset(String path, String mediaType) {
        byte[] content = resource(path.substring(path.lastIndexOf('/') + 1));
        return Route.get(
                path, "A file of the page", Access.PUBLIC, null, request -> tagged(request, mediaType, content));
    }

    /** An answer that a browser may keep as long as it asks whether it still holds. */
    private static Answer tagged(Request request, String mediaType, byte[] content) {
        String tag = "\"" + digest(content) + "\"";
        List<String> headers = List.of("ETag", tag, "Cache-Control", "no-cache");
        boolean same = request.header("If-None-Match").filter(tag::equals).isPresent();
        return same ? new Answer(304, mediaType, new byte[0], headers) : new Answer(200, mediaType, content, headers);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageResource.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
