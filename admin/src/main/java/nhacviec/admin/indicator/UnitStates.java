package nhacviec.admin.indicator;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Words;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.UnitPeriod;

/** How far each unit is with a period's figures, and the whole office in percent. */
public record UnitStates(OfficePeriod office, Words words, ZoneId zone) {

    public Html table() {
        String caption = office.period().vietnamese()
                + words.say(" – đầy đủ ", " – complete ")
                + percent(office.completeness())
                + words.say(", đơn vị đủ và đúng hạn ", ", units complete in time ")
                + percent(office.timeliness());
        return Html.tag("table")
                .attr("role", "table")
                .cls("units stack")
                .add(
                        Html.tag("caption", caption),
                        Tables.head(
                                words.say("Đơn vị", "Unit"),
                                words.say("Tình trạng", "State"),
                                words.say("Đã gửi", "Given"),
                                words.say("Đủ từ lúc", "Complete since")),
                        Html.tag("tbody")
                                .attr("role", "rowgroup")
                                .addAll(office.units().stream().map(this::row).toList()));
    }

    private Html row(UnitPeriod unit) {
        String since = unit.settledAt() == null
                ? "–"
                : words.time(unit.settledAt(), zone)
                        + (unit.inTime() ? words.say(" (đúng hạn)", " (in time)") : words.say(" (sau hạn)", " (late)"));
        return Tables.row(
                Html.tag("th", unit.unit().name())
                        .attr("scope", "row")
                        .attr("role", "rowheader")
                        .attr("lang", "vi"),
                Tables.cell(words.say("Tình trạng", "State"), state(unit)).cls(mood(unit)),
                Tables.cell(words.say("Đã gửi", "Given"), unit.given() + "/" + unit.asked()),
                Tables.cell(words.say("Đủ từ lúc", "Complete since"), since));
    }

    private String state(UnitPeriod unit) {
        return switch (unit.state()) {
            case NOT_OPEN -> words.say("chưa mở", "not open");
            case OPEN -> unit.given() == 0 ? words.say("chưa gửi", "nothing yet") : words.say("đang gửi", "under way");
            case LATE -> words.say("quá hạn", "late");
            case SUBMITTED -> words.say("đã gửi đủ", "submitted");
            case LOCKED -> words.say("đã khóa", "locked");
        };
    }

    private static String mood(UnitPeriod unit) {
        return switch (unit.state()) {
            case LATE -> "bad";
            case SUBMITTED -> "good";
            case LOCKED -> unit.isComplete() ? "good" : "bad";
            case OPEN -> "owed";
            case NOT_OPEN -> "";
        };
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(value -> FigureWords.number(value) + " %").orElse("–");
    }
}
