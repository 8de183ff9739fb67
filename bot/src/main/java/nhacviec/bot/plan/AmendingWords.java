package nhacviec.bot.plan;

import java.util.ArrayList;
import java.util.List;
import nhacviec.bot.DateWords;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.task.Task;

/** What is said when a plan was imported, or why it was not: plain lines for screen and chat. */
public final class AmendingWords implements Amending.Cases<List<String>> {

    @Override
    public List<String> imported(Amending.Imported imported) {
        return List.of("Đã nhập: " + size(imported.plan()) + ".");
    }

    @Override
    public List<String> unchanged(Amending.Unchanged unchanged) {
        List<String> lines = new ArrayList<>();
        lines.add("Kế hoạch đã có từ trước, không đổi gì: " + size(unchanged.plan()) + ".");
        if (unchanged.kept() > 0) {
            lines.add("Còn giữ " + unchanged.kept() + " dòng mà tệp này không có.");
        }
        return lines;
    }

    @Override
    public List<String> amended(Amending.Amended amended) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Đã cập nhật kế hoạch: " + amended.changes().all().size() + " thay đổi. " + size(amended.plan()) + ".");
        List<String> withdrawn = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Task task : amended.changes().removedTasks()) {
            (amended.agreed().tasks().contains(task.number()) ? withdrawn : kept)
                    .add("nhiệm vụ " + PlanChangeWords.task(task));
        }
        for (Indicator row : amended.changes().removedIndicators()) {
            (amended.agreed().indicators().contains(row.code()) ? withdrawn : kept)
                    .add("chỉ tiêu " + PlanChangeWords.indicator(row));
        }
        withdrawn.forEach(row -> lines.add("Đã bỏ khỏi kế hoạch " + row + "; những gì đã ghi vẫn được lưu."));
        kept.forEach(row -> lines.add("Vẫn giữ " + row + ", dù kế hoạch mới không có."));
        for (Amending.Held held : amended.held()) {
            String label =
                    held.date().label().isEmpty() ? "" : " (" + held.date().label() + ")";
            String planned = held.date().planned() == null
                    ? "không ghi ngày"
                    : "ghi " + DateWords.plain(held.date().planned());
            lines.add("Nhiệm vụ " + held.task().number() + label + ": giữ hạn đã gia hạn hoặc đã đặt "
                    + DateWords.plain(held.date().due()) + ", kế hoạch mới " + planned + ".");
        }
        for (Amending.LostChoice lost : amended.choices()) {
            lines.add("Chỉ tiêu " + lost.indicator().code() + ": mức đã chọn " + PlanChangeWords.target(lost.was())
                    + " không còn trong kế hoạch mới; nay dùng mức của Phụ lục 1, xin chọn lại nếu cần.");
        }
        for (Indicator row : amended.measuredOtherwise()) {
            lines.add("Chỉ tiêu " + row.code() + " đổi cách đo; số liệu đã ghi được giữ nguyên, xin kiểm tra lại.");
        }
        return lines;
    }

    @Override
    public List<String> numberTaken(Amending.NumberTaken taken) {
        return List.of("Chưa đổi gì: số " + taken.stays().number() + " trong kế hoạch mới là “"
                + taken.wants().name() + "”, còn kế hoạch đang dùng có “"
                + taken.stays().name()
                + "” mang số ấy mà chưa ai đồng ý bỏ. Xin đồng ý bỏ việc cũ, hoặc sửa số trong tệp.");
    }

    @Override
    public List<String> codeInUse(Amending.CodeInUse inUse) {
        return List.of("Chưa đổi gì: đã có số liệu ghi cho chỉ tiêu " + inUse.code() + " “"
                + inUse.before().name() + "”, mà kế hoạch mới ghi mã "
                + inUse.after().code() + " là “"
                + inUse.after().name()
                + "”. Xin giữ mã cũ cho chỉ tiêu cũ và cho chỉ tiêu mới một mã chưa dùng, ví dụ code: \""
                + inUse.code() + ".1\".");
    }

    @Override
    public List<String> notYours(Amending.NotYours notYours) {
        return List.of("Chỉ Văn phòng (điều phối) nhập được kế hoạch.");
    }

    private static String size(Plan plan) {
        return plan.title() + ", " + plan.tasks().size() + " việc, "
                + plan.indicators().size() + " dòng chỉ tiêu";
    }
}
