package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Role;

/** {@code /chitieu}: the indicators with what the office comes to; {@code /chitieu 3.2 [6T]} shows one with each unit's share. */
public final class IndicatorCommand implements ChatCommand {

    private final IndicatorService indicators;

    public IndicatorCommand(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return "chitieu";
    }

    @Override
    public List<String> aliases() {
        return List.of("chi tieu", "cac chi tieu", "indicator", "indicators");
    }

    @Override
    public String menuText() {
        return "Chỉ tiêu và số liệu từng đơn vị: /chitieu 3.2";
    }

    @Override
    public String englishMenuText() {
        return "An indicator with each unit's figures: /chitieu 3.2";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words = arguments.strip().split("[\\s,;]+", 2);
        if (words[0].isEmpty()) {
            return list(talk);
        }
        boolean coded = words[0].matches("\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?");
        if (!coded) {
            return Reply.say("Xin ghi mã chỉ tiêu, ví dụ " + Html.code("/chitieu 3.2") + " hoặc "
                    + Html.code("/chitieu 3.2 6T") + "; tìm theo tên: " + Html.code("/tim số hóa") + ".");
        }
        String code = words[0].replaceFirst("\\.$", "");
        if (words.length < 2 || words[1].isBlank()) {
            return one(talk, code, Optional.empty());
        }
        return indicators
                .typedPeriod(talk.books(), words[1], talk.now())
                .map(period -> one(talk, code, Optional.of(period)))
                .orElseGet(() -> Reply.say("Không rõ kỳ “" + Html.text(Html.cut(words[1].strip(), 30)) + "”. Ví dụ: "
                        + Html.code("/chitieu " + code + " Q1") + ", " + Html.code("/chitieu " + code + " 6T") + ", "
                        + Html.code("/chitieu " + code + " năm") + "."));
    }

    /** Data: "" lists, "3.2" shows one, "3.2:2024-H1" in a period. */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":", 2);
        if (parts[0].isEmpty()) {
            return list(talk);
        }
        return one(talk, parts[0], parts.length > 1 ? ReportPeriod.ofCode(parts[1]) : Optional.empty());
    }

    private Reply list(Talk talk) {
        ReportingPeriod period = indicators.periodFor(talk.books(), talk.now());
        StringBuilder text = new StringBuilder("🎯 <b>Chỉ tiêu, số liệu " + period.vietnamese() + "</b>\n");
        List<Button> codes = new ArrayList<>();
        for (PeriodSheet.Line line : indicators.sheet(talk.books(), period).lines()) {
            Indicator row = line.indicator();
            text.append("\n")
                    .append(Html.bold(row.code()))
                    .append(" ")
                    .append(Html.text(Html.cut(row.shortName(), 45)))
                    .append(": ")
                    .append(IndicatorCard.office(line));
            codes.add(button(row.code(), "chitieu:" + row.code()));
        }
        if (codes.isEmpty()) {
            return Reply.say("Kế hoạch không có chỉ tiêu nào.");
        }
        text.append("\n\nBấm mã để xem từng đơn vị, hoặc gõ ")
                .append(Html.code("/chitieu 3.2"))
                .append(".");
        return Reply.show(text.toString(), Buttons.grid(codes, 5));
    }

    /** A row of the period's plan; without a period of the plan in force, or of the newest plan that had it. */
    private Reply one(Talk today, String code, Optional<ReportPeriod> period) {
        int planned = planOf(today, code, period);
        Talk talk = today.ofYear(planned);
        Optional<Indicator> found = talk.books().indicators().find(code);
        if (found.isEmpty()) {
            List<Indicator> near = indicators.near(talk.books(), code);
            return Reply.say("Kế hoạch không có chỉ tiêu " + Html.text(Html.cut(code, 12)) + "."
                    + (near.isEmpty()
                            ? ""
                            : " Gần giống: "
                                    + near.stream()
                                            .map(SubmissionReplies::named)
                                            .collect(Collectors.joining("; "))
                                    + ".")
                    + " Xem các chỉ tiêu: " + Html.code("/chitieu") + ".");
        }
        Indicator row = found.get();
        if (row.group()) {
            return heading(talk, row);
        }
        IndicatorCard card = new IndicatorCard(indicators, talk, row);
        ReportingPeriod collected = indicators.rules().collectedOn(talk.now().today());
        ReportingPeriod current = collected.year() == planned
                ? collected
                : new ReportingPeriod(planned, collected.year() > planned ? 4 : 1);
        int year = period.map(ReportPeriod::year).orElse(current.year());
        String text = period.map(card::of).orElseGet(() -> card.of(current));
        return Reply.show(text, buttons(talk, row, period.orElse(ReportPeriod.of(current)), year));
    }

    private static int planOf(Talk talk, String code, Optional<ReportPeriod> period) {
        int today = talk.now().today().getYear();
        return period.map(ReportPeriod::year)
                .orElseGet(() -> talk.books().plans().all().stream()
                        .map(Plans.OnRecord::year)
                        .filter(year -> talk.ofYear(year)
                                .books()
                                .indicators()
                                .find(code)
                                .isPresent())
                        .findFirst()
                        .orElseGet(() -> talk.books()
                                .plans()
                                .newest()
                                .map(Plans.OnRecord::year)
                                .orElse(today)));
    }

    private Reply heading(Talk talk, Indicator heading) {
        List<Indicator> rows = indicators.rowsOf(talk.books(), heading);
        StringBuilder text = new StringBuilder(SubmissionReplies.named(heading)).append(" gồm:");
        rows.forEach(row -> text.append("\n").append(SubmissionReplies.named(row)));
        return Reply.show(
                text.toString(),
                Buttons.grid(
                        rows.stream()
                                .map(row -> button(row.code(), "chitieu:" + row.code()))
                                .toList(),
                        5));
    }

    private static Keyboard buttons(Talk talk, Indicator row, ReportPeriod shown, int year) {
        List<Button> periods = new ArrayList<>();
        for (ReportPeriod.Span span : List.of(
                ReportPeriod.Span.Q1,
                ReportPeriod.Span.Q2,
                ReportPeriod.Span.Q3,
                ReportPeriod.Span.Q4,
                ReportPeriod.Span.H1,
                ReportPeriod.Span.Y)) {
            ReportPeriod other = new ReportPeriod(year, span);
            String label = switch (span) {
                case H1 -> "6 tháng";
                case Y -> "Cả năm";
                default -> "Quý " + Deadline.roman(other.quarters().get(0).quarter());
            };
            periods.add(button(
                    other.equals(shown) ? "· " + label + " ·" : label, "chitieu:" + row.code() + ":" + other.code()));
        }
        Keyboard keyboard = Buttons.grid(periods, 4);
        boolean inForce = talk.books()
                .plans()
                .newest()
                .filter(plan -> plan.year() == year)
                .isPresent();
        return talk.staff().role() == Role.COORDINATOR && inForce
                ? keyboard.and(List.of(button("👥 Đơn vị báo số liệu", "donvi:+" + row.code())))
                : keyboard;
    }
}
