package nhacviec.bot.language;

import java.util.Optional;

/** Says parts of a text, so that a phrase can ask for what stands in its slots. */
interface Interpreter {

    /** A part in the words of one section of the phrasebook; empty when the section does not know it. */
    Optional<Rendering> say(String section, String part);

    /**
     * Whether there is patience left for looking at so many letters; a text that could be read in too many ways stays as it is.
     */
    boolean mayGoOn(int letters);
}
