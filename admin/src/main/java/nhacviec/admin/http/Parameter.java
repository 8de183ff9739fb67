package nhacviec.admin.http;

import java.util.Locale;

/**
 * Something that may stand in an address, or in a header that a route heeds.
 *
 * @param example a value that is right
 */
public record Parameter(String name, Place place, String meaning, String example, ValueForm form) {

    public static final Parameter LIMIT =
            query("limit", "items in a page, 1 to 200; 50 when not given", "50").as(ValueForm.whole(1, Paging.MOST));
    public static final Parameter CURSOR = query("cursor", "\"next\" of the page before", "13");

    /** The cursor of a list that runs down its ids. */
    public static final Parameter CURSOR_ID = CURSOR.as(ValueForm.ID);

    /** Where it stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER;

        /** The word of OpenAPI. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Parameter query(String name, String meaning, String example) {
        return new Parameter(name, Place.QUERY, meaning, example, ValueForm.WORDS);
    }

    public static Parameter path(String name, String meaning, String example) {
        return new Parameter(name, Place.PATH, meaning, example, ValueForm.WORDS);
    }

    public static Parameter header(String name, String meaning, String example) {
        return new Parameter(name, Place.HEADER, meaning, example, ValueForm.WORDS);
    }

    /** The same with values that have to look in a certain way. */
    public Parameter as(ValueForm values) {
        return new Parameter(name, place, meaning, example, values);
    }

    public boolean path() {
        return place == Place.PATH;
    }

    public boolean query() {
        return place == Place.QUERY;
    }
}
