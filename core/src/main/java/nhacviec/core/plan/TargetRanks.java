package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.core.plan.TargetPhrase.Reading;

/** Targets that are a place among others: "nhóm 05 đơn vị dẫn đầu", "xếp thứ 3", "≤ 50 Thế giới". */
final class TargetRanks {

    private static final String[] RANK_BEHIND = {"dan dau", "dung dau", "cao nhat", "tot nhat", "hang dau"};

    private final PhraseWords words;
    private final TargetNumbers numbers;
    private int rankBegins;

    TargetRanks(PhraseWords words, TargetNumbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** A place among others: smaller is better. */
    Optional<Reading> rank() {
        while (!words.atEnd()
                && !words.sees("nhom", "top", "xep thu", "dung thu", "xep hang", "thu hang", "vi tri thu")) {
            rankBegins = words.finger();
            Optional<Reading> among = words.attempt(this::amongTheFirst);
            if (among.isPresent()) {
                return among;
            }
            if (words.sees("<", "≤") || (words.peek().text().equals("≤"))) {
                return places();
            }
            words.skip();
        }
        rankBegins = words.finger();
        boolean group = words.sees("nhom");
        if (words.atEnd() || !words.take("nhom", "top", "xep thu", "dung thu", "xep hang", "thu hang", "vi tri thu")) {
            return Optional.empty();
        }
        words.take("thu", "tu");
        Optional<BigDecimal> place = numbers.number();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (!group) {
            return Optional.of(new Reading(Comparison.RANK, List.of(place.get()), "thứ bậc", ""));
        }
        String unit = numbers.countedUnit();
        while (!words.atEnd() && !words.sees(RANK_BEHIND)) {
            words.skip();
        }
        // "nhóm 2 (Trung bình - Cao)": the number is a name.
        return words.atEnd()
                ? Optional.empty()
                : Optional.of(new Reading(Comparison.RANK, List.of(place.get()), unit, ""));
    }

    /** "nằm trong 10 xã dẫn đầu": a group without the word for it. */
    private Optional<Reading> amongTheFirst() {
        boolean among = words.take("nam trong so", "nam trong", "thuoc");
        if (!among && !words.take("trong so", "trong")) {
            return Optional.empty();
        }
        Optional<BigDecimal> place = words.attempt(numbers::number);
        String unit = numbers.countedUnit();
        if (place.isEmpty() || !(unit.matches("(?iu)xã|phường|huyện|đơn vị|địa phương"))) {
            return Optional.empty();
        }
        int behind = words.finger();
        while (among && !words.atEnd() && !words.sees(RANK_BEHIND) && !words.sees(",", ";")) {
            words.skip();
        }
        Reading reading = new Reading(Comparison.RANK, List.of(place.get()), unit, "");
        if (words.take(RANK_BEHIND)) {
            return Optional.of(reading);
        }
        words.backTo(behind);
        return among ? Optional.of(reading.doubted("không nói dẫn đầu, đang hiểu là nhóm đầu")) : Optional.empty();
    }

    /** Where the words for the place begin; a number before them is a target of its own. */
    int rankBegins() {
        return rankBegins;
    }

    /** "≤ 3 Đông Nam Á; ≤ 50 Thế giới": a place in a named field, each with its own. */
    private Optional<Reading> places() {
        List<BigDecimal> values = new ArrayList<>();
        while (!words.atEnd()) {
            if (!words.take("≤", "<=", "< =")) {
                return Optional.empty();
            }
            Optional<BigDecimal> place = numbers.number();
            boolean field =
                    !words.atEnd() && Character.isUpperCase(words.peek().text().charAt(0));
            if (place.isEmpty() || !field) {
                return Optional.empty();
            }
            values.add(place.get());
            while (!words.atEnd() && !words.take(";", ",")) {
                words.skip();
            }
        }
        return Optional.of(new Reading(
                Comparison.RANK, values, "thứ bậc", values.size() == 1 ? "" : "nhiều bảng xếp hạng, mỗi bảng một mức"));
    }
}
