package nhacviec.admin;

import java.util.ArrayList;
import java.util.List;
import nhacviec.core.indicator.ReportedBefore;
import nhacviec.core.indicator.Reporters;
import nhacviec.core.indicator.SpelledOut;
import nhacviec.core.staff.Actor;

/** What was spelled out, in memory. */
final class FakeReporters implements Reporters {

    final List<SpelledOut> words = new ArrayList<>();

    @Override
    public List<SpelledOut> all() {
        return List.copyOf(words);
    }

    @Override
    public void say(SpelledOut word, Actor by) {
        words.add(word);
    }

    @Override
    public List<ReportedBefore> before() {
        return List.of();
    }

    @Override
    public void keep(ReportedBefore before) {
        throw new UnsupportedOperationException();
    }
}
