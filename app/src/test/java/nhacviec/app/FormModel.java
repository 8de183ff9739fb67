package nhacviec.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the books should hold after what people did: plain maps. {@link FormReader} says what each action means. */
final class FormModel {

    /** A figure that stands. */
    record Entry(String figure, String reason, String who, long message, int revision) {
        Entry because(String why) {
            return new Entry(figure, why, who, message, revision);
        }
    }

    record Draft(String figure, String reason, long message) {}

    /** A figure that came after its period was closed. */
    static final class Late {
        final String unit;
        final String place;
        final String figure;
        final String reason;
        final String who;
        boolean waits = true;

        Late(String unit, String place, String figure, String reason, String who) {
            this.unit = unit;
            this.place = place;
            this.figure = figure;
            this.reason = reason;
            this.who = who;
        }
    }

    /** A question that somebody was shown and has not answered: of the form, or for reasons. */
    static final class Open {
        final boolean form;
        final String period;
        /** The code that is asked for; empty for none. */
        String at = "";
        /** What was said to the question and left yes or no open; empty for nothing. */
        String words = "";
        /** "card", "reasons", or empty. */
        String stage = "";

        List<String> codes = List.of();
        /** Whether a reason is asked for that stands beside an answer which is not sent. */
        boolean drafts;

        Open(boolean form, String period) {
            this.form = form;
            this.period = period;
        }
    }

    static final class Person {
        final String name;
        final String unit;
        final boolean coordinator;
        boolean active = true;
        /** The one touched last is last. */
        final Deque<Open> open = new ArrayDeque<>();

        final Map<String, Draft> drafts = new TreeMap<>();

        Person(String name, String unit, boolean coordinator) {
            this.name = name;
            this.unit = unit;
            this.coordinator = coordinator;
        }

        Open top() {
            return open.peekLast();
        }

        Open form() {
            return open.stream().filter(o -> o.form).findFirst().orElse(null);
        }

        void close(boolean form) {
            open.removeIf(o -> o.form == form);
        }

        Open touch(Open shown) {
            close(shown.form);
            open.addLast(shown);
            return shown;
        }
    }

    final Map<String, Person> people = new LinkedHashMap<>();
    /** By unit, then by period and code. */
    final Map<String, Map<String, Entry>> entries = new HashMap<>();

    final Set<String> locked = new HashSet<>();
    final List<Late> lates = new ArrayList<>();
    /** Every revision that a message gave: person and message, then period and code. */
    final Map<String, List<Map.Entry<String, Integer>>> given = new HashMap<>();

    /** The periods whose figures are taken, the earlier first; the last is the one that is collected now unless it is the due day. */
    final Set<String> open;

    final String current;
    final boolean lockable;
    int revisions;
    int drafted;
    int sent;

    /** @param day "12", "15" or "18" of March 2024: before, on and behind the day on which the first quarter is due */
    FormModel(int day) {
        open = day < 15 ? Set.of("2024-Q1") : Set.of("2024-Q1", "2024-Q2");
        current = day <= 15 ? "2024-Q1" : "2024-Q2";
        lockable = day >= 14;
    }

    static String place(String period, String code) {
        return period + " " + code;
    }

    Map<String, Entry> of(String unit) {
        return entries.computeIfAbsent(unit, u -> new TreeMap<>());
    }

    Entry standing(String unit, String period, String code) {
        return of(unit).get(place(period, code));
    }

    private boolean settles(String unit, String period, String code) {
        Entry entry = standing(unit, period, code);
        return entry != null && !entry.figure().equals("chưa có số liệu");
    }

    /** The period that is meant when none is named. */
    String usual(String unit) {
        boolean owes = FormWords.owedBy(unit).stream().anyMatch(code -> !settles(unit, "2024-Q1", code));
        return owes && !locked.contains("2024-Q1") ? "2024-Q1" : current;
    }

    /** Whether a figure for this period could as well be meant for the next, or correct the last. */
    boolean isUnclear(String unit, String period, String code) {
        if (!period.equals(current)) {
            return settles(unit, period, code);
        }
        boolean correctable = current.equals("2024-Q2") && !locked.contains("2024-Q1");
        boolean late = current.equals("2024-Q2")
                && locked.contains("2024-Q1")
                && FormWords.isOwedBy(code, unit)
                && !settles(unit, "2024-Q1", code);
        // Behind a late figure the closed quarter may be meant again, until something is given for the new one.
        boolean behindLate = current.equals("2024-Q2")
                && lates.stream()
                        .anyMatch(each -> each.waits && each.unit.equals(unit) && !each.place.startsWith(current))
                && of(unit).keySet().stream().noneMatch(place -> place.startsWith(current));
        return behindLate || (late || correctable && settles(unit, "2024-Q1", code)) && !settles(unit, "2024-Q2", code);
    }

    boolean isDoubtful(String unit, String period, String code, String figure) {
        Entry last = period.equals("2024-Q2") ? standing(unit, "2024-Q1", code) : null;
        boolean known = last != null && !last.figure().equals("chưa có số liệu");
        return FormWords.isDoubtful(code, figure, known ? last.figure() : null);
    }

    boolean takes(Person p, String period, String code, String figure) {
        return figure != null && open.contains(period) && FormWords.isOwedBy(code, p.unit);
    }

    void draft(Person p, String period, String code, String figure, long message) {
        if (takes(p, period, code, figure)) {
            p.drafts.put(place(period, code), new Draft(figure, "", message));
            drafted++;
        }
    }

    /** Given by hand, without the form. */
    void give(Person p, String period, String code, String figure, long message) {
        if (submit(p, period, code, figure, "", message)) {
            p.drafts.remove(place(period, code));
        }
    }

    /** @return whether the figure is on record or with the coordinator */
    private boolean submit(Person p, String period, String code, String figure, String reason, long message) {
        if (!takes(p, period, code, figure)) {
            return false;
        }
        String place = place(period, code);
        Entry before = of(p.unit).get(place);
        boolean shut = locked.contains(period);
        if (before != null && plain(before.figure()).equals(plain(figure))) {
            replaceLate(p.unit, place);
            if (!reason.isEmpty() && !shut) {
                of(p.unit).put(place, before.because(reason));
            }
            return true;
        }
        if (!shut) {
            replaceLate(p.unit, place);
            record(p.name, p.unit, place, figure, reason, message);
            return true;
        }
        if (p.coordinator) {
            return false;
        }
        boolean again = lates.stream()
                .anyMatch(late -> late.waits
                        && late.unit.equals(p.unit)
                        && late.place.equals(place)
                        && late.figure.equals(figure)
                        && (reason.isEmpty() || late.reason.equals(reason)));
        if (again) {
            return true;
        }
        replaceLate(p.unit, place);
        lates.add(new Late(p.unit, place, figure, reason, p.name));
        return true;
    }

    private void record(String who, String unit, String place, String figure, String reason, long message) {
        revisions++;
        of(unit).put(place, new Entry(figure, reason, who, message, revisions));
        if (message != 0) {
            given.computeIfAbsent(who + message, m -> new ArrayList<>()).add(Map.entry(place, revisions));
        }
    }

    /** "Không đạt" says no more than "chưa đạt". */
    private static String plain(String figure) {
        return figure.equals("chưa đạt: không") ? "chưa đạt: chưa đạt" : figure;
    }

    private void replaceLate(String unit, String place) {
        lates.stream()
                .filter(late -> late.waits && late.unit.equals(unit) && late.place.equals(place))
                .forEach(late -> late.waits = false);
    }

    void decide(Person by, int number, boolean take) {
        if (!by.coordinator || number < 1 || number > lates.size() || !lates.get(number - 1).waits) {
            return;
        }
        Late late = lates.get(number - 1);
        late.waits = false;
        if (take) {
            record(late.who, late.unit, late.place, late.figure, late.reason, 0);
        }
    }

    List<String> drafted(Person p, String period) {
        return p.drafts.keySet().stream()
                .filter(place -> place.startsWith(period))
                .map(place -> place.substring(period.length() + 1))
                .toList();
    }

    List<String> unexplained(Person p, String period) {
        return drafted(p, period).stream()
                .filter(code -> p.drafts.get(place(period, code)).reason().isEmpty()
                        && isDoubtful(
                                p.unit,
                                period,
                                code,
                                p.drafts.get(place(period, code)).figure()))
                .toList();
    }

    void because(Person p, String period, String code, String reason) {
        p.drafts.computeIfPresent(
                place(period, code), (place, draft) -> new Draft(draft.figure(), reason, draft.message()));
    }

    /** Sends all answers unless one still needs a reason. */
    void send(Person p, String period) {
        if (drafted(p, period).isEmpty() || !unexplained(p, period).isEmpty()) {
            return;
        }
        for (String code : drafted(p, period)) {
            Draft draft = p.drafts.get(place(period, code));
            if (submit(p, period, code, draft.figure(), draft.reason(), draft.message())) {
                p.drafts.remove(place(period, code));
                sent++;
            }
        }
        if (drafted(p, period).isEmpty()) {
            p.close(true);
        } else {
            p.touch(new Open(true, period));
        }
    }

    /** The figures of a unit that stand; with no code only those that want a reason. */
    List<String> explainable(String unit, String period, String code) {
        return FormWords.owedBy(unit).stream()
                .filter(each -> code.isEmpty() || each.equals(code))
                .filter(each -> standing(unit, period, each) != null)
                .filter(each -> !code.isEmpty()
                        || (standing(unit, period, each).reason().isEmpty()
                                && isDoubtful(
                                        unit,
                                        period,
                                        each,
                                        standing(unit, period, each).figure())))
                .toList();
    }

    /** @param drafts whether an answer that is not sent is meant before the figure that stands */
    void explain(Person p, String period, String code, String reason, boolean drafts) {
        if (drafts && p.drafts.containsKey(place(period, code)) && FormWords.isOwedBy(code, p.unit)) {
            because(p, period, code, reason);
            return;
        }
        Entry entry = standing(p.unit, period, code);
        if (entry != null && FormWords.isOwedBy(code, p.unit) && !locked.contains(period)) {
            of(p.unit).put(place(period, code), entry.because(reason));
        }
    }
}
