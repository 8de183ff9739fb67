package nhacviec.core.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/**
 * Reads what stands behind the number of a task that is done: "theo BC 12/BC-UBND và TB 15/TB-UBND ngày 25 tháng 1". A date belongs to
 * the document right before it, or to the one right behind it; "hôm qua" is the day on which it was done. What is neither document, date nor a word that joins them is kept as words, never dropped.
 */
public final class EvidenceReader {

    private static final String KINDS =
            "quyết định|quyet dinh|kế hoạch|ke hoach|báo cáo|bao cao|công văn|cong van|tờ trình|to trinh"
                    + "|thông báo|thong bao|nghị quyết|nghi quyet|biên bản|bien ban|văn bản|van ban|hướng dẫn|huong dan|chương trình|chuong trinh"
                    + "|kh|qđ|qd|bc|cv|tb|ttr|tr|nq|bb|hd|ct";

    /** "BC", "Thông báo số": what a document is called in front of its number. */
    private static final Pattern KIND = Pattern.compile(
            "(?iuU)(?<![\\p{L}\\d/-])(?:" + KINDS + ")\\s*:?\\s*(?=(?:(?:số|so)\\s*:?\\s*)?\\d{1,5}\\s*/)");

    /** "nay" right behind a document's number. */
    private static final Pattern TODAY =
            Pattern.compile("(?iuU)(?<=\\d{1,5}/[\\p{L}\\d./-]{1,30}[\\s,]{1,3})(?:ng[àa]y\\s+)?nay(?!\\p{L})");

    /** "21 / KH - UBND": a series whose parts stand apart. */
    private static final Pattern APART = Pattern.compile(
            "(?U)(?<![\\p{L}\\d/])(\\d{1,5})\\s*/\\s*(\\p{Lu}\\p{L}{0,5})\\s*[-–]\\s*(\\p{Lu}{2,10})(?![\\p{L}])");

    /** "05/QĐ-UBND (30/1/2024)". */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?iuU)\\(\\s*((?:(?:ký|ky|ban hành|ban hanh|phát hành|phat hanh)\\s+)?(?:ng[àa]y\\s+)?\\d{1,2}[/.-]\\d{1,2}(?:[/.-](?:\\d{4}|\\d{2}))?)\\s*\\)");

    private static final Pattern ISO = Pattern.compile("(?<![\\d/-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?iuU)(?<![\\p{L}\\d/])(?:(?:ng[àa]y|m[ùồ]ng)\\s+)?(\\d{1,2})\\s+th[áa]ng\\s+(\\d{1,2})(?:\\s*(?:n[ăa]m\\s+|[/-]\\s*)(\\d{4})|\\s+n[ăa]m\\s+nay)?(?![\\d/])");

    /** A document, a date, "cùng ngày", or a word. */
    private static final Pattern PART = Pattern.compile(
            "(?iuU)(?<document>(?<![\\p{L}\\d/])\\d{1,5}\\s*/\\s*(?:\\d{4}\\s*/\\s*)?\\p{L}[\\p{L}\\d./-]*)"
                    + "|(?<date>(?:(?<same>cùng|cung)\\s+)?(?:(?:từ|tu)\\s+)?(?<stated>h[ôo]m\\s+)?(?<called>ng[àa]y\\s+)?(?<![\\p{L}\\d/])(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>\\d{4}|\\d{2}))?(?![\\p{L}\\d/])(?![\\s:=]+\\d+(?:[.,]\\d+)?\\s*(?:/\\s*\\d|%)))"
                    + "|(?<sameday>(?:cùng|cung)\\s+ng[àa]y(?!\\p{L}))|(?<word>[^\\s,;+&]+)");

    /** Syllables that join documents. */
    private static final Set<String> JOINING = Set.of(
            "theo", "ky", "phat", "hom", "dated", "signed", "on", "kem", "va", "voi", "cung", "bang", "tai", "so",
            "gom", "la", "cac", "van", "ban", "hai", "-", "–", ":", ".", "(", ")");

    /** Syllables that say no more than that something is done. */
    private static final Set<String> DONE =
            Set.of("da", "xong", "roi", "a", "nhe", "hoan", "thanh", "ban", "hanh", "viec", "vua", "moi", "tu");

    private static final Set<String> FINISHED = Set.of("xong", "roi", "thanh");

    /** Who issued a document: "của UBND xã Phước Mỹ". */
    private static final Set<String> ISSUER =
            Set.of("cua", "xa", "phuong", "huyen", "tinh", "thanh", "pho", "uy", "ban", "nhan", "dan", "hoi", "dong");

    /** What reading came to. */
    public sealed interface Reading {
        /** Everything was understood. */
        record Read(Evidence evidence) implements Reading {}

        /** A date does not exist. */
        record BadDate(String words) implements Reading {}

        /**
         * There are words besides, or no document at all.
         *
         * @param evidence documents that were found, and the words as they were typed
         */
        record WithWords(Evidence evidence) implements Reading {}
    }

    private record Ahead(LocalDate day, String words) {}

    private final LocalDate today;
    private final List<ProvingDocument> documents = new ArrayList<>();

    /** What else was said, word by word, as compared. */
    private final List<String> rest = new ArrayList<>();

    private boolean behindDocument;

    /** Whether it was said behind the document that the work is done: a day that follows is no longer the document's. */
    private boolean doneSince;

    /** A date that may be that of the document to come: "ngày 30/1/2024 số 21/KH-UBND". */
    private Ahead ahead;

    /** Whether the last document had its date in front. */
    private boolean datesAhead;

    /** The day on which it is said to have been done; null where none is named. */
    private LocalDate stated;

    private boolean inIssuer;
    private boolean impossible;
    private boolean onlyDates = true;

    private EvidenceReader(LocalDate today) {
        this.today = today;
    }

    /** A date without a year is of {@code today}'s year, or of the one that has just ended where it would lie ahead. */
    public static Reading read(String typed, LocalDate today) {
        String words =
                IN_BRACKETS.matcher(APART.matcher(typed).replaceAll("$1/$2-$3")).replaceAll(" $1 ");
        if (ProvingDocument.read(words, today) instanceof ProvingDocument.Reading.Read one) {
            return new Reading.Read(Evidence.of(one.document()));
        }
        return new EvidenceReader(today).parts(words.strip());
    }

    private Reading parts(String typed) {
        String words = ISO.matcher(typed).replaceAll("$3/$2/$1");
        words = TODAY.matcher(words).replaceAll("hôm nay");
        words = StatedDay.asDates(words, today);
        words = IN_WORDS.matcher(words)
                .replaceAll(date -> "ngày " + date.group(1) + "/" + date.group(2)
                        + (date.group(3) == null ? "" : "/" + date.group(3)));
        words = KIND.matcher(words).replaceAll("");
        Matcher part = PART.matcher(words);
        while (part.find()) {
            if (part.group("document") != null) {
                document(part.group("document"));
            } else if (part.group("date") != null) {
                date(part);
            } else if (part.group("sameday") != null) {
                sameDay();
            } else {
                word(part.group("word"));
            }
        }
        dateAheadOfNothing();
        if (impossible || documents.isEmpty() && stated == null && onlyDates) {
            return new Reading.BadDate(typed);
        }
        boolean plain = rest.stream().allMatch(word -> JOINING.contains(word) || DONE.contains(word));
        if (documents.isEmpty() && (stated == null ? DONE.containsAll(rest) : plain)) {
            return new Reading.Read(new Evidence(List.of(), "", true, stated));
        }
        return !documents.isEmpty() && plain
                ? new Reading.Read(new Evidence(documents, "", true, stated))
                : new Reading.WithWords(new Evidence(documents, typed, false, stated));
    }

    private void document(String words) {
        String number = words.replaceAll("\\s+", "").replaceFirst("[./-]+$", "");
        if (number.length() > ProvingDocument.LONGEST) {
            onlyDates = false;
            rest.add(SearchKey.of(number));
            behindDocument = false;
            return;
        }
        if (documents.stream().noneMatch(document -> document.number().equalsIgnoreCase(number))) {
            documents.add(new ProvingDocument(number, ahead == null ? null : ahead.day()));
            datesAhead = ahead != null;
            ahead = null;
        }
        behindDocument = true;
        doneSince = false;
        inIssuer = false;
    }

    private void date(Matcher part) {
        int last = documents.size() - 1;
        boolean saysDay = part.group("stated") != null;
        Optional<LocalDate> date = day(part.group("day"), part.group("month"), part.group("year"));
        boolean isDate = saysDay || part.group("called") != null || part.group("year") != null;
        boolean ofDocument = behindDocument && documents.get(last).date() == null && !(saysDay && doneSince);
        if (date.isEmpty() && (ofDocument || isDate)) {
            impossible = true;
            return;
        }
        if (!ofDocument) {
            dayApart(part.group("date"), date, saysDay);
            return;
        }
        boolean all = part.group("same") != null;
        for (int i = all ? 0 : last; i <= last; i++) {
            if (documents.get(i).date() == null) {
                documents.set(i, new ProvingDocument(documents.get(i).number(), date.get()));
            }
        }
        datesAhead = false;
        inIssuer = false;
    }

    /** A date that is not that of the document right before: the day on which it was done, or that of the document to come. */
    private void dayApart(String words, Optional<LocalDate> date, boolean saysDay) {
        behindDocument = false;
        if (date.isPresent() && saysDay && stated == null) {
            stated = date.get();
        } else if (date.isPresent() && ahead == null && (documents.isEmpty() || datesAhead)) {
            ahead = new Ahead(date.get(), words);
        } else {
            rest.add(words);
        }
    }

    /** "Xong rồi, ngày 30/1": no document follows the date. Among other words it stays one of them. */
    private void dateAheadOfNothing() {
        if (ahead == null) {
            return;
        }
        boolean alone = documents.isEmpty()
                && stated == null
                && rest.stream().allMatch(word -> JOINING.contains(word) || DONE.contains(word));
        if (alone) {
            stated = ahead.day();
        } else {
            rest.add(ahead.words());
        }
        ahead = null;
    }

    /** "12/BC-UBND ngày 25/1 và 15/TB-UBND cùng ngày". */
    private void sameDay() {
        Optional<LocalDate> before = documents.stream()
                .map(ProvingDocument::date)
                .filter(Objects::nonNull)
                .reduce((first, next) -> next);
        if (before.isEmpty() || !behindDocument) {
            rest.add("cung ngay");
            return;
        }
        int last = documents.size() - 1;
        documents.set(last, new ProvingDocument(documents.get(last).number(), before.get()));
    }

    private void word(String word) {
        String key = SearchKey.of(word.replaceFirst("[.:]+$", ""));
        boolean issues = key.equals("cua") && behindDocument
                || inIssuer && (ISSUER.contains(key) || Character.isUpperCase(word.codePointAt(0)));
        if (issues) {
            inIssuer = true;
            return;
        }
        inIssuer = false;
        onlyDates = false;
        doneSince |= FINISHED.contains(key);
        if (ahead != null && !key.isEmpty() && !JOINING.contains(key) && !DONE.contains(key)) {
            rest.add(ahead.words());
            ahead = null;
        }
        // "15/KH-UBND ngày mai": a date was meant and cannot be read.
        impossible |= behindDocument && key.equals("ngay");
        behindDocument &= JOINING.contains(key) || DONE.contains(key);
        if (!key.isEmpty()) {
            rest.add(key);
        }
    }

    private Optional<LocalDate> day(String day, String month, String year) {
        int number = year == null ? today.getYear() : Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        try {
            LocalDate read = LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(year == null ? ProvingDocument.withoutYear(read, today) : read);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
