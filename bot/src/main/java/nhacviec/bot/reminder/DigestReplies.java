package nhacviec.bot.reminder;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.indicator.PeriodWords;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.DesertedUnits;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.DigestWriter;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.Pressing;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.Subject;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;

/** The morning message: one for each person, the most urgent first. */
public final class DigestReplies
        implements DigestWriter, DeliveryRound.RepeatMark, DeliveryRound.UnreachableNotice, DesertedUnits.Notice {

    /** So many have all their buttons; the less urgent ones have one each, so that the keyboard fits a phone. */
    private static final int WITH_BUTTONS = 5;

    /** So many things have a line each; the others are named in one. */
    private static final int ITEMS = 20;

    /** A message holds 4,096 letters; what comes behind the lines needs some. */
    private static final int LONGEST_LINES = 3_300;

    private static final int LONGEST_NAMES = 500;

    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    /** A keyboard holds 100 buttons; what stands beside the cards needs some. */
    private static final int MOST_CARDS = 60;

    private final Supplier<WorkCalendar> calendar;

    public DigestReplies(Supplier<WorkCalendar> calendar) {
        this.calendar = calendar;
    }

    @Override
    public OutgoingMessage write(Digest digest) {
        String late = digest.late() ? "<i>Tin gửi muộn: đến giờ nhắc bot chưa gửi được.</i>\n" : "";
        return write(digest, heading(digest), late, ITEMS, LONGEST_LINES);
    }

    /**
     * What is left of a day's message, with a line for everything; longer than one message may be.
     *
     * @param sent the day of the message
     */
    public OutgoingMessage.Say inFull(Digest digest, LocalDate sent) {
        String heading =
                sent.equals(digest.day()) ? heading(digest) : "⏰ " + Html.bold("Tin nhắc " + DateWords.full(sent));
        String still = sent.equals(digest.day())
                ? ""
                : "<i>Chỉ những mục đến nay chưa xong; ngày còn lại tính từ hôm nay.</i>\n";
        return write(digest, heading, still, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static String heading(Digest digest) {
        return digest.kind() == Delivery.Kind.CALENDAR
                ? "📅 " + Html.bold("Lịch làm việc thay đổi")
                : "⏰ " + Html.bold("Nhắc việc " + DateWords.full(digest.day()));
    }

    /** @param note a line under the heading, or nothing */
    private OutgoingMessage.Say write(Digest digest, String heading, String note, int mostItems, int longest) {
        List<Item> all = digest.items().stream()
                .sorted(Comparator.comparingInt(DigestLines::urgency))
                .toList();
        List<Item> items = withOneOf(Digest.OfUnmanned.class, withOneOf(Digest.OfDoubt.class, all));
        StringBuilder text = new StringBuilder(heading);
        text.append(" – ").append(Html.text(digest.person().unitNames())).append("\n");
        text.append(note).append(DayNoticeLines.of(digest));
        String groupBefore = "";
        int shown = 0;
        for (Item item : items) {
            String group = DigestLines.heading(item);
            String line = (group.equals(groupBefore) ? "" : "\n" + Html.bold(group) + "\n")
                    + DigestLines.line(item, all, digest, calendar.get()) + "\n";
            if (shown >= mostItems || letters(text) + letters(line) > longest) {
                break;
            }
            groupBefore = group;
            text.append(line);
            shown++;
        }
        List<Item> rest = items.subList(shown, items.size());
        if (!rest.isEmpty()) {
            text.append("\n… và ")
                    .append(rest.size())
                    .append(" mục nữa: ")
                    .append(named(rest))
                    .append(". Xem đủ: bấm nút, hoặc gõ ")
                    .append(Html.code("/nhac"))
                    .append("\n");
        }
        if (items.stream()
                .anyMatch(item -> item instanceof Digest.OfMilestone m && inPlaceOfOthers(m, digest.person()))) {
            text.append(
                            "\n<i>Việc của đơn vị không còn ai nhận tin được nhắc cho anh/chị. Người của đơn vị ấy hoặc điều phối ")
                    .append(
                            "mới báo xong được; anh/chị có thể để sau, hoặc mời điều phối mới trên trang quản trị.</i>\n");
        }
        if (!digest.alsoLate().isEmpty()) {
            text.append("\n").append(alsoLate(digest)).append("\n");
        }
        Keyboard keyboard = keyboard(items, digest.person());
        return new OutgoingMessage.Say(
                digest.person().chatId(),
                text.toString().stripTrailing(),
                rest.isEmpty()
                        ? keyboard
                        : keyboard.and(
                                List.of(button("📋 Xem đủ " + items.size() + " mục nhắc", "nhac:+" + digest.day()))),
                List.of());
    }

    /** As they count in a message: without marks. */
    private static int letters(CharSequence html) {
        return MARK.matcher(html).replaceAll("").length();
    }

    /** What has no line of its own is named all the same, as far as there is room. */
    private static String named(List<Item> rest) {
        String tasks = rest.stream()
                .filter(Digest.OfMilestone.class::isInstance)
                .map(item -> ((Digest.OfMilestone) item).task().number().text())
                .distinct()
                .collect(Collectors.joining(", "));
        String others = rest.stream()
                .filter(item -> !(item instanceof Digest.OfMilestone))
                .map(DigestLines::named)
                .distinct()
                .collect(Collectors.joining("; "));
        String all =
                (tasks.isEmpty() ? "" : "việc " + tasks) + (tasks.isEmpty() || others.isEmpty() ? "" : "; ") + others;
        return Html.text(Html.cut(all, LONGEST_NAMES));
    }

    /** @param named whether it has to be said which unit owes figures */
    private static String alsoLate(Digest digest) {
        Digest.AlsoLate late = digest.alsoLate();
        boolean named = digest.person().units().size() > 1;
        List<String> said = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        if (!late.tasks().isEmpty()) {
            said.add("việc " + late.tasks().stream().map(TaskNumber::text).collect(Collectors.joining(", ")));
            ways.add(Html.code("/viec"));
        }
        if (!late.figures().isEmpty()) {
            said.add("số liệu "
                    + late.figures().stream()
                            .map(figures -> figures.period().vietnamese()
                                    + (named
                                            ? " của " + Html.text(figures.unit().name())
                                            : ""))
                            .collect(Collectors.joining(", ")));
            ways.add(Html.code("/sl " + PeriodWords.typed(late.figures().get(0).period(), digest.day())));
        }
        return "▫️ Vẫn quá hạn, hôm nay không nhắc lại: " + String.join("; ", said) + ". Xem " + String.join(", ", ways)
                + ".";
    }

    /** However many there are of a kind, such as rows in doubt, they are one line. */
    private static List<Item> withOneOf(Class<? extends Item> kind, List<Item> all) {
        Optional<Item> first = all.stream().filter(kind::isInstance).findFirst();
        return all.stream()
                .filter(item -> !kind.isInstance(item) || first.get() == item)
                .toList();
    }

    @Override
    public String why(Item item, Digest digest, ReminderPolicy policy) {
        return DigestReasons.why(item, digest.person(), policy);
    }

    /** What has buttons of its own line: the person's own, not what others are late with. */
    private static boolean isOwn(Digest.OfMilestone item) {
        return item.occasion().kind() != Occasion.Kind.ESCALATED
                && item.occasion().kind() != Occasion.Kind.PARTNER;
    }

    /** Whether a leader hears it in the place of those who could report it done. */
    private static boolean inPlaceOfOthers(Digest.OfMilestone item, Staff person) {
        return isOwn(item)
                && person.role() == Role.LEADER
                && !person.belongsTo(item.milestone().unitId());
    }

    private static Keyboard keyboard(List<Item> items, Staff person) {
        Keyboard keyboard = Keyboard.NONE;
        List<Digest.OfMilestone> milestones = new ArrayList<>();
        List<Digest.OfMilestone> others = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Digest.OfMilestone m) {
                if (inPlaceOfOthers(m, person)) {
                    String number = m.task().number().text();
                    keyboard = keyboard.and(List.of(
                            button("🔕 Để sau " + number, "hoan:+" + number),
                            button("🔎 " + number, "viec:+t" + number)));
                } else {
                    (isOwn(m) ? milestones : others).add(m);
                }
            }
            if (item instanceof Digest.OfFigures f && f.subject() instanceof Subject.OfFigures) {
                keyboard = keyboard.and(List.of(button(
                        "🔢 Nhập số liệu " + f.period().vietnamese(),
                        "sl:+g:" + f.period().code())));
            }
            if (item instanceof Digest.OfDoubt) {
                keyboard = keyboard.and(List.of(button("❓ Xem các chỗ chưa chắc", "xacnhan:+")));
            }
            if (item instanceof Digest.OfExtension e) {
                String number = e.task().number().text();
                keyboard = keyboard.and(List.of(
                        button("✅ Gia hạn " + number, "duyet:+" + e.extension().id() + ":co"),
                        button("❌ Không", "duyet:+" + e.extension().id() + ":khong"),
                        button("🔎 " + number, "viec:+t" + number)));
            }
        }
        int whole = Math.min(WITH_BUTTONS, milestones.size());
        for (Digest.OfMilestone m : milestones.subList(0, whole)) {
            String number = m.task().number().text();
            keyboard = keyboard.and(List.of(
                    button(
                            (m.milestone().nature() == Milestone.Nature.CHECK_IN ? "✅ Đã cập nhật " : "✅ Xong ")
                                    + number,
                            "xong:+m" + m.milestone().id()),
                    button("🔕 Để sau", "hoan:+" + number),
                    button("🔎 " + number, "viec:+t" + number)));
        }
        List<Digest.OfMilestone> rest = new ArrayList<>(milestones.subList(whole, milestones.size()));
        rest.addAll(others);
        rest.removeIf(m -> items.stream()
                .anyMatch(item -> item instanceof Digest.OfExtension e
                        && e.task().number().equals(m.task().number())));
        if (rest.isEmpty()) {
            return keyboard;
        }
        List<Button> cards = rest.stream()
                .limit(MOST_CARDS)
                .map(m -> button("🔎 " + m.task().number(), "viec:+t" + m.task().number()))
                .toList();
        for (List<Button> row : Buttons.grid(cards, 4).rows()) {
            keyboard = keyboard.and(row);
        }
        return keyboard.and(List.of(button("📋 Tất cả việc", "viec:+u0")));
    }

    @Override
    public OutgoingMessage mark(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say say) {
            return new OutgoingMessage.Say(say.chatId(), marked(say.html(), "tin này"), say.keyboard(), say.menu());
        }
        if (message instanceof OutgoingMessage.File file) {
            boolean picture = file.attachment().kind() == Attachment.Kind.PICTURE;
            String marked = marked(file.caption(), picture ? "ảnh này" : "tệp này");
            return new OutgoingMessage.File(
                    file.chatId(),
                    file.attachment(),
                    OutgoingMessage.File.fits(marked) ? marked : marked("", picture ? "ảnh này" : "tệp này"),
                    file.keyboard());
        }
        return message;
    }

    private static String marked(String html, String what) {
        return html.startsWith("🔁")
                ? html
                : ("🔁 <i>Gửi lại, có thể anh/chị đã nhận được " + what + ".</i>\n" + html).strip();
    }

    @Override
    public OutgoingMessage tell(Staff coordinator, Staff unreachable, List<Staff> stillReached, Pressing pressing) {
        String unit = Html.text(unreachable.unit().name());
        String names = stillReached.stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "));
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ Không gửi được tin cho " + Html.bold(unreachable.name()) + " (" + unit
                        + "): người này đã chặn bot hoặc xóa cuộc trò chuyện. "
                        + (stillReached.isEmpty()
                                ? "Đơn vị không còn ai nhận tin nên từ nay việc và số liệu của " + unit
                                        + " được nhắc cho anh/chị."
                                : "Việc và số liệu của " + unit + " vẫn được nhắc cho " + names + ".")
                        + " Xin báo trực tiếp và đề nghị mở lại bot."
                        + (pressing.isEmpty() ? "" : "\nĐến hạn hôm nay hoặc đã quá hạn: " + names(pressing) + "."));
    }

    @Override
    public OutgoingMessage tellActing(
            Staff coordinator, Staff unreachable, Acting acting, Staff away, List<Staff> reached, Pressing pressing) {
        String unit = Html.text(away.unit().name());
        String names = reached.stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "));
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ " + Html.bold(unreachable.name()) + " đang làm thay " + Html.text(away.name()) + " (" + unit
                        + ") đến hết " + DateWords.plain(acting.last())
                        + " nhưng đã chặn bot hoặc xóa cuộc trò chuyện. Từ nay việc và số liệu của " + unit
                        + " được nhắc cho " + names + ". Cần người khác làm thay thì gõ "
                        + Html.code("/thay " + acting.id() + " thôi") + " rồi cử lại bằng " + Html.code("/thay") + "."
                        + (pressing.isEmpty() ? "" : "\nĐến hạn hôm nay hoặc đã quá hạn: " + names(pressing) + "."));
    }

    /** "việc 6, 7; số liệu Quý I/2024 (còn 9 chỉ tiêu)". */
    private static String names(Pressing pressing) {
        String tasks = pressing.tasks().stream().map(TaskNumber::text).collect(Collectors.joining(", "));
        String figures = pressing.figures().stream()
                .map(of -> of.period().vietnamese() + " (còn " + of.owed() + " chỉ tiêu)")
                .collect(Collectors.joining(", "));
        return Stream.of(tasks.isEmpty() ? "" : "việc " + tasks, figures.isEmpty() ? "" : "số liệu " + figures)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    @Override
    public OutgoingMessage tell(Staff coordinator, Unit deserted) {
        String unit = Html.text(deserted.name());
        if (deserted.validity().handedOver()) {
            return new OutgoingMessage.Say(
                    coordinator.chatId(),
                    "🔁 " + Html.bold(deserted.name()) + " nay là "
                            + Html.text(deserted.validity().successor())
                            + ". Số liệu còn thiếu của " + unit
                            + " trong các kỳ đã hết trước ngày đổi không còn người báo nên được nhắc cho anh/chị; nhập thay, mỗi chỉ tiêu một dòng: "
                            + Html.code("/sl " + deserted.shortName() + ": 3.2 45/60") + ".");
        }
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ " + Html.bold(deserted.name())
                        + " không còn ai nhận tin: người cuối cùng đã chuyển đơn vị hoặc thôi dùng bot. Từ nay việc và số liệu của "
                        + unit
                        + " được nhắc cho anh/chị, đến khi có người mới. Xin mời người của đơn vị trên trang quản trị.");
    }

    @Override
    public OutgoingMessage tell(Staff coordinator, ChatGroups.Group group) {
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ Bot không còn ở trong nhóm " + Html.bold(group.title())
                        + " nên nhóm không nhận tóm tắt tuần nữa. Muốn gửi lại, thêm bot vào nhóm rồi gõ "
                        + Html.code("/noinhom") + " trong nhóm.");
    }

    @Override
    public OutgoingMessage tellRefused(Staff coordinator, Refusal refusal) {
        return RefusedWords.tell(coordinator, refusal);
    }

    @Override
    public OutgoingMessage tellMuted(Staff coordinator, ChatGroups.Group group) {
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ Bot ở trong nhóm " + Html.bold(group.title())
                        + " nhưng không được gửi tin nên nhóm vừa lỡ một tin tóm tắt. Xin người quản lý nhóm cho bot quyền gửi tin nhắn; tuần sau bot gửi tiếp.");
    }
}
