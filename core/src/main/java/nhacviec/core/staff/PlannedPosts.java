package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who does whose work on a day, also on one that is to come. Pure. */
public record PlannedPosts(List<Staff> people, List<Acting> actings, LocalDate day) {

    public PlannedPosts {
        people = List.copyOf(people);
        actings = List.copyOf(actings);
    }

    /** The people with the posts that they hold on the day. */
    public List<Staff> on(Instant at) {
        return people.stream().map(person -> on(person, at)).toList();
    }

    private Staff on(Staff person, Instant at) {
        List<Acting> begins = ofDay().stream()
                .filter(acting -> acting.staffId() == person.id() && acting.beganAt() == null)
                .toList();
        boolean ends = actings.stream()
                .anyMatch(acting -> acting.staffId() == person.id()
                        && acting.isRunning()
                        && acting.last().isBefore(day));
        if (begins.isEmpty() && !ends) {
            return person;
        }
        List<Post> posts = new ArrayList<>(person.posts().stream()
                .skip(1)
                .filter(post -> !ends || post.kind() != Post.Kind.ACTING)
                .toList());
        begins.stream()
                .flatMap(acting -> find(acting.forId()).stream())
                .flatMap(away -> away.posts().stream())
                .filter(post -> post.kind() != Post.Kind.ACTING)
                .map(post -> new Post(post.unit(), post.role(), Post.Kind.ACTING, at))
                .forEach(posts::add);
        return person.with(posts);
    }

    /** Those in whose place somebody who is reached acts: they hear nothing in the mornings. */
    public Set<Long> away() {
        return ofDay().stream()
                .filter(acting -> find(acting.staffId())
                        .filter(who -> who.state() == Staff.State.ACTIVE && who.chatId() != null)
                        .isPresent())
                .map(Acting::forId)
                .collect(Collectors.toSet());
    }

    private List<Acting> ofDay() {
        return actings.stream()
                .filter(acting -> !acting.isOver() && acting.overlaps(day, day))
                .toList();
    }

    private Optional<Staff> find(long id) {
        return people.stream().filter(person -> person.id() == id).findFirst();
    }
}
