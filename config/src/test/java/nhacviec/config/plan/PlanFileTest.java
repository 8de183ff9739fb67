package nhacviec.config.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nhacviec.config.FileRefused;
import nhacviec.config.Mistake;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.Test;

class PlanFileTest {

    private static final Path SHIPPED = Path.of("plans/phuoc-my-2024.yaml");

    private final Plan plan = PlanFile.read(SHIPPED).plan();

    @Test
    void what_is_written_reads_back_the_same() {
        String written = PlanFile.write(plan);
        assertThat(PlanFile.read(written, "viết ra").plan()).isEqualTo(plan);
        assertThat(PlanFile.write(PlanFile.read(written, "viết ra").plan())).isEqualTo(written);
        assertThat(written.lines()).allSatisfy(line -> assertThat(line).doesNotContain("\t"));
    }

    @Test
    void a_plan_with_every_oddity_reads_back_the_same() {
        Plan odd = odd();
        assertThat(PlanFile.read(PlanFile.write(odd), "viết ra").plan()).isEqualTo(odd);
    }

    @Test
    void the_fingerprint_is_of_the_content_and_not_of_the_layout() throws Exception {
        String text = Files.readString(SHIPPED);
        String relaid = text.replace("  - code: \"3.2\"\n", "\n  # ghi chú mới\n  - code: '3.2'\n")
                .replace("deadline: {month: 1}", "deadline:\n      month: 1");
        assertThat(relaid).isNotEqualTo(text);
        String fingerprint = PlanFile.fingerprint(plan);
        assertThat(fingerprint).hasSize(64);
        assertThat(PlanFile.fingerprint(PlanFile.read(relaid, "").plan())).isEqualTo(fingerprint);
        assertThat(PlanFile.fingerprint(PlanFile.read(text.replace("value: 60", "value: 60.0"), "")
                        .plan()))
                .isEqualTo(fingerprint);
        assertThat(PlanFile.fingerprint(PlanFile.read(text.replace("value: 60", "value: 61"), "")
                        .plan()))
                .isNotEqualTo(fingerprint);
    }

    @Test
    void who_owes_a_figure() {
        List<String> everybody = List.of("Văn phòng UBND xã", "Tư pháp", "Văn hóa xã hội", "Tài chính - Kế toán");
        List<String> office = List.of("Văn phòng UBND xã");
        for (Indicator indicator : plan.indicators()) {
            List<String> owing = switch (indicator.code()) {
                case "1", "3", "5", "5.3" -> List.of();
                case "1.1", "1.2", "1.3", "5.4", "2", "5.1" -> office;
                default -> everybody;
            };
            assertThat(indicator.reporters()).as(indicator.code()).isEqualTo(owing);
        }
    }

    @Test
    void the_target_of_the_annex_counts_until_another_is_chosen() throws Exception {
        assertThat(plan.indicators()).filteredOn(row -> !row.group()).allSatisfy(row -> {
            assertThat(row.targets().get(0).chosen()).isTrue();
            assertThat(row.targets().get(0).citation()).startsWith("Phụ lục 1");
        });
        String text = Files.readString(SHIPPED)
                .replace("đạt 30%\", citation: Mục II.2.d", "đạt 30%\", chosen: true, citation: Mục II.2.d");
        Indicator reuse = PlanFile.read(text, "").plan().indicators().stream()
                .filter(row -> row.code().equals("3.3"))
                .findFirst()
                .orElseThrow();
        assertThat(reuse.target()).map(Target::value).contains(new BigDecimal("30"));
    }

    @Test
    void rows_know_their_line_in_the_file() throws Exception {
        List<String> lines = Files.readAllLines(SHIPPED);
        PlanFile.Read read = PlanFile.read(SHIPPED);
        assertThat(read.taskLines())
                .hasSize(25)
                .allSatisfy((number, line) -> assertThat(lines.get(line - 1)).contains("number: \"" + number + "\""));
        assertThat(read.indicatorLines()).hasSize(19);
        assertThat(PlanFile.shipped()).isEqualTo(read);
    }

    @Test
    void all_mistakes_are_named_at_once_with_line_and_remedy() {
        FileRefused refused = refused("""
                year: hai nghìn
                titel: Kế hoạch
                title: Kế hoạch
                locality: xã Phước Mỹ
                decision: {number: 10/QĐ-UBND, date: 31/2/2024}
                units:
                  - {name: Tư pháp, short: Tư pháp}
                  - {name: Tài chính, short: Tài chính, variants: [tu phap]}
                unit_groups:
                  - {name: Các ban ngành, units: [Tư pháp, Công an]}
                sections: [{numeral: II, title: CẢI CÁCH THỂ CHẾ}]
                indicators:
                  - code: "3.2"
                    name: Số hóa
                    short: Số hóa
                    targets:
                      - {operator: "=>", value: 1.234.5, text: 100%, citation: Phụ lục 1}
                    monitor: Văn hóa
                    measure: phần trăm
                    executors: [Tư pháp]
                    inherited: [executors<-9]
                tasks:
                  - number: một
                    section: III
                    name: Ban hành kế hoạch
                    short: Kế hoạch
                    products:
                    lead: Công an xã
                    time_from: "7"
                    deadline: {thang: 1}
                    needs_confirmation: có
                  - section: II
                    name: Ban hành kế hoạch
                """);
        assertThat(refused.mistakes())
                .extracting(Mistake::sentence)
                .containsExactlyInAnyOrder(
                        "dòng 1, mục year: “hai nghìn” không phải số nguyên từ 2000 đến 2100. Ví dụ: year: 2000",
                        "dòng 2, mục titel: không có mục “titel”. Có phải là “title”?",
                        "dòng 5, mục signer: còn thiếu mục “signer”. Ví dụ: signer: Cao Minh Thi",
                        "dòng 5, mục date: “31/2/2024” không phải một ngày có trên lịch. Ví dụ: 15/4, 15/4/2024, 2024-04-15, "
                                + "15/1 năm sau.",
                        "dòng 8, mục name: cách gọi “tu phap” đã thuộc về “Tư pháp”. Mỗi cách gọi chỉ được chỉ một đơn vị hoặc "
                                + "một nhóm.",
                        "dòng 10, mục units: không có đơn vị “Công an”. Xin ghi một tên có trong mục units ở đầu tệp.",
                        "dòng 17, mục operator: “=>” không phải một phép so sánh. Dùng \">=\", \">\", \"<=\", \"<\", \"=\" hoặc "
                                + "qualitative.",
                        "dòng 17, mục value: “1.234.5” không phải một số. Ví dụ: value: 60 hoặc value: 75.5",
                        "dòng 18, mục monitor: không có đơn vị “Văn hóa”. Xin thêm vào units hoặc unit_groups (hoặc vào "
                                + "variants của chúng) ở đầu tệp.",
                        "dòng 19, mục measure: “phần trăm” không phải một cách đo. Dùng ratio, score, count hoặc yes_no.",
                        "dòng 21, mục inherited: không hiểu “executors<-9”. Viết tên ô (name, target_text, monitor, executors) "
                                + "và mã dòng. Ví dụ: inherited: [executors<-1.1]",
                        "dòng 23, mục number: “một” không phải số nhiệm vụ. Ví dụ: number: \"1.1\"",
                        "dòng 24, mục section: không có mục III. Xin ghi một số La Mã có trong sections ở đầu tệp.",
                        "dòng 27, mục products: chưa có sản phẩm nào. Ví dụ: products: [Kế hoạch của UBND xã]",
                        "dòng 28, mục lead: không có đơn vị “Công an xã”. Xin thêm vào units (hoặc thêm cách viết này vào "
                                + "variants) ở đầu tệp.",
                        "dòng 29, mục time_from: không có nhiệm vụ số 7. Xin ghi số của một nhiệm vụ trong tệp này.",
                        "dòng 30, mục thang: không có mục “thang”. Các mục dùng được ở đây: month, quarter, half_year, date, "
                                + "before, until, dates, each, periods, all_year, continuous, awaits, higher_plan, on_request, "
                                + "immediate, regulation, after_period, unclear, kind, closes, usual.",
                        "dòng 30, mục deadline: hạn chưa nói theo cách nào. Xin chọn một cách. " + DeadlineForm.EXAMPLE,
                        "dòng 31, mục needs_confirmation: “có” không phải true hay false. Ví dụ: needs_confirmation: true",
                        "dòng 32, mục number: còn thiếu mục “number”. Ví dụ: number: \"1.1\"",
                        "dòng 32, mục short: còn thiếu mục “short”. Ví dụ: short: Kế hoạch theo dõi thi hành pháp luật",
                        "dòng 32, mục products: chưa có sản phẩm nào. Ví dụ: products: [Kế hoạch của UBND xã]",
                        "dòng 32, mục lead: còn thiếu mục “lead”. Ví dụ: lead: Tư pháp",
                        "dòng 32, mục deadline: còn thiếu mục “deadline”. " + DeadlineForm.EXAMPLE);
        assertThat(refused.mistakes()).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
        assertThat(refused.getMessage()).startsWith("kế hoạch: có 24 chỗ cần sửa.\n- dòng 1, mục year");
    }

    @Test
    void what_is_no_yaml_is_refused_at_its_line() {
        assertThat(refused("year: 2024\ntitle: \"Kế hoạch\nlocality: [a\n").mistakes())
                .extracting(Mistake::what)
                .containsExactly("không đúng cách viết YAML");
        assertThat(refused("year: 2024\n\ttitle: Kế hoạch\n").mistakes())
                .extracting(Mistake::sentence)
                .containsExactly("dòng 2: thụt đầu dòng bằng phím Tab. Xin thay bằng dấu cách.");
        assertThat(refused("chỉ là chữ").mistakes().get(0).what()).contains("tên: nội dung");
        assertThat(refused("").mistakes()).extracting(Mistake::what).contains("còn thiếu mục “year”");
        assertThat(refused("year: 2024\nyear: 2025\n").mistakes().get(0).sentence())
                .isEqualTo("dòng 2, mục year: được viết hai lần (lần trước ở dòng 1). Xin bỏ bớt một.");
    }

    @Test
    void numbers_and_codes_are_given_once() throws Exception {
        String text = Files.readString(SHIPPED)
                .replace("number: \"1.2\"", "number: \"1.1\"")
                .replace("code: \"1.3\"", "code: \"1.2\"");
        assertThat(refused(text).mistakes())
                .extracting(Mistake::what)
                .anySatisfy(what -> assertThat(what).startsWith("số 1.1 đã dùng ở dòng"))
                .anySatisfy(what -> assertThat(what).startsWith("mã 1.2 đã dùng ở dòng"));
    }

    private static FileRefused refused(String text) {
        return catchThrowableOfType(FileRefused.class, () -> PlanFile.read(text, "kế hoạch"));
    }

    private static Plan odd() {
        Unit office = new Unit(0, "Văn phòng: \"UBND\"", "true", List.of("{a}", "#1", "x\ny", "\u200Bz"));
        Target none = new Target(Target.Operator.QUALITATIVE, null, "", "a, b", "c", false);
        Target other = new Target(Target.Operator.LESS_THAN, new BigDecimal("0.50"), "‰", "- d", "e", true);
        Indicator heading = new Indicator(
                "5",
                "Nhóm",
                "Nhóm",
                null,
                true,
                "",
                List.of(),
                "",
                List.of(),
                Measure.COUNT,
                List.of(),
                new Indicator.Written("", "- Nhóm", "x", "", "", true),
                List.of(),
                List.of());
        Indicator row = new Indicator(
                "5.1",
                "Dòng ",
                "Dòng",
                null,
                false,
                " t",
                List.of(none, other),
                "",
                List.of("#1"),
                Measure.COUNT,
                List.of(),
                new Indicator.Written("5.1", "", " t", "v", "#1; #2", false),
                List.of("name<-5"),
                List.of("", "ghi chú: 'một'"));
        Task task = new Task(
                "",
                new TaskNumber("2"),
                "Việc",
                "Việc",
                List.of("a", "b - c"),
                "Các ban ngành",
                List.of("Ngoài xã"),
                "",
                new Deadline.Unknown("không rõ: ?"),
                true,
                null,
                new Task.Written("q", "a; b", true),
                null,
                List.of());
        Task part = new Task(
                "",
                new TaskNumber("2.1"),
                "Việc",
                "Việc",
                List.of("a"),
                "true",
                List.of(),
                "Quý I",
                Deadline.inQuarter(2025, 1),
                false,
                null,
                new Task.Written("", "a", false),
                new TaskNumber("2"),
                List.of());
        return new Plan(
                2025,
                "T: #",
                "L",
                new Plan.Decision("1", LocalDate.of(2024, 12, 30), "S"),
                List.of(office),
                List.of(new Plan.UnitGroup("Các ban ngành", List.of(), List.of(office.name()))),
                List.of(),
                List.of(task, part),
                List.of(heading, row));
    }
}
