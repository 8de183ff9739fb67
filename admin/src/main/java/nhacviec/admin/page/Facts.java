package nhacviec.admin.page;

/** Names and values, one below the other; what is empty is left out. */
public final class Facts {

    private final Html list = Html.tag("dl");

    public Facts add(String name, String value) {
        return add(name, value, false);
    }

    /** A value that is Vietnamese in every language of the page, such as words of the plan. */
    public Facts vietnamese(String name, String value) {
        return add(name, value, true);
    }

    private Facts add(String name, String value, boolean vietnamese) {
        if (!value.isEmpty()) {
            Html one = Html.tag("dd", value);
            list.add(Html.tag("dt", name), vietnamese ? one.attr("lang", "vi") : one);
        }
        return this;
    }

    public Html html() {
        return list;
    }
}
