package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.core.plan.TargetPhrase.Reading;

/**
 * Targets that are said as a change.
 *
 * <pre>
 * change = "giảm" … ("còn" | "xuống") [operator] number unit          "giảm từ 5% xuống dưới 2%": the end counts
 *        | ("tăng" | "nâng" | "từ") … "lên" [operator] number unit    "từ 60% lên 80%"
 * past   = a comparison beside "so với năm trước", "hơn cùng kỳ", "gấp … lần": needs the figure of the past
 * </pre>
 */
final class TargetChanges {

    private static final String[] PAST = {
        "so voi nam",
        "so voi ky",
        "so voi cung ky",
        "so voi dau",
        "so voi quy",
        "so voi thang",
        "so voi truoc",
        "so voi muc",
        "so voi ket qua",
        "hon nam",
        "hon ky",
        "hon cung ky",
        "hon muc nam",
        "hon muc cua nam",
        "hon ket qua nam",
        "nam truoc",
        "nam ngoai",
        "cung ky"
    };

    private final PhraseWords words;
    private final TargetWords target;

    TargetChanges(PhraseWords words, TargetWords target) {
        this.words = words;
        this.target = target;
    }

    /** Where the change should end. */
    Optional<Reading> endsAt() {
        words.take("phan dau", "dat muc", "dat");
        boolean down = words.take("giam", "keo giam", "ha");
        if (!down && !words.take("tang", "nang") && !words.takeMarked("từ")) {
            return Optional.empty();
        }
        while (!words.atEnd()) {
            boolean turn = down ? words.take("xuong con", "con", "xuong") : words.take("len den", "len");
            if (turn) {
                words.take("muc", "duoc", "dat");
                Optional<Reading> end =
                        words.attempt(() -> target.compared(down ? Comparison.AT_MOST : Comparison.AT_LEAST));
                if (end.isPresent()) {
                    return end;
                }
            } else if (words.sees(";")) {
                return Optional.empty();
            } else {
                words.skip();
            }
        }
        return Optional.empty();
    }

    /** The same reading, measured against the past where the words say so. */
    Reading againstThePast(Reading reading) {
        if (reading.values().isEmpty()
                || reading.unit().endsWith("so với mốc")
                || reading.comparison() == Comparison.RANK) {
            return reading;
        }
        if (says("gap")) {
            return new Reading(
                            Comparison.AT_LEAST,
                            reading.values(),
                            (reading.unit() + " so với mốc").strip(),
                            reading.doubt())
                    .doubted("gấp so với trước, cần số của kỳ trước");
        }
        boolean beyondPlan = says("vuot") && (says("ke hoach") || says("du toan") || says("chi tieu"));
        if (beyondPlan) {
            return reading.doubted("vượt so với kế hoạch, cần số của kế hoạch");
        }
        boolean less = says("giam") || says("thap hon") || says("it hon") || says("giam hon");
        if (!says(PAST) || isNegative(reading)) {
            return reading;
        }
        List<BigDecimal> values =
                less ? reading.values().stream().map(BigDecimal::negate).toList() : reading.values();
        return new Reading(
                        less ? Comparison.AT_MOST : Comparison.AT_LEAST,
                        values,
                        less ? reading.unit() : (reading.unit() + " tăng so với mốc").strip(),
                        reading.doubt())
                .doubted((less ? "giảm" : "tăng") + " so với trước, cần số của kỳ trước");
    }

    /** "gấp đôi": a number that is not written. */
    boolean doubles() {
        return says("gap doi", "gap ba", "gap ruoi");
    }

    private static boolean isNegative(Reading reading) {
        return reading.values().stream().anyMatch(value -> value.signum() < 0);
    }

    private boolean says(String... phrases) {
        int finger = words.finger();
        words.backTo(0);
        boolean found = words.sees(phrases);
        while (!found && !words.atEnd()) {
            words.skip();
            found = words.sees(phrases);
        }
        words.backTo(finger);
        return found;
    }
}
