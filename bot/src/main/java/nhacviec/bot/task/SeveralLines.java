package nhacviec.bot.task;

import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Task;

/**
 * What became of one of several tasks that were reported together, in a line.
 *
 * @param rest what was typed behind the task's number
 */
record SeveralLines(Talk talk, String rest) implements Completing.Cases<String> {

    @Override
    public String done(Completing.Done done) {
        String documents = done.completion().documents().isEmpty()
                ? ""
                : ", văn bản "
                        + Html.text(String.join(
                                ", ",
                                done.completion().documents().stream()
                                        .map(TaskWords::document)
                                        .toList()));
        return TaskWords.named(done.task())
                + TaskWords.label(done.milestone())
                + documents
                + (done.workingDaysLate() == 0 ? " (đúng hạn)" : " (trễ " + done.workingDaysLate() + " ngày làm việc)");
    }

    @Override
    public String already(Completing.Already already) {
        return TaskWords.named(already.task()) + TaskWords.label(already.milestone())
                + ": đã xong từ trước, không ghi thêm";
    }

    @Override
    public String documentAdded(Completing.DocumentAdded added) {
        return TaskWords.named(added.task()) + TaskWords.label(added.milestone())
                + ": đã xong từ trước, ghi thêm văn bản " + Html.text(TaskWords.document(added.document()));
    }

    @Override
    public String noteAdded(Completing.NoteAdded added) {
        return TaskWords.named(added.task()) + TaskWords.label(added.milestone()) + ": đã ghi lời kèm";
    }

    @Override
    public String unclear(Completing.Unclear unclear) {
        return apart(unclear.task(), "lời kèm chưa rõ");
    }

    @Override
    public String dateTooOld(Completing.DateTooOld old) {
        return apart(
                old.task(), "ngày văn bản " + DateWords.plain(old.document().date()) + " quá cũ");
    }

    @Override
    public String early(Completing.Early early) {
        return apart(
                early.task(),
                "mốc trước đã xong, mốc kế tiếp hạn "
                        + DateWords.plain(early.milestone().due()));
    }

    @Override
    public String whichPeriod(Completing.WhichPeriod which) {
        return apart(
                which.task(),
                "chưa rõ của " + Html.text(TaskWords.period(which.before())) + " hay "
                        + Html.text(TaskWords.period(which.milestone())));
    }

    @Override
    public String whichPlan(Completing.WhichPlan which) {
        int year = talk.books().plans().inForce().orElseThrow().year();
        return TaskWords.named(which.task()) + ": có trong hai kế hoạch; gõ "
                + Html.code(("/xong " + which.beforeTask().number() + " " + rest).strip()) + " hoặc "
                + Html.code(("/xong " + which.task().number().of(year) + " " + rest).strip());
    }

    @Override
    public String notBegun(Completing.NotBegun notBegun) {
        return apart(notBegun.task(), Html.text(TaskWords.period(notBegun.milestone())) + " chưa tới kỳ");
    }

    @Override
    public String otherYear(Completing.OtherYear other) {
        return apart(
                other.task(), "văn bản ngày " + DateWords.plain(other.date()) + " không phải của năm " + other.year());
    }

    @Override
    public String stillWaiting(Completing.StillWaiting waiting) {
        return TaskWords.named(waiting.task()) + ": đang chờ cấp trên, chưa có hạn";
    }

    @Override
    public String notYours(Completing.NotYours notYours) {
        return TaskWords.named(notYours.task()) + ": do " + TaskWords.lead(talk, notYours.task()) + " chủ trì";
    }

    @Override
    public String noSuchTask(Completing.NoSuchTask missing) {
        return "việc " + Html.text(missing.typed()) + ": kế hoạch không có việc này";
    }

    @Override
    public String dateInFuture(Completing.DateInFuture future) {
        return apart(
                future.task(),
                "ngày văn bản " + DateWords.plain(future.document().date()) + " chưa tới");
    }

    private String apart(Task task, String why) {
        return TaskWords.named(task) + ": " + why + "; gõ "
                + Html.code(("/xong " + task.number() + " " + rest).strip());
    }
}
