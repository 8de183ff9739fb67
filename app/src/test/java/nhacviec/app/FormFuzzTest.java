package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nhacviec.app.FormAction.Kind;
import nhacviec.app.FormModel.Person;
import nhacviec.core.Books;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Double, stale, foreign, forged and out-of-order taps and messages by several people of several units: after each one the books hold
 * what a small model of plain maps says, and nobody reads an error.
 */
class FormFuzzTest {

    private static final List<ReportingPeriod> PERIODS =
            List.of(new ReportingPeriod(2024, 1), new ReportingPeriod(2024, 2));
    private static final int LONGEST = 25;
    private static final int MOST_FAILURES = 8;
    private static final List<Integer> DAYS = List.of(12, 15, 18);

    @TempDir
    private Path folder;

    private ChatOffice office;
    private Map<String, Phone> phones;
    /** What the sequences came to, so that a reader sees that they are not idle. */
    private long revisions;

    private long late;
    private long drafted;
    private long sent;
    private final List<String> failures = new ArrayList<>();

    @Test
    void theBooksHoldWhatPeopleSaidInHundredsOfSequences() {
        run(300, 20240312);
    }

    @Tag("long")
    @Test
    void theBooksHoldWhatPeopleSaidInTenThousandSequences() {
        run(10_000, 20240313);
    }

    private void run(int sequences, long seed) {
        long actions = 0;
        long began = System.nanoTime();
        try (ChatOffice opened = new ChatOffice(folder.resolve("office.db"), ChatOffice.at("2024-03-12T08:00"))) {
            office = opened;
            office.joins("Lan", "Văn phòng", Role.COORDINATOR);
            office.joins("Hòa", "Tư pháp", Role.STAFF);
            office.joins("Bình", "Tư pháp", Role.STAFF);
            office.joins("Mai", "Văn hóa xã hội", Role.STAFF);
            office.joins("Sơn", "Tài chính - Kế toán", Role.STAFF);
            office.joins("Chủ tịch", "Văn phòng", Role.LEADER);
            office.phones.put("Người lạ", new Phone("Người lạ", 9999));
            for (int i = 0; i < sequences && failures.size() < MOST_FAILURES; i++) {
                actions += sequence(seed + i);
            }
            assertThat(String.join("\n\n", failures)).isEmpty();
        }
        System.out.printf(
                "figures by chat: %d sequences, %d actions, %d answers drafted, %d of them sent, %d revisions, %d late figures;"
                        + " the books as the model says after each action; %d s%n",
                sequences, actions, drafted, sent, revisions, late, (System.nanoTime() - began) / 1_000_000_000);
    }

    private int sequence(long seed) {
        Random die = new Random(seed);
        int day = DAYS.get(die.nextInt(DAYS.size()));
        List<FormAction> done = new ArrayList<>();
        int length = 5 + die.nextInt(LONGEST);
        Optional<String> failure = play(day, model -> new FormCrowd(die, model), done, length);
        failure.ifPresent(why -> {
            List<FormAction> shortest = shrink(day, done);
            String again = play(day, shortest).orElse(why);
            String story = shortest.stream().map(FormAction::toString).collect(Collectors.joining("\n"));
            failures.add("seed " + seed + ", " + day + "/3/2024, " + done.size()
                    + " actions, the shortest that fails:\n" + story + "\n" + again);
        });
        return done.size();
    }

    /** Leaves out what is not needed to fail. */
    private List<FormAction> shrink(int day, List<FormAction> actions) {
        List<FormAction> left = new ArrayList<>(actions);
        for (int i = left.size() - 1; i >= 0; i--) {
            List<FormAction> fewer = new ArrayList<>(left);
            fewer.remove(i);
            if (play(day, fewer).isPresent()) {
                left = fewer;
            }
        }
        return left;
    }

    /** Undoes a sequence, so that the next one finds the books as they were. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;

        Over() {
            super(null, null, false, false);
        }
    }

    private Optional<String> play(int day, List<FormAction> actions) {
        return play(day, model -> null, new ArrayList<>(actions), 0);
    }

    /** @return what is wrong; empty when nothing is */
    private Optional<String> play(
            int day, java.util.function.Function<FormModel, FormCrowd> crowd, List<FormAction> actions, int more) {
        FormModel model = new FormModel(day);
        office.now = ChatOffice.at("2024-03-" + day + "T08:00");
        phones = new HashMap<>();
        office.phones.forEach((name, phone) -> phones.put(name, new Phone(name, phone.chat)));
        List<String> wrong = new ArrayList<>();
        try {
            office.books.record(b -> {
                people(b, model);
                FormCrowd source = crowd.apply(model);
                FormReader reader = new FormReader(model);
                for (int i = 0; wrong.isEmpty() && i < (source == null ? actions.size() : more); i++) {
                    if (source != null) {
                        actions.add(source.next());
                    }
                    step(b, model, reader, actions.get(i), source).ifPresent(wrong::add);
                }
                revisions += source == null ? 0 : model.revisions;
                late += source == null ? 0 : model.lates.size();
                drafted += source == null ? 0 : model.drafted;
                sent += source == null ? 0 : model.sent;
                throw new Over();
            });
        } catch (Over over) {
            return wrong.stream().findFirst();
        }
        throw new IllegalStateException();
    }

    private void people(Books b, FormModel model) {
        for (Phone phone : phones.values().stream()
                .sorted(java.util.Comparator.comparing(p -> p.chat))
                .toList()) {
            Optional<Staff> staff = b.staff().byChat(phone.chat);
            String unit = staff.map(s ->
                            FormWords.VP.equals(s.unit().name()) || s.unit().isNamed(FormWords.VP)
                                    ? FormWords.VP
                                    : s.unit().name())
                    .orElse(null);
            model.people.put(
                    phone.name,
                    new Person(
                            phone.name,
                            unit,
                            staff.map(s -> s.role() == Role.COORDINATOR).orElse(false)));
        }
    }

    private Optional<String> step(Books b, FormModel model, FormReader reader, FormAction action, FormCrowd crowd) {
        if (action.kind() == Kind.TAP) {
            // The clock stands still, and so every action would come right behind the one before.
            office.startsAgain();
        }
        Phone phone = phones.get(action.who());
        Person person = model.people.get(action.who());
        List<OutgoingMessage> said = List.of();
        boolean own = action.kind() == Kind.TAP
                && phone.screen().stream()
                        .flatMap(shown -> shown.buttons().stream())
                        .anyMatch(button -> button.data().equals(action.text()));
        try {
            if (action.kind() == Kind.REVOKED) {
                b.staff()
                        .byChat(phone.chat)
                        .ifPresent(s -> b.staff().setState(s.id(), Staff.State.REVOKED, java.time.Instant.EPOCH));
            } else {
                IncomingMessage.Kind kind = switch (action.kind()) {
                    case TAP -> IncomingMessage.Kind.TAPPED;
                    case EDIT -> IncomingMessage.Kind.EDITED;
                    default -> IncomingMessage.Kind.WRITTEN;
                };
                long message = action.kind() == Kind.TAP
                        ? phone.withButton(action.text()).map(Phone.Shown::id).orElse(0L)
                        : action.kind() == Kind.EDIT ? action.of() : action.id();
                said = office.happens(b, phone, kind, action.words(), message);
                boolean twice =
                        own && person.active && Math.floorMod(action.text().hashCode(), 4) == 0;
                if (twice && !isOnlyToast(office.happens(b, phone, kind, action.words(), message))) {
                    return Optional.of(action + "\nthe second of two taps at once was answered");
                }
            }
            reader.act(action);
            new FormScreen(model).sees(person, action, said);
        } catch (RuntimeException | AssertionError e) {
            java.io.StringWriter trace = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(trace));
            return Optional.of(action + "\n" + trace);
        }
        String answer = said.stream().map(FormFuzzTest::words).collect(Collectors.joining("\n"));
        boolean typed = action.kind() != Kind.TAP && action.kind() != Kind.REVOKED && action.kind() != Kind.EDIT;
        if (typed && answer.isBlank()) {
            return Optional.of(action + "\nno answer");
        }
        if (own && person.active && answer.contains("không còn dùng được")) {
            return Optional.of(action + "\na button of their own is dead");
        }
        if (crowd != null) {
            said.stream()
                    .flatMap(message -> keyboard(message).rows().stream().flatMap(List::stream))
                    .forEach(button -> crowd.shown(button.data()));
        }
        String books = books(b);
        String expected = expected(model);
        return books.equals(expected)
                ? Optional.empty()
                : Optional.of(action + "\nanswer: " + answer + "\nbooks: " + books + "\nmodel: " + expected);
    }

    private static boolean isOnlyToast(List<OutgoingMessage> said) {
        return said.size() == 1 && said.get(0) instanceof OutgoingMessage.Toast;
    }

    private static Keyboard keyboard(OutgoingMessage message) {
        return message instanceof OutgoingMessage.Say say
                ? say.keyboard()
                : message instanceof OutgoingMessage.Edit edit ? edit.keyboard() : Keyboard.NONE;
    }

    private static String words(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say say) {
            return OfficeScript.plain(say.html());
        }
        if (message instanceof OutgoingMessage.Edit edit) {
            return OfficeScript.plain(edit.html());
        }
        if (message instanceof OutgoingMessage.File file) {
            return "📎 " + OfficeScript.plain(file.caption());
        }
        return message instanceof OutgoingMessage.Toast toast ? toast.text() : "";
    }

    /** What stands, with its reason; what is drafted; what waits for the coordinator; how many revisions there are. */
    private String books(Books b) {
        Map<String, String> books = new TreeMap<>();
        Map<Long, String> units = b.staff().units().stream()
                .collect(Collectors.toMap(u -> u.id(), u -> u.isNamed(FormWords.VP) ? FormWords.VP : u.name()));
        int revisions = 0;
        for (ReportingPeriod period : PERIODS) {
            Map<Long, Explanation> reasons = b.indicators().explanations(period);
            for (Entry e : b.indicators().standing(period)) {
                String reason =
                        reasons.containsKey(e.id()) ? reasons.get(e.id()).reason() : "";
                books.put(
                        units.get(e.unitId()) + " " + FormModel.place(period.code(), e.indicator()),
                        e.figure().brief() + because(reason));
            }
            revisions += b.indicators().given(period).size();
            if (!b.drafts().waiting(period).isEmpty()) {
                for (Staff s : b.staff().all()) {
                    for (Draft d : b.drafts().of(s.id(), s.unit().id(), period)) {
                        books.put(
                                "draft of " + s.name() + " " + FormModel.place(period.code(), d.indicator()),
                                d.figure().brief() + because(d.reason()));
                    }
                }
            }
        }
        for (LateChange late : b.periods().waiting()) {
            books.put(
                    "late of " + units.get(late.unitId()) + " "
                            + FormModel.place(late.period().code(), late.indicator()),
                    late.figure().brief() + because(late.reason()));
        }
        return books + ", revisions " + revisions;
    }

    private static String expected(FormModel model) {
        Map<String, String> books = new TreeMap<>();
        model.entries.forEach((unit, of) ->
                of.forEach((place, e) -> books.put(unit + " " + place, e.figure() + because(e.reason()))));
        model.people
                .values()
                .forEach(p -> p.drafts.forEach(
                        (place, d) -> books.put("draft of " + p.name + " " + place, d.figure() + because(d.reason()))));
        model.lates.stream()
                .filter(late -> late.waits)
                .forEach(late ->
                        books.put("late of " + late.unit + " " + late.place, late.figure + because(late.reason)));
        return books + ", revisions " + model.revisions;
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : " because " + reason;
    }
}
