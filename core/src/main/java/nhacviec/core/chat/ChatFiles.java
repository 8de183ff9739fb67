package nhacviec.core.chat;

/** The files that people send, which stay with the messenger until they are fetched. */
public interface ChatFiles {

    /**
     * Fetches a file.
     *
     * @param longest how many bytes are taken at the most
     * @throws NotFetched when it cannot be had; whether trying later helps is part of it
     */
    byte[] fetch(String fileId, long longest) throws NotFetched;

    /** The file did not come. */
    final class NotFetched extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * @param sentence one Vietnamese sentence for the person who sent it
         * @param forGood whether trying again is useless: too large, or gone
         */
        public NotFetched(String sentence, boolean forGood) {
            super(sentence);
            this.forGood = forGood;
        }

        public boolean isForGood() {
            return forGood;
        }
    }
}
