package nhacviec.documents.indicator;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.OfficeProgress.Missing;
import nhacviec.core.indicator.OfficeProgress.Result;
import nhacviec.core.indicator.OfficeProgress.Standing;
import nhacviec.core.indicator.OfficeProgress.Submitted;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.OfficeProgress.Verdict;
import nhacviec.core.indicator.ProgressPainter;
import nhacviec.documents.indicator.ChartSheet.Fill;
import nhacviec.documents.indicator.ChartSheet.Style;

/**
 * The office's progress as a picture for a phone: a bar of tasks for each unit that leads some, a bar for each indicator with its target marked, the indicators that have no
 * value yet, and a bar of figures for each unit. Reached or not is said in words and by hatching, not by colour alone.
 */
public final class ProgressChart implements ProgressPainter {

    static final int WIDTH = 1080;

    private static final int MARGIN = 48;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int EDGE = WIDTH - MARGIN;
    private static final int BAR = 620;

    private static final int HEAD = 202;
    private static final int HEADING = 66;
    private static final int NAME_LINE = 46;
    private static final int BAR_LINE = 48;
    private static final int NOTE_LINE = 32;
    private static final int MISSING_LINE = 44;
    private static final int UNIT_LINES = 62;
    private static final int TASKS_LINE = 46;
    private static final int TASKS_NAME = 370;
    private static final int TASKS_BAR = 220;

    /** A unit's name that is longer stands in a line of its own above its tasks: beside them it would be too small to read. */
    private static final int SHORT_NAME = 27;

    private static final int GAP = 10;
    private static final int LEGEND = 78;

    private static final Style OFFICE = new Style(34, false, ChartSheet.SOFT);
    private static final Style TITLE = new Style(54, true, ChartSheet.INK);
    private static final Style DATES = new Style(32, false, ChartSheet.SOFT);
    private static final Style SECTION = new Style(36, true, ChartSheet.INK);
    private static final Style CODE = new Style(32, true, ChartSheet.INK);
    private static final Style NAME = new Style(32, false, ChartSheet.INK);
    private static final Style VALUE = new Style(34, true, ChartSheet.INK);
    private static final Style SMALL = new Style(28, false, ChartSheet.SOFT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private ChartFont font;

    /** Kept from one drawing to the next: ten megabytes thrown away each time would fill the heap before they are swept up. */
    private BufferedImage canvas;

    private OfficeProgress drawn;
    private byte[] picture;

    /**
     * One at a time, because a drawing takes some megabytes while it is made; and once for all who ask while nothing changes.
     */
    @Override
    public synchronized byte[] paint(OfficeProgress progress) {
        if (!progress.equals(drawn)) {
            picture = draw(progress);
            drawn = progress;
        }
        return picture.clone();
    }

    private byte[] draw(OfficeProgress progress) {
        if (font == null) {
            font = ChartFont.load();
        }
        int height = height(progress);
        if (canvas == null || canvas.getHeight() < height) {
            canvas = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        }
        ChartSheet sheet = new ChartSheet(canvas, height, font);
        double y = head(sheet, progress);
        if (!progress.tasks().isEmpty()) {
            y = heading(sheet, y, "Nhiệm vụ: " + words(progress.allTasks()));
            for (Tasks unit : progress.tasks()) {
                y = tasks(sheet, y, unit);
            }
            y += GAP;
        }
        if (!progress.results().isEmpty()) {
            y = heading(sheet, y, "Chỉ tiêu có số liệu: " + reached(progress));
            for (Result result : progress.results()) {
                y = result(sheet, y, result);
            }
            y = legend(sheet, y, progress);
        }
        if (!progress.missing().isEmpty()) {
            y = heading(
                    sheet, y, "Chưa có số liệu tổng hợp: " + progress.missing().size() + " chỉ tiêu");
            for (Missing missing : progress.missing()) {
                y = missing(sheet, y, missing);
            }
            y += GAP;
        }
        y = heading(sheet, y, "Đơn vị nộp số liệu");
        for (Submitted unit : progress.units()) {
            y = unit(sheet, y, unit);
        }
        return sheet.png();
    }

    private static String reached(OfficeProgress progress) {
        int all = progress.results().size();
        return progress.provisional() == 0
                ? progress.reached() + "/" + all + " đạt"
                : all + " (" + progress.reached() + " đạt, " + progress.provisional() + " tạm tính)";
    }

    static int height(OfficeProgress progress) {
        int height = HEAD + HEADING + progress.units().size() * (UNIT_LINES + GAP) + MARGIN / 2;
        if (!progress.tasks().isEmpty()) {
            int lines = progress.tasks().stream()
                    .mapToInt(unit -> isLong(unit) ? 2 : 1)
                    .sum();
            height += HEADING + lines * TASKS_LINE + GAP;
        }
        if (!progress.results().isEmpty()) {
            height += HEADING + LEGEND;
        }
        if (!progress.missing().isEmpty()) {
            height += HEADING + progress.missing().size() * MISSING_LINE + GAP;
        }
        for (Result result : progress.results()) {
            height += height(result);
        }
        return height;
    }

    private static int height(Result result) {
        return NAME_LINE
                + (result.share() == null ? 0 : BAR_LINE)
                + (result.note().isEmpty() ? 0 : NOTE_LINE)
                + GAP;
    }

    private static double head(ChartSheet sheet, OfficeProgress progress) {
        sheet.left(progress.office(), OFFICE, MARGIN, 58, ROOM);
        sheet.left("Tiến độ " + progress.period(), TITLE, MARGIN, 120, ROOM);
        sheet.left(
                "Đến ngày " + day(progress.asOf()) + " · hạn nộp số liệu " + day(progress.due()),
                DATES,
                MARGIN,
                168,
                ROOM);
        return HEAD;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static double heading(ChartSheet sheet, double y, String words) {
        sheet.rule(MARGIN, y, ROOM);
        sheet.left(words, SECTION, MARGIN, y + 46, ROOM);
        return y + HEADING;
    }

    private static double result(ChartSheet sheet, double top, Result result) {
        boolean quantity = result.share() != null;
        String verdict = switch (result.verdict()) {
            case REACHED -> "✓ đạt";
            case NOT_REACHED -> "✗ chưa đạt";
            case NOT_SAID -> quantity ? "" : result.value();
        };
        Style said = new Style(
                32,
                true,
                switch (result.verdict()) {
                    case REACHED -> ChartSheet.GOOD;
                    case NOT_REACHED -> ChartSheet.BAD;
                    case NOT_SAID -> ChartSheet.SOFT;
                });
        double taken = sheet.right(verdict, said, EDGE, top + 34, ROOM / 2.5);
        named(sheet, result.code(), result.name(), NAME, top + 34, ROOM - taken - 24);
        double y = top + NAME_LINE;
        if (quantity) {
            double bar = y + 10;
            sheet.bar(MARGIN, bar, BAR, 30, result.share().doubleValue(), fill(result.verdict()));
            if (result.targetShare() != null) {
                sheet.mark(MARGIN + BAR * result.targetShare().doubleValue(), bar, 30);
            }
            String against = result.target().isEmpty() ? result.value() : result.value() + " / " + result.target();
            sheet.left(against, VALUE, MARGIN + BAR + 24, bar + 28, ROOM - BAR - 24);
            y += BAR_LINE;
        }
        if (!result.note().isEmpty()) {
            sheet.left(result.note(), SMALL, MARGIN, y + 24, ROOM);
            y += NOTE_LINE;
        }
        return y + GAP;
    }

    private static Fill fill(Verdict verdict) {
        return switch (verdict) {
            case REACHED -> Fill.FULL;
            case NOT_REACHED -> Fill.HATCHED;
            case NOT_SAID -> Fill.PALE;
        };
    }

    private static void named(ChartSheet sheet, String code, String name, Style style, double baseline, double room) {
        double taken = sheet.left(code, CODE, MARGIN, baseline, room) + 14;
        sheet.left(name, style, MARGIN + taken, baseline, room - taken);
    }

    private static double legend(ChartSheet sheet, double top, OfficeProgress progress) {
        double y = top + 18;
        double x = MARGIN;
        x = explained(sheet, x, y, Fill.FULL, "đạt");
        x = explained(sheet, x, y, Fill.HATCHED, "chưa đạt");
        boolean pale = progress.results().stream()
                .anyMatch(result -> result.share() != null && fill(result.verdict()) == Fill.PALE);
        if (pale) {
            x = explained(sheet, x, y, Fill.PALE, progress.provisional() > 0 ? "tạm tính" : "không có mức");
        }
        sheet.mark(x + 11, y, 26);
        sheet.left("mức phấn đấu", SMALL, x + 36, y + 23, EDGE - x - 36);
        return top + LEGEND;
    }

    private static double explained(ChartSheet sheet, double x, double y, Fill fill, String words) {
        sheet.bar(x, y, 60, 26, 1, fill);
        return x + 74 + sheet.left(words, SMALL, x + 74, y + 23, ROOM) + 44;
    }

    private static double missing(ChartSheet sheet, double top, Missing missing) {
        named(sheet, missing.code(), missing.name(), new Style(31, false, ChartSheet.SOFT), top + 32, ROOM);
        return top + MISSING_LINE;
    }

    private static boolean isLong(Tasks unit) {
        return unit.unit().length() > SHORT_NAME;
    }

    private static double tasks(ChartSheet sheet, double y, Tasks unit) {
        double x = MARGIN + TASKS_NAME;
        double top = isLong(unit) ? y + TASKS_LINE : y;
        double done = (double) unit.done() / unit.all();
        double late = (double) unit.late() / unit.all();
        sheet.left(unit.unit(), NAME, MARGIN, y + 32, isLong(unit) ? ROOM : TASKS_NAME - 20);
        sheet.bar(x, top + 8, TASKS_BAR, 28, done, Fill.FULL);
        sheet.bar(x + TASKS_BAR * done, top + 8, TASKS_BAR * late, 28, 1, Fill.HATCHED);
        Style said = new Style(29, true, unit.late() > 0 ? ChartSheet.BAD : ChartSheet.INK);
        double from = x + TASKS_BAR + 24;
        sheet.left(words(unit), said, from, top + 33, EDGE - from);
        return top + TASKS_LINE;
    }

    private static String words(Tasks tasks) {
        return tasks.done() + "/" + tasks.all() + " xong" + (tasks.late() == 0 ? "" : ", " + tasks.late() + " quá hạn");
    }

    private static double unit(ChartSheet sheet, double top, Submitted unit) {
        boolean complete = unit.standing() == Standing.COMPLETE_IN_TIME || unit.standing() == Standing.COMPLETE_LATE;
        String sign = complete ? "✓ " : unit.standing() == Standing.OVERDUE ? "✗ " : "";
        Style said = new Style(
                31,
                true,
                switch (unit.standing()) {
                    case COMPLETE_IN_TIME -> ChartSheet.GOOD;
                    case COMPLETE_LATE, OVERDUE -> ChartSheet.BAD;
                    case INCOMPLETE -> ChartSheet.INK;
                });
        double taken = sheet.right(sign + unit.words(), said, EDGE, top + 34, ROOM * 0.6);
        sheet.left(unit.unit(), NAME, MARGIN, top + 34, ROOM - taken - 24);
        Fill fill = complete ? Fill.FULL : unit.standing() == Standing.OVERDUE ? Fill.HATCHED : Fill.PALE;
        double part = unit.asked() == 0 ? 0 : (double) unit.given() / unit.asked();
        sheet.bar(MARGIN, top + 46, ROOM, 16, part, fill);
        return top + UNIT_LINES + GAP;
    }
}
