package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer plan has come: the earlier year stays readable, and rows are compared by what they say, not by their numbers. */
class EarlierPlanTest {

    @TempDir
    Path temporary;

    private FilledYear year;

    @BeforeEach
    void open() {
        year = new FilledYear(temporary);
    }

    @AfterEach
    void close() {
        year.close();
    }

    @Test
    void the_report_of_an_earlier_year_is_the_same_after_the_next_plan_has_come() {
        year.live((period, report) -> {});
        ReportPeriod whole = ReportPeriod.ofCode("2024-Y").orElseThrow();
        byte[] before = ReportJson.write(year.report(whole), Letterhead.PHUOC_MY, FilledYear.ZONE);
        year.store(nextYear());
        assertThat(ReportJson.write(year.report(whole), Letterhead.PHUOC_MY, FilledYear.ZONE))
                .isEqualTo(before);
    }

    @Test
    void a_row_is_compared_with_the_row_that_says_the_same() {
        year.live((period, report) -> {});
        year.store(nextYear());
        year.tell(
                "at 2025-03-13 09:00",
                "Q1 3.1 | 30/40 | 20/20 | 5/5 | 5/5",
                "Q1 3.2 | 20/20 | 10/10 | 5/5 | 5/5",
                "Q1 3.3 | 20/20 | 10/10 | 5/5 | 5/5");
        Report report = year.report(ReportPeriod.ofCode("2025-Q1").orElseThrow());
        assertThat(line(report, "3.1").indicator().name()).startsWith("Thực hiện số hóa hồ sơ");
        assertThat(line(report, "3.1").before().code())
                .as("stood under 3.2 in 2024")
                .isEqualTo("3.2");
        assertThat(line(report, "3.1").change().orElseThrow()).isEqualByComparingTo("-14.29");
        assertThat(line(report, "3.2").before().code()).isEqualTo("3.1");
        assertThat(line(report, "3.3").before())
                .as("the same number now stands for something else")
                .isNull();
    }

    /** Next year's plan: 3.1 and 3.2 have changed places, and 3.3 is another indicator. */
    private static Plan nextYear() {
        Plan plan = PlanFile.shipped().plan();
        List<Indicator> rows = new ArrayList<>();
        for (Indicator row : plan.indicators()) {
            rows.add(
                    switch (row.code()) {
                        case "3.1" -> named(row, name(plan, "3.2"));
                        case "3.2" -> named(row, name(plan, "3.1"));
                        case "3.3" -> named(row, "Tỷ lệ hồ sơ thủ tục hành chính trả kết quả đúng hạn");
                        default -> named(row, row.name().replace("2024", "2025"));
                    });
        }
        return new Plan(
                2025,
                "Kế hoạch cải cách hành chính xã Phước Mỹ năm 2025",
                plan.locality(),
                plan.decision(),
                plan.units(),
                plan.unitGroups(),
                plan.sections(),
                plan.tasks(),
                rows);
    }

    private static String name(Plan plan, String code) {
        return plan.indicators().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Indicator named(Indicator row, String name) {
        return new Indicator(
                row.code(),
                name,
                row.shortName(),
                row.parent(),
                row.group(),
                row.targetText(),
                row.targets(),
                row.monitor(),
                row.executors(),
                row.measure(),
                row.reporters(),
                row.written(),
                row.inherited(),
                row.notes());
    }

    private static IndicatorResult line(Report report, String code) {
        return report.measured().stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
