package nhacviec.bot.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.NotYet;
import nhacviec.bot.Reply;
import nhacviec.bot.SmallTalk;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/** Why answers of the guided form are as they are: given to the question before they are sent, or right behind an answer. */
final class FormReasons {

    /** "mới đạt 45/60 vì thiếu máy": another figure than the one whose reason is asked for. */
    private static final Pattern RATIO_WITHIN = Pattern.compile("(?iu)\\d\\s*(?:/|trên)\\s*\\d");

    private final FigureAnswers answers;
    private final FigureDialogue dialogue;
    private final FormSending sending;
    private final FigureReader reader = new FigureReader();

    FormReasons(FigureAnswers answers, FigureDialogue dialogue) {
        this.answers = answers;
        this.dialogue = dialogue;
        this.sending = dialogue.sending();
    }

    /** "To be sent as it is": every answer that needs a reason was looked over. */
    Reply checked(Talk talk, ReportingPeriod period) {
        return FormSending.isAskedForReasons(talk, period)
                ? sending.explain(talk, period, sameForAll(sending.unexplained(talk, period), DoubtWords.CHECKED))
                : sending.card(talk, period);
    }

    private static Map<String, String> sameForAll(List<String> codes, String reason) {
        return codes.stream().collect(Collectors.toMap(code -> code, code -> reason));
    }

    /** What is written while the reasons are asked for. */
    Reply read(Talk talk, ReportingPeriod period, String words) {
        List<String> codes = sending.unexplained(talk, period);
        String key = FigureAnswers.key(words);
        if (FigureAnswers.BACK.matcher(key).matches()) {
            return sending.card(talk, period);
        }
        if (FigureAnswers.LOOK.contains(key)
                || key.startsWith(FigureAnswers.CHANGE)
                || ClearedAnswer.code(words).isPresent()) {
            return answers.word(talk, period, words).orElseGet(() -> sending.card(talk, period));
        }
        if (SmallTalk.isSaid(words) && !codes.isEmpty()) {
            return Reply.say(
                    "“" + Html.text(Html.cut(words.strip(), 40))
                            + "” không phải là lý do nên chưa gửi. Xin cho biết lý do, ví dụ "
                            + Html.code(codes.get(0) + " chưa đủ máy quét") + ", hoặc bấm nút.",
                    CheckCard.reasonButtons(period));
        }
        if (NotYet.isSaid(words)
                || FigureLine.read(words)
                        .filter(line -> NotYet.isSaid(line.figure()))
                        .isPresent()) {
            return sending.card(talk, period)
                    .before("⏸ “" + Html.text(Html.cut(words.strip(), 40))
                            + "” không phải là lý do nên chưa gửi; các số vẫn giữ ở bản nháp.");
        }
        Optional<FigureLine> corrected = FigureLine.read(words)
                .filter(line -> words.strip().lines().count() == 1
                        && line.namesItsIndicator()
                        && (!ReasonLines.isReason(line.figure()) || isFigure(talk, line)));
        if (corrected.isPresent()) {
            return answers.lines(talk, period, List.of(words.strip()), FigureAnswers.Then.SEND);
        }
        if (RATIO_WITHIN.matcher(words).find()) {
            return Reply.say(
                    "Chưa gửi: trong lý do có con số. Là số đúng thì xin gửi riêng, ví dụ "
                            + Html.code((codes.isEmpty() ? "3.2" : codes.get(0)) + " 45/60")
                            + "; là lý do thì xin viết không kèm số đạt/tổng số.",
                    CheckCard.reasonButtons(period));
        }
        if (codes.isEmpty()) {
            return sending.card(talk, period);
        }
        Optional<Map<String, String>> reasons =
                FigureAnswers.SEND.matcher(key).matches() ? Optional.empty() : ReasonLines.read(words, codes);
        return reasons.map(given -> ReasonLines.tooLong(given)
                        .map(sentence -> Reply.say(sentence, CheckCard.reasonButtons(period)))
                        .orElseGet(() -> sending.explain(talk, period, given)))
                .or(() -> ReasonLines.partly(words, codes).map(given -> partly(talk, period, given)))
                .orElseGet(() -> Reply.say(
                        "Chưa gửi: xin cho biết lý do bằng lời, ví dụ " + Html.code(codes.get(0) + " chưa đủ máy quét")
                                + ", hoặc bấm nút.",
                        CheckCard.reasonButtons(period)));
    }

    private Reply partly(Talk talk, ReportingPeriod period, ReasonLines.Partly given) {
        sending.keep(talk, period, given.reasons());
        String others = given.others().stream()
                .map(line -> "“" + Html.text(Html.cut(line, 40)) + "”")
                .collect(Collectors.joining(", "));
        return sending.card(talk, period)
                .before("💬 Đã giữ lý do của "
                        + String.join(", ", given.reasons().keySet()) + ".\n⚠️ Chưa hiểu " + others + " nên chưa gửi.");
    }

    private boolean isFigure(Talk talk, FigureLine line) {
        return WrittenFigures.row(talk, line.code())
                .filter(row -> reader.read(line.figure(), row) instanceof FigureReading.Read)
                .isPresent();
    }

    /** "Vì thiếu máy quét" of the answer that was given last; empty where none was, or the words are something else. */
    Optional<Reply> explained(Talk talk, Dialogue at, String words) {
        FormState state = FormState.read(at);
        Optional<Indicator> last = WrittenFigures.row(talk, state.last());
        // On the card several answers are seen: whose reason it is has to be said.
        boolean asked = state.doubted() != 0 || state.stage() != FormState.Stage.QUESTION;
        return asked || state.period().isEmpty()
                ? Optional.empty()
                : RowMeant.because(words)
                        .flatMap(reason -> last.filter(row ->
                                        dialogue.isDrafted(talk, state.period().get(), row))
                                .map(row -> dialogue.next(talk, state.period().get())
                                        .before(dialogue.explained(
                                                talk, state.period().get(), row, reason))));
    }

    /** "3.2 vì thiếu máy quét": why an answer is as it is that was not sent yet; empty for other words. */
    Optional<Reply> coded(Talk talk, ReportingPeriod period, String words) {
        Optional<RowMeant.Why> why = RowMeant.why(words);
        Optional<Indicator> row = why.flatMap(each -> WrittenFigures.row(talk, each.code()))
                .filter(each -> dialogue.isDrafted(talk, period, each));
        return row.map(each -> dialogue.next(talk, period)
                .before(dialogue.explained(talk, period, each, why.get().reason())));
    }
}
