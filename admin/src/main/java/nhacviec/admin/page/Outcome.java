package nhacviec.admin.page;

/** What a form came to. */
public sealed interface Outcome {

    /**
     * It was done; the browser goes on to another address, where a sentence is said once.
     *
     * @param place a path of ours
     */
    record Done(String place, String sentence) implements Outcome {}

    /** Nothing was stored; the page shows what was typed and what is wrong with it. */
    record Again(Page page) implements Outcome {}

    static Outcome done(String place, String sentence) {
        return new Done(place, sentence);
    }
}
