package nhacviec.core.staff;

import java.util.List;

/**
 * What waits with a person and can go over to another.
 *
 * @param takenOn the numbers of open tasks that they have said to have taken on
 * @param silenced the numbers of open tasks of which they want to hear later
 * @param drafts how many figures they have answered and not sent
 * @param requests the numbers of tasks for which they have asked for a later date, undecided
 * @param form whether they are in the middle of the form of figures
 */
public record AtHand(List<String> takenOn, List<String> silenced, int drafts, List<String> requests, boolean form) {

    public AtHand {
        takenOn = List.copyOf(takenOn);
        silenced = List.copyOf(silenced);
        requests = List.copyOf(requests);
    }

    public boolean isEmpty() {
        return takenOn.isEmpty() && silenced.isEmpty() && drafts == 0 && requests.isEmpty();
    }
}
