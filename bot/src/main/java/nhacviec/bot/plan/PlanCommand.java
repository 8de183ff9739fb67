package nhacviec.bot.plan;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.task.ExampleTask;
import nhacviec.core.Books;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.DocumentKind;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.PlanUpload;
import nhacviec.core.plan.PlanUpload.Decision;
import nhacviec.core.plan.PlanUpload.Say;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /kehoach} under a file: the plan of a year, looked over with its doubts and imported when the coordinator says so. */
public final class PlanCommand implements ChatCommand {

    private static final String KIND = "plan";
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
    private static final Pattern READABLE = Pattern.compile("(?i).*\\.(?:docx|docm|xlsx|xlsm|txt|tsv|yaml|yml)");
    /** How a yearly plan is called, by its file or in the words with it. */
    private static final Pattern YEARLY_PLAN = Pattern.compile(
            ".*\\b(ke hoach|kehoach|kh)\\b.*\\b(cchc|cai cach|nam|20\\d\\d)\\b.*|.*\\bcchc\\b.*\\b20\\d\\d\\b.*|.*\\b(nam|20\\d\\d)\\b.*\\b(ke hoach|kehoach)\\b.*");

    private static final Pattern UNIT =
            Pattern.compile("(?iu)(?:đơn|don)\\s+(?:vị|vi)\\s+(\\d{1,4})\\s*[:=]?\\s*(?:là\\s+|la\\s+)?(\\S.*)");
    private static final Pattern WORD =
            Pattern.compile("(xem|dung|bo|giu)(?: (?:cho|viec|nhiem vu))?(?: (chi tieu))? ?(\\d[\\d.]*)?");

    private final PlanService plans;
    private final PlanReader reader;
    private final TaskService tasks;
    private final Runnable received;
    private final PlanCard cards;

    /** @param received told that a file is to be read, inside the write that puts it on record */
    public PlanCommand(PlanService plans, PlanReader reader, TaskService tasks, Runnable received) {
        this.received = received;
        this.plans = plans;
        this.reader = reader;
        this.tasks = tasks;
        this.cards = new PlanCard(plans);
    }

    @Override
    public String name() {
        return "kehoach";
    }

    @Override
    public List<String> aliases() {
        return List.of("ke hoach", "nhap ke hoach", "plan");
    }

    @Override
    public String menuText() {
        return "Nhập kế hoạch năm: gửi tệp kèm lời /kehoach";
    }

    @Override
    public String englishMenuText() {
        return "Import a yearly plan: send the file with /kehoach";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public boolean saysThatItEnded() {
        return false;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (talk.message().fileId() != null) {
            return received(talk, talk.message().fileId(), fileName(talk), arguments);
        }
        String key = SearchKey.of(arguments);
        Optional<PlanUpload> open =
                talk.books().planUploads().openOf(talk.staff().id());
        if (key.isEmpty()) {
            return open.filter(upload -> upload.state() == PlanUpload.State.READ)
                    .map(upload -> card(talk, upload))
                    .orElseGet(() -> inForce(talk, open.isPresent()));
        }
        if (open.isEmpty()) {
            return Reply.say("Chưa có tệp kế hoạch nào đang xem. " + howTo());
        }
        Matcher word = WORD.matcher(key);
        if (key.equals("nhap") || key.equals("dong y")) {
            return act(talk, open.get(), "n");
        } else if (key.equals("thoi") || key.equals("huy") || key.equals("khong")) {
            return act(talk, open.get(), "x");
        } else if (key.matches("(dung|xac nhan) (het )?(ten )?(cac )?don vi( het)?")) {
            return unitsRight(talk, open.get());
        } else if (UNIT.matcher(arguments.strip()).matches() || key.startsWith("don vi")) {
            return unitTyped(talk, open.get(), arguments.strip());
        } else if (!word.matches()) {
            return Reply.say("Xin gõ " + Html.code("/kehoach xem 1") + ", " + Html.code("/kehoach dung 1") + ", "
                    + Html.code("/kehoach bo 12") + ", " + Html.code("/kehoach nhap") + " hoặc "
                    + Html.code("/kehoach thoi") + ".");
        }
        String number = word.group(3) == null ? "1" : word.group(3);
        return switch (word.group(1)) {
            case "xem" -> act(talk, open.get(), "f" + number);
            case "dung" -> act(talk, open.get(), "d" + number);
            default -> act(talk, open.get(), (word.group(2) == null ? "t" : "i") + number);
        };
    }

    /** Data: "12:n" imports file 12, "12:x" drops it, "12:c" shows it, "12:f3" a finding, "12:d3" says that it is right, "12:a" that all units are, "12:u3.7" which one is meant, "12:t5" and
     * "12:i3.2" let a row go or keep it; "doc" reads the file that was offered. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.equals("doc")) {
            Optional<Dialogue> offered = talk.dialogue(KIND);
            return offered.map(file -> received(
                            talk,
                            file.state().get("file"),
                            file.state().get("name"),
                            file.state().getOrDefault("words", "")))
                    .orElseGet(() -> Reply.toast("Xin gửi lại tệp kế hoạch."));
        }
        String[] parts = data.split(":", 2);
        Optional<PlanUpload> upload = parts.length == 2 && parts[0].matches("\\d{1,15}")
                ? talk.books().planUploads().find(Long.parseLong(parts[0]))
                : Optional.empty();
        return upload.filter(each -> each.staffId() == talk.staff().id())
                .map(each -> act(talk, each, parts[1]))
                .orElseGet(() -> Reply.toast("Nút này không còn dùng được."));
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        talk.endDialogue(KIND);
        return Reply.say(
                "Tệp “" + Html.text(dialogue.state().getOrDefault("name", "")) + "” chưa được đọc. " + howTo());
    }

    /** A file of a coordinator that follows nothing and could be a plan. */
    public Optional<Reply> offered(Talk talk, String words) {
        if (!isFor(talk.staff().role()) || !READABLE.matcher(fileName(talk)).matches()) {
            return Optional.empty();
        }
        talk.keep(KIND, Map.of("file", talk.message().fileId(), "name", fileName(talk), "words", words));
        return Optional.of(Reply.say(
                "Đã nhận “" + Html.text(Html.cut(fileName(talk), 60))
                        + "”, chưa lưu. Là kế hoạch năm thì bấm nút để đọc (chưa thay đổi gì); là văn bản của một việc thì gửi lại kèm lời, ví dụ "
                        + Html.code("/xong " + ExampleTask.open(talk)) + ".",
                Keyboard.of(List.of(button("📄 Đọc kế hoạch năm", "kehoach:doc")))));
    }

    /**
     * A file whose name or caption is that of a yearly plan, right after something was reported done: it could be read or be the
     * proof, which only the person knows.
     *
     * @param task the number of the task that was reported
     * @param attach the data of the button that keeps the file with what was done
     */
    public Optional<Reply> asked(Talk talk, String words, String task, String attach) {
        if (!isFor(talk.staff().role())
                || !READABLE.matcher(fileName(talk)).matches()
                || !YEARLY_PLAN
                        .matcher(SearchKey.of((fileName(talk) + " " + words).replaceAll("[-_.]+", " ")))
                        .matches()) {
            return Optional.empty();
        }
        talk.keep(KIND, Map.of("file", talk.message().fileId(), "name", fileName(talk), "words", words));
        return Optional.of(Reply.say(
                "“" + Html.text(Html.cut(fileName(talk), 60))
                        + "” là kế hoạch năm cần đọc, hay văn bản của việc " + task
                        + " vừa báo xong? Chưa lưu gì; xin bấm một nút, hoặc gửi lại tệp kèm lời "
                        + Html.code("/kehoach") + " hay " + Html.code("/xong " + task) + ".",
                Keyboard.of(List.of(
                        button("📄 Đọc kế hoạch năm", "kehoach:doc"), button("📎 Kèm vào việc " + task, attach)))));
    }

    /** A file that waits for a button. */
    public record Waiting(String fileId, String fileName) {}

    /** The file that was asked about, which somebody else takes; it is not asked about any more. */
    public static Optional<Waiting> taken(Talk talk) {
        Optional<Dialogue> asked = talk.dialogue(KIND);
        asked.ifPresent(dialogue -> talk.endDialogue(KIND));
        return asked.map(dialogue ->
                new Waiting(dialogue.state().get("file"), dialogue.state().get("name")));
    }

    private static String fileName(Talk talk) {
        return talk.message().fileName() == null ? "ảnh" : talk.message().fileName();
    }

    private Reply received(Talk talk, String fileId, String fileName, String words) {
        talk.endDialogue(KIND);
        if (!READABLE.matcher(fileName).matches()) {
            return Reply.say(
                    "“" + Html.text(Html.cut(fileName, 60))
                            + "” không phải dạng đọc được; xin gửi bản .docx, .xlsx, .txt hoặc .yaml (tệp .doc hay PDF thì mở bằng Word rồi lưu thành .docx).");
        }
        Matcher year = YEAR.matcher(words);
        talk.books()
                .planUploads()
                .receive(
                        talk.staff().id(),
                        talk.message().chatId(),
                        fileId,
                        fileName,
                        year.find() ? Integer.valueOf(year.group(1)) : null,
                        talk.actor().source(),
                        talk.now().at());
        received.run();
        return Reply.say("⏳ Đang đọc “" + Html.text(Html.cut(fileName, 60))
                + "”, xin đợi ít giây. Đọc xong bot hỏi lại rồi mới nhập.");
    }

    private static String howTo() {
        return "Gửi tệp kế hoạch (.docx, .xlsx, .txt, .yaml) kèm lời " + Html.code("/kehoach")
                + " để đọc; bot hỏi lại trước khi nhập.";
    }

    private static Reply inForce(Talk talk, boolean reading) {
        String waiting = reading ? "⏳ Tệp vừa gửi đang được đọc.\n" : "";
        return talk.books()
                .plans()
                .inForce()
                .map(plan -> Reply.say(waiting + said(plan) + coming(talk, plan) + " " + howTo()))
                .orElseGet(() -> Reply.say(waiting + "Chưa có kế hoạch nào. " + howTo()));
    }

    /** The plan of the next year, where it is on record already. */
    private static String coming(Talk talk, Plans.OnRecord inForce) {
        return talk.books()
                .plans()
                .newest()
                .filter(plan -> plan.year() > inForce.year())
                .map(plan -> " Từ 1/1/" + plan.year() + " dùng: " + Html.bold(plan.title()) + ".")
                .orElse("");
    }

    private static String said(Plans.OnRecord plan) {
        return "Đang dùng: " + Html.bold(plan.title()) + ", "
                + DocumentKind.of(plan.decisionNumber()).orElse("Văn bản") + " " + Html.text(plan.decisionNumber())
                + (plan.decisionDate() == null ? "" : " ngày " + DateWords.plain(plan.decisionDate())) + ".";
    }

    private Reply act(Talk talk, PlanUpload upload, String what) {
        if (upload.state() != PlanUpload.State.READ) {
            return Reply.say(
                    switch (upload.state()) {
                        case WAITING -> "Tệp đang được đọc; xin đợi ít giây.";
                        case IMPORTED -> "Kế hoạch trong tệp này đã được nhập.";
                        default -> "Tệp này không còn được xem; xin gửi lại tệp kèm lời " + Html.code("/kehoach") + ".";
                    });
        }
        int findings = PlanCard.asked(upload).size();
        String rest = what.substring(1);
        boolean finding = rest.matches("\\d{1,4}") && Integer.parseInt(rest) >= 1 && Integer.parseInt(rest) <= findings;
        return switch (what.charAt(0)) {
            case 'n' -> imported(talk, upload);
            case 'x' -> dropped(talk, upload);
            case 'c' -> card(talk, upload);
            case 'f' ->
                finding ? show(cards.finding(talk.books(), upload, Integer.parseInt(rest))) : noSuchFinding(findings);
            case 'a' -> unitsRight(talk, upload);
            case 'u' -> unit(talk, upload, rest);
            case 'd' -> finding ? right(talk, upload, Integer.parseInt(rest)) : noSuchFinding(findings);
            case 't' -> toggled(talk, upload, new Decision(Say.WITHDRAW_TASK, rest));
            case 'i' -> toggled(talk, upload, new Decision(Say.WITHDRAW_INDICATOR, rest));
            default -> Reply.toast("Nút này không còn dùng được.");
        };
    }

    private static Reply noSuchFinding(int findings) {
        return Reply.say(
                findings == 0
                        ? "Không có chỗ nào cần xem."
                        : "Có các chỗ từ 1 đến " + findings + ", ví dụ " + Html.code("/kehoach xem 1") + ".");
    }

    private static Reply show(PlanCard.Shown shown) {
        return Reply.show(shown.html(), shown.keyboard());
    }

    private Reply card(Talk talk, PlanUpload upload) {
        return show(cards.card(talk.books(), upload, plan(talk, upload)));
    }

    private Plan plan(Talk talk, PlanUpload upload) {
        return PlanCard.decided(talk.books(), upload, reader.restore(upload.form()));
    }

    /** Every name of a unit that nobody has spoken of yet is what the rule says. */
    private Reply unitsRight(Talk talk, PlanUpload upload) {
        PlanUpload decided = upload;
        for (int number : PlanCard.unitsAsked(upload)) {
            decided = decide(talk, decided, new Decision(Say.RIGHT, String.valueOf(number)), true);
        }
        return card(talk, decided).withToast("Đã xác nhận");
    }

    /** Data: "3.7": the name that finding 3 asks about means unit 7; "3.0" a unit of its own. */
    private Reply unit(Talk talk, PlanUpload upload, String data) {
        String[] parts = data.split("\\.", 2);
        List<PlanFinding> asked = PlanCard.asked(upload);
        boolean fit = data.matches("\\d{1,4}\\.\\d{1,9}")
                && Integer.parseInt(parts[0]) >= 1
                && Integer.parseInt(parts[0]) <= asked.size()
                && !asked.get(Integer.parseInt(parts[0]) - 1).unit().isEmpty();
        if (!fit) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        long id = Long.parseLong(parts[1]);
        Optional<Unit> meant = new Succession(talk.books().staff().units())
                .current().stream().filter(unit -> unit.id() == id).findFirst();
        return id == 0 || meant.isPresent()
                ? means(talk, upload, Integer.parseInt(parts[0]), meant)
                : Reply.toast("Đơn vị này không còn.");
    }

    private Reply means(Talk talk, PlanUpload upload, int number, Optional<Unit> meant) {
        PlanUpload decided = decide(talk, upload, new Decision(Say.RIGHT, String.valueOf(number)), false);
        for (String before : decided.said(Say.UNIT)) {
            if (before.startsWith(number + " ")) {
                decided = decide(talk, decided, new Decision(Say.UNIT, before), false);
            }
        }
        decided = decide(
                talk,
                decided,
                new Decision(Say.UNIT, number + " " + meant.map(Unit::name).orElse("")),
                true);
        List<Integer> next = PlanCard.unitsAsked(decided);
        return (next.isEmpty() ? card(talk, decided) : show(cards.finding(talk.books(), decided, next.get(0))))
                .withToast("Đã ghi");
    }

    /** "3 Tư pháp", "3 mới". */
    private Reply unitTyped(Talk talk, PlanUpload upload, String words) {
        Matcher typed = UNIT.matcher(words);
        if (!typed.matches()) {
            return Reply.say("Xin ghi số của chỗ và tên đơn vị, ví dụ " + Html.code("/kehoach don vi 1 Tư pháp") + ", "
                    + Html.code("/kehoach don vi 1 moi") + "; đúng hết thì " + Html.code("/kehoach dung don vi") + ".");
        }
        boolean own = SearchKey.of(typed.group(2)).matches("(la )?(don vi )?moi");
        Optional<Unit> meant = new Succession(talk.books().staff().units()).named(typed.group(2));
        if (!own && meant.isEmpty()) {
            return Reply.say("Cơ quan không có đơn vị “" + Html.text(Html.cut(typed.group(2), 60))
                    + "”; đơn vị mới thì gõ " + Html.code("/kehoach don vi " + typed.group(1) + " moi") + ".");
        }
        return unit(talk, upload, typed.group(1) + "." + (own ? 0 : meant.get().id()));
    }

    private Reply right(Talk talk, PlanUpload upload, int number) {
        PlanUpload decided = decide(talk, upload, new Decision(Say.RIGHT, String.valueOf(number)), true);
        int findings = PlanCard.asked(decided).size();
        return number < findings
                ? show(cards.finding(talk.books(), decided, number + 1)).withToast("Đã xác nhận")
                : card(talk, decided);
    }

    private Reply toggled(Talk talk, PlanUpload upload, Decision decision) {
        Plan plan = plan(talk, upload);
        boolean there = plans.differences(talk.books(), plan)
                .filter(changes -> decision.say() == Say.WITHDRAW_TASK
                        ? changes.removedTasks().stream()
                                .anyMatch(t -> t.number().text().equals(decision.subject()))
                        : changes.removedIndicators().stream()
                                .anyMatch(i -> i.code().equals(decision.subject())))
                .isPresent();
        if (!there) {
            return Reply.say("Kế hoạch mới vẫn có dòng " + Html.text(Html.cut(decision.subject(), 12))
                    + ", hoặc kế hoạch đang dùng không có; chưa đổi gì.");
        }
        return card(talk, decide(talk, upload, decision, !upload.decisions().contains(decision)));
    }

    private static PlanUpload decide(Talk talk, PlanUpload upload, Decision decision, boolean set) {
        Set<Decision> decisions = new HashSet<>(upload.decisions());
        if (set) {
            decisions.add(decision);
        } else {
            decisions.remove(decision);
        }
        talk.books().planUploads().decide(upload.id(), decisions);
        return talk.books().planUploads().find(upload.id()).orElseThrow();
    }

    private static Reply dropped(Talk talk, PlanUpload upload) {
        talk.books()
                .planUploads()
                .settle(upload.id(), PlanUpload.State.DROPPED, talk.now().at());
        return Reply.show("Đã thôi; kế hoạch đang dùng không đổi.", Keyboard.NONE);
    }

    private Reply imported(Talk talk, PlanUpload upload) {
        Plan plan = plan(talk, upload);
        Optional<String> lacking = PlanCard.lacking(plan, upload);
        if (lacking.isPresent()) {
            return Reply.say("⛔ Chưa nhập được: " + lacking.get());
        }
        if (!cards.isAsShown(talk.books(), upload, plan)) {
            PlanCard.Shown anew = cards.card(talk.books(), upload, plan);
            return Reply.say(
                    "⚠️ Kế hoạch đang dùng đã đổi từ lúc thẻ này được xem, nên chưa nhập gì. Xin xem lại:\n\n"
                            + anew.html(),
                    anew.keyboard());
        }
        Withdrawals agreed = new Withdrawals(
                upload.said(Say.WITHDRAW_TASK).stream()
                        .flatMap(number -> TaskNumber.read(number).stream())
                        .collect(Collectors.toSet()),
                upload.said(Say.WITHDRAW_INDICATOR));
        Amending outcome = plans.apply(talk.books(), talk.actor(), plan, reader.fingerprint(plan), agreed, talk.now());
        String said =
                outcome.answer(new AmendingWords()).stream().map(Html::text).collect(Collectors.joining("\n"));
        boolean stored = outcome instanceof Amending.Imported
                || outcome instanceof Amending.Amended
                || outcome instanceof Amending.Unchanged;
        if (!stored) {
            return Reply.say("⛔ " + said);
        }
        Books ofPlan = talk.books().underPlanOf(plan.year());
        confirm(talk, ofPlan, upload);
        boolean ahead = talk.books()
                .plans()
                .inForce()
                .filter(inForce -> inForce.year() < plan.year())
                .isPresent();
        talk.books()
                .planUploads()
                .settle(upload.id(), PlanUpload.State.IMPORTED, talk.now().at());
        return Reply.show(
                        "✅ " + said + "\n"
                                + (ahead
                                        ? "Kế hoạch này dùng từ 1/1/" + plan.year() + "; từ ngày ấy việc còn ngờ: "
                                        : "Việc còn ngờ: ")
                                + Html.code("/xacnhan") + "; mức chỉ tiêu ghi khác nhau: "
                                + Html.code("/chon") + ".",
                        leftToSay(ofPlan, ahead))
                .withToast("Đã nhập");
    }

    /**
     * Where what is left to be said of the plan is said.
     *
     * @param ahead whether the plan is not in force yet: its tasks are confirmed when it is
     */
    private static Keyboard leftToSay(Books books, boolean ahead) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (books.indicators().all().stream().anyMatch(Indicator::isContradictory)) {
            buttons.add(button("⚖️ Chọn mức chỉ tiêu", "chon:"));
        }
        if (!ahead && books.tasks().all().stream().anyMatch(Task::needsConfirmation)) {
            buttons.add(button("❓ Xem các chỗ chưa chắc", "xacnhan:+"));
        }
        return buttons.isEmpty() ? Keyboard.NONE : Keyboard.of(buttons);
    }

    /** A task is confirmed when everything that was asked about it was said to be right. */
    private void confirm(Talk talk, Books ofPlan, PlanUpload upload) {
        List<PlanFinding> asked = PlanCard.asked(upload);
        Set<String> right = upload.said(Say.RIGHT);
        Map<String, Boolean> all = new java.util.TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).task().isEmpty()) {
                all.merge(asked.get(i).task(), right.contains(String.valueOf(i + 1)), Boolean::logicalAnd);
            }
        }
        all.forEach((task, confirmed) -> {
            if (confirmed) {
                tasks.confirm(ofPlan, talk.actor(), task, talk.now());
            }
        });
    }
}
