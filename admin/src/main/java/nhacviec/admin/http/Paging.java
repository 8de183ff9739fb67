package nhacviec.admin.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists in pages. The cursor is the key of the last item that was handed out. */
public final class Paging {

    private static final int USUAL = 50;
    static final int MOST = 200;
    static final String NO_CURSOR = "không phải là \"next\" của trang trước.";

    private Paging() {}

    public static int limit(Request request) {
        return request.number("limit", 1, MOST).orElse(USUAL);
    }

    /** The cursor of a list that runs down its ids. */
    public static long below(Request request) {
        return request.query("cursor")
                .map(value -> {
                    try {
                        return Long.parseLong(value);
                    } catch (NumberFormatException e) {
                        throw strange(request, value);
                    }
                })
                .orElse(Long.MAX_VALUE);
    }

    /** A page of what was fetched with one item more than {@code limit}, to see whether there is a next page. */
    public static <T> Map<String, Object> page(
            List<T> fetched, int limit, Function<T, Object> key, Function<T, Map<String, Object>> json) {
        boolean more = fetched.size() > limit;
        List<T> items = more ? fetched.subList(0, limit) : fetched;
        return Json.object(
                "items",
                items.stream().map(json).toList(),
                "next",
                more ? String.valueOf(key.apply(items.get(items.size() - 1))) : null);
    }

    public static <T> Map<String, Object> pageOf(
            Request request, List<T> all, Function<T, Object> key, Function<T, Map<String, Object>> json) {
        return pageOf(request, all, item -> true, key, json);
    }

    /**
     * A page of a whole list: what is wanted of it after the item that the cursor names, which itself need not be wanted
     * any more.
     */
    public static <T> Map<String, Object> pageOf(
            Request request,
            List<T> all,
            Predicate<T> wanted,
            Function<T, Object> key,
            Function<T, Map<String, Object>> json) {
        int limit = limit(request);
        int from = request.query("cursor")
                .map(cursor -> {
                    for (int i = 0; i < all.size(); i++) {
                        if (String.valueOf(key.apply(all.get(i))).equals(cursor)) {
                            return i + 1;
                        }
                    }
                    throw strange(request, cursor);
                })
                .orElse(0);
        List<T> fetched = all.subList(from, all.size()).stream()
                .filter(wanted)
                .limit(limit + 1L)
                .toList();
        return page(fetched, limit, key, json);
    }

    private static ProblemException strange(Request request, String cursor) {
        return request.mistake("cursor", "\"" + cursor + "\" " + NO_CURSOR);
    }
}
