package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.task.TaskWords;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskLife.State;
import nhacviec.core.task.TaskService;

/** {@code /tiendo [Q1]}: how the office stands, tasks and figures against target, in words and in a picture. */
public final class ProgressCommand implements ChatCommand {

    private static final int LATE_SHOWN = 8;

    private final TaskService tasks;
    private final IndicatorService indicators;

    public ProgressCommand(TaskService tasks, IndicatorService indicators) {
        this.tasks = tasks;
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return "tiendo";
    }

    @Override
    public List<String> aliases() {
        return List.of("tien do", "tiendo", "progress");
    }

    @Override
    public String menuText() {
        return "Tiến độ của cơ quan: việc và số liệu";
    }

    @Override
    public String englishMenuText() {
        return "Progress of the office";
    }

    @Override
    public boolean takes(String arguments) {
        return ReportPeriod.isNamed(year(arguments));
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (arguments.isBlank()) {
            return show(talk, ReportPeriod.of(indicators.shownOn(talk.books(), talk.now())));
        }
        return indicators
                .typedPeriod(talk.books(), year(arguments), talk.now())
                .map(period -> show(talk, period))
                .orElseGet(() -> Reply.say("Không rõ kỳ “" + Html.text(Html.cut(arguments.strip(), 30)) + "”. Ví dụ: "
                        + Html.code("/tiendo Q1") + ", " + Html.code("/tiendo 6T") + "."));
    }

    /** A year alone is the whole of it; before figures it would be none. */
    private static String year(String words) {
        return words.strip().matches("20\\d\\d") ? "năm " + words.strip() : words;
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return ReportingPeriod.ofCode(data)
                .map(p -> show(talk, ReportPeriod.of(p)))
                .orElseGet(() -> typed(talk, ""));
    }

    /** A past year is shown by its own plan: its tasks, as they stand today, beside its figures. */
    private Reply show(Talk today, ReportPeriod period) {
        List<Integer> years = today.books().plans().all().stream()
                .map(Plans.OnRecord::year)
                .sorted()
                .toList();
        if (!years.isEmpty() && period.year() < years.get(0)) {
            return Reply.say(
                    "Chưa có kế hoạch năm " + period.year() + " nên không có tiến độ của năm ấy; sớm nhất là năm "
                            + years.get(0) + ": " + Html.code("/tiendo " + years.get(0)) + ".");
        }
        Talk talk = byPlanOf(today, period.year());
        if (!period.isDerived()) {
            return ofQuarter(talk, period.quarters().get(0));
        }
        List<TaskLife> lives = tasks.lives(talk.books());
        List<Tasks> byUnit = byUnit(talk, lives);
        StringBuilder text = head(talk, lives, byUnit);
        ProgressFigures.derived(text, talk, indicators, period);
        return ProgressPicture.behind(
                Reply.show(text.toString(), quarters(period.year(), Optional.empty())),
                talk,
                period.code(),
                ProgressPicture.derived(
                        talk,
                        byUnit,
                        indicators.derived(talk.books(), period),
                        indicators
                                .officePeriod(talk.books(), period, talk.now())
                                .units(),
                        indicators.rules().window(period).due()));
    }

    /** The tasks of a plan that is not in force yet are not worked on: beside its first figures stand those of the year that runs. */
    private static Talk byPlanOf(Talk talk, int year) {
        boolean ahead = talk.books()
                .plans()
                .inForce()
                .filter(inForce -> inForce.year() < year)
                .isPresent();
        if (ahead) {
            return talk.ofYear(year);
        }
        return talk.books().plans().ofYear(year).isEmpty()
                ? talk
                : new Talk(talk.books().underPlanOf(year), talk.staff(), talk.message(), talk.now(), talk.calendar());
    }

    private Reply ofQuarter(Talk talk, ReportingPeriod period) {
        List<TaskLife> lives = tasks.lives(talk.books());
        List<Tasks> byUnit = byUnit(talk, lives);
        StringBuilder text = head(talk, lives, byUnit);
        LocalDate due = indicators.rules().window(period).due();
        PeriodSheet sheet = indicators.sheet(talk.books(), period);
        List<UnitPeriod> units = indicators.unitPeriods(talk.books(), period, talk.now());
        ProgressFigures.ofQuarter(text, talk, sheet, units, due);
        return ProgressPicture.behind(
                Reply.show(text.toString(), quarters(period.year(), Optional.of(period))),
                talk,
                period.code(),
                ProgressPicture.ofQuarter(talk, byUnit, sheet, units, due));
    }

    private static Keyboard quarters(int year, Optional<ReportingPeriod> shown) {
        List<Keyboard.Button> periods = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            ReportingPeriod other = new ReportingPeriod(year, quarter);
            String label = "Quý " + Deadline.roman(quarter);
            boolean is = shown.filter(other::equals).isPresent();
            periods.add(button(is ? "· " + label + " ·" : label, "tiendo:" + other.code()));
        }
        return Buttons.grid(periods, 4);
    }

    private StringBuilder head(Talk talk, List<TaskLife> lives, List<Tasks> byUnit) {
        LocalDate today = talk.now().today();
        StringBuilder text = new StringBuilder(Html.bold("Tiến độ đến " + DateWords.full(today)));
        talk.books()
                .plans()
                .inForce()
                .filter(plan -> plan.year() < today.getYear())
                .ifPresent(plan -> text.append(" – kế hoạch năm ").append(plan.year()));
        text.append("\n");
        tasks(text, talk, lives, byUnit, today);
        return text;
    }

    /** The units that lead tasks, with how many are done and late. */
    private List<Tasks> byUnit(Talk talk, List<TaskLife> lives) {
        LocalDate today = talk.now().today();
        List<Tasks> byUnit = new ArrayList<>();
        for (Unit unit : talk.books().staff().units()) {
            List<State> states = lives.stream()
                    .filter(life -> life.unitId() == unit.id())
                    .map(life -> tasks.state(life, today))
                    .toList();
            if (!states.isEmpty()) {
                byUnit.add(new Tasks(
                        unit.name(),
                        Collections.frequency(states, State.DONE),
                        Collections.frequency(states, State.LATE),
                        states.size()));
            }
        }
        return byUnit;
    }

    private void tasks(StringBuilder text, Talk talk, List<TaskLife> lives, List<Tasks> byUnit, LocalDate today) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        lives.forEach(life -> counts.merge(tasks.state(life, today), 1, Integer::sum));
        text.append("\n<b>").append(lives.size()).append(" việc:</b> ");
        text.append(counts.getOrDefault(State.DONE, 0)).append(" xong, ");
        text.append(counts.getOrDefault(State.LATE, 0)).append(" quá hạn, ");
        text.append(counts.getOrDefault(State.SOON, 0)).append(" sắp tới hạn, ");
        text.append(counts.getOrDefault(State.LATER, 0)).append(" còn thời gian, ");
        text.append(counts.getOrDefault(State.ONGOING, 0)).append(" làm cả năm, ");
        text.append(counts.getOrDefault(State.WAITING, 0)).append(" chờ cấp trên\n");
        for (Tasks unit : byUnit) {
            text.append("• ")
                    .append(Html.text(unit.unit()))
                    .append(": ")
                    .append(unit.done())
                    .append("/")
                    .append(unit.all())
                    .append(" xong");
            text.append(unit.late() > 0 ? ", " + unit.late() + " quá hạn" : "").append("\n");
        }
        List<TaskLife> late =
                lives.stream().filter(l -> tasks.state(l, today) == State.LATE).toList();
        for (TaskLife life : late.subList(0, Math.min(LATE_SHOWN, late.size()))) {
            life.milestones().stream()
                    .filter(m -> m.isLate(today))
                    .findFirst()
                    .ifPresent(m -> text.append("🔴 ")
                            .append(Html.bold(life.task().number().text()))
                            .append(" ")
                            .append(Html.text(life.task().shortName()))
                            .append(" · ")
                            .append(TaskWords.lead(talk, life.task()))
                            .append(" – ")
                            .append(DateWords.left(m.due(), today, talk.calendar()))
                            .append("\n"));
        }
        if (late.size() > LATE_SHOWN) {
            text.append("… và ").append(late.size() - LATE_SHOWN).append(" việc quá hạn nữa\n");
        }
    }
}
