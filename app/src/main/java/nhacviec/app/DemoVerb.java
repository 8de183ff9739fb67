package nhacviec.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole product on one machine, without a Telegram account, on throw-away data. */
@Command(
        name = "demo",
        description = "Dùng thử trọn vẹn trên máy này, không cần Telegram; dữ liệu tạm.",
        footer = "Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080",
        mixinStandardHelpOptions = true)
final class DemoVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--chat-port",
            paramLabel = "CỔNG",
            converter = Usage.Port.class,
            description = "Cổng của trang trò chuyện (mặc định " + DemoPorts.USUAL_CHAT
                    + ", đang bận thì tự chọn cổng khác).")
    private Integer chatPort;

    @Option(
            names = "--admin-port",
            paramLabel = "CỔNG",
            converter = Usage.Port.class,
            description =
                    "Cổng của trang quản trị (mặc định " + DemoPorts.USUAL_ADMIN + ", đang bận thì tự chọn cổng khác).")
    private Integer adminPort;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (chatPort != null && chatPort.equals(adminPort)) {
            throw new Usage.Wrong(
                    spec.commandLine(),
                    "Trang trò chuyện và trang quản trị không dùng chung cổng " + chatPort
                            + " được; xin chọn hai cổng khác nhau.");
        }
        DemoPorts ports = DemoPorts.choose(chatPort, adminPort, out::println);
        Demo demo = Demo.start(ports.chat(), ports.admin());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            demo.close();
                            stopped.countDown();
                        },
                        "stop"));
        out.println();
        out.println("Nhắc Việc – dùng thử trên kế hoạch cải cách hành chính xã Phước Mỹ năm 2024");
        out.println("Đồng hồ của dịch vụ: thứ Năm, 11/1/2024, 08:00. Dữ liệu tạm, mất khi dừng (Ctrl+C).");
        out.println();
        out.println("  Trang trò chuyện: " + demo.chatUrl()
                + "  (đóng vai Văn phòng, Tư pháp, Chủ tịch…, và chỉnh đồng hồ)");
        out.println("  Trang quản trị:   " + demo.adminUrl() + "  (mã: " + Demo.ADMIN_TOKEN + ")");
        out.println();
        out.println("Thử: vào vai Tư pháp gõ “/xong 7 05/KH-UBND”, rồi bấm “Sáng làm việc kế tiếp”.");
        stopped.await();
        return 0;
    }
}
