package nhacviec.documents.plan;

import java.time.LocalDate;

/** How a date is said: "31/3/2024", "Chủ nhật 31/3/2024". */
final class VietnameseDay {

    private VietnameseDay() {}

    static String date(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    static String dayAndDate(LocalDate day) {
        String weekday = switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
        return weekday + " " + date(day);
    }
}
