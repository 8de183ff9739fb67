package nhacviec.config;

/**
 * Something in a file or a setting that cannot be accepted.
 *
 * @param line line in the file, from 1; 0 when it does not stand in a file
 * @param place where it stands, for a person ("dòng 12, mục deadline"; "biến môi trường NHACVIEC_DB")
 * @param what what is wrong with it
 * @param remedy how to mend it, with an example of the right form
 */
public record Mistake(int line, String place, String what, String remedy) {

    /** The same, said of a file beside the one that is read. */
    Mistake in(String file) {
        return new Mistake(0, file + ", " + place, what, remedy);
    }

    /** One sentence for a person. */
    public String sentence() {
        return place + ": " + what + (what.endsWith(".") ? "" : ".") + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
