package nhacviec.bot.plan;

import java.time.LocalDate;
import java.util.Optional;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Role;

/** What is said while a year has no plan: that what is shown is the old year's, and who puts it right. */
public final class PlanYearWords {

    private PlanYearWords() {}

    /** Below a list of tasks; empty while the plan in force is this year's. */
    public static Optional<String> belowTasks(Talk talk) {
        return over(talk)
                .map(plan -> "⚠️ Chưa có kế hoạch năm " + talk.now().today().getYear()
                        + "; trên đây là việc của kế hoạch " + plan.year() + ". " + whoActs(talk));
    }

    /** Below what concerns figures; empty while the plan in force is this year's. */
    public static Optional<String> belowFigures(Talk talk) {
        return over(talk)
                .map(plan -> "⚠️ Chưa có kế hoạch năm " + talk.now().today().getYear()
                        + ": bot chỉ nhận số liệu năm " + plan.year() + ", số của năm "
                        + talk.now().today().getYear() + " chưa nhập được. " + whoActs(talk));
    }

    private static Optional<Plans.OnRecord> over(Talk talk) {
        return talk.books()
                .plans()
                .newest()
                .filter(plan -> plan.year() < talk.now().today().getYear());
    }

    private static String whoActs(Talk talk) {
        return talk.staff().role() == Role.COORDINATOR
                ? "Xin gửi tệp kế hoạch mới (.docx, .xlsx) vào đây."
                : "Văn phòng nhập kế hoạch mới thì việc mới có ở đây.";
    }

    /**
     * In the morning message of whoever coordinates.
     *
     * @param newest the year of the newest plan on record
     * @param missing the year that has none
     */
    public static String missing(int newest, int missing, LocalDate today) {
        String file = " Có quyết định thì gửi tệp kế hoạch (.docx, .xlsx) vào đây, bot đọc và hỏi lại trước khi nhập";
        return today.getYear() >= missing
                ? "Chưa có kế hoạch năm " + missing
                        + " trong bot, dù năm đã bắt đầu: không ai được nhắc việc mới, số liệu năm " + missing
                        + " chưa nhập được." + file + "."
                : "Chưa có kế hoạch năm " + missing + " trong bot; từ 1/1/" + missing
                        + " sẽ không có việc mới để nhắc." + file + "; nhập sớm cũng được, kế hoạch mới dùng từ 1/1/"
                        + missing + " và việc năm " + newest + " chưa xong vẫn được nhắc."
                        + " Chưa có thì người quản trị dựng được bản nháp từ kế hoạch " + newest + ": "
                        + Html.code("./nhacviec plan next --year " + missing + " --out ke-hoach-" + missing + ".yaml")
                        + ".";
    }
}
