package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The record that a milestone was done.
 *
 * @param staffId who said so; null for the admin endpoint
 * @param at when it was put on record
 * @param on the day that counts: the latest of the documents' dates when one was given, else the day it was said
 * @param documents what proves it, in the order in which it was given: a task may have several products. Empty when
 *     nothing was given
 * @param files file ids of photos or documents that were attached
 * @param note what was said to have been done, such as "đã rà soát 3 TTHC"; empty when nothing was
 */
public record Completion(
        long id,
        long milestoneId,
        Long staffId,
        String staffName,
        Instant at,
        LocalDate on,
        List<ProvingDocument> documents,
        List<String> files,
        String note) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    public Completion {
        documents = List.copyOf(documents);
        files = List.copyOf(files);
    }

    /** With one document, or none when its number is empty and it has no date; without a note. */
    public Completion(
            long id,
            long milestoneId,
            Long staffId,
            String staffName,
            Instant at,
            LocalDate on,
            String document,
            LocalDate documentDate,
            List<String> files) {
        this(
                id,
                milestoneId,
                staffId,
                staffName,
                at,
                on,
                document.isEmpty() && documentDate == null
                        ? List.of()
                        : List.of(new ProvingDocument(document, documentDate)),
                files,
                "");
    }

    /**
     * The numbers of all documents in one text; empty when none was given. The last one stands without its date, which is
     * {@link #documentDate}: "15/KH-UBND ngày 29/3/2024, 16/TTr-UBND".
     */
    public String document() {
        List<ProvingDocument> ordered = datedLast();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ordered.size(); i++) {
            ProvingDocument document = ordered.get(i);
            boolean last = i == ordered.size() - 1;
            text.append(document.number())
                    .append(last || document.date() == null ? "" : " ngày " + DAY.format(document.date()))
                    .append(last ? "" : ", ");
        }
        return text.toString();
    }

    /** The date of the document that {@link #document} names last; null when none has one. */
    public LocalDate documentDate() {
        List<ProvingDocument> ordered = datedLast();
        return ordered.isEmpty() ? null : ordered.get(ordered.size() - 1).date();
    }

    /** Whether a document with this number is among them. */
    public boolean isProvedBy(String number) {
        return documents.stream().anyMatch(document -> document.number().equalsIgnoreCase(number));
    }

    private List<ProvingDocument> datedLast() {
        List<ProvingDocument> ordered = new ArrayList<>(
                documents.stream().filter(d -> Objects.isNull(d.date())).toList());
        documents.stream().filter(d -> d.date() != null).forEach(ordered::add);
        return ordered;
    }
}
