package nhacviec.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.task.Acknowledgement;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;

/** Tasks in memory. */
final class FakeTasks implements Tasks {

    final List<Task> tasks = new ArrayList<>();
    final List<Milestone> milestones = new ArrayList<>();
    private long lastCompletion;

    @Override
    public List<Task> all() {
        return List.copyOf(tasks);
    }

    @Override
    public Optional<Task> find(TaskNumber number) {
        return tasks.stream().filter(task -> task.number().equals(number)).findFirst();
    }

    @Override
    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    @Override
    public List<Milestone> milestonesOf(TaskNumber number) {
        return milestones.stream().filter(m -> m.task().equals(number)).toList();
    }

    @Override
    public Optional<Milestone> milestone(long id) {
        return milestones.stream().filter(m -> m.id() == id).findFirst();
    }

    @Override
    public Optional<Milestone> milestoneOfCompletion(long completionId) {
        return milestones.stream()
                .filter(m -> m.completion() != null && m.completion().id() == completionId)
                .findFirst();
    }

    @Override
    public Optional<Completion> complete(long milestoneId, Long staffId, Instant at, LocalDate on, Evidence evidence) {
        Milestone m = milestone(milestoneId).orElseThrow();
        if (m.isDone()) {
            return Optional.empty();
        }
        Completion completion = new Completion(
                ++lastCompletion,
                m.id(),
                staffId,
                "Quản trị",
                at,
                on,
                evidence.documents(),
                List.of(),
                evidence.note());
        replace(m, m.due(), completion);
        return Optional.of(completion);
    }

    @Override
    public boolean takeBack(long completionId, Long staffId, Instant at, String reason) {
        Optional<Milestone> found = milestoneOfCompletion(completionId);
        found.ifPresent(m -> replace(m, m.due(), null));
        return found.isPresent();
    }

    @Override
    public List<Done> everSettled() {
        return everDone();
    }

    @Override
    public List<Done> everDone() {
        return List.of();
    }

    @Override
    public boolean addDocument(long completionId, LocalDate on, ProvingDocument document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean setNote(long completionId, String note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addFurtherDocument(long completionId, ProvingDocument document, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keepNewestDocument(long completionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addFile(long completionId, String fileId, String fileName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeFile(long completionId, String fileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeDocument(long completionId, String number, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TakenBack> takenBack() {
        return List.of();
    }

    @Override
    public Optional<Completion> lastTakenBack(long milestoneId) {
        return Optional.empty();
    }

    @Override
    public void setDue(long milestoneId, LocalDate due, Instant now) {
        Milestone m = milestone(milestoneId).orElseThrow();
        replace(m, due, m.completion());
    }

    @Override
    public void withdraw(long milestoneId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confirm(TaskNumber task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TaskNumber, Instant> knownSince() {
        return Map.of();
    }

    @Override
    public int handOver(long fromUnit, long toUnit, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addMilestone(TaskNumber task, Milestone.Nature nature, String label, LocalDate due, Instant now) {
        Milestone first = milestonesOf(task).get(0);
        int position = milestonesOf(task).size() + 1;
        milestones.add(new Milestone(
                milestones.size() + 1L, task, position, first.unitId(), nature, label, "", due, now, null));
    }

    @Override
    public void letGo(TaskNumber task, Long staffId, String reason, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isLetGo(TaskNumber task) {
        return false;
    }

    @Override
    public boolean takeUp(TaskNumber task, Long staffId, Instant at) {
        return false;
    }

    @Override
    public void snooze(Snooze snooze) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Snooze> snoozes() {
        return List.of();
    }

    @Override
    public List<Snooze> everSnoozed() {
        return List.of();
    }

    @Override
    public boolean acknowledge(long milestoneId, long staffId, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Acknowledgement> acknowledgements() {
        return List.of();
    }

    private void replace(Milestone m, LocalDate due, Completion completion) {
        milestones.set(
                milestones.indexOf(m),
                new Milestone(
                        m.id(),
                        m.task(),
                        m.position(),
                        m.unitId(),
                        m.nature(),
                        m.label(),
                        m.product(),
                        due,
                        m.knownSince(),
                        completion));
    }
}
