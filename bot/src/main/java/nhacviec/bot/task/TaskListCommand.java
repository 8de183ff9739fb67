package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.plan.PlanYearWords;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Succession;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskLife.State;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /viec}: my tasks by urgency; {@code /viec 13}: one task's card. Lists are turned over in place. */
public final class TaskListCommand implements ChatCommand {

    private static final int PER_PAGE = 8;

    private final TaskService tasks;
    private final TaskCard card;

    public TaskListCommand(TaskService tasks, TaskCard card) {
        this.tasks = tasks;
        this.card = card;
    }

    /** "quá hạn cả cơ quan". */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iuU)\\s*(?:của\\s+)?(?:cả|ca|toàn|toan)\\s+(?:cơ quan|co quan|xã|xa)(?=$)|^(?:cả|ca|toàn|toan)\\s+(?:cơ quan|co quan)\\s+(?=\\S)(?!trang)");

    /** "cả cơ quan", "trang 2", "cả cơ quan trang 2". */
    private static final Pattern PAGE = Pattern.compile("(?=.)(ca co quan|tat ca)?\\s*(?:trang (\\S+))?");

    /** Numbers of pages as they are said. */
    private static final List<String> SPOKEN =
            List.of("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi");

    /** So many cards are shown at one go. */
    private static final int MOST_CARDS = 5;

    private static final int MOST_PAGES = 99;

    /** "việc 6: 12/KH-UBND": a document with its task, of which it is not said that it is done. */
    private static final Pattern DOCUMENT_OF =
            Pattern.compile("(?siu)^(?:(?:số|so)\\s+)?(" + TaskNumber.TYPED + ")\\s*[:,;–-]?\\s+(\\S.*)$");

    /** "22 chưa xong", "22 sao rồi?": how a task stands, and no number that the plan does not have. */
    private static final Pattern SAYING =
            Pattern.compile("(?siu)^(?:(?:số|so)\\s+)?(" + TaskNumber.TYPED + ")[?!.,;:]*(?:\\s+\\D.*)?$");

    @Override
    public String name() {
        return "viec";
    }

    @Override
    public List<String> aliases() {
        return List.of(
                "viec cua toi",
                "viec cua em",
                "viec cua minh",
                "viec toi",
                "viec em",
                "viec minh",
                "viec",
                "tasks",
                "my tasks",
                "cong viec",
                "danh sach viec");
    }

    @Override
    public String menuText() {
        return "Việc của tôi, việc gấp xếp trước";
    }

    @Override
    public String englishMenuText() {
        return "My tasks, the most urgent first";
    }

    @Override
    public boolean takes(String arguments) {
        return TaskFilter.isNamed(arguments);
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (arguments.isBlank()) {
            return list(talk, wholeOfficeByDefault(talk), 0);
        }
        String key = SearchKey.of(arguments);
        if (key.equals("chua xong") || key.equals("con lai")) {
            return list(talk, wholeOfficeByDefault(talk), 0);
        }
        Optional<TaskFilter.Read> wish = TaskFilter.read(
                OFFICE.matcher(arguments.strip()).replaceFirst(""),
                talk.now().today(),
                talk.books().staff().units());
        if (wish.isPresent()) {
            return wished(
                    talk,
                    wish.get(),
                    !OFFICE.matcher(arguments.strip()).replaceFirst("").equals(arguments.strip()));
        }
        Matcher page = PAGE.matcher(key);
        if (page.matches()) {
            boolean wished = page.group(1) != null;
            Reply list =
                    list(talk, wished || wholeOfficeByDefault(talk), page.group(2) == null ? 0 : page(page.group(2)));
            return wished && !talk.staff().role().seesWholeOffice()
                    ? list.withLine(
                            "<i>Danh sách cả cơ quan dành cho Văn phòng và lãnh đạo; trên đây là việc của đơn vị"
                                    + " mình.</i>")
                    : list;
        }
        List<String> several = SeveralTasks.leading(arguments);
        if (several.size() > 1 && several.size() <= MOST_CARDS) {
            return several.stream()
                    .map(number -> cardOf(talk, number))
                    .reduce(Reply::followedBy)
                    .orElseThrow();
        }
        Matcher document = DOCUMENT_OF.matcher(arguments.strip());
        if (document.matches() && Mistaken.in(document.group(2)).equals(Optional.of(Mistaken.DOCUMENT))) {
            return cardOf(talk, document.group(1))
                    .before("Chưa ghi gì từ “" + Html.text(Html.cut(document.group(2), 60)) + "”. Việc đã xong thì gõ "
                            + Html.code("/xong " + document.group(1) + " " + Html.cut(document.group(2), 60)) + ".");
        }
        Matcher saying = SAYING.matcher(arguments.strip());
        return cardOf(talk, saying.matches() ? saying.group(1) : arguments.strip());
    }

    /** Whether words that came by themselves name a part of the list: "quá hạn", "đang chờ". */
    public static boolean isPart(String words) {
        return TaskFilter.isNamed(words);
    }

    /** A part of the list; whoever sees the whole office may ask for a unit's. */
    private Reply wished(Talk talk, TaskFilter.Read wish, boolean wholeOffice) {
        if (wish.filter() == null) {
            return Reply.say(wish.refusal());
        }
        TaskFilter filter = wish.filter();
        boolean own = filter.isOfUnit() && talk.staff().belongsTo(filter.unit());
        if (filter.isOfUnit() && !own && !talk.staff().role().seesWholeOffice()) {
            return Reply.say("Việc của đơn vị khác do Văn phòng và lãnh đạo xem. Việc của đơn vị mình: "
                    + Html.code("/viec") + ".");
        }
        return list(talk, wholeOffice || wholeOfficeByDefault(talk) || filter.isOfUnit() && !own, 0, filter);
    }

    /** Which page is meant, from 0; the first for want of a number, and the list's last for one that is too great. */
    private static int page(String typed) {
        if (typed.matches("\\d{1,9}")) {
            return Math.min(Math.max(Integer.parseInt(typed), 1), MOST_PAGES) - 1;
        }
        return Math.max(SPOKEN.indexOf(typed), 0);
    }

    /** Data: "u0" my unit's page 0, "a1" the whole office's page 1, "t13" the card of task 13. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.matches("[ua]\\d{1,3}(?::[a-z0-9._]{0,40})?")) {
            String[] parts = data.split(":", 2);
            TaskFilter filter = parts.length == 1
                    ? TaskFilter.ALL
                    : TaskFilter.ofCode(parts[1], talk.books().staff().units());
            return list(talk, data.charAt(0) == 'a', Integer.parseInt(parts[0].substring(1)), filter);
        }
        return cardOf(talk, data.startsWith("t") ? data.substring(1) : data);
    }

    private Reply cardOf(Talk talk, String typed) {
        Optional<TaskLife> life = TaskNumber.read(typed).flatMap(number -> tasks.life(talk.books(), number));
        if (life.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(talk, typed, tasks.near(talk.books(), typed), "/viec"));
        }
        if (!talk.staff().maySee(life.get().unitId()) && !isPartner(life.get(), talk)) {
            return Reply.say("Việc " + life.get().task().number() + " do "
                    + TaskWords.lead(talk, life.get().task()) + " chủ trì. Xem việc của đơn vị mình: "
                    + Html.code("/viec")
                    + ".");
        }
        return card.show(talk, life.get());
    }

    static boolean isPartner(TaskLife life, Talk talk) {
        Succession units = new Succession(talk.books().staff().units());
        Predicate<String> isOwn = words -> units.named(words)
                .filter(unit -> talk.staff().belongsTo(unit.id()))
                .isPresent();
        return life.task().partners().stream().anyMatch(isOwn)
                || talk.books().plans().unitGroups().stream()
                        .filter(group -> life.task().partners().stream()
                                .anyMatch(partner -> partner.equalsIgnoreCase(group.name())
                                        || group.variants().stream().anyMatch(partner::equalsIgnoreCase)))
                        .anyMatch(group -> group.units().stream().anyMatch(isOwn));
    }

    private static boolean wholeOfficeByDefault(Talk talk) {
        return talk.staff().role() == Role.LEADER;
    }

    private record Entry(TaskLife life, State state, Milestone hand) {}

    /** The list, also said when somebody has just joined. */
    public Reply list(Talk talk, boolean wholeOfficeWished, int page) {
        return list(talk, wholeOfficeWished, page, TaskFilter.ALL);
    }

    private Reply list(Talk talk, boolean wholeOfficeWished, int page, TaskFilter filter) {
        boolean wholeOffice = wholeOfficeWished && talk.staff().role().seesWholeOffice();
        LocalDate today = talk.now().today();
        List<TaskLife> lives = tasks.lives(talk.books()).stream()
                .filter(life -> wholeOffice || talk.staff().belongsTo(life.unitId()))
                .toList();
        List<Entry> open = new ArrayList<>();
        int done = 0;
        int late = 0;
        for (TaskLife life : lives) {
            State state = tasks.state(life, today);
            late += state == State.LATE ? 1 : 0;
            done += state == State.DONE ? 1 : 0;
            if (filter.test(life, state, today)) {
                Milestone hand = filter.meant(life, today)
                        .or(() -> life.milestones().stream()
                                .filter(m -> m.isLate(today))
                                .findFirst())
                        .or(() -> life.atHand(today))
                        .or(() -> life.milestones().stream()
                                .filter(Milestone::isDone)
                                .reduce((earlier, later) -> later))
                        .orElseThrow();
                open.add(new Entry(life, state, hand));
            }
        }
        open.sort(Comparator.comparing(Entry::state)
                .thenComparing(
                        e -> e.hand().due() == null ? LocalDate.MAX : e.hand().due())
                .thenComparing(e -> e.life().task().number()));
        int pages = Math.max(1, (open.size() + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        List<Entry> here = open.subList(shown * PER_PAGE, Math.min(open.size(), (shown + 1) * PER_PAGE));

        StringBuilder text = new StringBuilder();
        String whose = filter.isOfUnit()
                ? filter.title()
                : (wholeOffice ? "cả cơ quan" : talk.staff().unitNames())
                        + (filter.isAll() ? "" : " – " + filter.title());
        boolean severalUnits =
                !filter.isOfUnit() && (wholeOffice || talk.staff().units().size() > 1);
        text.append(Html.bold("Việc của " + whose)).append("\n");
        text.append("Hôm nay ")
                .append(DateWords.full(today))
                .append(" · ")
                .append(open.size())
                .append(filter.isDone() ? " việc đã xong" : filter.isAll() ? " việc chưa xong" : " việc");
        text.append(done > 0 && filter.isAll() ? ", " + done + " việc đã xong" : "");
        text.append(pages > 1 ? " · trang " + (shown + 1) + "/" + pages : "").append("\n");
        if (lives.isEmpty()) {
            text.append("\nĐơn vị không chủ trì việc nào trong kế hoạch.");
        } else if (open.isEmpty() && !filter.isAll()) {
            text.append("\nKhông có việc nào. Xem tất cả: ")
                    .append(Html.code("/viec"))
                    .append(".");
        } else if (open.isEmpty()) {
            text.append("\nKhông còn việc nào. Xin cảm ơn!");
        }
        State heading = null;
        for (Entry entry : here) {
            if (entry.state() != heading) {
                heading = entry.state();
                text.append("\n").append(Html.bold(heading(heading))).append("\n");
            }
            text.append(line(entry, talk, severalUnits)).append("\n");
        }
        if (!here.isEmpty()) {
            text.append("\nBấm số việc để xem, hoặc gõ ")
                    .append(Html.code("/viec " + here.get(0).life().task().number()));
        }
        boolean lateElsewhere = late > 0 && open.stream().noneMatch(entry -> entry.state() == State.LATE);
        if (!filter.isAll() && !filter.isDone() && !filter.isOfUnit() && lateElsewhere) {
            text.append("\n🔴 Ngoài ra có ")
                    .append(late)
                    .append(" việc quá hạn: ")
                    .append(Html.code("/viec quá hạn"));
        }
        PlanYearWords.belowTasks(talk).ifPresent(line -> text.append("\n").append(line));
        return Reply.show(text.toString().stripTrailing(), keyboard(talk, here, wholeOffice, shown, pages, filter));
    }

    private static String line(Entry entry, Talk talk, boolean withUnit) {
        TaskLife life = entry.life();
        StringBuilder line = new StringBuilder(Html.bold(life.task().number().text()))
                .append(" ")
                .append(Html.text(life.task().shortName()));
        if (withUnit) {
            line.append(" · ").append(TaskWords.lead(talk, life.task()));
        }
        Milestone hand = entry.hand();
        line.append(TaskWords.label(hand));
        if (entry.state() == State.DONE) {
            line.append("\n     ").append(TaskWords.done(hand.completion(), hand));
        } else if (hand.isWaiting()) {
            line.append("\n     chờ ").append(Html.text(life.task().deadline().trigger()));
        } else if (entry.state() == State.ONGOING) {
            line.append("\n     ")
                    .append(
                            hand.isDone()
                                    ? "đã cập nhật kỳ này"
                                    : "cập nhật tình hình đến " + DateWords.full(hand.due()));
        } else {
            line.append("\n     hạn ").append(talk.due(hand.due()));
        }
        return line.toString();
    }

    private static String heading(State state) {
        return switch (state) {
            case LATE -> "🔴 Quá hạn";
            case SOON -> "🟠 Trong 5 ngày làm việc tới";
            case LATER -> "🔵 Sắp tới";
            case ONGOING -> "🔁 Làm cả năm";
            case WAITING -> "⏳ Đang chờ cấp trên";
            case DONE -> "✅ Đã xong";
        };
    }

    private static Keyboard keyboard(
            Talk talk, List<Entry> here, boolean wholeOffice, int page, int pages, TaskFilter filter) {
        List<Button> numbers = here.stream()
                .map(e -> button(
                        e.life().task().number().text(),
                        "viec:t" + e.life().task().number()))
                .toList();
        String scope = wholeOffice ? "a" : "u";
        String part = filter.isAll() ? "" : ":" + filter.code();
        List<Button> turn = new ArrayList<>();
        if (page > 0) {
            turn.add(button("◀ Trang trước", "viec:" + scope + (page - 1) + part));
        }
        if (page < pages - 1) {
            turn.add(button("Trang sau ▶", "viec:" + scope + (page + 1) + part));
        }
        Keyboard keyboard = Buttons.grid(numbers, 4).and(turn);
        String own = filter.isOfUnit() ? "" : part;
        if (talk.staff().role().seesWholeOffice()) {
            keyboard = keyboard.and(List.of(
                    wholeOffice ? button("Chỉ đơn vị tôi", "viec:u0" + own) : button("Cả cơ quan", "viec:a0" + own)));
        }
        if (!filter.isAll()) {
            keyboard = keyboard.and(List.of(button("Tất cả việc", "viec:" + scope + "0")));
        }
        return keyboard;
    }
}
