package nhacviec.bot.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nhacviec.bot.DateWords;
import nhacviec.bot.Talk;
import nhacviec.bot.task.ExampleTask;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Role;

/** A part of the help, with the lines that a person's role can use. */
enum HelpTopic {
    TASKS("việc", List.of("viec", "cong viec", "nhiem vu")),
    FIGURES("số liệu", List.of("so lieu", "sl", "chi tieu", "so")),
    REPORTS("báo cáo", List.of("bao cao", "tien do")),
    PEOPLE("người", List.of("nguoi", "nhan su", "can bo")),
    CALENDAR("lịch", List.of("lich", "cai dat", "nhac", "nhom"));

    /** One thing that can be typed, and what it does. */
    record Line(String typed, String what) {}

    private final String label;
    private final List<String> words;

    HelpTopic(String label, List<String> words) {
        this.label = label;
        this.words = words;
    }

    String label() {
        return label;
    }

    /** The topic that was asked for. */
    static Optional<HelpTopic> named(String typed) {
        String key = SearchKey.of(typed);
        return Arrays.stream(values())
                .filter(topic -> topic.words.contains(key))
                .findFirst();
    }

    /** The topics that have something for a role. */
    static List<HelpTopic> of(Talk talk) {
        return Arrays.stream(values())
                .filter(topic -> !topic.lines(talk).isEmpty())
                .toList();
    }

    List<Line> lines(Talk talk) {
        Role role = talk.staff().role();
        String task = ExampleTask.open(talk);
        String today = DateWords.plain(talk.now().today());
        String later =
                DateWords.plain(talk.calendar().plusWorkingDays(talk.now().today(), 20));
        Lines lines = new Lines(role);
        switch (this) {
            case TASKS ->
                lines.all(
                                "/viec",
                                role == Role.LEADER
                                        ? "việc của cả cơ quan, việc gấp trước"
                                        : "việc của đơn vị, việc gấp trước")
                        .all("/viec " + task, "xem một việc")
                        .all("/viec quá hạn", "chỉ việc quá hạn; còn tuần này, tháng này, đang chờ, đã xong")
                        .doing(
                                "/xong " + task + " 15/KH-UBND ngày " + today,
                                "báo xong, kèm văn bản; gửi ảnh hoặc tệp ngay sau cũng được")
                        .doing("/molai " + task, "mở lại việc đã báo xong; vừa bấm nhầm thì gõ hoàn tác")
                        .doing("/nhan " + task, "đã nhận việc (chưa phải xong)")
                        .doing("/hoan " + task + " 3 lý do", "nhắc lại sau 3 ngày làm việc, hạn không đổi")
                        .doing(
                                "/giahan " + task + " " + later + " lý do",
                                "xin gia hạn; hạn cũ vẫn tính đến khi được duyệt")
                        .deciding(
                                "/duyet",
                                "các yêu cầu gia hạn đang chờ; thêm số việc là đồng ý, thêm khong lý do là không")
                        .deciding("/khan " + task + " lý do", "báo khẩn cho đơn vị chủ trì, gửi ngay kể cả ngoài giờ")
                        .coordinating(
                                "/den " + ExampleTask.waiting(talk) + " " + today,
                                "văn bản mà việc chờ đã đến; gõ lại để sửa ngày, huy là chưa đến")
                        .coordinating("/xacnhan", "các việc có cách hiểu thời gian cần xác nhận")
                        .coordinating("/thoinhac", "việc năm cũ chưa xong; thêm số việc và lý do để thôi nhắc")
                        .all("/tim dự toán", "tìm việc, chỉ tiêu, văn bản");
            case FIGURES ->
                lines.doing("/sl", "nhập số liệu, bot hỏi từng chỉ tiêu, xem lại rồi mới gửi")
                        .doing("/sl 3.2 45/60", "nhập thẳng một chỉ tiêu; nhiều dòng một lúc cũng được")
                        .doing("/lydo 3.2 chưa đủ máy quét", "lý do của một số liệu, để ghi vào báo cáo")
                        .all("/chitieu 3.2", "một chỉ tiêu với số liệu từng đơn vị; thêm 6T hoặc năm để xem số cộng")
                        .coordinating(
                                "/khoa Q1 lý do",
                                "khóa số liệu một kỳ; /mokhoa Q1 lý do mở lại; /somuon: số gửi sau khi khóa")
                        .coordinating("/chon", "chọn mức chỉ tiêu khi kế hoạch ghi khác nhau")
                        .coordinating("/donvi 3.2 Tư pháp, Văn hóa xã hội", "những đơn vị báo chỉ tiêu 3.2");
            case REPORTS ->
                lines.all("/tiendo", "tiến độ của cơ quan; thêm Q1 để xem một quý")
                        .deciding("/baocao Q1", "báo cáo .docx và .xlsx; còn 6T, Q3, nam");
            case PEOPLE ->
                lines.coordinating("/nguoi Hòa thêm Văn phòng", "người, đơn vị, vai trò; còn bớt, vai, tên, thôi")
                        .coordinating("/bangiao Hòa cho Mai", "bàn giao việc, số nháp; xem trước rồi mới chuyển")
                        .deciding("/thay Mai cho Lan 1/4 - 12/4", "cử người thay trong những ngày ấy")
                        .deciding("/trang", "mở trang quản trị, không cần mật khẩu; mời người ở đó");
            case CALENDAR ->
                lines.all("/lich", "30 ngày tới, và lịch cho điện thoại, Outlook")
                        .all("/nhac", "tin nhắc sáng nay, đủ mọi mục")
                        .all("/caidat", "giờ nhận tin buổi sáng, ngôn ngữ (tiếng Việt, English)")
                        .coordinating("/nghi 2/1/2026 lý do", "thêm ngày nghỉ; ngày làm bù thì gõ /lambu 10/1/2026")
                        .coordinating("/noinhom", "gõ trong nhóm: nhóm nhận tóm tắt sáng đầu tuần; /bonhom để thôi");
        }
        return lines.chosen;
    }

    /** Lines as they are chosen by role. */
    private static final class Lines {

        private final List<Line> chosen = new ArrayList<>();
        private final Role role;

        Lines(Role role) {
            this.role = role;
        }

        Lines all(String typed, String what) {
            chosen.add(new Line(typed, what));
            return this;
        }

        /** For those who do the work. */
        Lines doing(String typed, String what) {
            return role == Role.LEADER ? this : all(typed, what);
        }

        /** For those who decide. */
        Lines deciding(String typed, String what) {
            return role == Role.STAFF ? this : all(typed, what);
        }

        Lines coordinating(String typed, String what) {
            return role == Role.COORDINATOR ? all(typed, what) : this;
        }
    }
}
