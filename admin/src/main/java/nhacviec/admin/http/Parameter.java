package nhacviec.admin.http;

/**
 * Something that may stand in an address.
 *
 * @param path whether it is a part of the path, else it stands in the query
 * @param example a value that is right
 */
public record Parameter(String name, boolean path, String meaning, String example) {

    public static final Parameter LIMIT = query("limit", "items in a page, 1 to 200; 50 when not given", "50");
    public static final Parameter CURSOR = query("cursor", "\"next\" of the page before", "13");

    public static Parameter query(String name, String meaning, String example) {
        return new Parameter(name, false, meaning, example);
    }

    public static Parameter path(String name, String meaning, String example) {
        return new Parameter(name, true, meaning, example);
    }
}
