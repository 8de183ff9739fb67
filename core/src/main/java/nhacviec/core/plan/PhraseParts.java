package nhacviec.core.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.plan.DeadlinePhrase.Reading;
import nhacviec.core.plan.NamedTimes.Thing;

/** Takes a phrase apart that names several things with a time each. */
final class PhraseParts {

    private static final Pattern REPORT_OF_PERIOD = Pattern.compile("(?iuU)\\b(0?6 tháng|năm)\\b(?! \\d)");
    /** A verb before a time that is the name where several things stand beside each other. */
    private static final Pattern VERB = Pattern.compile(
            "(?iuU)^(triển khai( thực hiện)?|tổ chức( thực hiện)?|thực hiện|hoàn thành|kết thúc|nộp|gửi)\\b.*");

    private static final int LONGEST = 400;

    private final NamedTimes named;

    PhraseParts(int year, DeadlinePhrase.Cadence cadence) {
        this.named = new NamedTimes(new TimeRules(year, cadence));
    }

    Reading read(String phrase) {
        String text = PhraseWords.clean(phrase == null ? "" : phrase.replaceAll("[\\r\\n]+\\s*[-+•*]?\\s*", "; "))
                .replaceFirst("^[;\\s]+", "");
        if (DeadlinePhrase.isAsAbove(text)) {
            return Reading.unread(
                    DeadlineKind.UNKNOWN,
                    text.isEmpty() ? "ô thời gian để trống" : "ghi “như trên” mà không có dòng trên");
        }
        if (text.length() > LONGEST) {
            return Reading.unread(DeadlineKind.UNKNOWN, "dài quá, không phải lời về thời gian");
        }
        if (!text.matches("(?su).*[\\p{L}\\d].*")) {
            return Reading.unread(DeadlineKind.UNKNOWN, "chỉ có dấu, không có lời về thời gian");
        }
        // A date-time of a spreadsheet is one thing; bullets and semicolons part several.
        PhraseWords whole = new PhraseWords(text);
        Optional<Thing> one = named.thing(whole);
        if (one.isPresent()) {
            return one.get().trails()
                    ? one.get().reading().doubted("“" + one.get().label() + "” không phải lời về thời gian")
                    : one.get().reading();
        }
        return several(parted(text, ";"), true)
                .or(() -> text.startsWith("-") || text.startsWith("+")
                        ? several(parted(text.substring(1), "[.;]?\\s[-+•](?=\\s)"), true)
                        : Optional.empty())
                .or(() -> several(parted(text, ",|\\.(?=\\s)"), false, text.indexOf(',') == text.lastIndexOf(',')))
                .or(() -> several(parted(text, "(?iu)\\s*,?\\s+và(?=\\s)"), false, true))
                .orElseGet(() -> Reading.unread(DeadlineKind.UNKNOWN, UnreadReason.of(whole)));
    }

    /** The parts between the joints, those in brackets left whole. */
    private static List<String> parted(String text, String joint) {
        List<String> parts = new ArrayList<>();
        Matcher found = Pattern.compile(joint).matcher(text);
        int begin = 0;
        while (found.find()) {
            String before = text.substring(0, found.start());
            if (before.chars().filter(c -> c == '(').count()
                    <= before.chars().filter(c -> c == ')').count()) {
                parts.add(text.substring(begin, found.start()).strip());
                begin = found.end();
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    private Optional<Reading> several(List<String> parts, boolean mayLackTime) {
        return several(parts, mayLackTime, false);
    }

    /** @param joined whether the parts are joined by "và": two times without a name are two deadlines, asked about */
    private Optional<Reading> several(List<String> parts, boolean mayLackTime, boolean joined) {
        List<Thing> things = new ArrayList<>();
        Set<String> doubts = new LinkedHashSet<>();
        for (String part : parts) {
            String text = part.strip().replaceFirst("^[-+•*]\\s*", "");
            if (text.isEmpty()) {
                continue;
            }
            Optional<Thing> thing = DeadlinePhrase.isAsAbove(text)
                    ? Optional.empty()
                    : named.thing(new PhraseWords(text)).map(found -> calledByItsVerb(found, text));
            if (thing.isPresent()) {
                things.add(thing.get());
            } else if (mayLackTime && !ThingName.speaksOfTime(text)) {
                doubts.add("phần “" + text + "” không có thời gian");
            } else {
                return Optional.empty();
            }
        }
        if (things.isEmpty() || things.size() + doubts.size() < 2) {
            return Optional.empty();
        }
        boolean unnamed =
                !mayLackTime && things.stream().anyMatch(thing -> thing.label().isEmpty()) && !oneIsOpen(things);
        if (unnamed
                && (!joined
                        || things.stream()
                                .anyMatch(thing -> thing.reading().dates().size() != 1))) {
            return Optional.empty();
        }
        boolean timesAlone = joined
                && things.stream().allMatch(thing -> thing.label().isEmpty())
                && things.stream().anyMatch(thing -> thing.reading().deadline() instanceof Deadline.EachPeriod);
        if (unnamed || timesAlone) {
            doubts.add("nêu " + things.size() + " thời hạn mà không nói mỗi hạn cho việc gì");
        }
        return Optional.of(together(things, doubts));
    }

    /** "Triển khai tháng 3, tổng kết tháng 12": the verb is all the name that the first has. */
    private static Thing calledByItsVerb(Thing thing, String text) {
        Matcher verb = VERB.matcher(text);
        return thing.label().isEmpty() && verb.matches()
                ? new Thing(verb.group(1), thing.time(), thing.reading(), false)
                : thing;
    }

    private static boolean oneIsOpen(List<Thing> things) {
        return things.stream().anyMatch(thing -> thing.reading().deadline() instanceof Deadline.AllYear)
                || things.stream().anyMatch(thing -> thing.reading().deadline() instanceof Deadline.EachPeriod);
    }

    private static Reading together(List<Thing> things, Set<String> doubts) {
        List<DueDate> dates = new ArrayList<>();
        Set<DueDate> periods = new HashSet<>();
        for (Thing thing : things) {
            boolean each = thing.reading().deadline() instanceof Deadline.EachPeriod;
            if (thing.reading().deadline().dueDates().isEmpty()) {
                doubts.add("phần “" + (thing.label() + " " + thing.time()).strip() + "” chưa có ngày");
            }
            if (!thing.reading().doubt().isEmpty()) {
                doubts.add(thing.reading().doubt());
            }
            for (DueDate due : thing.reading().deadline().dueDates()) {
                String label = thing.label().isEmpty() || due.label().isEmpty()
                        ? thing.label() + due.label()
                        : thing.label() + ": " + due.label();
                dates.add(new DueDate(label, "", thing.time(), due.date()));
                if (each) {
                    periods.add(dates.get(dates.size() - 1));
                }
            }
        }
        dates = periodsFallTogether(dates, periods, doubts);
        boolean reportsOfOngoingWork =
                things.stream().anyMatch(thing -> thing.reading().deadline() instanceof Deadline.EachPeriod)
                        && things.stream()
                                .allMatch(thing -> thing.reading().deadline() instanceof Deadline.EachPeriod
                                        || thing.reading().kind() == DeadlineKind.CONTINUOUS
                                        || thing.reading().kind() == DeadlineKind.YEAR_ROUND)
                        && things.stream()
                                        .filter(thing -> thing.reading().deadline() instanceof Deadline.EachPeriod)
                                        .count()
                                == 1;
        if (reportsOfOngoingWork && things.size() == 2) {
            doubts.add("việc thường xuyên, có báo cáo định kỳ: đang nhắc theo kỳ báo cáo");
            Reading reports = things.stream()
                    .map(Thing::reading)
                    .filter(reading -> reading.deadline() instanceof Deadline.EachPeriod)
                    .findFirst()
                    .orElseThrow();
            return new Reading(reports.kind(), reports.deadline(), String.join("; ", doubts));
        }
        if (dates.isEmpty()) {
            Reading first = things.get(0).reading();
            return first.doubted("nêu " + things.size() + " điều kiện: " + String.join("; ", doubts));
        }
        return Reading.several(DeadlineKind.MULTI_MILESTONE, dates).doubted(String.join("; ", doubts));
    }

    /** The report of the half year falls on the day of the second quarter's, the year's on the last: one deadline. */
    private static List<DueDate> periodsFallTogether(List<DueDate> dates, Set<DueDate> periods, Set<String> doubts) {
        List<DueDate> together = new ArrayList<>(dates);
        for (DueDate one : dates) {
            String words = (one.label() + " " + one.writtenTime()).strip();
            if (periods.contains(one) || !REPORT_OF_PERIOD.matcher(words).find()) {
                continue;
            }
            Optional<DueDate> same = together.stream()
                    .filter(due -> !due.equals(one) && due.date().equals(one.date()))
                    .findFirst();
            if (same.isPresent() && !periods.isEmpty()) {
                DueDate due = same.get();
                String name = one.label().isEmpty() ? one.writtenTime() : one.label();
                together.set(
                        together.indexOf(due),
                        new DueDate(due.label() + "; " + name, due.product(), due.writtenTime(), due.date()));
                together.remove(one);
                doubts.add("“" + name + "” trùng ngày với một kỳ khác, dùng chung một hạn");
            } else if (periods.stream()
                    .anyMatch(due -> YearMonth.from(due.date()).equals(YearMonth.from(one.date())))) {
                doubts.add("“" + words + "” cùng tháng với một kỳ khác, đang để hai hạn");
            }
        }
        return together;
    }
}
