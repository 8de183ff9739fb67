package nhacviec.core.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What was given with "this is done": documents, and words where there are any.
 *
 * @param documents in the order in which they were named
 * @param note what was said besides, such as "đã rà soát 3 TTHC"; empty when nothing was
 * @param meant whether the words are known to be a report of what was done; else they are asked about where a document was expected
 * @param stated the day on which somebody says that it was done, "hôm qua"; null when none was named
 */
public record Evidence(List<ProvingDocument> documents, String note, boolean meant, LocalDate stated) {

    public static final Evidence NONE = new Evidence(List.of(), "", true);

    /** How many letters a note may have, as a reason may. */
    public static final int LONGEST_NOTE = 500;

    public Evidence {
        documents = List.copyOf(documents);
    }

    /** Without a day that was named. */
    public Evidence(List<ProvingDocument> documents, String note, boolean meant) {
        this(documents, note, meant, null);
    }

    /** A date without a number is the day on which it was done. */
    public static Evidence of(ProvingDocument document) {
        return document.number().isEmpty()
                ? new Evidence(List.of(), "", true, document.date())
                : new Evidence(List.of(document), "", true);
    }

    /** Documents that have a number. */
    public List<ProvingDocument> numbered() {
        return documents.stream()
                .filter(document -> !document.number().isEmpty())
                .toList();
    }

    public boolean hasDocument() {
        return !numbered().isEmpty();
    }

    public boolean hasNote() {
        return !note.isEmpty();
    }

    /**
     * The day that counts: the latest of the documents' dates, because something is done when all its products are there; else the day that
     * was named; null when there is neither.
     */
    public LocalDate date() {
        return documents.stream()
                .map(ProvingDocument::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(stated);
    }

    /** The same with words that are known to be a report of what was done. */
    public Evidence with(String words) {
        return new Evidence(documents, words, true, stated);
    }

    /** The same with the words confirmed by who said them. */
    public Evidence confirmed() {
        return new Evidence(documents, note, true, stated);
    }
}
