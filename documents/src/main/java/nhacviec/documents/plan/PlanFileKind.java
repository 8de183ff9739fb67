package nhacviec.documents.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which reader a file needs, by its ending and by its first bytes; what cannot be read is refused with the way to convert it. */
final class PlanFileKind {

    enum Kind {
        TEXT,
        DOCX,
        XLSX
    }

    /** A plan of two annexes has some hundred kilobytes; letters and logos included, a tenth of this. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private PlanFileKind() {}

    static Kind of(Path file) {
        String name = file.getFileName().toString();
        byte[] head = head(file);
        String ending =
                name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        refuseOtherForms(name, ending, head);
        boolean zip = starts(head, ZIP);
        boolean ole = starts(head, OLE);
        switch (ending) {
            case "docx", "xlsx", "docm", "xlsm" -> {
                if (ole) {
                    throw new PlanRefused(
                            "Tệp " + name
                                    + " có mật khẩu (hoặc là tệp kiểu cũ đổi đuôi); xin mở bằng Word hay Excel, bỏ mật khẩu, lưu lại rồi gửi.");
                }
                if (!zip) {
                    throw new PlanRefused(
                            "Tệp " + name + " có đuôi ." + ending
                                    + " nhưng bên trong không phải tệp Office; xin mở bằng Word hay Excel rồi lưu lại thành .docx hoặc .xlsx.");
                }
                return ending.startsWith("doc") ? Kind.DOCX : Kind.XLSX;
            }
            case "txt", "tsv", "text" -> {
                if (zip || ole) {
                    throw new PlanRefused("Tệp " + name
                            + " có đuôi ." + ending
                            + " nhưng bên trong là tệp Office; xin đổi đuôi thành .docx hay .xlsx cho đúng.");
                }
                return Kind.TEXT;
            }
            default ->
                throw new PlanRefused("Chưa đọc được dạng tệp " + name
                        + "; xin lưu kế hoạch thành .docx, .xlsx, .txt hoặc .yaml rồi gửi lại.");
        }
    }

    private static void refuseOtherForms(String name, String ending, byte[] head) {
        if (starts(head, PDF) || ending.equals("pdf")) {
            throw new PlanRefused(
                    "Tệp " + name
                            + " là PDF, ô và cột của bảng không còn trong đó; xin gửi bản .docx gốc, hoặc mở bằng Word (Tệp > Mở), kiểm lại bảng rồi lưu thành .docx.");
        }
        if (ending.equals("doc") || ending.equals("rtf") || ending.equals("odt")) {
            throw new PlanRefused("Tệp " + name + " là dạng ." + ending
                    + "; xin mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) .docx rồi gửi lại.");
        }
        if (ending.equals("xls") || ending.equals("ods") || ending.equals("csv")) {
            throw new PlanRefused("Tệp " + name + " là dạng ." + ending
                    + "; xin mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) .xlsx rồi gửi lại.");
        }
        if (ending.matches("png|jpe?g|gif|bmp|tiff?|heic|webp") || isPicture(head)) {
            throw new PlanRefused(
                    "Tệp " + name
                            + " là ảnh chụp, chương trình không đọc chữ trong ảnh; xin gửi bản .docx gốc, hoặc chép bảng vào Word rồi lưu thành .docx.");
        }
    }

    private static boolean isPicture(byte[] head) {
        return starts(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                || starts(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    }

    private static byte[] head(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new PlanRefused("Tệp " + file.getFileName() + " lớn hơn " + LARGEST / 1024 / 1024
                        + " MB, không giống một bản kế hoạch; xin bỏ ảnh và phần đính kèm rồi lưu lại.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] head = in.readNBytes(8);
                if (head.length == 0) {
                    throw new PlanRefused("Tệp " + file.getFileName() + " trống; xin chọn lại tệp kế hoạch.");
                }
                return head;
            }
        } catch (IOException e) {
            throw new PlanRefused("Không mở được tệp " + file.getFileName() + "; xin kiểm tra tên và quyền đọc.");
        }
    }

    private static boolean starts(byte[] head, byte[] with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (head[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
