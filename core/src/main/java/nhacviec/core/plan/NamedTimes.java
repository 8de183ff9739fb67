package nhacviec.core.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * A time with the thing that it is for.
 *
 * <pre>
 * thing = time | time ["("] "đối với" words [")"] | time "(" words ")" | name "(" time ")"
 *       | name [":"] time | time ":" name | time name
 * </pre>
 */
final class NamedTimes {

    /**
     * @param label what is due; empty when the words do not say it
     * @param time the words for the time
     * @param trails whether the label stands behind the time without a sign between them
     */
    record Thing(String label, String time, Reading reading, boolean trails) {

        static Thing unnamed(String time, Reading reading) {
            return new Thing("", time, reading, false);
        }
    }

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

    private static final Pattern BRACKETED = Pattern.compile("([^()]+)\\(([^()]+)\\)\\.?");
    private static final Pattern JOINT = Pattern.compile("(?iu)\\s+và(\\s|$)|\\s*,");
    private static final Pattern FURTHER = Pattern.compile("(?iuU)[,;:()]|\\b(và|còn|riêng)\\b");
    /** A day without its year, or a month with one: as well the number of a paper, or a share. */
    private static final Pattern BARE_FIGURES = Pattern.compile("\\d{1,2}([/.-]\\d{1,4}\\.?| tháng \\d{1,2}\\b.*)");

    private static final Pattern OUTLOOK = Pattern.compile("(?iuU)\\b(định hướng|tầm nhìn)\\b");

    /** How many words the name of a thing has at most. */
    private static final int LONGEST_NAME = 25;

    private final TimeRules rules;

    NamedTimes(TimeRules rules) {
        this.rules = rules;
    }

    Optional<Thing> thing(PhraseWords words) {
        Optional<Thing> forWhat = forWhat(words);
        if (forWhat.isPresent()) {
            return forWhat;
        }
        Optional<Reading> bare = rules.time(words);
        if (bare.isPresent()) {
            return bare.map(reading -> Thing.unnamed(words.text(), reading));
        }
        Optional<Thing> noted = words.mistake().isEmpty() ? noted(words.text()) : Optional.empty();
        if (noted.isPresent()) {
            return noted;
        }
        for (int i = 1; i < Math.min(words.size(), LONGEST_NAME); i++) {
            Optional<Thing> named = nameThenTime(words, i);
            if (named.isPresent()) {
                return named;
            }
        }
        words.backTo(0);
        return bracketed(words.text()).or(() -> timeThenThing(words));
    }

    /** "Quý I đối với cấp xã": whom or what the time is for; empty when a further time follows. */
    private Optional<Thing> forWhat(PhraseWords words) {
        for (int i = 1; i < words.size(); i++) {
            words.backTo(i);
            if (!words.sees("doi voi")) {
                continue;
            }
            boolean bracket = words.word(-1).key().equals("(");
            String whom = words.text()
                    .substring(words.word(1).end())
                    .strip()
                    .replaceFirst(bracket ? "\\)[.\\s]*$" : "[.\\s]+$", "");
            String before = words.between(0, bracket ? i - 1 : i);
            words.backTo(0);
            if (whom.isEmpty() || holdsFurtherTime(whom)) {
                return Optional.empty();
            }
            Optional<Reading> reading = rules.time(new PhraseWords(before));
            if (reading.isPresent()) {
                words.backTo(words.size());
            }
            return reading.map(found -> new Thing(whom, before, found, false));
        }
        words.backTo(0);
        return Optional.empty();
    }

    /** Whether a joint in the words is followed by another time: then they are more than what the first one is for. */
    private static boolean holdsFurtherTime(String text) {
        Matcher joint = FURTHER.matcher(text);
        while (joint.find()) {
            String behind = text.substring(joint.end());
            if (joint.group().matches("[;:]") || ThingName.saysWhen(behind) || ThingName.isCondition(behind)) {
                return true;
            }
        }
        return false;
    }

    /** "Tháng 3 (gửi về Văn phòng)": a bracket that names something; one that sets a condition or a time is asked about. */
    private Optional<Thing> noted(String text) {
        Matcher brackets = BRACKETED.matcher(text);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        String time = brackets.group(1).strip();
        String note = brackets.group(2).strip();
        if (OutsideCalendar.in(note).filter(OutsideCalendar.MOON::equals).isPresent()) {
            return Optional.empty();
        }
        Optional<Reading> reading = rules.time(new PhraseWords(time));
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        if (ThingName.isCondition(note) && !note.matches("(?iuU)(trước|chậm nhất|muộn nhất)\\b.*")) {
            return Optional.of(
                    new Thing(note, time, reading.get().doubted("“" + note + "” có thể làm hạn này đổi"), false));
        }
        boolean ofEachPeriod = ThingName.speaksOfTime(note) && !(reading.get().deadline() instanceof Deadline.OnDates);
        if (!ThingName.saysWhen(note) && !ofEachPeriod) {
            return Optional.of(new Thing(note, time, reading.get(), false));
        }
        boolean namesAnother = !ThingName.saysWhen(note)
                || thing(new PhraseWords(note))
                        .filter(found -> !found.label().isEmpty())
                        .isPresent();
        return namesAnother
                ? Optional.of(new Thing(
                        note,
                        time,
                        reading.get().doubted("trong ngoặc còn nói thời gian: “" + note + "”, đang lấy “" + time + "”"),
                        false))
                : Optional.empty();
    }

    private Optional<Thing> nameThenTime(PhraseWords words, int begin) {
        words.backTo(begin);
        boolean colon = words.word(-1).key().equals(":");
        boolean figures = words.peek().isDigits();
        if (!colon && !words.sees(TIME_BEGINS) && !figures) {
            return Optional.empty();
        }
        String label = words.between(0, begin).replaceFirst("[\\s:,(-]+$", "");
        if (label.length() < 2
                || label.contains(";")
                || ThingName.turns(label)
                || ThingName.limits(label)
                || ThingName.isOpen(label)
                || ThingName.isCounted(words.word(-1), words.peek())
                || (CitedPapers.isPaper(label) && !CitedPapers.timesIn(words.text()))) {
            return Optional.empty();
        }
        boolean direct = !words.word(-1).isSign();
        String said = words.between(begin, words.size());
        boolean paperOfDay = direct
                && (ThingName.isPaper(label) || CitedPapers.isPaper(label))
                && words.sees("ngay")
                && !label.matches("(?iu).*báo cáo");
        boolean unsureFigures = direct && figures && BARE_FIGURES.matcher(said).matches();
        if (unsureFigures
                && (ThingName.isNumbered(label) || (ThingName.isPaper(label) && said.matches(".*\\d{4}\\.?")))) {
            words.mistake("“" + said + "” sau “" + label + "” là số hiệu hoặc tỷ lệ, không phải thời gian");
            return Optional.empty();
        }
        String mistake = words.mistake();
        Optional<Reading> reading = rules.time(words).filter(found -> mayBeNamed(label, found));
        if (reading.isEmpty()) {
            if (figures) {
                // What is said of a number in the middle of the words tells nobody anything.
                words.mistakeAsBefore(mistake);
            }
            return Optional.empty();
        }
        if (waits(label) || isTime(label)) {
            reading = reading.map(found -> found.doubted("“" + label + "” có thể làm hạn này đổi"));
        }
        if (ThingName.isOccasion(label)) {
            reading = reading.map(found -> found.doubted("đang lấy “" + said + "” của dịp “" + label + "” làm hạn"));
        }
        if (paperOfDay) {
            reading = reading.map(found -> found.doubted("“" + said + "” có thể là ngày của văn bản “" + label + "”"));
        }
        if (OUTLOOK.matcher(label).find()) {
            reading = reading.map(
                    found -> found.doubted("“" + label + " " + said + "” nói về sau này, có thể không phải hạn"));
        }
        if (unsureFigures && !ThingName.isOccasion(label)) {
            reading = reading.map(found ->
                    found.doubted("“" + said + "” viết liền sau “" + label + "”: là ngày hay là số hiệu, tỷ lệ"));
        }
        if (direct && isYearOf(said, reading.get())) {
            if (OutsideCalendar.in(label).isPresent()) {
                return Optional.empty();
            }
            reading = reading.map(found -> found.doubted("“" + said + "” có thể chỉ là năm của “" + label + "”"));
        }
        return reading.map(found -> new Thing(label, said, found, false));
    }

    /** "Báo cáo quý I trước ngày 15/3": the period names the thing, the day is its time. */
    private boolean mayBeNamed(String label, Reading reading) {
        return !ThingName.speaksOfTime(label)
                || ThingName.isOccasion(label)
                || (isDay(reading) && mayStandBefore(label));
    }

    private static boolean waits(String label) {
        return new PhraseWords(label).sees("theo", "khi", "sau khi", "can cu");
    }

    /** "Kế hoạch năm 2024", "Đề án 2021-2025": a year behind a name belongs to the name as well. */
    private static boolean isYearOf(String said, Reading reading) {
        return said.matches("(?iuU)(năm |nam )?\\d{4}.*")
                && (reading.kind() == DeadlineKind.YEAR_ROUND || reading.kind() == DeadlineKind.RANGE);
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

    /** "Kế hoạch (Quý I)". */
    private Optional<Thing> bracketed(String text) {
        Matcher brackets = BRACKETED.matcher(text);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        String label = brackets.group(1).strip();
        String time = brackets.group(2).strip();
        boolean occasion = ThingName.isOccasion(label);
        return ThingName.turns(label) || ThingName.limits(label) || (!occasion && ThingName.saysWhen(label))
                ? Optional.empty()
                : rules.time(new PhraseWords(time))
                        .map(reading -> occasion
                                ? reading.doubted("đang lấy “" + time + "” của dịp “" + label + "” làm hạn")
                                : reading)
                        .map(reading -> new Thing(label, time, reading, false));
    }

    /** "Quý I: kế hoạch": the time first. */
    private Optional<Thing> timeThenThing(PhraseWords words) {
        int colon = words.text().indexOf(':');
        if (colon < 2 || colon > 60) {
            return timeThenThingUnparted(words);
        }
        PhraseWords before = new PhraseWords(words.text().substring(0, colon));
        String label = words.text().substring(colon + 1).strip();
        if (label.isEmpty() || ThingName.speaksOfTime(label)) {
            return Optional.empty();
        }
        return rules.time(before).map(reading -> new Thing(label, before.text(), reading, true));
    }

    /** "Quý I ban hành kế hoạch". */
    private Optional<Thing> timeThenThingUnparted(PhraseWords words) {
        for (int end = Math.min(words.size() - 2, LONGEST_NAME); end >= 2; end--) {
            String label = words.between(end, words.size());
            if (!Character.isLetter(label.charAt(0))
                    || ThingName.turns(label)
                    || ThingName.speaksOfTime(label)
                    || label.contains("(")) {
                continue;
            }
            PhraseWords before = new PhraseWords(words.between(0, end));
            Optional<Reading> reading = rules.time(before);
            if (reading.isPresent() && !reading.get().dates().isEmpty()) {
                return Optional.of(new Thing(label, before.text(), reading.get(), true));
            }
        }
        return Optional.empty();
    }
}
