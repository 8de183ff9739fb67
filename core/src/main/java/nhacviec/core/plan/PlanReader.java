package nhacviec.core.plan;

import java.util.List;
import nhacviec.core.staff.Unit;

/** Reads plan files, as they were signed or in our own writing. */
public interface PlanReader {

    /**
     * What was read.
     *
     * @param form the plan in our own writing, from which {@link #restore} makes it again
     */
    record Read(Plan plan, String form, List<PlanFinding> findings) {
        public Read {
            findings = List.copyOf(findings);
        }

        /** Whether nothing is left that could not be read. */
        public boolean isComplete() {
            return findings.stream().noneMatch(PlanFinding::isUnread);
        }

        /** Whether it can be stored; what could not be read may be among it, as doubtful. */
        public boolean isStorable() {
            return findings.stream().noneMatch(finding -> finding.severity() == PlanFinding.Severity.ERROR);
        }
    }

    /**
     * Reads a file.
     *
     * @param year the year that the plan must be of, or that counts where the document names none; null for any
     * @param known the units on record
     * @throws Refused when it cannot be a plan
     */
    Read read(String fileName, byte[] content, Integer year, List<Unit> known) throws Refused;

    /** The plan of a form that {@link #read} made. */
    Plan restore(String form);

    /** A plan in our own writing; reading it gives the same plan again. */
    String write(Plan plan);

    /** Tells whether two plans are the same. */
    String fingerprint(Plan plan);

    /** The file is no plan; the message is one Vietnamese sentence with what to do. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        public Refused(String sentence) {
            super(sentence);
        }
    }
}
