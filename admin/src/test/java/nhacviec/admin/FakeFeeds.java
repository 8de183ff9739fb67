package nhacviec.admin;

import java.time.Instant;
import java.util.Optional;
import nhacviec.core.calendar.CalendarFeeds;
import nhacviec.core.staff.SecretCode;

/** One link: that of the second person. */
final class FakeFeeds implements CalendarFeeds {

    static final String CODE = "a-code-of-a-calendar";

    @Override
    public void open(long staffId, String hash, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Long> ownerOf(String hash) {
        return SecretCode.matches(hash, CODE) ? Optional.of(2L) : Optional.empty();
    }

    @Override
    public boolean isOpen(long staffId) {
        return staffId == 2;
    }

    @Override
    public boolean close(long staffId, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean handOver(long fromStaff, long toStaff, Instant at) {
        throw new UnsupportedOperationException();
    }
}
