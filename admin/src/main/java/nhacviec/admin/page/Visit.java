package nhacviec.admin.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Sessions;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;

/** Somebody who has signed in looks at a room or sends a form in it. */
public final class Visit {

    /** The longest text that a field takes. */
    public static final int LONGEST = 500;

    private static final Pattern AS_SAID = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final AdminOffice office;
    private final Request request;
    private final Sessions.Session session;
    private final Actor actor;
    private final Words words;
    private final Moment now;
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    Visit(AdminOffice office, Request request, Sessions.Session session, Actor actor, Words words) {
        this.office = office;
        this.request = request;
        this.session = session;
        this.actor = actor;
        this.words = words;
        this.now = office.now();
    }

    public AdminOffice office() {
        return office;
    }

    public Request request() {
        return request;
    }

    public Words words() {
        return words;
    }

    public Moment now() {
        return now;
    }

    /** In whose name something is done here. */
    public Actor actor() {
        return actor;
    }

    /** Whether whoever visits has the coordinator's rights; a leader looks and decides on later dates. */
    public boolean isCoordinator() {
        return actor.role() == Role.COORDINATOR;
    }

    /** The one of two wordings that this page is in. */
    public String say(String vietnamese, String english) {
        return words.say(vietnamese, english);
    }

    String formToken() {
        return session.formToken();
    }

    /** Keeps one thing of its kind for a later page of this browser. */
    public void keep(Object thing) {
        session.keep(thing);
    }

    public <T> Optional<T> kept(Class<T> kind) {
        return session.kept(kind);
    }

    public void forget(Class<?> kind) {
        session.take(kind);
    }

    /** Takes what was kept for one page; a page that only looks whether something has changed leaves it. */
    public <T> Optional<T> take(Class<T> kind) {
        return request.header(FrontDesk.LIVE).isPresent() ? Optional.empty() : session.take(kind);
    }

    /** Whether this visit is the sending of the form with this address. */
    boolean sends(String action) {
        return request.isPost() && request.address().equals(action);
    }

    /** What was typed in a field; a text that is too long is a mistake. */
    public String text(String field) {
        String typed = request.form(field);
        if (typed.length() > LONGEST) {
            mistake(
                    field,
                    say("Dài quá ", "Longer than ")
                            + LONGEST
                            + say(" chữ; xin viết ngắn hơn.", " letters; shorten it."));
            return "";
        }
        return typed;
    }

    /** What was typed in a field that must not be empty. */
    public String required(String field, String vietnamese, String english) {
        String typed = text(field);
        if (typed.isEmpty() && !mistakes.containsKey(field)) {
            mistake(field, say(vietnamese, english));
        }
        return typed;
    }

    /** A date as a browser sends it, or as people write it (30/4/2024); null when the field is empty or cannot be read. */
    public LocalDate date(String field) {
        String typed = request.form(field);
        if (typed.isEmpty()) {
            return null;
        }
        return read(typed).orElseGet(() -> {
            mistake(
                    field,
                    "\"" + typed + "\" "
                            + say(
                                    "không phải là một ngày có thật. Ví dụ: 30/4/2024.",
                                    "is not a real date. Example: 30/4/2024."));
            return null;
        });
    }

    public LocalDate requiredDate(String field) {
        LocalDate date = date(field);
        if (date == null && !mistakes.containsKey(field)) {
            mistake(field, say("Xin chọn ngày. Ví dụ: 30/4/2024.", "Please choose a date. Example: 30/4/2024."));
        }
        return date;
    }

    /** A whole number between two bounds; null when the field is empty or wrong. */
    public Integer number(String field, int from, int to) {
        String typed = request.form(field);
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("\\d{1,9}")) {
            int number = Integer.parseInt(typed);
            if (number >= from && number <= to) {
                return number;
            }
        }
        mistake(
                field,
                "\"" + typed + "\" "
                        + say("không phải là số nguyên từ ", "is not a whole number from ") + from
                        + say(" đến ", " to ") + to + ".");
        return null;
    }

    /** A day in one of the ways in which people and browsers write it. */
    public static Optional<LocalDate> read(String typed) {
        try {
            Matcher said = AS_SAID.matcher(typed);
            return Optional.of(
                    said.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(said.group(3)),
                                    Integer.parseInt(said.group(2)),
                                    Integer.parseInt(said.group(1)))
                            : LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Says what is wrong with a field; the first thing said of it stays. */
    public void mistake(String field, String sentence) {
        mistakes.putIfAbsent(field, sentence);
    }

    /** Says why a form cannot be done where no single field is to blame. */
    public void refuse(String sentence) {
        mistake("", sentence);
    }

    public boolean isFaulty() {
        return !mistakes.isEmpty();
    }

    Map<String, String> mistakes() {
        return mistakes;
    }

    /** The page again, with what was typed and what is wrong with it. */
    public Outcome again(Page page) {
        return new Outcome.Again(new Page(
                page.status() == 200 ? 422 : page.status(),
                say("Chưa ghi được – ", "Not stored – ") + page.title(),
                page.place(),
                page.body()));
    }
}
