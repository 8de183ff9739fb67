package nhacviec.core.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The times during which a person could not be reached: had blocked the bot, or had left the office. */
public final class OutOfReach {

    private final List<Gap> gaps = new ArrayList<>();

    /** @param until null while it lasts */
    private record Gap(Instant from, Instant until, boolean blocked) {}

    /**
     * @param changes every change of whether this person can be reached, the oldest first; at {@link Instant#EPOCH} when it is not known
     *     since when it is so
     * @param joined when the person came with an invitation or took another post: whoever had left is back with that
     */
    public OutOfReach(List<Staff.Reach> changes, List<Instant> joined) {
        for (int i = 0; i < changes.size(); i++) {
            Staff.Reach change = changes.get(i);
            Stream<Instant> ends = changes.stream().skip(i + 1L).limit(1).map(Staff.Reach::since);
            if (change.state() == Staff.State.REVOKED) {
                ends = Stream.concat(ends, joined.stream().filter(at -> at.isAfter(change.since())));
            }
            if (change.state() != Staff.State.ACTIVE) {
                Instant until = ends.min(Instant::compareTo).orElse(null);
                gaps.add(new Gap(change.since(), until, change.state() == Staff.State.UNREACHABLE));
            }
        }
    }

    /**
     * The parts of a post in which the person could be reached, the first first. A post that began while they could not begins with one
     * that ended as it began: the unit has had somebody from then on.
     */
    public List<Stay> reached(Stay post) {
        List<Stay> parts = new ArrayList<>();
        Instant from = post.from();
        for (Gap gap : gaps) {
            boolean before = gap.until() != null && !gap.until().isAfter(from);
            boolean after = post.until() != null && !gap.from().isBefore(post.until());
            if (before || after) {
                continue;
            }
            parts.add(new Stay(
                    post.staffId(),
                    post.unitId(),
                    post.role(),
                    from,
                    end(from, gap),
                    gap.blocked() && post.until() == null,
                    post.kind()));
            boolean back =
                    gap.until() != null && (post.until() == null || gap.until().isBefore(post.until()));
            if (!back) {
                return parts;
            }
            from = gap.until();
        }
        parts.add(
                new Stay(post.staffId(), post.unitId(), post.role(), from, post.until(), post.blocked(), post.kind()));
        return parts;
    }

    /** What is not known since when stays before everything, for those who ask to see. */
    private static Instant end(Instant from, Gap gap) {
        boolean known = !gap.from().equals(Instant.EPOCH);
        return known && gap.from().isBefore(from) ? from : gap.from();
    }
}
