package nhacviec.core.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.ChatFiles;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Unit;

/**
 * Fetches and reads the plan files that were sent by chat, outside of any transaction, and tells the coordinator what was understood.
 * What was interrupted is read again; nothing but the upload's own record changes.
 */
public final class PlanUploadRound {

    /** A plan of two annexes has some hundred kilobytes; letters and logos included, a tenth of this. */
    private static final long LARGEST = 20L * 1024 * 1024;

    /** For how long a file that cannot be fetched is tried again. */
    private static final Duration TRIED_FOR = Duration.ofMinutes(15);

    private final Bookkeeping bookkeeping;
    private final ChatFiles files;
    private final PlanReader reader;
    private final Answers answers;
    private final Supplier<Moment> clock;
    private final Consumer<Throwable> trouble;

    /** Puts into words what was read. */
    public interface Answers {
        /** @param upload with its findings */
        OutgoingMessage read(Books books, PlanUpload upload, Plan plan);

        OutgoingMessage refused(PlanUpload upload, String sentence);
    }

    /** @param trouble told of a file on which reading itself failed */
    public PlanUploadRound(
            Bookkeeping bookkeeping,
            ChatFiles files,
            PlanReader reader,
            Answers answers,
            Supplier<Moment> clock,
            Consumer<Throwable> trouble) {
        this.trouble = trouble;
        this.bookkeeping = bookkeeping;
        this.files = files;
        this.reader = reader;
        this.answers = answers;
        this.clock = clock;
    }

    /** Reads what waits; returns how many files were settled. */
    public int run() {
        int settled = 0;
        for (PlanUpload upload : bookkeeping.read(books -> books.planUploads().waiting())) {
            settled += read(upload) ? 1 : 0;
        }
        return settled;
    }

    private boolean read(PlanUpload upload) {
        List<Unit> known = bookkeeping.read(books -> books.staff().units());
        Optional<PlanReader.Read> read;
        String sentence = "";
        try {
            byte[] content = files.fetch(upload.fileId(), LARGEST);
            read = Optional.of(reader.read(upload.fileName(), content, upload.year(), known));
        } catch (ChatFiles.NotFetched e) {
            boolean later = !e.isForGood()
                    && clock.get().at().isBefore(upload.receivedAt().plus(TRIED_FOR));
            if (later) {
                return false;
            }
            read = Optional.empty();
            sentence = e.getMessage();
        } catch (PlanReader.Refused e) {
            read = Optional.empty();
            sentence = e.getMessage();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Such a file would be read again each minute, and no other one behind it.
            trouble.accept(e);
            read = Optional.empty();
            sentence = "có lỗi bên trong khi đọc tệp này; xin lưu lại thành .docx bằng Word rồi gửi lại.";
        }
        Optional<PlanReader.Read> outcome = read;
        String why = sentence;
        Moment now = clock.get();
        return bookkeeping.write(books -> settle(books, upload, outcome, why, now));
    }

    private boolean settle(
            Books books, PlanUpload upload, Optional<PlanReader.Read> read, String sentence, Moment now) {
        OutgoingMessage said;
        if (read.isPresent()) {
            if (!books.planUploads()
                    .read(upload.id(), read.get().form(), read.get().findings())) {
                return false;
            }
            PlanUpload kept = books.planUploads().find(upload.id()).orElseThrow();
            said = answers.read(books, kept, read.get().plan());
        } else {
            boolean waits = books.planUploads()
                    .find(upload.id())
                    .filter(still -> still.state() == PlanUpload.State.WAITING)
                    .isPresent();
            if (!waits) {
                return false;
            }
            books.planUploads().settle(upload.id(), PlanUpload.State.REFUSED, now.at());
            said = answers.refused(upload, sentence);
        }
        books.deliveries()
                .add(said, upload.staffId(), Delivery.Kind.ANSWER, "plan-upload:" + upload.id(), null, now.at());
        return true;
    }
}
