package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Doubt;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.DraftService.Answered;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** The answers of the guided form before they are sent: everything on one card, a button to change each line. */
final class CheckCard {

    private static final int LONGEST_NAME = 40;
    private static final int BUTTONS_IN_A_ROW = 4;

    private final ReportingPeriod period;
    private final DraftService.Sheet sheet;
    /** The unit's figure of the period before, by code. */
    private final Function<Answered, Optional<Figure>> last;

    CheckCard(ReportingPeriod period, DraftService.Sheet sheet, Function<Answered, Optional<Figure>> last) {
        this.period = period;
        this.sheet = sheet;
        this.last = last;
    }

    /** @param open codes that were neither answered nor given before */
    String words(Unit unit, List<String> open) {
        StringBuilder text = new StringBuilder("📝 <b>Kiểm tra trước khi gửi</b> – ")
                .append(period.vietnamese())
                .append(", ")
                .append(Html.text(unit.name()))
                .append("\n");
        sheet.answered().forEach(answer -> text.append("\n").append(line(unit, answer)));
        text.append("\n\n<b>Chưa gửi.</b> Đúng cả thì bấm Gửi hoặc gõ ")
                .append(Html.code("gửi"))
                .append("; sửa một dòng thì bấm mã hoặc gõ lại, ví dụ ")
                .append(Html.code(sheet.answered().get(0).indicator().code() + " "
                        + ReadingWords.usual(sheet.answered().get(0).indicator())))
                .append(".");
        if (!open.isEmpty()) {
            text.append("\nChưa nhập: ").append(String.join(", ", open)).append(".");
        }
        return text.append(FormStanding.orphans(sheet)).toString();
    }

    private String line(Unit unit, Answered answer) {
        boolean missed = answer.doubts().contains(Doubt.BELOW_TARGET);
        String target = missed || answer.indicator().measure() == Indicator.Measure.YES_NO
                ? ""
                : FigureWords.cited(answer.indicator())
                        .map(cited -> " (chỉ tiêu " + Html.text(cited) + ")")
                        .orElse("");
        String said = Html.bold(answer.indicator().code()) + " "
                + Html.text(Html.cut(answer.indicator().shortName(), LONGEST_NAME)) + ": " + figure(answer) + target
                + standing(unit, answer);
        if (answer.doubts().isEmpty()) {
            return said;
        }
        String reason = answer.draft().reason();
        return said + "\n     ⚠️ " + DoubtWords.said(answer.doubts(), answer.indicator(), last.apply(answer))
                + (reason.isBlank() ? "" : " – lý do: " + Html.text(reason));
    }

    /** The figure that this one would replace: somebody of the unit may have given another meanwhile. */
    private static String standing(Unit unit, Answered answer) {
        return answer.line()
                .of(unit.id())
                .filter(entry -> !entry.figure().equals(answer.draft().figure()))
                .map(entry -> "\n     ↔️ thay cho "
                        + Html.text(FigureWords.full(
                                entry.figure(), answer.indicator().measure()))
                        + (Long.valueOf(answer.draft().staffId()).equals(entry.staffId())
                                ? " đã gửi trước đó"
                                : " mà " + Html.text(entry.staffName()) + " đã gửi"))
                .orElse("");
    }

    static String figure(Answered answer) {
        return Html.bold(
                FigureWords.full(answer.draft().figure(), answer.indicator().measure()));
    }

    Keyboard keyboard(List<String> open) {
        List<Keyboard.Button> changes = sheet.answered().stream()
                .map(answer -> button(
                        "✏️ " + answer.indicator().code(),
                        "sl:e:" + period.code() + ":" + answer.indicator().code()))
                .toList();
        Keyboard keyboard =
                Keyboard.of(List.of(button("✅ Gửi " + sheet.answered().size() + " số liệu", "sl:s:" + period.code())));
        for (List<Keyboard.Button> row : Buttons.grid(changes, BUTTONS_IN_A_ROW).rows()) {
            keyboard = keyboard.and(row);
        }
        List<Keyboard.Button> last = new ArrayList<>();
        if (!open.isEmpty()) {
            last.add(button("▶ Nhập tiếp (còn " + open.size() + ")", "sl:g:" + period.code()));
        }
        last.add(button("Để sau", "sl:x"));
        return keyboard.and(last);
    }

    /** Asks for the reasons that are missing, all at once. */
    String reasonsWanted(Unit unit) {
        List<Answered> missing = sheet.unexplained();
        StringBuilder text = new StringBuilder("❓ <b>Trước khi gửi, ")
                .append(missing.size() == 1 ? "số này" : missing.size() + " số này")
                .append(" cần lý do</b> (báo cáo sẽ ghi):\n");
        for (Answered answer : missing) {
            text.append("\n")
                    .append(Html.bold(answer.indicator().code()))
                    .append(": ")
                    .append(figure(answer))
                    .append(" – ")
                    .append(DoubtWords.said(answer.doubts(), answer.indicator(), last.apply(answer)))
                    .append(standing(unit, answer));
        }
        String first = missing.get(0).indicator().code();
        return text.append("\n\nXin gõ lý do")
                .append(
                        missing.size() == 1
                                ? ", ví dụ " + Html.code("chưa đủ máy quét")
                                : ": một câu cho tất cả, hoặc mỗi dòng một mã, ví dụ "
                                        + Html.code(first + " chưa đủ máy quét"))
                .append(". Số sai thì gõ lại, ví dụ ")
                .append(Html.code(
                        first + " " + ReadingWords.usual(missing.get(0).indicator())))
                .append(".")
                .toString();
    }

    static Keyboard reasonButtons(ReportingPeriod period) {
        return Keyboard.of(List.of(
                button(DoubtWords.CHECKED, "sl:y:" + period.code()), button("↩️ Xem lại", "sl:c:" + period.code())));
    }
}
