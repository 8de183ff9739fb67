package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a quarter of figures costs those who give it: how often they tap or write. */
class FormActionsTest {

    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final double MOST_ACTIONS = 1.4;

    /** Results as they come: most reach their target, some do not, for some there was nothing to count. */
    private static final Map<String, String> USUAL = new HashMap<>(Map.of(
            "1.1", "Đạt",
            "1.2", "Đạt",
            "1.3", "Chưa đạt",
            "2", "6/6",
            "5.1", "14/14",
            "5.4", "91,5"));

    static {
        USUAL.putAll(Map.of(
                "3.1", "12/12",
                "3.2", "54/60",
                "3.3", "32/48",
                "5.2", "70/95",
                "5.3.1", "41/60",
                "5.3.2", "18/40",
                "5.3.3", "9/9",
                "5.3.4", "57/60",
                "5.3.5", "60/60"));
    }

    private static final Map<String, Map<String, String>> OTHERWISE = Map.of(
            "Tư pháp", Map.of("3.2", "60/60", "5.3.4", "48/48"),
            "Văn hóa xã hội", Map.of("5.3.2", "Không phát sinh", "5.3.3", "Không phát sinh"),
            "Tài chính - Kế toán", Map.of("5.3.1", "Chưa có số liệu", "5.2", "40/80"));

    @TempDir
    private Path folder;

    private ChatOffice office;
    private final Map<String, Phone> units = new LinkedHashMap<>();
    private int actions;

    @BeforeEach
    void onePersonInEachUnit() {
        office = new ChatOffice(folder.resolve("office.db"), ChatOffice.at("2024-03-11T08:00"));
        units.put("Văn phòng", office.joins("Lan", "Văn phòng", Role.COORDINATOR));
        units.put("Tư pháp", office.joins("Hòa", "Tư pháp", Role.STAFF));
        units.put("Văn hóa xã hội", office.joins("Mai", "Văn hóa xã hội", Role.STAFF));
        units.put("Tài chính - Kế toán", office.joins("Sơn", "Tài chính - Kế toán", Role.STAFF));
    }

    @AfterEach
    void theDayIsOver() {
        office.close();
    }

    @Test
    void aQuarterInTheGuidedFormTakesAtMostFourteenActionsForTenFigures() {
        office.morning("2024-03-12T07:30");
        units.forEach(this::fillsIn);
        int figures = figuresGiven();
        String count = figures + " figures of 4 units in the guided form, " + actions + " actions: "
                + Math.round(100.0 * actions / figures) / 100.0 + " a figure";
        System.out.println(count);
        assertThat(figures).as(count).isEqualTo(42);
        assertThat((double) actions / figures).as(count).isLessThanOrEqualTo(MOST_ACTIONS);
    }

    @Test
    void aPastedMessageGivesAllFiguresOfAUnit() {
        units.forEach((unit, phone) -> {
            String lines = asked(unit).stream()
                    .map(code -> code + " " + result(unit, code))
                    .collect(Collectors.joining("\n"));
            office.writes(phone, "/sl\n" + lines);
            actions++;
        });
        String count = figuresGiven() + " figures of 4 units in " + actions + " pasted messages";
        System.out.println(count);
        assertThat(figuresGiven()).as(count).isEqualTo(42);
        assertThat(actions).as(count).isEqualTo(4);
    }

    /** Opens the form from the morning message, answers each question as it comes, sends, and says why where that is asked. */
    private void fillsIn(String unit, Phone phone) {
        tap(phone, "sl:+g:" + Q1.code());
        while (Phone.button(phone.newest(), "sl:k:").isPresent()) {
            String code =
                    Phone.button(phone.newest(), "sl:k:").orElseThrow().data().split(":")[3];
            String result = result(unit, code);
            var button = phone.newest().buttons().stream()
                    .filter(b -> b.label().equals(result))
                    .findFirst();
            if (button.isPresent()) {
                tap(phone, button.get().data());
            } else {
                write(phone, result);
            }
        }
        tap(phone, "sl:s:" + Q1.code());
        if (Phone.button(phone.newest(), "sl:y:").isPresent()) {
            write(phone, "mới triển khai, còn vướng thiết bị");
        }
    }

    private void tap(Phone phone, String data) {
        assertThat(phone.withButton(data)).as(data + " for " + phone.name).isPresent();
        office.taps(phone, data);
        actions++;
    }

    private void write(Phone phone, String words) {
        office.writes(phone, words);
        actions++;
    }

    private static String result(String unit, String code) {
        return OTHERWISE.getOrDefault(unit, Map.of()).getOrDefault(code, USUAL.get(code));
    }

    private List<String> asked(String unit) {
        return office.books.read(
                b -> office
                        .wiring
                        .indicators
                        .sheet(b, Q1)
                        .reportedBy(ChatOffice.unit(b, unit).id())
                        .stream()
                        .map(line -> line.indicator().code())
                        .toList());
    }

    private int figuresGiven() {
        return office.books.read(b -> office.wiring.indicators.sheet(b, Q1).lines().stream()
                .map(PeriodSheet.Line::given)
                .mapToInt(given -> (int)
                        given.values().stream().filter(entry -> entry != null).count())
                .sum());
    }
}
