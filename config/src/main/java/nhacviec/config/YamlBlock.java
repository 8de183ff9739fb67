package nhacviec.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A block of keys in a YAML file. Whatever is wrong with it is noted with its line, and reading goes on with a stand-in,
 * so that a person sees all mistakes at once. Words are taken as they are written: 1.10 stays "1.10".
 */
public final class YamlBlock {

    /** One value with its place. */
    public record Words(String text, int line) {}

    private static final String FORM_HINT =
            "Thụt đầu dòng bằng dấu cách (không dùng phím Tab), sau dấu hai chấm có một "
                    + "khoảng trắng, chữ có dấu đặc biệt đặt trong ngoặc kép đủ cặp. Ví dụ: title: \"Kế hoạch: năm 2024\"";

    private final Mistakes mistakes;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlBlock(Mistakes mistakes, String path, int line) {
        this.mistakes = mistakes;
        this.path = path;
        this.line = line;
    }

    /** The text of a file; refuses with a sentence when there is none or it is not UTF-8. */
    public static String textOf(Path file) {
        Mistakes mistakes = new Mistakes(file.toString());
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            mistakes.add(new Mistake(0, "tệp", "không có tệp này", "Xin kiểm tra lại đường dẫn."));
        } catch (CharacterCodingException e) {
            mistakes.add(new Mistake(0, "tệp", "không phải mã UTF-8", "Xin lưu lại tệp với mã UTF-8."));
        } catch (IOException e) {
            mistakes.add(new Mistake(0, "tệp", "không đọc được", "Xin kiểm tra quyền đọc tệp."));
        }
        mistakes.refuseIfAny();
        throw new IllegalStateException();
    }

    /** The outermost block of a file; empty text is an empty block. */
    public static YamlBlock read(String text, Mistakes mistakes) {
        YamlBlock empty = new YamlBlock(mistakes, "", 1);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return root == null || isNothing(root)
                    ? empty
                    : of(root, "", "", mistakes).orElse(empty);
        } catch (MarkedYAMLException e) {
            // Its own message quotes the file, which may hold a token.
            noteUnreadable(
                    text, e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, mistakes);
        } catch (YAMLException e) {
            noteUnreadable(text, 1, mistakes);
        }
        return empty;
    }

    private static void noteUnreadable(String text, int at, Mistakes mistakes) {
        String[] lines = text.split("\n", -1);
        boolean tabs = false;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches(" *\t.*\\S.*")) {
                mistakes.atLine(i + 1, "", "thụt đầu dòng bằng phím Tab", "Xin thay bằng dấu cách.");
                tabs = true;
            }
        }
        if (!tabs) {
            mistakes.atLine(at, "", "không đúng cách viết YAML", FORM_HINT);
        }
    }

    /**
     * @param key what the block is called when it is none
     * @param path what goes before the names of its keys in a mistake's place
     */
    private static Optional<YamlBlock> of(Node node, String key, String path, Mistakes mistakes) {
        int at = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            mistakes.atLine(
                    at, key, "ở đây cần các mục dạng “tên: nội dung”", "Ví dụ: {name: Tư pháp, short: Tư pháp}");
            return Optional.empty();
        }
        YamlBlock block = new YamlBlock(mistakes, path, at);
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                mistakes.atLine(keyLine, key, "tên mục phải là chữ", FORM_HINT);
            } else if (block.lines.containsKey(name.getValue())) {
                mistakes.atLine(
                        keyLine,
                        path + name.getValue(),
                        "được viết hai lần (lần trước ở dòng " + block.lines.get(name.getValue()) + ")",
                        "Xin bỏ bớt một.");
            } else {
                block.values.put(name.getValue(), tuple.getValueNode());
                block.lines.put(name.getValue(), keyLine);
            }
        }
        return Optional.of(block);
    }

    public int line() {
        return line;
    }

    public Mistakes mistakes() {
        return mistakes;
    }

    /** The line of a key, or that of the block when the key is missing. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** Whether the key is there with something behind it. */
    public boolean has(String key) {
        return values.containsKey(key) && !isNothing(values.get(key));
    }

    /** Notes every key that is not one of these. */
    public YamlBlock allow(String... known) {
        List<String> names = List.of(known);
        for (String key : values.keySet()) {
            if (!names.contains(key)) {
                String hint = Nearest.of(key, names)
                        .map(near -> "Có phải là “" + near + "”?")
                        .orElse("Các mục dùng được ở đây: " + String.join(", ", names) + ".");
                wrong(key, "không có mục “" + key + "”", hint);
            }
        }
        return this;
    }

    public void wrong(String key, String what, String remedy) {
        mistakes.atLine(line(key), path + key, what, remedy);
    }

    /** A text that must be there and say something. */
    public String text(String key, String example) {
        String text = textOr(key, "");
        if (text.isBlank() && !(values.get(key) instanceof MappingNode || values.get(key) instanceof SequenceNode)) {
            wrong(key, has(key) ? "còn để trống" : "còn thiếu mục “" + key + "”", "Ví dụ: " + example);
        }
        return text;
    }

    public String textOr(String key, String otherwise) {
        return words(key).map(Words::text).orElse(otherwise);
    }

    /** The text behind a key with its line; empty when the key is missing or has nothing behind it. */
    public Optional<Words> words(String key) {
        return has(key) ? words(values.get(key), key) : Optional.empty();
    }

    /** What {@code reader} makes of the text; a mistake with the example when it makes nothing of it. */
    public <T> Optional<T> read(String key, Function<String, Optional<T>> reader, String what, String remedy) {
        Optional<Words> words = words(key);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(words.get().text().strip());
        if (value.isEmpty()) {
            wrong(key, "“" + words.get().text() + "” " + what, remedy);
        }
        return value;
    }

    public boolean flag(String key) {
        Map<String, Boolean> words = Map.of("true", true, "false", false);
        return read(
                        key,
                        text -> Optional.ofNullable(words.get(text)),
                        "không phải true hay false",
                        "Ví dụ: " + key + ": true")
                .orElse(false);
    }

    public Optional<Integer> whole(String key, int from, int to) {
        return read(
                key,
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= from && n <= to)
                        : Optional.empty(),
                "không phải số nguyên từ " + from + " đến " + to,
                "Ví dụ: " + key + ": " + from);
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<Words> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node value = values.get(key);
        List<Node> items = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        return items.stream().flatMap(item -> words(item, key).stream()).collect(Collectors.toList());
    }

    public List<String> texts(String key) {
        return list(key).stream().map(Words::text).toList();
    }

    public Optional<YamlBlock> block(String key) {
        return has(key) ? of(values.get(key), path + key, path, mistakes) : Optional.empty();
    }

    /** A block whose keys are named together with it: "reminders.before". */
    public Optional<YamlBlock> section(String key) {
        return has(key) ? of(values.get(key), path + key, path + key + ".", mistakes) : Optional.empty();
    }

    /** The blocks of a list. */
    public List<YamlBlock> blocks(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode list)) {
            wrong(key, "cần một danh sách, mỗi phần tử bắt đầu bằng gạch đầu dòng", "Ví dụ: - {name: …}");
            return List.of();
        }
        List<YamlBlock> blocks = new ArrayList<>();
        for (Node item : list.getValue()) {
            of(item, path + key, path, mistakes).ifPresent(blocks::add);
        }
        return blocks;
    }

    /** The items of a list that may be short texts or blocks. */
    public <T> List<T> mixed(String key, Function<Words, T> ofText, Function<YamlBlock, T> ofBlock) {
        if (!(values.get(key) instanceof SequenceNode list)) {
            return list(key).stream().map(ofText).toList();
        }
        List<T> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode) {
                of(item, path + key, path, mistakes).map(ofBlock).ifPresent(items::add);
            } else {
                words(item, key).map(ofText).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<Words> words(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Words(Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC), lineOf(node)));
        }
        mistakes.atLine(lineOf(node), path + key, "ở đây cần chữ, không phải một nhóm mục", "Ví dụ: " + key + ": …");
        return Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
