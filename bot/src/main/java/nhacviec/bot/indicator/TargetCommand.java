package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.indicator.TargetService;
import nhacviec.core.indicator.TargetService.Choosing;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;

/** {@code /chon 6.1 2}: which of the targets counts where the plan contradicts itself. */
public final class TargetCommand implements ChatCommand {

    /** "2024" or "năm 2024", before or behind the rest. */
    private static final Pattern YEAR = Pattern.compile(
            "(?iu)^(?:(?:kế hoạch|ke hoach)\\s+)?(?:(?:năm|nam)\\s+)?(?<ahead>20\\d\\d)(?![\\d.])|(?<=\\s)(?:(?:kế hoạch|ke hoach)\\s+)?(?:năm|nam)\\s+(?<behind>20\\d\\d)$");

    private final TargetService targets;

    public TargetCommand(IndicatorService indicators) {
        this.targets = new TargetService(indicators);
    }

    @Override
    public String name() {
        return "chon";
    }

    @Override
    public List<String> aliases() {
        return List.of("chon chi tieu", "chon muc", "target");
    }

    @Override
    public String menuText() {
        return "Chọn mức chỉ tiêu khi kế hoạch ghi khác nhau: /chon";
    }

    @Override
    public String englishMenuText() {
        return "Choose among contradictory targets: /chon";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        Matcher year = YEAR.matcher(arguments.strip());
        if (!year.find()) {
            return ofPlan(OfYear.inForce(talk), arguments);
        }
        String named = year.group("ahead") == null ? year.group("behind") : year.group("ahead");
        return ofYear(talk, Integer.parseInt(named), asOf -> ofPlan(asOf, year.replaceFirst("")));
    }

    private static int inForce(Talk talk) {
        return talk.books()
                .plans()
                .newest()
                .map(plan -> plan.year())
                .orElse(talk.now().today().getYear());
    }

    /** A past year's targets are chosen as long as its last quarter is open: its report is not made yet. */
    private static Reply ofYear(Talk talk, int year, Function<OfYear, Reply> answer) {
        if (year == inForce(talk)) {
            return answer.apply(OfYear.inForce(talk));
        }
        if (talk.books().plans().ofYear(year).isEmpty()) {
            return Reply.say("Không có kế hoạch năm " + year + " nên không có mức nào để chọn. Xem: "
                    + Html.code("/chon") + ".");
        }
        ReportingPeriod last = new ReportingPeriod(year, 4);
        if (PeriodService.isLocked(talk.books(), last)) {
            return Reply.say("🔒 " + last.vietnamese() + " đã khóa nên mức chỉ tiêu năm " + year
                    + " giữ nguyên. Cần đổi thì mở khóa trước: "
                    + Html.code("/mokhoa " + PeriodWords.typed(last) + " lý do") + ".");
        }
        return answer.apply(new OfYear(talk.ofYear(year), year, true));
    }

    /**
     * The plan whose targets are chosen.
     *
     * @param past whether another one is in force: then what is typed and tapped names the year
     */
    private record OfYear(Talk talk, int year, boolean past) {

        static OfYear inForce(Talk talk) {
            return new OfYear(talk, TargetCommand.inForce(talk), false);
        }

        String data(String rest) {
            return "chon:" + (past ? year + ":" : "") + rest;
        }

        String typed(String rest) {
            return ("/chon " + (past ? year + " " : "") + rest).strip();
        }

        String head() {
            return past ? " – kế hoạch năm " + year : "";
        }
    }

    private Reply ofPlan(OfYear of, String arguments) {
        String[] words = arguments.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return list(of);
        }
        if (words.length == 1) {
            return one(of, words[0]);
        }
        return words[1].matches("\\d{1,2}")
                ? choose(of, words[0], Integer.parseInt(words[1]))
                : Reply.say("Xin gõ mã chỉ tiêu và số thứ tự của mức được chọn, ví dụ "
                        + Html.code(of.typed(Html.cut(words[0], 8) + " 2")) + ".");
    }

    /** Data: "6.1" shows the targets, "6.1:2" chooses the second, "2024:6.1:2" in the plan of that year. */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":", 2);
        return parts[0].matches("20\\d\\d")
                ? ofYear(talk, Integer.parseInt(parts[0]), of -> tapped(of, parts.length > 1 ? parts[1] : ""))
                : tapped(OfYear.inForce(talk), data);
    }

    private Reply tapped(OfYear of, String data) {
        if (data.isEmpty()) {
            return list(of);
        }
        String[] parts = data.split(":", 2);
        return parts.length == 2 && parts[1].matches("\\d{1,2}")
                ? choose(of, parts[0], Integer.parseInt(parts[1]))
                : one(of, parts[0]);
    }

    private static Reply list(OfYear of) {
        Talk talk = of.talk();
        StringBuilder text = new StringBuilder("⚖️ <b>Chỉ tiêu mà kế hoạch ghi khác nhau</b>" + of.head() + "\n");
        List<Keyboard.Button> codes = new ArrayList<>();
        for (Indicator indicator : talk.books().indicators().all()) {
            if (indicator.isContradictory()) {
                text.append("\n").append(targets(indicator)).append("\n");
                codes.add(button("⚖️ " + indicator.code(), of.data(indicator.code())));
            }
        }
        Reply reply = codes.isEmpty()
                ? Reply.say("Kế hoạch không có chỉ tiêu nào ghi hai mức khác nhau.")
                : Reply.say(text.toString().stripTrailing(), Buttons.grid(codes, 3));
        return yearBefore(of)
                .map(year -> reply.withLine("▫️ Số liệu năm " + year + " chưa khóa; chọn mức của kế hoạch năm ấy: "
                        + Html.code("/chon " + year) + "."))
                .orElse(reply);
    }

    /** The year before, where its report is still to be made and its plan contradicts itself as well. */
    private static Optional<Integer> yearBefore(OfYear of) {
        int year = of.year() - 1;
        return Optional.of(year)
                .filter(before -> !of.past()
                        && of.talk().books().plans().ofYear(before).isPresent()
                        && !PeriodService.isLocked(of.talk().books(), new ReportingPeriod(before, 4))
                        && of.talk().ofYear(before).books().indicators().all().stream()
                                .anyMatch(Indicator::isContradictory));
    }

    private static String targets(Indicator indicator) {
        StringBuilder text = new StringBuilder(SubmissionReplies.named(indicator));
        int position = 1;
        for (Target target : indicator.targets()) {
            text.append("\n  ")
                    .append(position++)
                    .append(". ")
                    .append(Html.text(FigureWords.target(target, indicator.measure())))
                    .append(" (")
                    .append(Html.text(target.citation()))
                    .append(")")
                    .append(target.chosen() ? " ← đang tính" : "");
        }
        return text.toString();
    }

    private Reply one(OfYear of, String code) {
        Optional<Indicator> indicator = of.talk().books().indicators().find(code);
        if (indicator.isEmpty() || indicator.get().targets().size() < 2) {
            return choose(of, code, 0);
        }
        List<Keyboard.Button> options = new ArrayList<>();
        for (int i = 1; i <= indicator.get().targets().size(); i++) {
            Target target = indicator.get().targets().get(i - 1);
            options.add(
                    button(i + ". " + FigureWords.target(target, indicator.get().measure()), of.data(code + ":" + i)));
        }
        return Reply.show(
                (indicator.get().isContradictory()
                                ? "⚖️ Kế hoạch" + (of.past() ? " năm " + of.year() : "")
                                        + " ghi khác nhau; mức nào tính?\n"
                                : "⚖️ Kế hoạch ghi mức này ở nhiều chỗ, như nhau; trích dẫn chỗ nào?\n")
                        + targets(indicator.get()),
                Buttons.grid(options, 2));
    }

    /** What becomes of answers that were given by another target. */
    private static String verdicts(Talk talk, Choosing.Chosen chosen) {
        StringBuilder text = new StringBuilder();
        chosen.judged()
                .forEach(entry -> text.append("\n🔁 Xét lại theo mức này: ")
                        .append(verdict(talk, chosen.indicator(), entry))
                        .append("."));
        chosen.doubtful()
                .forEach(entry -> text.append("\n❓ ")
                        .append(verdict(talk, chosen.indicator(), entry))
                        .append(
                                " là câu trả lời theo mức cũ nên nay ghi chưa có số liệu. Mức này đạt hay chưa? Xin gửi lại, ví dụ ")
                        .append(Html.code("/sl " + PeriodWords.typed(entry.period(), talk) + " "
                                + (entry.unitId() == talk.staff().unit().id() ? "" : unit(talk, entry) + ": ")
                                + entry.indicator()
                                + (chosen.target().value() == null
                                        ? " đạt"
                                        : " "
                                                + FigureWords.number(
                                                        chosen.target().value()))))
                        .append("."));
        chosen.restored()
                .forEach(entry -> text.append("\n↩️ Câu trả lời theo mức này lại được tính: ")
                        .append(verdict(talk, chosen.indicator(), entry))
                        .append("."));
        return text.toString();
    }

    private static String verdict(Talk talk, Indicator indicator, Entry entry) {
        return entry.period().vietnamese() + ", " + Html.text(unit(talk, entry)) + ": "
                + Html.bold(FigureWords.full(entry.figure(), indicator.measure()));
    }

    private static String unit(Talk talk, Entry entry) {
        return talk.books().staff().units().stream()
                .filter(unit -> unit.id() == entry.unitId())
                .findFirst()
                .map(Unit::name)
                .orElseThrow();
    }

    private Reply choose(OfYear of, String code, int position) {
        Talk talk = of.talk();
        Choosing outcome = targets.choose(talk.books(), talk.actor(), of.year(), code, position, talk.now());
        if (outcome instanceof Choosing.Chosen chosen) {
            return Reply.show(
                            "⚖️ Đã chọn" + of.head() + ":\n" + targets(chosen.indicator())
                                    + "\nMọi thẻ và báo cáo của năm, cả các kỳ đã khóa, ghi mức này kèm chỗ trích dẫn."
                                    + verdicts(talk, chosen),
                            Keyboard.NONE)
                    .withToast("Đã chọn");
        }
        if (outcome instanceof Choosing.NoSuchTarget none) {
            String row = none.indicator().code();
            int targets = none.indicator().targets().size();
            return Reply.say(
                    targets < 2
                            ? "Chỉ tiêu " + row + " chỉ có một mức nên không phải chọn. Xem: " + Html.code("/chon")
                                    + "."
                            : "Chỉ tiêu " + row + " có các mức từ 1 đến " + targets + ", ví dụ "
                                    + Html.code(of.typed(row + " 1")) + ".");
        }
        if (outcome instanceof Choosing.NotYours) {
            return Reply.say("Chỉ Văn phòng chọn mức chỉ tiêu.");
        }
        List<Indicator> near = ((Choosing.NoSuchIndicator) outcome).near();
        return Reply.say("Kế hoạch không có chỉ tiêu " + Html.text(Html.cut(code, 12)) + "."
                + (near.isEmpty() ? "" : " Gần giống: " + near.get(0).code() + ".") + " Xem: " + Html.code("/chon")
                + ".");
    }
}
