package nhacviec.documents.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Plans;
import nhacviec.core.report.Letterhead;

/**
 * Writes a heading of the plan, which stands in capitals, the way it stands inside a sentence: "CẢI CÁCH THỂ CHẾ" is "Cải cách thể
 * chế". Short forms and the names of places keep theirs.
 */
final class Capitals {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Every Vietnamese syllable has a vowel; letters without one are a short form. */
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<String> shortForms;
    private final Map<String, String> places = new LinkedHashMap<>();

    Capitals(Letterhead office, Plans.OnRecord plan) {
        shortForms = List.copyOf(office.abbreviations().keySet());
        place(office.place());
        Arrays.stream(plan.locality().split(",")).forEach(this::place);
    }

    /** "thành phố Quy Nhơn" names Quy Nhơn: what begins with a capital. */
    private void place(String words) {
        String name = Arrays.stream(words.strip().split("\\s+"))
                .dropWhile(word -> word.equals(word.toLowerCase(VIETNAMESE)))
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            places.put(name.toLowerCase(VIETNAMESE), name);
        }
    }

    String lowered(String heading) {
        if (!heading.equals(heading.toUpperCase(VIETNAMESE))) {
            return heading;
        }
        StringBuilder low = new StringBuilder();
        Matcher word = WORD.matcher(heading);
        while (word.find()) {
            word.appendReplacement(
                    low, isShortForm(word.group()) ? word.group() : word.group().toLowerCase(VIETNAMESE));
        }
        word.appendTail(low);
        String said = low.toString();
        for (Map.Entry<String, String> place : places.entrySet()) {
            said = said.replaceAll(
                    "(?<!\\p{L})" + Pattern.quote(place.getKey()) + "(?!\\p{L})",
                    Matcher.quoteReplacement(place.getValue()));
        }
        return ReportWords.capital(said);
    }

    private boolean isShortForm(String word) {
        return shortForms.contains(word)
                || word.matches("[IVX]+")
                || !VOWEL.matcher(SearchKey.of(word)).find();
    }
}
