package nhacviec.documents.report;

import java.util.Optional;
import nhacviec.core.SearchKey;
import nhacviec.core.report.Letterhead;

/** What is said of a letterhead that cannot be meant as it stands. */
public final class LetterheadWords {

    private LetterheadWords() {}

    /**
     * The sentence on a letterhead that is half changed, or still the shipped one although the plan is another commune's; empty for one
     * that can be meant.
     *
     * @param locality whose the plan is ("xã Phước Mỹ, thành phố Quy Nhơn"); empty when that is not known
     */
    public static Optional<String> notice(Letterhead office, String locality) {
        return doubt(office, locality).map(ReportWords::sentence);
    }

    static Optional<String> doubt(Letterhead office, String locality) {
        if (!office.leftFromExample().isEmpty()) {
            return Optional.of(halfChanged(office));
        }
        String place = locality.split(",")[0].strip();
        return office.isExample() && !place.isEmpty() && !SearchKey.of(place).contains(SearchKey.of(office.place()))
                ? Optional.of("Mục office của config/nhacviec.yaml còn là của bản mẫu (" + office.shortName()
                        + ") mà kế hoạch là của " + place
                        + "; xin ghi cho đúng cơ quan mình rồi lập lại báo cáo")
                : Optional.empty();
    }

    /** On what is still the shipped example's although the office is another. */
    private static String halfChanged(Letterhead office) {
        return "Mục office của config/nhacviec.yaml mới sửa một phần: "
                + String.join(", ", office.leftFromExample())
                + " còn là của bản mẫu (xã Phước Mỹ); xin ghi cho đúng cơ quan mình rồi lập lại báo cáo";
    }
}
