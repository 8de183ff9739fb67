package nhacviec.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffDirectory;
import nhacviec.core.staff.Unit;

/** People in memory. */
final class FakeStaff implements StaffDirectory {

    final List<Unit> units = new ArrayList<>();
    final List<Staff> people = new ArrayList<>();
    final List<Invitation> invitations = new ArrayList<>();

    @Override
    public List<Unit> units() {
        return List.copyOf(units);
    }

    @Override
    public List<Staff> all() {
        return List.copyOf(people);
    }

    @Override
    public Optional<Staff> find(long id) {
        return people.stream().filter(person -> person.id() == id).findFirst();
    }

    @Override
    public Optional<Staff> byChat(long chatId) {
        return people.stream()
                .filter(person -> person.chatId() != null && person.chatId() == chatId)
                .findFirst();
    }

    @Override
    public Staff link(String name, Unit unit, Role role, long chatId, Instant now) {
        Staff staff = new Staff(
                people.size() + 1L, name, unit, role, chatId, Staff.USUAL_MORNING, "vi", Staff.State.ACTIVE, now);
        people.add(staff);
        return staff;
    }

    @Override
    public void setMorning(long staffId, LocalTime morningAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLanguage(long staffId, String language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setState(long staffId, Staff.State state, Instant since) {
        Staff p = find(staffId).orElseThrow();
        people.set(
                people.indexOf(p),
                new Staff(
                        p.id(),
                        p.name(),
                        p.unit(),
                        p.role(),
                        p.chatId(),
                        p.morningAt(),
                        p.language(),
                        state,
                        p.linkedAt()));
    }

    @Override
    public Invitation invite(String codeHash, Unit unit, Role role, String name, Instant now, Instant expiresAt) {
        Invitation invitation =
                new Invitation(invitations.size() + 1L, codeHash, unit, role, name, now, expiresAt, null, null);
        invitations.add(invitation);
        return invitation;
    }

    @Override
    public Optional<Invitation> invitation(String codeHash) {
        return invitations.stream().filter(i -> i.codeHash().equals(codeHash)).findFirst();
    }

    @Override
    public List<Invitation> invitations() {
        return List.copyOf(invitations);
    }

    @Override
    public boolean takeBack(long invitationId, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean use(long invitationId, long staffId, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rename(long staffId, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(long staffId, Unit unit, Role role, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void join(long staffId, Unit unit, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean leave(long staffId, long unitId, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leaveAll(long staffId, Instant now) {
        // every person of these books has one unit, which stays beside the name
    }

    @Override
    public Unit add(String name, String shortName, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void succeed(Unit unit, LocalDate lastDay, Unit successor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int handOver(Unit unit, Unit successor, ReportingPeriod lastOver, Instant now) {
        throw new UnsupportedOperationException();
    }
}
