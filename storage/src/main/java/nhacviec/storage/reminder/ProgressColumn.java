package nhacviec.storage.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.OfficeProgress.Missing;
import nhacviec.core.indicator.OfficeProgress.Result;
import nhacviec.core.indicator.OfficeProgress.Standing;
import nhacviec.core.indicator.OfficeProgress.Submitted;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.OfficeProgress.Verdict;
import nhacviec.storage.ColumnText;

/** What a picture of an office's progress shows, in one column: a row for the heading, then one for each line. */
final class ProgressColumn {

    private static final String RESULT = "result";
    private static final String MISSING = "missing";
    private static final String UNIT = "unit";
    private static final String TASKS = "tasks";

    private ProgressColumn() {}

    static String write(OfficeProgress progress) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                progress.office(),
                progress.period(),
                progress.asOf().toString(),
                progress.due().toString()));
        for (Result result : progress.results()) {
            rows.add(List.of(
                    RESULT,
                    result.code(),
                    result.name(),
                    result.value(),
                    result.target(),
                    result.note(),
                    text(result.share()),
                    text(result.targetShare()),
                    result.verdict().name()));
        }
        progress.missing().forEach(missing -> rows.add(List.of(MISSING, missing.code(), missing.name())));
        for (Submitted unit : progress.units()) {
            rows.add(List.of(
                    UNIT,
                    unit.unit(),
                    Integer.toString(unit.given()),
                    Integer.toString(unit.asked()),
                    unit.standing().name(),
                    unit.words()));
        }
        for (Tasks unit : progress.tasks()) {
            rows.add(List.of(
                    TASKS,
                    unit.unit(),
                    Integer.toString(unit.done()),
                    Integer.toString(unit.late()),
                    Integer.toString(unit.all())));
        }
        return ColumnText.ofLists(rows);
    }

    static OfficeProgress read(String column) {
        List<List<String>> rows = ColumnText.toLists(column);
        List<Result> results = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<Submitted> units = new ArrayList<>();
        List<Tasks> tasks = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            switch (row.get(0)) {
                case RESULT ->
                    results.add(new Result(
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4),
                            row.get(5),
                            number(row.get(6)),
                            number(row.get(7)),
                            Verdict.valueOf(row.get(8))));
                case MISSING -> missing.add(new Missing(row.get(1), row.get(2)));
                case TASKS ->
                    tasks.add(new Tasks(
                            row.get(1),
                            Integer.parseInt(row.get(2)),
                            Integer.parseInt(row.get(3)),
                            Integer.parseInt(row.get(4))));
                default ->
                    units.add(new Submitted(
                            row.get(1),
                            Integer.parseInt(row.get(2)),
                            Integer.parseInt(row.get(3)),
                            Standing.valueOf(row.get(4)),
                            row.get(5)));
            }
        }
        List<String> heading = rows.get(0);
        return new OfficeProgress(
                heading.get(0),
                heading.get(1),
                LocalDate.parse(heading.get(2)),
                LocalDate.parse(heading.get(3)),
                results,
                missing,
                units,
                tasks);
    }

    private static String text(BigDecimal share) {
        return share == null ? "" : share.toPlainString();
    }

    private static BigDecimal number(String share) {
        return share.isEmpty() ? null : new BigDecimal(share);
    }
}
