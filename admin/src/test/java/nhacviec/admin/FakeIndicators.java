package nhacviec.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicators;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Actor;

/** Indicators in memory. */
final class FakeIndicators implements Indicators {

    final List<Indicator> rows = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final Map<Long, Explanation> reasons = new LinkedHashMap<>();

    @Override
    public List<Indicator> all() {
        return List.copyOf(rows);
    }

    @Override
    public Optional<Indicator> find(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    @Override
    public List<Entry> standing(ReportingPeriod period) {
        Map<String, Entry> newest = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.period().equals(period))
                .forEach(entry -> newest.put(entry.indicator() + "|" + entry.unitId(), entry));
        return List.copyOf(newest.values());
    }

    @Override
    public List<Entry> given(ReportingPeriod period) {
        return entries.stream().filter(entry -> entry.period().equals(period)).toList();
    }

    @Override
    public List<Entry> history(String code) {
        return entries.stream().filter(entry -> entry.indicator().equals(code)).toList();
    }

    @Override
    public void choose(String code, int position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> ofMessage(long staffId, long messageId) {
        return List.of();
    }

    @Override
    public Map<Long, String> sealsOf(String code) {
        return Map.of();
    }

    @Override
    public java.util.Optional<Long> firstBroken() {
        return java.util.Optional.empty();
    }

    @Override
    public Map<Long, Explanation> explanations(ReportingPeriod period) {
        return Map.of();
    }

    @Override
    public Map<Long, Explanation> explanationsOf(String code) {
        return Map.copyOf(reasons);
    }

    @Override
    public void explain(Explanation explanation, Actor by) {
        reasons.put(explanation.entryId(), explanation);
    }

    @Override
    public Entry append(String code, long unitId, ReportingPeriod period, Figure figure, Actor by, Instant at) {
        Entry entry =
                new Entry(entries.size() + 1L, code, unitId, period, figure, by.staffId(), by.name(), at, by.source());
        entries.add(entry);
        return entry;
    }
}
