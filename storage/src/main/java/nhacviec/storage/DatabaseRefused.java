package nhacviec.storage;

/** The database cannot be opened; the message is one sentence for a person, with the remedy. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
