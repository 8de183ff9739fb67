package nhacviec.admin.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Forms are taken from our own pages only: the browser says where a form comes from, and another site cannot lie. */
public final class SameOrigin {

    private SameOrigin() {}

    /** Ends the request when it comes from elsewhere. */
    public static void check(Request request) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        boolean ours = site.isPresent()
                ? site.get().equals("same-origin")
                : request.header("Origin")
                        .filter(origin -> isHost(origin, request.header("Host").orElse("")))
                        .isPresent();
        if (!ours) {
            throw Problem.of(403, "Biểu mẫu phải được gửi từ chính trang này.").asException();
        }
    }

    /** Whether an origin is this host; the scheme may differ behind a proxy that ends TLS. */
    private static boolean isHost(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && !host.isEmpty()
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
