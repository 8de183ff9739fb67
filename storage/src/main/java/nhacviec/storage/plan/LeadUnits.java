package nhacviec.storage.plan;

import java.util.List;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;

/** Which unit on record leads a task of a plan. */
final class LeadUnits {

    private LeadUnits() {}

    /** The unit that the row names; one that was renamed or merged stands for its successor. */
    static Unit of(Task task, List<Unit> units) {
        return new Succession(units)
                .named(task.lead())
                .orElseThrow(() -> new IllegalArgumentException("Việc " + task.number() + " do “" + task.lead()
                        + "” chủ trì, nhưng đơn vị này chưa có trong danh sách đơn vị của kế hoạch; xin thêm vào mục"
                        + " units."));
    }
}
