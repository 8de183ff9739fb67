package nhacviec.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import nhacviec.admin.audit.AuditResource;
import nhacviec.admin.audit.AuditRoom;
import nhacviec.admin.calendar.CalendarResource;
import nhacviec.admin.calendar.CalendarRoom;
import nhacviec.admin.calendar.FeedResource;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.indicator.FiguresRoom;
import nhacviec.admin.indicator.IndicatorResource;
import nhacviec.admin.indicator.PeriodResource;
import nhacviec.admin.indicator.ReporterResource;
import nhacviec.admin.office.StatusRoom;
import nhacviec.admin.office.TodayRoom;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.LinkResource;
import nhacviec.admin.page.PageResource;
import nhacviec.admin.plan.PlanResource;
import nhacviec.admin.plan.PlanRoom;
import nhacviec.admin.reminder.DeliveryResource;
import nhacviec.admin.reminder.MessagesRoom;
import nhacviec.admin.reminder.ReminderResource;
import nhacviec.admin.report.ReportResource;
import nhacviec.admin.report.ReportsRoom;
import nhacviec.admin.staff.HandoverResource;
import nhacviec.admin.staff.InvitationResource;
import nhacviec.admin.staff.PeopleRoom;
import nhacviec.admin.staff.PersonalDataResource;
import nhacviec.admin.staff.StaffResource;
import nhacviec.admin.staff.TokenResource;
import nhacviec.admin.task.ExtensionResource;
import nhacviec.admin.task.TaskEditResource;
import nhacviec.admin.task.TaskResource;
import nhacviec.admin.task.TasksRoom;

/** The table of contents: everything that can be asked of the endpoint. */
public final class AdminRoutes {

    private final List<Route> routes;

    AdminRoutes(AdminOffice office, Sessions sessions, FrontDesk desk, LongSupplier nanos) {
        List<Route> all = new ArrayList<>();
        all.addAll(new HealthResource(office).routes());
        all.addAll(new MetricsResource(office).routes());
        all.add(Route.get(
                "/openapi.json",
                "This description",
                Access.PUBLIC,
                OpenApi.SCHEMA,
                request -> Answer.ok(OpenApi.describe(routes()))));
        all.addAll(new PlanResource(office).routes());
        all.addAll(new TaskResource(office).routes());
        all.addAll(new TaskEditResource(office).routes());
        all.addAll(new ExtensionResource(office).routes());
        all.addAll(new IndicatorResource(office).routes());
        all.addAll(new ReporterResource(office).routes());
        all.addAll(new PeriodResource(office).routes());
        all.addAll(new ReportResource(office).routes());
        all.addAll(new StaffResource(office).routes());
        all.addAll(new TokenResource(office).routes());
        all.addAll(new InvitationResource(office).routes());
        all.addAll(new HandoverResource(office).routes());
        all.addAll(new PersonalDataResource(office).routes());
        all.addAll(new ReminderResource(office).routes());
        all.addAll(new DeliveryResource(office).routes());
        all.addAll(new AuditResource(office).routes());
        all.addAll(new CalendarResource(office).routes());
        all.addAll(new FeedResource(office).routes());
        all.addAll(new PageResource(office, sessions, nanos).routes());
        all.addAll(new LinkResource(office, sessions, nanos).routes());
        all.addAll(new TodayRoom(office).routes(desk));
        all.addAll(new TasksRoom(office).routes(desk));
        all.addAll(new FiguresRoom(office).routes(desk));
        all.addAll(new PeopleRoom(office).routes(desk));
        all.addAll(new MessagesRoom(office).routes(desk));
        all.addAll(new ReportsRoom(office).routes(desk));
        all.addAll(new CalendarRoom(office).routes(desk));
        all.addAll(new PlanRoom(office).routes(desk));
        all.addAll(new AuditRoom(office).routes(desk));
        all.addAll(new StatusRoom(office).routes(desk));
        routes = List.copyOf(all);
    }

    public List<Route> routes() {
        return routes;
    }
}
