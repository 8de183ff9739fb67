package nhacviec.admin.reminder;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Schema;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.ReminderAudit.Finding;
import nhacviec.core.reminder.ReminderAudit.Report;
import nhacviec.core.staff.Staff;

/** An audit as scripts read it. */
final class AuditJson {

    private static final Schema FINDING = Schema.object(
            "staffId", Schema.integer(),
            "staff", Schema.text().orNull(),
            "subject", Schema.text(),
            "occasion", Schema.text(),
            "on", Schema.date(),
            "detail", Schema.text());

    static final Schema REPORT = Schema.object(
            "clean", Schema.bool(),
            "since", Schema.instant(),
            "at", Schema.instant(),
            "mornings", Schema.integer(),
            "expected", Schema.integer(),
            "missing", Schema.list(FINDING),
            "twice", Schema.list(FINDING),
            "early", Schema.list(FINDING),
            "deliveries", Schema.object());

    private AuditJson() {}

    static Map<String, Object> of(Report report, List<Staff> people, ZoneId zone) {
        Map<String, Object> deliveries = new LinkedHashMap<>();
        for (Delivery.State state : Delivery.State.values()) {
            deliveries.put(state.code(), report.deliveries().getOrDefault(state, 0));
        }
        return Json.object(
                "clean", report.isClean(),
                "since", Json.instant(report.since(), zone),
                "at", Json.instant(report.at(), zone),
                "mornings", report.mornings(),
                "expected", report.expected(),
                "missing", findings(report.missing(), people),
                "twice", findings(report.twice(), people),
                "early", findings(report.early(), people),
                "deliveries", deliveries);
    }

    private static List<Map<String, Object>> findings(List<Finding> findings, List<Staff> people) {
        return findings.stream()
                .map(finding -> Json.object(
                        "staffId", finding.staffId(),
                        "staff", DeliveryResource.name(finding.staffId(), people),
                        "subject", finding.subject(),
                        "occasion", finding.occasion(),
                        "on", Json.date(finding.on()),
                        "detail", finding.detail()))
                .toList();
    }
}
