package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** Several answers of the form, kept as drafts. */
final class DraftedFigures implements FigureBatch.Taking {

    private final FigureDialogue dialogue;
    private final Talk talk;
    private final ReportingPeriod period;

    DraftedFigures(FigureDialogue dialogue, Talk talk, ReportingPeriod period) {
        this.dialogue = dialogue;
        this.talk = talk;
        this.period = period;
    }

    @Override
    public FigureUse use() {
        return FigureUse.DRAFTED;
    }

    @Override
    public Optional<Indicator> row(String code) {
        return WrittenFigures.row(talk, code);
    }

    @Override
    public String again(Indicator indicator, String figure) {
        return indicator.code() + " " + figure;
    }

    @Override
    public Keyboard.Button button(String label, Indicator indicator, Figure figure) {
        return FigureUse.drafted(label, period, indicator.code(), figure, dialogue.typedIn(talk, period, indicator));
    }

    @Override
    public Optional<String> otherUnit(FigureLine line) {
        return ReadingWords.otherUnit(talk, talk.staff().unit(), line);
    }

    @Override
    public Optional<String> unitsAhead(WordsAhead.Ahead ahead) {
        return ReadingWords.unitsAhead(talk, talk.staff().unit(), ahead);
    }

    @Override
    public Optional<Unit> otherUnit(String words) {
        return OtherUnits.named(talk, talk.staff().unit(), words);
    }

    @Override
    public boolean isOwnUnit(String words) {
        return talk.staff().unit().isNamed(words);
    }

    @Override
    public NeutralLines neutral() {
        return OtherUnits.neutral(talk, talk.staff().unit());
    }

    @Override
    public List<Indicator> rows() {
        return talk.books().indicators().all();
    }

    @Override
    public String notARow(String code) {
        return dialogue.notARow(talk, period, code);
    }

    @Override
    public Optional<String> notOurs(Indicator indicator) {
        return dialogue.notOurs(talk, period, indicator);
    }

    @Override
    public Optional<Reply> otherCode(FigureLine line, Indicator indicator, Figure figure) {
        return talk.books()
                .indicators()
                .find(line.figure().strip())
                .map(other -> codeOrFigure(indicator, other, figure));
    }

    @Override
    public Optional<Reply> firstAsk(FigureLine line, Indicator indicator, Figure figure) {
        return Optional.empty();
    }

    @Override
    public String take(Indicator indicator, Figure figure, String reason) {
        return dialogue.draft(talk, period, indicator, figure, reason);
    }

    /** "3.2" may be the answer 3,2 % or the wish to go to the indicator 3.2. */
    Reply codeOrFigure(Indicator asked, Indicator namesake, Figure figure) {
        dialogue.waitFor(talk, period, asked);
        Keyboard.Button result = button("Kết quả " + FigureWords.full(figure, asked.measure()), asked, figure);
        Keyboard.Button other =
                Buttons.button("Sang chỉ tiêu " + namesake.code(), "sl:e:" + period.code() + ":" + namesake.code());
        return Reply.say(
                Html.bold(asked.code()) + ": “" + namesake.code()
                        + "” là kết quả, hay là mã chỉ tiêu? Xin bấm nút đúng. "
                        + FigureUse.DRAFTED.nothingDone(),
                Buttons.grid(namesake.group() ? List.of(result) : List.of(result, other), 1));
    }
}
