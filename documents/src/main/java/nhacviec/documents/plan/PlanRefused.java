package nhacviec.documents.plan;

/** A file that cannot be taken as a plan; the message is one sentence that says why and what to do. */
public final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanRefused(String message) {
        super(message);
    }
}
