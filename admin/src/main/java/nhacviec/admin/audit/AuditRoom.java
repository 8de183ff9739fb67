package nhacviec.admin.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Search;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.audit.AuditTrail.Change;

/** Who changed what, when, from where; the newest first, in pages, by kind and day. */
public final class AuditRoom {

    private static final int ROWS = 50;

    private final AdminOffice office;

    public AuditRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        return List.of(desk.page(
                Room.AUDIT,
                "/audit",
                "Every change",
                this::look,
                Parameter.query(
                        "kind", "task, indicator, period, staff, plan, unit, calendar, group, delivery", "task"),
                Parameter.query("from", "the first day", "2024-03-01"),
                Parameter.query("to", "the last day", "2024-03-31"),
                Parameter.query("before", "older than this change", "120")));
    }

    private Page look(Visit visit) {
        Words words = visit.words();
        String kind =
                visit.request().query("kind").filter(kinds(words)::containsKey).orElse("");
        Optional<LocalDate> from = visit.request().query("from").flatMap(Visit::read);
        Optional<LocalDate> to = visit.request().query("to").flatMap(Visit::read);
        long before = visit.request()
                .query("before")
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        AuditTrail.Search wanted = new AuditTrail.Search(
                kind.isEmpty() ? null : kind,
                null,
                from.map(day -> start(day, visit)).orElse(null),
                to.map(day -> start(day.plusDays(1), visit)).orElse(null));
        List<Change> found = office.books().read(books -> books.audit().search(wanted, before, ROWS + 1));
        Search search = new Search(words, "/audit")
                .choice(
                        "kind",
                        words.say("Về", "About"),
                        kinds(words).entrySet().stream()
                                .map(one -> new Search.Option(one.getKey(), one.getValue()))
                                .toList(),
                        kind,
                        words.say("Tất cả", "Everything"))
                .date(
                        "from",
                        words.say("Từ ngày (ngày/tháng/năm)", "From (day/month/year)"),
                        typed(visit, "from", from))
                .date("to", words.say("Đến ngày", "To"), typed(visit, "to", to));
        String title = Room.AUDIT.name(words);
        String place = search.place(visit.request());
        Html live = Html.live("audit-live");
        if (isNoDay(visit, "from", from) || isNoDay(visit, "to", to)) {
            live.add(Html.tag(
                            "p",
                            words.say(
                                    "Ngày không đọc được nên không lọc theo ngày đó. Ví dụ đúng: 30/4/2024.",
                                    "A date could not be read and is left out. Example: 30/4/2024."))
                    .cls("complaint")
                    .attr("role", "alert"));
        }
        if (found.isEmpty()) {
            live.add(Html.tag("p", words.say("Không có thay đổi nào như vậy.", "There is no such change."))
                    .cls("empty"));
        } else {
            live.add(table(found.subList(0, Math.min(ROWS, found.size())), visit));
        }
        if (found.size() > ROWS) {
            live.add(Html.tag("p")
                    .add(Html.tag("a", words.say("Cũ hơn", "Older"))
                            .attr("rel", "next")
                            .attr(
                                    "href",
                                    Search.with(
                                            place,
                                            "before",
                                            String.valueOf(found.get(ROWS - 1).id())))));
        }
        return Page.of(
                title,
                before == Long.MAX_VALUE ? place : Search.with(place, "before", String.valueOf(before)),
                Html.pieces().add(Html.tag("h1", title), search.html(), live));
    }

    private static boolean isNoDay(Visit visit, String name, Optional<LocalDate> day) {
        return day.isEmpty() && visit.request().query(name).isPresent();
    }

    /** A day as it is said; what is no day stays as it was typed. */
    private static String typed(Visit visit, String name, Optional<LocalDate> day) {
        return day.map(visit.words()::date)
                .orElseGet(() -> visit.request().query(name).orElse(""));
    }

    private static Instant start(LocalDate day, Visit visit) {
        return day.atStartOfDay(visit.now().zone()).toInstant();
    }

    private static Html table(List<Change> changes, Visit visit) {
        Words words = visit.words();
        ChangeWords said = new ChangeWords(words, visit.now().zone());
        List<Html> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(Tables.row(
                    Tables.name(words.time(change.at(), visit.now().zone())),
                    Tables.cell(words.say("Ai", "Who"), change.actor()),
                    Tables.cell(
                            words.say("Làm gì", "What"), said.action(change) + " " + said.subject(change.subject())),
                    Tables.cell(words.say("Cũ → mới", "Old → new"), said.values(change))
                            .attr("lang", "vi"),
                    Tables.cell(words.say("Từ", "From"), source(change.source(), words))));
        }
        return Html.tag("section")
                .attr("aria-label", words.say("Các thay đổi", "The changes"))
                .add(Tables.table(
                        "audit",
                        words.say("Mới nhất trước", "The newest first"),
                        List.of(
                                words.say("Lúc", "At"),
                                words.say("Ai", "Who"),
                                words.say("Làm gì", "What"),
                                words.say("Cũ → mới", "Old → new"),
                                words.say("Từ", "From")),
                        rows));
    }

    private static String source(String source, Words words) {
        if (source.startsWith("chat")) {
            return words.say("tin nhắn", "chat");
        }
        return switch (source) {
            case "page" -> words.say("trang này", "this page");
            case "http" -> words.say("chương trình (API)", "a program (API)");
            case "cli", "console" -> words.say("dòng lệnh", "command line");
            default -> source;
        };
    }

    private static Map<String, String> kinds(Words words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("task", words.say("việc", "tasks"));
        kinds.put("indicator", words.say("số liệu, chỉ tiêu", "figures, indicators"));
        kinds.put("period", words.say("khóa kỳ", "closing periods"));
        kinds.put("staff", words.say("người", "people"));
        kinds.put("plan", words.say("kế hoạch", "the plan"));
        kinds.put("unit", words.say("đơn vị", "units"));
        kinds.put("calendar", words.say("lịch", "the calendar"));
        kinds.put("group", words.say("nhóm chat", "chat groups"));
        kinds.put("delivery", words.say("tin nhắn", "messages"));
        kinds.put("policy", words.say("quy định nhắc", "the reminder policy"));
        return kinds;
    }
}
