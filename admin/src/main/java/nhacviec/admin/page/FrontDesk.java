package nhacviec.admin.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Caller;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.http.Sessions.Session;

/**
 * The way into every room: who has not signed in is shown the door, a form must come from our own page and carry its session's token, the
 * language is that of the address or else of the last choice.
 */
public final class FrontDesk {

    static final String TOKEN = "form_token";

    /** Sent by the page's script when it looks whether something has changed. */
    static final String LIVE = "X-Live";

    static final String LANGUAGE_COOKIE = "nhacviec_lang";
    private static final long LANGUAGE_SECONDS = 31_536_000;
    static final String HTML = "text/html; charset=utf-8";

    /** The page's language, for every room. */
    public static final Parameter LANGUAGE = Parameter.query("lang", "vi or en; kept in a cookie", "en");

    private final AdminOffice office;
    private final Sessions sessions;

    public FrontDesk(AdminOffice office, Sessions sessions) {
        this.office = office;
        this.sessions = sessions;
    }

    private record Notice(String sentence) {}

    /** A page of a room. */
    public Route page(Room room, String path, String summary, Function<Visit, Page> look, Parameter... parameters) {
        List<Parameter> all = new ArrayList<>(List.of(parameters));
        all.add(LANGUAGE);
        Access access = room == Room.TODAY ? Access.PUBLIC : Access.SESSION;
        return Route.get(path, summary, access, null, request -> show(room, request, look))
                .parameters(all);
    }

    /** A form of a room. */
    public Route form(Room room, String path, String summary, Function<Visit, Outcome> act, Parameter... parameters) {
        return Route.post(path, summary, Access.SESSION, null, request -> take(room, request, act))
                .parameters(parameters)
                .status(303);
    }

    /** A file that whoever has signed in may have. */
    public Route file(String path, String summary, Function<Request, Answer> print, Parameter... parameters) {
        return Route.get(path, summary, Access.SESSION, null, print::apply).parameters(parameters);
    }

    private Answer show(Room room, Request request, Function<Visit, Page> look) {
        Optional<Session> session = sessions.find(request);
        if (session.isEmpty()) {
            return door(request, 200);
        }
        Visit visit = visit(request, session.get());
        Page page = look.apply(visit);
        Optional<String> notice = visit.take(Notice.class).map(Notice::sentence);
        byte[] body = bytes(PageFrame.room(room, page, visit, notice));
        String tag = "\"" + digest(body) + "\"";
        boolean same = request.header("If-None-Match").filter(tag::equals).isPresent();
        List<String> headers = new ArrayList<>(List.of("Referrer-Policy", "same-origin", "ETag", tag));
        request.query("lang")
                .ifPresent(code -> headers.addAll(List.of(
                        "Set-Cookie",
                        LANGUAGE_COOKIE + "=" + Words.of(code).code() + "; Path=/; Max-Age=" + LANGUAGE_SECONDS
                                + "; HttpOnly; SameSite=Lax")));
        return same ? new Answer(304, HTML, new byte[0], headers) : new Answer(page.status(), HTML, body, headers);
    }

    private Answer take(Room room, Request request, Function<Visit, Outcome> act) {
        Session session = sessions.find(request).orElseThrow();
        checkToken(request, session);
        Visit visit = visit(request, session);
        Outcome outcome = act.apply(visit);
        if (outcome instanceof Outcome.Done done) {
            if (!done.sentence().isEmpty()) {
                session.keep(new Notice(done.sentence()));
            }
            return goTo(done.place());
        }
        Page page = ((Outcome.Again) outcome).page();
        return html(page.status(), PageFrame.room(room, page, visit, Optional.empty()));
    }

    static void checkToken(Request request, Session session) {
        if (!session.isFormToken(request.form(TOKEN))) {
            throw Problem.of(403, "Biểu mẫu đã cũ; xin tải lại trang rồi gửi lại.")
                    .asException();
        }
    }

    /** What is answered to whoever asks for something of the page without having signed in. */
    public Answer askToSignIn(Request request) {
        return request.header("Accept").orElse("").contains("text/html")
                ? door(request, 401)
                : Answer.problem(Problem.of(401, "Phiên đăng nhập đã hết; hãy tải lại trang."));
    }

    /** The form to sign in, which then leads back to where one wanted to go. */
    private Answer door(Request request, int status) {
        String next = request.isPost() ? "/" : request.address();
        return html(status, new SignInPage(words(request), office.rehearsalNotice(), next).render(""));
    }

    private Visit visit(Request request, Session session) {
        Caller caller = sessions.caller(session).orElseThrow();
        return new Visit(office, request, session, caller.actor(), words(request));
    }

    static Words words(Request request) {
        return Words.of(
                request.query("lang").or(() -> request.cookie(LANGUAGE_COOKIE)).orElse(""));
    }

    static Answer goTo(String place, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Location", place));
        return new Answer(303, HTML, new byte[0], all);
    }

    /**
     * A page with forms. "same-origin" still tells no other site where one comes from; with "no-referrer" a browser would
     * send these forms with the origin "null", which is refused.
     */
    static Answer html(int status, String page, String... headers) {
        List<String> all = new ArrayList<>(List.of("Referrer-Policy", "same-origin"));
        all.addAll(List.of(headers));
        return new Answer(status, HTML, bytes(page), all);
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
