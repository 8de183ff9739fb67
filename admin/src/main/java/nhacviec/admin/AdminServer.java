package nhacviec.admin;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Caller;
import nhacviec.admin.http.KeyedRequests;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.ProblemException;
import nhacviec.admin.http.QueryCheck;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.ProblemPage;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP endpoint and the admin page, listening. Stops without cutting off an answer. */
public final class AdminServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);
    private static final long MOST_BYTES = 1_000_000;
    private static final long MOST_FILE = 20L * 1024 * 1024;
    private static final long STOP_MILLIS = 5_000;
    private static final String ROUTE = "route";

    private final AdminOffice office;
    private final List<Route> routes;
    private final Sessions sessions;
    private final FrontDesk desk;
    private final Door door;
    private final Javalin javalin;

    public AdminServer(AdminOffice office) {
        this(office, System::nanoTime);
    }

    /**
     * @param nanos the time that passes for sessions and failed sign-ins, which a rehearsal's clock must not move
     */
    AdminServer(AdminOffice office, LongSupplier nanos) {
        this.office = office;
        this.sessions = new Sessions(
                nanos,
                "https".equals(office.address().getScheme()),
                id -> office.books().read(books -> books.staff().find(id)));
        this.desk = new FrontDesk(office, sessions);
        this.routes = new AdminRoutes(office, sessions, desk, nanos).routes();
        this.door = new Door(office, routes, sessions, nanos);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     */
    public AdminServer start(String host, int port) {
        javalin.start(host, port);
        return this;
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new requests, answers those at hand and returns. */
    public void stop() {
        javalin.stop();
    }

    @Override
    public void close() {
        stop();
    }

    Sessions sessions() {
        return sessions;
    }

    List<Route> routes() {
        return routes;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.jetty.multipartConfig.maxFileSize(MOST_FILE / 1024 / 1024, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_FILE / 1024 / 1024 + 1, SizeUnit.MB);
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(JettyRefusals::answer);
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.router.javaLangErrorHandler((response, error) -> LOG.error("An error ended a request", error));
        config.routes.before(AdminServer::headers);
        config.routes.after(UnreadBody::letGo);
        routes.forEach(route -> config.routes.addEndpoint(new Endpoint(
                HandlerType.findOrCreate(route.method()), route.path(), context -> handle(route, context))));
        // Watchers like to ask with HEAD: they must get the same status, and no way round the token.
        routes.stream()
                .filter(route -> route.method().equals("GET"))
                .forEach(route -> config.routes.addEndpoint(
                        new Endpoint(HandlerType.HEAD, route.path(), context -> handle(route, context))));
        config.routes.exception(
                ProblemException.class, (e, context) -> send(context, ProblemPage.answer(e.problem(), context)));
        config.routes.exception(HttpResponseException.class, (e, context) -> refuse(e, context));
        config.routes.exception(Exception.class, AdminServer::fail);
    }

    private void handle(Route route, Context context) {
        context.attribute(ROUTE, route.path());
        Optional<Caller> caller = door.admit(route, context);
        if (caller.isEmpty()) {
            send(context, desk.askToSignIn(new Request(context, route, Caller.NOBODY)));
            return;
        }
        if (route.access() == Access.TOKEN) {
            QueryCheck.check(route, context.queryParamMap());
        }
        Request request = new Request(context, route, caller.get());
        Optional<String> key = route.access() == Access.TOKEN && route.isChange()
                ? request.header(KeyedRequests.HEADER)
                : Optional.empty();
        send(
                context,
                key.isPresent()
                        ? KeyedRequests.once(
                                office.books(),
                                key.get().strip(),
                                List.of(
                                        caller.get().key(),
                                        context.method().name(),
                                        context.path(),
                                        Optional.ofNullable(context.queryString())
                                                .orElse(""),
                                        route.takesFile() ? fileOf(request) : context.body()),
                                office.now().at(),
                                () -> route.handler().answer(request))
                        : route.handler().answer(request));
    }

    private static String fileOf(Request request) {
        return request.upload("file", MOST_FILE)
                .map(file -> file.name() + "\n" + HexFormat.of().formatHex(file.content()))
                .orElse("");
    }

    private void refuse(HttpResponseException e, Context context) {
        int status = e.getStatus();
        Problem problem = switch (status) {
            case 404 -> Problem.noSuchPath();
            case 405 -> Problem.of(405, "Địa chỉ này chỉ nhận: " + allowed(context) + ".");
            case 413 -> Problem.of(413, "Nội dung gửi lên quá lớn (tối đa 1 MB).");
            default -> Problem.of(status, "Yêu cầu không hợp lệ.");
        };
        if (status == 405) {
            context.header("Allow", allowed(context));
        }
        send(context, ProblemPage.answer(problem, context));
    }

    private String allowed(Context context) {
        // The router takes an address with a slash at its end for the same address.
        String path = context.path().replaceFirst("(?<=.)/$", "");
        return routes.stream()
                .filter(route -> path.matches(route.path().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+")))
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void fail(Exception e, Context context) {
        // What cannot be read comes bare, or, of a form in parts, wrapped.
        Throwable cause = e instanceof HttpException || e.getCause() == null ? e : e.getCause();
        if (cause instanceof HttpException unreadable && unreadable.getCode() < 500) {
            send(
                    context,
                    ProblemPage.answer(
                            Problem.of(unreadable.getCode(), "Yêu cầu không đọc được; hãy dùng mã UTF-8."), context));
            return;
        }
        String id = UUID.randomUUID().toString();
        // The route and not the address: parts of some addresses are secret.
        LOG.error("Request {} {} failed, {}", context.method(), context.attribute(ROUTE), id, e);
        send(
                context,
                ProblemPage.answer(
                        Problem.of(500, "Có lỗi bên trong; nhật ký của dịch vụ ghi chi tiết dưới mã " + id + ".")
                                .with("instance", "urn:uuid:" + id),
                        context));
    }

    private static void headers(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'; object-src 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
    }

    private static void send(Context context, Answer answer) {
        context.status(answer.status()).contentType(answer.mediaType());
        for (int i = 0; i < answer.headers().size(); i += 2) {
            context.header(answer.headers().get(i), answer.headers().get(i + 1));
        }
        context.result(answer.body());
    }
}
