package nhacviec.app;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** Issues invitations with the link that opens the bot. */
final class Invitations {

    private final Bookkeeping bookkeeping;
    private final InvitationService service;
    private final Supplier<String> username;
    private final Optional<String> linkPrefix;

    /**
     * @param username the bot's name; empty while Telegram has not told it
     * @param linkPrefix goes before the code instead of Telegram's address, in the demo
     */
    Invitations(
            Bookkeeping bookkeeping,
            InvitationService service,
            Supplier<String> username,
            Optional<String> linkPrefix) {
        this.bookkeeping = bookkeeping;
        this.service = service;
        this.username = username;
        this.linkPrefix = linkPrefix;
    }

    /** An invitation with its link. */
    record Issued(String code, String link, Instant expiresAt) {}

    /** IllegalArgumentException with a sentence when there is no such unit. */
    Issued issue(Actor by, String unitName, Role role, String name, Moment now) {
        InvitationService.Issued issued = bookkeeping.write(books -> {
            // A unit that was merged is invited for by its old name as well: whoever comes joins the successor.
            Succession units = new Succession(books.staff().units());
            Unit unit = units.named(unitName)
                    .orElseThrow(() -> new IllegalArgumentException("Không có đơn vị “" + unitName + "”. Các đơn vị: "
                            + units.current().stream().map(Unit::name).collect(Collectors.joining("; ")) + "."));
            return service.issue(books, by, unit, role, name, now);
        });
        return new Issued(
                issued.code(), link(issued.code()), issued.invitation().expiresAt());
    }

    private String link(String code) {
        if (linkPrefix.isPresent()) {
            return linkPrefix.get() + code;
        }
        String bot = username.get();
        return bot.isEmpty() ? "/start " + code : "https://t.me/" + bot + "?start=" + code;
    }
}
