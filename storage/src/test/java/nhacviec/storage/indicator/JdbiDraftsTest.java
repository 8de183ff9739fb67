package nhacviec.storage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiDraftsTest extends OfficeBooks {

    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final Figure HALF = new Figure.Ratio(BigDecimal.ONE, BigDecimal.valueOf(2));

    private Staff hoa;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
    }

    private Draft draft(String code, Figure figure, Long message) {
        return new Draft(hoa.id(), hoa.unit().id(), Q1, code, figure, "", message, NOW);
    }

    private List<Draft> hers() {
        return list(b -> b.drafts().of(hoa.id(), hoa.unit().id(), Q1));
    }

    @Test
    void anAnswerIsKeptDigitByDigitUntilItIsTakenAway() {
        Draft ratio = draft("3.2", HALF, 77L);
        Draft words = draft("1.1", new Figure.Answer(true, "đạt, xếp thứ 3/21"), null);
        record(b -> b.drafts().keep(ratio));
        record(b -> b.drafts().keep(words));
        assertThat(hers()).containsExactly(ratio, words);
        assertThat(list(b -> b.drafts().ofMessage(hoa.id(), 77))).containsExactly(ratio);
        record(b -> b.drafts().remove(ratio));
        assertThat(hers()).containsExactly(words);
    }

    @Test
    void aNewAnswerTakesThePlaceOfTheOldOne() {
        record(b -> b.drafts().keep(draft("3.2", HALF, 77L).because("thiếu máy quét")));
        Draft corrected = draft("3.2", new Figure.NothingArose(), null);
        record(b -> b.drafts().keep(corrected));
        assertThat(hers()).containsExactly(corrected);
    }

    @Test
    void answersOfOthersAndOtherPeriodsAreNotMixed() {
        Staff lan = join("Lan", "Văn phòng", 6);
        record(b -> b.drafts().keep(draft("3.2", HALF, 77L)));
        record(b -> b.drafts().keep(draft("3.1", HALF, 77L)));
        record(b -> b.drafts().keep(new Draft(lan.id(), lan.unit().id(), Q1, "3.2", HALF, "", 77L, NOW)));
        record(b -> b.drafts().keep(new Draft(hoa.id(), hoa.unit().id(), Q1.next(), "3.2", HALF, "", 78L, NOW)));
        assertThat(hers()).hasSize(2);
        List<Drafts.Waiting> waiting = change(b -> b.drafts().waiting(Q1));
        assertThat(waiting)
                .containsExactlyInAnyOrder(
                        new Drafts.Waiting(hoa.id(), hoa.unit().id(), 2),
                        new Drafts.Waiting(lan.id(), lan.unit().id(), 1));
    }

    @Test
    void theNewestReasonOfARevisionCounts() {
        Actor by = Actor.of(hoa, "chat:1");
        Entry entry = change(b -> b.indicators().append("5.3.1", hoa.unit().id(), Q1, HALF, by, NOW));
        record(b -> b.indicators().explain(new Explanation(entry.id(), "thiếu máy quét", "Hòa", NOW), by));
        Explanation newer = new Explanation(entry.id(), "máy quét hỏng", "Hòa", NOW);
        record(b -> b.indicators().explain(newer, by));
        Map<Long, Explanation> ofPeriod = change(b -> b.indicators().explanations(Q1));
        Map<Long, Explanation> ofCode = change(b -> b.indicators().explanationsOf("5.3.1"));
        assertThat(ofPeriod).isEqualTo(Map.of(entry.id(), newer)).isEqualTo(ofCode);
    }
}
