package nhacviec.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Extensions;
import nhacviec.core.task.TaskNumber;

/** Requests in memory; every milestone is task 1's. */
final class FakeExtensions implements Extensions {

    final List<Extension> all = new ArrayList<>();

    @Override
    public Extension ask(
            long milestoneId,
            Long askedBy,
            String asker,
            LocalDate before,
            LocalDate wanted,
            String reason,
            Instant at) {
        Extension extension = new Extension(
                all.size() + 1L,
                milestoneId,
                new TaskNumber("1"),
                askedBy,
                asker,
                at,
                before,
                wanted,
                reason,
                Extension.State.ASKED,
                null);
        all.add(extension);
        return extension;
    }

    @Override
    public boolean decide(long id, Extension.State state, Extension.Decision decision) {
        Extension e = find(id).orElseThrow();
        if (e.state() != Extension.State.ASKED) {
            return false;
        }
        all.set(
                all.indexOf(e),
                new Extension(
                        e.id(),
                        e.milestoneId(),
                        e.task(),
                        e.askedBy(),
                        e.asker(),
                        e.askedAt(),
                        e.before(),
                        e.wanted(),
                        e.reason(),
                        state,
                        decision));
        return true;
    }

    @Override
    public Optional<Extension> find(long id) {
        return all.stream().filter(e -> e.id() == id).findFirst();
    }

    @Override
    public List<Extension> waiting() {
        return all.stream().filter(e -> e.state() == Extension.State.ASKED).toList();
    }

    @Override
    public List<Extension> undecided() {
        return waiting();
    }

    @Override
    public List<Extension> all() {
        return List.copyOf(all);
    }
}
