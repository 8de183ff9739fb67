package nhacviec.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;

/** On which ports the demo's two pages are to be found. */
record DemoPorts(int chat, int admin) {

    static final int USUAL_CHAT = 8081;
    static final int USUAL_ADMIN = 8080;

    /**
     * Ports that are free now.
     *
     * @param chat as it was asked for, and then this one or none; null for the usual one or any that is free
     * @param admin likewise, another one
     * @param say is told of each page that is not where it usually is
     */
    static DemoPorts choose(Integer chat, Integer admin, Consumer<String> say) {
        refuseIfTaken("--chat-port", chat);
        refuseIfTaken("--admin-port", admin);
        int forChat = chat == null ? usual("trang trò chuyện", USUAL_CHAT, admin, say) : chat;
        int forAdmin = admin == null ? usual("trang quản trị", USUAL_ADMIN, forChat, say) : admin;
        return new DemoPorts(forChat, forAdmin);
    }

    private static void refuseIfTaken(String option, Integer port) {
        if (port != null && !isFree(port)) {
            throw new Refusal("Cổng " + port
                    + " đang có chương trình khác dùng hoặc không được phép dùng; xin chọn cổng khác cho " + option
                    + ", hoặc bỏ " + option + " để chương trình tự chọn.");
        }
    }

    private static int usual(String page, int usual, Integer promised, Consumer<String> say) {
        boolean isPromised = promised != null && promised == usual;
        if (!isPromised && isFree(usual)) {
            return usual;
        }
        int port = any();
        while (promised != null && port == promised) {
            port = any();
        }
        say.accept("Cổng " + usual + (isPromised ? " đã dành cho trang kia" : " đang có chương trình khác dùng")
                + " nên " + page + " dùng cổng " + port + ".");
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = open(port)) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket any = open(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("Không còn cổng nào trống trên máy này để chạy bản dùng thử.");
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
