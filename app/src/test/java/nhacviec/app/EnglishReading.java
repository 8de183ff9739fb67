package nhacviec.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.language.EnglishWording;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.simulator.StrictHtml;

/**
 * Reads conversations as somebody would who has chosen English, and notes where Vietnamese is left that is neither the plan's own
 * nor what people wrote.
 */
final class EnglishReading {

    private static final Path PLAN = Path.of("..", "config", "plans", "phuoc-my-2024.yaml");

    private static final Pattern VIETNAMESE =
            Pattern.compile("(?iu)[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");

    /** What stays as it is wherever it stands: commands and examples, quotations, numbers of documents, tags. */
    private static final Pattern CARRIED =
            Pattern.compile("<code>[^<]*</code>|“[^”…]*[”…]|\\d+[a-z]?/[A-ZĐ]+(?:-[A-ZĐ]+)*|<[^>]*>");

    private static final Pattern SAID =
            Pattern.compile("^(?:\\| |[^:\\s]+(?: [^:]*)?: |\\S+ edits |\\S+ sends \\S+ saying )(.*)$");
    private static final Pattern BETWEEN = Pattern.compile("[;,|:]| - ");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\S+\\s*");

    /** Names of units, people and languages, and what stays as it was recorded. */
    private static final List<String> NAMES = List.of(
            "Tiếng Việt",
            "tiếng Việt",
            "Văn hóa - Tư pháp",
            "Văn hóa - Xã hội",
            "Văn phòng",
            "Nhóm CCHC",
            "Dũng",
            "Tín",
            "Đức",
            "Hồ sơ trả trước hạn",
            "Điểm khảo sát công chức",
            // Reasons as a button has recorded them.
            "Chờ văn bản cấp trên",
            "Đang làm, chưa xong",
            "Bận việc gấp khác");

    private final EnglishWording wording = new EnglishWording();
    private final Set<String> own =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> english = new LinkedHashMap<>();
    private final List<String> trouble = new ArrayList<>();

    EnglishReading() {
        own.addAll(NAMES);
        try (Stream<String> lines = Files.lines(PLAN)) {
            lines.forEach(line -> {
                String value =
                        line.replaceFirst("^\\s*(?:- )?(?:[a-z_]+:)?\\s*", "").replaceAll("^[\"']|[\"']$", "");
                note(value);
                BETWEEN.splitAsStream(value.replaceAll("[\\[\\]\"]", "")).forEach(this::note);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void note(String words) {
        if (words.strip().length() > 1 && VIETNAMESE.matcher(words).find()) {
            own.add(words.strip().replace("&", "&amp;"));
        }
    }

    /** @param script with what people wrote; @param said what was answered */
    void read(String script, List<OutgoingMessage> said) {
        script.lines()
                .filter(line -> !line.startsWith("Bot → ") && !line.startsWith("    ") && !line.startsWith("#"))
                .forEach(this::noteWords);
        script.lines()
                .filter(line -> line.contains(" joins "))
                .forEach(line -> note(line.substring(0, line.indexOf(' '))));
        said.forEach(this::read);
    }

    private void noteWords(String line) {
        Matcher words = SAID.matcher(line);
        if (!words.matches()) {
            return;
        }
        String rest = words.group(1);
        BETWEEN.splitAsStream(rest).forEach(this::note);
        // Behind the command, its number and its date a reason may begin.
        for (int i = 0; i < 5 && !rest.isEmpty(); i++) {
            note(rest);
            rest = FIRST_WORD.matcher(rest).replaceFirst("");
        }
    }

    private void read(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say say) {
            text(say.html());
            labels(say.keyboard());
        } else if (message instanceof OutgoingMessage.Edit edit) {
            text(edit.html());
            labels(edit.keyboard());
        } else if (message instanceof OutgoingMessage.File file) {
            text(file.caption());
            labels(file.keyboard());
        } else if (message instanceof OutgoingMessage.Toast toast
                && !toast.text().isEmpty()) {
            english.put(toast.text(), wording.label(toast.text()));
        }
    }

    private void labels(Keyboard keyboard) {
        keyboard.rows()
                .forEach(row -> row.forEach(button -> english.put(button.label(), wording.label(button.label()))));
    }

    private void text(String html) {
        String said = wording.text(html);
        try {
            int letters = StrictHtml.seen(said).length();
            if (letters > 4096) {
                trouble.add(letters + " letters: " + said);
            }
        } catch (RuntimeException e) {
            trouble.add(e + ": " + said);
        }
        if (!wording.text(said).equals(said)) {
            trouble.add("said twice it changes: " + said);
        }
        html.lines().filter(line -> !line.isBlank()).forEach(line -> english.put(line, wording.text(line)));
    }

    List<String> trouble() {
        return trouble;
    }

    /** The share of different lines that are in English, from 0 to 1; 1 when nothing was read. */
    double share() {
        return english.isEmpty() ? 1 : 1 - (double) untranslated().size() / english.size();
    }

    List<String> untranslated() {
        return english.entrySet().stream()
                .filter(line -> isVietnamese(line.getValue()))
                .map(line -> line.getKey() + "\n    → " + line.getValue())
                .toList();
    }

    private boolean isVietnamese(String said) {
        String rest = CARRIED.matcher(said).replaceAll(" ");
        if (!VIETNAMESE.matcher(rest).find()) {
            return false;
        }
        for (String words : own) {
            rest = rest.replace(words, " ");
        }
        return VIETNAMESE.matcher(rest).find();
    }
}
