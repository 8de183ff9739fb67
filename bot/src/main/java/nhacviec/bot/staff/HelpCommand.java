package nhacviec.bot.staff;

import java.util.List;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.staff.Role;

/** {@code /trogiup}: what this person can say, in a screenful. */
public final class HelpCommand implements ChatCommand {

    @Override
    public String name() {
        return "trogiup";
    }

    @Override
    public List<String> aliases() {
        return List.of("tro giup", "trogiup", "help", "huong dan");
    }

    @Override
    public String menuText() {
        return "Hướng dẫn ngắn";
    }

    @Override
    public String englishMenuText() {
        return "Short help";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        Role role = talk.staff().role();
        StringBuilder text = new StringBuilder(
                "<b>Anh/chị có thể gõ</b> (có dấu hay không dấu, có hay không có dấu / đều được):\n\n");
        line(
                text,
                "/viec",
                role == Role.LEADER ? "việc của cả cơ quan, việc gấp trước" : "việc của đơn vị, việc gấp trước");
        line(text, "/viec 13", "xem một việc");
        if (role != Role.LEADER) {
            line(
                    text,
                    "/xong 13 15/KH-UBND ngày 29/3/2024",
                    "báo xong, kèm văn bản; gửi ảnh hoặc tệp ngay sau cũng được");
            line(text, "/molai 13", "mở lại việc đã báo xong");
            line(text, "/nhan 13", "đã nhận việc (chưa phải xong)");
            line(text, "/hoan 13 3 lý do", "nhắc lại sau 3 ngày làm việc, hạn không đổi");
            line(text, "/giahan 13 30/4/2024 lý do", "xin gia hạn; hạn cũ vẫn tính đến khi được duyệt");
            line(text, "/sl", "nhập số liệu, bot hỏi từng chỉ tiêu, xem lại rồi mới gửi");
            line(text, "/sl 3.2 45/60", "nhập thẳng một chỉ tiêu; nhiều dòng một lúc cũng được");
            line(text, "/lydo 3.2 chưa đủ máy quét", "lý do của một số liệu, để ghi vào báo cáo");
        }
        if (role != Role.STAFF) {
            line(text, "/baocao Q1", "báo cáo .docx và .xlsx; còn 6T, Q3, nam");
            line(text, "/duyet", "các yêu cầu gia hạn đang chờ; /duyet 13 là đồng ý, /duyet 13 khong lý do là không");
            line(text, "/thay Mai cho Lan 1/4 - 12/4", "cử người thay trong những ngày ấy");
            line(text, "/khan 13 lý do", "báo khẩn cho đơn vị chủ trì, gửi ngay kể cả ngoài giờ");
            line(text, "/trang", "mở trang quản trị, không cần mật khẩu");
        }
        if (role == Role.COORDINATOR) {
            line(text, "/den 13 15/3/2024", "văn bản mà việc 13 chờ đã đến ngày 15/3/2024; gõ lại để sửa ngày");
            line(text, "/den 13 huy", "văn bản chưa đến, việc 13 lại chờ");
            line(text, "/nghi 2/1/2026 lý do", "thêm ngày nghỉ; ngày làm bù thì gõ /lambu 10/1/2026");
            line(text, "/khoa Q1 lý do", "khóa số liệu một kỳ; /mokhoa Q1 lý do mở lại; /somuon: số gửi sau khi khóa");
            line(text, "/chon", "chọn mức chỉ tiêu khi kế hoạch ghi khác nhau");
            line(text, "/donvi 3.2 Tư pháp, Văn hóa xã hội", "những đơn vị báo chỉ tiêu 3.2");
            line(text, "/noinhom", "gõ trong nhóm: nhóm nhận tóm tắt sáng đầu tuần; /bonhom để thôi");
            line(text, "/nguoi Hòa thêm Văn phòng", "người, đơn vị, vai trò; còn bớt, vai, tên, thôi");
            line(text, "/bangiao Hòa cho Mai", "bàn giao việc, số nháp; xem trước rồi mới chuyển");
            line(text, "/xacnhan 20", "cách hiểu thời gian của việc 20 là đúng");
        }
        line(text, "/nhac", "tin nhắc sáng nay, đủ mọi mục");
        line(text, "/tiendo", "tiến độ của cơ quan");
        line(text, "/chitieu 3.2", "một chỉ tiêu với số liệu từng đơn vị; thêm 6T hoặc năm để xem số cộng");
        line(text, "/tim dự toán", "tìm việc, chỉ tiêu, văn bản");
        line(text, "/lich", "30 ngày tới, và lịch cho điện thoại, Outlook");
        line(text, "/caidat", "giờ nhận tin buổi sáng, ngôn ngữ (tiếng Việt, English)");
        line(text, "/huy", "dừng việc đang hỏi dở");
        return Reply.say(text.toString().stripTrailing()).withMenu(Buttons.MENU);
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }

    private static void line(StringBuilder text, String command, String what) {
        text.append(Html.code(command)).append(" – ").append(Html.text(what)).append("\n");
    }
}
