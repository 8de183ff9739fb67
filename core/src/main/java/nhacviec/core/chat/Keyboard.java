package nhacviec.core.chat;

import java.util.ArrayList;
import java.util.List;

/** Buttons under a message, row by row. */
public record Keyboard(List<List<Button>> rows) {

    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A button.
     *
     * @param data what comes back when it is tapped; at most 64 bytes. Never trusted: anybody can send any data.
     * @param words what the person said and the button takes up, which is too long for its data; it stays here, with the message
     */
    public record Button(String label, String data, String words) {

        public Button(String label, String data) {
            this(label, data, "");
        }

        public Button labelled(String other) {
            return new Button(other, data, words);
        }

        public Button withData(String other) {
            return new Button(label, other, words);
        }
    }

    public static Keyboard of(List<Button> row) {
        return new Keyboard(List.of(row));
    }

    public Keyboard and(List<Button> row) {
        List<List<Button>> all = new ArrayList<>(rows);
        if (!row.isEmpty()) {
            all.add(row);
        }
        return new Keyboard(all);
    }

    /** The words that the button with this data takes up; empty where there are none, or no such button. */
    public String wordsOf(String data) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(button -> button.data().equals(data))
                .map(Button::words)
                .findFirst()
                .orElse("");
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
