package nhacviec.admin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nhacviec.admin.http.Request;

/** The form that narrows down what a room shows; sent as part of the address, so that a view can be kept and sent on. */
public final class Search {

    private final Words words;
    private final String path;
    private final Html fields = Html.tag("div").cls("fields");
    private final List<String> names = new ArrayList<>();

    public Search(Words words, String path) {
        this.words = words;
        this.path = path;
    }

    /** A choice of one value. */
    public record Option(String value, String words) {}

    /**
     * @param all what is said for no choice at all; empty when there has to be one
     */
    public Search choice(String name, String label, List<Option> options, String chosen, String all) {
        Html select = Html.tag("select").attr("id", "search-" + name).attr("name", name);
        if (!all.isEmpty()) {
            select.add(Html.tag("option", all).attr("value", ""));
        }
        for (Option option : options) {
            Html one = Html.tag("option", option.words()).attr("value", option.value());
            select.add(option.value().equals(chosen) ? one.attr("selected") : one);
        }
        return field(name, label, select);
    }

    public Search words(String name, String label, String typed) {
        return input(name, label, typed, "search");
    }

    public Search date(String name, String label, String typed) {
        return input(name, label, typed, "text");
    }

    private Search input(String name, String label, String typed, String type) {
        return field(
                name,
                label,
                Html.tag("input")
                        .attr("type", type)
                        .attr("id", "search-" + name)
                        .attr("name", name)
                        .attr("maxlength", "100")
                        .attr("value", typed));
    }

    private Search field(String name, String label, Html input) {
        names.add(name);
        fields.add(Html.tag("p").add(Html.tag("label", label).attr("for", "search-" + name), input));
        return this;
    }

    public Html html() {
        return Html.tag("form")
                .attr("method", "get")
                .attr("action", path)
                .attr("role", "search")
                .cls("search")
                .add(fields.add(Html.tag("p")
                        .cls("send")
                        .add(Html.tag("button", words.say("Xem", "Show")).attr("type", "submit"))));
    }

    /** The address of what is shown now, without what this room does not know. */
    public String place(Request request, String... more) {
        StringBuilder place = new StringBuilder(path);
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        char before = '?';
        for (String name : all) {
            String value = request.query(name).orElse("");
            if (!value.isEmpty()) {
                place.append(before).append(name).append('=').append(encode(value));
                before = '&';
            }
        }
        return place.toString();
    }

    /** An address with one more part in its query. */
    public static String with(String place, String name, String value) {
        return place + (place.contains("?") ? '&' : '?') + name + "=" + encode(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
