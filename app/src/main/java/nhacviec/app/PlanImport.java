package nhacviec.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nhacviec.config.FileRefused;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.plan.Plans;

/** Brings a plan from a file into the books. */
final class PlanImport {

    private static final Path SHIPPED = Path.of("config", "plans", "phuoc-my-2024.yaml");

    private PlanImport() {}

    /** What became of it. */
    sealed interface Outcome {
        record Imported(PlanFile.Read read) implements Outcome {}

        /** The very same plan is on record. */
        record Unchanged(PlanFile.Read read) implements Outcome {}

        /** Another plan of the same year is on record; what people did with it is not thrown away. */
        record OtherPlanOfThatYear(PlanFile.Read read, Plans.OnRecord onRecord) implements Outcome {}
    }

    /** What there is to say instead of storing it; empty when the year has no plan yet. */
    static Optional<Outcome> onRecord(Bookkeeping bookkeeping, PlanFile.Read read) {
        return bookkeeping.read(books -> onRecord(books, read));
    }

    static Outcome run(Bookkeeping bookkeeping, PlanFile.Read read, Instant now) {
        return bookkeeping.write(books -> onRecord(books, read).orElseGet(() -> {
            books.plans().store(read.plan(), PlanFile.fingerprint(read.plan()), now);
            return new Outcome.Imported(read);
        }));
    }

    private static Optional<Outcome> onRecord(Books books, PlanFile.Read read) {
        return books.plans()
                .ofYear(read.plan().year())
                .map(there -> there.fingerprint().equals(PlanFile.fingerprint(read.plan()))
                        ? new Outcome.Unchanged(read)
                        : new Outcome.OtherPlanOfThatYear(read, there));
    }

    /** The office's plan for an empty database: its own file, or the one that is shipped when the file is not there. */
    static void intoEmptyBooks(Bookkeeping bookkeeping, Path file, Instant now) {
        boolean empty = bookkeeping.read(books -> books.plans().inForce().isEmpty());
        if (!empty) {
            return;
        }
        boolean shipped = !Files.exists(file) && file.endsWith(SHIPPED);
        run(bookkeeping, shipped ? PlanFile.shipped() : read(file), now);
    }

    /**
     * Reads a plan file of our own form.
     *
     * @throws Refusal for files of another kind
     */
    static PlanFile.Read read(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new Refusal("Không thấy tệp kế hoạch " + file.toAbsolutePath() + ". Kế hoạch có sẵn: "
                    + Setup.home().resolve(SHIPPED).toAbsolutePath() + ".");
        }
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw new Refusal(
                    "Tệp " + name
                            + " không phải dạng .yaml nên bản này chưa đọc được; xin chép kế hoạch theo mẫu config/plans/phuoc-my-2024.yaml.");
        }
        try {
            return PlanFile.read(file);
        } catch (FileRefused e) {
            throw new Refusal(e.getMessage());
        }
    }
}
