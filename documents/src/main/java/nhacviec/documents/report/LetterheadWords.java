package nhacviec.documents.report;

import nhacviec.core.report.Letterhead;

/** What is said of a letterhead that cannot be meant as it stands. */
public final class LetterheadWords {

    private LetterheadWords() {}

    /** One sentence on what is still the shipped example's although the office is another. */
    public static String halfChanged(Letterhead office) {
        return "Mục office của config/nhacviec.yaml mới sửa một phần: "
                + String.join(", ", office.leftFromExample())
                + " còn là của bản mẫu (xã Phước Mỹ); xin ghi cho đúng cơ quan mình rồi lập lại báo cáo";
    }
}
