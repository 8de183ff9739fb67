package nhacviec.bot.report;

import java.util.Optional;
import nhacviec.bot.Html;
import nhacviec.core.chat.Attachment;

/** What somebody is told who was promised a file that could not be made. */
public final class UnmadeFile {

    private UnmadeFile() {}

    /** Empty for a picture, which nobody was promised: the words before it say all that it shows. */
    public static Optional<String> said(Attachment file) {
        return file instanceof Attachment.Report report
                ? Optional.of("⚠️ Chưa lập được tệp " + Html.code(report.name())
                        + " vì máy chủ gặp lỗi; các tệp khác và số liệu không ảnh hưởng. Xin thử lại sau ít phút: "
                        + Html.code("/baocao " + report.period().code())
                        + ". Vẫn không được thì nhờ người quản trị xem nhật ký của dịch vụ.")
                : Optional.empty();
    }
}
