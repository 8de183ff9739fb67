package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;

/** A figure with that of another period beside it: "45/60 (kỳ trước 40/60)". One of the two is the result, and it is asked which. */
final class OtherPeriodBeside {

    private static final Pattern OTHER_YEAR = Pattern.compile("\\b(?:nam (?:truoc|ngoai|qua)|cung ky)\\b");

    private static final Pattern PERIOD = Pattern.compile(
            "\\b(?:quy|qui|q)\\s*(?:iv|iii|ii|i|[1-4])\\b(?:\\s*/\\s*\\d{2,4})?|\\bnam\\s*\\d{4}|\\bthang\\s*\\d+");

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*(?:\\s*/\\s*\\d[\\d.,]*)?");

    private static final Pattern ASIDE =
            Pattern.compile("(?su)^(\\d[^()\\[\\]]*?)[\\s,;]*[(\\[]([^()\\[\\]]*)[)\\]][.;\\s]*$");

    /** Without brackets the figure of this period stands alone in front. */
    private static final Pattern BEHIND =
            Pattern.compile("(?su)^(\\d[\\d.,/%\\s]*?)(?:\\s*[,;–-]\\s*|\\s+)(\\p{L}.*)$");

    private OtherPeriodBeside() {}

    /** The question; empty where the line has one figure, or no other period beside it. */
    static Optional<Ask> read(FigureLine line, Indicator row, List<Indicator> rows, ReportingPeriod period) {
        String figure = line.figure();
        String figures = PERIOD.matcher(SearchKey.of(figure)).replaceAll(" ");
        if (!namesAnother(figure, period) || FIGURE.matcher(figures).results().count() < 2) {
            return Optional.empty();
        }
        Optional<FigureReading.Read> first = Stream.of(ASIDE, BEHIND)
                .map(form -> form.matcher(figure))
                .filter(Matcher::matches)
                .filter(found -> namesAnother(found.group(2), period) && !namesAnother(found.group(1), period))
                .map(found -> new FigureReader().read(found.group(1), row, rows))
                .filter(FigureReading.Read.class::isInstance)
                .map(FigureReading.Read.class::cast)
                .findFirst();
        return Optional.of(new Ask(
                Question.WORDS_BESIDE, first.map(read -> List.of(read.figure())).orElse(List.of())));
    }

    private static boolean namesAnother(String words, ReportingPeriod period) {
        String relative = QuarterNames.relative(words);
        return FigureHeading.other(words, period).isPresent()
                || relative.endsWith("truoc")
                || OTHER_YEAR.matcher(SearchKey.of(words)).find();
    }
}
