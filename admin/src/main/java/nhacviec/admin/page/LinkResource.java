package nhacviec.admin.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.SameOrigin;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.http.SignInThrottle;
import nhacviec.core.staff.AccessService.SigningIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in with a link from the chat. Opening the link only shows a button: chat programs look at links by themselves, and what
 * they look at must not be used up by it.
 */
public final class LinkResource {

    private static final Logger LOG = LoggerFactory.getLogger(LinkResource.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final List<String> OURS = List.of("Referrer-Policy", "same-origin");

    private final AdminOffice office;
    private final Sessions sessions;
    private final SignInThrottle throttle;

    public LinkResource(AdminOffice office, Sessions sessions, LongSupplier nanos) {
        this.office = office;
        this.sessions = sessions;
        this.throttle = new SignInThrottle(SignInThrottle.ON_PAGE, nanos);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in/{code}", "What a link from the chat opens", Access.PUBLIC, null, this::opened)
                        .parameters(Parameter.path("code", "the link's code", "Zk3fT1")),
                Route.post("/sign-in/link", "Signs in with a link's code", Access.PUBLIC, null, this::signIn)
                        .status(303));
    }

    private Answer opened(Request request) {
        Words words = FrontDesk.words(request);
        return page(
                200,
                words,
                "",
                Html.tag("form")
                        .attr("method", "post")
                        .attr("action", "/sign-in/link")
                        .add(
                                Html.tag("input")
                                        .attr("type", "hidden")
                                        .attr("name", "code")
                                        .attr("value", request.path("code")),
                                Html.tag("button", words.say("Vào trang quản trị", "Open the admin page"))
                                        .attr("type", "submit")));
    }

    private Answer signIn(Request request) {
        SameOrigin.check(request);
        Words words = FrontDesk.words(request);
        String address = request.remoteAddress();
        if (throttle.isPaused(address)) {
            return page(
                    429,
                    words,
                    words.say(
                            "Đã thử sai nhiều lần. Xin chờ ít phút rồi thử lại.",
                            "Too many failed attempts. Please wait a few minutes and try again."),
                    Html.pieces());
        }
        SigningIn outcome = office.books()
                .write(books -> office.access().signIn(books, request.form("code"), Sessions.SOURCE, office.now()));
        if (outcome instanceof SigningIn.Welcome welcome) {
            throttle.succeeded(address);
            return new Answer(
                    303,
                    HTML,
                    new byte[0],
                    List.of(
                            "Set-Cookie",
                            sessions.cookie(sessions.open(welcome.person().id())),
                            "Location",
                            "/"));
        }
        if (outcome instanceof SigningIn.Unknown) {
            throttle.failed(address);
        }
        LOG.warn("Somebody at {} opened a link to the page that is not (or no longer) good", address);
        return page(
                410,
                words,
                words.say(
                        "Liên kết này không dùng được nữa: mỗi liên kết chỉ mở một lần, trong 10 phút. Xin gõ /trang cho bot để lấy liên kết mới.",
                        "This link is no longer good: each opens once, within 10 minutes. Write /trang to the bot for a new one."),
                Html.pieces());
    }

    private Answer page(int status, Words words, String complaint, Html form) {
        String title = words.say("Đăng nhập", "Sign in");
        Html card = Html.tag("div").cls("card sign-in").add(Html.tag("h1", title));
        if (!complaint.isEmpty()) {
            card.add(Html.tag("p", complaint).cls("complaint").attr("role", "alert"));
        }
        String page = PageFrame.outside(words, title, office.rehearsalNotice(), "/", card.add(form));
        return new Answer(status, HTML, page.getBytes(StandardCharsets.UTF_8), OURS);
    }
}
