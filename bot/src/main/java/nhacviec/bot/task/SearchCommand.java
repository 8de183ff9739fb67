package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/** {@code /tim từ khóa}: tasks, indicators and documents that hold all the words, marks or not. */
public final class SearchCommand implements ChatCommand {

    private static final int MOST = 8;

    private static final int MOST_WORDS = 3;

    private final TaskService tasks;

    public SearchCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "tim";
    }

    @Override
    public List<String> aliases() {
        return List.of("tim kiem", "tim", "search", "find");
    }

    @Override
    public String menuText() {
        return "Tìm việc, chỉ tiêu, văn bản: /tim dự toán";
    }

    @Override
    public String englishMenuText() {
        return "Search tasks, indicators, documents";
    }

    /** A few words that are looked for; a reason is longer. */
    @Override
    public boolean takes(String arguments) {
        return arguments.strip().split("\\s+").length <= MOST_WORDS;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (SearchKey.of(arguments).length() < 2) {
            return Reply.say("Xin cho từ khóa từ 2 chữ cái, ví dụ " + Html.code("/tim dự toán") + ".");
        }
        return search(talk, arguments);
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }

    private Reply search(Talk talk, String words) {
        List<String> keys = Stream.of(SearchKey.of(words).split(" ")).toList();
        List<TaskLife> found = tasks.lives(talk.books()).stream()
                .filter(life -> talk.staff().maySee(life.unitId()) || TaskListCommand.isPartner(life, talk))
                .filter(life -> holds(taskKey(life), keys))
                .toList();
        List<Indicator> indicators = talk.books().indicators().all().stream()
                .filter(i -> !i.group() && holds(SearchKey.of(i.code() + " " + i.name() + " " + i.shortName()), keys))
                .toList();
        if (found.isEmpty() && indicators.isEmpty()) {
            return Reply.say("Không tìm thấy “" + Html.text(Html.cut(words.strip(), 60))
                    + "” trong việc, chỉ tiêu và văn bản anh/chị được xem. Thử từ ngắn hơn, ví dụ "
                    + Html.code("/tim dự toán") + ".");
        }
        StringBuilder text = new StringBuilder("Tìm “" + Html.text(Html.cut(words.strip(), 60)) + "”:\n");
        List<Button> buttons = new ArrayList<>();
        for (TaskLife life : found.subList(0, Math.min(MOST, found.size()))) {
            text.append("\n📋 ")
                    .append(TaskWords.named(life.task()))
                    .append(" · ")
                    .append(TaskWords.lead(talk, life.task()));
            life.milestones().stream()
                    .filter(m -> m.isDone() && !m.completion().document().isEmpty())
                    .filter(m -> holds(SearchKey.of(m.completion().document()), keys))
                    .forEach(m -> text.append("\n     văn bản ").append(document(m)));
            buttons.add(
                    button(life.task().number().text(), "viec:+t" + life.task().number()));
        }
        more(text, found.size());
        for (Indicator indicator : indicators.subList(0, Math.min(MOST, indicators.size()))) {
            text.append("\n🔢 chỉ tiêu ")
                    .append(Html.bold(indicator.code()))
                    .append(" – ")
                    .append(Html.text(indicator.shortName()));
        }
        more(text, indicators.size());
        return Reply.say(text.toString(), Buttons.grid(buttons, 4));
    }

    private static void more(StringBuilder text, int found) {
        if (found > MOST) {
            text.append("\n… và ").append(found - MOST).append(" kết quả nữa; xin thêm từ để hẹp lại.");
        }
    }

    private static String document(Milestone milestone) {
        String date = milestone.completion().documentDate() == null
                ? ""
                : " ngày " + DateWords.plain(milestone.completion().documentDate());
        return Html.text(milestone.completion().document()) + date;
    }

    private static String taskKey(TaskLife life) {
        StringBuilder all = new StringBuilder(life.task().number().text())
                .append(' ')
                .append(life.task().name())
                .append(' ')
                .append(life.task().shortName())
                .append(' ')
                .append(life.task().lead())
                .append(' ')
                .append(String.join(" ", life.task().products()));
        life.milestones().stream()
                .filter(Milestone::isDone)
                .forEach(m -> all.append(' ')
                        .append(m.completion().document())
                        .append(' ')
                        .append(m.completion().note()));
        return SearchKey.of(all.toString());
    }

    /** Whole words, except the last, which may be cut short: "dự toán" is not in "được thanh toán". */
    private static boolean holds(String key, List<String> words) {
        String padded = " " + key.replaceAll("[(),;:“”\"]", " ") + " ";
        int last = words.size() - 1;
        return words.subList(0, last).stream().allMatch(word -> padded.contains(" " + word + " "))
                && (padded.contains(" " + words.get(last)) || padded.contains("/" + words.get(last)));
    }
}
