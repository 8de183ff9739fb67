package nhacviec.admin.task;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Problem;
import nhacviec.core.Moment;
import nhacviec.core.task.Arriving;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Reopening;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** The decisions about a task as HTTP answers. */
final class TaskAnswers {

    private final AdminOffice office;
    private final Moment now;

    TaskAnswers(AdminOffice office, Moment now) {
        this.office = office;
        this.now = now;
    }

    static Problem noSuchTask(String typed, List<TaskNumber> near) {
        String others = near.isEmpty()
                ? ""
                : " Có việc số " + near.stream().map(TaskNumber::text).collect(Collectors.joining(", ")) + ".";
        return Problem.of(404, "Kế hoạch không có việc số \"" + typed + "\"." + others);
    }

    private static Answer notAllowed(Task task) {
        return Answer.problem(Problem.of(403, "Không có quyền với việc số " + task.number() + "."));
    }

    private static Answer conflict(String sentence) {
        return Answer.problem(Problem.of(409, sentence));
    }

    final class OfCompleting implements Completing.Cases<Answer> {
        @Override
        public Answer done(Completing.Done done) {
            return Answer.ok(Json.object(
                    "number", done.task().number().text(),
                    "completion", TaskJson.completion(done.completion(), now.zone()),
                    "workingDaysLate", done.workingDaysLate(),
                    "next", done.next() == null ? null : TaskJson.milestone(done.next(), now)));
        }

        @Override
        public Answer already(Completing.Already already) {
            return Answer.problem(Problem.of(
                            409,
                            "Việc số " + already.task().number() + " đã được báo xong từ trước; không có gì thay đổi.")
                    .with("milestone", TaskJson.milestone(already.milestone(), now)));
        }

        @Override
        public Answer documentAdded(Completing.DocumentAdded added) {
            return Answer.ok(Json.object(
                    "number", added.task().number().text(),
                    "completion", TaskJson.completion(added.completion(), now.zone())));
        }

        @Override
        public Answer noteAdded(Completing.NoteAdded added) {
            return Answer.ok(Json.object(
                    "number", added.task().number().text(),
                    "completion", TaskJson.completion(added.completion(), now.zone())));
        }

        @Override
        public Answer unclear(Completing.Unclear unclear) {
            return conflict("\"" + unclear.evidence().note() + "\" không phải số văn bản; không có gì thay đổi.");
        }

        @Override
        public Answer dateTooOld(Completing.DateTooOld old) {
            return Answer.problem(Problem.of(
                    422,
                    "Ngày văn bản " + old.document().date() + " trước ngày " + old.earliest()
                            + " nên có lẽ gõ nhầm năm; ví dụ đúng: \"documentDate\": \"" + now.today() + "\"."));
        }

        @Override
        public Answer early(Completing.Early early) {
            return Answer.problem(Problem.of(
                            409,
                            "Kỳ hiện tại của việc số " + early.task().number()
                                    + " đã xong; kỳ còn mở có hạn "
                                    + early.milestone().due()
                                    + ". Nếu đúng là báo xong kỳ đó, gửi lại kèm \"milestone\": "
                                    + early.milestone().id() + ".")
                    .with("milestone", TaskJson.milestone(early.milestone(), now)));
        }

        @Override
        public Answer whichPlan(Completing.WhichPlan which) {
            return Answer.problem(Problem.of(
                            409,
                            "Việc số " + which.task().number() + " có trong hai kế hoạch và việc "
                                    + which.beforeTask().number()
                                    + " cũng chưa xong; xin nói rõ mốc nào, gửi lại kèm \"milestone\": "
                                    + which.before().id() + " ("
                                    + which.beforeTask().number() + ") hoặc "
                                    + which.milestone().id() + " ("
                                    + which.task().number() + ").")
                    .with("milestone", TaskJson.milestone(which.before(), now)));
        }

        @Override
        public Answer whichPeriod(Completing.WhichPeriod which) {
            return Answer.problem(Problem.of(
                            409,
                            "Việc số " + which.task().number() + " chưa có báo cáo "
                                    + which.before().label()
                                    + " vừa qua; xin nói rõ mốc nào, gửi lại kèm \"milestone\": "
                                    + which.before().id() + " ("
                                    + which.before().label() + ") hoặc "
                                    + which.milestone().id() + " ("
                                    + which.milestone().label() + ").")
                    .with("milestone", TaskJson.milestone(which.before(), now)));
        }

        @Override
        public Answer notBegun(Completing.NotBegun notBegun) {
            return conflict("Mốc " + notBegun.milestone().label() + " của việc số "
                    + notBegun.task().number() + " chưa bắt đầu.");
        }

        @Override
        public Answer otherYear(Completing.OtherYear other) {
            return conflict("Văn bản ngày " + other.date() + " không phải của năm " + other.year()
                    + "; nếu đúng là xong mốc này, gửi lại kèm \"milestone\": "
                    + other.milestone().id() + " (" + other.milestone().label() + ").");
        }

        @Override
        public Answer stillWaiting(Completing.StillWaiting waiting) {
            return conflict("Việc số " + waiting.task().number()
                    + " còn chờ cấp trên, chưa có hạn. Khi văn bản đã đến: POST …/arrived.");
        }

        @Override
        public Answer notYours(Completing.NotYours notYours) {
            return notAllowed(notYours.task());
        }

        @Override
        public Answer noSuchTask(Completing.NoSuchTask missing) {
            return Answer.problem(TaskAnswers.noSuchTask(missing.typed(), missing.near()));
        }

        @Override
        public Answer dateInFuture(Completing.DateInFuture future) {
            return Answer.problem(Problem.of(
                    422,
                    "Ngày của văn bản (" + future.document().date() + ") ở sau hôm nay ("
                            + office.now().today() + ")."));
        }
    }

    final class OfReopening implements Reopening.Cases<Answer> {
        @Override
        public Answer opened(Reopening.Opened opened) {
            return Answer.ok(Json.object(
                    "number", opened.task().number().text(),
                    "milestone", TaskJson.milestone(opened.milestone(), now)));
        }

        @Override
        public Answer notDone(Reopening.NotDone notDone) {
            return conflict("Việc này chưa được báo xong nên không có gì để mở lại.");
        }

        @Override
        public Answer notYours(Reopening.NotYours notYours) {
            return notAllowed(notYours.task());
        }

        @Override
        public Answer noSuchTask(Reopening.NoSuchTask missing) {
            return Answer.problem(TaskAnswers.noSuchTask(missing.typed(), missing.near()));
        }
    }

    final class OfArriving implements Arriving.Cases<Answer> {
        @Override
        public Answer dated(Arriving.Dated dated) {
            return Answer.ok(Json.object(
                    "number", dated.task().number().text(),
                    "arrived", Json.date(dated.arrived()),
                    "workingDays", dated.workingDays(),
                    "due", dated.due().stream().map(Json::date).toList()));
        }

        @Override
        public Answer withdrawn(Arriving.Withdrawn withdrawn) {
            return Answer.ok(Json.object("number", withdrawn.task().number().text(), "due", List.of()));
        }

        @Override
        public Answer notAwaited(Arriving.NotAwaited notAwaited) {
            return conflict("Việc số " + notAwaited.task().number() + " không chờ văn bản nào.");
        }

        @Override
        public Answer stillAwaited(Arriving.StillAwaited stillAwaited) {
            return conflict("Việc số " + stillAwaited.task().number() + " đang chờ, không còn hạn nào để bỏ.");
        }

        @Override
        public Answer tooOld(Arriving.TooOld tooOld) {
            return Answer.problem(Problem.of(
                    422,
                    "Ngày " + tooOld.arrived() + " quá cũ; sớm nhất là " + tooOld.earliest()
                            + ". Chưa ghi gì, xin xem lại năm."));
        }

        @Override
        public Answer notYours(Arriving.NotYours notYours) {
            return notAllowed(notYours.task());
        }

        @Override
        public Answer noSuchTask(Arriving.NoSuchTask missing) {
            return Answer.problem(TaskAnswers.noSuchTask(missing.typed(), missing.near()));
        }
    }
}
