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
import nhacviec.core.report.ReportPress.Form;
import nhacviec.core.staff.Role;

/** {@code /baocao [Q1|6T|Q3|nam]}: the official report, to be signed and to be reckoned with. */
public final class ReportCommand implements ChatCommand {

    private final IndicatorService indicators;

    public ReportCommand(IndicatorService indicators) {
        this.indicators = indicators;
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
        if (!indicators.isOfPlan(talk.books(), period.quarters().get(0))) {
            return Reply.say(
                    period.vietnamese() + " không thuộc kế hoạch đang dùng nên không lập báo cáo được. Ví dụ đúng: "
                            + Html.code("/baocao Q1") + ".",
                    others(talk, period));
        }
        OfficePeriod office = indicators.officePeriod(talk.books(), period, talk.now());
        int missing = office.asked() - office.given();
        String said = "⏳ Đang soạn báo cáo " + Html.bold(named(period)) + ", xin đợi ít giây. "
                + (missing == 0
                        ? "Số liệu đã đủ " + office.asked() + "/" + office.asked() + "."
                        : "Số liệu mới có " + office.given() + "/" + office.asked()
                                + "; chỗ thiếu được ghi rõ trong báo cáo.");
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

    private static Keyboard others(Talk talk, ReportPeriod shown) {
        int year = talk.books().plans().inForce().map(plan -> plan.year()).orElse(shown.year());
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (Span span : Span.values()) {
            ReportPeriod period = new ReportPeriod(year, span);
            if (period.isReported() && !period.equals(shown)) {
                buttons.add(button(period.vietnamese(), "baocao:+" + period.code()));
            }
        }
        return Buttons.grid(buttons, 2);
    }
}
