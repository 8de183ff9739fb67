package nhacviec.bot.plan;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.Books;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.DocumentKind;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.PlanUpload;
import nhacviec.core.plan.PlanUpload.Say;
import nhacviec.core.plan.PlanUploadRound;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.UnitMeant;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** A plan file that was sent, as it was understood: what it is, what it would change, what is asked about it. */
public final class PlanCard implements PlanUploadRound.Answers {

    private static final int CHANGES_SHOWN = 12;
    private static final int ROWS_ASKED = 20;
    private static final int UNITS_SHOWN = 8;
    private static final int TASKS_SHOWN = 30;

    private final PlanService plans;

    public PlanCard(PlanService plans) {
        this.plans = plans;
    }

    /** A card with its buttons. */
    record Shown(String html, Keyboard keyboard) {}

    @Override
    public OutgoingMessage read(Books books, PlanUpload upload, Plan plan) {
        Shown card = card(books, upload, plan);
        return new OutgoingMessage.Say(upload.chatId(), card.html(), card.keyboard());
    }

    @Override
    public OutgoingMessage refused(PlanUpload upload, String sentence) {
        return new OutgoingMessage.Say(
                upload.chatId(),
                "⚠️ Chưa đọc được “" + Html.text(Html.cut(upload.fileName(), 60)) + "”: " + Html.text(sentence)
                        + " Không thay đổi gì.");
    }

    Shown card(Books books, PlanUpload upload, Plan plan) {
        StringBuilder text = new StringBuilder("📄 <b>Kế hoạch năm " + plan.year() + "</b>");
        text.append(plan.locality().isEmpty() ? "" : " – " + Html.text(plan.locality()));
        text.append("\n").append(decision(plan)).append("\n");
        long leaves = plan.indicators().stream().filter(row -> !row.group()).count();
        text.append(plan.tasks().size())
                .append(" nhiệm vụ, ")
                .append(leaves)
                .append(" chỉ tiêu nhận số liệu, ")
                .append(plan.units().size())
                .append(" đơn vị.\n");
        text.append(renamed(books, plan));
        text.append(next(books, plan));
        Optional<PlanChanges> changes = plans.differences(books, plan);
        shown(books, upload, changes);
        text.append("\n").append(differences(plan, changes));
        List<PlanFinding> asked = asked(upload);
        int right = upload.said(Say.RIGHT).size() + upload.said(Say.UNIT).size();
        List<Integer> units = unitsAsked(upload);
        if (!units.isEmpty()) {
            text.append("\n🏷 <b>Tên đơn vị cần xác nhận một lần</b>: ")
                    .append(units.stream()
                            .limit(UNITS_SHOWN)
                            .map(number ->
                                    Html.text(taken(plan, asked.get(number - 1).unit())))
                            .collect(Collectors.joining("; ")))
                    .append(units.size() > UNITS_SHOWN ? "; …" : "")
                    .append(".\n");
        }
        if (!asked.isEmpty()) {
            text.append("\n❓ <b>").append(asked.size()).append(" chỗ cần xem</b>");
            text.append(right == 0 ? "" : ", đã xác nhận " + right)
                    .append(": ")
                    .append(counts(asked))
                    .append(".\n");
        }
        Optional<String> lacking = lacking(plan, upload);
        text.append("\n")
                .append(lacking.map(why -> "⛔ Chưa nhập được: " + why)
                        .orElse("<b>Chưa thay đổi gì.</b> Bấm Nhập hoặc gõ " + Html.code("/kehoach nhap")
                                + "; thôi thì gõ " + Html.code("/kehoach thoi") + "."));
        return new Shown(text.toString(), keyboard(upload, changes, asked, lacking.isEmpty()));
    }

    /** From when on the plan of a new year is used, and what of the old one goes on. */
    private static String next(Books books, Plan plan) {
        Optional<Integer> inForce =
                books.plans().inForce().map(Plans.OnRecord::year).filter(year -> year < plan.year());
        if (inForce.isEmpty()) {
            return "";
        }
        List<TaskNumber> open = PlanService.goingOn(books, plan);
        String goingOn = open.isEmpty()
                ? ""
                : " Việc năm cũ chưa xong (" + open.size()
                        + " việc) vẫn được nhắc và báo xong như trước, gọi bằng số kèm năm: "
                        + open.stream().limit(TASKS_SHOWN).map(TaskNumber::text).collect(Collectors.joining(", "))
                        + (open.size() > TASKS_SHOWN ? ", …" : "") + ".";
        return "📅 Kế hoạch này dùng từ 1/1/" + plan.year() + "; số liệu theo kỳ của từng năm." + goingOn + "\n";
    }

    /** The units that the plan names by a name of the past. */
    private static String renamed(Books books, Plan plan) {
        Succession succession = new Succession(books.staff().units());
        Stream<String> ofTasks =
                plan.tasks().stream().flatMap(task -> Stream.concat(Stream.of(task.lead()), task.partners().stream()));
        Stream<String> ofIndicators = plan.indicators().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.monitor()), row.executors().stream()));
        String old = Stream.concat(ofTasks, ofIndicators)
                .filter(succession::isOfThePast)
                .map(succession::withPresentName)
                .distinct()
                .map(Html::text)
                .collect(Collectors.joining(", "));
        return old.isEmpty() ? "" : "🔁 Tên cũ trong văn bản: " + old + ".\n";
    }

    /** Keeps what the coordinator has before their eyes: only that is imported. */
    private static void shown(Books books, PlanUpload upload, Optional<PlanChanges> changes) {
        Set<PlanUpload.Decision> decisions = new HashSet<>(upload.decisions());
        decisions.removeIf(decision -> decision.say() == Say.SHOWN);
        decisions.add(new PlanUpload.Decision(Say.SHOWN, mark(changes)));
        books.planUploads().decide(upload.id(), decisions);
    }

    /** Whether the differences are still those that the card showed last. */
    boolean isAsShown(Books books, PlanUpload upload, Plan plan) {
        return upload.said(Say.SHOWN).contains(mark(plans.differences(books, plan)));
    }

    private static String mark(Optional<PlanChanges> changes) {
        return changes.map(all -> all.all().size() + "-"
                        + Integer.toHexString(PlanChangeWords.each(all).hashCode()))
                .orElse("new");
    }

    private static String decision(Plan plan) {
        Plan.Decision decision = plan.decision();
        return decision.number().isEmpty() || decision.date() == null
                ? "⚠️ Không thấy số và ngày quyết định ban hành"
                : DocumentKind.of(decision.number()).orElse("Văn bản") + " " + Html.text(decision.number()) + " ngày "
                        + DateWords.plain(decision.date())
                        + (decision.signer().isEmpty() ? "" : ", " + Html.text(decision.signer()) + " ký");
    }

    private static String differences(Plan plan, Optional<PlanChanges> changes) {
        if (changes.isEmpty()) {
            return "Năm " + plan.year() + " chưa có kế hoạch trong sổ; nhập thì thành kế hoạch mới.\n";
        }
        if (changes.get().isEmpty()) {
            return "So với kế hoạch năm " + plan.year() + " đang dùng: không có gì khác.\n";
        }
        List<String> lines = PlanChangeWords.lines(changes.get());
        StringBuilder text = new StringBuilder("So với kế hoạch năm " + plan.year() + " đang dùng, có "
                + changes.get().all().size() + " chỗ khác:\n");
        lines.stream()
                .limit(CHANGES_SHOWN)
                .forEach(line ->
                        text.append("• ").append(Html.text(Html.cut(line, 300))).append("\n"));
        if (lines.size() > CHANGES_SHOWN) {
            text.append("… và ").append(lines.size() - CHANGES_SHOWN).append(" dòng nữa.\n");
        }
        return text.append("Việc đã báo xong, hạn đã gia hạn hoặc đã đặt bằng /den và số liệu đã ghi được giữ.\n")
                .toString();
    }

    private static String counts(List<PlanFinding> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.UNREAD, Severity.WARNING, Severity.QUESTION)) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + name(severity));
            }
        }
        return String.join(", ", counts);
    }

    static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "chỗ chưa đọc được";
            case UNREAD -> "thời hạn chưa đọc được";
            case WARNING -> "chỗ mâu thuẫn";
            case QUESTION -> "chỗ cần xác nhận";
            case NOTE -> "lưu ý";
        };
    }

    /** The plan of a file in which every name means the unit that the coordinator has said. */
    static Plan decided(Books books, PlanUpload upload, Plan read) {
        List<Unit> units = new Succession(books.staff().units()).current();
        List<PlanFinding> asked = asked(upload);
        Plan plan = read;
        for (int i = 0; i < asked.size(); i++) {
            String words = asked.get(i).unit();
            Optional<String> meant = words.isEmpty() ? Optional.empty() : upload.unitMeant(i + 1);
            if (meant.isPresent()) {
                Plan before = plan;
                plan = units.stream()
                        .filter(unit -> unit.name().equals(meant.get()))
                        .findFirst()
                        .map(unit -> UnitMeant.by(before, words, unit))
                        .orElseGet(() -> UnitMeant.asItsOwn(before, words));
            }
        }
        return plan;
    }

    /** The findings that ask which unit is meant and that nobody has answered, by their place in the list. */
    static List<Integer> unitsAsked(PlanUpload upload) {
        List<PlanFinding> asked = asked(upload);
        return IntStream.rangeClosed(1, asked.size())
                .filter(number -> !asked.get(number - 1).unit().isEmpty())
                .filter(number -> !upload.said(Say.RIGHT).contains(String.valueOf(number)))
                .filter(number -> upload.unitMeant(number).isEmpty())
                .boxed()
                .toList();
    }

    /** What a name of the plan is taken for: “Tư pháp xã” → Tư pháp. */
    private static String taken(Plan plan, String words) {
        String unit = plan.units().stream()
                .filter(one -> one.isNamed(words))
                .map(Unit::name)
                .findFirst()
                .orElse(words);
        return "“" + words + "” → " + (SearchKey.of(unit).equals(SearchKey.of(words)) ? "đơn vị mới" : unit);
    }

    /** What somebody has to look at, in the order in which it was found. */
    static List<PlanFinding> asked(PlanUpload upload) {
        return upload.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    /** Why the plan cannot be imported as it is; empty when it can. */
    static Optional<String> lacking(Plan plan, PlanUpload upload) {
        Optional<PlanFinding> unread = upload.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        if (unread.isPresent()) {
            return Optional.of("còn chỗ chưa đọc được, đầu tiên là "
                    + Html.text(unread.get().place()) + ": "
                    + Html.text(unread.get().message())
                    + " Xin sửa trong văn bản rồi gửi lại tệp.");
        }
        int units = unitsAsked(upload).size();
        if (units > 0) {
            return Optional.of("còn " + units + " tên đơn vị chưa được xác nhận; đúng hết thì gõ "
                    + Html.code("/kehoach dung don vi") + ".");
        }
        return plan.decision().number().isEmpty() || plan.decision().date() == null
                ? Optional.of(
                        "văn bản không ghi số và ngày quyết định; xin thêm dòng “(Ban hành kèm theo Quyết định số … ngày …)” rồi gửi lại.")
                : Optional.empty();
    }

    private static Keyboard keyboard(
            PlanUpload upload, Optional<PlanChanges> changes, List<PlanFinding> asked, boolean fit) {
        Keyboard keyboard = Keyboard.NONE;
        if (!asked.isEmpty()) {
            keyboard = keyboard.and(
                    List.of(button("🔍 Xem từng chỗ (" + asked.size() + ")", "kehoach:" + upload.id() + ":f1")));
        }
        List<Integer> units = unitsAsked(upload);
        if (!units.isEmpty()) {
            keyboard = keyboard.and(List.of(
                    button("🏷 Tên đơn vị đúng hết", "kehoach:" + upload.id() + ":a"),
                    button("✏️ Chọn từng tên (" + units.size() + ")", "kehoach:" + upload.id() + ":f" + units.get(0))));
        }
        if (fit) {
            List<Keyboard.Button> rows = new ArrayList<>();
            changes.ifPresent(all -> {
                for (Task task : all.removedTasks()) {
                    boolean goes = upload.said(Say.WITHDRAW_TASK)
                            .contains(task.number().text());
                    rows.add(button(
                            (goes ? "☑️ Bỏ việc " : "Bỏ việc ") + task.number(),
                            "kehoach:" + upload.id() + ":t" + task.number()));
                }
                for (Indicator row : all.removedIndicators()) {
                    boolean goes = upload.said(Say.WITHDRAW_INDICATOR).contains(row.code());
                    rows.add(button(
                            (goes ? "☑️ Bỏ chỉ tiêu " : "Bỏ chỉ tiêu ") + row.code(),
                            "kehoach:" + upload.id() + ":i" + row.code()));
                }
            });
            for (List<Keyboard.Button> row : Buttons.grid(rows.subList(0, Math.min(ROWS_ASKED, rows.size())), 2)
                    .rows()) {
                keyboard = keyboard.and(row);
            }
            keyboard = keyboard.and(List.of(button("✅ Nhập kế hoạch", "kehoach:" + upload.id() + ":n")));
        }
        return keyboard.and(List.of(button("Thôi", "kehoach:" + upload.id() + ":x")));
    }

    /** One finding as a question. */
    Shown finding(Books books, PlanUpload upload, int number) {
        List<PlanFinding> asked = asked(upload);
        PlanFinding finding = asked.get(number - 1);
        boolean right = upload.said(Say.RIGHT).contains(String.valueOf(number));
        String mark = finding.severity() == Severity.QUESTION ? "❓" : "⚠️";
        String text = mark + " <b>Chỗ " + number + "/" + asked.size() + "</b> – " + name(finding.severity()) + "\n"
                + Html.bold(finding.place()) + ": " + Html.text(Html.cut(finding.message(), 900))
                + (right ? "\n✅ Đã xác nhận." : "")
                + upload.unitMeant(number)
                        .map(unit -> "\n✅ Đã chọn: " + (unit.isEmpty() ? "đơn vị mới" : Html.text(unit)) + ".")
                        .orElse("")
                + (finding.severity() == Severity.WARNING
                        ? "\nNhập xong, chọn mức chỉ tiêu bằng " + Html.code("/chon") + ", xem các việc còn ngờ bằng "
                                + Html.code("/xacnhan") + "."
                        : finding.severity() == Severity.UNREAD
                                ? "\nKhông phải sửa văn bản: nhập xong, đặt ngày bằng "
                                        + Html.code("/den " + (finding.task().isEmpty() ? "số việc" : finding.task())
                                                + " 30/6")
                                        + "; chưa đặt thì việc nằm trong " + Html.code("/xacnhan") + "."
                                : "");
        String data = "kehoach:" + upload.id() + ":";
        Keyboard keyboard = Keyboard.NONE;
        if (finding.severity() == Severity.QUESTION && !right) {
            keyboard = keyboard.and(List.of(button("✅ Đúng như vậy", data + "d" + number)));
        }
        if (!finding.unit().isEmpty()) {
            for (List<Keyboard.Button> row :
                    Buttons.grid(units(books, data + "u" + number), 2).rows()) {
                keyboard = keyboard.and(row);
            }
        }
        List<Keyboard.Button> turn = new ArrayList<>();
        if (number > 1) {
            turn.add(button("◀ Trước", data + "f" + (number - 1)));
        }
        if (number < asked.size()) {
            turn.add(button("Tiếp ▶", data + "f" + (number + 1)));
        }
        return new Shown(text, keyboard.and(turn).and(List.of(button("⬅ Về kế hoạch", data + "c"))));
    }

    /** The units that a name can mean, and a new one. */
    private static List<Keyboard.Button> units(Books books, String data) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        new Succession(books.staff().units())
                .current()
                .forEach(unit -> buttons.add(button(unit.shortName(), data + "." + unit.id())));
        buttons.add(button("🆕 Đơn vị mới", data + ".0"));
        return buttons;
    }
}
