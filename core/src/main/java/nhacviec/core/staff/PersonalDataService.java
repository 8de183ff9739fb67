package nhacviec.core.staff;

import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;

/** Erases what the books hold about a person who has left. Writing methods expect to run inside one write. */
public final class PersonalDataService {

    private PersonalDataService() {}

    /** What became of it. */
    public enum Erasing {
        DONE,
        NO_SUCH_PERSON,
        /** The person is still with the office, and what they do is the office's business. */
        STILL_HERE,
        /** Something was changed behind our back: closing its chain anew would hide it. */
        BOOKS_BROKEN,
        NOT_YOURS
    }

    public static Erasing erase(Books books, Actor by, long id, Moment now) {
        Optional<Staff> found = books.staff().find(id);
        if (by.role() != Role.COORDINATOR) {
            return Erasing.NOT_YOURS;
        } else if (found.isEmpty()) {
            return Erasing.NO_SUCH_PERSON;
        } else if (found.get().state() != Staff.State.REVOKED) {
            return Erasing.STILL_HERE;
        } else if (books.indicators().firstBroken().isPresent()
                || books.audit().firstBroken().isPresent()) {
            return Erasing.BOOKS_BROKEN;
        }
        books.deliveries().dropAllTo(id, "erased", now.at());
        books.dialogues().endAll(id);
        books.personalData().erase(found.get(), mark(id));
        books.audit().record(by, now.at(), "staff.erase", StaffService.subject(found.get()), "", mark(id));
        return Erasing.DONE;
    }

    /** What stands where the name of a person stood. */
    public static String mark(long id) {
        return "Người cũ số " + id;
    }
}
