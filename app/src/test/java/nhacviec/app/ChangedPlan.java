package nhacviec.app;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nhacviec.bot.task.ExtensionWords;
import nhacviec.core.Moment;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Actor;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;

/** Other versions of the plan of the same year, imported over the plan in force in March 2024. */
enum ChangedPlan {
    /** The plan as it was. */
    SAME {
        @Override
        void change(List<Indicator> rows, String code) {}
    },
    /** An indicator more, and all of them in another order. */
    ADDED_AND_REORDERED {
        @Override
        void change(List<Indicator> rows, String code) {
            Indicator like = row(rows, "3.3");
            rows.add(copy(like, "3.4", "Hồ sơ trả đúng hạn", like.measure(), like.reporters()));
            Collections.reverse(rows);
        }
    },
    /** The indicator is not in the plan any more. */
    GONE {
        @Override
        void change(List<Indicator> rows, String code) {
            rows.removeIf(row -> row.code().equals(code));
        }
    },
    /** Another unit reports it. */
    MOVED {
        @Override
        void change(List<Indicator> rows, String code) {
            List<String> others = row(rows, "5.4").reporters();
            rows.replaceAll(row -> row.code().equals(code) ? row.reportedBy(others) : row);
        }
    },
    /** It takes another kind of figure. */
    MEASURED_OTHERWISE {
        @Override
        void change(List<Indicator> rows, String code) {
            rows.replaceAll(
                    row -> row.code().equals(code) ? copy(row, code, row.name(), Measure.SCORE, row.reporters()) : row);
        }
    };

    private static final Moment MARCH = Moment.of(
            LocalDateTime.parse("2024-03-11T08:00").atZone(OfficeScript.ZONE).toInstant(), OfficeScript.ZONE);

    abstract void change(List<Indicator> rows, String code);

    /** Imports it into the books of a service that is not running; whatever it lacks is withdrawn. */
    void in(Path file, String code) {
        PlanService plans = new PlanService(new IndicatorService(ReportingRules.USUAL), new ExtensionWords());
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            new JdbiBookkeeping(database).record(books -> {
                Plan before = books.plans()
                        .rows(books.plans().inForce().orElseThrow().id())
                        .asImported();
                List<Indicator> rows = new ArrayList<>(before.indicators());
                change(rows, code);
                Plan after = new Plan(
                        before.year(),
                        before.title(),
                        before.locality(),
                        before.decision(),
                        before.units(),
                        before.unitGroups(),
                        before.sections(),
                        before.tasks(),
                        rows);
                Withdrawals missing =
                        Withdrawals.all(plans.differences(books, after).orElseThrow());
                plans.apply(books, Actor.administrator("cli"), after, name(), missing, MARCH);
            });
        }
    }

    private static Indicator row(List<Indicator> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    private static Indicator copy(Indicator row, String code, String name, Measure measure, List<String> reporters) {
        return new Indicator(
                code,
                name,
                name,
                row.parent(),
                row.group(),
                row.targetText(),
                row.targets(),
                row.monitor(),
                row.executors(),
                measure,
                reporters,
                row.written(),
                row.inherited(),
                row.notes());
    }
}
