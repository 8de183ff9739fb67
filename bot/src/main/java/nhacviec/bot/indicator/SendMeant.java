package nhacviec.bot.indicator;

import java.util.Optional;
import java.util.Set;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;

/** "Gửi" by itself when no question is open: what was answered in the form and is not sent is meant, and shown before it goes. */
public final class SendMeant {

    private static final Set<String> SEND = Set.of(
            "gui",
            "gui di",
            "gui luon",
            "gui het",
            "gui so",
            "gui so lieu",
            "gui phieu",
            "gui ban nhap",
            "xem lai va gui");

    private SendMeant() {}

    /** What stands behind "/sl" then; empty for other words, and where nothing waits. */
    public static Optional<String> arguments(Talk talk, String words) {
        return SEND.contains(SearchKey.of(words).replaceAll("[.! ]+$", ""))
                ? talk.books()
                        .drafts()
                        .newest(talk.staff().id())
                        .map(draft -> "Q" + draft.period().quarter() + "/"
                                + draft.period().year() + " gửi")
                : Optional.empty();
    }
}
