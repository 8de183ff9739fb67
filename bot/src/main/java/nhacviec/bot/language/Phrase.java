package nhacviec.bot.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the phrasebook: a Vietnamese sentence or part of one with slots in it, and the English for it. A slot is named after
 * what may stand in it: something that is carried over as it is, or a section of the phrasebook, in whose words it is said anew.
 */
final class Phrase {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d?)(?:#([^{}|]+)(?:\\|([^{}]+))?)?}");

    private static final int BEGINNING = 3;

    private final List<Piece> vietnamese;
    private final List<Piece> english;
    private final Map<String, Integer> places = new HashMap<>();

    /** A stretch of words ({@code slot} is null), or a slot; {@code one} and {@code many} follow a number. */
    private record Piece(String words, String slot, Slots kind, String label, String one, String many) {
        boolean isWords() {
            return slot == null;
        }
    }

    Phrase(String vietnamese, String english) {
        this.vietnamese = pieces(vietnamese);
        this.english = pieces(english);
        for (int i = 0; i < this.vietnamese.size(); i++) {
            Piece piece = this.vietnamese.get(i);
            if (!piece.isWords() && places.put(piece.label(), i) != null) {
                throw new IllegalArgumentException("twice in one phrase: " + piece.label() + " in " + vietnamese);
            }
        }
        for (Piece piece : this.english) {
            if (!piece.isWords() && !places.containsKey(piece.label())) {
                throw new IllegalArgumentException("not in the Vietnamese: " + piece.label() + " in " + english);
            }
        }
    }

    private static List<Piece> pieces(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        Matcher slot = SLOT.matcher(pattern);
        int read = 0;
        while (slot.find()) {
            words(pattern.substring(read, slot.start())).ifPresent(pieces::add);
            String one = slot.group(3);
            String many = slot.group(4) != null ? slot.group(4) : one + "s";
            pieces.add(new Piece("", slot.group(1), Slots.of(slot.group(1)), slot.group(1) + slot.group(2), one, many));
            read = slot.end();
        }
        words(pattern.substring(read)).ifPresent(pieces::add);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("an empty phrase");
        }
        return List.copyOf(pieces);
    }

    private static Optional<Piece> words(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new Piece(words, null, null, "", null, null));
    }

    /** The letters that it begins with, as {@link #beginning(String)} of a text; empty when a slot is among them. */
    String beginning() {
        Piece first = vietnamese.get(0);
        return first.isWords() && first.words().length() >= BEGINNING ? beginning(first.words()) : "";
    }

    /** The first letters of a text in lower case, by which phrases for it are found. */
    static String beginning(String text) {
        return text.length() < BEGINNING ? "" : Character.toLowerCase(text.charAt(0)) + text.substring(1, BEGINNING);
    }

    /** What kinds of slots it has. */
    List<String> slots() {
        return vietnamese.stream()
                .filter(piece -> !piece.isWords())
                .map(Piece::slot)
                .toList();
    }

    /** The English of a text that is this phrase from beginning to end. */
    Optional<Rendering> render(String text, Interpreter interpreter) {
        Piece last = vietnamese.get(vietnamese.size() - 1);
        if (last.isWords() && !text.endsWith(last.words()) && vietnamese.size() > 1) {
            return Optional.empty();
        }
        if (!hasWordsInOrder(text)) {
            return Optional.empty();
        }
        Rendering[] filled = new Rendering[vietnamese.size()];
        return fill(text, 0, 0, filled, interpreter) ? Optional.of(put(text, filled)) : Optional.empty();
    }

    /** Most phrases can be told not to fit at a glance. */
    private boolean hasWordsInOrder(String text) {
        int read = 0;
        for (int i = 0; i < vietnamese.size(); i++) {
            Piece piece = vietnamese.get(i);
            if (!piece.isWords()) {
                continue;
            }
            if (i == 0) {
                if (!begins(text, piece.words(), 0)) {
                    return false;
                }
                read = piece.words().length();
            } else {
                int there = text.indexOf(piece.words(), read);
                if (there < 0) {
                    return false;
                }
                read = there + piece.words().length();
            }
        }
        return true;
    }

    private boolean fill(String text, int piece, int at, Rendering[] filled, Interpreter interpreter) {
        if (piece == vietnamese.size()) {
            return at == text.length();
        }
        Piece now = vietnamese.get(piece);
        if (now.isWords()) {
            return begins(text, now.words(), at)
                    && fill(text, piece + 1, at + now.words().length(), filled, interpreter);
        }
        Slots kind = now.kind();
        int end = at;
        while ((end = nextEnd(text, piece, at, end, kind)) > at && interpreter.mayGoOn(end - at)) {
            String there = text.substring(at, end);
            Optional<Rendering> said = Marks.areWhole(there)
                    ? kind.isCarried() ? kind.carry(there) : interpreter.say(now.slot(), there)
                    : Optional.empty();
            if (said.isPresent() && fill(text, piece + 1, end, filled, interpreter)) {
                filled[piece] = said.get();
                return true;
            }
        }
        return false;
    }

    /** Where the content of a slot may end next: before the words that follow it, or where its own form ends. */
    private int nextEnd(String text, int piece, int at, int before, Slots kind) {
        int own = kind.end(text, at);
        if (own != Slots.OPEN) {
            return before < own ? own : -1;
        }
        if (piece + 1 == vietnamese.size()) {
            return before < text.length() ? text.length() : -1;
        }
        Piece next = vietnamese.get(piece + 1);
        return next.isWords()
                ? text.indexOf(next.words(), before + 1)
                : next.kind().next(text, before + 1);
    }

    /** At the beginning of a text, a capital letter is as good as a small one. */
    private static boolean begins(String text, String words, int at) {
        return at > 0
                ? text.startsWith(words, at)
                : text.regionMatches(true, 0, words, 0, 1) && text.startsWith(words.substring(1), 1);
    }

    private Rendering put(String text, Rendering[] filled) {
        StringBuilder said = new StringBuilder();
        for (Piece piece : english) {
            if (piece.isWords()) {
                said.append(piece.words());
                continue;
            }
            String value = filled[places.get(piece.label())].html();
            said.append(value);
            if (piece.one() != null) {
                said.append(' ').append(value.equals("1") ? piece.one() : piece.many());
            }
        }
        int left = 0;
        for (Rendering part : filled) {
            left += part == null ? 0 : part.left();
        }
        boolean capital = vietnamese.get(0).isWords() && said.length() > 0 && Character.isUpperCase(text.charAt(0));
        if (capital) {
            said.replace(0, 1, said.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return new Rendering(said.toString(), left);
    }
}
