package nhacviec.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a post only the times count in which its person could be reached: U blocked the bot, A is back, R has left the office. */
class OutOfReachTest {

    @ParameterizedTest
    @CsvSource({
        "there all the time,             10-,   '',            10-",
        "ended without a block,          10-90, '',            10-90",
        "blocked and not back,           10-,   U20,           10-20 blocked",
        "blocked and back,               10-,   U20 A30,       10-20 blocked; 30-",
        "blocked twice,                  10-,   U20 A30 U40 A50 U60, 10-20 blocked; 30-40 blocked; 50-60 blocked",
        "blocked and then let go,        10-30, U20 R30,       10-20",
        "let go,                         10-30, R30,           10-30",
        "back and then moved,            10-90, U20 A30,       10-20; 30-90",
        "moved while blocked: before,    10-25, U20 A30,       10-20",
        "moved while blocked: after,     25-,   U20 A30,       25-25 blocked; 30-",
        "moved and still blocked,        25-,   U20,           25-25 blocked",
        "came again after leaving,       40-,   R30,           40-",
        "left; came again and blocked,   40-,   R30 U50 A60,   40-50 blocked; 60-",
        "what came before the post,      40-,   U20 A30,       40-",
        "what came after the post,       10-20, U20 A30,       10-20",
        "blocked nobody knows when,      10-,   U0,            10-0 blocked"
    })
    void whatIsLeftOfAPost(String name, String post, String changes, String expected) {
        List<Staff.Reach> reaches = Arrays.stream(changes.split(" "))
                .filter(change -> !change.isEmpty())
                .map(change -> new Staff.Reach(1, state(change.charAt(0)), at(change.substring(1))))
                .toList();
        String[] times = post.split("-", 2);
        Stay stay = new Stay(
                1, 7, Role.STAFF, at(times[0]), times[1].isEmpty() ? null : at(times[1]), false, Post.Kind.ALSO);
        assertThat(new OutOfReach(reaches, List.of(stay.from())).reached(stay))
                .as(name)
                .allMatch(part -> part.staffId() == 1 && part.unitId() == 7 && part.kind() == Post.Kind.ALSO)
                .extracting(part -> part.from().toEpochMilli()
                        + "-"
                        + (part.until() == null ? "" : part.until().toEpochMilli())
                        + (part.blocked() ? " blocked" : ""))
                .containsExactly(expected.split("; "));
    }

    private static Staff.State state(char letter) {
        return letter == 'A' ? Staff.State.ACTIVE : letter == 'U' ? Staff.State.UNREACHABLE : Staff.State.REVOKED;
    }

    private static Instant at(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
