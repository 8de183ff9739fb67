package nhacviec.core.plan;

import java.util.Optional;
import nhacviec.core.plan.PhraseWords.Word;

/** The year behind a day, a month or a quarter: "/2024", "năm 2024", "năm sau", "hằng năm". */
final class YearWords {

    private static final String[] THIS_YEAR = {
        "hang nam",
        "moi nam",
        "trong nam",
        "cua nam",
        "nam nay",
        "nam bao cao",
        "nam ke hoach",
        "cung nam",
        "trong nam nay"
    };
    private static final String[] NEXT_YEAR = {
        "nam sau", "nam toi", "nam tiep theo", "nam ke tiep", "nam lien ke", "nam lien sau", "nam den"
    };

    private final PhraseWords words;
    private final int planYear;

    YearWords(PhraseWords words, int planYear) {
        this.words = words;
        this.planYear = planYear;
    }

    int planYear() {
        return planYear;
    }

    /** The year that is named here, or empty: then it is the plan's own, or a neighbour's in a list. */
    Optional<Integer> behind() {
        return words.attempt(this::sign).or(() -> words.attempt(this::spelled)).or(() -> words.attempt(this::relative));
    }

    /** Four figures that can be a year. */
    Optional<Integer> figures() {
        Word word = words.peek();
        if (word.isDigits() && word.text().length() == 4 && word.text().matches("(19|20)\\d\\d")) {
            words.skip();
            return Optional.of(Integer.valueOf(word.text()));
        }
        return Optional.empty();
    }

    private Optional<Integer> sign() {
        boolean slash = words.sees("/");
        if (!words.take("/", "-", ".", ",")) {
            return figures();
        }
        Word word = words.peek();
        if (slash && word.isDigits() && word.text().length() == 2 && Integer.parseInt(word.text()) == planYear % 100) {
            words.skip();
            return Optional.of(planYear);
        }
        return words.take("nam") ? figures() : figures();
    }

    private Optional<Integer> spelled() {
        words.take("(");
        words.take("cua", "trong", "vao");
        if (!words.take("nam")) {
            return Optional.empty();
        }
        Optional<Integer> year = figures();
        words.take(")");
        return year;
    }

    private Optional<Integer> relative() {
        words.take(",");
        if (words.take("cua nam") && !words.sees("sau", "truoc", "toi", "tiep")) {
            return Optional.of(planYear);
        }
        words.take("cua", "nam");
        if (words.word(-1).key().equals("nam")) {
            words.backTo(words.finger() - 1);
        }
        if (words.take(NEXT_YEAR)) {
            return Optional.of(planYear + 1);
        }
        if (words.take("nam truoc")) {
            return Optional.of(planYear - 1);
        }
        return words.take(THIS_YEAR) ? Optional.of(planYear) : Optional.empty();
    }
}
