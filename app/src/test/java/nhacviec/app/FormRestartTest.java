package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service stops after any step of the guided form and starts again with another version of the plan: no answer is lost. */
class FormRestartTest {

    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);

    @TempDir
    private static Path folder;

    /** The books, the service and the person as they were behind each step; behind step 0 nothing has happened. */
    private record Left(Path books, ChatOffice office, FormFiller person) {}

    private static final List<Left> STEPS = new ArrayList<>();

    @BeforeAll
    static void theFormIsFilledInOnceAndLeftBehindEachStep() throws IOException {
        Path books = folder.resolve("step0.db");
        ChatOffice office = new ChatOffice(books, ChatOffice.at("2024-03-11T08:00"));
        FormFiller person = new FormFiller(office, office.joins("Hòa", "Tư pháp", Role.STAFF));
        office.close();
        STEPS.clear();
        STEPS.add(new Left(books, office, person));
        for (int step = 1; step <= FormFiller.STEPS; step++) {
            Path next = Files.copy(books, folder.resolve("step" + step + ".db"));
            office = office.onFile(next);
            person = person.at(office);
            person.step(step);
            office.close();
            books = next;
            STEPS.add(new Left(books, office, person));
        }
    }

    @ParameterizedTest
    @EnumSource(ChangedPlan.class)
    void noAnswerIsLostAtAnyStepWhateverThePlanBecomes(ChangedPlan plan) throws IOException {
        int answers = 0;
        for (int step = 0; step <= FormFiller.STEPS; step++) {
            Left left = STEPS.get(step);
            Path books = Files.copy(left.books(), folder.resolve(plan + "-" + step + ".db"));
            plan.in(books, left.person().answeredLast());
            try (ChatOffice again = left.office().onFile(books)) {
                FormFiller goesOn = left.person().at(again);
                goesOn.nothingIsLost("after the restart behind step " + step);
                for (int rest = step + 1; rest <= FormFiller.STEPS; rest++) {
                    goesOn.step(rest);
                    goesOn.nothingIsLost("restart behind step " + step + ", then step " + rest);
                }
                goesOn.sendsAll();
                goesOn.allIsOnRecordOrShown("restart behind step " + step);
                answers += goesOn.answers();
            }
        }
        System.out.println("restart behind each of " + FormFiller.STEPS + " steps, plan " + plan + ": " + answers
                + " answers, 0 lost");
    }

    @ParameterizedTest
    @EnumSource(ChangedPlan.class)
    void theAnswerToAQuestionThatWasAskedBeforeTheChangeIsKept(ChangedPlan plan) throws IOException {
        Path file = folder.resolve("asked-" + plan + ".db");
        for (String answer : List.of("45/60", "75,5%", "Không phát sinh")) {
            Files.deleteIfExists(file);
            ChatOffice office = new ChatOffice(file, ChatOffice.at("2024-03-11T08:00"));
            FormFiller before = new FormFiller(office, office.joins("Hòa", "Tư pháp", Role.STAFF));
            before.opens();
            office.close();
            plan.in(file, before.asked());
            try (ChatOffice again = office.onFile(file)) {
                FormFiller after = before.at(again);
                after.gives(answer);
                after.nothingIsLost("answered " + answer + " after the change");
                after.sendsAll();
                after.allIsOnRecordOrShown("answered " + answer + " after the change");
            }
        }
    }

    @Test
    void aDialogueThatAnOlderVersionOfTheFormKeptGoesOn() {
        try (ChatOffice office = new ChatOffice(folder.resolve("old.db"), ChatOffice.at("2024-03-11T08:00"))) {
            FormFiller person = new FormFiller(office, office.joins("Hòa", "Tư pháp", Role.STAFF));
            person.opens();
            keep(office, Map.of("period", "2024-Q1", "at", "3.3", "skipped", "3.1"));
            office.writes(person.phone, "32/48");
            List<Drafts.Waiting> drafted = office.books.read(b -> b.drafts().waiting(Q1));
            assertThat(drafted).extracting(Drafts.Waiting::answers).containsExactly(1);
            assertThat(person.phone.newest().text())
                    .contains("3.3", "nháp, chưa gửi")
                    .contains("3.2 ");
            person.sendsAll();
        }
    }

    @Test
    void aDialogueWithAPeriodThatNobodyKnowsEndsInOneSentenceAndLeavesTheDrafts() {
        try (ChatOffice office = new ChatOffice(folder.resolve("unknown.db"), ChatOffice.at("2024-03-11T08:00"))) {
            FormFiller person = new FormFiller(office, office.joins("Hòa", "Tư pháp", Role.STAFF));
            person.opens();
            person.gives("12/12");
            for (String words : List.of("45/60", "gửi", "/huy", "/sl gửi", "/sl")) {
                keep(office, Map.of("period", "2024-tháng 3", "at", "3.2", "skipped", "", "stage", "khác"));
                office.writes(person.phone, words);
            }
            keep(office, Map.of());
            office.taps(person.phone, "sl:x");
            person.nothingIsLost("after states that cannot be read");
            person.sendsAll();
            person.allIsOnRecordOrShown("after states that cannot be read");
        }
    }

    private static void keep(ChatOffice office, Map<String, String> state) {
        office.books.record(b -> {
            long staff = b.staff().all().get(0).id();
            b.dialogues().keep(new Dialogue(staff, "figures", state, office.now));
        });
    }
}
