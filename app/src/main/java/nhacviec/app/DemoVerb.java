package nhacviec.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
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
        mixinStandardHelpOptions = true)
final class DemoVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--chat-port",
            defaultValue = "8081",
            description = "Cổng của trang trò chuyện (mặc định ${DEFAULT-VALUE}).")
    private int chatPort;

    @Option(
            names = "--admin-port",
            defaultValue = "8080",
            description = "Cổng của trang quản trị (mặc định ${DEFAULT-VALUE}).")
    private int adminPort;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        int chat = free(chatPort);
        int admin = free(adminPort == chat ? 0 : adminPort);
        saySwap(out, chatPort, chat);
        saySwap(out, adminPort, admin);
        Demo demo = Demo.start(chat, admin);
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

    private static void saySwap(PrintWriter out, int wished, int taken) {
        if (wished != taken) {
            out.println("Cổng " + wished + " đang có chương trình khác dùng nên dùng cổng " + taken + ".");
        }
    }

    /** The wished port, or any free one when somebody has it. */
    private static int free(int wished) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket(wished, 1, here)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            try (ServerSocket any = new ServerSocket(0, 1, here)) {
                return any.getLocalPort();
            } catch (IOException none) {
                throw new Refusal("Không còn cổng nào trống trên máy này để chạy bản dùng thử.");
            }
        }
    }
}
