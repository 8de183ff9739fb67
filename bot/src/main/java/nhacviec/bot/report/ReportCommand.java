package nhacviec.bot.report;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportPeriod.Span;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.report.ReportPress;
import nhacviec.core.report.ReportPress.Form;
import nhacviec.core.staff.Role;

/** {@code /baocao [Q1|6T|Q3|nam]}: the official report, to be signed and to be reckoned with. */
public final class ReportCommand implements ChatCommand {

    private final IndicatorService indicators;
    private final ReportPress press;

    public ReportCommand(IndicatorService indicators, ReportPress press) {
        this.indicators = indicators;
        this.press = press;
    }

    @Override
    public String name() {
        return "baocao";
    }

    @Override
    public List<String> aliases() {
        return List.of("bao cao", "lap bao cao", "report");
    }

    @Override
    public String menuText() {
        return "Báo cáo .docx và .xlsx: /baocao Q1, 6T, Q3, nam";
    }

    @Override
    public String englishMenuText() {
        return "The official report: /baocao Q1, 6T, Q3, nam";
    }

    @Override
    public boolean isFor(Role role) {
        return role.seesWholeOffice();
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (arguments.isBlank()) {
            return report(talk, usual(indicators.periodFor(talk.books(), talk.now())));
        }
        return indicators
                .typedPeriod(talk.books(), arguments, talk.now())
                .map(period -> report(talk, period))
                .orElseGet(() -> Reply.say("Không rõ kỳ “" + Html.text(Html.cut(arguments.strip(), 30))
                        + "”; các kỳ báo cáo: " + Html.code("/baocao Q1") + ", " + Html.code("/baocao 6T") + ", "
                        + Html.code("/baocao Q3") + ", " + Html.code("/baocao nam") + "."));
    }

    /** Data: "2024-H1". */
    @Override
    public Reply tapped(Talk talk, String data) {
        return ReportPeriod.ofCode(data)
                .map(period -> report(talk, period))
                .orElseGet(() -> Reply.toast("Nút này không còn dùng được."));
    }

    /** The report that is due with a quarter's figures: with those of the second that of the half year. */
    private static ReportPeriod usual(ReportingPeriod quarter) {
        Span span = switch (quarter.quarter()) {
            case 1 -> Span.Q1;
            case 2 -> Span.H1;
            case 3 -> Span.Q3;
            default -> Span.Y;
        };
        return new ReportPeriod(quarter.year(), span);
    }

    private Reply report(Talk talk, ReportPeriod period) {
        if (talk.books().plans().ofYear(period.year()).isEmpty()) {
            return Reply.say(
                    "Sổ chưa có kế hoạch năm " + period.year() + " nên không lập báo cáo " + named(period)
                            + " được. Ví dụ đúng: " + Html.code("/baocao Q1") + ".",
                    others(talk, period));
        }
        OfficePeriod office = indicators.officePeriod(talk.books().underPlanOf(period.year()), period, talk.now());
        int missing = office.asked() - office.given();
        String said = "⏳ Đang soạn báo cáo " + Html.bold(named(period)) + ", xin đợi ít giây. "
                + (missing == 0
                        ? "Số liệu đã đủ " + office.asked() + "/" + office.asked() + "."
                        : "Số liệu mới có " + office.given() + "/" + office.asked()
                                + "; chỗ thiếu được ghi rõ trong báo cáo.")
                + press.notice().map(sentence -> "\n⚠️ " + Html.text(sentence)).orElse("");
        return Reply.say(said, others(talk, period))
                .followedBy(
                        Reply.file(
                                new Attachment.Report(period, Form.DOCX),
                                "Báo cáo " + named(period)
                                        + " theo thể thức văn bản hành chính; chỗ tô vàng là chỗ cần viết thêm trước khi trình ký."))
                .followedBy(Reply.file(
                        new Attachment.Report(period, Form.XLSX),
                        "Hai phụ lục của báo cáo " + named(period) + ", kèm nguồn của từng con số."));
    }

    /** As it is said within a sentence. */
    private static String named(ReportPeriod period) {
        return period.span() == Span.Y ? "năm " + period.year() : period.vietnamese();
    }

    /** The other reports of the year, and those of the whole of other years on record. */
    private static Keyboard others(Talk talk, ReportPeriod shown) {
        List<Plans.OnRecord> plans = talk.books().plans().all();
        boolean known = plans.stream().anyMatch(plan -> plan.year() == shown.year());
        int year = known || plans.isEmpty() ? shown.year() : plans.get(0).year();
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (Span span : Span.values()) {
            ReportPeriod period = new ReportPeriod(year, span);
            if (period.isReported() && !period.equals(shown)) {
                buttons.add(button(period.vietnamese(), "baocao:+" + period.code()));
            }
        }
        plans.stream()
                .filter(plan -> plan.year() != year)
                .map(plan -> new ReportPeriod(plan.year(), Span.Y))
                .forEach(period -> buttons.add(button(period.vietnamese(), "baocao:+" + period.code())));
        return Buttons.grid(buttons, 2);
    }
}
