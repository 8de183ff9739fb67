package nhacviec.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Shows the page with a chat in it, to look at: run main, open the address. */
final class PagePreview {

    private PagePreview() {}

    private static final class Clock implements DemoClock {
        private volatile Instant now = Instant.parse("2024-03-11T01:30:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public List<Jump> jumps() {
            return List.of(
                    new Jump("morning", "Sáng hôm sau", "Đến 7 giờ 30 ngày hôm sau"),
                    new Jump("next", "Lần nhắc kế tiếp", "Đến lúc có tin nhắc gần nhất"),
                    new Jump("cutoff", "Chốt số liệu quý", "Đến ngày chốt số liệu"));
        }

        @Override
        public void jump(String id) {
            now = now.plusSeconds(86400);
        }

        @Override
        public void moveTo(LocalDateTime when) {
            Instant asked = when.atZone(zone()).toInstant();
            if (asked.isBefore(now)) {
                throw new IllegalArgumentException("Không lùi được đồng hồ: dịch vụ đã qua thời điểm đó.");
            }
            now = asked;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Clock clock = new Clock();
        SimulatedTelegram telegram = SimulatedTelegram.builder()
                .port(Integer.parseInt(args[0]))
                .clock(clock::now)
                .demoClock(clock)
                .link("Trang quản trị", "http://127.0.0.1:8080/admin")
                .start();
        BotCalls bot = new BotCalls(telegram);
        SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp – Hộ tịch");
        telegram.user(1002, "Nguyễn Văn Nam", "Chủ tịch UBND xã").writes("/start");
        telegram.user(1003, "Lan", "Văn phòng – Thống kê");
        telegram.user(1004, "Dũng", "Địa chính").writes("/start");
        telegram.user(1004).blocksBot();
        bot.callJson(
                "setMyCommands",
                "{\"commands\":[{\"command\":\"viec\",\"description\":\"Việc của tôi\"},"
                        + "{\"command\":\"solieu\",\"description\":\"Nhập số liệu của quý\"}]}");
        hoa.opens("ABC123");
        bot.callJson(
                "sendMessage",
                "{\"chat_id\":1001,\"text\":\"Chào chị Hoa. Nhắn /viec để xem việc của mình.\",\"reply_markup\":"
                        + "{\"keyboard\":[[{\"text\":\"Việc của tôi\"},{\"text\":\"Số liệu\"}],[{\"text\":\"Trợ giúp\"}]],"
                        + "\"is_persistent\":true,\"resize_keyboard\":true}}");
        hoa.presses("Việc");
        bot.callJson(
                "sendMessage",
                "{\"chat_id\":1001,\"parse_mode\":\"HTML\",\"text\":\"<b>Việc 1.1</b> – Ban hành Kế hoạch CCHC năm"
                        + " 2024\\nHạn: <u>thứ Sáu, 15/03/2024</u> (còn 4 ngày)\\n<blockquote>Sản phẩm: <i>Kế hoạch"
                        + " của UBND xã</i></blockquote>Mã: <code>KH-1.1</code> · <a"
                        + " href=\\\"https://example.vn/kh\\\">văn bản</a> &lt;b&gt;không đậm&lt;/b&gt;\","
                        + "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"✅ Xong\",\"callback_data\":\"d\"},"
                        + "{\"text\":\"Xin lùi hạn\",\"callback_data\":\"e\"}],[{\"text\":\"Chi tiết\","
                        + "\"callback_data\":\"x\"}]]}}");
        int id = hoa.lastFromBot().id();
        bot.callJson(
                "editMessageText",
                "{\"chat_id\":1001,\"message_id\":" + id + ",\"parse_mode\":\"HTML\",\"text\":\"<b>Việc 1.1</b> – Ban"
                        + " hành Kế hoạch CCHC năm 2024\\nHạn: <u>thứ Sáu, 15/03/2024</u> (còn 3"
                        + " ngày)\\n<blockquote>Sản phẩm: <i>Kế hoạch của UBND xã</i></blockquote>Mã:"
                        + " <code>KH-1.1</code> · <a href=\\\"https://example.vn/kh\\\">văn bản</a> &lt;b&gt;không"
                        + " đậm&lt;/b&gt;\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"✅ Xong\","
                        + "\"callback_data\":\"d\"},{\"text\":\"Xin lùi hạn\",\"callback_data\":\"e\"}],[{\"text\":\"Chi"
                        + " tiết\",\"callback_data\":\"x\"}]]}}");
        hoa.sendsDocument("Báo cáo quý I.docx", "x".repeat(23456).getBytes(StandardCharsets.UTF_8), "Em gửi báo cáo");
        bot.callJson("sendMessage", "{\"chat_id\":1002,\"text\":\"Có 3 việc quá hạn.\"}");
        SimulatedGroup office = telegram.group(-101, "UBND xã Phước Mỹ", hoa, telegram.user(1002), telegram.user(1003));
        office.botAddedBy(hoa);
        office.writes(telegram.user(1002), "/tiendo");
        bot.callJson(
                "sendMessage",
                "{\"chat_id\":-101,\"parse_mode\":\"HTML\",\"text\":\"<b>Tuần này</b>: 3 việc đến hạn, 1 việc quá hạn.\"}");
        System.out.println(telegram.baseUrl());
        new CountDownLatch(1).await();
    }
}
