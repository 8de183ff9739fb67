package nhacviec.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks a setting up: in the environment, else in its block of the file, else the default. */
final class SettingsBlock {

    private final Optional<YamlBlock> block;
    private final String path;
    private final Map<String, String> environment;
    private final Mistakes mistakes;

    SettingsBlock(Optional<YamlBlock> block, String path, Map<String, String> environment, Mistakes mistakes) {
        this.block = block;
        this.path = path;
        this.environment = environment;
        this.mistakes = mistakes;
    }

    /** Reads one setting's words. */
    interface Reader<T> {
        T read(String words) throws NotAccepted;
    }

    /** Why words were not accepted, and the remedy. Never quotes the words: they may be secret. */
    static final class NotAccepted extends Exception {
        private static final long serialVersionUID = 1L;
        private final String remedy;

        NotAccepted(String what, String remedy) {
            super(what);
            this.remedy = remedy;
        }
    }

    SettingsBlock inner(String key, String... known) {
        Optional<YamlBlock> inner = block.flatMap(outer -> outer.section(key)).map(keys -> keys.allow(known));
        return new SettingsBlock(inner, path + key + ".", environment, mistakes);
    }

    boolean isSaid(String key, String variable) {
        return !fromEnvironment(variable).isEmpty() || !fromFile(key).isEmpty();
    }

    <T> T get(String key, String variable, Reader<T> reader, T usual) {
        return find(key, variable, reader).orElse(usual);
    }

    <T> Optional<T> find(String key, String variable, Reader<T> reader) {
        String words = fromEnvironment(variable);
        if (words.isEmpty()) {
            words = fromFile(key);
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(words));
        } catch (NotAccepted e) {
            wrong(key, variable, e.getMessage(), e.remedy);
            return Optional.empty();
        }
    }

    int whole(String key, String variable, int from, int to, int usual) {
        return get(key, variable, words -> SettingValues.whole(words, from, to, key, usual), usual);
    }

    /** A list of numbers of working days. */
    List<Integer> days(String key, int from, List<Integer> usual) {
        if (block.isEmpty() || !block.get().has(key)) {
            return usual;
        }
        String remedy = "Ví dụ: " + key + ": " + usual;
        List<YamlBlock.Words> written = block.get().list(key);
        if (written.isEmpty()) {
            wrong(key, "", "danh sách còn trống", remedy);
        }
        List<Integer> days = new ArrayList<>();
        boolean readable = true;
        for (YamlBlock.Words words : written) {
            try {
                Integer day = SettingValues.whole(words.text().strip(), from, 60, key, from);
                if (days.contains(day)) {
                    mistakes.atLine(words.line(), path + key, "số " + day + " được viết hai lần", remedy);
                }
                days.add(day);
            } catch (NotAccepted e) {
                mistakes.atLine(words.line(), path + key, e.getMessage(), remedy);
                readable = false;
            }
        }
        return readable ? days : usual;
    }

    /** A list of texts; a single text is a list of one. */
    List<String> lines(String key, List<String> usual) {
        return block.isEmpty() || !block.get().has(key)
                ? usual
                : block.get().texts(key).stream().map(String::strip).toList();
    }

    /** Names of the reader's own choice, each with its text. */
    Map<String, String> pairs(String key, Map<String, String> usual) {
        Optional<YamlBlock> pairs = block.flatMap(outer -> outer.block(key));
        if (pairs.isEmpty()) {
            return usual;
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (String name : pairs.get().keys()) {
            read.put(name, pairs.get().textOr(name, "").strip());
        }
        return read;
    }

    void wrong(String key, String variable, String what, String remedy) {
        String name = path + key;
        if (!fromEnvironment(variable).isEmpty()) {
            mistakes.add(new Mistake(0, "biến môi trường " + variable, what, remedy));
        } else if (block.isPresent() && block.get().has(key)) {
            mistakes.atLine(block.get().line(key), name, what, remedy);
        } else {
            mistakes.add(new Mistake(0, variable.isEmpty() ? name : name + " (" + variable + ")", what, remedy));
        }
    }

    private String fromEnvironment(String variable) {
        return variable.isEmpty() ? "" : environment.getOrDefault(variable, "").strip();
    }

    private String fromFile(String key) {
        return block.map(keys -> keys.textOr(key, "")).orElse("").strip();
    }
}
