package nhacviec.bot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** One message of one known person, with all that a command may look at. Lives inside one transaction. */
public record Talk(Books books, Staff staff, IncomingMessage message, Moment now, WorkCalendar calendar) {

    /** Under which key a dialogue keeps for which of several units it is held. */
    public static final String UNIT = "unit";

    public Actor actor() {
        String source = "chat:" + message.updateId();
        return isTap() ? Actor.of(staff, source) : Actor.of(staff, source, message.messageId());
    }

    /** The same message as said for a unit of the person's. */
    public Talk asOf(Unit unit) {
        return new Talk(books, staff.asOf(unit), message, now, calendar);
    }

    /** The same message as said of figures of a year: the rows are those of that year's plan, where it is on record. */
    public Talk ofYear(int year) {
        return new Talk(books.withFiguresOf(year), staff, message, now, calendar);
    }

    /** The message of the bot to which this one replies, as it stands now; nothing where it replies to none. */
    public Deliveries.Shown repliedTo() {
        return message.repliesTo() == 0
                ? Deliveries.Shown.NOTHING
                : books.deliveries().shown(message.chatId(), message.repliesTo());
    }

    /** What the person had said and the tapped button takes up; empty where there is nothing, or its message is not known. */
    public String takenUp() {
        return books.deliveries()
                .shown(message.chatId(), message.messageId())
                .keyboard()
                .wordsOf(message.text());
    }

    public boolean isTap() {
        return message.kind() == IncomingMessage.Kind.TAPPED;
    }

    /**
     * When the person said it. A message that waited until the service came back counts by its own time; answers speak of
     * today all the same.
     */
    public Moment said() {
        boolean known = message.sentAt() != null && message.sentAt().isBefore(now.at());
        return known ? Moment.of(message.sentAt(), now.zone()) : now;
    }

    public Optional<Dialogue> dialogue() {
        return books.dialogues().of(staff.id());
    }

    public void keep(String kind, Map<String, String> state) {
        Map<String, String> kept = new HashMap<>(state);
        if (staff.units().size() > 1) {
            kept.put(UNIT, String.valueOf(staff.unit().id()));
        }
        books.dialogues().keep(new Dialogue(staff.id(), kind, kept, now.at()));
    }

    /** The dialogue of a kind, even when another one is at hand. */
    public Optional<Dialogue> dialogue(String kind) {
        return books.dialogues().of(staff.id(), kind);
    }

    public void endDialogue(String kind) {
        books.dialogues().end(staff.id(), kind);
    }

    public String due(java.time.LocalDate due) {
        return DateWords.due(due, now.today(), calendar);
    }
}
