package nhacviec.admin;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.admin.http.Caller;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.Deadlines;
import nhacviec.core.calendar.FeedService;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.TaskEditing;
import nhacviec.core.reminder.DigestWriter;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPreview;
import nhacviec.core.reminder.WeekSummary;
import nhacviec.core.report.ReportPress;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.StaffService;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.ReopenService;
import nhacviec.core.task.TaskService;

/** The running service as the endpoint and the admin page see it. */
public interface AdminOffice {

    Bookkeeping books();

    /** The office's present time; in a rehearsal not that of the wall. */
    Moment now();

    TaskService tasks();

    PlanService plans();

    /** Reads a plan file as it was signed, or in our own form. */
    PlanReader planReader();

    /** In what a plan differs from the one on record, a line each. */
    List<String> inWords(PlanChanges changes);

    /** What became of a plan that was imported, in lines for people. */
    List<String> inWords(Amending outcome);

    /** Changes rows of the plan by hand. */
    TaskEditing taskEditing();

    ReopenService reopenings();

    ExtensionService extensions();

    PeriodService periods();

    IndicatorService indicators();

    ReporterService reporters();

    /** Prints the official report. */
    ReportPress reports();

    /** Changes people's names, roles and units, and lets them go. */
    StaffService staff();

    /** Takes invitations back. */
    InvitationService invitations();

    /** Lets people act for others for a time. */
    ActingService actings();

    /** Hands people's work over. */
    HandoverService handovers();

    WorkCalendar calendar();

    /** What is due from people, for their calendars. */
    Deadlines deadlines();

    /** The private links to people's calendars. */
    FeedService feeds();

    /** Tokens of people and links to the page. */
    AccessService access();

    /** Where browsers find the page, without a slash at the end. */
    URI address();

    /** Says that a day is worked or off; what hangs on it is reckoned anew at once. */
    DayChange changeDay(Actor by, LocalDate day, boolean worked, String reason);

    ReminderPreview preview();

    /** Whether every reminder was given, looked up now; empty while there is no plan. */
    Optional<ReminderAudit.Report> audit();

    /** What the newest look at the reminders came to; empty before the first since the start. */
    Optional<ReminderAudit.Report> lastAudit();

    /** Puts reminders into the words in which people get them. */
    DigestWriter digests();

    /** Puts the weekly summary into the words in which groups get it. */
    WeekSummary.Writer summaries();

    Health health();

    /** What the service counts and times, in Prometheus' text form. */
    String metrics();

    /**
     * Issues a one-time invitation.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence when there is no such unit
     */
    Invited invite(Actor by, String unit, Role role, String name);

    /** Whether this is the admin token; compares in constant time. */
    boolean adminTokenMatches(String token);

    /** Whose token it is that a request carries; empty when it opens nothing. */
    Optional<Caller> callerOf(String token);

    /** What every page says loudly while the service rehearses with another clock; empty in earnest. */
    Optional<String> rehearsalNotice();

    /**
     * A setting as it is in force.
     *
     * @param value never a secret
     */
    record SettingInForce(String name, String value, String vietnamese, String english) {}

    List<SettingInForce> settingsInForce();

    /** What is wrong with the settings and calendar files, a sentence each; what was in force before stays in force. */
    List<String> settingsMistakes();

    /** Says that a message waits which did not wait before, so that nobody has to find it by looking. */
    void deliveriesChanged();
}
