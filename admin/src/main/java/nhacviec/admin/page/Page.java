package nhacviec.admin.page;

/**
 * What a room shows.
 *
 * @param place the address at which it can be looked at again, its filters included
 */
public record Page(int status, String title, String place, Html body) {

    public static Page of(String title, String place, Html body) {
        return new Page(200, title, place, body);
    }

    /** Something was asked for that is not there. */
    public static Page missing(String title, String place, String sentence) {
        return new Page(
                404,
                title,
                place,
                Html.pieces().add(Html.tag("h1", title), Html.tag("p", sentence).attr("role", "alert")));
    }
}
