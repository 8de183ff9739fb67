package nhacviec.core.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Times that the calendar does not settle: the moon's days, seasons, school years, hours. Each says what a person must be asked. */
enum OutsideCalendar {
    MOON(
            "(?iuU)âm lịch|\\bâl\\b|am lich|\\brằm\\b|\\btết\\b|\\btet\\b|trung thu|giỗ tổ|giao thừa",
            "theo âm lịch, năm nào cũng khác ngày: phải hỏi ngày dương"),
    SCHOOL(
            "(?iuU)năm học|nam hoc|học kỳ|học kì|hoc ky|khai giảng|\\bnghỉ hè\\b|\\bhè\\b(?! thu)|bế giảng",
            "theo năm học, không nói ngày nào"),
    SEASON(
            "(?iuU)\\bmùa (mưa|khô|lũ|bão|vụ|hè|đông|xuân|thu)\\b|\\bvụ (đông|hè|mùa|thu|xuân|chiêm)\\b|đông xuân|hè thu|mùa vụ|thời vụ|\\bniên vụ\\b|\\bvụ mùa\\b",
            "theo mùa vụ, không nói ngày nào"),
    TERM("(?iuU)nhiệm kỳ|nhiệm kì|nhiem ky", "theo nhiệm kỳ, không nói hạn trong năm kế hoạch"),
    HOURS("(?iuU)giờ hành chính|\\b24 ?/ ?24\\b|\\bgiờ\\b", "nói giờ làm việc, không nói hạn"),
    WEEKDAYS("(?iuU)\\bthứ (2|3|4|5|6|7|hai|ba|tư|năm|sáu|bảy)\\b", "nói thứ trong tuần, không nói hạn");

    private final Pattern words;
    private final String reason;

    OutsideCalendar(String words, String reason) {
        this.words = Pattern.compile(words);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The first of these that the words speak of. */
    static Optional<OutsideCalendar> in(String text) {
        return Stream.of(values()).filter(one -> one.words.matcher(text).find()).findFirst();
    }
}
