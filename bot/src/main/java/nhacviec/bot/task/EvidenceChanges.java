package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Completion;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** Takes back a document or a file alone, and gives again what was there before a task was opened again. */
final class EvidenceChanges {

    /** How much a button can carry. */
    private static final int LONGEST_DATA = 64;

    private final TaskService tasks;
    private final EvidenceService evidence;

    EvidenceChanges(TaskService tasks) {
        this.tasks = tasks;
        this.evidence = new EvidenceService(tasks);
    }

    /** Under a file that was just kept. */
    static Button withoutFile(Completion completion, String fileId, String what) {
        return button("↩️ Bỏ " + what, "xong:f" + completion.id() + ":" + EvidenceService.mark(fileId));
    }

    /** Under documents that were just recorded. */
    static Button withoutDocuments(Completion completion, List<ProvingDocument> documents) {
        String data = "xong:d" + completion.id() + ":"
                + documents.stream()
                        .map(document -> EvidenceService.mark(document.number()))
                        .collect(Collectors.joining("."));
        String what = documents.size() == 1 ? Html.cut(documents.get(0).number(), 30) : "các văn bản này";
        return data.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA
                ? button("↩️ Bỏ " + what, data)
                : button("↩️ Mở lại việc", "molai:c" + completion.id());
    }

    /** What was given with a report that was taken back: "văn bản 5/KH-UBND, 1 ảnh hoặc tệp". */
    static String given(Completion completion) {
        List<String> parts = new ArrayList<>();
        if (!completion.document().isEmpty()) {
            parts.add("văn bản "
                    + completion.documents().stream()
                            .map(TaskWords::document)
                            .map(Html::text)
                            .collect(Collectors.joining(", ")));
        }
        if (!completion.files().isEmpty()) {
            parts.add(completion.files().size() + " ảnh hoặc tệp");
        }
        return String.join(", ", parts);
    }

    static Button asBefore(Milestone milestone) {
        return button("↪️ Ghi lại như cũ", "xong:r" + milestone.id());
    }

    /** "/xong 2 bỏ ảnh", "/xong 2 bỏ 6/KH-UBND", "/xong 2 như cũ"; empty for anything else. */
    Optional<Reply> typed(Talk talk, String number, String words) {
        String key = SearchKey.of(words);
        Optional<Milestone> last = TaskNumber.read(number)
                .flatMap(n -> tasks.life(talk.books(), n))
                .flatMap(life -> life.milestones().stream()
                        .filter(Milestone::isDone)
                        .max(java.util.Comparator.comparingLong(
                                m -> m.completion().id())));
        if (key.equals("nhu cu") || key.equals("nhu truoc")) {
            return TaskNumber.read(number)
                    .flatMap(n -> tasks.life(talk.books(), n))
                    .flatMap(life -> life.milestones().stream()
                            .filter(m ->
                                    EvidenceService.givenBefore(talk.books(), m).isPresent())
                            .findFirst())
                    .map(milestone -> asBefore(talk, milestone))
                    .or(() -> Optional.of(Reply.say("Việc " + Html.text(Html.cut(number, 8))
                            + " không có lần báo xong nào đã mở lại mà còn văn bản hay ảnh; chưa ghi gì.")));
        }
        if (!key.startsWith("bo ") || last.isEmpty()) {
            return Optional.empty();
        }
        Completion completion = last.get().completion();
        String what = key.substring(3).replaceFirst("^(?:van ban|so|vb) ", "").strip();
        if (what.equals("anh") || what.equals("tep") || what.equals("file")) {
            return Optional.of(
                    completion.files().isEmpty()
                            ? Reply.say("Việc " + last.get().task() + " không có ảnh hay tệp nào; chưa bỏ gì.")
                            : withoutFile(
                                    talk,
                                    completion.id(),
                                    EvidenceService.mark(completion
                                            .files()
                                            .get(completion.files().size() - 1))));
        }
        return completion.documents().stream()
                .filter(document -> SearchKey.of(document.number()).equals(what))
                .findFirst()
                .map(document ->
                        withoutDocuments(talk, completion.id(), List.of(EvidenceService.mark(document.number()))));
    }

    /** Data: "f5:1a2b", a file of completion 5, "d5:1a2b.3c4d", its documents, "r12", milestone 12 as before; empty for others. */
    Optional<Reply> tapped(Talk talk, String data) {
        if (data.matches("f\\d{1,15}:[0-9a-f]{1,8}")) {
            String[] parts = data.substring(1).split(":");
            return Optional.of(withoutFile(talk, Long.parseLong(parts[0]), parts[1]));
        }
        if (data.matches("d\\d{1,15}:[0-9a-f.]{1,50}")) {
            String[] parts = data.substring(1).split(":");
            return Optional.of(withoutDocuments(talk, Long.parseLong(parts[0]), Arrays.asList(parts[1].split("\\."))));
        }
        if (data.matches("r\\d{1,15}")) {
            return Optional.of(talk.books()
                    .tasks()
                    .milestone(Long.parseLong(data.substring(1)))
                    .map(milestone -> asBefore(talk, milestone))
                    .orElseGet(EvidenceChanges::gone));
        }
        return Optional.empty();
    }

    /** What "hoàn tác" alone may mean, where more was given than the report: asked, nothing is taken back yet. */
    static Optional<Reply> which(Milestone milestone) {
        Completion completion = milestone.completion();
        if (completion.files().isEmpty() && completion.documents().size() < 2) {
            return Optional.empty();
        }
        String task = milestone.task().text();
        List<String> ways = new ArrayList<>();
        Keyboard keyboard = Keyboard.NONE;
        if (!completion.files().isEmpty()) {
            ways.add("bỏ ảnh hoặc tệp gửi sau cùng: " + Html.code("/xong " + task + " bỏ ảnh"));
            keyboard = keyboard.and(List.of(withoutFile(
                    completion, completion.files().get(completion.files().size() - 1), "ảnh, tệp sau cùng")));
        }
        if (!completion.documents().isEmpty()) {
            ProvingDocument newest =
                    completion.documents().get(completion.documents().size() - 1);
            ways.add("bỏ văn bản " + Html.text(newest.number()) + ": "
                    + Html.code("/xong " + task + " bỏ " + newest.number()));
            keyboard = keyboard.and(List.of(withoutDocuments(completion, List.of(newest))));
        }
        ways.add("mở lại cả việc: " + Html.code("/molai " + task));
        return Optional.of(Reply.say(
                "Anh/chị muốn hoàn tác điều gì của việc " + task + TaskWords.label(milestone) + "? Chưa bỏ gì.\n• "
                        + String.join("\n• ", ways),
                keyboard.and(List.of(button(
                        "↩️ Mở lại việc " + task + TaskWords.plainLabel(milestone), "molai:c" + completion.id())))));
    }

    private Reply withoutFile(Talk talk, long completion, String mark) {
        return evidence.withoutFile(talk.books(), talk.actor(), completion, mark, talk.now())
                .map(milestone -> changed("🗑 Đã bỏ ảnh/tệp khỏi việc ", milestone))
                .orElseGet(EvidenceChanges::gone);
    }

    /** The photos and files that came last, as many as were sent together. */
    Reply withoutNewestFiles(Talk talk, Completion completion, int count) {
        List<String> files = completion.files();
        Reply reply = gone();
        for (String file : files.subList(Math.max(0, files.size() - count), files.size())) {
            reply = withoutFile(talk, completion.id(), EvidenceService.mark(file));
        }
        return reply;
    }

    Reply withoutDocument(Talk talk, Completion completion, ProvingDocument document) {
        return withoutDocuments(talk, completion.id(), List.of(EvidenceService.mark(document.number())));
    }

    private Reply withoutDocuments(Talk talk, long completion, List<String> marks) {
        Optional<Milestone> before = evidence.mayChange(talk.books(), talk.actor(), completion);
        String named = before.map(m -> m.completion().documents().stream()
                        .map(ProvingDocument::number)
                        .filter(number -> marks.contains(EvidenceService.mark(number)))
                        .map(Html::bold)
                        .collect(Collectors.joining(", ")))
                .orElse("");
        return evidence.withoutDocuments(talk.books(), talk.actor(), completion, marks, talk.now())
                .map(milestone -> changed("🗑 Đã bỏ văn bản " + named + " khỏi việc ", milestone))
                .orElseGet(EvidenceChanges::gone);
    }

    private static Reply changed(String what, Milestone milestone) {
        String left = given(milestone.completion());
        return Reply.show(
                        what + milestone.task() + TaskWords.label(milestone) + "; việc vẫn ghi là đã xong"
                                + (left.isEmpty() ? "" : ", còn " + left) + ".",
                        Keyboard.of(List.of(
                                button(
                                        "↩️ Mở lại việc " + milestone.task(),
                                        "molai:c" + milestone.completion().id()),
                                button("🔎 Chi tiết", "viec:+t" + milestone.task()))))
                .withToast("Đã bỏ");
    }

    private Reply asBefore(Talk talk, Milestone milestone) {
        Optional<Completion> before = EvidenceService.givenBefore(talk.books(), milestone);
        if (before.isEmpty()) {
            return gone();
        }
        if (milestone.isDone() && !milestone.completion().documents().isEmpty()) {
            return Reply.say("Việc " + milestone.task() + TaskWords.label(milestone) + " nay đã xong với "
                    + given(milestone.completion()) + "; không ghi thêm của lần báo trước. Vẫn cần thì gõ "
                    + Html.code("/xong " + milestone.task() + " "
                            + before.get().documents().stream()
                                    .findFirst()
                                    .map(ProvingDocument::number)
                                    .orElse("số văn bản"))
                    + ".");
        }
        Completing outcome =
                evidence.asBefore(talk.books(), talk.actor(), milestone, before.get(), talk.said(), talk.now());
        Reply reply = outcome.answer(DoneReplies.asBefore(talk));
        int files = before.get().files().size();
        return files == 0 || outcome instanceof Completing.NotYours
                ? reply
                : reply.withLine("📎 Kèm lại " + files + " ảnh hoặc tệp của lần báo trước.");
    }

    private static Reply gone() {
        return Reply.toast("Không còn gì để đổi; chưa thay đổi gì.");
    }
}
