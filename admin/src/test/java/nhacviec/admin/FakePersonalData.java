package nhacviec.admin;

import java.util.List;
import java.util.Map;
import nhacviec.core.staff.PersonalData;
import nhacviec.core.staff.Staff;

/** The name is all that is on record. */
final class FakePersonalData implements PersonalData {

    @Override
    public Map<String, List<Map<String, Object>>> of(Staff person) {
        return Map.of("person", List.of(Map.of("id", person.id(), "name", person.name())));
    }

    @Override
    public void erase(Staff person, String mark) {
        // the name stays, as these books hold no other
    }
}
