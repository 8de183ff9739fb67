package nhacviec.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Route;

/** What a Prometheus server collects. */
final class MetricsResource {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final AdminOffice office;

    MetricsResource(AdminOffice office) {
        this.office = office;
    }

    List<Route> routes() {
        return List.of(Route.file(
                "/metrics",
                "Counters and times, in Prometheus' text form",
                Access.TOKEN,
                TEXT,
                request -> new Answer(200, TEXT, office.metrics().getBytes(StandardCharsets.UTF_8), List.of())));
    }
}
