package nhacviec.core.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;

/** Lets programs and browsers in as a person of the office. Whoever is revoked is let in by nothing that they hold. */
public final class AccessService {

    /** How long a link to the admin page can be used. */
    public static final Duration LINK_VALID = Duration.ofMinutes(10);

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private static final Pattern TOKEN = Pattern.compile("nv(\\d{1,18})_([A-Za-z0-9_-]{43})");

    /** What people are told. */
    public interface Notices {
        /** Somebody else has made a token with which a program acts as this person. */
        OutgoingMessage issued(Staff person, Actor by, AccessToken token, Moment now);
    }

    private final Notices notices;

    public AccessService(Notices notices) {
        this.notices = notices;
    }

    /** A token as it is handed over; {@code code} cannot be shown again. */
    public record Issued(String code, AccessToken token) {}

    /** Whose token it is. */
    public record Holder(Staff person, AccessToken token) {}

    /** What became of a link that somebody opened. */
    public sealed interface SigningIn {
        record Welcome(Staff person) implements SigningIn {}

        /** The link was right once: it has expired or was used, or the person may not enter any more. */
        record Over() implements SigningIn {}

        record Unknown() implements SigningIn {}
    }

    public Issued issue(
            Books books, Actor by, Staff person, String label, TokenScope scope, Duration valid, Moment now) {
        String secret = SecretCode.random();
        AccessToken token = books.access()
                .issue(
                        person.id(),
                        label,
                        scope,
                        SecretCode.hash(secret),
                        by.name(),
                        now.at(),
                        now.at().plus(valid));
        books.audit()
                .record(
                        by,
                        now.at(),
                        "token.issue",
                        "token " + token.id(),
                        "",
                        person.name() + ", " + scope.code() + ", " + label + ", đến " + token.expiresAt());
        boolean tell = person.chatId() != null && !Long.valueOf(person.id()).equals(by.staffId());
        if (tell) {
            books.deliveries()
                    .add(
                            notices.issued(person, by, token, now),
                            person.id(),
                            Delivery.Kind.NOTICE,
                            by.source(),
                            null,
                            now.at());
        }
        return new Issued("nv" + token.id() + "_" + secret, token);
    }

    /** False when it was revoked before. */
    public boolean revoke(Books books, Actor by, AccessToken token, Moment now) {
        if (!books.access().revoke(token.id(), now.at())) {
            return false;
        }
        books.audit().record(by, now.at(), "token.revoke", "token " + token.id(), token.label(), "");
        return true;
    }

    /** Whose token a program shows; empty when it opens nothing (any more). Notes that it was used. */
    public Optional<Holder> holder(Bookkeeping bookkeeping, String code, Moment now) {
        Matcher parts = TOKEN.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<Holder> holder = bookkeeping.read(books -> books.access()
                .token(Long.parseLong(parts.group(1)))
                .filter(token -> SecretCode.matches(token.hash(), parts.group(2)))
                .filter(token -> token.stateAt(now.at()) == AccessToken.State.OPEN)
                .flatMap(token -> books.staff()
                        .find(token.staffId())
                        .filter(person -> person.state() != Staff.State.REVOKED)
                        .map(person -> new Holder(person, token))));
        holder.map(Holder::token)
                .filter(token -> isToNote(token.lastUsedAt(), now.at()))
                .ifPresent(token -> bookkeeping.record(books -> books.access().used(token.id(), now.at())));
        return holder;
    }

    private static boolean isToNote(Instant last, Instant now) {
        return last == null || !now.isBefore(last.plus(USE_NOTED_EVERY));
    }

    /** Whether a person may sign in on the admin page. */
    public static boolean mayEnter(Staff person) {
        return person.state() != Staff.State.REVOKED && person.role().seesWholeOffice();
    }

    /**
     * The code of a new link to the admin page.
     *
     * @param person who {@link #mayEnter may enter}
     */
    public String link(Books books, Actor by, Staff person, Moment now) {
        String code = SecretCode.random();
        books.access()
                .link(person.id(), SecretCode.hash(code), now.at(), now.at().plus(LINK_VALID));
        books.audit().record(by, now.at(), "page.link", person.name(), "", "");
        return code;
    }

    public SigningIn signIn(Books books, String code, String source, Moment now) {
        Optional<SignInLink> link = books.access().link(SecretCode.hash(code));
        if (link.isEmpty()) {
            return new SigningIn.Unknown();
        }
        boolean open =
                link.get().usedAt() == null && now.at().isBefore(link.get().expiresAt());
        Optional<Staff> person = books.staff().find(link.get().staffId()).filter(AccessService::mayEnter);
        if (!open || person.isEmpty() || !books.access().use(link.get().id(), now.at())) {
            return new SigningIn.Over();
        }
        books.audit()
                .record(
                        Actor.of(person.get(), source),
                        now.at(),
                        "page.sign_in",
                        person.get().name(),
                        "",
                        "");
        return new SigningIn.Welcome(person.get());
    }
}
