package nhacviec.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import nhacviec.config.SettingsBlock.NotAccepted;

/** The forms that settings may have. */
final class SettingValues {

    static final URI TELEGRAM = URI.create("https://api.telegram.org");
    static final String BAD_PATH = "đường dẫn có ký tự mà hệ điều hành không nhận";
    static final String BAD_PATH_REMEDY = "Dùng tên tệp không dấu, hoặc đặt LANG=C.UTF-8 trước khi chạy.";

    private static final int SHORTEST_ADMIN_TOKEN = 24;
    private static final String PROXY_REMEDY =
            "Ví dụ: http://10.0.0.1:3128 hoặc socks5://127.0.0.1:1080 (có thể thêm tài khoản: socks5://tên:mậtkhẩu@máy:cổng).";

    private SettingValues() {}

    static Secret botToken(String words) throws NotAccepted {
        if (!words.matches("\\d{3,20}:[A-Za-z0-9_-]{10,100}")) {
            throw new NotAccepted(
                    "mã bot không đúng dạng (các chữ số, dấu hai chấm, rồi chữ và số)",
                    "Xin sao chép lại nguyên vẹn mã @BotFather đã gửi, dạng 123456789:AA…");
        }
        return new Secret(words);
    }

    static Secret adminToken(String words) throws NotAccepted {
        if (words.length() < SHORTEST_ADMIN_TOKEN || !words.matches("\\p{Graph}+")) {
            throw new NotAccepted(
                    "mã quản trị ngắn hơn " + SHORTEST_ADMIN_TOKEN + " ký tự hoặc có dấu cách, chữ có dấu",
                    "Tạo một mã bằng lệnh: openssl rand -base64 24; hoặc để trống để chương trình tự tạo.");
        }
        return new Secret(words);
    }

    static URI webAddress(String words) throws NotAccepted {
        return webAddress(words, "Ví dụ: https://api.telegram.org hoặc http://127.0.0.1:8081");
    }

    static URI pageAddress(String words) throws NotAccepted {
        return webAddress(words, "Ví dụ: https://nhacviec.phuocmy.gov.vn hoặc http://192.168.1.10:8080");
    }

    /** What the watch is asked at is as good as a password: who has it can keep the watch quiet. */
    static Secret watchAddress(String words) throws NotAccepted {
        return new Secret(
                webAddress(words, "Ví dụ: https://hc-ping.com/mã-của-mình").toString());
    }

    private static URI webAddress(String words, String remedy) throws NotAccepted {
        NotAccepted refusal = new NotAccepted("không phải địa chỉ máy chủ dạng http:// hoặc https://", remedy);
        URI uri = uri(words.replaceAll("/+$", ""), refusal);
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web
                || uri.getHost() == null
                || !isPort(uri.getPort(), true)
                || uri.getQuery() != null
                || uri.getFragment() != null
                || uri.getUserInfo() != null) {
            throw refusal;
        }
        return uri;
    }

    static Settings.Proxy proxy(String words) throws NotAccepted {
        NotAccepted refusal =
                new NotAccepted("không phải địa chỉ proxy dạng http://máy:cổng hoặc socks5://máy:cổng", PROXY_REMEDY);
        URI uri = uri(words.replaceAll("/+$", ""), refusal);
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        if (!(http || "socks5".equalsIgnoreCase(uri.getScheme()))
                || uri.getHost() == null
                || !isPort(uri.getPort(), false)) {
            throw refusal;
        }
        String[] login =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        return new Settings.Proxy(
                http ? Settings.Proxy.Kind.HTTP : Settings.Proxy.Kind.SOCKS5,
                uri.getHost(),
                uri.getPort(),
                login.length > 0 ? login[0] : "",
                new Secret(login.length > 1 ? login[1] : ""));
    }

    static String database(String words) throws NotAccepted {
        if (words.startsWith("jdbc:postgresql:")) {
            throw new NotAccepted(
                    "PostgreSQL chưa hỗ trợ trong bản này", "Xin dùng SQLite, ví dụ: jdbc:sqlite:data/nhacviec.db");
        }
        if (!words.startsWith("jdbc:sqlite:") || words.equals("jdbc:sqlite:")) {
            throw new NotAccepted("không phải nơi lưu dữ liệu dùng được", "Ví dụ: jdbc:sqlite:data/nhacviec.db");
        }
        return words;
    }

    static String host(String words) throws NotAccepted {
        if (!words.matches("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+]?")) {
            throw new NotAccepted("không phải tên máy hay địa chỉ", "Ví dụ: 127.0.0.1 (không kèm http:// hay cổng)");
        }
        return words;
    }

    static Path path(String words) throws NotAccepted {
        try {
            return Path.of(words);
        } catch (InvalidPathException e) {
            throw new NotAccepted(BAD_PATH, BAD_PATH_REMEDY);
        }
    }

    static ZoneId zone(String words) throws NotAccepted {
        try {
            return ZoneId.of(words);
        } catch (DateTimeException e) {
            throw new NotAccepted("“" + words + "” không phải múi giờ", "Ví dụ: Asia/Ho_Chi_Minh");
        }
    }

    static Instant instant(String words) throws NotAccepted {
        try {
            return OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException e) {
            throw new NotAccepted(
                    "“" + words + "” không phải thời điểm ISO có kèm độ lệch giờ", "Ví dụ: 2024-01-11T08:00+07:00");
        }
    }

    static LocalTime hour(String words) throws NotAccepted {
        try {
            return LocalTime.parse(words.length() == 4 ? "0" + words : words);
        } catch (DateTimeException e) {
            throw new NotAccepted("“" + words + "” không phải giờ", "Ví dụ: \"07:00\"");
        }
    }

    /** A working day of the week; empty for none. */
    static Optional<DayOfWeek> weekday(String words) throws NotAccepted {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "thứ hai", "thứ 2", "monday" -> Optional.of(DayOfWeek.MONDAY);
            case "thứ ba", "thứ 3", "tuesday" -> Optional.of(DayOfWeek.TUESDAY);
            case "thứ tư", "thứ 4", "wednesday" -> Optional.of(DayOfWeek.WEDNESDAY);
            case "thứ năm", "thứ 5", "thursday" -> Optional.of(DayOfWeek.THURSDAY);
            case "thứ sáu", "thứ 6", "friday" -> Optional.of(DayOfWeek.FRIDAY);
            case "không", "none" -> Optional.empty();
            default ->
                throw new NotAccepted(
                        "“" + words + "” không phải một ngày từ thứ Hai đến thứ Sáu",
                        "Ví dụ: overdue_weekday: thứ Hai (hoặc không)");
        };
    }

    static Boolean flag(String words) throws NotAccepted {
        if (!words.equals("true") && !words.equals("false")) {
            throw new NotAccepted("“" + words + "” không phải true hay false", "Ví dụ: true");
        }
        return words.equals("true");
    }

    static Integer whole(String words, int from, int to, String key, int usual) throws NotAccepted {
        if (!words.matches("\\d{1,9}") || Integer.parseInt(words) < from || Integer.parseInt(words) > to) {
            throw new NotAccepted(
                    "“" + words + "” không phải số nguyên từ " + from + " đến " + to, "Ví dụ: " + key + ": " + usual);
        }
        return Integer.valueOf(words);
    }

    private static URI uri(String words, NotAccepted refusal) throws NotAccepted {
        try {
            return new URI(words);
        } catch (URISyntaxException e) {
            throw refusal;
        }
    }

    private static boolean isPort(int port, boolean mayBeMissing) {
        return port == -1 ? mayBeMissing : port >= 1 && port <= 65_535;
    }
}
