package nhacviec.core.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.SearchKey;

/**
 * The usual dates under a document that a plan names instead of a date ("theo quy định về công khai tài chính"). They belong to
 * the words, whatever file the plan comes in, and are offered to the coordinator, never chosen.
 */
final class UsualDates {

    private record Row(String words, String label, int day, int month, int yearsLater) {}

    private static final List<Row> ROWS = rows();

    private UsualDates() {}

    /** The dates for the plan of {@code year}; empty when none are known. */
    static List<DueDate> under(String trigger, int year) {
        String key = SearchKey.of(trigger);
        return ROWS.stream()
                .filter(row -> key.contains(row.words()))
                .map(row ->
                        DueDate.labelled(row.label(), LocalDate.of(year + row.yearsLater(), row.month(), row.day())))
                .distinct()
                .toList();
    }

    private static List<Row> rows() {
        try (InputStream in = UsualDates.class.getResourceAsStream("usual-dates.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> {
                        String[] day = cells[2].split("/");
                        return new Row(
                                cells[0],
                                cells[1],
                                Integer.parseInt(day[0]),
                                Integer.parseInt(day[1]),
                                Integer.parseInt(cells[3]));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
