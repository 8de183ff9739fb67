package nhacviec.core;

import nhacviec.core.audit.AuditTrail;
import nhacviec.core.audit.HandledRequests;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.CalendarFeeds;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.chat.Dialogues;
import nhacviec.core.chat.Inbox;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.Indicators;
import nhacviec.core.indicator.Periods;
import nhacviec.core.indicator.Reporters;
import nhacviec.core.plan.PlanUploads;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.staff.AccessKeys;
import nhacviec.core.staff.Actings;
import nhacviec.core.staff.Handovers;
import nhacviec.core.staff.PersonalData;
import nhacviec.core.staff.StaffDirectory;
import nhacviec.core.task.Extensions;
import nhacviec.core.task.Tasks;

/** Everything the office has on record, as one transaction sees it. Valid only inside that transaction. */
public interface Books {

    /**
     * The same books, opened at the plan of a year on record as if it were the one in force: for reading what was, after a newer
     * plan has come.
     */
    Books underPlanOf(int year);

    /** The same books as they will be read at a time when nothing is written until then: another plan may be in force. */
    Books at(Moment then);

    /**
     * The same books with the indicators of a year's plan, where that year has one on record: figures of a year go on being given
     * after the next plan has come. The plan in force stays what it is.
     */
    Books withFiguresOf(int year);

    Plans plans();

    PlanUploads planUploads();

    Tasks tasks();

    Extensions extensions();

    Indicators indicators();

    Periods periods();

    Drafts drafts();

    Reporters reporters();

    ChatGroups groups();

    StaffDirectory staff();

    AccessKeys access();

    Actings actings();

    Handovers handovers();

    PersonalData personalData();

    Reminders reminders();

    Deliveries deliveries();

    Inbox inbox();

    Dialogues dialogues();

    CalendarDays calendar();

    CalendarFeeds feeds();

    AuditTrail audit();

    HandledRequests requests();
}
