package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowMatchingTest {

    private record Row(String number, String name) {}

    private static final Row PLAN = new Row("1", "Ban hành Kế hoạch kiểm tra công tác cải cách hành chính");
    private static final Row REPORT = new Row("2", "Báo cáo kết quả công tác cải cách hành chính");
    private static final Row SURVEY = new Row("3", "Khảo sát mức độ hài lòng của người dân");

    private static RowMatching<Row> match(List<Row> before, List<Row> after) {
        return RowMatching.of(before, after, Row::number, Row::name);
    }

    @Test
    void rowsThatMoveOnKeepWhatBelongsToThem() {
        Row added = new Row("2", "Tuyên truyền cải cách hành chính trên loa truyền thanh");
        Row report = new Row("3", REPORT.name());
        Row survey = new Row("4", SURVEY.name());
        RowMatching<Row> rows = match(List.of(PLAN, REPORT, SURVEY), List.of(PLAN, added, report, survey));
        assertThat(rows.added()).containsExactly(added);
        assertThat(rows.removed()).isEmpty();
        assertThat(rows.before(report)).isEqualTo(REPORT);
        assertThat(rows.before(survey)).isEqualTo(SURVEY);
        assertThat(rows.isReordered(List.of(PLAN, REPORT, SURVEY))).isFalse();
    }

    @Test
    void theSameNumberWithLikeWordsIsOneRowReworded() {
        Row reworded = new Row("2", "Báo cáo kết quả công tác cải cách hành chính quý, 6 tháng, năm");
        RowMatching<Row> rows = match(List.of(PLAN, REPORT), List.of(PLAN, reworded));
        assertThat(rows.before(reworded)).isEqualTo(REPORT);
    }

    @Test
    void theSameNumberWithOtherWordsIsAnotherRow() {
        Row other = new Row("2", "Rà soát quy trình một cửa");
        RowMatching<Row> rows = match(List.of(PLAN, REPORT), List.of(PLAN, other));
        assertThat(rows.added()).containsExactly(other);
        assertThat(rows.removed()).containsExactly(REPORT);
    }

    @Test
    void aNameThatStandsTwiceTellsNothing() {
        Row first = new Row("1", "Báo cáo");
        Row second = new Row("2", "Báo cáo");
        Row moved = new Row("3", "Báo cáo");
        RowMatching<Row> rows = match(List.of(first, second), List.of(moved));
        assertThat(rows.added()).containsExactly(moved);
    }

    @Test
    void rowsInAnotherOrderAreNoticed() {
        assertThat(match(List.of(PLAN, REPORT), List.of(REPORT, PLAN)).isReordered(List.of(PLAN, REPORT)))
                .isTrue();
    }
}
