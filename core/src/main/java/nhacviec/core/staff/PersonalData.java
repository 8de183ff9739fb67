package nhacviec.core.staff;

import java.util.List;
import java.util.Map;

/** Everything that the books hold about one person, by kind. */
public interface PersonalData {

    /** Rows of name and value, times as instants; a kind of which there is nothing is an empty list. */
    Map<String, List<Map<String, Object>>> of(Staff person);

    /**
     * Takes the names, the chat and the texts of a person's messages out of the books, and leaves what was done; the chains that
     * seal figures and reasons are closed anew over it.
     *
     * @param mark stands where the name stood
     */
    void erase(Staff person, String mark);
}
