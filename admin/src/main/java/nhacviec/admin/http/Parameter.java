package nhacviec.admin.http;

import java.util.Locale;

/**
 * Something that may stand in an address, or in a header that a route heeds.
 *
 * @param example a value that is right
 */
public record Parameter(String name, Place place, String meaning, String example) {

    public static final Parameter LIMIT = query("limit", "items in a page, 1 to 200; 50 when not given", "50");
    public static final Parameter CURSOR = query("cursor", "\"next\" of the page before", "13");

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
        return new Parameter(name, Place.QUERY, meaning, example);
    }

    public static Parameter path(String name, String meaning, String example) {
        return new Parameter(name, Place.PATH, meaning, example);
    }

    public static Parameter header(String name, String meaning, String example) {
        return new Parameter(name, Place.HEADER, meaning, example);
    }

    public boolean path() {
        return place == Place.PATH;
    }

    public boolean query() {
        return place == Place.QUERY;
    }
}
