package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;

/** "Chưa có gì mới" behind a task's number: the report prints what is put on record, so it is asked first whether that is meant. */
final class NothingNew {

    private static final Pattern SAID =
            Pattern.compile("(?:(?:quy|ky|thang|dot) (?:nay|\\w{1,3}) )?(?:van |hien |hien tai )*"
                    + "(?:(?:chua|khong|ko|k) (?:co )?(?:gi|cap nhat|thay doi|tin|viec|noi dung)(?: (?:gi|moi|them|khac|nao|het|ca|dau|phai bao|de bao|de ghi))*"
                    + "|(?:vay|the|nhu cu|nhu vay|nhu the|nhu truoc)(?: (?:thoi|ca|het))?)");

    private NothingNew() {}

    static boolean isSaid(Evidence evidence) {
        return !evidence.hasDocument() && isSaid(evidence.note());
    }

    static boolean isSaid(String words) {
        return SAID.matcher(SearchKey.of(words).replaceAll("[.,!]+$", "")).matches();
    }

    static Reply asked(Talk talk, Task task, Milestone milestone, Evidence evidence) {
        DoneQuestion.of(talk, new Completing.Unclear(task, milestone, evidence), evidence)
                .ifPresent(question -> talk.keep(DoneCommand.KIND, question.state()));
        return Reply.say(
                "Chưa ghi gì: “" + Html.text(Html.cut(evidence.note(), 60)) + "” của việc " + task.number()
                        + TaskWords.label(milestone)
                        + " có phải điều cần báo không? Ghi đúng câu này, in vào báo cáo, thì bấm nút hoặc trả lời "
                        + Html.code("đúng") + "; chưa báo thì trả lời " + Html.code("không") + ".",
                Keyboard.of(List.of(
                        button("✅ Ghi câu này", "xong:m" + milestone.id()),
                        button("Chưa báo", "viec:+t" + task.number()))));
    }
}
