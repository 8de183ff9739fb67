package nhacviec.core.reminder;

import java.time.Duration;

/** How fast the channel may be spoken to. */
public interface Pace {

    /**
     * Takes leave to send one message now.
     *
     * @param planned whether it is a planned message, which waits, or an answer to somebody, which goes before
     * @return zero when leave was given, else how long to wait before asking again
     */
    Duration take(long chatId, boolean planned);

    /** How many messages it is worth looking at now; a few more than may go, since a chat can be at its own limit. */
    default int worthLookingAt() {
        return Integer.MAX_VALUE;
    }

    /** The channel asked for a pause, for one chat or for all. */
    void pause(long chatId, boolean everybody, Duration wait);

    /** No limit at all, for tests and measurements. */
    Pace UNLIMITED = new Pace() {
        @Override
        public Duration take(long chatId, boolean planned) {
            return Duration.ZERO;
        }

        @Override
        public void pause(long chatId, boolean everybody, Duration wait) {
            // nothing to hold back
        }
    };
}
