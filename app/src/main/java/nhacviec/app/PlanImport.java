package nhacviec.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nhacviec.config.FileRefused;
import nhacviec.config.Settings;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Bookkeeping;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.staff.Unit;
import nhacviec.documents.plan.OtherLocality;
import nhacviec.documents.plan.PlanFindings;
import nhacviec.documents.plan.PlanRefused;
import nhacviec.documents.plan.RowLines;
import nhacviec.documents.plan.SignedPlan;

/** Brings a plan from a file into the books. */
final class PlanImport {

    private static final Path SHIPPED = Path.of("config", "plans", "phuoc-my-2024.yaml");

    private PlanImport() {}

    /** A plan that was read from a file, in whatever form, with its lines and what a careful reader would ask. */
    record Source(Plan plan, RowLines lines, List<PlanFinding> findings) {
        boolean isComplete() {
            return findings.stream().noneMatch(PlanFinding::isUnread);
        }

        /** How many cells would be stored as doubtful, because nobody could read them. */
        long unread() {
            return findings.stream()
                    .filter(finding -> finding.severity() == PlanFinding.Severity.UNREAD)
                    .count();
        }
    }

    static void run(Bookkeeping bookkeeping, PlanFile.Read read, Instant now) {
        run(bookkeeping, read.plan(), now);
    }

    /** Brings a plan into empty books; one that is there already is left alone. */
    static void run(Bookkeeping bookkeeping, Plan read, Instant now) {
        bookkeeping.record(books -> {
            if (books.plans().ofYear(read.year()).isEmpty()) {
                books.plans().store(read, PlanFile.fingerprint(read), now);
            }
        });
    }

    /** The office's plan for an empty database: its own file, or the one that is shipped when the file is not there. */
    static void intoEmptyBooks(Bookkeeping bookkeeping, Path file, Instant now) {
        boolean empty = bookkeeping.read(books -> books.plans().inForce().isEmpty());
        if (!empty) {
            return;
        }
        boolean shipped = !Files.exists(file) && file.endsWith(SHIPPED);
        run(bookkeeping, shipped ? PlanFile.shipped().plan() : fit(source(file, null, bookkeeping)), now);
    }

    /**
     * Reads a plan file: our own form, or the document as it was signed.
     *
     * @param year the year that the plan must be of, or that counts where the document names none; null for any
     * @param bookkeeping the books whose units are known; null where there are none yet
     * @throws Refusal for files that are no plan
     */
    static Source source(Path file, Integer year, Bookkeeping bookkeeping) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new Refusal("Không thấy tệp kế hoạch " + file.toAbsolutePath() + ". Kế hoạch có sẵn: "
                    + Setup.home().resolve(SHIPPED).toAbsolutePath() + ".");
        }
        Settings settings = Setup.forTools();
        WorkCalendar calendar = Setup.calendar(settings).workCalendar();
        try {
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                PlanFile.Read read = PlanFile.read(file);
                refuseOtherYear(read.plan(), year);
                RowLines lines = new RowLines(read.taskLines(), read.indicatorLines());
                return new Source(
                        read.plan(),
                        lines,
                        OtherLocality.added(
                                PlanFindings.of(read.plan(), calendar, lines), read.plan(), settings.office()));
            }
            SignedPlan signed = SignedPlan.read(file, year, knownUnits(bookkeeping), calendar);
            return new Source(
                    signed.plan(),
                    signed.lines(),
                    OtherLocality.added(signed.findings(), signed.plan(), settings.office()));
        } catch (FileRefused | PlanRefused e) {
            throw new Refusal(e.getMessage());
        }
    }

    /** The units on record; of an office without books those of its plan file. */
    private static List<Unit> knownUnits(Bookkeeping bookkeeping) {
        List<Unit> units = bookkeeping == null
                ? List.of()
                : bookkeeping.read(books -> books.staff().units());
        Path plan = Setup.forTools().plan();
        if (!units.isEmpty()) {
            return units;
        }
        try {
            return Files.isRegularFile(plan) && plan.toString().endsWith(".yaml")
                    ? PlanFile.read(plan).plan().units()
                    : List.of();
        } catch (FileRefused e) {
            return List.of();
        }
    }

    private static void refuseOtherYear(Plan plan, Integer year) {
        if (year != null && plan.year() != year) {
            throw new Refusal("Tệp là kế hoạch năm " + plan.year() + ", không phải năm " + year
                    + "; xin chọn đúng tệp hoặc bỏ --year.");
        }
    }

    /** The plan, when it can be stored as it was read; what is missing is said in one sentence. */
    static Plan fit(Source source) {
        source.findings().stream()
                .filter(finding -> finding.severity() == PlanFinding.Severity.ERROR)
                .findFirst()
                .ifPresent(first -> {
                    throw new Refusal("Chưa nhập được vì còn chỗ chưa đọc được, đầu tiên là " + first.place() + ": "
                            + first.message() + " Chạy plan check để xem tất cả.");
                });
        Plan plan = source.plan();
        if (plan.decision().number().isEmpty() || plan.decision().date() == null) {
            throw new Refusal(
                    "Chưa nhập được vì văn bản không ghi số và ngày quyết định; xin thêm dòng “(Ban hành kèm theo Quyết định số … ngày …)”.");
        }
        return plan;
    }
}
