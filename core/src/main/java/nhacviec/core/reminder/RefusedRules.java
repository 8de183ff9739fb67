package nhacviec.core.reminder;

import java.util.List;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;

/** Tells those who hear for the office that the settings or the calendar were spoilt by hand and the rules before them stay, and when they are in order again. */
public final class RefusedRules {

    private static final String REFUSED = "rules-refused";
    private static final String MENDED = "rules-mended";

    private final Bookkeeping bookkeeping;
    private final Notice notice;

    /** Puts it into words. */
    public interface Notice {
        /** @param mistakes a sentence each, in the order of the files */
        OutgoingMessage refused(Staff hearing, List<String> mistakes);

        OutgoingMessage mended(Staff hearing);
    }

    public RefusedRules(Bookkeeping bookkeeping, Notice notice) {
        this.bookkeeping = bookkeeping;
        this.notice = notice;
    }

    /** Writes down what nobody has been told of; nothing while it lasts, whatever else is spoilt meanwhile. */
    public void run(List<String> mistakes, Moment now) {
        boolean anybody = bookkeeping.read(books -> Coordination.of(books.staff()).hearing().stream()
                .anyMatch(person -> told(books, person).lasts() == mistakes.isEmpty()));
        if (!anybody) {
            return;
        }
        bookkeeping.record(books -> {
            for (Staff person : Coordination.of(books.staff()).hearing()) {
                Told told = told(books, person);
                if (!mistakes.isEmpty() && !told.lasts()) {
                    add(books, person, REFUSED, notice.refused(person, mistakes), told, now);
                } else if (mistakes.isEmpty() && told.lasts()) {
                    add(books, person, MENDED, notice.mended(person), told, now);
                }
            }
        });
    }

    private static void add(Books books, Staff person, String source, OutgoingMessage words, Told told, Moment now) {
        books.deliveries().add(words, person.id(), Delivery.Kind.NOTICE, source, told.key(source), now.at());
    }

    private static Told told(Books books, Staff person) {
        return new Told(books.deliveries(), REFUSED, MENDED, person.id());
    }
}
