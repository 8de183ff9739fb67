package nhacviec.admin.indicator;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Schema;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.indicator.UnitPeriod;

/** How the office is with the figures of a period, in the words that scripts read. */
final class PeriodJson {

    private static final Schema UNIT = Schema.object(
            "unit", Schema.text(),
            "period", Schema.text(),
            "state",
                    Schema.oneOf(Arrays.stream(UnitPeriod.State.values())
                            .map(UnitPeriod.State::code)
                            .toList()),
            "asked", Schema.integer(),
            "given", Schema.integer(),
            "owed", Schema.integer(),
            "settled_at", Schema.instant().orNull(),
            "in_time", Schema.bool());

    /** Completeness and timeliness are percentages; null where nobody is asked. */
    static final Schema PERIOD = Schema.object(
            "period", Schema.text(),
            "name", Schema.text(),
            "quarters", Schema.list(Schema.text()),
            "from", Schema.date(),
            "to", Schema.date(),
            "due", Schema.date(),
            "province_due", Schema.date().orNull(),
            "locked", Schema.bool(),
            "asked", Schema.integer(),
            "given", Schema.integer(),
            "completeness", Schema.number().orNull(),
            "timeliness", Schema.number().orNull(),
            "units", Schema.list(UNIT));

    private PeriodJson() {}

    static Map<String, Object> period(OfficePeriod office, ReportingRules rules, ZoneId zone) {
        ReportingPeriod.Window window = rules.window(office.period());
        return Json.object(
                "period", office.period().code(),
                "name", office.period().vietnamese(),
                "quarters",
                        office.period().quarters().stream()
                                .map(ReportingPeriod::code)
                                .toList(),
                "from", Json.date(window.from()),
                "to", Json.date(window.to()),
                "due", Json.date(window.due()),
                "province_due", Json.date(rules.provinceDue(office.period()).orElse(null)),
                "locked", office.isLocked(),
                "asked", office.asked(),
                "given", office.given(),
                "completeness", office.completeness().orElse(null),
                "timeliness", office.timeliness().orElse(null),
                "units", office.units().stream().map(unit -> unit(unit, zone)).toList());
    }

    private static Map<String, Object> unit(UnitPeriod unit, ZoneId zone) {
        return Json.object(
                "unit", unit.unit().name(),
                "period", unit.period().code(),
                "state", unit.state().code(),
                "asked", unit.asked(),
                "given", unit.given(),
                "owed", unit.owed(),
                "settled_at", Json.instant(unit.settledAt(), zone),
                "in_time", unit.inTime());
    }
}
