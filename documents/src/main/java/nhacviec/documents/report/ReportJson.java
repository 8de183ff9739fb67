package nhacviec.documents.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.IndicatorResult.Owed;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.Said;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Done;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.report.TaskResult.PutOff;
import nhacviec.core.task.Completion;
import nhacviec.core.task.ProvingDocument;

/** The report for programs: the facts of both annexes, each figure with the record and the message it came from. */
public final class ReportJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Report report;
    private final ZoneId zone;

    private ReportJson(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    /** @param zone the office's, for the times at which things were said */
    public static byte[] write(Report report, Letterhead office, ZoneId zone) {
        try {
            String text = MAPPER.writeValueAsString(new ReportJson(report, zone).json(office));
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> json(Letterhead office) {
        return object(
                "period", report.period().code(),
                "subject", ReportBody.subject(report),
                "office", String.join(" ", office.name()),
                "made_on", date(report.madeOn()),
                "tasks_as_of", date(report.asOf()),
                "figures_from", date(report.figuresOf().from()),
                "figures_to", date(report.figuresOf().to()),
                "compared_with", report.comparedWith().code(),
                "plan",
                        object(
                                "year", report.plan().year(),
                                "title", report.plan().title(),
                                "decision", report.plan().decisionNumber(),
                                "decision_date", date(report.plan().decisionDate())),
                "counts", counts(),
                "indicators", report.indicators().stream().map(this::indicator).toList(),
                "sections",
                        report.sections().stream()
                                .map(section -> object("numeral", section.numeral(), "title", section.title()))
                                .toList(),
                "tasks", report.tasks().stream().map(this::task).toList(),
                "next",
                        report.next().stream()
                                .map(next -> object(
                                        "task",
                                        next.task().task().number().text(),
                                        "milestone_id",
                                        next.part().milestoneId(),
                                        "due",
                                        date(next.part().due()),
                                        "late",
                                        next.part().overdue()))
                                .toList());
    }

    private Map<String, Object> counts() {
        Map<String, Object> states = new LinkedHashMap<>();
        for (TaskResult.State state : TaskResult.State.values()) {
            states.put(state.code(), report.tasks(state).size());
        }
        return object(
                "indicators", report.measured().size(),
                "reached", report.reached(true).size(),
                "not_reached", report.reached(false).size(),
                "provisional_reached", report.provisional(true).size(),
                "provisional_not_reached", report.provisional(false).size(),
                "unsummable", report.unsummable().size(),
                "without_figures", report.blank().size(),
                "figures_asked", report.completeness().asked(),
                "figures_given", report.completeness().given(),
                "tasks", report.tasks().size(),
                "tasks_by_state", states);
    }

    private Map<String, Object> indicator(IndicatorResult line) {
        Indicator row = line.indicator();
        return object(
                "code", row.code(),
                "name", row.name(),
                "is_group", row.group(),
                "measure",
                        row.group() || row.measure() == null
                                ? null
                                : row.measure().name().toLowerCase(Locale.ROOT),
                "target", row.target().map(ReportJson::target).orElse(null),
                "other_targets",
                        IndicatorWords.otherTargets(row).stream()
                                .map(ReportJson::target)
                                .toList(),
                "result", line.value() == null ? null : figure(line.value()),
                "value_of", line.standsFor() == null ? null : line.standsFor().code(),
                "why_none", line.unsummable().isEmpty() ? null : IndicatorWords.whyNone(line),
                "reached", line.isReached().orElse(null),
                "complete", line.isComplete(),
                "units_asked", line.unitsAsked(),
                "units_answered", line.unitsAnswered(),
                "before", line.before() == null ? null : figure(line.before().value()),
                "before_code", line.before() == null ? null : line.before().code(),
                "change", line.change().orElse(null),
                "entries", line.given().stream().map(this::given).toList(),
                "owed", line.owed().stream().map(ReportJson::owed).toList(),
                "former_units", line.former().stream().map(this::given).toList());
    }

    private static Map<String, Object> target(Target target) {
        return object(
                "operator", target.operator().sign(),
                "value", target.value(),
                "unit", target.unit(),
                "text", target.text(),
                "citation", target.citation());
    }

    private static Map<String, Object> owed(Owed owed) {
        return object("unit", owed.unit(), "period", owed.quarter().code());
    }

    private Map<String, Object> given(Given given) {
        return object(
                "entry_id",
                given.entryId(),
                "unit",
                given.unit(),
                "period",
                given.quarter().code(),
                "figure",
                figure(given.figure()),
                "by",
                given.by(),
                "at",
                instant(given.at()),
                "source",
                given.source(),
                "accepted",
                given.accepted() == null ? null : said(given.accepted()),
                "reason",
                given.reason() == null ? null : reason(given.reason()),
                "replaced",
                given.replaced().stream()
                        .map(older -> {
                            Map<String, Object> entry =
                                    object("entry_id", older.entryId(), "figure", figure(older.figure()));
                            entry.putAll(said(older.said()));
                            return entry;
                        })
                        .toList());
    }

    private Map<String, Object> reason(TaskResult.Reason reason) {
        Map<String, Object> words = object("words", reason.words());
        words.putAll(said(reason.said()));
        return words;
    }

    private Map<String, Object> said(Said said) {
        return object(
                "by",
                said.by(),
                "at",
                instant(said.at()),
                "source",
                said.source().isEmpty() ? null : said.source());
    }

    private static Map<String, Object> figure(Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            return object(
                    "kind", "ratio",
                    "numerator", ratio.numerator(),
                    "denominator", ratio.denominator(),
                    "percent", ratio.percent());
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return object("kind", "percent", "percent", alone.percent());
        }
        if (figure instanceof Figure.Number number) {
            return object("kind", "number", "value", number.value());
        }
        if (figure instanceof Figure.Answer answer) {
            return object("kind", "answer", "reached", answer.reached(), "words", answer.words());
        }
        return object("kind", figure instanceof Figure.NothingArose ? "none" : "not_yet_known");
    }

    private Map<String, Object> task(TaskResult task) {
        return object(
                "number", task.task().number().text(),
                "section", task.task().section(),
                "name", task.task().name(),
                "products", task.task().products(),
                "lead", task.lead(),
                "lead_before",
                        task.leadUnit().before().isEmpty()
                                ? null
                                : task.leadUnit().before(),
                "time_text", task.task().timeText(),
                "waits_for",
                        task.task().deadline().trigger().isEmpty()
                                ? null
                                : task.task().deadline().trigger(),
                "state", task.state().code(),
                "working_days_overdue", task.workingDaysOverdue(),
                "working_days_done_late", task.workingDaysDoneLate(),
                "parts", task.parts().stream().map(this::part).toList());
    }

    private Map<String, Object> part(Part part) {
        return object(
                "milestone_id", part.milestoneId(),
                "nature", part.nature().name().toLowerCase(Locale.ROOT),
                "label", part.label(),
                "product", part.product(),
                "due", part.due() == null ? null : date(part.due()),
                "extended_from", part.extendedFrom() == null ? null : date(part.extendedFrom()),
                "late", part.overdue(),
                "working_days_late", part.workingDaysLate(),
                "put_off", part.putOff().stream().map(this::putOff).toList(),
                "reason", part.reason() == null ? null : reason(part.reason()),
                "completion", part.done() == null ? null : completion(part.done()));
    }

    private Map<String, Object> putOff(PutOff putOff) {
        return object(
                "from", date(putOff.from()),
                "to", date(putOff.to()),
                "reason", putOff.reason(),
                "asked", said(putOff.asked()),
                "granted", said(putOff.granted()));
    }

    private Map<String, Object> completion(Done done) {
        Completion record = done.completion();
        Map<String, Object> completion = object(
                "completion_id",
                record.id(),
                "on",
                date(record.on()),
                "document",
                ReportWords.numbers(record.documents()),
                "document_date",
                documentDate(record),
                "documents",
                record.documents().stream().map(ReportJson::document).toList(),
                "note",
                record.note());
        completion.putAll(said(done.told()));
        completion.put("documented", done.documented() == null ? null : said(done.documented()));
        return completion;
    }

    /** The date that counts: the latest, because a part is done when all its products are there. */
    private static String documentDate(Completion record) {
        return record.documents().stream()
                .map(ProvingDocument::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(ReportJson::date)
                .orElse(null);
    }

    private static Map<String, Object> document(ProvingDocument document) {
        return object("number", document.number(), "date", document.date() == null ? null : date(document.date()));
    }

    private static String date(LocalDate day) {
        return day.toString();
    }

    private String instant(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, zone));
    }

    /** An object of name, value, name, value…, in this order. */
    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
