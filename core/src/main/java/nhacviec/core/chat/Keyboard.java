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
     */
    public record Button(String label, String data) {}

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

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
