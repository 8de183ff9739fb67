package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.SpellingOut;
import nhacviec.core.indicator.SpellingOut.Change;
import nhacviec.core.staff.Unit;

/**
 * Everything that can be answered to "these units report this".
 *
 * @param code the indicator as it was typed
 * @param tapped whether a button said it, under a message that may have been changed by the first of two taps
 */
record ReporterReplies(String code, boolean tapped) implements SpellingOut.Cases<Reply> {

    static String names(List<Unit> units) {
        return Html.text(plain(units));
    }

    /** "“Các ban ngành liên quan” hoặc “Các ban ngành ủy ban”". */
    static String wordings(List<String> wordings) {
        return wordings.stream().map(words -> "“" + Html.text(words) + "”").collect(Collectors.joining(" hoặc "));
    }

    /** One unit where the office has one value, several where figures add up. */
    static String example(Indicator indicator) {
        String units = indicator.measure().addsUp() ? " Tư pháp, Văn hóa xã hội" : " Tư pháp";
        return "ví dụ " + Html.code("/donvi " + indicator.code() + units) + ".";
    }

    @Override
    public Reply done(SpellingOut.Done done) {
        StringBuilder text = new StringBuilder("👥 Từ " + done.from().vietnamese() + ", ");
        if (done.everywhere()) {
            text.append(done.changes().size())
                    .append(" chỉ tiêu ghi ")
                    .append(wordings(done.wordings()))
                    .append(" (")
                    .append(done.changes().stream()
                            .map(change -> change.indicator().code())
                            .collect(Collectors.joining(", ")))
                    .append(")");
        } else {
            text.append(SubmissionReplies.named(done.indicator()));
        }
        text.append(" do ").append(Html.bold(plain(done.units()))).append(" báo số liệu.");
        text.append(moves(done.changes()));
        String relieved = moved(done.changes(), Change::relieved);
        text.append(
                relieved.isEmpty()
                        ? "\nCác kỳ trước giữ nguyên."
                        : "\n" + done.from().previous().vietnamese() + " đã quá hạn: " + relieved
                                + " chưa gửi thì không phải gửi nữa; ngoài ra các kỳ trước giữ nguyên.");
        return Reply.show(text.toString(), undo(done)).withToast("Đã lưu");
    }

    @Override
    public Reply undone(SpellingOut.Undone undone) {
        String codes = undone.changes().stream()
                .map(change -> change.indicator().code())
                .collect(Collectors.joining(", "));
        return Reply.show(
                        "👥 Từ " + undone.from().vietnamese() + ", các chỉ tiêu " + codes
                                + " lại do đơn vị như cũ báo số liệu." + moves(undone.changes())
                                + "\nXem: " + Html.code("/donvi") + ".",
                        Keyboard.NONE)
                .withToast("Đã như cũ");
    }

    @Override
    public Reply notUndone(SpellingOut.NotUndone notUndone) {
        return Reply.toast("Đã như cũ hoặc đã ghi khác sau đó; không có gì thay đổi.");
    }

    /** Who reports more, who reports less, and what no longer counts. */
    private static String moves(List<Change> changes) {
        StringBuilder text = new StringBuilder();
        String gained = moved(changes, Change::gained);
        String lost = moved(changes, Change::lost);
        if (!gained.isEmpty()) {
            text.append("\nThêm: ").append(gained).append(".");
        }
        if (!lost.isEmpty()) {
            text.append("\nBớt: ").append(lost).append(" – không nhắc nữa, số đã gửi vẫn được lưu.");
        }
        changes.forEach(change -> text.append(uncounted(change)));
        return text.toString();
    }

    /** The units of one kind, each with its indicators where it is not all of them. */
    private static String moved(List<Change> changes, Function<Change, List<Unit>> which) {
        Map<Unit, List<String>> codes = new LinkedHashMap<>();
        changes.forEach(change -> which.apply(change)
                .forEach(unit -> codes.computeIfAbsent(unit, u -> new ArrayList<>())
                        .add(change.indicator().code())));
        return codes.entrySet().stream()
                .map(moved -> Html.text(moved.getKey().name())
                        + (moved.getValue().size() == changes.size()
                                ? ""
                                : " (" + String.join(", ", moved.getValue()) + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String plain(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    /** Figures of the period that no longer count for the office. */
    private static String uncounted(Change change) {
        return change.given().stream()
                .map(entry -> {
                    String unit = names(change.lost().stream()
                            .filter(lost -> lost.id() == entry.unitId())
                            .toList());
                    String figure = Html.text(
                            FigureWords.full(entry.figure(), change.indicator().measure()));
                    return "\n" + change.indicator().code() + ": "
                            + (entry.figure() instanceof Figure.NothingArose
                                    ? "câu trả lời “" + figure + "” của " + unit + " không còn tính."
                                    : "số " + figure + " của " + unit + " không còn cộng vào cả cơ quan.");
                })
                .collect(Collectors.joining());
    }

    private static Keyboard undo(SpellingOut.Done done) {
        if (done.everywhere()) {
            String at = Long.toString(done.at().toEpochMilli(), Character.MAX_RADIX);
            return Keyboard.of(
                    List.of(button("↩️ Như cũ", "donvi:" + done.indicator().code() + ":u:" + at)));
        }
        if (done.changes().get(0).before().equals(done.units())) {
            return Keyboard.NONE;
        }
        String code = done.indicator().code();
        String data = ReporterCommand.data(code, "s", done.changes().get(0).before());
        return data.length() > 64 ? Keyboard.NONE : Keyboard.of(List.of(button("↩️ Như cũ", data)));
    }

    @Override
    public Reply asBefore(SpellingOut.AsBefore asBefore) {
        if (tapped) {
            return Reply.toast("Đã lưu như thế; không có gì thay đổi.");
        }
        return Reply.show(
                "👥 " + (asBefore.everywhere() ? "Các chỉ tiêu này" : SubmissionReplies.named(asBefore.indicator()))
                        + " vẫn do " + names(asBefore.units()) + " báo số liệu; không có gì thay đổi.",
                Keyboard.NONE);
    }

    @Override
    public Reply noUnits(SpellingOut.NoUnits noUnits) {
        return Reply.say("Chỉ tiêu " + noUnits.indicator().code() + " phải có ít nhất một đơn vị báo số liệu, "
                        + example(noUnits.indicator()))
                .withToast("Chưa chọn đơn vị nào");
    }

    @Override
    public Reply noSuchUnit(SpellingOut.NoSuchUnit missing) {
        String known = missing.nearest()
                .map(unit -> "Có phải " + Html.bold(unit.name()) + "?")
                .orElseGet(() -> "Các đơn vị: " + names(missing.all()) + ".");
        String name = missing.nearest().map(Unit::name).orElse("Tư pháp");
        return Reply.say("Không có đơn vị “" + Html.text(Html.cut(missing.typed(), 40)) + "”. " + known
                + " Chưa đổi gì; ví dụ "
                + Html.code("/donvi " + missing.indicator().code() + " " + name) + ".");
    }

    @Override
    public Reply oneOnly(SpellingOut.OneOnly oneOnly) {
        String first =
                oneOnly.units().isEmpty() ? "Văn phòng" : oneOnly.units().get(0).name();
        return Reply.say("Chỉ tiêu " + oneOnly.indicator().code()
                + " có một kết quả chung cho cả cơ quan nên chỉ một đơn vị báo, ví dụ "
                + Html.code("/donvi " + oneOnly.indicator().code() + " " + first) + ".");
    }

    @Override
    public Reply heading(SpellingOut.Heading heading) {
        String rows = heading.rows().stream().map(Indicator::code).collect(Collectors.joining(", "));
        Indicator first =
                heading.rows().isEmpty() ? heading.indicator() : heading.rows().get(0);
        return Reply.say(heading.indicator().code() + " là nhóm chỉ tiêu; xin ghi cho từng dòng " + rows + ", "
                + example(first));
    }

    @Override
    public Reply noSuchIndicator(SpellingOut.NoSuchIndicator missing) {
        Optional<Indicator> near = missing.near().stream().findFirst();
        return Reply.say("Kế hoạch không có chỉ tiêu " + Html.text(Html.cut(code, 12)) + "."
                + near.map(i -> " Gần giống: " + i.code() + ".").orElse("") + " Ví dụ: "
                + Html.code("/donvi " + near.map(Indicator::code).orElse("3.2") + " Tư pháp") + ".");
    }

    @Override
    public Reply notYours(SpellingOut.NotYours notYours) {
        return Reply.say("Chỉ Văn phòng ghi đơn vị nào báo chỉ tiêu nào.");
    }
}
