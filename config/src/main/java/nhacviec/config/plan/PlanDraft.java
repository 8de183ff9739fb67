package nhacviec.config.plan;

import java.util.ArrayList;
import java.util.List;
import nhacviec.core.plan.NextPlan;
import nhacviec.core.plan.RowTitle;
import nhacviec.core.task.Task;

/** The draft of a plan as the text of a file: what is to be done with it stands on top, then the plan. */
public final class PlanDraft {

    private PlanDraft() {}

    public static String write(NextPlan next) {
        int year = next.plan().year();
        List<String> lines = new ArrayList<>();
        lines.add("DỰ THẢO kế hoạch năm " + year + ", lập từ kế hoạch năm " + (year - 1) + ".");
        lines.add("");
        lines.add("VIỆC CẦN LÀM");
        lines.add("  1. Điền số, ngày và người ký của quyết định vào mục decision; còn trống thì chưa nhập được.");
        lines.add("  2. Xem lại từng dòng có needs_confirmation, mức phấn đấu (kết quả năm " + (year - 1)
                + " ở notes), thêm việc mới.");
        lines.add("  3. Chạy plan check với tệp này, rồi plan import.");
        tasks("VIỆC CHUYỂN TIẾP: làm một lần, năm " + (year - 1) + " chưa xong", next.carried(), lines);
        tasks(
                "ĐÃ BỎ: làm một lần, năm " + (year - 1) + " đã xong; năm nay làm lại thì chép dòng ấy từ kế hoạch cũ",
                next.dropped(),
                lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
        return text.append('\n').append(PlanFile.write(next.plan())).toString();
    }

    private static void tasks(String heading, List<Task> tasks, List<String> lines) {
        if (!tasks.isEmpty()) {
            lines.add("");
            lines.add(heading);
            tasks.forEach(task -> lines.add("  - " + task.number() + " "
                    + oneLine(RowTitle.onPaper(task.name(), task.shortName())) + " (" + oneLine(task.lead()) + ")"
                    + (NextPlan.isStillNamed(task) ? " – tên hay sản phẩm còn ghi năm cũ, cách sửa ở notes" : "")));
        }
    }

    /** Whatever a cell holds, a remark stays a remark. */
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u0085]+", " ");
    }
}
