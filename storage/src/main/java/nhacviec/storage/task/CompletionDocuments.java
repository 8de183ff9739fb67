package nhacviec.storage.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.task.ProvingDocument;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The documents that prove a completion: the first stands in its row, those that came later beside it. */
final class CompletionDocuments {

    private final Handle handle;

    CompletionDocuments(Handle handle) {
        this.handle = handle;
    }

    /** Those that came later, by completion, the oldest first. */
    Map<Long, List<ProvingDocument>> further() {
        return handle
                .createQuery("select completion_id, number, dated from completion_document order by id")
                .map((row, context) -> Map.entry(
                        row.getLong("completion_id"),
                        new ProvingDocument(row.getString("number"), Row.date(row, "dated"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static List<ProvingDocument> all(ProvingDocument first, List<ProvingDocument> further) {
        List<ProvingDocument> all = new ArrayList<>();
        if (!first.number().isEmpty() || first.date() != null) {
            all.add(first);
        }
        all.addAll(further);
        return all;
    }

    void add(long completionId, ProvingDocument document, Instant at) {
        handle.createUpdate("""
                        insert into completion_document (completion_id, number, dated, at)
                        values (:id, :number, :date, :at)
                        """)
                .bind("id", completionId)
                .bind("number", document.number())
                .bind("date", Row.text(document.date()))
                .bind("at", at.toEpochMilli())
                .execute();
    }

    boolean remove(long completionId, String number, LocalDate on) {
        boolean isFirst = handle.createQuery("select count(*) from completion where id = :id and document = :number"
                                + " and taken_back_at is null")
                        .bind("id", completionId)
                        .bind("number", number)
                        .mapTo(int.class)
                        .one()
                == 1;
        if (!isFirst) {
            return deleteFurther(completionId, number) > 0;
        }
        Optional<ProvingDocument> next =
                further().getOrDefault(completionId, List.of()).stream().findFirst();
        next.ifPresent(document -> deleteFurther(completionId, document.number()));
        ProvingDocument first = next.orElse(ProvingDocument.NONE);
        return setFirst(completionId, on, first);
    }

    /** @param on the day that counts with it */
    boolean setFirst(long completionId, LocalDate on, ProvingDocument document) {
        return handle.createUpdate("""
                                update completion set document = :number, document_date = :date, done_on = :on
                                where id = :id and taken_back_at is null
                                """)
                        .bind("number", document.number())
                        .bind("date", Row.text(document.date()))
                        .bind("on", Row.text(on))
                        .bind("id", completionId)
                        .execute()
                == 1;
    }

    private int deleteFurther(long completionId, String number) {
        return handle.createUpdate("delete from completion_document where completion_id = :id and number = :number")
                .bind("id", completionId)
                .bind("number", number)
                .execute();
    }

    /** The newest takes the place of all; the day that counts stays, unless the document has a date of its own. */
    void keepNewest(long completionId) {
        handle.createUpdate("""
                        update completion set document = d.number, document_date = d.dated,
                            done_on = coalesce(d.dated, done_on)
                        from (select number, dated from completion_document
                              where completion_id = :id order by id desc limit 1) as d
                        where completion.id = :id
                        """).bind("id", completionId).execute();
        handle.createUpdate("delete from completion_document where completion_id = :id")
                .bind("id", completionId)
                .execute();
    }
}
