package nhacviec.app;

/** The input or the state does not allow what was asked; the message says what and how to mend it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
