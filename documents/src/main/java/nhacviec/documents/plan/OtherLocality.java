package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.report.Letterhead;

/** A plan of another commune than the office that reads it: the wrong file, or settings that nobody has filled in. */
public final class OtherLocality {

    private OtherLocality() {}

    /** The findings of a plan, and that it is another commune's where it is. */
    public static List<PlanFinding> added(List<PlanFinding> findings, Plan plan, Letterhead office) {
        String commune = plan.locality().split(",")[0].strip();
        boolean own = commune.isEmpty()
                || office.place().isBlank()
                || SearchKey.of(plan.locality()).contains(SearchKey.of(office.place()));
        if (own) {
            return findings;
        }
        List<PlanFinding> all = new ArrayList<>();
        all.add(new PlanFinding(
                Severity.WARNING,
                "tiêu đề văn bản",
                "kế hoạch là của " + commune + ", còn cơ quan trong cài đặt là " + office.shortName()
                        + "; xin kiểm tra có đúng tệp không, hoặc sửa mục office của config/nhacviec.yaml."));
        all.addAll(findings);
        all.sort(Comparator.comparing(PlanFinding::severity));
        return all;
    }
}
