package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nhacviec.core.plan.DeadlinePhrase.Cadence;
import nhacviec.core.plan.DeadlinePhrase.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeadlinePhraseTest {

    @TestFactory
    Stream<DynamicTest> every_phrase_of_the_corpus_is_read_as_it_says() {
        return PhraseRows.of("deadline-corpus.tsv")
                .map(row -> dynamicTest(row[1] + ": " + row[0], () -> {
                    boolean above = row[2].equals("above");
                    assertThat(DeadlinePhrase.isAsAbove(row[0])).isEqualTo(above);
                    Reading reading = DeadlinePhrase.read(
                            above ? "Quý I" : row[0],
                            Integer.parseInt(row[1]),
                            row[2].equals("YEARLY") ? Cadence.YEARLY : Cadence.NOT_SAID);
                    assertThat(reading.kind().code() + " " + said(reading)).isEqualTo(row[3] + " " + row[4]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> phrases_of_communes_are_read_asked_about_or_refused() {
        return PhraseRows.of("deadline-phrases.tsv")
                .map(row -> dynamicTest(row[0], () -> {
                    Reading reading = DeadlinePhrase.read(row[0], Integer.parseInt(row[1]));
                    String how = !reading.isRead() ? "unread" : reading.doubt().isEmpty() ? "sure" : "asked";
                    assertThat(reading.kind().code() + " " + brief(reading) + " " + how)
                            .isEqualTo(row[2] + " " + row[3] + " " + row[4]);
                    assertThat(reading.reason().isEmpty()).isEqualTo(reading.isRead());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_same_in_decomposed_unicode_with_wide_blanks_and_in_capitals() {
        return Stream.concat(PhraseRows.of("deadline-corpus.tsv"), PhraseRows.of("deadline-phrases.tsv"))
                .filter(row -> !row[0].isEmpty())
                .map(row -> dynamicTest(row[0], () -> {
                    int year = Integer.parseInt(row[1]);
                    Reading usual = DeadlinePhrase.read(row[0], year);
                    String decomposed =
                            Normalizer.normalize(row[0], Normalizer.Form.NFD).replace(" ", "\u00a0 ");
                    assertThat(DeadlinePhrase.read(decomposed, year).dates()).isEqualTo(usual.dates());
                    assertThat(DeadlinePhrase.read(decomposed, year).kind()).isEqualTo(usual.kind());
                    if (!row[0].matches(".*[lO]\\d.*|.*\\d[lO].*|.*[Qq]u.* [lI1]+.*")) {
                        Reading capitals = DeadlinePhrase.read(row[0].toUpperCase(Locale.ROOT), year);
                        assertThat(capitals.dates()).isEqualTo(usual.dates());
                        assertThat(capitals.kind()).isEqualTo(usual.kind());
                    }
                }));
    }

    @Test
    void a_day_that_the_calendar_lacks_is_asked_about_by_its_name() {
        assertThat(DeadlinePhrase.read("31/2", 2024).kind()).isEqualTo(DeadlineKind.UNKNOWN);
        assertThat(DeadlinePhrase.read("31/2", 2024).reason()).isEqualTo("lịch không có ngày 31/2/2024");
        assertThat(DeadlinePhrase.read("29/2", 2025).isRead()).isFalse();
        assertThat(DeadlinePhrase.read("29/2", 2024).dates()).containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void the_reason_says_what_to_ask() {
        assertThat(DeadlinePhrase.read("Rằm tháng 7", 2024).reason())
                .isEqualTo("“Rằm tháng 7” theo âm lịch, năm nào cũng khác ngày: phải hỏi ngày dương");
        assertThat(DeadlinePhrase.read("Nghị quyết 12/2024", 2024).reason())
                .isEqualTo("“Nghị quyết 12/2024” là một văn bản, không nói hạn");
        assertThat(DeadlinePhrase.read("3-6/2024", 2024).reason())
                .isEqualTo("“3-6” không rõ là ngày 3/6 hay từ tháng 3 đến tháng 6");
        assertThat(DeadlinePhrase.read("24/7", 2024).reason())
                .isEqualTo("“24/7” không rõ là ngày 24/7 hay 24 giờ trong 7 ngày");
        assertThat(DeadlinePhrase.read("12/24", 2024).reason())
                .isEqualTo("“12/24” không rõ có phải là tháng 12 năm 2024");
        assertThat(DeadlinePhrase.read("Khoản 3 Điều 12", 2024).reason())
                .isEqualTo("“Khoản 3 Điều 12” không nói ngày, tháng hay quý nào");
        assertThat(DeadlinePhrase.read("Trong tuần", 2024).reason()).isEqualTo("không nói tuần nào");
        assertThat(DeadlinePhrase.read("Bắt đầu từ quý II", 2024).reason())
                .isEqualTo("chỉ nói lúc bắt đầu, không nói đến khi nào");
        assertThat(DeadlinePhrase.read("Đã xong quý I", 2024).reason()).isEqualTo("nói việc đang ở đâu, không nói hạn");
    }

    @Test
    void whom_a_time_is_for_names_its_deadline() {
        assertThat(DeadlinePhrase.read("Trước 15/3 đối với cấp xã, trước 15/6 đối với thôn", 2024)
                        .deadline()
                        .dueDates())
                .extracting(DueDate::label)
                .containsExactly("cấp xã", "thôn");
        assertThat(DeadlinePhrase.read("Quý II (đối với xã), Quý III (đối với thôn)", 2024)
                        .deadline()
                        .dueDates())
                .extracting(DueDate::label)
                .containsExactly("xã", "thôn");
        assertThat(DeadlinePhrase.read("Lần 1 tháng 3, lần 2 tháng 9", 2024)
                        .deadline()
                        .dueDates())
                .extracting(DueDate::label)
                .containsExactly("Lần 1", "lần 2");
    }

    @Test
    void several_things_keep_their_names_and_their_words() {
        Deadline deadline = DeadlinePhrase.read(
                        "Ban hành Kế hoạch trong tháng 1/2024; Báo cáo kết quả kiểm tra trong tháng 12/2024", 2024)
                .deadline();
        assertThat(deadline.dueDates())
                .containsExactly(
                        new DueDate("Ban hành Kế hoạch", "", "trong tháng 1/2024", LocalDate.of(2024, 1, 31)),
                        new DueDate("Báo cáo kết quả kiểm tra", "", "trong tháng 12/2024", LocalDate.of(2024, 12, 31)));
    }

    @Test
    void the_end_of_the_year_is_a_date_and_not_work_that_goes_on_all_year() {
        for (String words : List.of("Cuối năm", "Cuối năm 2024", "vào cuối năm")) {
            assertThat(DeadlinePhrase.read(words, 2024).deadline())
                    .as(words)
                    .isEqualTo(new Deadline.OnDates(
                            DeadlineKind.YEAR_ROUND, List.of(DueDate.on(LocalDate.of(2024, 12, 31)))));
        }
        for (String words : List.of("Cả năm", "Năm 2024", "Đến hết năm 2024")) {
            assertThat(DeadlinePhrase.read(words, 2024).deadline()).as(words).isEqualTo(Deadline.allYear(2024));
        }
    }

    @Test
    void a_thing_that_has_no_time_is_asked_about() {
        Reading half = DeadlinePhrase.read("Ban hành Kế hoạch trong tháng 1/2024; Báo cáo kết quả kiểm tra", 2024);
        assertThat(half.doubt()).contains("“Báo cáo kết quả kiểm tra” không có thời gian");
    }

    @Test
    void the_end_of_a_quarter_names_the_reports_that_fall_on_it() {
        assertThat(DeadlinePhrase.read("Định kỳ hàng quý, 06 tháng, năm", 2024)
                        .deadline()
                        .dueDates())
                .extracting(DueDate::label)
                .containsExactly("Quý I", "Quý II; 06 tháng", "Quý III", "Quý IV; năm");
    }

    @Test
    void the_usual_dates_belong_to_the_words() {
        assertThat(DeadlinePhrase.read("Theo quy định về công khai tài chính", 2025)
                        .deadline())
                .isEqualTo(new Deadline.UnderAnotherDocument(
                        DeadlineKind.BY_HIGHER_LEVEL_PLAN,
                        "quy định về công khai tài chính",
                        List.of(
                                DueDate.labelled("Quý I", LocalDate.of(2025, 4, 15)),
                                DueDate.labelled("Quý II; 06 tháng", LocalDate.of(2025, 7, 15)),
                                DueDate.labelled("Quý III", LocalDate.of(2025, 10, 15)),
                                DueDate.labelled("Quý IV; năm", LocalDate.of(2026, 1, 15)))));
        assertThat(DeadlinePhrase.read("Theo quy định của pháp luật", 2025).deadline())
                .isEqualTo(new Deadline.UnderAnotherDocument(
                        DeadlineKind.BY_HIGHER_LEVEL_PLAN, "quy định của pháp luật", List.of()));
    }

    @Property(tries = 800)
    void no_heap_of_words_is_read_in_part(@ForAll("heaps") String heap) {
        Reading reading = DeadlinePhrase.read(heap, 2024);
        assertThat(reading.reason().isEmpty()).isEqualTo(reading.isRead());
        assertThat(reading.dates()).doesNotContainNull();
        assertThat(DeadlinePhrase.read(heap + " xyzt", 2024))
                .satisfies(longer -> assertThat(longer.isRead()
                                && longer.doubt().isEmpty()
                                && longer.trigger().isEmpty()
                                && !isPartOfAName(longer)
                                && !heap.contains("đối với"))
                        .isFalse());
    }

    /** "31/1 kế hoạch; 31/12 báo cáo xyzt" names its milestones with any words. */
    private static boolean isPartOfAName(Reading longer) {
        return longer.deadline().dueDates().stream().anyMatch(due -> due.label().endsWith("xyzt"));
    }

    @Property(tries = 800)
    void any_text_at_all_has_an_answer(@ForAll String text) {
        Reading reading = DeadlinePhrase.read(text, 2024);
        assertThat(reading.isRead()).isEqualTo(reading.reason().isEmpty());
    }

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(
                        "quý",
                        "tháng",
                        "ngày",
                        "năm",
                        "I",
                        "II",
                        "3",
                        "15",
                        "12",
                        "2024",
                        "/",
                        "-",
                        ",",
                        ";",
                        "và",
                        "hàng",
                        "đến",
                        "từ",
                        "trước",
                        "sau",
                        "khi",
                        "có",
                        "theo",
                        "kế hoạch",
                        "định kỳ",
                        "cuối",
                        "đầu",
                        "6 tháng",
                        "báo cáo",
                        "lần",
                        "của",
                        "kỳ",
                        "chậm nhất",
                        "(",
                        ")",
                        ":",
                        "15/3",
                        "cả",
                        "hoặc",
                        "đối với")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> String.join(" ", words));
    }

    private static String said(Reading reading) {
        return reading.dates().isEmpty()
                ? reading.trigger()
                : reading.dates().stream().map(LocalDate::toString).collect(Collectors.joining(";"));
    }

    private static String brief(Reading reading) {
        List<LocalDate> dates = reading.dates();
        return dates.size() > 4
                ? dates.size() + "x " + dates.get(0) + ".." + dates.get(dates.size() - 1)
                : said(reading);
    }
}
