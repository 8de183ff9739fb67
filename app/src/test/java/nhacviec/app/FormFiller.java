package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * A person who fills in the guided form as one does: answers what is asked, taps, skips, corrects, is interrupted, sends. What they
 * gave is written down from what they saw and said, not from the books.
 */
final class FormFiller {

    static final int STEPS = 17;

    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final List<String> RESULTS =
            List.of("12/12", "54/60", "8/10", "30/40", "41/60", "57/60", "9/10", "60/60", "7/9", "20/25");
    private static final Map<String, String> READ = Map.of("Không phát sinh", "không phát sinh", "75,5%", "75.5%");

    final Phone phone;
    private final ChatOffice office;
    /** What the person means by each code now, as the audit trail would write it. */
    private final Map<String, String> given = new LinkedHashMap<>();

    private int answers;
    private long written;
    private boolean points;
    private String answeredLast = "3.1";

    FormFiller(ChatOffice office, Phone phone) {
        this.office = office;
        this.phone = phone;
    }

    /** The same person before the service that has started again. */
    FormFiller at(ChatOffice other) {
        FormFiller same = new FormFiller(other, other.phones.get(phone.name));
        same.given.putAll(given);
        same.answers = answers;
        same.written = written;
        same.points = points;
        same.answeredLast = answeredLast;
        return same;
    }

    void step(int step) {
        switch (step) {
            case 1 -> opens();
            case 2, 3, 9, 11 -> givesNext();
            case 4 -> gives("Không phát sinh");
            case 5 -> tap("sl:k:");
            case 6 -> edits("11/12");
            case 7 -> tap("sl:x");
            case 8 -> {
                office.morning("2024-03-12T07:30");
                tap("sl:+g:");
            }
            case 10 -> office.writes(phone, "/viec 7");
            case 12 -> givesByCode("5.3.4 9/10", "5.3.5 10/10");
            case 13 -> office.writes(phone, "gửi");
            case 14 -> tap("sl:e:");
            case 15 -> gives("50/60");
            case 16 -> office.writes(phone, "/sl gửi");
            case 17 -> tap("sl:s:");
            default -> throw new IllegalArgumentException("no step " + step);
        }
    }

    void opens() {
        office.writes(phone, "/sl");
    }

    private void tap(String data) {
        phone.withButton(data).flatMap(shown -> Phone.button(shown, data)).ifPresent(b -> office.taps(phone, b.data()));
    }

    /** The code that the newest question asks for; empty when the newest message asks for no figure. */
    String asked() {
        return question().map(button -> button.data().split(":")[3]).orElse("");
    }

    /** Other messages may stand below the question; it still waits unless a card or a question came after it. */
    private Optional<Keyboard.Button> question() {
        for (int i = phone.screen().size() - 1; i >= 0; i--) {
            Phone.Shown shown = phone.screen().get(i);
            if (Phone.button(shown, "sl:k:").isPresent()) {
                return Phone.button(shown, "sl:k:");
            }
            boolean ofTheForm = shown.buttons().stream().anyMatch(b -> b.data().startsWith("sl:"));
            if (ofTheForm) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void givesNext() {
        gives(RESULTS.get(answers % RESULTS.size()));
    }

    /** Answers the question that is on the screen, by its button where there is one; does nothing when none is asked. */
    void gives(String answer) {
        String code = asked();
        if (code.isEmpty()) {
            return;
        }
        boolean tapped = false;
        for (Keyboard.Button button : phone.withButton("sl:k:").orElseThrow().buttons()) {
            if (button.label().equals(answer)) {
                office.taps(phone, button.data());
                tapped = true;
            }
        }
        if (!tapped) {
            points = phone.withButton("sl:k:").orElseThrow().text().contains("Xin nhập điểm");
            written = office.writes(phone, points ? "91,5" : answer);
        }
        meant(code, tapped || !points ? answer : "91.5");
    }

    private void meant(String code, String answer) {
        given.put(code, READ.getOrDefault(answer, answer));
        answeredLast = code;
        answers++;
    }

    /** Corrects the last written answer by editing the message. */
    private void edits(String other) {
        String answer = points ? "88.5" : other;
        Optional<String> code = office.books.read(
                b -> b.drafts().ofMessage(b.staff().all().get(0).id(), written).stream()
                        .map(Draft::indicator)
                        .findFirst());
        office.edits(phone, written, answer);
        code.ifPresent(c -> meant(c, answer));
    }

    private void givesByCode(String... lines) {
        written = office.writes(phone, String.join("\n", lines));
        for (String line : lines) {
            // A code that the plan does not have any more is refused at once, in words that name it.
            String[] parts = line.split(" ");
            String said = phone.newest().text();
            if (said.contains("✏️ " + parts[0] + " ")) {
                meant(parts[0], parts[1]);
            } else {
                assertThat(said).contains(parts[0]);
            }
        }
    }

    /** Everything that can be sent is sent, with a reason where one is asked for. */
    void sendsAll() {
        office.writes(phone, "/sl gửi");
        for (int i = 0; i < 5 && office.books.read(b -> !b.drafts().waiting(Q1).isEmpty()); i++) {
            if (Phone.button(phone.newest(), "sl:y:").isPresent()) {
                office.writes(phone, "thiếu máy quét");
            } else if (Phone.button(phone.newest(), "sl:s:").isPresent()) {
                tap("sl:s:");
            } else {
                office.writes(phone, "/sl gửi");
            }
        }
    }

    /** Every answer is a draft or on record as it was meant last. */
    void nothingIsLost(String when) {
        Map<String, String> kept = new LinkedHashMap<>();
        office.books.record(b -> {
            long staff = b.staff().all().get(0).id();
            long unit = b.staff().find(staff).orElseThrow().unit().id();
            for (Entry entry : b.indicators().standing(Q1)) {
                kept.put(entry.indicator(), entry.figure().brief());
            }
            for (Draft draft : b.drafts().of(staff, unit, Q1)) {
                kept.put(draft.indicator(), draft.figure().brief());
            }
        });
        assertThat(kept).as(when + "\n" + phone.newest().text()).containsAllEntriesOf(given);
    }

    /** After sending, what is not on record is named to the person, with its figure. */
    void allIsOnRecordOrShown(String when) {
        nothingIsLost(when);
        Set<String> onRecord = office.books.read(b -> b.indicators().standing(Q1).stream()
                .map(entry -> entry.indicator() + " = " + entry.figure().brief())
                .collect(java.util.stream.Collectors.toSet()));
        String shown = phone.newest().text();
        given.forEach((code, figure) -> {
            if (!onRecord.contains(code + " = " + figure)) {
                assertThat(shown)
                        .as(when + ": " + code)
                        .contains("vẫn giữ mà không gửi")
                        .contains(code + " = " + figure);
            }
        });
    }

    int answers() {
        return given.size();
    }

    String answeredLast() {
        return answeredLast;
    }
}
