package nhacviec.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.AccessService.Holder;
import nhacviec.core.staff.AccessService.Issued;
import nhacviec.core.staff.AccessService.SigningIn;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.TokenScope;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessServiceTest extends OfficeBooks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Actor ADMIN = Actor.administrator("http");

    private final AccessService access = new AccessService(
            (person, by, token, now) -> new OutgoingMessage.Say(person.chatId(), "Mã: " + token.label()));
    private Staff minh;

    @BeforeEach
    void people() {
        importSample();
        minh = change(b -> b.staff().link("Minh", b.staff().units().get(0), Role.LEADER, 77, NOW));
    }

    private static Moment at(Duration later) {
        return Moment.of(NOW.plus(later), ZONE);
    }

    private Issued issue() {
        return change(b ->
                access.issue(b, ADMIN, minh, "Bảng điện tử", TokenScope.READ, Duration.ofDays(30), at(Duration.ZERO)));
    }

    private Optional<Holder> holder(String code, Duration later) {
        return access.holder(books, code, at(later));
    }

    @Test
    void aTokenOpensUntilItExpiresAndIsKeptAsAHash() {
        Issued issued = issue();
        assertThat(holder(issued.code(), Duration.ofDays(29))
                        .orElseThrow()
                        .person()
                        .name())
                .isEqualTo("Minh");
        assertThat(holder(issued.code(), Duration.ofDays(30))).isEmpty();
        assertThat(holder(issued.code() + "x", Duration.ZERO)).isEmpty();
        assertThat(holder(issued.code().replace("nv1_", "nv2_"), Duration.ZERO)).isEmpty();
        assertThat(issued.token().hash()).hasSize(64).isNotEqualTo(issued.code());
        assertThat(list(b -> b.audit().newest(Long.MAX_VALUE, 9)).toString())
                .contains("token.issue", "Bảng điện tử")
                .doesNotContain(issued.code().substring(4));
    }

    @Test
    void thePersonIsToldUnlessItWasTheirOwnDoing() {
        issue();
        record(b -> access.issue(
                b, Actor.of(minh, "http"), minh, "Của mình", TokenScope.WRITE, Duration.ofDays(1), at(Duration.ZERO)));
        assertThat(list(b -> b.deliveries().newest((Delivery.State) null, Long.MAX_VALUE, 9)))
                .extracting(delivery -> delivery.message().toString())
                .hasSize(1)
                .allMatch(words -> words.contains("Bảng điện tử"));
    }

    @Test
    void aTokenOfWhoHasLeftAndARevokedOneOpenNothing() {
        Issued issued = issue();
        record(b -> b.staff().setState(minh.id(), Staff.State.REVOKED, NOW));
        assertThat(holder(issued.code(), Duration.ZERO)).isEmpty();
        record(b -> b.staff().setState(minh.id(), Staff.State.ACTIVE, NOW));
        assertThat(holder(issued.code(), Duration.ZERO)).isPresent();
        assertThat(did(b -> access.revoke(b, ADMIN, issued.token(), at(Duration.ZERO))))
                .isTrue();
        assertThat(did(b -> access.revoke(b, ADMIN, issued.token(), at(Duration.ZERO))))
                .isFalse();
        assertThat(holder(issued.code(), Duration.ZERO)).isEmpty();
    }

    @Test
    void theLastUseIsNotedToTheMinute() {
        Issued issued = issue();
        holder(issued.code(), Duration.ofMinutes(5));
        holder(issued.code(), Duration.ofMinutes(5).plusSeconds(59));
        assertThat(lastUse(issued)).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        holder(issued.code(), Duration.ofMinutes(6));
        assertThat(lastUse(issued)).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
    }

    private Instant lastUse(Issued issued) {
        return look(b -> b.access().token(issued.token().id()).orElseThrow().lastUsedAt());
    }

    private String link(Duration later) {
        return change(b -> access.link(b, Actor.of(minh, "chat:1"), minh, at(later)));
    }

    private SigningIn signIn(String code, Duration later) {
        return change(b -> access.signIn(b, code, "page", at(later)));
    }

    @Test
    void aLinkWorksOnceAndForTenMinutes() {
        String code = link(Duration.ZERO);
        assertThat(signIn(code, Duration.ofMinutes(9))).isEqualTo(new SigningIn.Welcome(minh));
        assertThat(signIn(code, Duration.ofMinutes(9))).isInstanceOf(SigningIn.Over.class);
        String late = link(Duration.ofHours(1));
        assertThat(signIn(late, Duration.ofMinutes(70))).isInstanceOf(SigningIn.Over.class);
        assertThat(signIn("guess", Duration.ZERO)).isInstanceOf(SigningIn.Unknown.class);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String first = link(Duration.ZERO);
        String second = link(Duration.ofMinutes(1));
        assertThat(signIn(first, Duration.ofMinutes(2))).isInstanceOf(SigningIn.Over.class);
        assertThat(signIn(second, Duration.ofMinutes(2))).isInstanceOf(SigningIn.Welcome.class);
    }

    @Test
    void whoMayNotEnterAnyMoreIsNotLetIn() {
        String code = link(Duration.ZERO);
        record(b -> b.staff().link("Minh", b.staff().units().get(0), Role.STAFF, 77, NOW));
        assertThat(signIn(code, Duration.ofMinutes(1))).isInstanceOf(SigningIn.Over.class);
    }
}
