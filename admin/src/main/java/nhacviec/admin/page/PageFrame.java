package nhacviec.admin.page;

import java.util.Optional;

/** What all pages have in common: head, header, the loud notice of a rehearsal, the way to the other rooms. */
final class PageFrame {

    private PageFrame() {}

    /** The page of a room, for who has signed in. */
    static String room(Room room, Page page, Visit visit, Optional<String> notice) {
        Words words = visit.words();
        Html main = Html.tag("main").attr("id", "main").attr("tabindex", "-1").attr("data-source", page.place());
        main.add(Html.tag("p").attr("id", "news").attr("role", "status").cls("unseen"));
        notice.ifPresent(
                sentence -> main.add(Html.tag("p", sentence).cls("notice").attr("role", "status")));
        main.add(page.body());
        Html house = Html.tag("div").cls("house").add(rooms(room, words), narrowRooms(room, words), main);
        return document(
                words,
                page.title(),
                visit.office().rehearsalNotice(),
                Html.pieces().add(language(words, page.place()), signOut(visit)),
                house,
                true);
    }

    /** A page for who has not signed in. */
    static String outside(Words words, String title, Optional<String> rehearsal, String place, Html content) {
        return document(
                words,
                title,
                rehearsal,
                language(words, place),
                Html.tag("main").attr("id", "main").attr("tabindex", "-1").add(content),
                false);
    }

    private static String document(
            Words words, String title, Optional<String> rehearsal, Html headerPieces, Html content, boolean live) {
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
        rehearsal.ifPresent(notice -> body.add(Html.tag("aside")
                .cls("rehearsal")
                .attr("aria-label", words.say("Diễn tập", "Rehearsal"))
                .add(Html.tag(
                        "strong", words.say(notice, "A rehearsal with a clock of its own, not the real time.")))));
        body.add(
                Html.tag("header")
                        .add(
                                Html.tag("p")
                                        .cls("brand")
                                        .add(Html.tag("a", "Nhắc Việc").attr("href", "/")),
                                headerPieces),
                content);
        return "<!DOCTYPE html>"
                + Html.tag("html").attr("lang", words.code()).add(head, body).render();
    }

    private static Html rooms(Room here, Words words) {
        return Html.tag("nav")
                .cls("rooms")
                .attr("aria-label", words.say("Các phòng", "Rooms"))
                .add(list(here, words));
    }

    /** On a narrow screen the rooms fold away; this works without a script. */
    private static Html narrowRooms(Room here, Words words) {
        return Html.tag("details")
                .cls("rooms-narrow")
                .add(
                        Html.tag("summary")
                                .text(words.say("Mục lục: ", "Menu: "))
                                .add(Html.tag("strong", here.name(words))),
                        Html.tag("nav")
                                .attr("aria-label", words.say("Các phòng", "Rooms"))
                                .add(list(here, words)));
    }

    private static Html list(Room here, Words words) {
        Html list = Html.tag("ul");
        for (Room room : Room.values()) {
            Html link = Html.tag("a", room.name(words)).attr("href", room.path());
            list.add(Html.tag("li").add(room == here ? link.attr("aria-current", "page") : link));
        }
        return list;
    }

    private static Html language(Words words, String place) {
        Words other = words == Words.VI ? Words.EN : Words.VI;
        return Html.tag("nav")
                .cls("language")
                .attr("aria-label", words.say("Ngôn ngữ", "Language"))
                .add(Html.tag("a", other == Words.EN ? "English" : "Tiếng Việt")
                        .attr("href", place + (place.contains("?") ? "&" : "?") + "lang=" + other.code())
                        .attr("lang", other.code())
                        .attr("hreflang", other.code()));
    }

    private static Html signOut(Visit visit) {
        return Html.tag("form")
                .attr("method", "post")
                .attr("action", "/sign-out")
                .add(
                        Html.tag("input")
                                .attr("type", "hidden")
                                .attr("name", FrontDesk.TOKEN)
                                .attr("value", visit.formToken()),
                        Html.tag("button", visit.say("Đăng xuất", "Sign out"))
                                .attr("type", "submit")
                                .cls("quiet"));
    }
}
