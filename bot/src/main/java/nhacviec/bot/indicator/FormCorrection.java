package nhacviec.bot.indicator;

import java.util.Optional;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/** "À nhầm 11/12" while the form is at hand: which answer it puts right, or the question for that. */
record FormCorrection(FigureAnswers answers, FigureDialogue dialogue) {

    /**
     * Puts right what is asked about just now, else what was answered last. Once anything else was said since, it is asked which row is
     * meant.
     *
     * @return empty where nothing is put right
     */
    Optional<Reply> read(Talk talk, ReportingPeriod period, FormState state, String words) {
        Optional<Indicator> asked = WrittenFigures.row(talk, state.at());
        if (Corrections.isDenied(words)) {
            return Optional.of(denied(
                    words,
                    asked.map(Indicator::code).orElseGet(() -> dialogue.lastDrafted(talk, period)),
                    FigureUse.DRAFTED));
        }
        Optional<String> right = Corrections.bare(words);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Indicator> row = !state.isSpokenOf(talk)
                ? Optional.empty()
                : state.doubted() != 0 && asked.isPresent()
                        ? asked
                        : WrittenFigures.row(talk, state.last()).filter(last -> dialogue.isDrafted(talk, period, last));
        if (row.isPresent()) {
            return answers.isAnswer(talk, right.get(), row.get())
                    ? Optional.of(answers.answer(talk, period, row.get(), right.get()))
                    : Optional.empty();
        }
        boolean figure =
                asked.filter(one -> answers.isAnswer(talk, right.get(), one)).isPresent()
                        || AskedFigure.alone(right.get()).isPresent();
        String last = WrittenFigures.row(talk, state.last())
                .filter(one -> dialogue.isDrafted(talk, period, one))
                .map(Indicator::code)
                .orElseGet(() -> dialogue.lastDrafted(talk, period));
        return figure
                ? Optional.of(Reply.say("Sửa số của chỉ tiêu nào? Xin ghi mã trước số, ví dụ "
                        + Html.code(last + " " + Html.cut(right.get(), 20)) + ". "
                        + FigureUse.DRAFTED.nothingDone()))
                : Optional.empty();
    }

    /** "Không phải 13/15" says which figure it is not. */
    static Reply denied(String words, String code, FigureUse use) {
        return Reply.say("“" + Html.text(Html.cut(words.strip(), 40))
                + "”: vậy số đúng là bao nhiêu? Xin gửi mã và số đúng, ví dụ " + Html.code(code + " 45/60") + ". "
                + use.nothingDone());
    }
}
