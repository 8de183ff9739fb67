package nhacviec.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.plan.Plan;

/**
 * The plan of 2025: like that of 2024, but its indicators are other ones. 5.3.5 is gone, 3.3 stands for another thing and is a
 * number of points, and 3.4 is new.
 */
final class NextYear {

    private NextYear() {}

    static Plan plan() {
        return PlanFile.read(text(), "ke-hoach-2025.yaml").plan();
    }

    /** The file as somebody has written it. */
    static String text() {
        String text;
        try {
            text = Files.readString(Path.of("..", "config", "plans", "phuoc-my-2024.yaml"))
                    .replace("2024", "2025");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String gone = block(text, "5.3.5");
        String meant = block(text, "3.3");
        return text.replace(gone, "").replace(meant, """
                  - code: "3.3"
                    name: Điểm khảo sát công chức tại bộ phận một cửa
                    short: Điểm khảo sát công chức
                    target: 80 điểm
                    targets:
                      - {operator: ">=", value: 80, unit: điểm, text: 80 điểm, citation: "Phụ lục 1, dòng 3.3"}
                    monitor: Văn phòng UBND xã
                    executors: [Văn phòng UBND xã]
                    measure: score

                  - code: "3.4"
                    name: Tỷ lệ hồ sơ trả trước hạn
                    short: Hồ sơ trả trước hạn
                    target: "50%"
                    targets:
                      - {operator: ">=", value: 50, unit: "%", text: "50%", citation: "Phụ lục 1, dòng 3.4"}
                    monitor: Văn phòng UBND xã
                    executors: [Tư pháp]
                    measure: ratio

                """);
    }

    private static String block(String text, String code) {
        int from = text.indexOf("  - code: \"" + code + "\"\n");
        return text.substring(from, text.indexOf("  - code:", from + 1));
    }
}
