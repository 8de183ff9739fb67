package nhacviec.documents.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.plan.Plan;
import nhacviec.documents.plan.PlanDocument.Paragraph;

/** What the text around the annexes says about the plan: year, title, commune, decision, signer. */
final class PlanHead {

    private static final Pattern DECISION = Pattern.compile(
            "(?iu)kèm theo (?:Quyết định|Kế hoạch)\\s*số:?\\s*(\\d+\\s*/\\s*[\\p{Lu}-]+)[,\\s]*(?:ngày\\s*(\\d{1,2})\\s*(?:tháng|/)\\s*(\\d{1,2})\\s*(?:năm|/)\\s*(\\d{4}))?");
    private static final Pattern NUMBER = Pattern.compile("(?iuU)\\bsố:?\\s*(\\d+\\s*/\\s*(?:QĐ|KH)-[\\p{Lu}-]+)");
    private static final Pattern DATE =
            Pattern.compile("(?iu)\\p{L}[\\p{L} ]+,\\s*ngày\\s*(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s*(20\\d\\d)");
    private static final String NAME = "(\\p{Lu}[\\p{Ll}\\p{M}]+(?: \\p{Lu}[\\p{Ll}\\p{M}]+){0,3})";

    private final List<Paragraph> paragraphs;
    private final String text;

    PlanHead(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.text = paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    /** The year that the titles name most; empty when none does. */
    Optional<Integer> year(String headerWords) {
        Map<Integer, Integer> named = new HashMap<>();
        for (Paragraph paragraph : paragraphs) {
            if (isTitle(paragraph.text())) {
                count(named, paragraph.text(), 10);
            }
        }
        count(named, headerWords, 10);
        if (named.isEmpty()) {
            count(named, text, 1);
        }
        return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static void count(Map<Integer, Integer> named, String words, int weight) {
        Matcher year = YEAR.matcher(words);
        while (year.find()) {
            named.merge(Integer.valueOf(year.group(1)), weight, Integer::sum);
        }
    }

    private static boolean isTitle(String line) {
        return line.length() < 200
                && line.matches("(?iu).*(kế hoạch|chỉ tiêu|nhiệm vụ|cải cách hành chính|phụ lục).*năm\\s*20\\d\\d\\W*")
                && !line.matches("(?iu)căn cứ.*");
    }

    /** "Kế hoạch cải cách hành chính xã Phước Mỹ năm 2024". */
    String title(int year) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).text().matches("(?iu)kế hoạch")) {
                StringBuilder title = new StringBuilder();
                for (int next = i + 1; next < Math.min(i + 5, paragraphs.size()); next++) {
                    String line = paragraphs.get(next).text();
                    if (line.isEmpty() && title.isEmpty()) {
                        continue;
                    }
                    if (line.isEmpty() || line.startsWith("(")) {
                        break;
                    }
                    title.append(' ').append(line);
                    if (YEAR.matcher(line).find()) {
                        break;
                    }
                }
                if (!title.isEmpty()) {
                    String words = title.toString().strip();
                    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
                    return "Kế hoạch "
                            + (capitals ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
                }
            }
        }
        return paragraphs.stream()
                .map(Paragraph::text)
                .filter(line -> line.matches("(?iu)(ban hành )?kế hoạch .*năm " + year + "\\W*"))
                .map(line -> line.replaceFirst("(?iu)^ban hành k", "K").replaceFirst("[.;]$", ""))
                .findFirst()
                .orElse("Kế hoạch năm " + year);
    }

    /** The decision; number, date and signer are empty or null where the file does not say them. */
    Plan.Decision decision() {
        String flat = text.replace('\n', ' ');
        Matcher attached = DECISION.matcher(flat);
        String number = "";
        LocalDate date = null;
        if (attached.find()) {
            number = attached.group(1).replaceAll("\\s", "");
            date = attached.group(2) == null ? null : date(attached.group(2), attached.group(3), attached.group(4));
        } else {
            Matcher said = NUMBER.matcher(flat);
            if (said.find()) {
                number = said.group(1).replaceAll("\\s", "");
            }
        }
        if (date == null) {
            Matcher signed = DATE.matcher(text);
            date = signed.find() ? date(signed.group(1), signed.group(2), signed.group(3)) : null;
        }
        return new Plan.Decision(number, date, signer());
    }

    private static LocalDate date(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The name under "CHỦ TỊCH". */
    private String signer() {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!paragraphs.get(i).text().matches("(?iu).*(phó )?chủ tịch\\W*")) {
                continue;
            }
            for (int next = i + 1; next < Math.min(i + 9, paragraphs.size()); next++) {
                String line = paragraphs.get(next).text();
                if (line.matches("\\p{Lu}[\\p{Ll}\\p{M}]+( \\p{Lu}[\\p{Ll}\\p{M}]*){1,4}")) {
                    return line;
                }
                if (!line.isEmpty() && !line.matches("(?iu).*chủ tịch.*|\\(.*\\)")) {
                    break;
                }
            }
        }
        return "";
    }

    /** "xã Phước Mỹ, thành phố Quy Nhơn, tỉnh Bình Định"; what the text does not name is left out. */
    String locality() {
        List<String> parts = new ArrayList<>();
        mostNamed("(?:xã|phường|thị trấn)").ifPresent(parts::add);
        mostNamed("(?:thành phố|huyện|thị xã)").ifPresent(parts::add);
        mostNamed("tỉnh").ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private Optional<String> mostNamed(String level) {
        Map<String, Integer> named = new HashMap<>();
        Matcher place = Pattern.compile("\\b(" + level + ") " + NAME, Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        while (place.find()) {
            named.merge(place.group(1) + " " + place.group(2), 1, Integer::sum);
        }
        return named.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
