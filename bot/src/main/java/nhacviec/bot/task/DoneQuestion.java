package nhacviec.bot.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;

/** What came with a "done" that is asked about first: kept until the answer, so that nothing has to be sent again. */
record DoneQuestion(Map<String, String> state) {

    private static final String NOTE = "note";
    private static final String STATED = "stated";
    private static final String DOCUMENTS = "documents";
    private static final String ABOUT_WORDS = "words";

    DoneQuestion {
        state = Map.copyOf(state);
    }

    static DoneQuestion of(Dialogue dialogue) {
        return new DoneQuestion(dialogue.state());
    }

    /** Empty where the outcome asks nothing. */
    static Optional<DoneQuestion> of(Talk talk, Completing outcome, Evidence evidence) {
        Map<String, String> state = new HashMap<>();
        if (outcome instanceof Completing.Early early) {
            about(state, early.task(), early.milestone(), early.lacking());
        } else if (outcome instanceof Completing.NotBegun notBegun) {
            about(state, notBegun.task(), notBegun.milestone(), null);
        } else if (outcome instanceof Completing.OtherYear other) {
            about(state, other.task(), other.milestone(), null);
        } else if (outcome instanceof Completing.WhichPeriod which) {
            about(state, which.task(), which.milestone(), which.before());
            state.put("which", "yes");
        } else if (outcome instanceof Completing.WhichPlan which) {
            about(state, which.task(), which.milestone(), which.before());
            state.put("which", "plan");
        } else if (outcome instanceof Completing.Unclear unclear) {
            about(state, unclear.task(), unclear.milestone(), null);
            state.put(ABOUT_WORDS, "yes");
        } else {
            return Optional.empty();
        }
        put(state, evidence);
        state.putAll(FilePlace.sent(talk));
        return Optional.of(new DoneQuestion(state));
    }

    /** A file came under the card of a task: was it done? */
    static DoneQuestion ofFile(Talk talk, Milestone milestone) {
        return ofFiles(FilePlace.sent(talk), milestone);
    }

    /** The same of files that came before. */
    static DoneQuestion ofFiles(Map<String, String> files, Milestone milestone) {
        Map<String, String> state = new HashMap<>(files);
        state.put("task", milestone.task().text());
        state.put("milestone", String.valueOf(milestone.id()));
        state.put("lacking", "");
        put(state, Evidence.NONE);
        return new DoneQuestion(state);
    }

    private static void about(Map<String, String> state, Task task, Milestone milestone, Milestone lacking) {
        state.put("task", task.number().text());
        state.put("milestone", String.valueOf(milestone.id()));
        state.put("lacking", lacking == null ? "" : String.valueOf(lacking.id()));
    }

    /** Numbers hold no blank, so a line is a document: "15/KH-UBND 2024-03-29". */
    private static void put(Map<String, String> state, Evidence evidence) {
        List<String> documents = evidence.documents().stream()
                .map(document -> document.number() + " " + (document.date() == null ? "" : document.date()))
                .toList();
        state.put(DOCUMENTS, String.join("\n", documents));
        state.put(NOTE, evidence.note());
        state.put(STATED, evidence.stated() == null ? "" : evidence.stated().toString());
    }

    /** Whether it was asked because of words where a document was expected. */
    boolean isAboutWords() {
        return state.containsKey(ABOUT_WORDS);
    }

    /** The same with documents that came as the answer. */
    DoneQuestion with(Evidence further) {
        List<ProvingDocument> documents = new ArrayList<>(evidence().documents());
        documents.addAll(further.documents());
        Map<String, String> changed = new HashMap<>(state);
        put(
                changed,
                new Evidence(
                        documents,
                        evidence().note(),
                        true,
                        further.stated() == null ? evidence().stated() : further.stated()));
        return new DoneQuestion(changed);
    }

    Evidence evidence() {
        List<ProvingDocument> documents = state.getOrDefault(DOCUMENTS, "")
                .lines()
                .map(line -> line.split(" ", -1))
                .map(parts -> new ProvingDocument(parts[0], parts[1].isEmpty() ? null : LocalDate.parse(parts[1])))
                .toList();
        String stated = state.getOrDefault(STATED, "");
        return new Evidence(
                documents, state.getOrDefault(NOTE, ""), false, stated.isEmpty() ? null : LocalDate.parse(stated));
    }
}
