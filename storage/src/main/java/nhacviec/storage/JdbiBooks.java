package nhacviec.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Consumer;
import nhacviec.core.Books;
import nhacviec.core.Moment;
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
import nhacviec.storage.audit.JdbiAudit;
import nhacviec.storage.audit.JdbiHandledRequests;
import nhacviec.storage.audit.OpenChanges;
import nhacviec.storage.calendar.JdbiCalendarDays;
import nhacviec.storage.calendar.JdbiCalendarFeeds;
import nhacviec.storage.chat.JdbiChatGroups;
import nhacviec.storage.chat.JdbiDialogues;
import nhacviec.storage.chat.JdbiInbox;
import nhacviec.storage.indicator.JdbiDrafts;
import nhacviec.storage.indicator.JdbiIndicators;
import nhacviec.storage.indicator.JdbiPeriods;
import nhacviec.storage.indicator.JdbiReporters;
import nhacviec.storage.plan.JdbiPlanUploads;
import nhacviec.storage.plan.JdbiPlans;
import nhacviec.storage.plan.OpenPlans;
import nhacviec.storage.reminder.JdbiDeliveries;
import nhacviec.storage.reminder.JdbiReminders;
import nhacviec.storage.staff.JdbiAccessKeys;
import nhacviec.storage.staff.JdbiActings;
import nhacviec.storage.staff.JdbiHandovers;
import nhacviec.storage.staff.JdbiPersonalData;
import nhacviec.storage.staff.JdbiStaff;
import nhacviec.storage.task.JdbiExtensions;
import nhacviec.storage.task.JdbiTasks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * The books as one connection in one transaction sees them.
 *
 * @param open the plan at which they are open
 * @param figuresOf the year of the plan whose indicators are looked at, where it is on record; null for the newest
 * @param changes what is to be sealed before the transaction ends
 */
record JdbiBooks(Handle handle, OpenPlans open, Integer figuresOf, OpenChanges changes) implements Books {

    JdbiBooks(Handle handle, Moment now) {
        this(handle, new OpenPlans(handle, now), null, new OpenChanges(handle));
    }

    @Override
    public Books underPlanOf(int year) {
        return new JdbiBooks(handle, open.at(year), year, changes);
    }

    @Override
    public Books at(Moment then) {
        return new JdbiBooks(handle, open.on(then), figuresOf, changes);
    }

    @Override
    public Books withFiguresOf(int year) {
        return new JdbiBooks(handle, open, year, changes);
    }

    /** Runs a part in a savepoint of its own: when it throws, that part is undone and the exception goes on. */
    void attempt(Consumer<Books> part) {
        Connection connection = handle.getConnection();
        Savepoint before;
        try {
            before = connection.setSavepoint();
        } catch (SQLException e) {
            throw new TransactionException("no savepoint", e);
        }
        try {
            part.accept(this);
            connection.releaseSavepoint(before);
        } catch (RuntimeException | Error e) {
            undo(connection, before, e);
            throw e;
        } catch (SQLException e) {
            undo(connection, before, e);
            throw new TransactionException("no savepoint", e);
        }
    }

    private static void undo(Connection connection, Savepoint before, Throwable why) {
        try {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            // A full or failing disk makes SQLite undo the whole transaction by itself. What is written after that
            // would be committed line by line, so the caller gets no connection to write to.
            why.addSuppressed(e);
            try {
                connection.close();
            } catch (SQLException closing) {
                why.addSuppressed(closing);
            }
        }
    }

    @Override
    public Plans plans() {
        return new JdbiPlans(handle, open, open.idOfFigures(figuresOf));
    }

    @Override
    public PlanUploads planUploads() {
        return new JdbiPlanUploads(handle);
    }

    @Override
    public HandledRequests requests() {
        return new JdbiHandledRequests(handle);
    }

    @Override
    public Tasks tasks() {
        return new JdbiTasks(handle, open);
    }

    @Override
    public Extensions extensions() {
        return new JdbiExtensions(handle, open);
    }

    @Override
    public Periods periods() {
        return new JdbiPeriods(handle);
    }

    @Override
    public Drafts drafts() {
        return new JdbiDrafts(handle);
    }

    @Override
    public Reporters reporters() {
        return new JdbiReporters(handle);
    }

    @Override
    public ChatGroups groups() {
        return new JdbiChatGroups(handle);
    }

    @Override
    public Indicators indicators() {
        return new JdbiIndicators(handle, open.idOfFigures(figuresOf));
    }

    @Override
    public StaffDirectory staff() {
        return new JdbiStaff(handle);
    }

    @Override
    public AccessKeys access() {
        return new JdbiAccessKeys(handle);
    }

    @Override
    public Handovers handovers() {
        return new JdbiHandovers(handle);
    }

    @Override
    public PersonalData personalData() {
        return new JdbiPersonalData(handle);
    }

    @Override
    public Actings actings() {
        return new JdbiActings(handle);
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
    public CalendarFeeds feeds() {
        return new JdbiCalendarFeeds(handle);
    }

    @Override
    public AuditTrail audit() {
        return new JdbiAudit(handle, changes);
    }
}
