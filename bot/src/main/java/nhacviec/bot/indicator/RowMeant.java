package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.staff.Unit;

/** Of which row, unit and quarter words speak that reply to a message about one row: "45/60" under "✅ 3.2 …" is a figure of 3.2. */
public final class RowMeant {

    private static final Pattern ROW = Pattern.compile(
            "(?U)^\\s*(?:(?<unit>[\\p{L}][^✅✔🎯:]{0,80}?) – )?(?:✅|✔\\x{FE0F}?|🎯)\\s*(?<code>\\d{1,2}(?:\\.\\d{1,2}){1,2})\\s(?:.*, Quý (?<quarter>IV|I{1,3})/(?<year>\\d{4}):.*|.*)$");

    /** The quarter that the card of a row shows. */
    private static final Pattern SHOWN = Pattern.compile("(?mU)^\\s*Quý (?<quarter>IV|I{1,3})/(?<year>\\d{4})(?: ·|$)");

    private static final Pattern OFFERED = Pattern.compile(
            "^sl:\\+?(?:@\\d{1,18}:)?v:(?<year>\\d{4})-Q(?<quarter>\\d):(?<code>[\\d.]+):[^:]*:\\d{1,18}(?::(?<unit>\\d{1,18}))?$");

    /** How somebody begins who corrects a figure. */
    private static final Pattern CORRECTION = Pattern.compile(
            "(?iuU)^(?:(?:à|ủa|dạ|da|xin lỗi|xin loi|nhầm|nham|sai|sửa|sua|lại|lai|số|so|phải|phai|đúng|dung|mới|moi|là|la|thành|thanh)[\\s,:]+)++(?=\\S)");

    private static final Pattern REASON = Pattern.compile(
            "(?isuU)^(?:(?:lý do|ly do|lí do)(?:\\s+(?:là|la))?|vì|vi|do|bởi|tại)\\s*[:,]?\\s+(?<reason>\\p{L}.*)$");

    private static final Pattern WHY = Pattern.compile(
            "(?iuU)^(?<code>\\d{1,2}(?:\\.\\d{1,2}){1,2})[.)]?[\\s:=–-]+(?:lý do|ly do|lí do|bởi vì|tại vì|vì|bởi|do)(?:\\s+(?:là|la))?\\s*[:,]?\\s+(?<reason>\\p{L}.*)$");

    /** How a line begins in which something was recorded, refused, asked or passed over. */
    private static final Pattern OTHER = Pattern.compile("^\\s{0,3}(?:✅|✔|⚠|❔|▫|🔒|✏)");

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private RowMeant() {}

    /** "Q1/2024 3.2 51/60", of the figure that the words are; empty where they are none, or reply to no single row. */
    static Optional<String> figure(Talk talk, String words) {
        return given(words).flatMap(figure -> one(talk).map(row -> row.start(true) + " " + figure));
    }

    /** "Thiếu máy quét" of "vì thiếu máy quét"; empty for words that give no reason. */
    static Optional<String> because(String words) {
        Matcher reason = REASON.matcher(words.strip());
        return reason.matches() && ReasonLines.isReason(reason.group("reason"))
                ? Optional.of(reason.group("reason").strip())
                : Optional.empty();
    }

    /** A row with the reason of its figure. */
    record Why(String code, String reason) {}

    /** "3.2 vì thiếu máy quét", "3.2 lý do: mạng hỏng"; empty for other words. */
    static Optional<Why> why(String words) {
        Matcher why = WHY.matcher(words.strip());
        return why.matches() && ReasonLines.isReason(why.group("reason"))
                ? Optional.of(new Why(why.group("code"), why.group("reason").strip()))
                : Optional.empty();
    }

    /** The same as {@code /lydo} reads it; what the form has as a draft, or a question asks for, is left to those. */
    public static Optional<String> coded(Talk talk, String words) {
        Optional<Dialogue> form = talk.dialogue();
        boolean elsewhere = form.filter(at -> !at.kind().equals(FormState.KIND)).isPresent();
        return why(words)
                .filter(why ->
                        !elsewhere
                                && WrittenFigures.row(talk, why.code()).isPresent()
                                && form.flatMap(at -> FormState.read(at).period())
                                        .filter(period -> talk
                                                .books()
                                                .drafts()
                                                .of(
                                                        talk.staff().id(),
                                                        talk.staff().unit().id(),
                                                        period)
                                                .stream()
                                                .anyMatch(draft ->
                                                        draft.indicator().equals(why.code())))
                                        .isEmpty())
                .map(why -> why.code() + " " + why.reason());
    }

    /** "Q1/2024 3.2 thiếu máy quét", of the reason that the words are. */
    public static Optional<String> reason(Talk talk, String words) {
        Matcher reason = REASON.matcher(words.strip());
        return reason.matches()
                ? one(talk)
                        .filter(row -> row.unit().isEmpty()
                                || talk.staff().units().stream().anyMatch(unit -> unit.isNamed(row.unit())))
                        .map(row ->
                                row.start(false) + " " + reason.group("reason").strip())
                : Optional.empty();
    }

    /** What the bot has answered last, unless the message replies to something else. */
    static Optional<Deliveries.Answered> lastAnswer(Talk talk) {
        return talk.books()
                .deliveries()
                .lastAnswer(talk.message().chatId())
                .filter(answer -> talk.message().repliesTo() == 0
                        || talk.repliedTo().html().equals(answer.html()));
    }

    /** Whether an answer of the bot says that a row's figure was recorded, and nothing besides. */
    static boolean isOfOne(String html, String code) {
        List<String> lines = html.replaceAll("<[^>]*>", "").lines().toList();
        Matcher first = ROW.matcher(lines.isEmpty() ? "" : lines.get(0));
        return first.matches()
                && first.group("code").equals(code)
                && lines.stream().skip(1).noneMatch(line -> OTHER.matcher(line).find());
    }

    /** Asks for the row, where a figure alone replies to a message about several. */
    static Optional<Reply> unclear(Talk talk, String words) {
        List<Row> rows = given(words).isPresent() ? rows(talk) : List.of();
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(Reply.say("Tin này có nhiều chỉ tiêu ("
                        + String.join(", ", rows.stream().map(Row::code).toList())
                        + ") nên chưa ghi gì. Xin ghi mã trước số, ví dụ "
                        + Html.code(rows.get(0).code() + " " + given(words).orElseThrow()) + "."));
    }

    private static Optional<String> given(String words) {
        return AskedFigure.alone(CORRECTION.matcher(words.strip()).replaceFirst(""));
    }

    private static Optional<Row> one(Talk talk) {
        List<Row> rows = rows(talk);
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    private static List<Row> rows(Talk talk) {
        String words = talk.repliedTo().html().replaceAll("<[^>]*>", "");
        Matcher shown = SHOWN.matcher(words);
        String period = shown.find() ? period(shown) : "";
        List<Row> named = words.lines()
                .flatMap(line -> Row.read(line, period).stream())
                .filter(row -> talk.books().indicators().find(row.code()).isPresent())
                .toList();
        List<Row> offered = named.isEmpty() ? offered(talk) : List.of();
        return offered.size() == 1 ? offered : named;
    }

    /** The rows whose figure the buttons of a question would record. */
    private static List<Row> offered(Talk talk) {
        return talk.repliedTo().keyboard().rows().stream()
                .flatMap(List::stream)
                .map(button -> OFFERED.matcher(button.data()))
                .filter(Matcher::matches)
                .map(button -> new Row(
                        talk.books().staff().units().stream()
                                .filter(unit -> String.valueOf(unit.id()).equals(button.group("unit")))
                                .map(Unit::name)
                                .findFirst()
                                .orElse(""),
                        "Q" + button.group("quarter") + "/" + button.group("year"),
                        button.group("code")))
                .distinct()
                .toList();
    }

    private static String period(Matcher named) {
        return "Q" + (QUARTERS.indexOf(named.group("quarter")) + 1) + "/" + named.group("year");
    }

    /**
     * What the message that is replied to speaks of.
     *
     * @param unit empty for the person's own
     * @param period as it is typed, empty where the message names none
     */
    private record Row(String unit, String period, String code) {

        static Optional<Row> read(String line, String shown) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Row(
                    row.group("unit") == null ? "" : row.group("unit"),
                    row.group("quarter") == null ? shown : RowMeant.period(row),
                    row.group("code")));
        }

        String start(boolean withUnit) {
            String of = withUnit && !unit.isEmpty() ? unit + ": " : "";
            return ((period.isEmpty() ? "" : period + " ") + of + code).strip();
        }
    }
}
