package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReporterLists;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.SpelledOut;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/**
 * {@code /donvi}: whom "các ban ngành liên quan" is spelled out to; {@code /donvi 3.2 Tư pháp, Văn hóa xã hội} says it for an
 * indicator, with "cho mọi chỉ tiêu" behind it for all that have the same wording.
 */
public final class ReporterCommand implements ChatCommand {

    private static final Pattern CODE_FIRST =
            Pattern.compile("(?s)^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?(?:[\\s:,]+(.*))?$");
    private static final Pattern EVERYWHERE = Pattern.compile(
            "(?iu)[\\s,;]*(?:áp dụng\\s+|ap dung\\s+)?(?:cho\\s+)?(?:mọi|moi|tất cả|tat ca)\\s+(?:các\\s+|cac\\s+)?(?:chỉ tiêu|chi tieu)\\s*$");
    private static final int LONGEST_DATA = 64;

    private final IndicatorService indicators;
    private final ReporterService reporters;

    public ReporterCommand(IndicatorService indicators, ReporterService reporters) {
        this.indicators = indicators;
        this.reporters = reporters;
    }

    @Override
    public String name() {
        return "donvi";
    }

    @Override
    public List<String> aliases() {
        return List.of("don vi", "don vi bao so lieu", "reporters");
    }

    @Override
    public String menuText() {
        return "Đơn vị nào báo chỉ tiêu nào: /donvi 3.2 Tư pháp";
    }

    @Override
    public String englishMenuText() {
        return "Which units report an indicator: /donvi 3.2 Tư pháp";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip();
        if (words.isEmpty()) {
            return list(talk);
        }
        Matcher coded = CODE_FIRST.matcher(words);
        if (!coded.matches()) {
            return Reply.say("Xin bắt đầu bằng mã chỉ tiêu, ví dụ " + Html.code("/donvi 3.2 Tư pháp, Văn hóa xã hội")
                    + "; " + Html.code("/donvi") + " liệt kê các chỉ tiêu.");
        }
        if (coded.group(2) == null) {
            return card(talk, coded.group(1), Optional.empty());
        }
        String names = EVERYWHERE.matcher(coded.group(2)).replaceFirst("");
        boolean everywhere = names.length() < coded.group(2).length();
        List<String> units = Arrays.stream(names.split("[,;\\n]|\\s+(?:và|va)\\s+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> OtherUnits.spelled(talk, name))
                .toList();
        return say(talk, coded.group(1), units, everywhere);
    }

    /** Data: "3.2" shows the card, "3.2:c:1.3" with these units chosen, "3.2:s:1.3" says it, "3.2:a:1.3" for all, "3.2:u:lq3x" takes it back. */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":", 3);
        if (parts.length < 3) {
            return card(talk, parts[0], Optional.empty());
        }
        if (parts[1].equals("u")) {
            return undo(talk, parts[0], parts[2]);
        }
        List<Unit> chosen = chosen(talk, parts[2]);
        return switch (parts[1]) {
            case "c" -> card(talk, parts[0], Optional.of(chosen));
            case "s", "a" ->
                said(talk, parts[0], chosen.stream().map(Unit::name).toList(), parts[1].equals("a"), true);
            default -> Reply.toast("Nút này không còn dùng được.");
        };
    }

    private static List<Unit> chosen(Talk talk, String data) {
        List<String> ids = Arrays.asList(data.split("\\."));
        return talk.books().staff().units().stream()
                .filter(unit -> ids.contains(Long.toString(unit.id(), Character.MAX_RADIX)))
                .toList();
    }

    static String data(String code, String what, List<Unit> units) {
        return "donvi:" + code + ":" + what + ":"
                + units.stream()
                        .map(unit -> Long.toString(unit.id(), Character.MAX_RADIX))
                        .collect(Collectors.joining("."));
    }

    private Reply say(Talk talk, String code, List<String> units, boolean everywhere) {
        return said(talk, code, units, everywhere, false);
    }

    private Reply said(Talk talk, String code, List<String> units, boolean everywhere, boolean tapped) {
        return reporters
                .spellOut(talk.books(), talk.actor(), code, units, everywhere, talk.now())
                .answer(new ReporterReplies(code, tapped));
    }

    /** @param at when it was said, in milliseconds */
    private Reply undo(Talk talk, String code, String at) {
        return at.matches("[0-9a-z]{1,10}")
                ? reporters
                        .undo(
                                talk.books(),
                                talk.actor(),
                                code,
                                Instant.ofEpochMilli(Long.parseLong(at, Character.MAX_RADIX)),
                                talk.now())
                        .answer(new ReporterReplies(code, true))
                : Reply.toast("Nút này không còn dùng được.");
    }

    private Reply list(Talk talk) {
        ReporterLists lists = indicators.reporterLists(talk.books());
        ReportingPeriod from = reporters.from(talk.books(), talk.now());
        Map<String, List<Indicator>> byWording = new LinkedHashMap<>();
        List<Button> codes = new ArrayList<>();
        for (Indicator row : talk.books().indicators().all()) {
            if (lists.isForGroup(row)) {
                byWording
                        .computeIfAbsent(String.join(", ", row.executors()), words -> new ArrayList<>())
                        .add(row);
                codes.add(button(row.code(), "donvi:" + row.code()));
            }
        }
        if (codes.isEmpty()) {
            return Reply.say("Kế hoạch không có chỉ tiêu nào giao chung cho nhiều đơn vị. Đổi đơn vị báo một chỉ tiêu: "
                    + Html.code("/donvi 3.2 Tư pháp") + ".");
        }
        StringBuilder text =
                new StringBuilder("👥 <b>Chỉ tiêu giao chung, ai báo số liệu từ " + from.vietnamese() + "</b>");
        byWording.forEach((wording, rows) -> {
            text.append("\n\nKế hoạch ghi “").append(Html.text(wording)).append("”:");
            for (Indicator row : rows) {
                text.append("\n")
                        .append(Html.bold(row.code()))
                        .append(" ")
                        .append(Html.text(Html.cut(row.shortName(), 40)))
                        .append(": ")
                        .append(lists.reporters(from, row).stream()
                                .map(unit -> Html.text(unit.shortName()))
                                .collect(Collectors.joining(", ")))
                        .append(lists.inForce(from, row).isPresent() ? " ✍" : "");
            }
        });
        text.append("\n\n✍ là do Văn phòng ghi; còn lại theo kế hoạch. Sửa: bấm mã, hoặc gõ ví dụ ")
                .append(Html.code("/donvi 3.2 Tư pháp, Văn hóa xã hội"))
                .append(".");
        return Reply.show(text.toString(), Buttons.grid(codes, 4));
    }

    private Reply card(Talk talk, String code, Optional<List<Unit>> draft) {
        Optional<Indicator> found = talk.books().indicators().find(code);
        if (found.isEmpty() || found.get().group()) {
            return say(talk, code, List.of(), false);
        }
        Indicator row = found.get();
        ReporterLists lists = indicators.reporterLists(talk.books());
        ReportingPeriod from = reporters.from(talk.books(), talk.now());
        List<Unit> now = lists.reporters(from, row);
        List<Unit> chosen = draft.orElse(now);
        StringBuilder text = new StringBuilder("👥 " + SubmissionReplies.named(row))
                .append("\nKế hoạch ghi: “")
                .append(Html.text(String.join(", ", row.executors())))
                .append("”.\nBáo số liệu ")
                .append(from.vietnamese())
                .append(": ")
                .append(ReporterReplies.names(now))
                .append(lists.inForce(from, row).map(ReporterCommand::source).orElse(" (theo kế hoạch)"))
                .append(".");
        if (!chosen.equals(now)) {
            text.append("\nĐang chọn: ")
                    .append(chosen.isEmpty() ? "chưa có đơn vị nào" : ReporterReplies.names(chosen))
                    .append(" – chưa lưu.");
        }
        text.append(otherWordings(talk, row, lists));
        text.append(
                        row.measure().addsUp()
                                ? "\n\nBấm đơn vị để thêm hay bớt rồi bấm Lưu, hoặc gõ "
                                : "\n\nMột kết quả chung cho cả cơ quan, do một đơn vị báo. Bấm đơn vị rồi bấm Lưu, hoặc gõ ")
                .append(ReporterReplies.example(row));
        return Reply.show(text.toString(), buttons(talk, row, lists, chosen));
    }

    /** What else the plan calls the same group of units, so that "every indicator" holds no surprise. */
    private static String otherWordings(Talk talk, Indicator row, ReporterLists lists) {
        List<String> others = talk.books().indicators().all().stream()
                .filter(other -> lists.isForGroup(row)
                        && !other.group()
                        && other.measure().addsUp()
                        && lists.sameWording(row, other))
                .map(other -> String.join(", ", other.executors()))
                .filter(words -> !words.equals(String.join(", ", row.executors())))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : "\nKế hoạch còn gọi nhóm này là " + ReporterReplies.wordings(others) + ".";
    }

    private static String source(SpelledOut word) {
        return " (" + Html.text(word.actor()) + " ghi, tính từ " + word.from().vietnamese() + ")";
    }

    private Keyboard buttons(Talk talk, Indicator row, ReporterLists lists, List<Unit> chosen) {
        List<Unit> offered = offered(talk, lists, chosen);
        if (data(row.code(), "c", offered).length() > LONGEST_DATA) {
            return Keyboard.NONE;
        }
        boolean one = !row.measure().addsUp();
        List<Button> toggles = new ArrayList<>();
        for (Unit unit : offered) {
            boolean is = chosen.contains(unit);
            List<Unit> then = offered.stream()
                    .filter(other -> other.equals(unit) ? !is : chosen.contains(other) && !one)
                    .toList();
            toggles.add(button((is ? "☑ " : "☐ ") + unit.shortName(), data(row.code(), "c", then)));
        }
        Keyboard keyboard = Buttons.grid(toggles, 2)
                .and(List.of(button("💾 Lưu cho " + row.code(), data(row.code(), "s", chosen))));
        return !one && lists.isForGroup(row)
                ? keyboard.and(List.of(button(
                        "Áp dụng cho mọi chỉ tiêu ghi “"
                                + Html.cut(row.executors().get(0), 30) + "”",
                        data(row.code(), "a", chosen))))
                : keyboard;
    }

    /** The units that have to do with the plan's figures; who only leads the office is not offered. */
    private static List<Unit> offered(Talk talk, ReporterLists lists, List<Unit> chosen) {
        List<Indicator> rows = talk.books().indicators().all();
        Succession succession = new Succession(lists.units());
        return succession.current().stream()
                .filter(unit -> chosen.contains(unit)
                        || Stream.concat(Stream.of(unit), succession.before(unit).stream())
                                .anyMatch(named -> hasToDo(named, lists, rows)))
                .toList();
    }

    private static boolean hasToDo(Unit unit, ReporterLists lists, List<Indicator> rows) {
        return lists.groups().stream().anyMatch(group -> group.units().stream().anyMatch(unit::isNamed))
                || rows.stream()
                        .anyMatch(row -> unit.isNamed(row.monitor())
                                || row.reporters().stream().anyMatch(unit::isNamed)
                                || row.executors().stream().anyMatch(unit::isNamed));
    }
}
