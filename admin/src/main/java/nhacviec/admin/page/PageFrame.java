package nhacviec.admin.page;

import java.util.Optional;

/** What all pages have in common: head, header, the loud notice of a rehearsal. */
final class PageFrame {

    private PageFrame() {}

    static String page(
            Words words, String title, Optional<String> rehearsal, Html headerPieces, Html main, boolean live) {
        Html head = Html.tag("head")
                .add(
                        Html.tag("meta").attr("charset", "utf-8"),
                        Html.tag("meta")
                                .attr("name", "viewport")
                                .attr("content", "width=device-width, initial-scale=1"),
                        Html.tag("title", title + " – Nhắc Việc"),
                        Html.tag("link").attr("rel", "icon").attr("href", "/assets/icon.svg"),
                        Html.tag("link").attr("rel", "stylesheet").attr("href", "/assets/admin.css"));
        if (live) {
            head.add(Html.tag("script").attr("src", "/assets/admin.js").attr("defer"));
        }
        Html body = Html.tag("body");
        body.add(Html.tag("a", words.say("Đến nội dung chính", "Skip to content"))
                .attr("href", "#main")
                .cls("skip"));
        rehearsal.ifPresent(notice ->
                body.add(Html.tag("div").cls("rehearsal").attr("role", "note").add(Html.tag("strong", notice))));
        body.add(header(words, headerPieces), main.attr("id", "main"));
        return "<!DOCTYPE html>"
                + Html.tag("html").attr("lang", words.code()).add(head, body).render();
    }

    /** Carries the page's language through a form. */
    static Html language(Words words) {
        return Html.tag("input").attr("type", "hidden").attr("name", "lang").attr("value", words.code());
    }

    private static Html header(Words words, Html pieces) {
        Html other = words == Words.VI
                ? Html.tag("a", "English")
                        .attr("href", "/?lang=en")
                        .attr("lang", "en")
                        .attr("hreflang", "en")
                : Html.tag("a", "Tiếng Việt")
                        .attr("href", "/")
                        .attr("lang", "vi")
                        .attr("hreflang", "vi");
        return Html.tag("header")
                .add(
                        Html.tag("p", "Nhắc Việc").cls("brand"),
                        pieces,
                        Html.tag("nav")
                                .attr("aria-label", words.say("Ngôn ngữ", "Language"))
                                .add(other));
    }
}
