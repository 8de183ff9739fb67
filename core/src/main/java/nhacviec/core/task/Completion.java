package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The record that a milestone was done.
 *
 * @param staffId who said so; null for the admin endpoint
 * @param at when it was said
 * @param on the day that counts: the document's date when one was given, else the day it was said
 * @param document number of the document that proves it ("15/KH-UBND"); empty when none was given
 * @param documentDate its date; null when not given
 * @param files file ids of photos or documents that were attached
 */
public record Completion(
        long id,
        long milestoneId,
        Long staffId,
        String staffName,
        Instant at,
        LocalDate on,
        String document,
        LocalDate documentDate,
        List<String> files) {

    public Completion {
        files = List.copyOf(files);
    }
}
