package nhacviec.admin.task;

import java.time.LocalDate;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.task.Arriving;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Extending;
import nhacviec.core.task.Reopening;

/**
 * The decisions about a task for a form: what was done is a sentence, what was refused is a mistake of the field to blame, and the answer
 * is then empty.
 */
final class TaskRefusals {

    private final Visit visit;
    private final Words words;

    TaskRefusals(Visit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    private String refuse(String field, String vietnamese, String english) {
        visit.mistake(field, words.say(vietnamese, english));
        return "";
    }

    private String notYours() {
        return refuse("", "Không có quyền với việc này.", "You may not change this task.");
    }

    private String missing() {
        return refuse("", "Kế hoạch không có việc này nữa.", "The plan does not have this task any more.");
    }

    final class OfCompleting implements Completing.Cases<String> {
        @Override
        public String done(Completing.Done done) {
            String number = done.task().number().text();
            return done.workingDaysLate() > 0
                    ? words.say(
                            "Đã ghi nhận xong việc " + number + ", muộn " + done.workingDaysLate() + " ngày làm việc.",
                            "Task " + number + " is done, late by "
                                    + words.count(done.workingDaysLate(), "", "working day", "working days") + ".")
                    : words.say(
                            "Đã ghi nhận xong việc " + number + ", đúng hạn.", "Task " + number + " is done, in time.");
        }

        @Override
        public String already(Completing.Already already) {
            return refuse(
                    "",
                    "Việc này đã được báo xong từ trước; không có gì thay đổi.",
                    "This was reported done before; nothing was changed.");
        }

        @Override
        public String documentAdded(Completing.DocumentAdded added) {
            return words.say("Đã ghi thêm văn bản ", "Added the document ")
                    + added.document().number() + ".";
        }

        @Override
        public String noteAdded(Completing.NoteAdded added) {
            return words.say("Đã ghi thêm: ", "Added: ") + added.completion().note() + ".";
        }

        @Override
        public String unclear(Completing.Unclear unclear) {
            return refuse(
                    "document",
                    "Đây không phải số văn bản; không có gì thay đổi.",
                    "This is not a document's number; nothing was changed.");
        }

        @Override
        public String dateTooOld(Completing.DateTooOld old) {
            return refuse(
                    "documentDate",
                    "Ngày này trước ngày " + words.date(old.earliest()) + ", có lẽ gõ nhầm năm.",
                    "This is before " + words.date(old.earliest()) + ", perhaps the wrong year.");
        }

        @Override
        public String early(Completing.Early early) {
            return refuse(
                    "milestone",
                    "Kỳ hiện tại đã xong; kỳ còn mở có hạn "
                            + words.date(early.milestone().due()) + ". Nếu đúng là kỳ đó, xin chọn nó ở ô này.",
                    "The present period is done; the open one is due "
                            + words.date(early.milestone().due()) + ". Choose it here if it is the one you mean.");
        }

        @Override
        public String whichPlan(Completing.WhichPlan which) {
            return refuse(
                    "milestone",
                    "Việc " + which.beforeTask().number() + " của kế hoạch trước cũng chưa xong; xin chọn mốc đã xong.",
                    "Task " + which.beforeTask().number()
                            + " of the plan before is open as well; choose the milestone that is done.");
        }

        @Override
        public String whichPeriod(Completing.WhichPeriod which) {
            return refuse(
                    "milestone",
                    "Có hai kỳ chưa báo (" + which.before().label() + " và "
                            + which.milestone().label() + "); xin chọn kỳ đã xong.",
                    "Two periods are open (" + which.before().label() + " and "
                            + which.milestone().label() + "); choose the one that is done.");
        }

        @Override
        public String notBegun(Completing.NotBegun notBegun) {
            return refuse(
                    "milestone",
                    "Mốc " + notBegun.milestone().label() + " chưa bắt đầu.",
                    notBegun.milestone().label() + " has not begun.");
        }

        @Override
        public String otherYear(Completing.OtherYear other) {
            return refuse(
                    "milestone",
                    "Văn bản ngày " + other.date() + " không phải của năm " + other.year() + "; xin chọn kỳ đã xong.",
                    "The document of " + other.date() + " is not of " + other.year()
                            + "; choose the period that is done.");
        }

        @Override
        public String stillWaiting(Completing.StillWaiting waiting) {
            return refuse(
                    "",
                    "Việc này còn chờ cấp trên, chưa có hạn; khi văn bản đã đến, xin ghi ở mục Văn bản đã đến.",
                    "This task still waits for others; record the arrival first.");
        }

        @Override
        public String notYours(Completing.NotYours notYours) {
            return TaskRefusals.this.notYours();
        }

        @Override
        public String noSuchTask(Completing.NoSuchTask none) {
            return missing();
        }

        @Override
        public String dateInFuture(Completing.DateInFuture future) {
            return refuse(
                    "documentDate",
                    "Ngày của văn bản ở sau hôm nay (" + words.date(visit.now().today()) + ").",
                    "The document's date is after today ("
                            + words.date(visit.now().today()) + ").");
        }
    }

    final class OfReopening implements Reopening.Cases<String> {
        @Override
        public String opened(Reopening.Opened opened) {
            String number = opened.task().number().text();
            return words.say("Đã mở lại việc " + number + ".", "Task " + number + " is open again.");
        }

        @Override
        public String notDone(Reopening.NotDone notDone) {
            return refuse(
                    "",
                    "Việc này chưa được báo xong nên không có gì để mở lại.",
                    "This task is not done, so there is nothing to open again.");
        }

        @Override
        public String notYours(Reopening.NotYours notYours) {
            return TaskRefusals.this.notYours();
        }

        @Override
        public String noSuchTask(Reopening.NoSuchTask none) {
            return missing();
        }
    }

    final class OfArriving implements Arriving.Cases<String> {
        @Override
        public String dated(Arriving.Dated dated) {
            String due = String.join(", ", dated.due().stream().map(words::day).toList());
            String number = dated.task().number().text();
            return words.say("Đã ghi; việc " + number + " có hạn ", "Recorded; task " + number + " is due ") + due
                    + ".";
        }

        @Override
        public String withdrawn(Arriving.Withdrawn withdrawn) {
            return words.say("Đã bỏ hạn đã ghi.", "The date was taken back.");
        }

        @Override
        public String notAwaited(Arriving.NotAwaited notAwaited) {
            return refuse("", "Việc này không chờ văn bản nào.", "This task does not wait for anything.");
        }

        @Override
        public String stillAwaited(Arriving.StillAwaited stillAwaited) {
            return refuse(
                    "",
                    "Việc này đang chờ, không còn hạn nào để bỏ.",
                    "This task waits; there is no date to take back.");
        }

        @Override
        public String tooOld(Arriving.TooOld tooOld) {
            return refuse(
                    "date",
                    "Ngày này quá cũ; sớm nhất là " + words.date(tooOld.earliest()) + ". Xin xem lại năm.",
                    "Too long ago; the earliest is " + words.date(tooOld.earliest()) + ". Check the year.");
        }

        @Override
        public String notYours(Arriving.NotYours notYours) {
            return TaskRefusals.this.notYours();
        }

        @Override
        public String noSuchTask(Arriving.NoSuchTask none) {
            return missing();
        }
    }

    final class OfExtending implements Extending.Cases<String> {
        @Override
        public String asked(Extending.Asked asked) {
            return words.say("Đã gửi yêu cầu gia hạn, chờ quyết định.", "The request waits for a decision.");
        }

        @Override
        public String granted(Extending.Granted granted) {
            LocalDate due = granted.extension().wanted();
            return words.say("Đã gia hạn đến ", "The new date is ") + words.day(due) + ".";
        }

        @Override
        public String refused(Extending.Refused refused) {
            return words.say("Đã trả lời không gia hạn; người xin được báo.", "Refused; the asker is told.");
        }

        @Override
        public String nothingToExtend(Extending.NothingToExtend nothing) {
            return refuse(
                    "", "Việc này không có hạn nào đang mở để gia hạn.", "This task has no open date to put later.");
        }

        @Override
        public String notLater(Extending.NotLater notLater) {
            return refuse(
                    "due",
                    "Phải sau hạn đang tính (" + words.date(notLater.due()) + ") và sau hôm nay; sớm nhất là "
                            + words.date(notLater.earliest()) + ".",
                    "Must be after the present date (" + words.date(notLater.due()) + ") and after today; "
                            + words.date(notLater.earliest()) + " at the earliest.");
        }

        @Override
        public String tooFar(Extending.TooFar tooFar) {
            return refuse(
                    "due",
                    "Còn quá xa; chỉ gia hạn được đến " + words.date(tooFar.latest()) + ".",
                    "Too far away; " + words.date(tooFar.latest()) + " at the latest.");
        }

        @Override
        public String noReason(Extending.NoReason noReason) {
            return refuse(
                    "reason",
                    "Xin ghi lý do, ví dụ: chờ số liệu của huyện.",
                    "Please give the reason, such as: waiting for the district's figures.");
        }

        @Override
        public String settled(Extending.Settled settled) {
            return refuse(
                    "",
                    "Yêu cầu này đã được quyết định hoặc không còn cần.",
                    "This request was decided already or is not needed any more.");
        }

        @Override
        public String notYours(Extending.NotYours notYours) {
            return TaskRefusals.this.notYours();
        }

        @Override
        public String noSuchTask(Extending.NoSuchTask none) {
            return missing();
        }
    }
}
