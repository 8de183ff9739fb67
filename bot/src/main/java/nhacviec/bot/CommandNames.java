package nhacviec.bot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Role;

/** Which command typed words begin with: slash, marks and case do not matter, the longest name wins. */
final class CommandNames {

    private static final Pattern SLASHED =
            Pattern.compile("(?s)^/\\s*([\\p{L}_]+)(?:@\\w+)?(?:(?:\\s+|(?=\\d))(.*))?$");

    /** "em xong việc 8 rồi ạ", "dạ, tôi vừa làm xong 8": who says it, before what is said. */
    private static final Pattern BEFORE_DONE = Pattern.compile(
            "(?iu)^(?:dạ[,\\s]+)?(?:(?:bên\\s+)?(?:em|tôi|mình|cháu|anh|chị)\\s+)?(?:xin\\s+)?(?:báo\\s+)?"
                    + "(?:(?:đã|vừa|mới|làm)\\s+)*(?=xong\\s+(?:(?:việc|viec|số|so)\\s|\\d))");

    /** How many words the longest name of a command has. */
    private static final int LONGEST = 4;

    private final Map<String, ChatCommand> byAlias = new HashMap<>();

    CommandNames(List<ChatCommand> commands) {
        for (ChatCommand command : commands) {
            byAlias.put(command.name(), command);
            command.aliases().forEach(alias -> byAlias.put(alias, command));
        }
    }

    /** A command with what stood behind its name. */
    record Said(ChatCommand command, String arguments) {

        /** As it is typed with a slash. */
        String typed() {
            return ("/" + command.name() + " " + arguments).strip();
        }
    }

    /**
     * The command that the words begin with.
     *
     * @param freeWords whether a question waits for a sentence: then only a slash or a word of the keyboard is a command
     */
    Optional<Said> read(Role role, String words, boolean freeWords) {
        Matcher slashed = SLASHED.matcher(words);
        if (slashed.matches()) {
            String rest = slashed.group(2) == null ? "" : slashed.group(2);
            return byAlias(role, slashed.group(1) + " " + rest);
        }
        boolean onKeyboard = Stream.of(Buttons.MENU, Buttons.ENGLISH_MENU)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(words::equals);
        String plain =
                BEFORE_DONE.matcher(words.replaceFirst("^[^\\p{L}\\d/]+", "")).replaceFirst("");
        return freeWords && !onKeyboard ? Optional.empty() : byAlias(role, plain);
    }

    /** Whether the words are a command of ours, also one that another role has. */
    boolean isAnybodys(String words) {
        Matcher slashed = SLASHED.matcher(words);
        return slashed.matches() && byAlias.containsKey(SearchKey.of(slashed.group(1)));
    }

    private Optional<Said> byAlias(Role role, String words) {
        String[] typed = words.strip().split("\\s+", LONGEST + 1);
        StringBuilder key = new StringBuilder();
        Said longest = null;
        for (int count = 1; count <= Math.min(LONGEST, typed.length); count++) {
            key.append(count == 1 ? "" : " ").append(SearchKey.of(typed[count - 1]));
            ChatCommand command = byAlias.get(key.toString());
            if (command != null && command.isFor(role)) {
                longest = new Said(command, after(words.strip(), count));
            }
        }
        return Optional.ofNullable(longest);
    }

    /** What stands behind the first {@code count} words, line breaks kept. */
    private static String after(String words, int count) {
        Matcher head = Pattern.compile("^(?:\\S+\\s*){" + count + "}").matcher(words);
        return head.find() ? words.substring(head.end()) : "";
    }
}
