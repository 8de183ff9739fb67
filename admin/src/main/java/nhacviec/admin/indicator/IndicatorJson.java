package nhacviec.admin.indicator;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Schema;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.staff.Unit;

/** Indicators in the words that scripts read. */
public final class IndicatorJson {

    private static final Schema TARGET = Schema.object(
            "operator", Schema.text(),
            "value", Schema.number().orNull(),
            "unit", Schema.text(),
            "text", Schema.text(),
            "citation", Schema.text(),
            "chosen", Schema.bool());

    /** A row of the plan with every target that it names. */
    public static final Schema ROW = Schema.object(
            "code", Schema.text(),
            "name", Schema.text(),
            "short_name", Schema.text(),
            "target_text", Schema.text(),
            "operator", Schema.text().orNull(),
            "value", Schema.number().orNull(),
            "unit", Schema.text().orNull(),
            "monitor", Schema.text(),
            "executors", Schema.list(Schema.text()),
            "is_group", Schema.bool(),
            "parent", Schema.text().orNull(),
            "needs_confirmation", Schema.bool(),
            "measure",
                    Schema.oneOf(Arrays.stream(Measure.values())
                                    .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                                    .toList())
                            .orNull(),
            "targets", Schema.list(TARGET),
            "notes", Schema.list(Schema.text()));

    static final Schema ENTRY = Schema.object(
            "id", Schema.integer(),
            "unit", Schema.text(),
            "period", Schema.text(),
            "figure", FigureWords.FIGURE,
            "by", Schema.text(),
            "at", Schema.instant(),
            "source", Schema.text(),
            "reason", Schema.text().orNull());

    /** A revision beside the one that it took the place of, with the hash that seals it. */
    static final Schema REVISION = ENTRY.and(
            "before", FigureWords.FIGURE.orNull(), "hash", Schema.text().orNull());

    /**
     * A row with the figures of a period. Those of H1 and Y are derived from quarters: no entry, the quarters that are missing, and
     * a note where something is.
     */
    static final Schema LINE = ROW.and(
            "period", Schema.text(),
            "derived", Schema.bool(),
            "figures",
                    Schema.list(Schema.object(
                            "unit", Schema.text(),
                            "owed", Schema.bool(),
                            "entry", ENTRY.orNull(),
                            "figure", FigureWords.FIGURE.orNull(),
                            "missing", Schema.list(Schema.text()))),
            "total", FigureWords.FIGURE.orNull(),
            "reached", Schema.bool().orNull(),
            "complete", Schema.bool(),
            "note", Schema.text().orNull());

    private IndicatorJson() {}

    public static Map<String, Object> row(Indicator row) {
        Optional<Target> target = row.target();
        return Json.object(
                "code", row.code(),
                "name", row.name(),
                "short_name", row.shortName(),
                "target_text", row.targetText(),
                "operator", target.map(t -> t.operator().sign()).orElse(null),
                "value", target.map(Target::value).orElse(null),
                "unit", target.map(Target::unit).filter(unit -> !unit.isEmpty()).orElse(null),
                "monitor", row.monitor(),
                "executors", row.executors(),
                "is_group", row.group(),
                "parent", row.parent(),
                "needs_confirmation",
                        !row.inherited().isEmpty() || row.targets().size() > 1,
                "measure",
                        row.group() || row.measure() == null
                                ? null
                                : row.measure().name().toLowerCase(Locale.ROOT),
                "targets", row.targets().stream().map(IndicatorJson::target).toList(),
                "notes", row.notes());
    }

    /** A row with the figures of a period; a group has none. */
    static Map<String, Object> line(Indicator row, PeriodSheet sheet, Map<Long, Explanation> reasons, ZoneId zone) {
        Map<String, Object> json = row(row);
        Optional<PeriodSheet.Line> line = sheet.line(row.code());
        List<Object> figures = new ArrayList<>();
        line.ifPresent(l -> l.given()
                .forEach((unit, entry) -> figures.add(Json.object(
                        "unit",
                        unit.name(),
                        "owed",
                        l.isOwedBy(unit.id()),
                        "entry",
                        entry == null ? null : entry(entry, unit, row.measure(), reason(reasons, entry), zone),
                        "figure",
                        entry == null ? null : FigureWords.json(entry.figure(), row.measure()),
                        "missing",
                        l.isOwedBy(unit.id()) ? List.of(sheet.period().code()) : List.of()))));
        json.put("period", sheet.period().code());
        json.put("derived", false);
        json.put("figures", figures);
        json.put("total", total(line));
        json.put("reached", line.flatMap(PeriodSheet.Line::isReached).orElse(null));
        json.put(
                "complete",
                line.map(l -> l.given().keySet().stream().noneMatch(unit -> l.isOwedBy(unit.id())))
                        .orElse(true));
        json.put("note", null);
        return json;
    }

    /** A row with the derived figures of the half year or the year; a group has none. */
    static Map<String, Object> derived(Indicator row, DerivedSheet sheet) {
        Map<String, Object> json = row(row);
        Optional<DerivedSheet.Line> line = sheet.line(row.code());
        DerivedFigure office = line.map(DerivedSheet.Line::office).orElse(DerivedFigure.NOTHING);
        List<Object> figures = new ArrayList<>();
        line.ifPresent(l -> l.shares()
                .forEach((unit, share) -> figures.add(Json.object(
                        "unit", unit.name(),
                        "owed", !share.isComplete(),
                        "entry", null,
                        "figure", figure(share, row.measure()),
                        "missing",
                                share.missing().stream()
                                        .map(ReportingPeriod::code)
                                        .toList()))));
        json.put("period", sheet.period().code());
        json.put("derived", true);
        json.put("figures", figures);
        json.put("total", figure(office, row.measure()));
        json.put("reached", line.flatMap(DerivedSheet.Line::isReached).orElse(null));
        json.put("complete", office.isComplete());
        json.put("note", note(office));
        return json;
    }

    private static Map<String, Object> figure(DerivedFigure derived, Measure measure) {
        return derived.value() == null ? null : FigureWords.json(derived.value(), measure);
    }

    private static String note(DerivedFigure derived) {
        String note = Stream.of(derived.whyNone(), derived.soFar())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    static Map<String, Object> total(Optional<PeriodSheet.Line> line) {
        return line.flatMap(l -> l.total()
                        .map(figure -> FigureWords.json(figure, l.indicator().measure())))
                .orElse(null);
    }

    /** @param reason why the figure is as it is; null when none was given */
    static Map<String, Object> entry(Entry entry, Unit unit, Measure measure, String reason, ZoneId zone) {
        return Json.object(
                "id", entry.id(),
                "unit", unit.name(),
                "period", entry.period().code(),
                "figure", FigureWords.json(entry.figure(), measure),
                "by", entry.staffName() == null ? "quản trị" : entry.staffName(),
                "at", Json.instant(entry.at(), zone),
                "source", entry.source(),
                "reason", reason);
    }

    static String reason(Map<Long, Explanation> reasons, Entry entry) {
        return reasons.containsKey(entry.id()) ? reasons.get(entry.id()).reason() : null;
    }

    private static Map<String, Object> target(Target target) {
        return Json.object(
                "operator", target.operator().sign(),
                "value", target.value(),
                "unit", target.unit(),
                "text", target.text(),
                "citation", target.citation(),
                "chosen", target.chosen());
    }
}
