package nhacviec.storage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.storage.OfficeBooks;
import nhacviec.storage.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiIndicatorsTest extends OfficeBooks {

    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);

    private Staff hoa;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
    }

    private Entry give(long unit, ReportingPeriod period, Figure figure) {
        return change(b -> b.indicators().append("5.3.1", unit, period, figure, Actor.of(hoa, "chat:1"), NOW));
    }

    @Test
    void anIndicatorIsFoundWithAllItsTargets() {
        Indicator found = maybe(b -> b.indicators().find("5.3.1")).orElseThrow();
        assertThat(found).isEqualTo(SamplePlan.plan().indicators().get(1));
        assertThat(found.targets()).extracting(Target::chosen).containsExactly(true, false);
        assertThat(maybe(b -> b.indicators().find("9.9"))).isEmpty();
    }

    @Test
    void theNewestFigureStandsAndTheOlderOnesStay() {
        List<Figure> given = List.of(
                new Figure.Ratio(new BigDecimal("45"), new BigDecimal("60")),
                new Figure.PercentAlone(new BigDecimal("75.50")),
                new Figure.Number(new BigDecimal("0.1")),
                new Figure.Number(new BigDecimal("12345678901234567890.123")),
                new Figure.Answer(true, "đạt\nthứ 3"),
                new Figure.Answer(false, ""),
                new Figure.NothingArose(),
                new Figure.NotYetKnown());
        given.forEach(figure -> give(hoa.unit().id(), Q1, figure));
        assertThat(list(b -> b.indicators().history("5.3.1")))
                .extracting(Entry::figure)
                .isEqualTo(given);
        assertThat(list(b -> b.indicators().standing(Q1)))
                .extracting(Entry::figure)
                .containsExactly(new Figure.NotYetKnown());
        assertThat(list(b -> b.indicators().standing(Q1.next()))).isEmpty();
    }

    @Test
    void eachUnitHasItsOwnFigureInEachPeriod() {
        long office = unit("Văn phòng").id();
        Figure none = new Figure.NothingArose();
        Entry justice = give(hoa.unit().id(), Q1, none);
        Entry theirs = give(office, Q1, none);
        give(office, Q1.next(), none);
        assertThat(list(b -> b.indicators().standing(Q1))).containsExactly(justice, theirs);
    }

    @Test
    void anEntryKeepsWhoGaveItAndFromWhere() {
        Entry byHoa = give(hoa.unit().id(), Q1, new Figure.NothingArose());
        assertThat(byHoa)
                .isEqualTo(new Entry(
                        byHoa.id(),
                        "5.3.1",
                        hoa.unit().id(),
                        Q1,
                        new Figure.NothingArose(),
                        hoa.id(),
                        "Hòa",
                        NOW,
                        "chat:1"));
        Entry byAdmin = change(b -> b.indicators()
                .append("5.3.1", hoa.unit().id(), Q1, new Figure.NotYetKnown(), Actor.administrator("http"), NOW));
        assertThat(byAdmin.staffId()).isNull();
        assertThat(byAdmin.id()).isGreaterThan(byHoa.id());
    }

    @Test
    void aRevisionThatIsChangedTakenAwayOrCutOffBreaksTheChain() {
        for (int i = 1; i <= 3; i++) {
            Figure figure = new Figure.Ratio(java.math.BigDecimal.valueOf(i), java.math.BigDecimal.TEN);
            record(b -> b.indicators()
                    .append(
                            "3.2",
                            unit("Tư pháp").id(),
                            new ReportingPeriod(2024, 1),
                            figure,
                            Actor.administrator("http"),
                            NOW));
        }
        assertThat(maybe(b -> b.indicators().firstBroken())).isEmpty();
        List<Long> ids = rows("select id from entry order by id").stream()
                .map(row -> ((Number) row.get("id")).longValue())
                .toList();
        assertBroken("update entry set numerator = '9' where id = " + ids.get(1), ids.get(1));
        assertBroken("update entry set at = at + 1 where id = " + ids.get(0), ids.get(0));
        assertBroken("update entry set message_id = 7 where id = " + ids.get(2), ids.get(2));
        assertBroken(
                "delete from entry_seal where entry_id = " + ids.get(1) + "; delete from entry where id = "
                        + ids.get(1),
                ids.get(2));
        assertBroken(
                "delete from entry_seal where entry_id = " + ids.get(2) + "; delete from entry where id = "
                        + ids.get(2),
                ids.get(2));
    }

    /** Books of an earlier version: what was sealed without its message stays whole, what comes now is sealed with it. */
    @Test
    void theMessageIsSealedFromTheRowOnThatTheUpgradeNamed() {
        give(hoa.unit().id(), Q1, new Figure.NothingArose());
        long first = ((Number) rows("select max(id) as id from entry").get(0).get("id")).longValue();
        String upgraded = "update setting set value = '" + (first + 1) + "' where key = 'entry.message_sealed_from'";
        assertThat(maybe(b -> b.indicators().firstBroken())).isEmpty();
        assertBroken(upgraded, first);
        org.jdbi.v3.core.Jdbi.create(url()).useHandle(handle -> {
            handle.execute("delete from entry_seal");
            handle.execute("delete from entry");
            handle.execute("delete from setting where key = 'entry.head'");
            handle.execute("update setting set value = '" + (first + 2) + "' where key = 'entry.message_sealed_from'");
        });
        give(hoa.unit().id(), Q1, new Figure.NothingArose());
        give(hoa.unit().id(), Q1, new Figure.NotYetKnown());
        List<Long> ids = rows("select id from entry order by id").stream()
                .map(row -> ((Number) row.get("id")).longValue())
                .toList();
        assertThat(ids).containsExactly(first + 1, first + 2);
        java.util.Optional<Long> broken = onHarmedCopy(
                "update entry set message_id = 7 where id = " + ids.get(0),
                b -> b.indicators().firstBroken());
        assertThat(broken).isEmpty();
        assertBroken("update entry set message_id = 7 where id = " + ids.get(1), ids.get(1));
    }

    @Test
    void sealsThatWereTakenAwayAreNoticedAndNotMadeAnew() {
        give(hoa.unit().id(), Q1, new Figure.NothingArose());
        give(hoa.unit().id(), Q1, new Figure.NotYetKnown());
        List<Long> ids = rows("select id from entry order by id").stream()
                .map(row -> ((Number) row.get("id")).longValue())
                .toList();
        assertThat(maybe(b -> b.indicators().firstBroken())).isEmpty();
        assertBroken("delete from setting where key = 'entry.head'", ids.get(0));
        assertBroken("delete from entry_seal where entry_id = " + ids.get(1), ids.get(1));
        org.jdbi.v3.core.Jdbi.create(url()).useHandle(handle -> {
            handle.execute("delete from entry_seal");
            handle.execute("delete from setting where key = 'entry.head'");
            handle.execute("update entry set kind = 'LATER' where id = " + ids.get(0));
        });
        assertThat(maybe(b -> b.indicators().firstBroken())).contains(ids.get(0));
        give(hoa.unit().id(), Q1.next(), new Figure.NothingArose());
        assertThat(maybe(b -> b.indicators().firstBroken())).contains(ids.get(0));
    }

    private void assertBroken(String harm, long where) {
        java.util.Optional<Long> broken = onHarmedCopy(harm, b -> b.indicators().firstBroken());
        assertThat(broken).contains(where);
    }
}
