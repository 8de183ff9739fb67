package nhacviec.core.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/** Takes a phrase apart: several things with a time each, the words for the thing, the time, and what trails behind. */
final class PhraseParts {

    /** Words with which the time begins where the thing's name stands before it. */
    private static final String[] TIME_BEGINS = {
        "trong",
        "truoc",
        "cham nhat",
        "muon nhat",
        "den",
        "tu",
        "vao",
        "thang",
        "quy",
        "qui",
        "ngay",
        "cuoi",
        "dau",
        "giua",
        "hang",
        "moi",
        "ca nam",
        "dinh ky",
        "thuong xuyen",
        "lien tuc",
        "theo",
        "sau khi",
        "khi co",
        "xong",
        "hoan thanh",
        "han",
        "nam",
        "6 thang",
        "06 thang",
        "q",
        "t",
        "het",
        "khong qua",
        "tuan",
        "du kien",
        "khong muon",
        "sau thang"
    };
    /** Words that turn a time round or leave it open; a thing is not called so. Told by their marks: "kết quả" is no "quá". */
    private static final Set<String> TURNS = Set.of(
            "sau", "trừ", "không", "chưa", "ngoài", "từ", "hoãn", "lùi", "quá", "trở", "tiếp", "âm", "hết", "trước",
            "riêng", "khong", "chua", "ngoai", "hoan", "lui", "truoc");

    /** A thing's name does not end so: the word belongs to the time behind it. */
    private static final Pattern OPEN =
            Pattern.compile("(?iu)(^|\\s)(đầu|giữa|cuối|nửa|gần|dau|giua|cuoi|mỗi|hàng|hằng|riêng|cứ)$");

    private static final Pattern BRACKETED = Pattern.compile("([^()]+)\\(([^()]+)\\)\\.?");

    private static final Pattern REPORT_OF_PERIOD = Pattern.compile("(?iuU)\\b(0?6 tháng|năm)\\b(?! \\d)");
    private static final Pattern JOINT = Pattern.compile("(?iu)\\s+và(\\s|$)|\\s*,");

    private static final int LONGEST = 400;
    /** How many words the name of a thing has at most. */
    private static final int LONGEST_NAME = 25;

    private final TimeRules rules;

    PhraseParts(int year, DeadlinePhrase.Cadence cadence) {
        this.rules = new TimeRules(year, cadence);
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
        Optional<Thing> one = thing(whole);
        if (one.isPresent()) {
            boolean trails =
                    !one.get().label().isEmpty() && text.startsWith(one.get().time());
            return trails
                    ? one.get().reading().doubted("“" + one.get().label() + "” không phải lời về thời gian")
                    : one.get().reading();
        }
        return several(text.split("\\s*;\\s*"), true)
                .or(() -> text.startsWith("-")
                        ? several(text.substring(1).split("(^|[.;]?\\s)[-+•]\\s+"), true)
                        : Optional.empty())
                .or(() -> several(text.split("\\s*,\\s*|\\.\\s+"), false, text.indexOf(',') == text.lastIndexOf(',')))
                .or(() -> several(text.split("(?iu)\\s*,?\\s+và\\s+"), false, true))
                .orElseGet(() -> Reading.unread(DeadlineKind.UNKNOWN, reason(whole)));
    }

    private static String reason(PhraseWords words) {
        if (!words.mistake().isEmpty()) {
            return words.mistake();
        }
        words.backTo(0);
        String key = SearchKey.of(words.text());
        if (key.contains("am lich")) {
            return "ngày âm lịch, phải hỏi ngày dương";
        }
        if (words.peek().marked().equals("sau")) {
            return "“sau …” chỉ nói lúc bắt đầu, không nói đến khi nào";
        }
        if (key.matches("(trong )?(vong )?\\d+ (ngay|tuan|thang|nam)( lam viec)?")) {
            return "không nói tính từ khi nào";
        }
        return "không hiểu “" + words.text() + "”";
    }

    /** One thing of several: what it is called, the words for its time, and the time. */
    private record Thing(String label, String time, Reading reading) {}

    private Optional<Reading> several(String[] parts, boolean mayLackTime) {
        return several(parts, mayLackTime, false);
    }

    /** @param joined whether the parts are joined by "và": two times without a name are two deadlines, asked about */
    private Optional<Reading> several(String[] parts, boolean mayLackTime, boolean joined) {
        List<Thing> things = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        for (String part : parts) {
            String text = part.strip().replaceFirst("^[-+•*]\\s*", "");
            if (text.isEmpty()) {
                continue;
            }
            Optional<Thing> thing = DeadlinePhrase.isAsAbove(text)
                    ? Optional.empty()
                    : thing(new PhraseWords(text)).or(() -> bracketed(text));
            if (thing.isPresent()) {
                things.add(thing.get());
            } else if (mayLackTime && !speaksOfTime(text)) {
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

    private static boolean oneIsOpen(List<Thing> things) {
        return things.stream().anyMatch(thing -> thing.reading().deadline() instanceof Deadline.AllYear)
                || things.stream().anyMatch(thing -> thing.reading().deadline() instanceof Deadline.EachPeriod);
    }

    private static Reading together(List<Thing> things, List<String> doubts) {
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
    private static List<DueDate> periodsFallTogether(List<DueDate> dates, Set<DueDate> periods, List<String> doubts) {
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

    /** A second time that comes again would be lost behind the day; a quarter or "cả năm" beside it is asked about. */
    private boolean mayStandBefore(String label) {
        if (SearchKey.of(label).matches(".*\\bngay \\d.*")) {
            return false;
        }
        if (rules.time(new PhraseWords(label))
                .filter(reading -> reading.deadline() instanceof Deadline.EachPeriod)
                .isPresent()) {
            return false;
        }
        Matcher joint = JOINT.matcher(label);
        while (joint.find()) {
            Optional<Reading> before =
                    thing(new PhraseWords(label.substring(0, joint.start()))).map(Thing::reading);
            // "Năm 2024, hoàn thành trước 30/11" says one time more closely; "Quý 4 và báo cáo trước 20/12" says two.
            boolean year = before.filter(reading ->
                            reading.kind() == DeadlineKind.YEAR_ROUND || reading.kind() == DeadlineKind.CONTINUOUS)
                    .isPresent();
            if (before.isPresent() && !(year && joint.group().contains(","))) {
                return false;
            }
        }
        return true;
    }

    private boolean isTime(String label) {
        String key = SearchKey.of(label);
        return rules.time(new PhraseWords(label)).isPresent() || key.contains("ca nam") || key.contains("thuong xuyen");
    }

    private static boolean isDay(Reading reading) {
        return reading.kind() == DeadlineKind.BEFORE_DATE || reading.kind() == DeadlineKind.RELATIVE_TO_PERIOD;
    }

    private static boolean turns(String label) {
        return Stream.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .anyMatch(TURNS::contains);
    }

    private static boolean speaksOfTime(String text) {
        // "đợt 1", "lần 2" count, they are no dates.
        PhraseWords words = new PhraseWords(text.replaceAll("(?iuU)^(đợt|lần|bước|giai đoạn) \\d{1,2}\\b", ""));
        while (!words.atEnd()) {
            if (words.peek().isDigits()
                    || words.sees(
                            "thang",
                            "quy",
                            "ngay",
                            "nam",
                            "tuan",
                            "dinh ky",
                            "truoc",
                            "sau",
                            "cham nhat",
                            "thuong xuyen")) {
                return true;
            }
            words.skip();
        }
        return false;
    }

    /** "Kế hoạch (Quý I)", "tháng 12/2024 (Báo cáo)". */
    private Optional<Thing> bracketed(String text) {
        Matcher brackets = BRACKETED.matcher(text);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        String outer = brackets.group(1).strip();
        String inner = brackets.group(2).strip();
        boolean timeOutside = rules.time(new PhraseWords(outer)).isPresent();
        String label = timeOutside ? inner : outer;
        String time = timeOutside ? outer : inner;
        return turns(label) || speaksOfTime(label) || label.startsWith("âm")
                ? Optional.empty()
                : rules.time(new PhraseWords(time)).map(reading -> new Thing(label, time, reading));
    }

    private Optional<Thing> thing(PhraseWords words) {
        Optional<Reading> bare = rules.time(words);
        if (bare.isPresent()) {
            return bare.map(reading -> new Thing("", words.text(), reading));
        }
        for (int i = 1; i < Math.min(words.size(), LONGEST_NAME); i++) {
            words.backTo(i);
            boolean colon = words.word(-1).key().equals(":");
            if (!colon && !words.sees(TIME_BEGINS) && !words.peek().isDigits()) {
                continue;
            }
            String label = words.between(0, i).replaceFirst("[\\s:,(-]+$", "");
            if (label.length() < 2
                    || label.contains(";")
                    || turns(label)
                    || OPEN.matcher(label).find()) {
                continue;
            }
            boolean period = speaksOfTime(label);
            boolean waits = new PhraseWords(label).sees("theo", "khi", "sau khi", "can cu");
            int begin = i;
            Optional<Reading> reading = rules.time(words);
            // "Báo cáo quý I trước ngày 15/3": the period names the thing, the day is its time.
            if (reading.isPresent() && (!period || isDay(reading.get()))) {
                if (period && !mayStandBefore(label)) {
                    continue;
                }
                if (waits || isTime(label)) {
                    reading = Optional.of(reading.get().doubted("“" + label + "” có thể làm hạn này đổi"));
                }
                String time = words.between(begin, words.size());
                return Optional.of(new Thing(label, time, reading.get()));
            }
        }
        words.backTo(0);
        return timeThenThing(words);
    }

    /** "Quý I: kế hoạch": the time first. */
    private Optional<Thing> timeThenThing(PhraseWords words) {
        int colon = words.text().indexOf(':');
        if (colon < 2 || colon > 60) {
            return timeThenThingUnparted(words);
        }
        PhraseWords before = new PhraseWords(words.text().substring(0, colon));
        String label = words.text().substring(colon + 1).strip();
        if (label.isEmpty() || speaksOfTime(label)) {
            return Optional.empty();
        }
        return rules.time(before).map(reading -> new Thing(label, before.text(), reading));
    }

    /** "Quý I ban hành kế hoạch". */
    private Optional<Thing> timeThenThingUnparted(PhraseWords words) {
        for (int end = Math.min(words.size() - 2, LONGEST_NAME); end >= 2; end--) {
            String label = words.between(end, words.size());
            if (!Character.isLetter(label.charAt(0)) || turns(label) || speaksOfTime(label) || label.contains("(")) {
                continue;
            }
            PhraseWords before = new PhraseWords(words.between(0, end));
            Optional<Reading> reading = rules.time(before);
            if (reading.isPresent() && !reading.get().dates().isEmpty()) {
                return Optional.of(new Thing(label, before.text(), reading.get()));
            }
        }
        return Optional.empty();
    }
}
