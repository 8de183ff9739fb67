package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.staff.Unit;

/** What is said of the whole is what the parts say, whatever the units give in whatever quarter. */
class SumsPropertyTest {

    private static final List<Unit> UNITS = IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Unit(i, "Đơn vị " + i, "ĐV" + i, List.of()))
            .toList();
    private static final ReportPeriod YEAR = ReportPeriod.ofCode("2024-Y").orElseThrow();
    private static final ReportPeriod HALF = ReportPeriod.ofCode("2024-H1").orElseThrow();

    /**
     * What four units gave in four quarters.
     *
     * @param figures by quarter, then by unit; empty where nothing was given
     */
    record Year(Measure measure, List<List<Optional<Figure>>> figures) {

        List<PeriodSheet> sheets() {
            Indicator indicator = indicator(measure);
            List<PeriodSheet> sheets = new ArrayList<>();
            for (ReportingPeriod quarter : YEAR.quarters()) {
                List<Entry> standing = new ArrayList<>();
                for (Unit unit : UNITS) {
                    figures.get(quarter.quarter() - 1)
                            .get((int) unit.id() - 1)
                            .ifPresent(figure -> standing.add(new Entry(
                                    unit.id(), "3.2", unit.id(), quarter, figure, 7L, "Hòa", Instant.EPOCH, "chat:1")));
                }
                sheets.add(PeriodSheet.of(quarter, List.of(indicator), UNITS, standing));
            }
            return sheets;
        }
    }

    private static Indicator indicator(Measure measure) {
        return new Indicator(
                "3.2",
                "Số hóa",
                "Số hóa",
                null,
                false,
                "",
                List.of(),
                "",
                List.of(),
                measure,
                UNITS.stream().map(Unit::name).toList(),
                new Indicator.Written("3.2", "", "", "", "", false),
                List.of(),
                List.of());
    }

    @Provide
    Arbitrary<Year> years() {
        return Arbitraries.of(Measure.values())
                .flatMap(measure -> figure(measure)
                        .optional(0.8)
                        .list()
                        .ofSize(UNITS.size())
                        .list()
                        .ofSize(4)
                        .map(figures -> new Year(measure, figures)));
    }

    private static Arbitrary<Figure> figure(Measure measure) {
        Arbitrary<Figure> real = switch (measure) {
            case RATIO ->
                Combinators.combine(
                                Arbitraries.integers().between(0, 5000),
                                Arbitraries.integers().between(0, 5000))
                        .as((part, rest) -> new Figure.Ratio(
                                BigDecimal.valueOf(part), BigDecimal.valueOf(Math.max(1, part + rest))));
            case COUNT -> Arbitraries.integers().between(0, 5000).map(n -> new Figure.Number(BigDecimal.valueOf(n)));
            case SCORE ->
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(1)
                        .map(Figure.Number::new);
            case YES_NO -> Arbitraries.of(true, false).map(reached -> new Figure.Answer(reached, ""));
        };
        Arbitrary<Figure> percent = measure == Measure.RATIO
                ? Arbitraries.integers().between(0, 100).map(n -> new Figure.PercentAlone(BigDecimal.valueOf(n)))
                : real;
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(16, real),
                net.jqwik.api.Tuple.of(1, percent),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(new Figure.NothingArose(), new Figure.NotYetKnown())));
    }

    @Property
    void theOfficesQuarterIsTheSumOfItsUnits(@ForAll("years") Year year) {
        for (PeriodSheet sheet : year.sheets()) {
            PeriodSheet.Line line = sheet.lines().get(0);
            List<Figure> real = line.given().values().stream()
                    .filter(entry -> entry != null)
                    .map(Entry::figure)
                    .filter(figure -> figure instanceof Figure.Ratio || figure instanceof Figure.Number)
                    .toList();
            boolean summable = year.measure().addsUp()
                    && !real.isEmpty()
                    && line.given().values().stream()
                            .noneMatch(entry -> entry != null && entry.figure() instanceof Figure.PercentAlone);
            if (summable) {
                Figure total = line.total().orElseThrow();
                assertThat(part(total)).isEqualByComparingTo(sum(real, SumsPropertyTest::part));
                assertThat(whole(total)).isEqualByComparingTo(sum(real, SumsPropertyTest::whole));
            }
        }
    }

    @Property
    void theOfficesYearIsTheSumOfItsUnitsYears(@ForAll("years") Year year) {
        DerivedSheet.Line line = DerivedSheet.of(YEAR, year.sheets()).lines().get(0);
        List<Figure> shares = line.shares().values().stream()
                .map(DerivedFigure::value)
                .filter(value -> value instanceof Figure.Ratio || value instanceof Figure.Number)
                .toList();
        if (year.measure().addsUp() && line.office().unsummable().isEmpty() && !shares.isEmpty()) {
            assertThat(part(line.office().value())).isEqualByComparingTo(sum(shares, SumsPropertyTest::part));
            assertThat(whole(line.office().value())).isEqualByComparingTo(sum(shares, SumsPropertyTest::whole));
        }
    }

    @Property
    void theYearIsTheFirstHalfAndTheOtherQuarters(@ForAll("years") Year year) {
        List<PeriodSheet> sheets = year.sheets();
        DerivedFigure half = office(HALF, sheets.subList(0, 2));
        DerivedFigure rest = office(YEAR, sheets.subList(2, 4));
        assertThat(half.plus(rest)).isEqualTo(office(YEAR, sheets));
    }

    @Property
    void partsMayBePutTogetherInAnyGroupingAndOrder(@ForAll("years") Year year, @ForAll long seed) {
        List<DerivedFigure> parts = new ArrayList<>();
        for (PeriodSheet sheet : year.sheets()) {
            sheet.lines()
                    .get(0)
                    .given()
                    .values()
                    .forEach(entry -> parts.add(
                            DerivedFigure.of(sheet.period(), entry == null ? null : entry.figure(), year.measure())));
        }
        Random random = new Random(seed);
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            DerivedFigure one = parts.remove(random.nextInt(parts.size()));
            DerivedFigure other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.plus(other));
        }
        assertThat(parts.get(0)).isEqualTo(office(YEAR, year.sheets()));
    }

    @Property
    void aSumOfPercentagesIsNeverInvented(@ForAll("years") Year year) {
        DerivedFigure office = office(YEAR, year.sheets());
        boolean alone = year.figures().stream()
                .flatMap(List::stream)
                .anyMatch(figure ->
                        figure.filter(Figure.PercentAlone.class::isInstance).isPresent());
        assertThat(alone && office.value() != null).isFalse();
        assertThat(office.whyNone().isEmpty())
                .isEqualTo(office.value() != null || office.unsummable().isEmpty());
    }

    private static DerivedFigure office(ReportPeriod period, List<PeriodSheet> sheets) {
        return DerivedSheet.of(period, sheets).lines().get(0).office();
    }

    private static BigDecimal part(Figure figure) {
        return figure instanceof Figure.Ratio ratio ? ratio.numerator() : ((Figure.Number) figure).value();
    }

    private static BigDecimal whole(Figure figure) {
        return figure instanceof Figure.Ratio ratio ? ratio.denominator() : BigDecimal.ZERO;
    }

    private static BigDecimal sum(List<Figure> figures, java.util.function.Function<Figure, BigDecimal> part) {
        return figures.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
