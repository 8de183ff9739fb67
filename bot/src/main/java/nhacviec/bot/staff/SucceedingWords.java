package nhacviec.bot.staff;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.core.staff.Succeeding;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;

/** What is said when units were renamed or merged, or why they were not: plain text for screen and chat. */
public final class SucceedingWords implements Succeeding.Cases<String> {

    @Override
    public String done(Succeeding.Done done) {
        String said = "Từ ngày " + DateWords.plain(done.from()) + ", " + names(done.before()) + " là “"
                + done.successor().name() + "”";
        return done.handedOver()
                ? said + ": đã chuyển " + done.people() + " người, " + done.tasks()
                        + " việc. Số liệu của các kỳ đã hết trước ngày ấy vẫn mang tên cũ; kỳ kết thúc sau ngày ấy do “"
                        + done.successor().name() + "” nộp."
                : said + "; đến ngày ấy người và việc sẽ tự chuyển sang.";
    }

    @Override
    public String noSuchUnit(Succeeding.NoSuchUnit missing) {
        return "Không có đơn vị “" + missing.typed() + "”"
                + missing.nearest()
                        .map(unit -> "; có phải “" + unit.name() + "” không")
                        .orElse("")
                + ". Các đơn vị: " + missing.all().stream().map(Unit::name).collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public String ended(Succeeding.Ended ended) {
        Validity validity = ended.unit().validity();
        return "Đơn vị “" + ended.unit().name() + "” đến hết ngày " + DateWords.plain(validity.to()) + " thì “"
                + validity.successor() + "” làm tiếp; xin ghi tên đơn vị ấy.";
    }

    @Override
    public String nameTaken(Succeeding.NameTaken taken) {
        return "“" + taken.name() + "” đang là cách gọi của đơn vị “"
                + taken.by().name() + "”; muốn nhập hai đơn vị làm một thì dùng unit merge … --into \""
                + taken.by().name() + "\".";
    }

    @Override
    public String sameUnit(Succeeding.SameUnit same) {
        return "“" + same.unit().name() + "” là chính đơn vị ấy; xin ghi một tên khác, ví dụ \""
                + same.unit().name() + " và Hộ tịch\".";
    }

    @Override
    public String notYours(Succeeding.NotYours notYours) {
        return "Chỉ Văn phòng (điều phối) đổi tên hay sáp nhập được đơn vị.";
    }

    private static String names(List<Unit> units) {
        return units.stream().map(unit -> "“" + unit.name() + "”").collect(Collectors.joining(", "));
    }
}
