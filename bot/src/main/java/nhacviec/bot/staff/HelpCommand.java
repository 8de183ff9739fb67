package nhacviec.bot.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;

/** {@code /trogiup}: what this person can say, in a screenful; {@code /trogiup việc}: one topic of it. */
public final class HelpCommand implements ChatCommand {

    /** So many lines are read on a phone at one go. */
    private static final int SCREENFUL = 19;

    /** What is used most, by those who can use more than a screenful. */
    private static final Set<String> DAILY = Set.of(
            "/viec",
            "/xong",
            "/molai",
            "/giahan",
            "/duyet",
            "/den",
            "/sl",
            "/chitieu",
            "/tiendo",
            "/baocao",
            "/trang",
            "/lich",
            "/nhac",
            "/tim");

    @Override
    public String name() {
        return "trogiup";
    }

    @Override
    public List<String> aliases() {
        return List.of("tro giup", "trogiup", "help", "huong dan");
    }

    @Override
    public String menuText() {
        return "Hướng dẫn ngắn";
    }

    @Override
    public String englishMenuText() {
        return "Short help";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (arguments.isBlank()) {
            return overview(talk);
        }
        return HelpTopic.named(arguments)
                .filter(topic -> HelpTopic.of(talk).contains(topic))
                .map(topic -> topic(talk, topic))
                .orElseGet(() -> ofCommand(talk, arguments.strip()));
    }

    /** Everything where it is a screenful; else what is used most, and the topics. */
    private static Reply overview(Talk talk) {
        List<HelpTopic.Line> all = HelpTopic.of(talk).stream()
                .flatMap(topic -> topic.lines(talk).stream())
                .toList();
        boolean fits = all.size() <= SCREENFUL;
        StringBuilder text = new StringBuilder(
                "<b>Anh/chị có thể gõ</b> (có dấu hay không dấu, có hay không có dấu / đều được):\n\n");
        all.stream()
                .filter(line -> fits || DAILY.contains(command(line)))
                .collect(Collectors.toMap(
                        line -> fits ? line.typed() : command(line),
                        line -> line,
                        (first, next) -> first,
                        LinkedHashMap::new))
                .values()
                .forEach(line -> line(text, line));
        line(text, new HelpTopic.Line("/huy", "dừng việc đang hỏi dở"));
        if (!fits) {
            text.append("\nTất cả, theo chủ đề: ")
                    .append(HelpTopic.of(talk).stream()
                            .map(topic -> Html.code("/trogiup " + topic.label()))
                            .collect(Collectors.joining(", ")));
        }
        return Reply.say(text.toString().stripTrailing()).withMenu(Buttons.MENU);
    }

    private static Reply topic(Talk talk, HelpTopic topic) {
        StringBuilder text = new StringBuilder("<b>Trợ giúp: " + topic.label() + "</b>\n\n");
        topic.lines(talk).forEach(line -> line(text, line));
        return Reply.show(text.toString().stripTrailing(), others(talk, topic));
    }

    /** "/trogiup giahan": the lines of one command. */
    private static Reply ofCommand(Talk talk, String words) {
        String key = SearchKey.of(words).replace("/", "").replace(" ", "");
        List<HelpTopic.Line> lines = HelpTopic.of(talk).stream()
                .flatMap(topic -> topic.lines(talk).stream())
                .filter(line -> command(line).substring(1).equals(key))
                .toList();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> line(text, line));
        return Reply.say(
                lines.isEmpty()
                        ? "Không có mục “" + Html.text(Html.cut(words, 30)) + "” trong trợ giúp. Ví dụ: "
                                + Html.code("/trogiup việc") + "."
                        : text.toString().stripTrailing(),
                others(talk, null));
    }

    private static String command(HelpTopic.Line line) {
        return line.typed().split(" ")[0];
    }

    private static Keyboard others(Talk talk, HelpTopic shown) {
        return Buttons.grid(
                HelpTopic.of(talk).stream()
                        .filter(topic -> topic != shown)
                        .map(topic -> Buttons.button("❓ " + topic.label(), "trogiup:" + topic.label()))
                        .toList(),
                3);
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }

    private static void line(StringBuilder text, HelpTopic.Line line) {
        text.append(Html.code(line.typed()))
                .append(" – ")
                .append(Html.text(line.what()))
                .append("\n");
    }
}
