package nhacviec.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nhacviec.config.FileRefused;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.report.Letterhead;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.documents.plan.OtherLocality;
import nhacviec.documents.plan.PlanFindings;
import nhacviec.documents.plan.PlanRefused;
import nhacviec.documents.plan.RowLines;
import nhacviec.documents.plan.SignedPlan;

/** Reads a plan that somebody sent: our own form, or the document as it was signed. */
final class PlanFileReader implements PlanReader {

    private static final int LONGEST_NAME = 80;

    private final Supplier<WorkCalendar> calendar;
    private final Letterhead office;

    /**
     * @param calendar for dates that fall on days off
     * @param office whose plans are meant
     */
    PlanFileReader(Supplier<WorkCalendar> calendar, Letterhead office) {
        this.calendar = calendar;
        this.office = office;
    }

    @Override
    public Read read(String fileName, byte[] content, Integer year, List<Unit> known) throws Refused {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("nhacviec-plan");
            Path file = folder.resolve(safe(fileName));
            Files.write(file, content);
            return read(file, year, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefused | PlanRefused e) {
            throw new Refused(folder == null ? e.getMessage() : e.getMessage().replace(folder + File.separator, ""));
        } finally {
            delete(folder);
        }
    }

    private Read read(Path file, Integer year, List<Unit> known) throws Refused {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            SignedPlan signed = SignedPlan.read(file, year, known, calendar.get());
            return read(signed.plan(), signed.lines(), signed.findings());
        }
        PlanFile.Read read = PlanFile.read(file);
        if (year != null && read.plan().year() != year) {
            throw new Refused("Tệp là kế hoạch năm " + read.plan().year() + ", không phải năm " + year
                    + "; xin gửi lại đúng tệp, hoặc không ghi năm.");
        }
        RowLines lines = new RowLines(read.taskLines(), read.indicatorLines());
        return read(read.plan(), lines, PlanFindings.of(read.plan(), calendar.get(), lines));
    }

    private Read read(Plan plan, RowLines lines, List<PlanFinding> findings) {
        List<PlanFinding> about = OtherLocality.added(findings, plan, office).stream()
                .map(finding -> task(plan, lines, finding)
                        .map(task -> finding.about(task.number().text()))
                        .orElse(finding))
                .toList();
        return new Read(plan, PlanFile.write(plan), about);
    }

    private static Optional<Task> task(Plan plan, RowLines lines, PlanFinding finding) {
        return plan.tasks().stream()
                .filter(task -> lines.place(task).equals(finding.place()))
                .findFirst();
    }

    /** A name that stays in its folder and shows in sentences as it was sent. */
    private static String safe(String fileName) {
        String name = fileName.replaceAll("[\\\\/\\p{Cntrl}:*?\"<>|]", "_").strip();
        String shown = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return shown.isEmpty() || shown.matches("\\.+") ? "ke-hoach" : shown;
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A file that is left in the system's folder for such files harms nobody.
        }
    }

    @Override
    public Plan restore(String form) {
        return PlanFile.restore(form);
    }

    @Override
    public String write(Plan plan) {
        return PlanFile.write(plan);
    }

    @Override
    public String fingerprint(Plan plan) {
        return PlanFile.fingerprint(plan);
    }
}
