package nhacviec.bot.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.Moment;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.TaskNumber;

/**
 * The form on another day than the one on which it asked. What can only be an answer to it is one until the end of the next working
 * day; later, and where a task may be meant as well, it is asked about.
 */
final class FormLeftOpen {

    private final FigureDialogue dialogue;
    private final FigureAnswers answers;
    private final FigureReader reader = new FigureReader();

    FormLeftOpen(FigureDialogue dialogue, FigureAnswers answers) {
        this.dialogue = dialogue;
        this.answers = answers;
    }

    /** Empty for words that mean something without the form, and for a form whose period is over. */
    Optional<Reply> read(Talk talk, Dialogue at, String words) {
        FormState state = FormState.read(at);
        Optional<ReportingPeriod> period = state.period().filter(of -> isOpen(talk, of));
        if (period.isEmpty() || words.startsWith("/") || words.lines().count() != 1) {
            return Optional.empty();
        }
        LocalDate since = since(talk, at);
        if (FormSending.wantsReasons(at) && RowMeant.because(words).isPresent()) {
            return Optional.of(isSoon(talk, since) ? goneOn(talk, at, words) : reasonsAgain(talk, at, words));
        }
        if (FigureAnswers.SEND.matcher(FigureAnswers.key(words)).matches() && !isSoon(talk, since)) {
            return Optional.of(
                    dialogue.sending().wanted(talk, period.get()).before(takenUp(talk, period.get(), since)));
        }
        if (!FormSending.wantsReasons(at)) {
            Optional<Reply> word = answers.word(talk, period.get(), words);
            if (word.isPresent()) {
                return word.map(reply -> reply.before(takenUp(talk, period.get(), since)));
            }
        }
        return WrittenFigures.row(talk, state.at()).flatMap(row -> answered(talk, at, period.get(), row, words));
    }

    /** The reasons that the form had asked for, asked again for words that nothing else takes. */
    Optional<Reply> unclear(Talk talk, Dialogue at, String words) {
        return FormSending.wantsReasons(at)
                        && FormState.read(at)
                                .period()
                                .filter(of -> isOpen(talk, of))
                                .isPresent()
                ? Optional.of(reasonsAgain(talk, at, words))
                : Optional.empty();
    }

    private Optional<Reply> answered(Talk talk, Dialogue at, ReportingPeriod period, Indicator row, String words) {
        if (answers.isSkip(words)) {
            return Optional.of(goneOn(talk, at, words));
        }
        String figure = ReasonBeside.read(words).map(ReasonBeside::figure).orElse(words);
        FigureReading reading = reader.read(figure, row);
        boolean number = AskedFigure.alone(figure).isPresent();
        boolean task = TaskNumber.read(words.strip())
                .flatMap(talk.books().tasks()::find)
                .isPresent();
        boolean read = reading instanceof FigureReading.Read;
        if (!answers.isAnswer(talk, figure, row) || !read && (!number || task)) {
            return Optional.empty();
        }
        boolean unclear = task
                || Mistaken.in(words)
                        .filter(kind -> kind == Mistaken.CONSENT || kind == Mistaken.STOP)
                        .isPresent();
        return Optional.of(
                isSoon(talk, since(talk, at)) && !unclear
                        ? goneOn(talk, at, words)
                        : asked(talk, at, period, row, words, task));
    }

    private Reply goneOn(Talk talk, Dialogue at, String words) {
        return answers.continued(talk, at, words)
                .before(takenUp(talk, FormState.read(at).period().orElseThrow(), since(talk, at)));
    }

    /** The question again, with the words as a button where they can be its answer. */
    private Reply asked(Talk talk, Dialogue at, ReportingPeriod period, Indicator row, String words, boolean task) {
        Reply question = dialogue.ask(talk, period, row);
        Keyboard keyboard = reader.read(words, row) instanceof FigureReading.Read read
                ? Keyboard.of(List.of(FigureUse.drafted(
                        row.code() + ": " + FigureWords.full(read.figure(), row.measure()),
                        period,
                        row.code(),
                        read.figure(),
                        dialogue.typedIn(talk, period, row))))
                : Keyboard.NONE;
        for (List<Keyboard.Button> buttons : question.keyboard().rows()) {
            keyboard = keyboard.and(buttons);
        }
        String typed = Html.cut(words.strip(), 40);
        String asked = "“" + Html.text(typed) + "” là số liệu " + SubmissionReplies.named(row) + " của phiếu "
                + period.vietnamese() + " để dở từ " + day(talk, since(talk, at)) + "? "
                + FigureUse.DRAFTED.nothingDone() + " Đúng thì xin bấm nút hoặc gõ lại số ấy"
                + (task ? "; là việc thì gõ " + Html.code("/viec " + typed) : "") + ".";
        return Reply.say(asked + "\n\n" + question.html(), keyboard);
    }

    private Reply reasonsAgain(Talk talk, Dialogue at, String words) {
        ReportingPeriod period = FormState.read(at).period().orElseThrow();
        FormSending sending = dialogue.sending();
        boolean wanted = !sending.unexplained(talk, period).isEmpty();
        return (wanted ? sending.send(talk, period) : sending.card(talk, period))
                .before(takenUp(talk, period, since(talk, at)) + "\n“"
                        + Html.text(Html.cut(words.strip(), 60).replace('\n', ' '))
                        + "” chưa ghi làm lý do; đúng là lý do thì xin gõ lại.");
    }

    private static String takenUp(Talk talk, ReportingPeriod period, LocalDate since) {
        return "↩️ Tiếp phiếu " + period.vietnamese() + " để dở từ " + day(talk, since) + ".";
    }

    private static String day(Talk talk, LocalDate day) {
        return DateWords.weekday(day.getDayOfWeek()) + " "
                + DateWords.near(day, talk.now().today());
    }

    private static LocalDate since(Talk talk, Dialogue at) {
        return Moment.of(at.updatedAt(), talk.now().zone()).today();
    }

    private static boolean isSoon(Talk talk, LocalDate since) {
        return !talk.said().today().isAfter(talk.calendar().plusWorkingDays(since, 1));
    }

    private boolean isOpen(Talk talk, ReportingPeriod period) {
        return !PeriodService.isLocked(talk.books(), period)
                && dialogue.outside(talk, period).isEmpty();
    }
}
