package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A person of the office.
 *
 * @param unit the unit that stands beside the name; of several, the one that is spoken of
 * @param role what the person may see and decide now, by whichever of their posts gives the most
 * @param chatId the private chat, which is also the person's Telegram id; null until an invitation was used
 * @param morningAt the hour of the morning message, between 07:00 and 17:30
 * @param language in which the bot speaks to them: {@link #VIETNAMESE} or {@link #ENGLISH}
 * @param linkedAt since when the person is reached by chat in their own post; null until an invitation was used
 * @param posts the own post first, then the further units and those in which the person acts for another
 */
public record Staff(
        long id,
        String name,
        Unit unit,
        Role role,
        Long chatId,
        LocalTime morningAt,
        String language,
        State state,
        Instant linkedAt,
        List<Post> posts) {

    public Staff {
        posts = List.copyOf(posts);
    }

    /** A person of one unit. */
    public Staff(
            long id,
            String name,
            Unit unit,
            Role role,
            Long chatId,
            LocalTime morningAt,
            String language,
            State state,
            Instant linkedAt) {
        this(
                id,
                name,
                unit,
                role,
                chatId,
                morningAt,
                language,
                state,
                linkedAt,
                List.of(new Post(unit, role, Post.Kind.OWN, linkedAt)));
    }

    public static final String VIETNAMESE = "vi";
    public static final String ENGLISH = "en";

    /** The hour of the morning message for those who set none. */
    public static final LocalTime USUAL_MORNING = LocalTime.of(7, 30);

    /** A person is in a state from a moment on. */
    public record Reach(long staffId, State state, Instant since) {}

    public enum State {
        /** Reached by chat. */
        ACTIVE,
        /** Has blocked the bot or deleted the chat: nothing can be delivered. */
        UNREACHABLE,
        /** No longer with the office; may see nothing. */
        REVOKED
    }

    /** The same person with further posts, whose role is the widest of all. */
    public Staff with(List<Post> further) {
        List<Post> all = new ArrayList<>(List.of(posts.get(0)));
        all.addAll(further);
        Role widest = all.stream().map(Post::role).reduce(ownRole(), Role::wider);
        return new Staff(id, name, unit, widest, chatId, morningAt, language, state, linkedAt, all);
    }

    /** The same person as one of a unit of theirs, of which is spoken. */
    public Staff asOf(Unit other) {
        return new Staff(id, name, other, role, chatId, morningAt, language, state, linkedAt, posts);
    }

    /** The role of the own post, whatever else the person may do for a time. */
    public Role ownRole() {
        return posts.get(0).role();
    }

    /** The unit of the own post. */
    public Unit ownUnit() {
        return posts.get(0).unit();
    }

    /** The units whose work is the person's, each once: the own one first. */
    public List<Unit> units() {
        return posts.stream().map(Post::unit).distinct().toList();
    }

    /** "Tư pháp, Văn phòng". */
    public String unitNames() {
        return units().stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    public boolean belongsTo(long unitId) {
        return posts.stream().anyMatch(post -> post.unit().id() == unitId);
    }

    /** Whether the words name a unit of this person. */
    public boolean isOfUnitNamed(String words) {
        return posts.stream().anyMatch(post -> post.unit().isNamed(words));
    }

    /** Since when the person hears what a unit hears; empty when it is not theirs. */
    public Optional<Instant> since(long unitId) {
        return posts.stream()
                .filter(post -> post.unit().id() == unitId)
                .map(this::since)
                .min(Instant::compareTo);
    }

    /** Since when the person may see and decide what they may now. */
    public Instant roleSince() {
        return posts.stream()
                .filter(post -> post.role() == role)
                .map(this::since)
                .min(Instant::compareTo)
                .orElse(linkedAt);
    }

    /** Nobody hears anything before their chat is linked. */
    private Instant since(Post post) {
        return post.since() == null || linkedAt == null || post.kind() == Post.Kind.OWN ? linkedAt : post.since();
    }

    public boolean maySee(long unitId) {
        return role.seesWholeOffice() || belongsTo(unitId);
    }
}
