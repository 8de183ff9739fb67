package nhacviec.config.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.config.FileRefused;
import nhacviec.config.Mistakes;
import nhacviec.config.WrittenDate;
import nhacviec.config.YamlBlock;

/** The work calendar as a file that a person edits: a list of days off and of days worked for each year. */
public final class CalendarFile {

    /** Name on the class path of the calendar that is shipped. */
    public static final String SHIPPED = "calendar/vietnam.yaml";

    private static final String YEAR_EXAMPLE = "Ví dụ: 2024: {days_off: [1/1, 30/4], worked: [4/5]}";

    private CalendarFile() {}

    /** Reads a file; {@link FileRefused} names every mistake in it, and then nothing of it counts. */
    public static OfficeCalendar read(Path file) {
        return read(YamlBlock.textOf(file), file.toString());
    }

    /** Reads the text of a file; {@code name} is how the mistakes call it. */
    public static OfficeCalendar read(String text, String name) {
        Mistakes mistakes = new Mistakes(name);
        YamlBlock block = YamlBlock.read(text, mistakes).allow("years");
        Map<Integer, OfficeCalendar.Year> years = new LinkedHashMap<>();
        Optional<YamlBlock> listed = block.block("years");
        for (String key : listed.map(YamlBlock::keys).orElse(Set.of())) {
            if (!key.matches("20\\d\\d|2100")) {
                listed.get().wrong(key, "“" + key + "” không phải một năm", YEAR_EXAMPLE);
                continue;
            }
            int year = Integer.parseInt(key);
            listed.get().block(key).ifPresent(days -> years.put(year, year(year, days)));
        }
        if (listed.map(YamlBlock::keys).orElse(Set.of()).isEmpty()) {
            // An editor may have saved half: without its years the state's own days off would be worked.
            block.wrong("years", "tệp lịch không có năm nào", YEAR_EXAMPLE);
        }
        mistakes.refuseIfAny();
        return new OfficeCalendar(years, text);
    }

    /** The calendar as it was shipped. */
    public static OfficeCalendar shipped() {
        try (InputStream in = CalendarFile.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfficeCalendar.Year year(int year, YamlBlock block) {
        block.allow("certainty", "source", "days_off", "worked");
        String certainty = block.textOr("certainty", "general");
        if (!certainty.equals("settled") && !certainty.equals("general")) {
            block.wrong("certainty", "“" + certainty + "” không dùng được", "Dùng settled hoặc general.");
        }
        Map<LocalDate, Integer> off = days(year, block, "days_off");
        Map<LocalDate, Integer> worked = days(year, block, "worked");
        worked.forEach((day, line) -> {
            String said = WrittenDate.write(day, year) + "/" + year;
            if (off.containsKey(day)) {
                block.mistakes()
                        .atLine(
                                line,
                                "worked",
                                "ngày " + said + " vừa nghỉ vừa làm bù",
                                "Xin bỏ ngày này khỏi days_off hoặc khỏi worked.");
            } else if (!OfficeCalendar.isRestDay(day)) {
                block.mistakes()
                        .atLine(
                                line,
                                "worked",
                                "ngày " + said + " là " + weekday(day) + ", vốn đã là ngày làm việc",
                                "Chỉ ghi thứ Bảy, Chủ nhật phải đi làm bù. Ví dụ: worked: [4/5]");
            }
        });
        return new OfficeCalendar.Year(
                certainty.equals("settled"), block.textOr("source", ""), off.keySet(), worked.keySet());
    }

    private static Map<LocalDate, Integer> days(int year, YamlBlock block, String key) {
        Map<LocalDate, Integer> days = new LinkedHashMap<>();
        for (YamlBlock.Words words : block.list(key)) {
            Optional<LocalDate> day = WrittenDate.read(words.text(), year);
            if (day.isEmpty()) {
                block.mistakes()
                        .atLine(
                                words.line(),
                                key,
                                "“" + words.text() + "” không phải một ngày có trên lịch",
                                "Ví dụ: " + key + ": [30/4, 1/5]");
            } else if (day.get().getYear() != year) {
                block.mistakes()
                        .atLine(
                                words.line(),
                                key,
                                "ngày " + words.text() + " không thuộc năm " + year,
                                "Xin ghi ngày này trong mục của năm đó.");
            } else if (days.putIfAbsent(day.get(), words.line()) != null) {
                block.mistakes()
                        .atLine(words.line(), key, "ngày " + words.text() + " được ghi hai lần", "Xin bỏ bớt một.");
            }
        }
        return days;
    }

    private static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
