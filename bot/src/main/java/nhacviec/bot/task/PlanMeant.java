package nhacviec.bot.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.plan.Plans;
import nhacviec.core.task.TaskNumber;

/** What people answer where a number stands in the plan in force and in an earlier one: "3/2024", "năm ngoái", "của năm nay". */
final class PlanMeant {

    private static final Set<String> BEFORE = Set.of(
            "nam truoc",
            "nam ngoai",
            "nam cu",
            "viec cu",
            "ke hoach cu",
            "cua nam truoc",
            "cua nam ngoai",
            "ky truoc",
            "cu");

    private static final Set<String> NOW =
            Set.of("nam nay", "nam moi", "viec moi", "ke hoach moi", "cua nam nay", "ky nay", "moi");

    private static final String WHICH = "which";

    private PlanMeant() {}

    static boolean isAsked(Dialogue dialogue) {
        return "plan".equals(dialogue.state().get(WHICH));
    }

    /** The id of the milestone that is meant; empty where the words do not tell. */
    static Optional<String> milestone(Talk talk, Dialogue dialogue, String words) {
        Map<String, String> state = dialogue.state();
        String key = SearchKey.of(words)
                .replaceFirst("^(?:viec|cua|ke hoach)\\s+", "")
                .replaceFirst("[.!,]+$", "");
        Optional<TaskNumber> number = TaskNumber.read(key);
        int year = talk.books().plans().inForce().map(Plans.OnRecord::year).orElseThrow();
        String before = before(talk, dialogue)
                .map(of -> String.valueOf(of.year().orElseThrow()))
                .orElse("");
        if (BEFORE.contains(key)
                || key.replaceFirst("^nam ", "").equals(before)
                || number.filter(n -> n.text().endsWith("/" + before)).isPresent()) {
            return Optional.ofNullable(state.get("lacking"));
        }
        boolean now = NOW.contains(key)
                || key.replaceFirst("^nam ", "").equals(String.valueOf(year))
                || number.filter(n -> n.text().endsWith("/" + year)).isPresent();
        return now ? Optional.ofNullable(state.get("milestone")) : Optional.empty();
    }

    static String askedAgain(Talk talk, Dialogue dialogue) {
        TaskNumber before = before(talk, dialogue).orElseThrow();
        int year = talk.books().plans().inForce().map(Plans.OnRecord::year).orElseThrow();
        return "Việc " + before.inPlan() + " của kế hoạch năm nào đã xong? Xin trả lời " + Html.code(before.text())
                + " hoặc " + Html.code(before.of(year).text()) + "; không ghi thì gõ " + Html.code("không")
                + ". Chưa ghi gì.";
    }

    private static Optional<TaskNumber> before(Talk talk, Dialogue dialogue) {
        return Optional.ofNullable(dialogue.state().get("lacking"))
                .flatMap(id -> talk.books().tasks().milestone(Long.parseLong(id)))
                .map(milestone -> milestone.task())
                .filter(task -> task.year().isPresent());
    }
}
