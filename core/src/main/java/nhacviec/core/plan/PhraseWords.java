package nhacviec.core.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;

/**
 * The words of a phrase in a plan, one after another, with a finger on the next one. Rules of the grammar move the finger
 * on; a rule that does not fit leaves it where it was. Doubts and mistakes met on the way are noted here.
 */
final class PhraseWords {

    /**
     * One word, number or sign.
     *
     * @param text as written
     * @param key lower case, without marks
     * @param start where it begins in {@link PhraseWords#text()}
     */
    record Word(String text, String key, int start, int end) {
        /** With its marks, in lower case: tells "sau" (after) from "sáu" (six). */
        String marked() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean isDigits() {
            return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        boolean isSign() {
            return text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
        }
    }

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u00AD]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\p{Zs}]+");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+|[^\\s\\p{L}\\p{M}\\p{Nd}]");
    /** Digits among which a scanner put letters that look like them ("l2", "O1"). */
    private static final Pattern SCANNED = Pattern.compile("(?=.*[0-9lO])[0-9lOo|I]{1,4}");

    private static final Pattern INNER_EDGE = Pattern.compile(
            "(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})|(?<=[\\p{Ll}&&[^l]])(?=\\p{Lu})|(?<=[lo])(?=\\p{Lu}\\p{L})|(?<=\\b[Qq])(?=[IVl1|]{1,3}\\b)|(?<=\\b(?iu:quý|qúy|quí))(?=[IV]{1,3}\\b)");

    /** The phrases that rules ask for, word by word: a fixed few hundred, asked for all the time. */
    private static final Map<String, String[]> SPLIT = new ConcurrentHashMap<>();

    private final String text;
    private final List<Word> words;
    private final boolean hasMarks;
    private final Set<String> doubts = new LinkedHashSet<>();
    private String mistake = "";
    private int at;

    PhraseWords(String written) {
        this.text = clean(written);
        this.words = split(text);
        this.hasMarks = !Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .equals(text);
    }

    /** One line, composed Unicode, without invisible signs and double blanks; quotes and dashes of one kind. */
    static String clean(String written) {
        String composed = Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFC);
        String plain = halfWidth(UNSEEN.matcher(composed).replaceAll(""))
                .replace('–', '-')
                .replace('—', '-')
                .replace('‑', '-')
                .replace('−', '-')
                .replace('“', '"')
                .replace('”', '"');
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The wide signs of East Asian keyboards, "１００％", as the usual ones. */
    private static String halfWidth(String text) {
        if (text.chars().noneMatch(c -> c >= '！' && c <= '～')) {
            return text;
        }
        StringBuilder usual = new StringBuilder(text.length());
        text.chars().forEach(c -> usual.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : (char) c));
        return usual.toString();
    }

    private static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            int start = piece.start();
            String run = piece.group();
            boolean whole = SCANNED.matcher(run).matches() || isRomanQuarter(run);
            for (String part : whole ? new String[] {run} : INNER_EDGE.split(run)) {
                words.add(new Word(
                        part, SearchKey.of(part).isEmpty() ? part : SearchKey.of(part), start, start + part.length()));
                start += part.length();
            }
        }
        return words;
    }

    private static boolean isRomanQuarter(String run) {
        return run.matches("[1lI|]{1,3}|[1lI|][Vv]");
    }

    String text() {
        return text;
    }

    boolean atEnd() {
        return at >= words.size();
    }

    int finger() {
        return at;
    }

    void backTo(int finger) {
        at = finger;
    }

    int size() {
        return words.size();
    }

    Word peek() {
        return word(0);
    }

    /** The word {@code ahead} places on; a blank one behind the end. */
    Word word(int ahead) {
        int i = at + ahead;
        return i >= 0 && i < words.size() ? words.get(i) : new Word("", "", text.length(), text.length());
    }

    void skip() {
        at = Math.min(at + 1, words.size());
    }

    /** The text between two places of the finger, as written. */
    String between(int from, int to) {
        return from >= to
                ? ""
                : text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** All that is left, as written, without closing punctuation. */
    String rest() {
        return atEnd() ? "" : text.substring(peek().start()).replaceFirst("[\\s.,;:]+$", "");
    }

    /** Moves over one of these, each written as keys with single blanks ("hang nam"); the first that fits. */
    boolean take(String... phrases) {
        for (String phrase : phrases) {
            int length = lengthOf(phrase);
            if (length > 0) {
                at += length;
                return true;
            }
        }
        return false;
    }

    boolean sees(String... phrases) {
        for (String phrase : phrases) {
            if (lengthOf(phrase) > 0) {
                return true;
            }
        }
        return false;
    }

    private int lengthOf(String phrase) {
        String[] keys = SPLIT.computeIfAbsent(phrase, words -> words.split(" "));
        for (int i = 0; i < keys.length; i++) {
            Word word = word(i);
            // Six is never "after": "tháng sáu" is June, "tháng sau" the next month.
            if (!word.key().equals(keys[i])
                    || (keys[i].equals("sau") && word.marked().equals("sáu"))) {
                return 0;
            }
        }
        return keys.length;
    }

    /** Like {@link #take}, for words whose meaning hangs on their marks; unmarked text is taken as it is. */
    boolean takeMarked(String marked) {
        if (peek().marked().equals(marked) || (!hasMarks && peek().key().equals(SearchKey.of(marked)))) {
            at++;
            return true;
        }
        return false;
    }

    boolean hasMarks() {
        return hasMarks;
    }

    /** What the rule gives, or empty with the finger and the doubts as before. */
    <T> Optional<T> attempt(Supplier<Optional<T>> rule) {
        int finger = at;
        Set<String> before = doubts.isEmpty() ? Set.of() : new LinkedHashSet<>(doubts);
        Optional<T> found = rule.get();
        if (found.isEmpty()) {
            at = finger;
            doubts.retainAll(before);
        }
        return found;
    }

    /** The same, and nothing may be left behind it. */
    <T> Optional<T> toTheEnd(Supplier<Optional<T>> rule) {
        return attempt(() -> rule.get().filter(found -> atEnd()));
    }

    /** Something was read in the likely way; a person confirms it once. */
    void doubt(String question) {
        doubts.add(question);
    }

    String doubts() {
        return doubts.stream().collect(Collectors.joining("; "));
    }

    void forgetDoubts() {
        doubts.clear();
    }

    /** Why the phrase cannot be read; the first reason stays. */
    void mistake(String reason) {
        if (mistake.isEmpty()) {
            mistake = reason;
        }
    }

    String mistake() {
        return mistake;
    }

    /** Forgets the reasons that were given since then. */
    void mistakeAsBefore(String before) {
        mistake = before;
    }
}
