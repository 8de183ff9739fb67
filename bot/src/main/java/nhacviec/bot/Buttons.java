package nhacviec.bot;

import java.util.ArrayList;
import java.util.List;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;

/** The words on buttons, and the persistent keyboard. */
public final class Buttons {

    public static final String TASKS = "📋 Việc của tôi";
    public static final String FIGURES = "🔢 Số liệu";
    public static final String PROGRESS = "📊 Tiến độ";
    public static final String HELP = "❓ Trợ giúp";

    /** The words that people need, always at hand. */
    public static final List<List<String>> MENU = List.of(List.of(TASKS, FIGURES), List.of(PROGRESS, HELP));

    /** The same for those who read English; each word is another name of the same command. */
    public static final List<List<String>> ENGLISH_MENU =
            List.of(List.of("📋 My tasks", "🔢 Figures"), List.of("📊 Progress", "❓ Help"));

    private Buttons() {}

    public static Button button(String label, String data) {
        return new Button(label, data);
    }

    /** Buttons in rows of at most {@code perRow}. */
    public static Keyboard grid(List<Button> buttons, int perRow) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += perRow) {
            rows.add(buttons.subList(i, Math.min(buttons.size(), i + perRow)));
        }
        return new Keyboard(rows);
    }
}
