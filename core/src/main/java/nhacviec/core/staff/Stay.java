package nhacviec.core.staff;

import java.time.Instant;

/**
 * A time during which a person could be reached as one of a unit, in one role; whoever blocked the bot and came back has two.
 *
 * @param until when the person moved to another unit, blocked the bot or left the office; null while it lasts
 * @param blocked whether it ended because the person, whose post it still is, blocked the bot
 */
public record Stay(long staffId, long unitId, Role role, Instant from, Instant until, boolean blocked, Post.Kind kind) {

    /** In the person's own post. */
    public Stay(long staffId, long unitId, Role role, Instant from, Instant until, boolean blocked) {
        this(staffId, unitId, role, from, until, blocked, Post.Kind.OWN);
    }

    /** The very moment at which it ended still counts: what else happened in that second may have come first. */
    public boolean lastedAt(Instant moment) {
        return !from.isAfter(moment) && (until == null || !until.isBefore(moment));
    }
}
