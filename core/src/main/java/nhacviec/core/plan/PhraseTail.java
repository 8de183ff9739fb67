package nhacviec.core.plan;

import java.util.Optional;
import java.util.function.Supplier;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/** The words around a time that do not change it: "hoàn thành trong …", "… theo quy định", "… hoặc khi có yêu cầu". */
final class PhraseTail {

    private static final String[] FILLERS = {
        "phan dau",
        "ngay trong",
        "hang nam ,",
        "hang nam",
        "moi nam",
        "hoan thanh",
        "thuc hien xong",
        "thuc hien",
        "trien khai",
        "to chuc",
        "ket thuc",
        "xong",
        "nop",
        "gui",
        "thoi gian :",
        "thoi gian",
        "thoi diem",
        "vao khoang",
        "trong thoi gian",
        "trong",
        "vao"
    };
    /** Words that move a deadline: the new one is read, and a person confirms it. */
    private static final String[] MOVED = {
        "gia han den het",
        "gia han den",
        "gia han sang",
        "gia han",
        "chuyen sang",
        "lui sang",
        "lui den",
        "lui toi",
        "hoan den",
        "hoan sang",
        "doi sang",
        "dieu chinh den",
        "dieu chinh sang"
    };

    private static final String[] ON_REQUEST = {
        "hoac dot xuat khi co yeu cau",
        "va dot xuat khi co yeu cau",
        "hoac khi co yeu cau",
        "va khi co yeu cau",
        "hoac theo yeu cau",
        "va theo yeu cau",
        "khi co yeu cau",
        "hoac dot xuat",
        "va dot xuat",
        "dot xuat khi co yeu cau",
        "dot xuat theo yeu cau",
        "va theo yeu cau cua cap tren",
        "dot xuat"
    };

    private final PhraseWords words;
    private final YearWords years;

    PhraseTail(PhraseWords words, YearWords years) {
        this.words = words;
        this.years = years;
    }

    /** Fillers, the time, and what trails behind it. */
    Optional<Reading> filled(Supplier<Optional<Reading>> time) {
        return words.attempt(() -> {
                    boolean more = true;
                    while (more) {
                        if (words.take("du kien", "khoang", "uoc", "tam", "chung")) {
                            words.doubt("chỉ là dự kiến");
                        } else if (words.take(MOVED)) {
                            words.doubt("nói hạn đã dời, xin xác nhận");
                        } else {
                            more = words.take(FILLERS) || words.take(":");
                        }
                    }
                    return time.get().flatMap(this::behind);
                })
                .or(() -> words.attempt(() -> time.get().flatMap(this::behind)));
    }

    /** What may trail behind a time; empty when a word is left that could change it. */
    Optional<Reading> behind(Reading reading) {
        boolean more = true;
        while (more && !words.atEnd()) {
            int finger = words.finger();
            words.take(",", ".", ";", ":");
            more = words.take(
                            "theo quy dinh",
                            "theo quy dinh hien hanh",
                            "trong nam",
                            "hang nam",
                            "cua nam bao cao",
                            "trong ky",
                            "trong nam ke hoach")
                    || onRequest()
                    || expected()
                    || accordingTo()
                    // Another year than the plan's would move the time; a rule that knows the time reads it.
                    || words.attempt(() -> years.behind().filter(year -> year == years.planYear()))
                            .isPresent()
                    || words.finger() > finger;
        }
        return words.atEnd() ? Optional.of(reading) : Optional.empty();
    }

    private boolean onRequest() {
        if (!words.take(ON_REQUEST)) {
            return false;
        }
        words.take("cua cap tren", "cua cap co tham quyen");
        return true;
    }

    /** "theo Công văn số 15/UBND-NV": where the time comes from; another could come from there. */
    private boolean accordingTo() {
        if (!words.sees("theo") || CitedPapers.timesIn(words.rest())) {
            return false;
        }
        String paper = words.rest();
        if (!CitedPapers.isPaper(paper)) {
            return false;
        }
        words.doubt("“" + paper + "” có thể làm hạn này đổi");
        words.backTo(words.size());
        return true;
    }

    private boolean expected() {
        if (words.take("( du kien )", "du kien")) {
            words.doubt("chỉ là dự kiến");
            return true;
        }
        return false;
    }
}
