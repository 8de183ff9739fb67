package nhacviec.admin.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.core.Moment;
import nhacviec.core.staff.Staff;

/** A person's deadlines for their calendar program. Whoever has the link sees them, and nothing else. */
public final class FeedResource {

    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final AdminOffice office;

    public FeedResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(Route.file(
                        "/calendar/{secret}.ics",
                        "A person's deadlines for a calendar program",
                        Access.PUBLIC,
                        MEDIA_TYPE,
                        this::feed)
                .parameters(Parameter.path("secret", "from /lich in chat", "a-code-of-a-calendar")));
    }

    private Answer feed(Request request) {
        Moment now = office.now();
        return office.books().read(books -> {
            Staff person = office.feeds()
                    .owner(books, request.path("secret"))
                    .orElseThrow(() -> Problem.of(404, "Lịch này không còn; xin gõ /lich cho bot để lấy liên kết mới.")
                            .asException());
            String file = FeedFile.write(
                    "Nhắc Việc – " + person.name(),
                    office.deadlines().of(books, person, now),
                    now.zone(),
                    office.address().getHost(),
                    person.morningAt());
            return new Answer(
                    200,
                    MEDIA_TYPE,
                    file.getBytes(StandardCharsets.UTF_8),
                    List.of("Content-Disposition", "inline; filename=\"nhacviec.ics\""));
        });
    }
}
