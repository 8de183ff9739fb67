package nhacviec.core.plan;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * Deadlines that hang on somebody else: an event, a plan of the level above, a request.
 *
 * <pre>
 * waiting = ("sau khi" | "khi") ["có"] event | [limit] number "ngày" ["làm việc"] ("kể từ" | "sau khi") event
 *         | "trước" ("kỳ họp" | "hội nghị" | "Tết" …) | "theo" document | "theo yêu cầu" …  | "ngay" ["sau khi" event]
 * </pre>
 *
 * The event is kept in the words of the plan. A date inside it that is not the date of a document makes the phrase unread:
 * it would be a second deadline.
 */
final class WaitingPhrases {

    /** "kế hoạch tháng, quý": a plan for each period, not one paper. */
    private static final Pattern PERIODIC = Pattern.compile("\\b(thang|quy|tuan)\\b(?! (\\d|i|v|phap|dinh|che|chuan))");

    private final PhraseWords words;
    private final NumberWords numbers;

    WaitingPhrases(PhraseWords words, NumberWords numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    Optional<Reading> waiting() {
        return words.attempt(this::atOnce)
                .or(() -> words.attempt(this::onRequest))
                .or(() -> words.attempt(this::daysAfter))
                .or(() -> words.attempt(this::daysBefore))
                .or(() -> words.attempt(this::atMeeting))
                .or(() -> words.attempt(this::beforeEvent))
                .or(() -> words.attempt(this::afterEvent))
                .or(() -> words.attempt(this::underDocument));
    }

    private Optional<Reading> atOnce() {
        boolean doIt = words.take("thuc hien", "trien khai", "bao cao", "trien khai thuc hien");
        if (!words.takeMarked("ngay")) {
            if (!(doIt ? words.take("ngay lap tuc") : words.take("lap tuc", "khan truong"))) {
                return Optional.empty();
            }
        }
        words.take("lap tuc");
        if (words.atEnd()) {
            return Optional.of(Reading.waiting(DeadlineKind.IMMEDIATE, "ngày ký kế hoạch"));
        }
        if (!words.take("sau khi co", "sau khi", "khi co", "khi", "tu khi", "sau")) {
            return Optional.empty();
        }
        return event().map(event -> Reading.waiting(DeadlineKind.IMMEDIATE, event));
    }

    private Optional<Reading> onRequest() {
        if (words.take("chua xac dinh", "khong xac dinh", "chua ro", "chua co thoi gian cu the")) {
            return words.atEnd() ? Optional.of(Reading.waiting(DeadlineKind.ON_REQUEST, "")) : Optional.empty();
        }
        boolean suddenly = words.take("bao cao dot xuat", "dot xuat");
        words.take(",", "hoac", "va");
        if (suddenly && words.atEnd()) {
            return Optional.of(Reading.waiting(DeadlineKind.ON_REQUEST, "yêu cầu đột xuất"));
        }
        words.take("khi co", "theo", "khi duoc", "sau khi co", "khi");
        if (!words.sees("yeu cau", "de nghi", "phan cong", "su phan cong", "van ban yeu cau")) {
            return Optional.empty();
        }
        return event().map(event -> Reading.waiting(DeadlineKind.ON_REQUEST, event));
    }

    /** So many days after something: the number stays beside the event. */
    private Optional<Reading> daysAfter() {
        words.take(DayPhrases.LIMITS);
        words.take("trong thoi gian", "trong thoi han", "trong vong", "trong", "sau");
        String number = words.peek().text();
        OptionalInt days = numbers.whole(1, 365);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        boolean month = words.take("thang");
        boolean week = !month && words.take("tuan");
        if (!month && !week && !words.take("ngay")) {
            return Optional.empty();
        }
        boolean working = words.take("lam viec");
        words.take(",");
        words.take("tinh");
        if (!words.take(
                "ke tu ngay",
                "ke tu khi",
                "ke tu thoi diem",
                "ke tu",
                "tinh tu ngay",
                "sau khi",
                "sau ngay",
                "sau",
                "tu ngay",
                "tu khi")) {
            return Optional.empty();
        }
        boolean dayNamed = words.word(-1).key().equals("ngay") && words.sees("chot", "ky", "nop", "bat dau");
        String ending = (month ? " tháng" : week ? " tuần" : " ngày") + (working ? " làm việc" : "");
        return event().map(event -> Reading.waiting(
                DeadlineKind.EVENT_TRIGGERED, (dayNamed ? "ngày " : "") + event + "; +" + number + ending));
    }

    /** "10 ngày trước kỳ họp": who knows the day of the meeting says the deadline. */
    private Optional<Reading> daysBefore() {
        words.take(DayPhrases.LIMITS);
        int begin = words.finger();
        OptionalInt days = numbers.whole(1, 120);
        if (days.isEmpty() || !words.take("ngay lam viec", "ngay", "tuan", "thang") || !words.sees("truoc")) {
            return Optional.empty();
        }
        words.take("truoc");
        words.backTo(words.finger() - 1);
        int before = words.finger();
        return beforeEvent().map(event -> {
            String trigger = words.between(begin, before + 1) + " " + words.between(before + 1, words.finger());
            return Reading.waiting(DeadlineKind.EVENT_TRIGGERED, trigger)
                    .doubted("đếm lùi từ một việc chưa có ngày: khi biết ngày thì ghi thẳng hạn");
        });
    }

    private Optional<Reading> beforeEvent() {
        if (!words.take("truoc khi dien ra", "truoc")) {
            return Optional.empty();
        }
        words.take("ngay khai mac", "khi khai mac", "ngay", "dip");
        if (!words.sees(
                "bau cu",
                "khai giang",
                "mua mua",
                "mua bao",
                "mua lu",
                "mua kho",
                "khi khai giang",
                "khi ket thuc nam hoc",
                "khi vao nam hoc",
                "nam hoc",
                "ky hop",
                "hoi nghi",
                "cuoc hop",
                "tet",
                "dai hoi",
                "khi trinh",
                "khi to chuc",
                "khi ban hanh",
                "ngay bau cu")) {
            return Optional.empty();
        }
        return event().map(event -> Reading.waiting(DeadlineKind.EVENT_TRIGGERED, event));
    }

    /** "Tại kỳ họp giữa năm": the day of the meeting is the deadline, whenever it is called. */
    private Optional<Reading> atMeeting() {
        int begin = words.finger();
        boolean at = words.take("tai", "trinh tai", "trong", "vao", "truoc va trong");
        int meeting = words.finger();
        if (!words.take("ky hop", "phien hop", "ky hop thuong le") || (!at && begin > 0)) {
            return Optional.empty();
        }
        words.backTo(meeting);
        return event().map(event -> Reading.waiting(DeadlineKind.EVENT_TRIGGERED, event));
    }

    private Optional<Reading> afterEvent() {
        boolean after = words.take(
                "sau khi co",
                "sau khi nhan duoc",
                "sau khi",
                "ke tu khi co",
                "ke tu khi",
                "ke tu ngay co",
                "ke tu ngay");
        if (!after && !words.take("sau ky hop", "khi co", "khi nhan duoc", "khi phat sinh", "khi")) {
            return Optional.empty();
        }
        String taken = words.word(-1).key();
        if (taken.equals("hop")) {
            words.backTo(words.finger() - 2);
        }
        if (taken.equals("sinh")) {
            words.backTo(words.finger() - 2);
        }
        return event().map(event -> Reading.waiting(DeadlineKind.EVENT_TRIGGERED, event));
    }

    private Optional<Reading> underDocument() {
        words.take("thuc hien", "trien khai", "dam bao", "bao dam", "bao cao dinh ky", "dinh ky");
        boolean under = words.take(
                "theo dung thoi gian",
                "theo dung thoi han",
                "theo thoi gian",
                "theo thoi han",
                "theo tien do",
                "theo lo trinh",
                "theo dung",
                "theo",
                "dung thoi gian",
                "dung thoi han",
                "dung tien do",
                "dung",
                "thoi gian",
                "can cu");
        if (!under) {
            return Optional.empty();
        }
        boolean pace = words.word(-1).key().equals("do") || words.word(-1).key().equals("trinh");
        if (pace && words.sees("cua", "chung")) {
            words.backTo(words.finger() - 2);
        }
        if (words.atEnd()) {
            if (!pace) {
                return Optional.empty();
            }
            return Optional.of(Reading.waiting(DeadlineKind.BY_HIGHER_LEVEL_PLAN, "tiến độ (không nêu tên)"));
        }
        if (!pace
                && !words.sees(
                        "nd",
                        "ke hoach",
                        "kh",
                        "quy dinh",
                        "huong dan",
                        "chi dao",
                        "quyet dinh",
                        "de an",
                        "chuong trinh",
                        "van ban",
                        "cong van",
                        "luat",
                        "nghi dinh",
                        "thong tu",
                        "nghi quyet",
                        "lich",
                        "ubnd",
                        "tien do",
                        "lo trinh",
                        "du an",
                        "phap luat",
                        "thanh pho",
                        "cap tren",
                        "thong bao",
                        "chi thi",
                        "su chi dao",
                        "hd",
                        "quy che",
                        "chinh phu",
                        "trung uong",
                        "ban chi dao",
                        "che do",
                        "ket luan")) {
            return Optional.empty();
        }
        boolean regulation = words.sees("quy dinh", "luat", "nghi dinh", "thong tu", "phap luat", "che do", "quy che");
        boolean unnamed = words.size() - words.finger() <= 2
                && words.sees("ke hoach", "quy dinh", "huong dan", "chi dao", "tien do", "lo trinh");
        if (PERIODIC.matcher(SearchKey.of(words.rest())).find()) {
            words.doubt("có thể là việc của mỗi kỳ, kế hoạch không nói ngày");
        }
        return event().map(event -> {
            String trigger = unnamed ? event + " (không nêu tên)" : event;
            return regulation
                    ? Reading.underAnother(DeadlineKind.BY_HIGHER_LEVEL_PLAN, trigger)
                    : Reading.waiting(DeadlineKind.BY_HIGHER_LEVEL_PLAN, trigger);
        });
    }

    /** All that is left, unless a second deadline hides in it. */
    private Optional<String> event() {
        String event = words.rest();
        if (event.isBlank() || event.length() > 300 || event.contains(";")) {
            return Optional.empty();
        }
        if (CitedPapers.timesIn(event)) {
            words.mistake("vừa chờ “" + event + "” vừa nói thời gian, không rõ hạn nào tính");
            return Optional.empty();
        }
        while (!words.atEnd()) {
            words.skip();
        }
        return Optional.of(event);
    }
}
