package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Moment;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanUpload;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.UnitService;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coordinator sends a plan file to the bot, looks it over and imports it. */
class PlanByChatTest {

    @TempDir
    Path folder;

    private static String shipped() {
        return PlanFile.write(PlanFile.shipped().plan());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The plan of 2024 as one of another year. */
    private static String ofYear(String year) {
        return shipped()
                .replaceAll("(?m)^year: 2024$", "year: " + year)
                .replace("/2024", "/" + year)
                .replaceAll("(?<=\\W)2024-", year + "-");
    }

    private static void sends(RunningOffice office, SimulatedUser user, String name, byte[] file, String words)
            throws InterruptedException {
        int before = user.countFromBot();
        user.sendsDocument(name, file, words);
        user.awaitUntil(u -> u.countFromBot() >= before + 2, RunningOffice.SOON);
        settled(office);
    }

    private static void settled(RunningOffice office) throws InterruptedException {
        office.telegram.awaitUpdatesConfirmed(RunningOffice.SOON);
        office.quiet();
    }

    private static Plan inForce(RunningOffice office) {
        return office.service
                .books()
                .read(books -> books.plans()
                        .rows(books.plans().inForce().orElseThrow().id())
                        .asImported());
    }

    private static Optional<Task> task(RunningOffice office, String number) {
        return office.service
                .books()
                .<Optional<Task>>read(books -> books.tasks().find(new TaskNumber(number)));
    }

    @Test
    void thePlanInForceIsNothingNew() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "ke-hoach-2024.yaml", bytes(shipped()), "/kehoach");
            assertThat(lan.lastFromBot().text())
                    .contains("Kế hoạch năm 2024", "25 nhiệm vụ", "không có gì khác", "chỗ cần xem");
            lan.taps("Nhập kế hoạch");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("không đổi gì");
        }
    }

    @Test
    void thePlanAsItWasSignedIsReadShownAndImported() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "seed.txt", Files.readAllBytes(PlanFormTest.SEED), "/kehoach");
            assertThat(lan.lastFromBot().text()).contains("Kế hoạch năm 2024", "25 nhiệm vụ");
            lan.writes("/kehoach");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Kế hoạch năm 2024", "25 nhiệm vụ");
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã cập nhật kế hoạch");
            lan.taps("Chọn mức chỉ tiêu");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Chỉ tiêu mà kế hoạch ghi khác nhau");
            assertThat(task(office, "20").orElseThrow().deadline()).isInstanceOf(Deadline.UnderAnotherDocument.class);
            Plan now = inForce(office);
            Plan again = PlanFile.read(PlanFile.write(now), "viết ra").plan();
            assertThat(again.tasks()).isEqualTo(now.tasks());
            assertThat(again.indicators()).isEqualTo(now.indicators());
        }
    }

    @Test
    void aUnitOfThePastIsShownWithTheOneOfToday() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            office.service
                    .books()
                    .record(books -> new UnitService(new IndicatorService(ReportingRules.USUAL))
                            .rename(
                                    books,
                                    Actor.administrator("http"),
                                    "Tư pháp",
                                    "Tư pháp - Hộ tịch",
                                    "Hộ tịch",
                                    LocalDate.of(2024, 1, 1),
                                    Moment.of(Instant.parse("2024-01-11T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"))));
            sends(office, lan, "seed.txt", Files.readAllBytes(PlanFormTest.SEED), "/kehoach");
            assertThat(lan.lastFromBot().text()).contains("Tên cũ trong văn bản: Tư pháp (nay là Tư pháp - Hộ tịch)");
        }
    }

    /** The signed plan in which Tư pháp has two more spellings. */
    static byte[] otherSpellings() throws IOException {
        return Files.readString(PlanFormTest.SEED)
                .replaceFirst("(?m)^(7\t[^\t]*\t[^\t]*\t)Tư pháp\t", "$1Công chức Tư pháp - Hộ tịch\t")
                .replaceFirst("(?m)^(8\t[^\t]*\t[^\t]*\t)Tư pháp\t", "$1Bộ phận Tư pháp\t")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> unitQuestions(RunningOffice office, long upload) {
        return office.service
                .books()
                .<List<String>>read(books -> books.planUploads().find(upload).orElseThrow().findings().stream()
                        .map(PlanFinding::unit)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    @Test
    void aNameThatARuleMatchedIsConfirmedByAPersonOnceAndNotAskedAgain() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "ke-hoach.txt", otherSpellings(), "/kehoach");
            assertThat(unitQuestions(office, 1)).containsExactly("Công chức Tư pháp - Hộ tịch", "Bộ phận Tư pháp");
            assertThat(lan.lastFromBot().text())
                    .contains(
                            "Tên đơn vị cần xác nhận một lần: “Công chức Tư pháp - Hộ tịch” → Tư pháp; “Bộ phận Tư pháp” → Tư pháp.",
                            "Chưa nhập được: còn 2 tên đơn vị chưa được xác nhận");
            assertThat(lan.lastFromBot().buttonTexts())
                    .contains("🏷 Tên đơn vị đúng hết", "✏️ Chọn từng tên (2)")
                    .doesNotContain("✅ Nhập kế hoạch");
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Chưa nhập được: còn 2 tên đơn vị");
            lan.writes("/kehoach dung don vi");
            settled(office);
            assertThat(lan.lastFromBot().buttonTexts()).contains("✅ Nhập kế hoạch");
            lan.taps("Nhập kế hoạch");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã cập nhật kế hoạch");
            sends(office, lan, "ke-hoach.txt", otherSpellings(), "/kehoach");
            assertThat(unitQuestions(office, 2)).isEmpty();
            assertThat(lan.lastFromBot().text()).doesNotContain("Tên đơn vị cần xác nhận");
        }
    }

    @Test
    void anotherUnitThanTheRuleSaysIsChosenAndRemembered() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "ke-hoach.txt", otherSpellings(), "/kehoach");
            lan.taps("Chọn từng tên");
            settled(office);
            assertThat(lan.lastFromBot().text())
                    .contains("“Công chức Tư pháp - Hộ tịch” đang hiểu là đơn vị “Tư pháp”");
            assertThat(lan.lastFromBot().buttonTexts())
                    .contains("✅ Đúng như vậy", "Văn phòng", "Văn hóa - Xã hội", "🆕 Đơn vị mới");
            lan.taps("Văn hóa - Xã hội");
            settled(office);
            String number = lan.lastFromBot().text().replaceFirst("(?s).*Chỗ (\\d+)/.*", "$1");
            lan.writes("/kehoach đơn vị " + number + " Tài chánh");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("không có đơn vị “Tài chánh”", "/kehoach don vi");
            lan.writes("/kehoach đơn vị " + number + " là mới");
            settled(office);
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã cập nhật kế hoạch");
            assertThat(lead(office, "7")).isEqualTo("Văn hóa xã hội");
            assertThat(lead(office, "8")).isEqualTo("Bộ phận Tư pháp");
            sends(office, lan, "ke-hoach.txt", otherSpellings(), "/kehoach");
            assertThat(unitQuestions(office, 2)).isEmpty();
        }
    }

    /** The unit on record that leads a task. */
    private static String lead(RunningOffice office, String number) {
        return office.service.books().<String>read(books -> {
            String words =
                    books.tasks().find(new TaskNumber(number)).orElseThrow().lead();
            return books.staff().units().stream()
                    .filter(unit -> unit.isNamed(words))
                    .findFirst()
                    .orElseThrow()
                    .name();
        });
    }

    @Test
    void datesThatWereSetByHandOutliveTheSameDecisionReadAgain() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            lan.writes("/den 20 15/4, 15/7, 15/10");
            settled(office);
            lan.writes("/xong 20 31/BC-UBND");
            settled(office);
            List<Milestone> before = milestones(office, "20");
            assertThat(lan.lastFromBot().text()).contains("31/BC-UBND");
            assertThat(before).hasSize(3).extracting(Milestone::isDone).containsExactly(true, false, false);
            sends(office, lan, "seed.txt", Files.readAllBytes(PlanFormTest.SEED), "/kehoach");
            assertThat(lan.lastFromBot().text()).contains("hạn đã gia hạn hoặc đã đặt bằng /den");
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã cập nhật");
            assertThat(milestones(office, "20"))
                    .extracting(Milestone::id, Milestone::due, Milestone::isDone)
                    .containsExactlyElementsOf(before.stream()
                            .map(m -> tuple(m.id(), m.due(), m.isDone()))
                            .toList());
        }
    }

    @Test
    void whatWasShownIsShownAgainWhenThePlanHasChangedSince() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            SimulatedUser binh = office.joins(2, "Bình", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "seed.txt", Files.readAllBytes(PlanFormTest.SEED), "/kehoach");
            String february = shipped().replaceFirst("deadline: \\{month: 1}", "deadline: {month: 2}");
            sends(office, binh, "sua.yaml", bytes(february), "/kehoach");
            binh.writes("/kehoach nhap");
            settled(office);
            assertThat(binh.lastFromBot().text()).contains("Đã cập nhật");
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text())
                    .contains("đã đổi từ lúc thẻ này được xem, nên chưa nhập gì", "29/2/2024 → 31/1/2024");
            lan.taps("Nhập kế hoạch");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã cập nhật");
        }
    }

    @Test
    void whatChangesAnythingComesFirstAndTheRestIsOneLine() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "seed.txt", Files.readAllBytes(PlanFormTest.SEED), "/kehoach");
            String said = lan.lastFromBot().text();
            assertThat(said)
                    .contains("Chỉ tiêu 1.1", "Chỉ khác cách ghi, ghi chú: ")
                    .doesNotContain(": cách ghi, ghi chú", "không còn hạn gợi ý");
            assertThat(said.indexOf("mức phấn đấu")).isLessThan(said.indexOf("Chỉ khác cách ghi"));
        }
    }

    @Test
    void aTargetThatWasChosenIsFoundUnderOtherWords() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            lan.writes("/chon 1.2 2");
            settled(office);
            assertThat(counts(office)).isEqualTo("90");
            sends(office, lan, "seed.txt", Files.readAllBytes(PlanFormTest.SEED), "/kehoach");
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã cập nhật").doesNotContain("xin chọn lại");
            assertThat(counts(office)).isEqualTo("90");
        }
    }

    /** The value that counts for indicator 1.2. */
    private static String counts(RunningOffice office) {
        return office.service
                .books()
                .<String>read(books -> books.indicators()
                        .find("1.2")
                        .orElseThrow()
                        .target()
                        .map(target ->
                                target.value() == null ? "" : target.value().toPlainString())
                        .orElse(""));
    }

    private static List<Milestone> milestones(RunningOffice office, String number) {
        return office.service
                .books()
                .<List<Milestone>>read(books -> books.tasks().milestonesOf(new TaskNumber(number)));
    }

    @Test
    void aChangedDateAndARemovedRowAreShownAskedAboutAndTakenOver() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            Plan plan = PlanFile.shipped().plan();
            Task last = plan.tasks().get(plan.tasks().size() - 1);
            Plan shorter = new Plan(
                    plan.year(),
                    plan.title(),
                    plan.locality(),
                    plan.decision(),
                    plan.units(),
                    plan.unitGroups(),
                    plan.sections(),
                    plan.tasks().subList(0, plan.tasks().size() - 1),
                    plan.indicators());
            sends(office, lan, "ke-hoach-2024.yaml", bytes(PlanFile.write(shorter)), "kế hoạch 2024");
            String number = last.number().text();
            assertThat(lan.lastFromBot().buttonTexts()).contains("Bỏ việc " + number, "✅ Nhập kế hoạch", "Thôi");
            lan.taps("Bỏ việc " + number);
            settled(office);
            assertThat(lan.lastFromBot().buttonTexts()).contains("☑️ Bỏ việc " + number);
            lan.writes("/kehoach nhap");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã bỏ khỏi kế hoạch nhiệm vụ " + number);
            assertThat(task(office, number)).isEmpty();
            assertThat(inForce(office).tasks()).hasSize(plan.tasks().size() - 1);
        }
    }

    @Test
    void aFindingThatIsRightConfirmsItsTask() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "ke-hoach-2025.yaml", bytes(ofYear("2025")), "/kehoach");
            assertThat(lan.lastFromBot().text()).contains("Kế hoạch năm 2025", "chưa có kế hoạch trong sổ");
            PlanUpload upload = office.service
                    .books()
                    .read(books -> books.planUploads().find(1).orElseThrow());
            List<String> doubtful = upload.findings().stream()
                    .map(finding -> finding.task())
                    .filter(task -> !task.isEmpty())
                    .distinct()
                    .toList();
            assertThat(doubtful).isNotEmpty();
            int asked = (int) upload.findings().stream()
                    .filter(finding -> !finding.severity().code().equals("note"))
                    .count();
            lan.taps("Xem từng chỗ");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Chỗ 1/" + asked);
            for (int i = 1; i <= asked; i++) {
                lan.writes("/kehoach đúng " + i);
                settled(office);
            }
            lan.writes("/kehoach nhập");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã nhập");
            assertThat(lan.lastFromBot().text()).contains("dùng từ 1/1/2025");
            assertThat(inForce(office).year()).isEqualTo(2024);
            assertThat(doubtful)
                    .allMatch(number -> !office.service
                            .books()
                            .read(books -> books.underPlanOf(2025).tasks().find(new TaskNumber(number)))
                            .orElseThrow()
                            .needsConfirmation());
            // Saying that next year's rows are read rightly says nothing of this year's.
            assertThat(doubtful)
                    .anyMatch(number -> task(office, number).orElseThrow().needsConfirmation());
        }
    }

    @Test
    void whatIsNoPlanGetsOneSentenceAndChangesNothing() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            sends(office, lan, "ke-hoach.docx", bytes("không phải tệp Office"), "/kehoach");
            assertThat(lan.lastFromBot().text()).contains("Chưa đọc được", "Không thay đổi gì");
            int before = lan.countFromBot();
            lan.sendsDocument("ke-hoach.pdf", bytes("%PDF-1.7"), "/kehoach");
            lan.awaitUntil(u -> u.countFromBot() > before, RunningOffice.SOON);
            assertThat(lan.lastFromBot().text()).contains("không phải dạng đọc được", ".docx");
            assertThat(inForce(office).year()).isEqualTo(2024);
        }
    }

    @Test
    void aFileWithoutWordsIsOfferedAndOthersMayNotImport() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            lan.sendsDocument("ke-hoach-2024.yaml", bytes(shipped()), "");
            settled(office);
            assertThat(lan.lastFromBot().buttonTexts()).containsExactly("📄 Đọc kế hoạch năm");
            int before = lan.countFromBot();
            lan.taps("Đọc kế hoạch năm");
            lan.awaitUntil(u -> u.countFromBot() >= before + 2, RunningOffice.SOON);
            assertThat(lan.lastFromBot().text()).contains("Kế hoạch năm 2024");
            hoa.sendsDocument("ke-hoach-2024.yaml", bytes(shipped()), "/kehoach");
            settled(office);
            assertThat(hoa.lastFromBot().text()).contains("không dành cho vai trò");
            lan.writes("/kehoach thoi");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("không đổi");
        }
    }

    @Test
    void aNewDateOfWhatIsDoneIsSaidToChangeNothing() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            lan.writes("/xong 6 05/KH-UBND");
            settled(office);
            String february =
                    shipped().replaceFirst("(?s)(number: \"?6\"?\\b.*?deadline: )\\{month: 1}", "$1{month: 2}");
            sends(office, lan, "sua.yaml", bytes(february), "/kehoach");
            assertThat(lan.lastFromBot().text())
                    .contains("hạn 31/1/2024 → 29/2/2024", "đã báo xong theo hạn 31/1/2024 nên giữ như cũ");
        }
    }

    @Test
    void aPlanThatFollowsDoneIsAskedAboutAndNotTakenForItsProof() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            lan.writes("/xong 1 05/KH-UBND");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã ghi nhận xong việc 1");
            lan.sendsDocument("ke-hoach-CCHC-2024.yaml", bytes(shipped()), "");
            settled(office);
            assertThat(lan.lastFromBot().text())
                    .contains("kế hoạch năm cần đọc, hay văn bản của việc 1", "Chưa lưu gì");
            assertThat(lan.lastFromBot().buttonTexts()).containsExactly("📄 Đọc kế hoạch năm", "📎 Kèm vào việc 1");
            lan.taps("Kèm vào việc 1");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã kèm “ke-hoach-CCHC-2024.yaml” vào việc 1");

            lan.sendsDocument("bien-ban.docx", bytes("biên bản"), "");
            settled(office);
            assertThat(lan.lastFromBot().text()).contains("Đã kèm “bien-ban.docx” vào việc 1");
        }
    }
}
