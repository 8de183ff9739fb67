package nhacviec.admin.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The language of a page: Vietnamese, or English for who asks for it. Names and texts of the plan stay as they are. */
public enum Words {
    VI,
    EN;

    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    public static Words of(String code) {
        return "en".equals(code) ? EN : VI;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of two wordings that this page is in. */
    public String say(String vietnamese, String english) {
        return this == VI ? vietnamese : english;
    }

    public String count(long count, String vietnamese, String one, String many) {
        return count + " " + (this == VI ? vietnamese : count == 1 ? one : many);
    }

    /** "thứ Sáu, 29/3/2024". */
    public String day(LocalDate day) {
        String weekday = this == VI
                ? WEEKDAYS.get(day.getDayOfWeek().getValue() - 1)
                : day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return weekday + ", " + date(day);
    }

    /** "29/3/2024". */
    public String date(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    /** "08:05, 29/3/2024". */
    public String time(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return DateTimeFormatter.ofPattern("HH:mm, d/M/yyyy").format(local);
    }
}
