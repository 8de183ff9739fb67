package nhacviec.storage;

import nhacviec.core.Books;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.chat.Dialogues;
import nhacviec.core.chat.Inbox;
import nhacviec.core.indicator.Indicators;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.staff.StaffDirectory;
import nhacviec.core.task.Tasks;
import nhacviec.storage.audit.JdbiAudit;
import nhacviec.storage.calendar.JdbiCalendarDays;
import nhacviec.storage.chat.JdbiDialogues;
import nhacviec.storage.chat.JdbiInbox;
import nhacviec.storage.indicator.JdbiIndicators;
import nhacviec.storage.plan.JdbiPlans;
import nhacviec.storage.reminder.JdbiDeliveries;
import nhacviec.storage.reminder.JdbiReminders;
import nhacviec.storage.staff.JdbiStaff;
import nhacviec.storage.task.JdbiTasks;
import org.jdbi.v3.core.Handle;

/** The books as one connection in one transaction sees them. */
record JdbiBooks(Handle handle) implements Books {

    @Override
    public Plans plans() {
        return new JdbiPlans(handle);
    }

    @Override
    public Tasks tasks() {
        return new JdbiTasks(handle);
    }

    @Override
    public Indicators indicators() {
        return new JdbiIndicators(handle);
    }

    @Override
    public StaffDirectory staff() {
        return new JdbiStaff(handle);
    }

    @Override
    public Reminders reminders() {
        return new JdbiReminders(handle);
    }

    @Override
    public Deliveries deliveries() {
        return new JdbiDeliveries(handle);
    }

    @Override
    public Inbox inbox() {
        return new JdbiInbox(handle);
    }

    @Override
    public Dialogues dialogues() {
        return new JdbiDialogues(handle);
    }

    @Override
    public CalendarDays calendar() {
        return new JdbiCalendarDays(handle);
    }

    @Override
    public AuditTrail audit() {
        return new JdbiAudit(handle);
    }
}
