package nhacviec.bot.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Succession;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.NamedMilestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;

/** How tasks and their milestones are named. */
public final class TaskWords {

    /** A note is shown so far where other things stand beside it. */
    private static final int LONGEST_NOTE = 120;

    private TaskWords() {}

    /** "việc 7 – Kế hoạch theo dõi thi hành pháp luật". */
    public static String named(Task task) {
        return "việc " + Html.bold(task.number().text()) + " – " + Html.text(task.shortName());
    }

    /** " (Quý I)", or nothing for a task with one milestone. */
    public static String label(Milestone milestone) {
        return milestone.label().isEmpty() ? "" : " (" + Html.text(milestone.label()) + ")";
    }

    /** The same for a button. */
    static String plainLabel(Milestone milestone) {
        return milestone.label().isEmpty() ? "" : " (" + milestone.label() + ")";
    }

    /** The state of one milestone on one line of a card. */
    public static String line(Milestone milestone, Talk talk) {
        String what = milestone.label().isEmpty() ? "" : Html.text(milestone.label()) + ": ";
        if (milestone.isDone()) {
            return "✅ " + what + done(milestone.completion(), milestone);
        }
        if (milestone.isWaiting()) {
            return "⏳ " + what + "đang chờ, chưa có hạn";
        }
        LocalDate today = talk.now().today();
        if (milestone.nature() == Nature.CHECK_IN) {
            return today.isAfter(milestone.due())
                    ? "▫️ " + what + "không có cập nhật"
                    : "🔹 " + what + "cập nhật tình hình đến " + talk.due(milestone.due());
        }
        String mark = milestone.isLate(today) ? "🔴 " : "🔹 ";
        String closing = milestone.nature() == Nature.CLOSING ? "kết thúc việc, " : "";
        return mark + what + closing + "hạn " + talk.due(milestone.due());
    }

    /** "đã xong ngày 29/3/2024, 15/KH-UBND, đúng hạn (Hoa ghi)". */
    public static String done(Completion completion, Milestone milestone) {
        StringBuilder words = new StringBuilder("đã xong ngày ").append(DateWords.plain(completion.on()));
        if (!completion.document().isEmpty()) {
            words.append(", văn bản ")
                    .append(Html.text(completion.documents().stream()
                            .map(TaskWords::document)
                            .collect(Collectors.joining(", "))));
        }
        if (!completion.note().isEmpty()) {
            words.append(", “")
                    .append(Html.text(Html.cut(completion.note(), LONGEST_NOTE)))
                    .append("”");
        }
        if (!completion.files().isEmpty()) {
            words.append(", ").append(completion.files().size()).append(" tệp kèm");
        }
        if (milestone.due() != null && milestone.nature() != Nature.CHECK_IN) {
            words.append(completion.on().isAfter(milestone.due()) ? ", trễ hạn" : ", đúng hạn");
        }
        if (completion.staffName() != null && !completion.staffName().isEmpty()) {
            words.append(" (").append(Html.text(completion.staffName())).append(" ghi)");
        }
        return words.toString();
    }

    /** "15/KH-UBND ngày 29/3/2024". */
    static String document(ProvingDocument document) {
        return document.number() + (document.date() == null ? "" : " ngày " + DateWords.plain(document.date()));
    }

    static String documents(List<ProvingDocument> documents) {
        return documents.stream().map(TaskWords::document).collect(Collectors.joining(", "));
    }

    /** A milestone's name, for texts and buttons, not yet escaped; by its date where it has none. */
    static String period(Milestone milestone) {
        if (milestone.nature() == Milestone.Nature.CLOSING) {
            return "Cả việc";
        }
        return milestone.label().isEmpty() ? "Mốc hạn " + DateWords.plain(milestone.due()) : milestone.label();
    }

    /** A sentence for a period that a task does not have. */
    static String noSuchPeriod(TaskLife life, String words, String command) {
        List<String> labels = NamedMilestone.labels(life);
        String said = "Việc " + life.task().number() + " không có mốc “" + Html.text(Html.cut(words, 20))
                + "”; chưa ghi gì. ";
        return labels.isEmpty()
                ? said + "Việc này chỉ có một hạn, gõ "
                        + Html.code(command + " " + life.task().number()) + "."
                : said + "Có các mốc: " + Html.text(String.join(", ", labels)) + ". Ví dụ đúng: "
                        + Html.code(command + " " + life.task().number() + " "
                                + labels.get(0).split(";")[0]) + ".";
    }

    /**
     * A sentence for a number that the plan does not have.
     *
     * @param command which was typed, for the example
     */
    public static String noSuchTask(Talk talk, String typed, List<TaskNumber> near, String command) {
        Optional<Integer> ahead = TaskNumber.read(typed)
                .flatMap(number -> number.year().isPresent()
                        ? talk.books().plans().ofYear(number.year().getAsInt())
                        : Optional.empty())
                .map(Plans.OnRecord::year)
                .filter(year -> year > talk.now().today().getYear());
        if (ahead.isPresent()) {
            return "Kế hoạch năm " + ahead.get() + " dùng từ 1/1/" + ahead.get() + "; từ ngày ấy mới xem và báo việc "
                    + Html.text(Html.cut(typed, 20)) + " được.";
        }
        String there = typed.isBlank()
                ? "Việc này không còn trong kế hoạch."
                : "Kế hoạch không có việc " + Html.text(Html.cut(typed, 20)) + ".";
        String example = Html.code(command + " " + ExampleTask.near(talk, near));
        if (near.isEmpty()) {
            return there + " Xin gõ số việc như trong Phụ lục 2, ví dụ " + example + ".";
        }
        String numbers = near.stream().map(TaskNumber::text).collect(Collectors.joining(", "));
        return there + " Có các việc gần giống: " + numbers + ". Ví dụ: " + example + ".";
    }

    public static String lead(Task task) {
        return Html.text(task.lead());
    }

    /** The unit that leads a task, by its name of today where the plan has one that was renamed or merged since. */
    public static String lead(Talk talk, Task task) {
        return Html.text(new Succession(talk.books().staff().units()).present(task.lead()));
    }

    /** The same with what the plan calls it: "Văn phòng UBND xã (trong kế hoạch: Tư pháp)". */
    public static String leadAndPlanned(Talk talk, Task task) {
        String now = lead(talk, task);
        String planned = Html.text(task.lead());
        return now.equals(planned) ? now : now + " (trong kế hoạch: " + planned + ")";
    }

    /** "hạn thứ Sáu, 29/3/2024 (còn 3 ngày làm việc)". */
    public static String dueOf(Milestone milestone, LocalDate today, WorkCalendar calendar) {
        return "hạn " + DateWords.due(milestone.due(), today, calendar);
    }
}
