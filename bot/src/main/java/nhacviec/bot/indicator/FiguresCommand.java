package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;

/**
 * {@code /sl}: the figures that the person's unit owes, one question at a time; {@code /sl 3.2 45/60}, also several
 * lines at once, by hand.
 */
public final class FiguresCommand implements ChatCommand {

    private static final int MOST_LINES = 40;

    private static final Reply OLD = Reply.toast("Nút này không còn dùng được.");

    private final IndicatorService indicators;
    private final PeriodService periods;
    private final DraftService drafts;
    private final FigureReader reader = new FigureReader();
    private final FigureDialogue dialogue;
    private final FigureAnswers answers;
    private final EditedFigures edited;
    private final SeveralUnits units;
    private final FormLeftOpen leftOpen;

    public FiguresCommand(IndicatorService indicators, PeriodService periods) {
        this.indicators = indicators;
        this.periods = periods;
        this.drafts = new DraftService(indicators, periods);
        this.dialogue = new FigureDialogue(indicators, periods, drafts);
        this.answers = new FigureAnswers(dialogue);
        this.edited = new EditedFigures(indicators, answers, this::typed);
        this.units = new SeveralUnits(indicators, this::typedAsOne);
        this.leftOpen = new FormLeftOpen(dialogue, answers);
    }

    @Override
    public String name() {
        return "sl";
    }

    @Override
    public List<String> aliases() {
        return List.of("nhap so lieu", "bao so lieu", "so lieu", "sl", "figures");
    }

    @Override
    public String menuText() {
        return "Nhập số liệu kỳ này: /sl hoặc /sl 3.2 45/60";
    }

    @Override
    public String englishMenuText() {
        return "Submit figures: /sl or /sl 3.2 45/60";
    }

    /** Whether somebody of several units says one of them, which is how the question for which one is answered. */
    public static boolean isOwnUnit(Talk talk, String words) {
        return UnitTags.areSeveral(talk) && talk.staff().units().stream().anyMatch(unit -> unit.isNamed(words));
    }

    @Override
    public String dialogueKind() {
        return FigureDialogue.KIND;
    }

    /** A form may be filled in over a working day; drafts stay for good. */
    @Override
    public Duration patience() {
        return Duration.ofHours(12);
    }

    /** "3.2 46/60" corrects the figure whose reason is asked for. */
    @Override
    public boolean showsBack(Mistaken mistaken) {
        return mistaken == Mistaken.DOCUMENT || mistaken == Mistaken.FIGURE_WITH_PERIOD;
    }

    @Override
    public boolean takesFreeWords(Dialogue at) {
        return FormSending.wantsReasons(at);
    }

    /** The form says what became of its answers. */
    @Override
    public boolean answersSmallTalk(Dialogue at) {
        return true;
    }

    @Override
    public boolean takes(String arguments) {
        return ReportPeriod.isNamed(arguments);
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = PromptedUnit.ahead(
                indicators, talk, AlignedTable.pasted(talk, arguments.strip()).replaceFirst("(?iu)^kỳ\\s*:\\s*", ""));
        Reply reply = severalUnits(talk, words).orElseGet(() -> units.typed(talk, words));
        AskedFigure.keepUngiven(talk);
        return reply;
    }

    private Reply typedAsOne(Talk talk, String words) {
        FiguresFor read = FiguresFor.read(indicators, talk, words);
        if (read.refused() != null) {
            return read.refused();
        }
        FiguresFor about = read.byTheirPlan(indicators, talk);
        return typed(talk.ofYear(about.period().year()), about);
    }

    private Reply typed(Talk talk, FiguresFor about) {
        Unit unit = about.unit();
        ReportingPeriod period = about.period();
        boolean said = about.said();
        String words = about.words();
        if (words.isEmpty()) {
            return isLeader(talk) ? leadersGiveNone() : begun(talk, period, said);
        }
        boolean own = unit.id() == talk.staff().unit().id();
        Optional<Reply> form = own ? answers.word(talk, said ? period : formOr(talk, period), words) : Optional.empty();
        if (form.isPresent()) {
            return form.get();
        }
        if (own && WrittenFigures.isOfTheRest(words)) {
            ReportingPeriod meant = said ? period : formOr(talk, period);
            return dialogue.outside(talk, meant).orElseGet(() -> answers.theRest(talk, meant, words));
        }
        Optional<Reply> told = about.named() || unit.id() != talk.staff().unit().id()
                ? Optional.empty()
                : FigureTeller.of(
                        talk,
                        unit,
                        words.lines().filter(line -> !line.isBlank()).toList());
        if (told.isPresent()) {
            return told.get();
        }
        List<String> lines = PastedTable.linesOf(words)
                .flatMap(line -> SharedAnswer.parted(
                        line,
                        talk.books().indicators().all(),
                        row -> indicators
                                .notOwed(talk.books(), unit, period, row)
                                .isEmpty())
                        .stream())
                .flatMap(line -> NamedLine.parted(line, part -> WrittenFigures.isRow(talk, part)).stream())
                .flatMap(ReasonBeside::parted)
                .map(line -> Corrections.coded(
                                line, code -> WrittenFigures.row(talk, code).isPresent())
                        .orElse(line))
                .flatMap(line -> WordsAhead.parted(
                                line,
                                code -> WrittenFigures.row(talk, code).isPresent(),
                                OtherUnits.neutral(talk, unit))
                        .lines())
                .toList();
        if (lines.size() > MOST_LINES) {
            return Reply.say("Một tin chỉ nhận tối đa " + MOST_LINES + " dòng; xin chia làm hai tin, mỗi dòng như "
                    + Html.code("3.2 45/60") + ".");
        }
        if (lines.size() > 1) {
            Optional<ReportingPeriod> heading = said
                    ? Optional.empty()
                    : FigureHeading.ahead(
                            lines,
                            line -> WrittenFigures.isRow(talk, line),
                            indicators.years(talk.books(), talk.said()),
                            FiguresFor.current(indicators, talk));
            ReportingPeriod meant = heading.orElse(period);
            return given(talk, unit, meant, said || heading.isPresent())
                    .several(SharedAnswer.withTheRest(lines, owed(talk, unit, meant)));
        }
        Optional<ReportingPeriod.Behind> behind = said
                ? Optional.empty()
                : ReportingPeriod.behind(
                        lines.get(0),
                        indicators.years(talk.books(), talk.said()),
                        FiguresFor.current(indicators, talk));
        return behind.isPresent()
                ? oneLine(
                        talk.ofYear(behind.get().period().year()),
                        unit,
                        behind.get().words(),
                        behind.get().period(),
                        true)
                : oneLine(talk, unit, lines.get(0), period, said);
    }

    /** A list or a table of several units; what is each one's is read as if it had been sent alone. */
    private Optional<Reply> severalUnits(Talk talk, String words) {
        boolean forSeveral = talk.staff().role() == Role.COORDINATOR || UnitTags.areSeveral(talk);
        boolean ofCodes = WrittenFigures.isOfCodes(talk, words);
        if (!forSeveral && !ofCodes || words.lines().count() < 2) {
            return Optional.empty();
        }
        String rest = FiguresFor.withoutPeriod(indicators, talk, words);
        String period = words.substring(0, words.length() - rest.length());
        List<String> lines = rest.lines().filter(each -> !each.isBlank()).toList();
        ReportingPeriod current = FiguresFor.current(indicators, talk);
        ReportingPeriod named = ReportingPeriod.ahead(words, indicators.years(talk.books(), talk.said()), current)
                .map(ReportingPeriod.Ahead::period)
                .orElse(current);
        return SeveralParts.read(talk.ofYear(named.year()), lines, named).map(parts -> {
            StringBuilder text = new StringBuilder();
            Keyboard keyboard = Keyboard.NONE;
            for (String part : parts.parts()) {
                Reply reply = parts.whole()
                        ? units.typed(talk, period + part)
                        : SeveralParts.named(talk, part, typed(talk, period + part));
                text.append(text.isEmpty() ? "" : "\n\n").append(reply.html());
                for (List<Keyboard.Button> row : reply.keyboard().rows()) {
                    keyboard = keyboard.and(row);
                }
            }
            parts.remarks()
                    .forEach(remark -> text.append(text.isEmpty() ? "" : "\n\n").append(remark));
            return Reply.say(text.toString(), keyboard);
        });
    }

    /** The form; what the unit still owes of a quarter that was closed lately is said first. */
    private Reply begun(Talk talk, ReportingPeriod period, boolean said) {
        Reply opened = dialogue.begin(talk, period);
        Reply form = said
                ? opened
                : DraftsElsewhere.beside(
                        talk,
                        opened,
                        FiguresFor.current(indicators, talk),
                        (unit, of) -> unit.equals(talk.staff().unit()) && of.equals(period));
        Optional<PeriodSheet> closed = said
                ? Optional.empty()
                : indicators.closedAndOwed(talk.books(), talk.staff().unit().id(), talk.now());
        return closed.map(sheet -> form.before("🔒 " + sheet.period().vietnamese() + " đã khóa mà đơn vị còn thiếu "
                        + sheet.owedBy(talk.staff().unit().id()).stream()
                                .map(line -> line.indicator().code())
                                .collect(Collectors.joining(", "))
                        + ". " + late(talk, sheet)))
                .orElse(form);
    }

    private static String late(Talk talk, PeriodSheet sheet) {
        Indicator first = sheet.owedBy(talk.staff().unit().id()).get(0).indicator();
        return LockedWords.opens(talk)
                ? LockedWords.openFirst(talk, sheet.period()) + "."
                : "Gửi muộn, ví dụ "
                        + Html.code("/sl " + PeriodWords.typed(sheet.period(), talk) + " " + first.code() + " "
                                + ReadingWords.usual(first))
                        + "; Văn phòng được hỏi.";
    }

    /** Words about the form itself mean the period of the unit's form; where none is at hand, the one of which answers wait. */
    private ReportingPeriod formOr(Talk talk, ReportingPeriod period) {
        return talk.dialogue(dialogueKind())
                .filter(at -> UnitTags.asOf(talk, at)
                        .staff()
                        .unit()
                        .equals(talk.staff().unit()))
                .flatMap(at -> FormState.read(at).period())
                .orElseGet(() -> DraftsElsewhere.periods(FiguresFor.current(indicators, talk)).stream()
                        .filter(each -> dialogue.hasDrafts(talk, each))
                        .findFirst()
                        .filter(each -> !dialogue.hasDrafts(talk, period))
                        .orElse(period));
    }

    private static boolean isLeader(Talk talk) {
        return talk.staff().posts().stream()
                .filter(post -> post.unit().id() == talk.staff().unit().id())
                .allMatch(post -> post.role() == Role.LEADER);
    }

    private static Reply leadersGiveNone() {
        return Reply.say("Lãnh đạo không phải nhập số liệu. Xem tiến độ các đơn vị: " + Html.code("/tiendo") + ".");
    }

    private Reply oneLine(Talk talk, Unit unit, String typed, ReportingPeriod period, boolean said) {
        List<Indicator> rows = talk.books().indicators().all();
        Optional<String> twoCodes = WordsAhead.twoCodes(
                typed, code -> WrittenFigures.row(talk, code).isPresent());
        if (twoCodes.isPresent()) {
            return Reply.say(twoCodes.get());
        }
        Optional<Reply> units = FigureLine.read(typed).isPresent()
                ? Optional.empty()
                : WordsAhead.read(typed, code -> WrittenFigures.row(talk, code).isPresent())
                        .flatMap(given(talk, unit, period, said)::withUnitsAhead);
        if (units.isPresent()) {
            return units.get();
        }
        Optional<FigureLine> line =
                FigureLine.read(typed).or(() -> NamedLine.withCode(typed, rows).flatMap(FigureLine::read));
        Optional<String> meant = line.isEmpty() ? NamedLine.suggestion(typed, rows) : Optional.empty();
        Optional<String> unknown =
                line.isEmpty() && meant.isEmpty() ? OtherUnits.unknown(talk, typed) : Optional.empty();
        if (unknown.isPresent()) {
            return Reply.say("Không có đơn vị hay chỉ tiêu nào tên “" + Html.text(unknown.get())
                    + "”; chưa ghi gì. Xin bắt đầu bằng mã chỉ tiêu, ví dụ " + Html.code("/sl 3.2 45/60")
                    + ". Các đơn vị: " + Html.text(OtherUnits.names(talk)) + ".");
        }
        Optional<FigureLine> ahead = line.isEmpty() && meant.isEmpty()
                ? WordsAhead.beside(
                        typed, code -> WrittenFigures.row(talk, code).isPresent())
                : Optional.empty();
        if (ahead.isPresent()) {
            return given(talk, unit, period, said)
                    .one(
                            ahead.get(),
                            WrittenFigures.row(talk, ahead.get().code()).orElseThrow());
        }
        if (line.isEmpty()) {
            String instead = meant.orElse("Xin bắt đầu bằng mã chỉ tiêu, ví dụ " + Html.code("/sl 3.2 45/60")
                    + "; hoặc gõ " + Html.code("/sl") + " để được hỏi từng chỉ tiêu.");
            return Reply.say("Chưa ghi gì. " + instead);
        }
        Optional<Indicator> indicator = WrittenFigures.row(talk, line.get().code());
        boolean own = unit.id() == talk.staff().unit().id();
        if (own && indicator.isPresent() && line.get().figure().isEmpty()) {
            return dialogue.ask(talk, period, indicator.get());
        }
        GivenFigures given = given(talk, unit, period, said);
        return indicator.isEmpty() ? given.noRow(line.get().code()) : given.one(line.get(), indicator.get());
    }

    private List<String> owed(Talk talk, Unit unit, ReportingPeriod period) {
        Talk ofYear = talk.ofYear(period.year());
        return indicators.sheet(ofYear.books(), period).owedBy(unit.id()).stream()
                .map(line -> line.indicator().code())
                .toList();
    }

    private GivenFigures given(Talk talk, Unit unit, ReportingPeriod period, boolean said) {
        return new GivenFigures(new GivenFigures.Services(indicators, periods, drafts), talk, unit, period, said);
    }

    /**
     * Data: "g:2024-Q1" begins, "v:2024-Q1:3.2:r45/60:17" (of revision 17) gives a figure and "d:…:905" (after the message 905) an answer of the form, "k:2024-Q1:3.2" skips,
     * "e:2024-Q1:3.2" asks again, "c:2024-Q1" shows the card, "s:2024-Q1" sends it, "y:2024-Q1" says that it was checked, "x" stops.
     */
    @Override
    public Reply tapped(Talk talk, String data) {
        talk.endDialogue(AskedFigure.KIND);
        return units.tapped(talk, data, OLD, this::tappedAsOne);
    }

    private Reply tappedAsOne(Talk talk, String data) {
        String[] parts = data.split(":");
        if (parts[0].equals("x")) {
            return dialogue.stop(talk);
        }
        Optional<ReportingPeriod> period = parts.length > 1 ? ReportingPeriod.ofCode(parts[1]) : Optional.empty();
        return period.map(of -> tappedAsOne(talk.ofYear(of.year()), of, parts)).orElse(OLD);
    }

    private Reply tappedAsOne(Talk talk, ReportingPeriod period, String[] parts) {
        if (parts.length == 2) {
            return answers.tapped(talk, parts[0], period).orElseGet(() -> OLD);
        }
        boolean figured = parts.length >= 4
                && parts.length <= 6
                && Arrays.stream(parts).skip(4).allMatch(number -> number.matches("\\d{1,18}"));
        Optional<Figure> figure = figured ? FigureWords.ofCode(parts[3], talk.takenUp()) : Optional.empty();
        if (parts[0].equals("d") && figure.isPresent()) {
            Optional<Reply> outlived = answers.outlived(talk, period, parts[2], figure.get());
            if (outlived.isPresent()) {
                return outlived.get();
            }
        }
        Optional<Indicator> indicator = WrittenFigures.row(talk, parts[2]);
        if (indicator.isEmpty()) {
            return OLD;
        }
        if (parts.length == 3) {
            return switch (parts[0]) {
                case "k" -> dialogue.skip(talk, period, parts[2]);
                case "e" -> dialogue.ask(talk, period, indicator.get());
                default -> OLD;
            };
        }
        if (figure.isEmpty() && figured && FigureWords.hasWords(parts[3])) {
            return Reply.say("Nút này đã cũ, lời kèm không còn. Xin gõ lại cả lời, ví dụ "
                            + Html.code("/sl " + parts[2] + " đạt, xếp thứ 3/21") + ". Chưa ghi gì.")
                    .withToast("Xin gõ lại");
        }
        // Any client can send any data: a figure of another kind than the indicator takes is not taken.
        if (figure.isEmpty() || !indicator.get().takes(figure.get())) {
            return OLD;
        }
        return switch (parts[0]) {
            case "v" -> recordedByTap(talk, period, indicator.get(), figure.get(), parts);
            case "d" ->
                answers.draft(
                        talk,
                        period,
                        indicator.get(),
                        figure.get(),
                        parts.length > 4 ? Optional.of(Long.parseLong(parts[4])) : Optional.empty());
            default -> OLD;
        };
    }

    private Reply recordedByTap(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure, String[] parts) {
        long seen = parts.length > 4 ? Long.parseLong(parts[4]) : 0;
        Optional<Unit> unit = parts.length < 6
                ? Optional.of(talk.staff().unit())
                : talk.books().staff().units().stream()
                        .filter(each -> each.id() == Long.parseLong(parts[5]))
                        .findFirst();
        if (unit.isEmpty()) {
            return OLD;
        }
        GivenFigures given = given(talk, unit.get(), period, true);
        Optional<Reply> overtaken = given.overtaken(indicator, figure, seen);
        if (overtaken.isPresent()) {
            return overtaken.get();
        }
        Reply reply = given.recorded(indicator, figure);
        return reply.html().contains("✅") || reply.html().contains("✔")
                ? reply.withToast("Đã ghi " + indicator.code())
                : reply;
    }

    @Override
    public Reply continued(Talk heard, Dialogue at, String words) {
        Talk talk = ofForm(heard, at);
        Optional<Reply> ofUnits = FormSending.wantsReasons(at)
                ? Optional.empty()
                : FormState.read(at)
                        .period()
                        .flatMap(period -> severalUnits(talk, period.code() + "\n" + AlignedTable.pasted(talk, words)));
        return ofUnits.orElseGet(
                () -> SeveralUnits.continued(talk, at, (asOf, dialogue) -> answers.continued(asOf, dialogue, words)));
    }

    /** The rows of a form are those of its period's plan. */
    private static Talk ofForm(Talk talk, Dialogue at) {
        return FormState.read(at)
                .period()
                .map(period -> talk.ofYear(period.year()))
                .orElse(talk);
    }

    /** Words that come after the form has lost its patience, and can only be meant for it or are asked about; empty for others. */
    public Optional<Reply> takenUp(Talk talk, String words) {
        return leftOpen(talk, words, leftOpen::read);
    }

    /** "Để sau", the button of the card as it is typed: beside the form it puts no task off. */
    public static boolean isPutOff(String words) {
        return SearchKey.of(words).equals("de sau");
    }

    /** The same of words that nothing else takes. */
    public Optional<Reply> unclear(Talk talk, String words) {
        return leftOpen(talk, words, leftOpen::unclear);
    }

    private Optional<Reply> leftOpen(Talk talk, String words, LeftOpen reading) {
        return talk.dialogue().filter(at -> at.kind().equals(dialogueKind())).flatMap(at -> {
            Talk asOf = UnitTags.asOf(ofForm(talk, at), at);
            return reading.read(asOf, at, words).map(reply -> UnitTags.marked(asOf, reply));
        });
    }

    private interface LeftOpen {
        Optional<Reply> read(Talk talk, Dialogue at, String words);
    }

    /** A figure alone, right after something was reported done whose document was asked for; empty where the form asks for none. */
    public Optional<Reply> orDocument(Talk talk, Dialogue at, String words) {
        Talk asOf = UnitTags.asOf(ofForm(talk, at), at);
        return answers.orDocument(asOf, at, words).map(reply -> UnitTags.marked(asOf, reply));
    }

    /**
     * A figure that stands under a photo or a file, which is read as if it were written alone: it answers the question that it replies
     * to, or the form, or names its row.
     *
     * @param formIsMeant whether the question of the form is the newest one
     * @return empty where the caption is no figure
     */
    public Optional<Reply> captioned(Talk talk, String caption, boolean formIsMeant) {
        String figure = Corrections.bare(caption).orElse(caption);
        boolean alone = WrittenFigures.isShare(
                ReasonBeside.read(figure).map(ReasonBeside::figure).orElse(figure));
        boolean coded = Mistaken.in(caption).filter(Mistaken::isFigure).isPresent()
                || caption.contains(" ")
                        && caption.lines().anyMatch(line -> WrittenFigures.isRow(talk, line))
                        && WrittenFigures.isGiven(talk, caption);
        if (WrittenFigures.ofFile(talk).isPresent() || !alone && !coded) {
            return Optional.empty();
        }
        return asked(talk, caption)
                .or(() -> talk.dialogue()
                        .filter(form -> formIsMeant && form.kind().equals(dialogueKind()))
                        .map(form -> continued(talk, form, caption)))
                .or(() -> coded ? Optional.of(typed(talk, caption)) : Optional.empty());
    }

    /** A figure alone, right after one figure was asked about outside of the form; empty for anything else. */
    public Optional<Reply> asked(Talk talk, String words) {
        Optional<FormReply> question = FormReply.of(talk);
        Optional<Reply> replied = question.flatMap(reply -> replied(talk, reply, words));
        if (replied.isPresent()) {
            return replied;
        }
        if (talk.dialogue(dialogueKind()).isPresent()) {
            Optional<Reply> ofForm = cleared(talk, words).or(() -> explained(talk, words));
            if (ofForm.isPresent()) {
                return ofForm;
            }
            // Below what was recorded the form asks for its next row, which is what is answered.
            return (question.isPresent() ? Optional.<String>empty() : RowMeant.figure(talk, words))
                    .or(() -> AskedFigure.answered(talk, words))
                    .map(line -> typed(talk, line));
        }
        return RowMeant.figure(talk, words)
                .map(line -> typed(talk, line))
                .or(() -> RowMeant.unclear(talk, words))
                .or(() -> AskedFigure.answered(talk, words).map(line -> typed(talk, line)));
    }

    /** An answer to the question of the form that is replied to. */
    private Optional<Reply> replied(Talk talk, FormReply question, String words) {
        return question.asked(talk)
                .flatMap(asOf -> WrittenFigures.row(asOf, question.code())
                        .flatMap(row -> answers.replied(asOf, question.period(), row, words))
                        .map(reply -> UnitTags.marked(asOf, reply)));
    }

    /** "Lý do: máy hỏng", "vì máy hỏng" right behind an answer of the form, of which it says why. */
    private Optional<Reply> explained(Talk talk, String words) {
        return talk.dialogue()
                .filter(at -> at.kind().equals(dialogueKind()) && !FormSending.wantsReasons(at))
                .flatMap(at -> {
                    Talk asOf = UnitTags.asOf(ofForm(talk, at), at);
                    return answers.reasons().explained(asOf, at, words).map(reply -> UnitTags.marked(asOf, reply));
                });
    }

    /** "Hủy 5.2" while the form is at hand takes one answer back and does not stop the form. */
    private Optional<Reply> cleared(Talk talk, String words) {
        Optional<Dialogue> form = talk.dialogue().filter(at -> at.kind().equals(dialogueKind()));
        return words.startsWith("/")
                        || form.isEmpty()
                        || ClearedAnswer.code(words).isEmpty()
                ? Optional.empty()
                : Optional.of(continued(talk, form.get(), words));
    }

    /**
     * An own message in which figures were given was changed: they are read again, for the same period.
     *
     * @return empty when the message gave no figure
     */
    public Optional<Reply> edited(Talk talk, String words) {
        Talk asOf = SeveralUnits.ofMessage(talk);
        return edited.read(asOf, words)
                .map(reply -> UnitTags.marked(asOf, reply))
                .or(() -> doubted(talk, words))
                .or(() -> edited.asked(asOf, words).map(reply -> UnitTags.marked(asOf, reply)));
    }

    /** An answer of the form about which something is asked was changed. */
    private Optional<Reply> doubted(Talk talk, String words) {
        return talk.dialogue(dialogueKind())
                .filter(at -> FormState.read(at).doubted() == talk.message().messageId())
                .map(at -> continued(talk, at, words).before(EditedFigures.READ_AGAIN));
    }

    /**
     * Words that nothing asks for and that speak of one row.
     *
     * @return empty for other words
     */
    public Optional<Reply> unplaced(Talk talk, String words) {
        return new UnplacedRow(indicators, answers, this::typed).read(talk, words);
    }

    @Override
    public Keyboard resume(Dialogue at) {
        return FormState.read(at)
                .period()
                .map(period ->
                        Keyboard.of(List.of(button("▶ Nhập tiếp", "sl:+" + UnitTags.mark(at) + "g:" + period.code()))))
                .orElse(Keyboard.NONE);
    }

    /** With its quarter and, of several, its unit: {@code /sl} alone may open another form. */
    @Override
    public String typedAgain(Talk talk, Dialogue at) {
        String unit = UnitTags.areSeveral(talk)
                ? " " + UnitTags.asOf(talk, at).staff().unit().name()
                : "";
        return FormState.read(at)
                .period()
                .map(period -> "/sl " + PeriodWords.typed(period, talk) + unit)
                .orElse("/sl");
    }

    @Override
    public String onCancel(Talk talk, Dialogue at) {
        return FormState.read(at)
                .period()
                .map(period -> dialogue.stopped(UnitTags.asOf(talk, at), period))
                .orElse("Đã dừng.");
    }
}
