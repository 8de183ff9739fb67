package nhacviec.app;

import static nhacviec.app.FormWords.NOISE;
import static nhacviec.app.FormWords.NO_ROWS;
import static nhacviec.app.FormWords.OF_ALL_UNITS;
import static nhacviec.app.FormWords.OF_THE_OFFICE;
import static nhacviec.app.FormWords.REASONS;
import static nhacviec.app.FormWords.RESULTS;
import static nhacviec.app.FormWords.STOP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import nhacviec.app.FormAction.Kind;
import nhacviec.app.FormAction.Line;

/** People who tap and write as a die says: what they are asked, what they were asked long ago, what others were asked, and nonsense. */
final class FormCrowd {

    private static final List<String> PERIODS =
            List.of("2024-Q1", "2024-Q1", "2024-Q1", "2024-Q2", "2024-Q2", "2024-Q4", "2023-Q4");
    private static final List<String> WORDS =
            List.of("gửi", "gửi", "gửi", "ok", "đúng", "xem lại", "bỏ qua", "dừng", "sửa 3.2", "sửa 9.9", "3.2", "5.4");
    private static final List<String> COMMANDS = List.of(
            "/huy",
            "/sl gửi",
            "/sl",
            "🔢 Số liệu",
            "/sl 3.2",
            "/sl Q2 5.4",
            "/sl Q4 3.1",
            "/sl Q1/2023",
            "/viec",
            "/viec 7",
            "/xong 7",
            "/tiendo",
            "/trogiup",
            "/lydo",
            "/lydo 3.2",
            "/somuon",
            "/khongco",
            "/khoa",
            "📊 Tiến độ");
    private static final List<String> FIGURES = List.of(
            "r45/60", "r61/60", "r1/0", "r1.5/2", "p75.5", "p101", "n92.5", "n101", "yes", "no", "none", "later", "x",
            "");

    private final Random die;
    private final List<String> people;
    private final List<String> ours;
    private final FormModel model;
    private final TreeSet<String> shown = new TreeSet<>();
    private final Map<String, List<FormAction>> written = new HashMap<>();
    private long next = 1;
    private String before = "";

    FormCrowd(Random die, FormModel model) {
        this.die = die;
        this.model = model;
        // Few people and few codes meet more often.
        this.people = few(new ArrayList<>(model.people.keySet()), 1 + die.nextInt(4));
        this.ours = few(new ArrayList<>(OF_ALL_UNITS), 1 + die.nextInt(4));
    }

    /** Data of a button that somebody was shown; whoever it was, anybody may send it. */
    void shown(String data) {
        if (data.matches("(?s)(?:sl|lydo|somuon|viec):.*")) {
            shown.add(data);
        }
    }

    FormAction next() {
        // People seldom say one thing only.
        String who = before.isEmpty() || die.nextInt(5) < 2 ? pick(people) : before;
        before = who;
        FormAction action = next(next++, who);
        if (action.kind() == Kind.LINES || action.kind() == Kind.FIGURES || action.kind() == Kind.RESULT) {
            written.computeIfAbsent(who, w -> new ArrayList<>()).add(action);
        }
        return action;
    }

    private List<String> few(List<String> all, int count) {
        Collections.shuffle(all, die);
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private FormAction next(long id, String who) {
        FormModel.Person p = model.people.get(who);
        int luck = die.nextInt(1000);
        if (luck < 260) {
            return new FormAction(id, who, Kind.TAP, "", List.of(), data(p), 0);
        }
        if (luck < 570) {
            return answer(id, who, p);
        }
        if (luck < 660) {
            return new FormAction(id, who, Kind.FIGURES, die.nextInt(3) == 0 ? pick(PERIODS) : "", lines(), "", 0);
        }
        if (luck < 710) {
            return new FormAction(id, who, Kind.LINES, "", lines(), "", 0);
        }
        if (luck < 770) {
            boolean noise = die.nextInt(4) == 0;
            List<String> words = noise ? NOISE : WORDS;
            return new FormAction(
                    id, who, Kind.WORDS, "", List.of(), die.nextInt(12) == 0 ? pick(STOP) : pick(words), 0);
        }
        if (luck < 830) {
            return new FormAction(id, who, Kind.COMMAND, "", List.of(), pick(COMMANDS), 0);
        }
        if (luck < 870) {
            String reason = die.nextInt(4) == 0 ? "" : die.nextInt(6) == 0 ? "ốm" : "chưa đủ máy quét";
            return new FormAction(
                    id,
                    who,
                    Kind.REASON,
                    die.nextBoolean() ? "" : pick(PERIODS),
                    List.of(new Line(code(), pick(RESULTS))),
                    reason,
                    0);
        }
        if (luck < 900) {
            String period = die.nextInt(3) == 0 ? pick(PERIODS) : "2024-Q1";
            String by = die.nextInt(4) == 0 ? who : "Lan";
            Kind kind = die.nextInt(3) == 0 ? Kind.UNLOCK : Kind.LOCK;
            return new FormAction(id, by, kind, period, List.of(), die.nextInt(6) == 0 ? "" : "đã gửi báo cáo", 0);
        }
        if (luck < 920) {
            String words = "/somuon " + (1 + die.nextInt(4)) + (die.nextBoolean() ? " co" : " khong");
            return new FormAction(id, die.nextInt(4) == 0 ? who : "Lan", Kind.DECIDE, "", List.of(), words, 0);
        }
        if (luck < 985) {
            return edit(id, who);
        }
        boolean revoked = luck < 988 && who.equals("Sơn");
        return new FormAction(
                id, who, revoked ? Kind.REVOKED : Kind.WORDS, "", List.of(), revoked ? "" : "thiếu máy quét", 0);
    }

    /** What somebody says who looks at the screen. */
    private FormAction answer(long id, String who, FormModel.Person p) {
        FormModel.Open top = p.top();
        if (top == null) {
            return new FormAction(id, who, Kind.COMMAND, "", List.of(), "/sl", 0);
        }
        if (!top.form || top.stage.equals("reasons")) {
            int luck = die.nextInt(10);
            return luck < 2
                    ? new FormAction(id, who, Kind.LINES, "", lines(), "", 0)
                    : new FormAction(
                            id,
                            who,
                            Kind.WORDS,
                            "",
                            List.of(),
                            luck < 8 ? pick(REASONS) : luck < 9 ? pick(STOP) : pick(NOISE),
                            0);
        }
        if (top.form && die.nextInt(4) == 0 && !model.drafted(p, top.period).isEmpty()) {
            return new FormAction(id, who, Kind.WORDS, "", List.of(), "gửi", 0);
        }
        return top.stage.equals("card")
                ? new FormAction(id, who, Kind.WORDS, "", List.of(), "gửi", 0)
                : new FormAction(id, who, Kind.RESULT, "", List.of(new Line("", pick(RESULTS))), "", 0);
    }

    private String data(FormModel.Person p) {
        if (die.nextInt(6) == 0 || shown.isEmpty()) {
            String period = pick(PERIODS);
            String figure = pick(FIGURES);
            return switch (die.nextInt(12)) {
                case 0 -> "sl:g:" + period;
                case 1 -> "sl:s:" + period;
                case 2 -> "sl:y:" + period;
                case 3 -> "sl:c:" + period;
                case 4 -> "sl:x";
                case 5 -> "sl:k:" + period + ":" + code();
                case 6 -> "sl:e:" + period + ":" + code();
                case 7 -> "sl:v:" + period + ":" + code() + ":" + figure;
                case 8 -> "sl:d:" + period + ":" + code() + ":" + figure;
                case 9 -> "lydo:" + period + ":" + code() + ":ok";
                case 10 -> "somuon:" + (1 + die.nextInt(3)) + (die.nextBoolean() ? ":co" : ":khong");
                default ->
                    pick(List.of(
                            "sl:",
                            "sl",
                            "sl:d:::",
                            "sl:k:2024-Q1:'",
                            "lydo:x",
                            "lydo:2024-Q1::ok",
                            "somuon:1:x",
                            "huy",
                            ":",
                            "sl:s:2024-Q9"));
            };
        }
        return pick(List.copyOf(shown));
    }

    private FormAction edit(long id, String who) {
        List<FormAction> own = written.getOrDefault(who, List.of());
        if (own.isEmpty()) {
            return new FormAction(id, who, Kind.EDIT, "", List.of(), "xin chào", 0);
        }
        FormAction of = own.get(Math.max(0, own.size() - 1 - die.nextInt(3)));
        boolean gave = model.given.containsKey(who + of.id())
                || model.people.get(who).drafts.values().stream().anyMatch(draft -> draft.message() == of.id());
        if (!gave) {
            // What may still wait for a button is changed in the conversations: no model tells from outside whether it
            // does.
            return new FormAction(id, who, Kind.EDIT, "", List.of(), "xin chào", of.id());
        }
        boolean bare = of.kind() == Kind.RESULT || die.nextInt(5) == 0;
        List<Line> lines = new ArrayList<>(bare ? List.of(new Line("", pick(RESULTS))) : of.lines());
        if (!bare) {
            int changed = die.nextInt(lines.size());
            lines.set(
                    changed,
                    new Line(
                            lines.get(changed).code(), result(lines.get(changed).code())));
        }
        boolean slashed = of.kind() == Kind.FIGURES && !bare;
        return new FormAction(id, who, Kind.EDIT, slashed ? of.period() : "", lines, slashed ? "/sl" : "", of.id());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int count = die.nextInt(3) == 0 ? 2 + die.nextInt(2) : 1;
        for (int i = 0; i < count; i++) {
            String code = code();
            lines.add(new Line(code, result(code)));
        }
        return lines;
    }

    /** Behind a code without a dot only what can be nothing but a figure, behind no row nothing that could be a reason. */
    private FormWords.Typed result(String code) {
        FormWords.Typed typed = pick(RESULTS);
        boolean clear = typed.words().matches("\\d+/\\d+|\\d.*%");
        boolean fits = (code.contains(".") || clear) && (FormWords.isRow(code) || !typed.reason());
        return fits ? typed : RESULTS.get(0);
    }

    private String code() {
        int luck = die.nextInt(20);
        return pick(luck < 13 ? ours : luck < 18 ? OF_THE_OFFICE : NO_ROWS);
    }

    private <T> T pick(List<T> list) {
        return list.get(die.nextInt(list.size()));
    }
}
