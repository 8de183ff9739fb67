package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;

/** Everything that can be answered to "this is done". */
final class DoneReplies implements Completing.Cases<Reply> {

    /** With a document that follows at once, taking the whole report back is offered as with the report itself. */
    private static final Duration UNDO_OFFERED = Duration.ofMinutes(30);

    private final Talk talk;

    /** Whether what was given before is given again by this very report. */
    private final boolean asBefore;

    DoneReplies(Talk talk) {
        this(talk, false);
    }

    private DoneReplies(Talk talk, boolean asBefore) {
        this.talk = talk;
        this.asBefore = asBefore;
    }

    /** Of a report that gives again what was given before. */
    static DoneReplies asBefore(Talk talk) {
        return new DoneReplies(talk, true);
    }

    @Override
    public Reply done(Completing.Done done) {
        Milestone milestone = done.milestone();
        StringBuilder text = new StringBuilder();
        if (milestone.nature() == Nature.CHECK_IN) {
            text.append("✅ Đã ghi nhận cập nhật ")
                    .append(Html.text(milestone.label()))
                    .append(" của ")
                    .append(TaskWords.named(done.task()))
                    .append(onDay(done.completion()))
                    .append(".");
        } else {
            text.append("✅ Đã ghi nhận xong ")
                    .append(TaskWords.named(done.task()))
                    .append(TaskWords.label(milestone))
                    .append(onDay(done.completion()));
            text.append(inTime(done.workingDaysLate()));
        }
        if (!done.completion().document().isEmpty()) {
            text.append("\nVăn bản: ").append(Html.bold(done.completion().document()));
            if (done.completion().documentDate() != null) {
                text.append(" ngày ").append(DateWords.plain(done.completion().documentDate()));
            }
        }
        if (!done.completion().note().isEmpty()) {
            text.append("\nNội dung: “")
                    .append(Html.text(done.completion().note()))
                    .append("”");
        }
        if (done.completion().document().isEmpty()) {
            boolean news = milestone.nature() == Nature.CHECK_IN
                    && done.completion().note().isEmpty();
            text.append(news ? "\nCó gì mới, xin gõ một câu (ví dụ " + Html.code("đã rà soát 3 TTHC") + ");" : "\nNếu")
                    .append(" có văn bản, xin gửi số, ký hiệu (ví dụ ")
                    .append(Html.code(
                            "15/KH-UBND ngày " + DateWords.plain(talk.now().today())))
                    .append("), ảnh hoặc tệp ngay sau tin này.");
        }
        Optional<Completion> before = done.completion().documents().isEmpty() && !asBefore
                ? EvidenceService.givenBefore(talk.books(), milestone)
                : Optional.empty();
        before.ifPresent(given -> text.append("\nLần báo xong trước, đã mở lại, có ")
                .append(EvidenceChanges.given(given))
                .append("; lần này chưa kèm. Vẫn dùng thì bấm nút, hoặc gõ ")
                .append(Html.code("/xong " + done.task().number() + " như cũ"))
                .append("."));
        ExtensionService.undecidedFor(talk.books(), milestone.id())
                .ifPresent(extension -> text.append("\n").append(ExtensionWords.rests(extension)));
        if (done.next() != null && done.next().isOpen()) {
            text.append("\nMốc tiếp theo")
                    .append(TaskWords.label(done.next()))
                    .append(": ")
                    .append(DateWords.full(done.next().due()))
                    .append(".");
        }
        Keyboard keyboard =
                before.isPresent() ? Keyboard.of(List.of(EvidenceChanges.asBefore(milestone))) : Keyboard.NONE;
        return Reply.say(
                        text.toString(),
                        keyboard.and(List.of(
                                button(
                                        "↩️ Hoàn tác",
                                        "molai:c" + done.completion().id()),
                                button("🔎 Chi tiết", "viec:+t" + done.task().number()))))
                .withToast("Đã ghi nhận");
    }

    /** On which day it was done, where that is not today. */
    private String onDay(Completion completion) {
        return completion.on().equals(talk.now().today()) ? "" : " ngày " + DateWords.plain(completion.on());
    }

    private static String inTime(int workingDaysLate) {
        return workingDaysLate == 0 ? " (đúng hạn)." : " (trễ " + workingDaysLate + " ngày làm việc).";
    }

    @Override
    public Reply already(Completing.Already already) {
        String text = "Việc " + already.task().number() + TaskWords.label(already.milestone()) + " "
                + TaskWords.done(already.milestone().completion(), already.milestone())
                + " từ trước; không ghi thêm. Nếu ghi nhầm, gõ "
                + Html.code("/molai " + already.task().number()) + ".";
        return Reply.say(
                        text,
                        Keyboard.of(List.of(
                                button("🔎 Chi tiết", "viec:+t" + already.task().number()))))
                .withToast("Đã xong từ trước");
    }

    @Override
    public Reply documentAdded(Completing.DocumentAdded added) {
        List<ProvingDocument> given = added.added().documents();
        List<ProvingDocument> others = added.completion().documents().stream()
                .filter(document -> given.stream().noneMatch(document::equals))
                .toList();
        String beside = others.isEmpty() ? "" : ", bên cạnh " + Html.text(TaskWords.documents(others));
        String text = "📄 Đã ghi " + (others.isEmpty() ? "" : "thêm ") + "văn bản "
                + given.stream()
                        .map(document -> Html.bold(document.number())
                                + (document.date() == null ? "" : " ngày " + DateWords.plain(document.date())))
                        .collect(Collectors.joining(", "))
                + beside + " cho việc " + added.task().number() + TaskWords.label(added.milestone())
                + ", đã xong ngày " + DateWords.plain(added.completion().on())
                + (added.milestone().nature() == Nature.CHECK_IN ? "." : inTime(added.workingDaysLate()))
                + (added.added().hasNote()
                        ? "\nNội dung: “" + Html.text(added.added().note()) + "”"
                        : "");
        Keyboard keyboard = others.isEmpty() || given.size() > 1
                ? Keyboard.NONE
                : Keyboard.of(List.of(button(
                        "🔁 Chỉ giữ " + Html.cut(added.document().number(), 30),
                        "xong:k" + added.completion().id())));
        return Reply.say(
                        text,
                        keyboard.and(List.of(
                                EvidenceChanges.withoutDocuments(added.completion(), given),
                                button("🔎 Chi tiết", "viec:+t" + added.task().number()))))
                .withToast("Đã ghi văn bản");
    }

    @Override
    public Reply noteAdded(Completing.NoteAdded added) {
        return Reply.say(
                        "📝 Đã ghi vào cập nhật " + Html.text(TaskWords.period(added.milestone())) + " của việc "
                                + added.task().number() + ": “"
                                + Html.text(added.completion().note()) + "”.",
                        (added.first()
                                        ? Keyboard.of(List.of(button(
                                                "🗑 Bỏ lời này",
                                                "xong:n" + added.completion().id())))
                                        : Keyboard.NONE)
                                .and(undoAndCard(added.task(), added.completion())))
                .withToast("Đã ghi");
    }

    @Override
    public Reply unclear(Completing.Unclear unclear) {
        Evidence evidence = unclear.evidence();
        String words = "“" + Html.text(Html.cut(evidence.note(), 60)) + "”";
        String number = unclear.task().number().text();
        String read = evidence.hasDocument()
                ? "Trong " + words + " bot đọc được văn bản " + Html.bold(TaskWords.documents(evidence.documents()))
                        + ", còn lại chưa rõ; chưa ghi gì. Việc " + number
                        + " đã xong với văn bản này thì bấm nút hoặc trả lời " + Html.code("đúng")
                        + ", cả câu được ghi kèm"
                : words + " chưa phải số và ký hiệu văn bản; chưa ghi gì. Có số thì xin gửi, ví dụ "
                        + Html.code(
                                "15/KH-UBND ngày " + DateWords.plain(talk.now().today())) + "; việc " + number
                        + " đã xong mà không có văn bản thì bấm nút hoặc trả lời " + Html.code("đúng")
                        + ", câu này được ghi kèm";
        return Reply.say(
                read + "; chưa xong thì trả lời " + Html.code("không") + "." + dayCounted(unclear),
                Keyboard.of(List.of(
                        button("✅ Đúng, đã xong", "xong:m" + unclear.milestone().id()),
                        button("Không, chưa xong", "viec:+t" + number))));
    }

    /** Which day a "đúng" counts, so that a day which the bot could not read is not taken for today. */
    private String dayCounted(Completing.Unclear unclear) {
        LocalDate today = talk.said().today();
        LocalDate day =
                unclear.evidence().date() == null ? today : unclear.evidence().date();
        String document = unclear.evidence().hasDocument()
                ? unclear.evidence().numbered().get(0).number() + " "
                : "";
        return " Ngày xong ghi là " + DateWords.plain(day) + "; nếu xong ngày khác, xin gõ kèm ngày, ví dụ "
                + Html.code("/xong " + unclear.task().number() + " " + document + "ngày "
                        + DateWords.plain(day.minusDays(1)))
                + ".";
    }

    private List<Button> undoAndCard(Task task, Completion completion) {
        Button card = button("🔎 Chi tiết", "viec:+t" + task.number());
        boolean justDone = completion.at().plus(UNDO_OFFERED).isAfter(talk.now().at());
        return justDone
                ? List.of(button("↩️ Mở lại việc " + task.number(), "molai:c" + completion.id()), card)
                : List.of(card);
    }

    /** The date of a document, or the day that was named without one. */
    private static String day(ProvingDocument document) {
        return (document.number().isEmpty() ? "Ngày " : "Ngày văn bản ") + DateWords.plain(document.date());
    }

    @Override
    public Reply dateTooOld(Completing.DateTooOld old) {
        return Reply.say(day(old.document()) + " trước ngày "
                + DateWords.plain(old.earliest()) + " nên có lẽ gõ nhầm năm; chưa ghi gì. Ví dụ đúng: "
                + Html.code("/xong " + old.task().number() + " 15/KH-UBND ngày "
                        + DateWords.plain(talk.now().today()))
                + ".");
    }

    @Override
    public Reply early(Completing.Early early) {
        String period = early.before().label().isEmpty()
                ? "Kỳ trước"
                : Html.text(early.before().label());
        String before = period + " của việc " + early.task().number() + " "
                + TaskWords.done(early.before().completion(), early.before());
        String text = before + "; mốc kế tiếp là "
                + (early.milestone().label().isEmpty()
                        ? "hạn"
                        : Html.text(early.milestone().label()) + ", hạn") + " "
                + talk.due(early.milestone().due()) + ". Nếu mốc này cũng đã xong, xin bấm nút hoặc trả lời "
                + Html.code("đúng") + "; nếu nhầm, trả lời " + Html.code("không") + ".";
        Keyboard keyboard = Keyboard.NONE;
        if (early.lacking() != null) {
            String what = early.evidence().hasDocument() ? "Văn bản" : "Lời";
            text = what + " này của " + period.replaceFirst("^Kỳ", "kỳ")
                    + " phải không? Nếu đúng, xin bấm nút hoặc trả lời " + Html.code("văn bản") + ". " + text;
            keyboard = keyboard.and(List.of(button(
                    "📄 " + what + " của " + period.replaceFirst("^Kỳ", "kỳ"),
                    "xong:m" + early.lacking().id())));
        }
        return Reply.say(
                text,
                keyboard.and(List.of(
                        button("✅ Đúng, đã xong", "xong:m" + early.milestone().id()),
                        button("Không, tôi nhầm", "viec:+t" + early.task().number()))));
    }

    @Override
    public Reply whichPeriod(Completing.WhichPeriod which) {
        String before = TaskWords.period(which.before());
        String now = TaskWords.period(which.milestone());
        return Reply.say(
                "Việc " + which.task().number() + ": cập nhật này của " + Html.bold(before) + " (hết "
                        + DateWords.plain(which.before().due()) + ", chưa có cập nhật) hay " + Html.bold(now)
                        + "? Xin bấm nút, hoặc trả lời " + Html.code("kỳ trước") + " hay " + Html.code("kỳ này")
                        + ". Chưa ghi gì.",
                Keyboard.of(List.of(
                        button(before, "xong:m" + which.before().id()),
                        button(now, "xong:m" + which.milestone().id()))));
    }

    @Override
    public Reply whichPlan(Completing.WhichPlan which) {
        String before = which.beforeTask().number().text();
        int year = talk.books().plans().inForce().orElseThrow().year();
        String now = which.task().number() + "/" + year;
        return Reply.say(
                "Việc " + which.task().number() + " có trong hai kế hoạch, báo xong việc nào?\n• "
                        + Html.bold(before) + " – "
                        + Html.text(which.beforeTask().shortName())
                        + TaskWords.label(which.before()) + ", hạn "
                        + talk.due(which.before().due())
                        + "\n• " + Html.bold(now) + " – "
                        + Html.text(which.task().shortName())
                        + TaskWords.label(which.milestone())
                        + (which.milestone().due() == null
                                ? ""
                                : ", hạn " + talk.due(which.milestone().due()))
                        + "\nXin bấm nút, hoặc trả lời " + Html.code(before) + " hay " + Html.code(now)
                        + ". Chưa ghi gì.",
                Keyboard.of(List.of(
                        button("✅ " + before, "xong:m" + which.before().id()),
                        button("✅ " + now, "xong:m" + which.milestone().id()))));
    }

    @Override
    public Reply notBegun(Completing.NotBegun notBegun) {
        return Reply.say(
                Html.text(TaskWords.period(notBegun.milestone())) + " của việc "
                        + notBegun.task().number()
                        + " tính sau ngày " + DateWords.plain(notBegun.before().due()) + ", hạn "
                        + talk.due(notBegun.milestone().due()) + ". Đã xong thật thì bấm nút hoặc trả lời "
                        + Html.code("đúng") + "; nhầm kỳ thì trả lời " + Html.code("không") + ". Chưa ghi gì.",
                Keyboard.of(List.of(
                        button(
                                "✅ Đúng, đã xong",
                                "xong:m" + notBegun.milestone().id()),
                        button("Không, tôi nhầm", "viec:+t" + notBegun.task().number()))));
    }

    @Override
    public Reply otherYear(Completing.OtherYear other) {
        String period = TaskWords.period(other.milestone());
        String number = other.task().number().text();
        return Reply.say(
                "Văn bản ngày " + DateWords.plain(other.date()) + ", còn " + Html.text(period) + " của việc " + number
                        + " là theo kế hoạch năm " + other.year() + ", hạn "
                        + talk.due(other.milestone().due()) + ". Đúng là xong kỳ này thì bấm nút hoặc trả lời "
                        + Html.code("đúng") + "; nhầm thì trả lời " + Html.code("không")
                        + ". Việc của năm khác không ghi được ở đây, xin báo Văn phòng. Chưa ghi gì.",
                Keyboard.of(List.of(
                        button("✅ Đúng, đã xong", "xong:m" + other.milestone().id()),
                        button("Không, tôi nhầm", "viec:+t" + number))));
    }

    @Override
    public Reply stillWaiting(Completing.StillWaiting waiting) {
        return Reply.say("Việc " + waiting.task().number() + " đang chờ "
                + Html.text(waiting.task().deadline().trigger())
                + " nên chưa có hạn. Khi đã có, Văn phòng ghi bằng "
                + Html.code("/den " + waiting.task().number() + " "
                        + DateWords.plain(talk.now().today()))
                + " rồi mới báo xong.");
    }

    @Override
    public Reply notYours(Completing.NotYours notYours) {
        return Reply.say("Việc " + notYours.task().number() + " do " + TaskWords.lead(talk, notYours.task())
                        + " chủ trì nên đơn vị đó hoặc Văn phòng mới báo xong được. Việc của đơn vị mình: "
                        + Html.code("/viec") + ".")
                .withToast("Việc của đơn vị khác");
    }

    @Override
    public Reply noSuchTask(Completing.NoSuchTask missing) {
        return Reply.say(TaskWords.noSuchTask(talk, missing.typed(), missing.near(), "/xong"));
    }

    @Override
    public Reply dateInFuture(Completing.DateInFuture future) {
        LocalDate date = future.document().date();
        String example = "/xong " + future.task().number() + " "
                + (future.document().number().isEmpty()
                        ? "15/KH-UBND"
                        : future.document().number()) + " ngày ";
        LocalDate today = talk.now().today();
        // Later in the year nobody means the spring before.
        boolean thisYear = date.getYear() == today.getYear() && today.getMonthValue() <= Month.MARCH.getValue();
        return Reply.say(day(future.document()) + " chưa tới; chưa ghi gì. Ví dụ đúng: "
                + Html.code(example + DateWords.plain(today)) + "."
                + (thisYear
                        ? " Là của năm trước thì ghi cả năm: "
                                + Html.code(example + DateWords.plain(date.minusYears(1))) + "."
                        : ""));
    }
}
