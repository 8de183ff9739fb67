package nhacviec.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.indicator.FiguresCommand;
import nhacviec.bot.indicator.LateFigureCommand;
import nhacviec.bot.indicator.ReasonCommand;
import nhacviec.bot.indicator.RowMeant;
import nhacviec.bot.indicator.SendMeant;
import nhacviec.bot.indicator.WrittenFigures;
import nhacviec.bot.plan.PlanCommand;
import nhacviec.bot.plan.PlanYearWords;
import nhacviec.bot.staff.StartCommand;
import nhacviec.bot.task.ButtonsOfThen;
import nhacviec.bot.task.DecideCommand;
import nhacviec.bot.task.DoneCommand;
import nhacviec.bot.task.ExampleTask;
import nhacviec.bot.task.TaskListCommand;
import nhacviec.bot.task.TaskMeant;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.IncomingMessage.Kind;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.BackAgain;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.TaskNumber;

/**
 * Answers what comes in. Who somebody is, is looked up anew for each message and each tap; what is not known as an
 * active person of the office gets one sentence and learns nothing.
 */
public final class ChatDesk {

    private static final Pattern START = Pattern.compile("(?is)^/start(?:@\\w+)?(?:\\s+(\\S.*))?$");
    private static final Pattern TASK_NUMBER = Pattern.compile(TaskNumber.TYPED + "\\.?");
    /** "nhầm số, 06/KH-UBND": the document is what counts. */
    private static final Pattern SLIP = Pattern.compile(
            "(?iuU)^(?:(?:à|a|ờ|ô|ôi|úi|xin lỗi|xin loi|dạ|da|em|tôi|toi|mình|minh)[\\s,]+)*(?:(?:gõ|go|viết|viet|ghi)\\s+)?(?:nhầm|nham)(?:\\s+(?:số|so))?\\s*[,:]?\\s+(?:(?:là|la|phải là|phai la)\\s+)?(?=\\d{1,5}\\s*/\\s*\\p{L})");

    private static final Pattern FIGURE_LINE =
            Pattern.compile("(?siu)^\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?[.)]?[\\s:;=]+\\S.*$");

    /** How many letters of a message are read. */
    private static final int LONGEST = 4096;

    /** A message holds 4,096 letters; marks count here as well, which leaves room. */
    private static final int LONGEST_SAID = 4000;

    private final List<ChatCommand> commands;
    private final CommandNames names;
    private final OpenQuestion question;
    /** Commands that keep a file which comes with them, or say why not. */
    private static final Set<String> KEEP_FILES = Set.of("xong", "kehoach");

    private static final Set<Kind> SILENT = EnumSet.of(Kind.ELSEWHERE, Kind.BLOCKED, Kind.LEFT_GROUP, Kind.GROUP_MOVED);

    private final GroupDesk groups = new GroupDesk();
    private final DoubleTaps taps = new DoubleTaps();
    private final StartCommand start;
    private final FiguresCommand figures;
    private final ReasonCommand reasons;
    private final PlanCommand plan;
    private final DecideCommand decide;
    private final LateFigureCommand lateFigures;
    private final DoneCommand done;
    private final Supplier<WorkCalendar> calendar;

    public ChatDesk(List<ChatCommand> commands, StartCommand start, DoneCommand done, Supplier<WorkCalendar> calendar) {
        this.commands = List.copyOf(commands);
        this.names = new CommandNames(commands);
        this.question = new OpenQuestion(names, named("huy"));
        this.start = start;
        this.figures = the(FiguresCommand.class);
        this.reasons = the(ReasonCommand.class);
        this.plan = the(PlanCommand.class);
        this.decide = the(DecideCommand.class);
        this.lateFigures = the(LateFigureCommand.class);
        this.done = done;
        this.calendar = calendar;
    }

    /**
     * What is to be said to one message. Runs inside one write.
     *
     * @param person whose chat it is; empty for a stranger's
     */
    public List<OutgoingMessage> answer(Books books, Optional<Staff> person, IncomingMessage message, Moment now) {
        if (message.kind() == Kind.IN_GROUP || message.kind() == Kind.JOINED_GROUP) {
            return person.map(staff -> groups.answer(books, staff, message, now))
                    .orElse(List.of());
        }
        if (SILENT.contains(message.kind())) {
            return List.of();
        }
        Optional<Staff> staff = person.filter(p -> message.sender() == message.chatId());
        if (message.kind() == Kind.UNBLOCKED) {
            staff.ifPresent(p -> BackAgain.welcome(books, p, now));
            return List.of();
        }
        staff.ifPresent(p -> BackAgain.welcome(books, p, now));
        if (message.kind() == Kind.WRITTEN) {
            Matcher started = START.matcher(message.text().strip());
            if (started.matches() && started.group(1) != null) {
                return say(message, start.use(books, message, started.group(1), calendar.get(), now), books);
            }
        }
        if (staff.isEmpty()) {
            return stranger(message);
        }
        if (taps.isSecond(message, now)) {
            return List.of(new OutgoingMessage.Toast(message.chatId(), message.tapId(), ""));
        }
        Talk talk = new Talk(books, staff.get(), message, now, calendar.get());
        List<OutgoingMessage> said = say(message, answer(talk), books);
        taps.answered(message, now);
        return said;
    }

    private static List<OutgoingMessage> stranger(IncomingMessage message) {
        if (message.kind() == Kind.TAPPED) {
            return List.of(new OutgoingMessage.Toast(
                    message.chatId(), message.tapId(), "Bot này chỉ phục vụ người được mời."));
        }
        return message.kind() == Kind.WRITTEN
                ? List.of(new OutgoingMessage.Say(message.chatId(), StartCommand.STRANGER))
                : List.of();
    }

    private Reply answer(Talk talk) {
        IncomingMessage message = talk.message();
        if (message.kind() == Kind.TAPPED) {
            return tapped(talk, ButtonsOfThen.data(talk, message.text(), message.messageId()));
        }
        if (message.kind() == Kind.EDITED) {
            return figures.edited(talk, Html.cut(Typed.clean(message.text()), LONGEST))
                    .orElseGet(
                            () -> Reply.say(
                                    "Tin đã sửa không được đọc lại, để không ghi nhầm; điều đã ghi từ tin cũ vẫn như vậy. Xin gửi nội dung đúng thành tin mới."));
        }
        if (message.forwarded() && message.fileId() == null && !message.text().isBlank()) {
            return Reply.say(
                    "↪️ Tin chuyển tiếp là lời của người khác nên chưa ghi gì. Là việc hay số liệu của đơn vị mình thì xin gõ lại,"
                            + " hoặc sao chép nội dung rồi gửi.");
        }
        // A file that is passed on is evidence all the same; what somebody else wrote under it is not the person's
        // word.
        String text = message.forwarded() ? "" : message.text();
        Reply reply = written(talk, Html.cut(Typed.clean(text), LONGEST));
        return message.unread() && !message.text().isBlank()
                ? reply.withLine("🎬 Video, ghi âm không được lưu; bằng chứng xin gửi bằng ảnh hoặc tệp.")
                : reply;
    }

    private Reply tapped(Talk talk, String data) {
        int colon = data.indexOf(':');
        String name = colon < 0 ? data : data.substring(0, colon);
        return commands.stream()
                .filter(command -> command.name().equals(name)
                        && command.isFor(talk.staff().role()))
                .findFirst()
                .map(command -> tapped(talk, command, colon < 0 ? "" : data.substring(colon + 1)))
                .orElseGet(() -> Reply.toast("Nút này không còn dùng được; xin gõ /viec để xem việc."));
    }

    /** Data that begins with "+" asks for a new message, so that what carries the button stays. */
    private static Reply tapped(Talk talk, ChatCommand command, String data) {
        return data.startsWith("+") ? command.tapped(talk, data.substring(1)).anew() : command.tapped(talk, data);
    }

    private Reply written(Talk talk, String typed) {
        Matcher slip = SLIP.matcher(typed);
        String words = slip.find()
                ? typed.substring(slip.end())
                        .replaceFirst("(?iu)\\s+(?:mới|moi)\\s+(?:đúng|dung|phải|phai)[.!\\s]*$", "")
                : typed;
        Optional<Reply> decision = talk.message().fileId() == null
                ? decide.underRequest(talk, words).or(() -> lateFigures.underRequest(talk, words))
                : Optional.empty();
        if (decision.isPresent()) {
            return decision.get();
        }
        Optional<Reply> figure = talk.message().fileId() == null ? figures.asked(talk, words) : Optional.empty();
        if (figure.isPresent()) {
            return withYear(talk, figure.get());
        }
        Optional<String> reason = talk.message().fileId() == null
                ? RowMeant.reason(talk, words).or(() -> RowMeant.coded(talk, words))
                : Optional.empty();
        if (reason.isPresent()) {
            return reasons.typed(talk, reason.get());
        }
        Optional<Dialogue> dialogue = talk.dialogue();
        Optional<ChatCommand> asking = dialogue.flatMap(d -> commands.stream()
                .filter(c -> c.dialogueKind().equals(d.kind()))
                .filter(c ->
                        !d.updatedAt().plus(c.patience()).isBefore(talk.said().at()))
                .findFirst());
        Optional<Reply> ofRequest = asking.flatMap(command -> RequestSince.asked(talk, command, dialogue.get(), words));
        if (ofRequest.isPresent()) {
            return ofRequest.get();
        }
        // Nobody answers a question for a sentence with a file: its caption says what it is for.
        boolean freeWords = talk.message().fileId() == null
                && asking.map(command -> command.takesFreeWords(dialogue.get())).orElse(false);
        boolean yes = asking.filter(done::equals).isPresent()
                && !words.startsWith("/")
                && (DoneCommand.isYes(words) && TaskMeant.of(talk).isEmpty()
                        || DoneCommand.isTaskAskedFor(dialogue.get(), words));
        Optional<CommandNames.Said> said = yes
                ? Optional.empty()
                : done(talk, words, freeWords).or(() -> names.read(talk.staff().role(), words, freeWords));
        if (said.isPresent()
                && (isHeadingOfFigures(words, said.get().command())
                        || isFigureOfRow(words, said.get().command())
                        || asking.filter(figures::equals).isPresent() && FiguresCommand.isPutOff(words)
                        || isTable(talk, words, said.get().command()))) {
            said = Optional.empty();
        }
        if (said.isPresent()) {
            boolean ofFigures =
                    said.get().command() == figures && talk.message().fileId() != null;
            Optional<String> table = ofFigures ? WrittenFigures.ofFile(talk) : Optional.empty();
            if (table.isPresent()
                    && ReportingPeriod.withoutQuarterAhead(said.get().arguments())
                            .isBlank()) {
                return Reply.say("📎 " + table.get() + " Chưa ghi gì.");
            }
            String arguments = TaskMeant.arguments(
                    talk, said.get().command().name(), said.get().arguments());
            Optional<Reply> unclear = TaskMeant.unclear(
                    talk, said.get().command().name(), said.get().arguments());
            if (unclear.isPresent()) {
                return unclear.get();
            }
            if (asking.filter(said.get().command()::equals)
                    .filter(command -> command.actsAtOneWord(dialogue.get()))
                    .isPresent()) {
                // Whoever names the command anew asks anew; what was asked before is not answered any more.
                talk.endDialogue(dialogue.get().kind());
            }
            Reply reply = said.get().command() == figures
                    ? withYear(talk, figures.typed(talk, arguments))
                    : said.get().command().typed(talk, arguments);
            if (talk.message().fileId() != null
                    && !KEEP_FILES.contains(said.get().command().name())) {
                reply = done.captioned().answered(talk, said.get().command().name(), arguments, reply);
            }
            return OpenQuestion.interrupted(talk, asking, said.get().command(), reply);
        }
        boolean stops = asking.isEmpty() && StopWord.mayBe(words)
                || asking.isPresent() && asking.get() != figures && StopWord.isSaid(words);
        if (stops && talk.message().fileId() == null) {
            return named("huy").typed(talk, "");
        }
        if (GroupDesk.isForGroups(words)) {
            return Reply.say("Lệnh " + Html.code(Html.cut(words.split("\\s")[0], 30))
                    + " gõ trong nhóm: thêm bot vào nhóm của cơ quan rồi gõ ở đó.");
        }
        if (words.startsWith("/") && names.isAnybodys(words)) {
            return Reply.say("Lệnh " + Html.code(Html.cut(words.split("\\s")[0], 30))
                    + " không dành cho vai trò của anh/chị. Xem các lệnh dùng được: " + Html.code("/trogiup") + ".");
        }
        if (words.matches("/\\d{1,6}")) {
            return Reply.say("“" + words + "” thiếu số đứng trước dấu “/”; chưa ghi gì. Ví dụ: " + Html.code("45/60")
                    + " khi bot đang hỏi, hoặc " + Html.code("/sl 3.2 45/60") + ".");
        }
        if (words.startsWith("/")) {
            return Reply.say("Không có lệnh " + Html.code(Html.cut(words.split("\\s")[0], 30)) + ". Xem các lệnh: "
                    + Html.code("/trogiup") + ".");
        }
        if (!freeWords && Mistaken.in(words).filter(Mistaken.DOCUMENT::equals).isPresent()) {
            Optional<TaskNumber> under = TaskMeant.of(talk);
            if (under.isPresent()) {
                return done.typed(talk, under.get().text() + " " + words);
            }
        }
        if (talk.message().fileId() != null && !words.isEmpty()) {
            boolean formIsMeant = asking.filter(figures::equals).isPresent()
                    && done.documents()
                            .lastReported(talk)
                            .filter(at -> !at.isBefore(dialogue.get().updatedAt()))
                            .isEmpty();
            Optional<Reply> captioned = figures.captioned(talk, words, formIsMeant);
            if (captioned.isPresent()) {
                return done.captioned().answered(talk, figures.name(), words, withYear(talk, captioned.get()));
            }
        }
        if (talk.message().fileId() != null) {
            return done.files()
                    .named(
                            talk,
                            words.isEmpty()
                                    ? TaskMeant.of(talk).map(TaskNumber::text).orElse("")
                                    : words)
                    .or(() -> done.documents()
                            .reportedTask(talk)
                            .flatMap(reported ->
                                    plan.asked(talk, words, reported.task().text(), "xong:w" + reported.id())))
                    .or(() -> done.documents().followUp(talk, words))
                    .orElseGet(() -> {
                        Reply asked = plan.offered(talk, words)
                                .orElseGet(() -> done.files().asked(talk, ""));
                        Optional<String> line = WrittenFigures.isShare(words)
                                ? Optional.of("🔢 Là số liệu thì xin gửi kèm mã, ví dụ "
                                        + Html.code("3.2 " + Html.cut(words, 30)) + ".")
                                : WrittenFigures.ofFile(talk)
                                        .map(refused -> isFigures(talk, words)
                                                ? refused + " Lời kèm “" + Html.text(Html.cut(words, 40))
                                                        + "” cũng chưa ghi; là số liệu thì xin gửi riêng."
                                                : refused);
                        return line.map(asked::withLine).orElse(asked);
                    });
        }
        if (words.isEmpty()) {
            return Reply.say("Bot chỉ đọc chữ, ảnh và tệp. Xem việc: " + Html.code("/viec") + ".");
        }
        // Who has just reported something done was asked for its document: the newest question is meant.
        Optional<Instant> reported = done.documents().lastReported(talk);
        boolean reportedSince = dialogue.isPresent()
                && reported.filter(at -> !at.isBefore(dialogue.get().updatedAt()))
                        .isPresent();
        boolean newsIsMeant = asking.isEmpty()
                || reported.filter(at -> at.isAfter(dialogue.get().updatedAt())).isPresent();
        boolean figureMeant = asking.filter(done::equals).isPresent()
                && !freeWords
                && (Mistaken.in(words).filter(Mistaken::isFigure).isPresent() || isOfIndicator(talk, words));
        if (figureMeant) {
            // Nobody names a task by an indicator's code with its figure; the question stands.
            return guess(talk, words);
        }
        Optional<Reply> document = asking.filter(figures::equals).isPresent() && !freeWords && !reportedSince
                ? done.documents().whileAsked(talk, words)
                : Optional.empty();
        if (document.isPresent()) {
            return document.get();
        }
        if (asking.isPresent() && !reportedSince) {
            return question.answered(talk, asking.get(), dialogue.get(), words);
        }
        return done.documents()
                .followUp(talk, words)
                .or(() -> newsIsMeant && !isFigures(talk, words)
                        ? done.documents().news(talk, words, asking.isPresent())
                        : Optional.empty())
                .or(() -> asking.filter(form -> form == figures && newsIsMeant)
                        .filter(form -> Mistaken.in(words)
                                        .filter(Mistaken.BARE_FIGURE::equals)
                                        .isPresent()
                                && done.documents().isAskedFor(talk))
                        .flatMap(form -> figures.orDocument(talk, dialogue.get(), words)))
                .or(() -> asking.map(command -> question.answered(talk, command, dialogue.get(), words)))
                .or(() -> figures.takenUp(talk, words))
                .orElseGet(() -> guess(talk, words));
    }

    /** Done, said in another order than the command has, of a task that there is. */
    private Optional<CommandNames.Said> done(Talk talk, String words, boolean freeWords) {
        return freeWords
                ? Optional.empty()
                : DoneSaid.arguments(words)
                        .filter(arguments -> TaskNumber.read(DoneSaid.task(arguments))
                                .flatMap(number -> talk.books().tasks().find(number))
                                .isPresent())
                        .map(arguments -> new CommandNames.Said(done, arguments));
    }

    /** While a year has no plan, every figure is another year's. */
    private static Reply withYear(Talk talk, Reply reply) {
        return reply.html().isEmpty()
                ? reply
                : PlanYearWords.belowFigures(talk).map(reply::withLine).orElse(reply);
    }

    /** "Tiến độ quý I:" above figures is a heading, not the command. */
    private boolean isHeadingOfFigures(String words, ChatCommand command) {
        int first = words.indexOf('\n');
        return first > 0
                && !words.startsWith("/")
                && command != figures
                && Mistaken.in(words.substring(first + 1))
                        .filter(Mistaken::isFigure)
                        .isPresent();
    }

    /** "Đơn vị⇥3.1⇥3.2" is the header of a table. */
    private boolean isTable(Talk talk, String words, ChatCommand command) {
        return !words.startsWith("/") && command != figures && WrittenFigures.isTable(talk, words);
    }

    /** "Chỉ tiêu 3.2: 45/60" and "các chỉ tiêu còn lại không phát sinh" give figures, "chỉ tiêu 3.2" asks for the row. */
    private static boolean isFigureOfRow(String words, ChatCommand command) {
        return !words.startsWith("/")
                && command.name().equals("chitieu")
                && (Mistaken.in(words).filter(Mistaken::isFigure).isPresent() || WrittenFigures.isOfTheRest(words));
    }

    /** A bare number is a task's card, a line that begins with an indicator's code is a figure, anything else is asked. */
    private Reply guess(Talk talk, String words) {
        if (TASK_NUMBER.matcher(words).matches()) {
            return named("viec").typed(talk, words);
        }
        Optional<Mistaken> kind = Mistaken.in(words);
        if (isFigures(talk, words) || FiguresCommand.isOwnUnit(talk, words)) {
            return withYear(talk, named("sl").typed(talk, words));
        }
        Optional<Reply> ofTask = done.taskAndDocument().asked(talk, words);
        if (ofTask.isPresent()) {
            return ofTask.get();
        }
        if (kind.filter(Mistaken.DOCUMENT::equals).isPresent()) {
            return done.documents().unplaced(talk, words);
        }
        Optional<String> send = SendMeant.arguments(talk, words);
        if (send.isPresent()) {
            return withYear(talk, figures.typed(talk, send.get()));
        }
        // A question that was left open is named below instead.
        Optional<Reply> courtesy = talk.dialogue().isEmpty()
                ? decide.unplaced(talk, words).or(() -> SmallTalk.answer(words))
                : SmallTalk.thanked(words);
        if (courtesy.isPresent()) {
            return courtesy.get();
        }
        if (SmallTalk.isMistaken(words)) {
            return Reply.say("Chưa sửa gì. Báo xong nhầm thì mở lại việc, ví dụ "
                    + Html.code("/molai " + ExampleTask.done(talk)) + "; số liệu nhầm thì gửi lại số đúng, ví dụ "
                    + Html.code("/sl 3.2 45/60") + ".");
        }
        Optional<Reply> ofRow = figures.unplaced(talk, words);
        if (ofRow.isPresent()) {
            return withYear(talk, ofRow.get());
        }
        Optional<Reply> reason = reasons.meant(talk, words);
        if (reason.isPresent()) {
            return reason.get();
        }
        if (TaskListCommand.isPart(words)) {
            return named("viec").typed(talk, words);
        }
        if (SmallTalk.isForTasks(words)) {
            return named("viec").typed(talk, "");
        }
        Optional<String> task = SmallTalk.task(words);
        if (task.isPresent()) {
            return named("viec")
                    .typed(talk, task.get())
                    .before("Chưa ghi gì từ “" + Html.text(Html.cut(words, 60)) + "”. Việc đã xong thì gõ "
                            + Html.code("/xong " + task.get()) + ".");
        }
        Optional<Reply> ofForm = figures.unclear(talk, words);
        if (ofForm.isPresent()) {
            return ofForm.get();
        }
        Optional<Dialogue> open = talk.dialogue();
        Optional<ChatCommand> left = open.flatMap(dialogue -> commands.stream()
                .filter(command -> command.dialogueKind().equals(dialogue.kind()))
                .findFirst());
        String typed = left.map(command -> " Còn dở: " + Html.code(command.typedAgain(talk, open.get())) + ".")
                .orElse("");
        return Reply.say(
                "Xin lỗi, bot chưa hiểu “" + Html.text(Html.cut(words, 60)) + "”." + typed + " Xem việc: "
                        + Html.code("/viec")
                        + "; nhập số liệu: " + Html.code("/sl") + "; tìm: " + Html.code("/tim dự toán")
                        + "; hướng dẫn: " + Html.code("/trogiup") + ".",
                left.map(command -> command.resume(open.get())).orElse(Keyboard.NONE));
    }

    /** "3.2 khoảng 45/60": what begins with an indicator's code that is no task's number. */
    private static boolean isOfIndicator(Talk talk, String words) {
        String code = words.strip().split("[\\s:;=]", 2)[0];
        return FIGURE_LINE.matcher(words).matches()
                && talk.books().indicators().find(code).isPresent()
                && TaskNumber.read(code).flatMap(talk.books().tasks()::find).isEmpty();
    }

    private static boolean isFigures(Talk talk, String words) {
        return WrittenFigures.isGiven(talk, words)
                || Mistaken.in(words).filter(Mistaken::isFigure).isPresent()
                || FIGURE_LINE
                        .matcher(ReportingPeriod.withoutQuarterAhead(ListMark.without(words)))
                        .matches();
    }

    private <C> C the(Class<C> kind) {
        return commands.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private ChatCommand named(String name) {
        return commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<OutgoingMessage> say(IncomingMessage message, Reply reply, Books books) {
        List<OutgoingMessage> said = new ArrayList<>();
        long chat = message.chatId();
        boolean tap = message.kind() == Kind.TAPPED;
        if (tap) {
            said.add(new OutgoingMessage.Toast(chat, message.tapId(), reply.toast()));
        }
        for (Reply next = reply; next != null; next = next.then()) {
            said.addAll(messages(message, next, tap && next == reply));
        }
        if (reply.changesMenu()) {
            books.staff()
                    .byChat(chat)
                    .ifPresent(person -> said.add(new OutgoingMessage.CommandMenu(chat, person.role())));
        }
        return said;
    }

    /**
     * One link of a reply.
     *
     * @param tapped whether it answers a tap itself, and may stand in the place of what was tapped
     */
    private static List<OutgoingMessage> messages(IncomingMessage message, Reply reply, boolean tapped) {
        long chat = message.chatId();
        if (reply.attachment() != null) {
            return List.of(new OutgoingMessage.File(chat, reply.attachment(), reply.html(), reply.keyboard()));
        }
        String html = reply.html().isEmpty() && !tapped ? Html.text(reply.toast()) : reply.html();
        List<String> parts = html.isEmpty() ? List.of() : Html.parts(html, LONGEST_SAID);
        List<OutgoingMessage> said = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Keyboard keyboard = i == parts.size() - 1 ? reply.keyboard() : Keyboard.NONE;
            said.add(
                    i == 0 && tapped && reply.inPlace()
                            ? new OutgoingMessage.Edit(chat, message.messageId(), parts.get(i), keyboard)
                            : new OutgoingMessage.Say(chat, parts.get(i), keyboard, reply.menu()));
        }
        return said;
    }
}
