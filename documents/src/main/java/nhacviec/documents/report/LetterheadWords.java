package nhacviec.documents.report;

import java.util.Optional;
import nhacviec.core.report.Letterhead;

/** What is said of a letterhead that cannot be meant as it stands. */
public final class LetterheadWords {

    private LetterheadWords() {}

    /** The sentence on a half-changed letterhead; empty for one that is whole. */
    public static Optional<String> notice(Letterhead office) {
        return office.leftFromExample().isEmpty()
                ? Optional.empty()
                : Optional.of(ReportWords.sentence(halfChanged(office)));
    }

    /** On what is still the shipped example's although the office is another. */
    static String halfChanged(Letterhead office) {
        return "Mục office của config/nhacviec.yaml mới sửa một phần: "
                + String.join(", ", office.leftFromExample())
                + " còn là của bản mẫu (xã Phước Mỹ); xin ghi cho đúng cơ quan mình rồi lập lại báo cáo";
    }
}
