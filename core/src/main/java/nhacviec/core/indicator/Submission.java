package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** What became of a figure that was given. */
public sealed interface Submission {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R recorded(Recorded recorded);

        R unchanged(Unchanged unchanged);

        R heading(Heading heading);

        R notOwed(NotOwed notOwed);

        R notOpenYet(NotOpenYet notOpenYet);

        R notOfPlan(NotOfPlan notOfPlan);

        R locked(Locked locked);

        R late(Late late);

        R noSuchIndicator(NoSuchIndicator missing);
    }

    /**
     * Kept.
     *
     * @param before the revision that stood until now; null when it is the first
     * @param line the whole office's figures
     * @param doubts why the figure should be looked at again, and needs a reason
     * @param last the unit's figure of the period before; null when there is none
     * @param completed how the unit stands when this was the last figure that it owed; null when it was not
     * @param office how every unit stands when this was the last figure of the whole office and the giver can close the period;
     *     empty otherwise
     */
    record Recorded(
            Unit unit,
            ReportingPeriod period,
            Entry entry,
            Entry before,
            PeriodSheet.Line line,
            Set<Doubt> doubts,
            Figure last,
            UnitPeriod completed,
            List<UnitPeriod> office)
            implements Submission {
        public Recorded {
            doubts = Set.copyOf(doubts);
            office = List.copyOf(office);
        }

        /** Whose figure it takes the place of, where that is somebody else's; empty when it is the giver's own or the first. */
        public Optional<Long> replaces() {
            return Optional.ofNullable(before).map(Entry::staffId).filter(id -> !id.equals(entry.staffId()));
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.recorded(this);
        }
    }

    /**
     * The very same figure stands already.
     *
     * @param withdrawn the late figure that waited for a coordinator and does not any more, because the one that stands was given
     *     again; null for none
     */
    record Unchanged(Unit unit, ReportingPeriod period, Entry entry, PeriodSheet.Line line, LateChange withdrawn)
            implements Submission {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unchanged(this);
        }
    }

    /** The code is a heading; its rows take the figures. */
    record Heading(Indicator indicator, List<Indicator> rows) implements Submission {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    /** The unit does not report this indicator, but those of {@code own}. */
    record NotOwed(Indicator indicator, Unit unit, List<Indicator> own) implements Submission {
        public NotOwed {
            own = List.copyOf(own);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notOwed(this);
        }
    }

    /** The period has not begun. */
    record NotOpenYet(ReportingPeriod period, ReportingPeriod.Window window) implements Submission {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notOpenYet(this);
        }
    }

    /** The period is closed to changes. */
    record Locked(Indicator indicator, PeriodLock lock) implements Submission {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.locked(this);
        }
    }

    /**
     * The period is closed; the figure is kept and {@code coordinators} are asked.
     *
     * @param again whether the very same figure waited already, so that nobody is asked anew
     * @param before another figure that waited and needs no decision any more; empty when none did
     */
    record Late(
            Indicator indicator, LateChange change, boolean again, Optional<Waited> before, List<Staff> coordinators)
            implements Submission {

        /** A late figure in whose place another one was given, and who had given it. */
        public record Waited(LateChange change, String staffName) {}

        public Late {
            coordinators = List.copyOf(coordinators);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.late(this);
        }
    }

    /** The plan is of another year, in which {@code instead} was probably meant. */
    record NotOfPlan(ReportingPeriod period, int planYear, ReportingPeriod instead) implements Submission {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notOfPlan(this);
        }
    }

    /** The plan has no such indicator. {@code near} are rows that look like it. */
    record NoSuchIndicator(String typed, List<Indicator> near) implements Submission {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchIndicator(this);
        }
    }
}
