package nhacviec.core.calendar;

import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.SecretCode;
import nhacviec.core.staff.Staff;

/** Hands out and takes back the private links to people's calendars. */
public final class FeedService {

    /** The code of a new link, which cannot be shown again; the link before ends. */
    public String open(Books books, Actor by, Staff person, Moment now) {
        String code = SecretCode.random();
        books.feeds().open(person.id(), SecretCode.hash(code), now.at());
        books.audit().record(by, now.at(), "feed.open", person.name(), "", "");
        return code;
    }

    /** False when there was none. */
    public boolean close(Books books, Actor by, Staff person, Moment now) {
        if (!books.feeds().close(person.id(), now.at())) {
            return false;
        }
        books.audit().record(by, now.at(), "feed.close", person.name(), "", "");
        return true;
    }

    /** Whose deadlines a code shows; those of who has left are not shown. */
    public Optional<Staff> owner(Books books, String code) {
        return books.feeds()
                .ownerOf(SecretCode.hash(code))
                .flatMap(books.staff()::find)
                .filter(person -> person.state() != Staff.State.REVOKED);
    }
}
