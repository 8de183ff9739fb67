package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.plan.TargetPhrase;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.documents.plan.PlanDocument.Paragraph;

/** The targets that the body of a plan states, put beside those of Phụ lục 1, so that contradictions show. */
final class BodyTargets {

    /** One sentence of the body that sets a target. */
    private record Statement(String text, String citation, String place, TargetPhrase.Reading target) {}

    private record Pair(Indicator indicator, Statement statement, double likeness) {}

    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,5})\\.\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})\\.\\s+(.*)");
    private static final Pattern LETTER = Pattern.compile("([a-zđ])\\)\\s+(.*)");
    private static final double ALIKE = 0.14;
    private static final double NAMED = 0.85;

    private final List<Statement> statements = new ArrayList<>();
    private final List<PlanFinding> findings = new ArrayList<>();

    BodyTargets(List<Paragraph> body) {
        String roman = "";
        String number = "";
        boolean targets = false;
        boolean numbered = false;
        for (Paragraph paragraph : body) {
            String text = paragraph.text();
            Matcher heading = ROMAN.matcher(text);
            Matcher sub = NUMBER.matcher(text);
            if (heading.matches() && text.equals(text.toUpperCase(Locale.ROOT))) {
                roman = heading.group(1);
                number = "";
                targets = SearchKey.of(text).contains("chi tieu")
                        || SearchKey.of(text).contains("muc tieu");
                numbered = false;
            } else if (targets && sub.matches() && text.length() < 120) {
                number = "." + sub.group(1);
                numbered = true;
            } else if (targets && !text.isEmpty()) {
                Matcher item = LETTER.matcher(text);
                String letter = item.matches() ? "." + item.group(1) : "";
                String words = item.matches() ? item.group(2) : text.replaceFirst("^[-–+]\\s*", "");
                statements(words, "Mục " + roman + number + letter, paragraph.place());
            }
        }
    }

    List<PlanFinding> findings() {
        return findings;
    }

    private void statements(String text, String citation, String place) {
        for (String part : text.split("[;.]\\s+|[;.]$|,\\s+(?=(?iu:tỷ lệ|tỉ lệ|phấn đấu|\\d+%))")) {
            String words = part.strip();
            TargetPhrase.Reading target = TargetPhrase.read(words);
            if (words.length() > 12
                    && target.comparison() != Comparison.QUALITATIVE
                    && target.values().size() == 1) {
                statements.add(new Statement(words, citation, place, target));
            }
        }
    }

    /** The indicators with the body's targets added behind their own. */
    List<Indicator> addedTo(List<Indicator> indicators) {
        List<Indicator> leaves = indicators.stream().filter(row -> !row.group()).toList();
        Map<String, String> names = new HashMap<>();
        leaves.forEach(row -> names.put(row.code(), row.name()));
        Likeness likeness = new Likeness(
                Stream.concat(names.values().stream(), statements.stream().map(Statement::text))
                        .toList());
        List<Pair> pairs = new ArrayList<>();
        Set<Statement> placed = new HashSet<>();
        for (Statement statement : statements) {
            for (Indicator row : leaves) {
                if (likeness.contained(row.name(), statement.text()) >= NAMED) {
                    pairs.add(new Pair(row, statement, 1));
                    placed.add(statement);
                }
            }
        }
        pairs.addAll(likest(indicators, leaves, likeness, placed, pairs));
        statements.stream()
                .filter(statement -> !placed.contains(statement))
                .forEach(statement -> findings.add(new PlanFinding(
                        Severity.NOTE,
                        statement.citation() + " (" + statement.place() + ")",
                        "“" + Wording.brief(statement.text()) + "” không thấy dòng tương ứng trong Phụ lục 1.")));
        return indicators.stream().map(row -> with(row, pairs)).toList();
    }

    /** The likest pairs first; each statement and each row once. */
    private List<Pair> likest(
            List<Indicator> all, List<Indicator> leaves, Likeness likeness, Set<Statement> placed, List<Pair> before) {
        List<Pair> candidates = new ArrayList<>();
        for (Statement statement : statements) {
            if (placed.contains(statement)) {
                continue;
            }
            for (Indicator row : leaves) {
                // A share is not held against points.
                if (!row.targets().get(0).unit().equals(statement.target().unit())) {
                    continue;
                }
                String group = all.stream()
                        .filter(other -> other.code().equals(row.parent())
                                && row.written().code().isEmpty())
                        .map(Indicator::name)
                        .findFirst()
                        .orElse("");
                double own = likeness.of(row.name(), statement.text());
                double withGroup = group.isEmpty() ? 0 : likeness.of(group + " " + row.name(), statement.text());
                candidates.add(new Pair(row, statement, Math.max(own, withGroup)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Set<String> taken = new HashSet<>();
        before.forEach(pair -> taken.add(pair.indicator().code()));
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : candidates) {
            if (pair.likeness() >= ALIKE
                    && !placed.contains(pair.statement())
                    && taken.add(pair.indicator().code())) {
                placed.add(pair.statement());
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private static Indicator with(Indicator row, List<Pair> pairs) {
        List<Target> targets = new ArrayList<>(row.targets());
        for (Pair pair : pairs) {
            if (pair.indicator().code().equals(row.code())) {
                TargetPhrase.Reading target = pair.statement().target();
                targets.add(new Target(
                        target.comparison().operator(),
                        target.value().orElse(null),
                        target.unit(),
                        pair.statement().text(),
                        pair.statement().citation(),
                        false));
            }
        }
        return new Indicator(
                row.code(),
                row.name(),
                row.shortName(),
                row.parent(),
                row.group(),
                row.targetText(),
                targets,
                row.monitor(),
                row.executors(),
                row.measure(),
                row.reporters(),
                row.written(),
                row.inherited(),
                row.notes());
    }
}
