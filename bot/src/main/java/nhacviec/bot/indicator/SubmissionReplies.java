package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.core.indicator.Doubt;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Staff;

/** Everything that can be answered to a figure, a line or two each, so that several fit in one message. */
final class SubmissionReplies implements Submission.Cases<String> {

    private final boolean asksForReasons;

    SubmissionReplies() {
        this(true);
    }

    private SubmissionReplies(boolean asksForReasons) {
        this.asksForReasons = asksForReasons;
    }

    /** For who decides on another's figure: the reason is not theirs to give. */
    static SubmissionReplies withoutReasons() {
        return new SubmissionReplies(false);
    }

    @Override
    public String recorded(Submission.Recorded recorded) {
        Indicator indicator = recorded.line().indicator();
        StringBuilder text = new StringBuilder("✅ ");
        text.append(named(indicator))
                .append(", ")
                .append(recorded.period().vietnamese())
                .append(": ")
                .append(figure(recorded.entry(), indicator));
        text.append(verdict(recorded.entry().figure(), indicator));
        if (recorded.before() != null) {
            text.append("\n     thay cho ")
                    .append(figure(recorded.before(), indicator))
                    .append(sentBy(recorded))
                    .append("; số cũ vẫn được lưu");
        }
        text.append(whole(recorded.line()));
        return text.append(reasonWanted(recorded)).toString();
    }

    /** That the target is missed was said already. */
    private String reasonWanted(Submission.Recorded recorded) {
        if (!asksForReasons || recorded.doubts().isEmpty()) {
            return "";
        }
        Indicator indicator = recorded.line().indicator();
        Set<Doubt> others = recorded.doubts().stream()
                .filter(doubt -> doubt != Doubt.BELOW_TARGET)
                .collect(Collectors.toSet());
        String why = DoubtWords.said(others, indicator, Optional.ofNullable(recorded.last()));
        return "\n     ⚠️ " + why + (why.isEmpty() ? "" : "; ") + "nêu lý do: "
                + Html.code("/lydo " + indicator.code() + " …");
    }

    @Override
    public String unchanged(Submission.Unchanged unchanged) {
        Indicator indicator = unchanged.line().indicator();
        return "✔️ " + named(indicator) + ", " + unchanged.period().vietnamese() + ": "
                + figure(unchanged.entry(), indicator) + " đã ghi từ trước, không đổi."
                + (unchanged.withdrawn() == null
                        ? ""
                        : " Số gửi muộn đang chờ ("
                                + Html.text(
                                        FigureWords.full(unchanged.withdrawn().figure(), indicator.measure()))
                                + ") được rút.");
    }

    @Override
    public String heading(Submission.Heading heading) {
        String rows = heading.rows().stream().map(Indicator::code).collect(Collectors.joining(", "));
        String first = heading.rows().isEmpty()
                ? "3.2 45/60"
                : heading.rows().get(0).code() + " "
                        + ReadingWords.usual(heading.rows().get(0));
        return "⚠️ " + heading.indicator().code() + " là nhóm chỉ tiêu; xin nhập từng dòng " + rows + ", ví dụ "
                + Html.code("/sl " + first) + ".";
    }

    @Override
    public String notOwed(Submission.NotOwed notOwed) {
        String unit = Html.text(notOwed.unit().name());
        String said = "⚠️ " + named(notOwed.indicator()) + " không do " + unit + " báo số liệu nên chưa ghi. ";
        if (notOwed.own().isEmpty()) {
            return said + unit + " không phải báo chỉ tiêu nào; xem việc của đơn vị: " + Html.code("/viec") + ".";
        }
        String codes = notOwed.own().stream().map(Indicator::code).collect(Collectors.joining(", "));
        Indicator example = example(notOwed.own());
        return said + "Các chỉ tiêu của " + unit + ": " + codes + "; ví dụ "
                + Html.code("/sl " + (asksForReasons ? "" : notOwed.unit().name() + ": ") + example.code() + " "
                        + ReadingWords.usual(example))
                + ".";
    }

    /** The row that shows best how a figure is typed. */
    private static Indicator example(List<Indicator> rows) {
        return rows.stream()
                .filter(row -> row.measure() == Indicator.Measure.RATIO)
                .findFirst()
                .orElse(rows.get(0));
    }

    @Override
    public String notOfPlan(Submission.NotOfPlan notOfPlan) {
        return "⚠️ Kỳ " + notOfPlan.period().vietnamese() + " không thuộc kế hoạch năm " + notOfPlan.planYear()
                + " nên chưa ghi gì. Xin xem lại kỳ, ví dụ "
                + Html.code("/sl Q" + notOfPlan.instead().quarter() + "/"
                        + notOfPlan.instead().year() + " 3.2 45/60") + ".";
    }

    @Override
    public String locked(Submission.Locked locked) {
        return "🔒 Kỳ " + locked.lock().period().vietnamese() + " đã khóa ("
                + Html.text(locked.lock().reason())
                + ") nên chưa ghi gì. Mở khóa: "
                + Html.code("/mokhoa " + PeriodWords.typed(locked.lock().period()) + " lý do") + ".";
    }

    @Override
    public String late(Submission.Late late) {
        String who =
                late.coordinators().stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "));
        return "🔒 Kỳ " + late.change().period().vietnamese() + " đã khóa. Số " + named(late.indicator()) + " = "
                + Html.text(FigureWords.full(
                        late.change().figure(), late.indicator().measure()))
                + late.before()
                        .map(before -> ", thay cho "
                                + Html.text(FigureWords.full(
                                        before.change().figure(),
                                        late.indicator().measure()))
                                + (before.change().askedBy() == late.change().askedBy()
                                        ? " gửi trước"
                                        : " mà " + Html.text(before.staffName()) + " gửi trước")
                                + ",")
                        .orElse("")
                + (late.again()
                        ? " đã được gửi từ trước và vẫn chờ " + (who.isEmpty() ? "Văn phòng" : who)
                                + "; có quyết định, bot báo người gửi đầu tiên."
                        : " được giữ và " + (who.isEmpty() ? "chờ Văn phòng" : "đã hỏi " + who)
                                + "; khi có quyết định bot sẽ báo.");
    }

    @Override
    public String notOpenYet(Submission.NotOpenYet notOpenYet) {
        return "⚠️ Kỳ " + notOpenYet.period().vietnamese() + " chưa mở; số liệu tính từ "
                + DateWords.plain(notOpenYet.window().from()) + ". Kỳ đang thu: " + Html.code("/sl") + ".";
    }

    @Override
    public String noSuchIndicator(Submission.NoSuchIndicator missing) {
        String near = missing.near().stream()
                .map(i -> Html.bold(i.code()) + " " + Html.text(i.shortName()))
                .collect(Collectors.joining("; "));
        String example = missing.near().stream()
                .findFirst()
                .map(row -> row.code() + " " + ReadingWords.usual(row))
                .orElse("3.2 45/60");
        return "⚠️ Không có chỉ tiêu " + Html.text(Html.cut(missing.typed(), 20)) + "."
                + (near.isEmpty() ? "" : " Gần nhất: " + near + ".") + " Ví dụ: " + Html.code("/sl " + example) + ".";
    }

    /** Whose figure was replaced, where it was somebody else's. */
    static String sentBy(Submission.Recorded recorded) {
        return recorded.replaces().isEmpty()
                ? ""
                : " mà " + Html.text(recorded.before().staffName()) + " đã gửi";
    }

    static String named(Indicator indicator) {
        return Html.bold(indicator.code()) + " " + Html.text(indicator.shortName());
    }

    static String figure(Entry entry, Indicator indicator) {
        return "<b>" + Html.text(FigureWords.full(entry.figure(), indicator.measure())) + "</b>";
    }

    private static String verdict(Figure figure, Indicator indicator) {
        return indicator
                .target()
                .map(target -> {
                    Optional<Boolean> reached = target.value() == null
                            ? Optional.empty()
                            : figure.comparable().map(target::isReachedBy);
                    String said =
                            reached.map(yes -> yes ? ": đạt" : ": chưa đạt").orElse("");
                    return " (chỉ tiêu "
                            + Html.text(FigureWords.cited(indicator).orElse("")) + said + ")";
                })
                .orElse("");
    }

    /** The whole office, when more than one unit reports. */
    private static String whole(PeriodSheet.Line line) {
        if (line.given().size() < 2) {
            return "";
        }
        String units = line.answered() + "/" + line.given().size() + " đơn vị đã báo";
        return line.total()
                .map(total -> "\n     cả cơ quan: "
                        + Html.text(FigureWords.full(total, line.indicator().measure())) + " · " + units)
                .orElse("\n     " + units + (line.isUnsummable() ? "; " + OfficeWords.whyNone(line) : ""));
    }
}
