package nhacviec.app;

import static nhacviec.app.FormModel.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nhacviec.app.FormAction.Line;
import nhacviec.app.FormModel.Draft;
import nhacviec.app.FormModel.Entry;
import nhacviec.app.FormModel.Open;
import nhacviec.app.FormModel.Person;
import nhacviec.bot.Mistaken;
import nhacviec.core.indicator.Figure;

/**
 * Says what each action means, as somebody would who looks over people's shoulders: what was typed or tapped, in answer to the question
 * that the person was shown last.
 */
final class FormReader {

    private static final String CHECKED = "Đã kiểm tra, số đúng";

    private final FormModel model;

    FormReader(FormModel model) {
        this.model = model;
    }

    void act(FormAction action) {
        Person p = model.people.get(action.who());
        if (action.kind() == FormAction.Kind.REVOKED) {
            p.active = false;
        }
        if (!p.active || p.unit == null) {
            return;
        }
        switch (action.kind()) {
            case FIGURES -> byHand(p, action.lines(), action.period(), action.id());
            case LINES -> lines(p, action);
            case RESULT -> result(p, action);
            case WORDS -> words(p, action.text(), action.id());
            case REASON -> reason(p, action);
            case LOCK -> lock(p, action, true);
            case UNLOCK -> lock(p, action, false);
            case DECIDE -> decide(p, action.text().split(" ")[1], action.text().split(" ")[2]);
            case TAP -> tap(p, action.text().replace(":+", ":").split(":", -1));
            case EDIT -> edit(p, action);
            default -> {
                if (action.text().equals("/sl gửi")
                        && p.form() != null
                        && p.form().stage.equals("card")) {
                    model.send(p, p.form().period);
                } else if (action.text().equals("/huy") && p.top() != null) {
                    p.close(p.top().form);
                }
            }
        }
    }

    /** Words that are a figure wherever they come. */
    private static boolean isFigure(String words) {
        return Mistaken.in(words).filter(Mistaken::isFigure).isPresent();
    }

    /** Without the indicators that one message names twice with two different results. */
    private static List<Line> once(List<Line> lines) {
        return lines.stream()
                .filter(line -> lines.stream()
                        .filter(other -> other.code().equals(line.code()))
                        .allMatch(other ->
                                other.typed().words().equals(line.typed().words())))
                .toList();
    }

    private void byHand(Person p, List<Line> lines, String named, long message) {
        String period = named.isEmpty() ? model.usual(p.unit) : named;
        for (Line line : once(lines)) {
            if (line.typed().figure(line.code()) == null) {
                continue;
            }
            boolean asked = named.isEmpty() && model.isUnclear(p.unit, period, line.code());
            if (!asked) {
                model.give(p, period, line.code(), line.typed().figure(line.code()), message);
            }
        }
    }

    private void lines(Person p, FormAction action) {
        Open top = p.top();
        List<Line> lines = action.lines();
        if (top == null) {
            if (lines.get(0).code().contains(".") || isFigure(action.words())) {
                byHand(p, lines, "", action.id());
            }
        } else if (!top.form) {
            if (!isFigure(action.words())) {
                reasonLines(p, top, lines);
            }
        } else if (!top.stage.equals("reasons")) {
            drafted(p, top, lines, action.id());
        } else if (lines.size() > 1) {
            if (lines.stream().allMatch(line -> reasonFor(p, top, line))) {
                lines.forEach(line ->
                        model.because(p, top.period, line.code(), line.typed().words()));
                model.send(p, top.period);
            }
        } else {
            correction(p, top, lines.get(0), action.id());
        }
    }

    /** One line while reasons are asked for: a reason, or another figure, after which the sending goes on. */
    private void correction(Person p, Open top, Line line, long message) {
        String figure = line.typed().figure(line.code());
        if (figure == null && line.typed().reason()) {
            if (reasonFor(p, top, line)) {
                model.because(p, top.period, line.code(), line.typed().words());
                model.send(p, top.period);
            }
            return;
        }
        model.draft(p, top.period, line.code(), figure, message);
        if (!isAsked(line)) {
            model.send(p, top.period);
        }
    }

    /** Whether a question comes back instead of a figure or a refusal. */
    private static boolean isAsked(Line line) {
        return line.typed().figure(line.code()) == null
                && FormWords.isRow(line.code())
                && switch (FormWords.measure(line.code())) {
                    case RATIO ->
                        List.of("88", "45 60", "1.234", "khoảng 90%")
                                .contains(line.typed().words());
                    case SCORE ->
                        List.of("1.234", "khoảng 90%").contains(line.typed().words());
                    case YES_NO -> true;
                };
    }

    private boolean reasonFor(Person p, Open top, Line line) {
        boolean wanted =
                top.form ? model.unexplained(p, top.period).contains(line.code()) : top.codes.contains(line.code());
        return wanted && line.typed().reason();
    }

    private void reasonLines(Person p, Open top, List<Line> lines) {
        if (lines.stream().allMatch(line -> reasonFor(p, top, line))) {
            p.close(false);
            lines.forEach(line ->
                    model.explain(p, top.period, line.code(), line.typed().words(), top.drafts));
        }
    }

    private void drafted(Person p, Open form, List<Line> lines, long message) {
        form.words = "";
        int before = p.drafts.hashCode();
        for (Line line : once(lines)) {
            model.draft(p, form.period, line.code(), line.typed().figure(line.code()), message);
        }
        boolean kept = before != p.drafts.hashCode();
        boolean opens = p.form() == null && (kept || lines.stream().noneMatch(FormReader::isAsked));
        if (opens || (form.stage.equals("card") && kept)) {
            p.touch(new Open(true, form.period));
        }
    }

    private void result(Person p, FormAction action) {
        Open top = p.top();
        FormWords.Typed typed = action.lines().get(0).typed();
        if (top == null || !top.form || top.stage.equals("reasons")) {
            if (typed.reason()) {
                sameReason(p, top, typed.words());
            }
        } else if (!top.at.isEmpty()) {
            String figure = withWords(top, top.at, typed.figure(top.at));
            top.words = "";
            model.draft(p, top.period, top.at, figure, action.id());
        }
    }

    /** A bare yes or no takes up what was said before and had left it open. */
    private static String withWords(Open form, String code, String figure) {
        boolean reached = "đạt: đạt".equals(figure);
        boolean bare =
                reached || List.of("chưa đạt: chưa đạt", "chưa đạt: không").contains(String.valueOf(figure));
        return bare && form != null && form.at.equals(code) && !form.words.isEmpty()
                ? Figure.Answer.decided(reached, form.words).brief()
                : figure;
    }

    /** One reason for all figures that a question was about. */
    private void sameReason(Person p, Open top, String reason) {
        if (top == null) {
            return;
        }
        if (top.form && top.stage.equals("reasons")) {
            model.unexplained(p, top.period).forEach(code -> model.because(p, top.period, code, reason));
            model.send(p, top.period);
        } else if (!top.form) {
            p.close(false);
            top.codes.forEach(code -> model.explain(p, top.period, code, reason, top.drafts));
        }
    }

    private static boolean isAskedYesOrNo(Open top) {
        return !top.at.isEmpty() && FormWords.measure(top.at) == FormWords.Measure.YES_NO;
    }

    private void words(Person p, String words, long message) {
        Open top = p.top();
        if (top == null) {
            return;
        }
        boolean card = top.form && top.stage.equals("card");
        if (FormWords.STOP.contains(words)) {
            p.close(top.form);
        } else if (FormWords.REASONS.contains(words)) {
            sameReason(p, top, words);
        } else if (words.equals("không") && isAskedYesOrNo(top)) {
            model.draft(p, top.period, top.at, withWords(top, top.at, "chưa đạt: không"), message);
        } else if (words.equals("dừng")) {
            p.close(top.form);
        } else if (card && List.of("gửi", "ok", "đúng").contains(words)) {
            model.send(p, top.period);
        }
    }

    private void reason(Person p, FormAction action) {
        if (action.text().length() < 3) {
            return;
        }
        String code = action.lines().get(0).code();
        String period = action.period().isEmpty() ? usualReason(p, code) : action.period();
        model.explain(p, period, code, action.text(), true);
    }

    private String usualReason(Person p, String code) {
        String asked = model.usual(p.unit);
        boolean earlier = asked.equals("2024-Q2")
                && model.explainable(p.unit, "2024-Q2", code).isEmpty()
                && !model.explainable(p.unit, "2024-Q1", code).isEmpty();
        boolean given = earlier || !model.explainable(p.unit, asked, code).isEmpty();
        return given
                ? earlier ? "2024-Q1" : asked
                : Stream.of(asked, asked.equals("2024-Q2") ? "2024-Q1" : "2023-Q4", "2024-Q2", "2024-Q3")
                        .filter(each -> p.drafts.containsKey(place(each, code)))
                        .findFirst()
                        .orElse(asked);
    }

    private void lock(Person p, FormAction action, boolean lock) {
        if (!p.coordinator || action.text().length() < 3) {
            return;
        }
        if (!lock) {
            model.locked.remove(action.period());
        } else if (action.period().equals("2024-Q1") && model.lockable
                || action.period().startsWith("2023")) {
            model.locked.add(action.period());
        }
    }

    private void decide(Person p, String number, String answer) {
        if (number.matches("\\d{1,3}") && List.of("co", "khong").contains(answer)) {
            model.decide(p, Integer.parseInt(number), answer.equals("co"));
        }
    }

    private void tap(Person p, String[] data) {
        String what = data.length > 1 ? data[1] : "";
        if (data[0].equals("huy") && p.top() != null) {
            p.close(p.top().form);
        } else if (data[0].equals("somuon") && data.length == 3) {
            decide(p, data[1], data[2]);
        } else if (data[0].equals("lydo") && data.length == 4 && data[3].equals("ok")) {
            Open top = p.open.stream().filter(o -> !o.form).findFirst().orElse(null);
            boolean meant = top != null
                    && top.period.equals(what)
                    && (data[2].isEmpty() ? top.codes.size() > 1 : top.codes.equals(List.of(data[2])));
            if (meant) {
                p.close(false);
                top.codes.forEach(code -> model.explain(p, top.period, code, CHECKED, top.drafts));
            }
        } else if (data[0].equals("sl")) {
            form(p, what, data);
        }
    }

    private void form(Person p, String what, String[] data) {
        Open form = p.form();
        if (what.equals("x")) {
            p.close(true);
        } else if (data.length >= 5 && FormWords.isRow(data[3])) {
            String button = FormWords.ofButton(data[4], data[3]);
            boolean atHand = what.equals("d") && isAbout(form, data[2]);
            String figure = atHand ? withWords(form, data[3], button) : button;
            if (what.equals("v") && !isOvertaken(p, data, figure)) {
                model.give(p, data[2], data[3], figure, 0);
            } else if (what.equals("d")
                    && (!model.locked.contains(data[2]) || isAbout(form, data[2]))
                    && !isTypedSince(p, data, figure)) {
                model.draft(p, data[2], data[3], figure, 0);
            }
        } else if (data.length == 3 && form != null && form.period.equals(data[2])) {
            if (what.equals("s") && !form.stage.isEmpty()) {
                model.send(p, data[2]);
            } else if (what.equals("y") && form.stage.equals("reasons")) {
                model.unexplained(p, data[2]).forEach(code -> model.because(p, data[2], code, CHECKED));
                model.send(p, data[2]);
            }
        }
    }

    /** A question's button replaces nothing that came after the question. */
    private boolean isOvertaken(Person p, String[] data, String figure) {
        Entry standing = FormWords.isOwedBy(data[3], p.unit) ? model.standing(p.unit, data[2], data[3]) : null;
        int seen = data.length > 5 && data[5].matches("\\d{1,9}") ? Integer.parseInt(data[5]) : 0;
        return standing != null
                && standing.revision() != seen
                && !standing.figure().equals(figure);
    }

    /** A question's button replaces no answer that was typed after the question. */
    private static boolean isTypedSince(Person p, String[] data, String figure) {
        Draft draft = p.drafts.get(place(data[2], data[3]));
        return data.length > 5
                && data[5].matches("\\d{1,18}")
                && draft != null
                && draft.message() != 0
                && draft.message() != Long.parseLong(data[5])
                && !draft.figure().equals(figure);
    }

    private static boolean isAbout(FormModel.Open form, String period) {
        return form != null && form.period.equals(period);
    }

    private void edit(Person p, FormAction action) {
        List<Map.Entry<String, Draft>> drafts = p.drafts.entrySet().stream()
                .filter(each -> each.getValue().message() == action.of())
                .toList();
        List<Map.Entry<String, Integer>> given = model.given.getOrDefault(p.name + action.of(), List.of());
        if (drafts.isEmpty() && given.isEmpty()) {
            return;
        }
        String first = drafts.isEmpty() ? given.get(0).getKey() : drafts.get(0).getKey();
        String period = first.substring(0, 7);
        if (drafts.isEmpty() && !action.period().isEmpty() && !action.period().equals(period)) {
            return;
        }
        boolean bare = !action.lines().isEmpty() && action.lines().get(0).code().isEmpty();
        List<Line> lines = new ArrayList<>(action.lines());
        if (bare && drafts.size() == 1) {
            String code = first.substring(8);
            String figure = lines.get(0).typed().figure(code);
            model.draft(p, period, code, figure, action.of());
            if (figure == null) {
                p.touch(new Open(true, period)).at = code;
            }
            return;
        }
        boolean oneCode = given.stream().map(Map.Entry::getKey).distinct().count() == 1;
        if (bare && drafts.isEmpty() && oneCode) {
            lines.set(0, new Line(first.substring(8), lines.get(0).typed()));
        }
        lines.removeIf(line -> isNewerElsewhere(p, period, line.code(), action.of(), given));
        if (drafts.isEmpty()) {
            byHand(p, lines, period, action.of());
        } else if (!lines.isEmpty()) {
            boolean elsewhere = p.form() != null && !p.form().period.equals(period);
            if (elsewhere) {
                once(lines)
                        .forEach(line ->
                                model.draft(p, period, line.code(), line.typed().figure(line.code()), action.of()));
            } else {
                drafted(p, p.form() != null ? p.form() : new Open(true, period), lines, action.of());
            }
        }
    }

    private boolean isNewerElsewhere(
            Person p, String period, String code, long message, List<Map.Entry<String, Integer>> given) {
        Draft draft = p.drafts.get(place(period, code));
        if (draft != null) {
            return draft.message() != message;
        }
        Entry standing = FormWords.isOwedBy(code, p.unit) ? model.standing(p.unit, period, code) : null;
        return standing != null
                && given.stream().noneMatch(each -> each.getValue() == standing.revision())
                && given.stream().mapToInt(Map.Entry::getValue).min().orElse(0) < standing.revision();
    }
}
