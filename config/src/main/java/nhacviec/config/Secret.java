package nhacviec.config;

/** Words that must never reach a log, a page or an answer. Only {@link #reveal()} gives them. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
