package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.ReportingPeriod;

/** What people write while the guided form is at hand: an answer, several, a reason, or a word about the form itself. */
final class FigureAnswers {

    private static final Set<String> STOP = Set.of("dung lai", "de sau", "stop", "huy", "huy bo", "thoi", "cancel");
    static final Pattern SEND = Pattern.compile("send|gui(?: di| het| so lieu| \\d+ so lieu)?");
    /** Words that agree with the card; elsewhere they say nothing. */
    private static final Set<String> AGREE = Set.of("ok", "dong y", "dung het", "dung roi", "yes");

    /** Without its marks it is "dừng" (stop) as well as "đúng" (right). */
    private static final String STOP_OR_RIGHT = "dung";

    static final Set<String> LOOK = Set.of("xem lai", "kiem tra", "xem nhap", "check");
    private static final Set<String> SKIP = Set.of("bo qua", "skip");
    static final Pattern BACK = Pattern.compile(
            "(?:(?:quay|tro|lui|lui ve)(?: lai| ve)?|ve)? ?(?:cau|chi tieu) (?:truoc|vua roi|vua xong)|quay lai|tro lai|lui lai|back");

    static final String CHANGE = "sua ";
    private static final Pattern THREE_DIGITS = Pattern.compile("^\\d{3}(?!\\d)");
    private static final Pattern SHARE = Pattern.compile("\\d+\\s*(?:/\\s*\\d+|(?:[.,]\\d+)?\\s*%)");

    private static final Pattern UNIT = Pattern.compile("(?iu)(?:%|phần trăm|điểm)\\.?");

    private final FigureDialogue dialogue;
    private final FormSending sending;
    private final FormReasons reasons;
    private final FigureReader reader = new FigureReader();

    FigureAnswers(FigureDialogue dialogue) {
        this.dialogue = dialogue;
        this.sending = dialogue.sending();
        this.reasons = new FormReasons(this, dialogue);
    }

    /** The words without the sign of the button that they may have been copied from. */
    static String key(String words) {
        return SearchKey.of(words.replaceFirst("^[^\\p{L}\\d]+", ""));
    }

    /** A word about the form itself, also behind {@code /sl}: send, look over, change a line; empty for anything else. */
    Optional<Reply> word(Talk talk, ReportingPeriod period, String words) {
        String key = key(words);
        if (SEND.matcher(key).matches()) {
            return Optional.of(
                    FormSending.isOnCard(talk, period) ? sending.send(talk, period) : sending.wanted(talk, period));
        }
        if (LOOK.contains(key)) {
            return Optional.of(sending.card(talk, period));
        }
        if (BACK.matcher(key).matches()) {
            return Optional.of(WrittenFigures.row(
                            talk, FormState.of(talk, period).last())
                    .map(row -> dialogue.ask(talk, period, row))
                    .orElseGet(() -> Reply.say("Xem lại câu nào? Xin gõ mã, ví dụ " + Html.code("sửa 3.1") + ".")));
        }
        Optional<Reply> cleared = ClearedAnswer.code(words).flatMap(code -> cleared(talk, period, code));
        if (cleared.isPresent()) {
            return cleared;
        }
        Optional<Indicator> skipped = ClearedAnswer.skipped(words).flatMap(code -> WrittenFigures.row(talk, code));
        if (skipped.isPresent()) {
            return Optional.of(dialogue.skip(talk, period, skipped.get().code()));
        }
        return key.startsWith(CHANGE)
                ? WrittenFigures.row(talk, key.substring(CHANGE.length()).strip())
                        .map(row -> dialogue.ask(talk, period, row))
                : Optional.empty();
    }

    /**
     * "Xóa 5.2": an answer that was not sent is taken back, of anything else it is said how it is.
     *
     * @return empty where the plan has no such row
     */
    Optional<Reply> cleared(Talk talk, ReportingPeriod period, String code) {
        return WrittenFigures.row(talk, code)
                .map(row -> dialogue.cleared(talk, period, row)
                        .orElseGet(() -> Reply.say(nothingToClear(talk, period, row))));
    }

    private String nothingToClear(Talk talk, ReportingPeriod period, Indicator row) {
        return dialogue.given(talk, period, row)
                .map(entry -> SubmissionReplies.named(row) + ", " + period.vietnamese() + ": "
                        + SubmissionReplies.figure(entry, row)
                        + " đã gửi nên không xóa được, số cũ luôn được lưu. Rút số ấy thì gõ "
                        + Html.code("/sl " + PeriodWords.typed(period, talk) + " " + row.code() + " chưa có số liệu")
                        + ".")
                .orElseGet(() ->
                        SubmissionReplies.named(row) + ", " + period.vietnamese() + ": chưa có số nháp nào để xóa.");
    }

    /** A button about the form itself; empty when it is none of ours. */
    Optional<Reply> tapped(Talk talk, String what, ReportingPeriod period) {
        return switch (what) {
            case "g" -> Optional.of(dialogue.begin(talk, period));
            case "c" -> Optional.of(sending.card(talk, period));
            case "s" -> Optional.of(sending.sendSeen(talk, period));
            case "y" -> Optional.of(reasons.checked(talk, period));
            default -> Optional.empty();
        };
    }

    /**
     * An answer that a button gave.
     *
     * @param seen the message that had answered last when the button was shown; empty for a button of an older version
     */
    Reply draft(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure, Optional<Long> seen) {
        Figure whole = withWords(talk, period, indicator, figure);
        return dialogue.outside(talk, period)
                .or(() -> dialogue.closedBehind(talk, period, indicator))
                .or(() -> seen.flatMap(last -> dialogue.overtaken(talk, period, indicator, whole, last)))
                .orElseGet(() -> dialogue.answer(talk, period, indicator, whole));
    }

    /** A yes or a no to words that had left it open takes these words up. */
    private static Figure withWords(Talk talk, ReportingPeriod period, Indicator indicator, Figure figure) {
        FormState state = FormState.of(talk, period);
        return figure instanceof Figure.Answer answer
                        && FigureWords.beside(answer).isEmpty()
                        && state.at().equals(indicator.code())
                        && !state.words().isEmpty()
                ? Figure.Answer.decided(answer.reached(), state.words())
                : figure;
    }

    /** An answer that a button gave to a question which the plan does not ask any more; empty when that question was not asked. */
    Optional<Reply> outlived(Talk talk, ReportingPeriod period, String code, Figure figure) {
        FormState state = FormState.of(talk, period);
        return state.at().equals(code)
                ? state.measure().flatMap(asked -> dialogue.outlived(talk, period, code, asked, figure))
                : Optional.empty();
    }

    FormReasons reasons() {
        return reasons;
    }

    Reply continued(Talk talk, Dialogue at, String words) {
        Optional<ReportingPeriod> period = FormState.read(at).period();
        if (period.isEmpty()) {
            talk.endDialogue(FigureDialogue.KIND);
            return Reply.say("Xin gõ lại " + Html.code("/sl") + " để nhập số liệu.");
        }
        boolean onCard = FormSending.isOnCard(talk, period.get());
        if (isStop(words, onCard)) {
            return dialogue.stop(talk);
        }
        if (onCard && agrees(words)) {
            return sending.send(talk, period.get());
        }
        if (FormSending.wantsReasons(at)) {
            return reasons.read(talk, period.get(), words);
        }
        return word(talk, period.get(), words).orElseGet(() -> answered(talk, at, period.get(), words));
    }

    private static boolean isStop(String words, boolean onCard) {
        String key = key(words);
        boolean unclear = isUnmarked(words);
        return STOP.contains(key)
                || ReasonLines.isStop(words)
                || (key.equals(STOP_OR_RIGHT) && !startsWithD(words) && !(unclear && onCard));
    }

    private static boolean agrees(String words) {
        String key = key(words);
        return AGREE.contains(key) || (key.equals(STOP_OR_RIGHT) && startsWithD(words));
    }

    private static boolean startsWithD(String words) {
        return words.strip().startsWith("đ") || words.strip().startsWith("Đ");
    }

    private static boolean isUnmarked(String words) {
        return words.chars().allMatch(c -> c < 128);
    }

    /** A figure that may answer the form, or be the number of a document that was asked for since. */
    Optional<Reply> orDocument(Talk talk, Dialogue at, String words) {
        FormState state = FormState.read(at);
        Optional<Indicator> asked = WrittenFigures.row(talk, state.at());
        if (asked.isEmpty() || state.period().isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod period = state.period().get();
        Indicator row = asked.get();
        dialogue.waitFor(talk, period, row);
        List<Keyboard.Button> options = reader.read(words, row) instanceof FigureReading.Read read
                ? List.of(FigureUse.drafted(
                        row.code() + ": " + FigureWords.full(read.figure(), row.measure()),
                        period,
                        row.code(),
                        read.figure(),
                        dialogue.typedIn(talk, period, row)))
                : List.of();
        String typed = Html.text(Html.cut(words.strip(), 40));
        return Optional.of(Reply.say(
                "“" + typed + "” là số liệu " + SubmissionReplies.named(row)
                        + " của phiếu đang nhập dở, hay văn bản của việc vừa báo xong? Là số liệu thì xin bấm nút hoặc gõ "
                        + Html.code(row.code() + " " + Html.cut(words.strip(), 40))
                        + "; là văn bản thì xin gửi cả ký hiệu, ví dụ " + Html.code("45/KH-UBND") + ". "
                        + FigureUse.RECORDED.nothingDone(),
                options.isEmpty() ? Keyboard.NONE : Keyboard.of(options)));
    }

    /** "Các chỉ tiêu còn lại không phát sinh", also without the form: what the unit owes becomes drafts, and the card is shown. */
    Reply theRest(Talk talk, ReportingPeriod period, String words) {
        List<String> lines = SharedAnswer.ofTheRest(words)
                .map(answer -> dialogue.unanswered(talk, period).stream()
                        .map(code -> code + " " + answer)
                        .toList())
                .orElse(List.of());
        return lines.isEmpty() ? dialogue.next(talk, period) : lines(talk, period, lines, Then.GO_ON);
    }

    private Reply answered(Talk talk, Dialogue at, ReportingPeriod period, String said) {
        String typed = TwoLines.joined(said);
        Optional<List<String>> forAll = SharedAnswer.forAll(typed)
                .map(answer -> dialogue.unanswered(talk, period).stream()
                        .map(code -> code + " " + answer)
                        .toList());
        if (forAll.filter(all -> !all.isEmpty()).isPresent()) {
            return lines(talk, period, forAll.get(), Then.GO_ON);
        }
        Optional<Reply> explained = reasons.coded(talk, period, typed);
        if (explained.isPresent()) {
            return explained.get();
        }
        String pasted = QuarterInForm.without(period, AlignedTable.pasted(talk, typed))
                .lines()
                .map(line -> Corrections.coded(
                                line, code -> WrittenFigures.row(talk, code).isPresent())
                        .orElse(line))
                .collect(Collectors.joining("\n"));
        List<String> lines = PastedTable.linesOf(pasted)
                .flatMap(line -> SharedAnswer.parted(
                        line,
                        talk.books().indicators().all(),
                        row -> dialogue.notOurs(talk, period, row).isEmpty())
                        .stream())
                .flatMap(line -> NamedLine.parted(
                        line,
                        part -> FigureLine.read(part)
                                .flatMap(read -> WrittenFigures.row(talk, read.code()))
                                .isPresent())
                        .stream())
                .flatMap(line -> WordsAhead.parted(
                                line,
                                code -> WrittenFigures.row(talk, code).isPresent(),
                                OtherUnits.neutral(talk, talk.staff().unit()))
                        .lines())
                .flatMap(ReasonBeside::parted)
                .toList();
        String words = lines.size() == 1 ? lines.get(0) : pasted;
        Optional<String> twoCodes = WordsAhead.twoCodes(
                words, code -> WrittenFigures.row(talk, code).isPresent());
        if (twoCodes.isPresent()) {
            return Reply.say(twoCodes.get());
        }
        FormState state = FormState.read(at);
        Optional<Indicator> asked = WrittenFigures.row(talk, state.at());
        Optional<Reply> corrected = lines.size() != 1
                ? Optional.empty()
                : new FormCorrection(this, dialogue).read(talk, period, state, words);
        if (corrected.isPresent()) {
            return corrected.get();
        }
        Optional<ReasonBeside> because =
                asked.isEmpty() || lines.size() != 1 ? Optional.empty() : ReasonBeside.read(words);
        if (because.isPresent() && reader.read(because.get().figure(), asked.get()) instanceof FigureReading.Read) {
            return because(talk, period, asked.get(), because.get());
        }
        Optional<Reply> elsewhere =
                lines.size() > 1 ? Optional.empty() : QuarterInForm.another(talk, period, asked, words);
        if (elsewhere.isPresent()) {
            asked.ifPresent(row -> dialogue.waitFor(talk, period, row));
            return elsewhere.get();
        }
        Optional<String> stray = lines.size() > 1 ? Optional.empty() : strayCode(talk, words);
        if (stray.isPresent()) {
            return Reply.say(dialogue.notARow(talk, period, stray.get()) + " " + FigureUse.DRAFTED.nothingDone());
        }
        boolean coded = FigureLine.read(words.strip())
                .filter(line -> asked.isEmpty() ? line.namesItsIndicator() : isAnotherRow(talk, line, asked.get()))
                .isPresent();
        if (lines.size() > 1 || coded) {
            List<String> all =
                    lines.size() > 1 ? SharedAnswer.withTheRest(lines, dialogue.unanswered(talk, period)) : lines;
            return lines(talk, period, all, Then.GO_ON);
        }
        Optional<Reply> outlived =
                state.measure().flatMap(measure -> outlived(talk, period, state.at(), measure, words));
        if (outlived.isPresent()) {
            return outlived.get();
        }
        if (asked.isEmpty()) {
            return WrittenFigures.row(talk, words.strip())
                    .map(row -> dialogue.ask(talk, period, row))
                    .orElseGet(() -> sending.card(talk, period)
                            .before("Chưa hiểu “" + Html.text(Html.cut(words.strip(), 40)) + "”; chưa gửi gì."));
        }
        if (isSkip(words)) {
            return dialogue.skip(talk, period, asked.get().code());
        }
        return answer(talk, period, asked.get(), words);
    }

    /** Whether the question at hand is passed over. */
    boolean isSkip(String words) {
        return SKIP.contains(key(words));
    }

    /** Whether words are an answer to a row or may be one, and no code with its figure. */
    boolean isAnswer(Talk talk, String words, Indicator row) {
        boolean another = FigureLine.read(words.strip())
                .filter(line -> isAnotherRow(talk, line, row))
                .isPresent();
        FigureReading reading = reader.read(words, row);
        return !another
                && !(reading instanceof FigureReading.Refused refused
                        && refused.fault() == FigureReading.Fault.NOT_A_NUMBER);
    }

    /**
     * An answer to a question of the form that is replied to, although the form may ask another one now.
     *
     * @return empty where the words are no answer to it
     */
    Optional<Reply> replied(Talk talk, ReportingPeriod period, Indicator row, String words) {
        Optional<FormState> before = FormState.of(talk);
        Talk ofForm =
                talk.dialogue(FormState.KIND).map(at -> UnitTags.asOf(talk, at)).orElse(talk);
        boolean sameUnit = ofForm.staff().unit().equals(talk.staff().unit());
        boolean atHand = before.filter(state -> sameUnit && state.at().equals(row.code()))
                .flatMap(FormState::period)
                .filter(period::equals)
                .isPresent();
        if (atHand || words.startsWith("/") || words.lines().count() != 1) {
            return Optional.empty();
        }
        if (Corrections.isDenied(words)) {
            return Optional.of(FormCorrection.denied(words, row.code(), FigureUse.DRAFTED));
        }
        boolean skips = isSkip(words);
        Optional<String> right = Corrections.bare(words);
        Optional<ReasonBeside> because = ReasonBeside.read(right.orElse(words));
        String figure = because.map(ReasonBeside::figure).orElse(right.orElse(words));
        // "Nhầm 11/12" below the question that followed: the answer above it is meant, as long as this one has none.
        boolean oneBefore = right.isPresent()
                && sameUnit
                && before.map(FormState::last)
                        .filter(last -> !last.isEmpty() && !last.equals(row.code()))
                        .isPresent()
                && !dialogue.isDrafted(talk, period, row);
        if (oneBefore || !skips && !isAnswer(talk, figure, row)) {
            return Optional.empty();
        }
        Optional<Reply> closed = dialogue.outside(talk, period).or(() -> dialogue.closedBehind(talk, period, row));
        if (closed.isPresent()) {
            return closed;
        }
        if (skips && dialogue.isDrafted(talk, period, row)) {
            return Optional.of(Reply.say(dialogue.draftSaid(talk, period, row) + "; vẫn giữ. Bỏ số ấy thì gõ "
                    + Html.code("xóa " + row.code()) + "."));
        }
        String which = "↩️ Trả lời cho câu hỏi " + Html.bold(row.code()) + ", " + period.vietnamese()
                + (UnitTags.areSeveral(talk)
                        ? ", " + Html.text(talk.staff().unit().name())
                        : "") + ":";
        Optional<ReportingPeriod> form = before.flatMap(FormState::period);
        Reply reply = skips
                ? dialogue.skip(talk, period, row.code())
                : because.map(both -> because(talk, period, row, both))
                        .orElseGet(() -> answer(talk, period, row, figure));
        if (form.isPresent() && (!sameUnit || !form.get().equals(period))) {
            // The form at hand goes on: an old question of another period or unit was only answered beside it.
            boolean asksMore = FormState.of(talk, period).doubted() != 0;
            if (!asksMore) {
                before.get().keep(ofForm);
                Talk goesOn = ofForm.ofYear(form.get().year());
                return Optional.of(UnitTags.marked(goesOn, dialogue.next(goesOn, form.get()))
                        .before(which + "\n" + dialogue.draftSaid(talk, period, row) + ". Xem lại và gửi: "
                                + Html.code("/sl " + PeriodWords.typed(period, talk) + " gửi") + "."));
            }
        }
        return Optional.of(reply.before(which));
    }

    private Reply because(Talk talk, ReportingPeriod period, Indicator row, ReasonBeside both) {
        if (!(reader.read(both.figure(), row) instanceof FigureReading.Read read)) {
            return answer(talk, period, row, both.figure());
        }
        String said = dialogue.draft(
                talk,
                period,
                row,
                read.figure(),
                PastedLines.reason(both.reason()).orElseThrow());
        return dialogue.next(talk, period).before(said);
    }

    /** "9.9 3/4", where the plan has no such code. */
    private static Optional<String> strayCode(Talk talk, String words) {
        return FigureLine.read(words.strip())
                .filter(line -> line.code().contains(".")
                        && SHARE.matcher(line.figure()).matches())
                .map(FigureLine::code)
                .filter(code -> talk.books().indicators().find(code).isEmpty());
    }

    private Optional<Reply> outlived(Talk talk, ReportingPeriod period, String code, Measure asked, String words) {
        return reader.read(words, asked) instanceof FigureReading.Read read
                ? dialogue.outlived(talk, period, code, asked, read.figure())
                : Optional.empty();
    }

    /** "2 345/2 400" read as one ratio with blanks between thousands; empty when it cannot be one. */
    private Optional<Figure> oneNumber(FigureLine line, Indicator asked) {
        boolean grouped = !line.code().contains(".")
                && THREE_DIGITS.matcher(line.figure()).find();
        return grouped && reader.read(line.code() + " " + line.figure(), asked) instanceof FigureReading.Read read
                ? Optional.of(read.figure())
                : Optional.empty();
    }

    /** "3.3 không phát sinh thêm": words that answer, behind a code. */
    private static final Pattern ANSWERING = Pattern.compile("^(?:khong|ko|chua|dat|co)\\b.*");

    /** "5.4 92" and "5.4 không phát sinh" name the indicator 5.4; "5.4 điểm" is an answer. */
    private boolean isAnotherRow(Talk talk, FigureLine line, Indicator asked) {
        if (line.namesItsIndicator()
                && ANSWERING.matcher(key(line.figure())).matches()
                && WrittenFigures.row(talk, line.code()).isPresent()) {
            return true;
        }
        return line.namesItsIndicator()
                && oneNumber(line, asked).isEmpty()
                && WrittenFigures.row(talk, line.code())
                        .map(row -> reader.read(line.figure(), row))
                        .filter(reading -> !(reading instanceof FigureReading.Refused refused)
                                || refused.fault() != FigureReading.Fault.NOT_A_NUMBER)
                        .isPresent();
    }

    Reply answer(Talk talk, ReportingPeriod period, Indicator asked, String words) {
        DraftedFigures drafted = new DraftedFigures(dialogue, talk, period);
        Optional<FigureReading.Ask> beside =
                OtherPeriodBeside.read(new FigureLine(asked.code(), words.strip()), asked, drafted.rows(), period);
        if (beside.isPresent()) {
            dialogue.waitFor(talk, period, asked);
            return ReadingWords.ask(beside.get(), words, asked, period, drafted);
        }
        Optional<String> relative =
                ReadingWords.relativeInForm(new FigureLine(asked.code(), words), period, dialogue.current(talk));
        if (relative.isPresent()) {
            dialogue.waitFor(talk, period, asked);
            return Reply.say(relative.get());
        }
        Optional<ReportingPeriod.Behind> behind = ReportingPeriod.behind(words, period.year(), dialogue.current(talk));
        if (behind.isPresent() && !behind.get().period().equals(period)) {
            return Reply.say("Đang hỏi số liệu " + period.vietnamese() + "; số của kỳ khác xin gửi riêng, ví dụ "
                    + Html.code("/sl " + Html.cut(asked.code() + " " + words.strip(), 50)) + ".");
        }
        String figure = OtherUnits.withoutOwn(
                        new FigureLine(
                                asked.code(),
                                behind.map(ReportingPeriod.Behind::words).orElse(words)),
                        talk.staff().unit()::isNamed)
                .figure();
        Optional<String> elsewhere = ReadingWords.otherPeriod(
                        new FigureLine(asked.code(), figure), asked, period, dialogue.current(talk), FigureUse.DRAFTED)
                .or(() -> ReadingWords.otherUnit(talk, talk.staff().unit(), new FigureLine(asked.code(), figure)));
        if (elsewhere.isPresent()) {
            dialogue.waitFor(talk, period, asked);
            return Reply.say(elsewhere.get());
        }
        FigureReading reading =
                reader.read(figure, asked, talk.books().indicators().all());
        if (reading instanceof FigureReading.Read read) {
            return namesake(talk, figure)
                    .map(namesake -> drafted.codeOrFigure(asked, namesake, read.figure()))
                    .orElseGet(
                            () -> dialogue.answer(talk, period, asked, withWords(talk, period, asked, read.figure())));
        }
        Optional<String> code =
                NamedLine.codeMeant(words, talk.books().indicators().all());
        if (code.isPresent() && reading instanceof FigureReading.Refused) {
            dialogue.waitFor(talk, period, asked);
            return Reply.say("“" + Html.text(Html.cut(words.strip(), 40)) + "”: "
                    + NamedLine.suggestion(words, talk.books().indicators().all())
                            .orElse("") + " "
                    + FigureUse.DRAFTED.nothingDone());
        }
        // What comes next answers this question, also where an edited message has brought it back.
        dialogue.waitFor(talk, period, asked);
        if (reading instanceof FigureReading.Ask ask && ask.question() == FigureReading.Question.REACHED_OR_NOT) {
            FormState.of(talk, period).leavingOpen(figure.strip()).keep(talk);
        }
        return reading instanceof FigureReading.Refused refused
                ? Reply.say(
                        ReadingWords.refused(refused, words, asked, drafted),
                        FigureQuestion.answers(period, asked, dialogue.typedIn(talk, period, asked)))
                : ReadingWords.ask((FigureReading.Ask) reading, words, asked, period, drafted);
    }

    /** The row or heading whose code the words begin with: "3.2", "3.2 đạt"; empty where a unit says that it is a number. */
    private static Optional<Indicator> namesake(Talk talk, String words) {
        return FigureLine.read(words.strip())
                .filter(line -> !UNIT.matcher(line.figure()).matches())
                .flatMap(line -> talk.books()
                        .indicators()
                        .find(line.code())
                        // A heading takes no figure: nobody means it by "1 345/2 400".
                        .filter(row -> !row.group()
                                || !THREE_DIGITS.matcher(line.figure()).find()));
    }

    enum Then {
        GO_ON,
        SEND
    }

    /** Several answers, each with its code. */
    Reply lines(Talk talk, ReportingPeriod period, List<String> lines, Then then) {
        FigureBatch batch = new FigureBatch(period, dialogue.current(talk), new DraftedFigures(dialogue, talk, period));
        batch.read(lines);
        if (lines.size() > 1) {
            FormState.of(talk, period).answeredSeveral().keep(talk);
        }
        String said = batch.words().strip();
        if (batch.asks()) {
            FormState.of(talk, period).doubtingSeveral(talk.message()).keep(talk);
            return Reply.say(said, batch.keyboard());
        }
        Reply next = then == Then.SEND ? sending.send(talk, period) : dialogue.next(talk, period);
        return next.before(said);
    }

    /** An own message that answered was changed. */
    Reply edited(Talk talk, List<Draft> drafted, String words) {
        ReportingPeriod period = drafted.get(0).period();
        boolean bare = drafted.size() == 1
                && words.lines().count() == 1
                && FigureLine.read(words).filter(FigureLine::namesItsIndicator).isEmpty();
        if (!bare) {
            return lines(talk, period, PastedTable.linesOf(words).toList(), Then.GO_ON);
        }
        Draft draft = drafted.get(0);
        Optional<Indicator> row = WrittenFigures.row(talk, draft.indicator());
        Measure asked = row.filter(indicator -> indicator.takes(draft.figure()))
                .map(Indicator::measure)
                .orElse(Measure.of(draft.figure()));
        return outlived(talk, period, draft.indicator(), asked, words)
                .or(() -> row.map(indicator -> answer(talk, period, indicator, words)))
                .orElseGet(() -> dialogue.next(talk, period));
    }
}
