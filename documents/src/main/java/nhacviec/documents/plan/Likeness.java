package nhacviec.documents.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.core.SearchKey;

/** How much two texts speak of the same, by the pairs of syllables that they share; rare pairs weigh more. */
final class Likeness {

    private static final Map<String, String> SPELLED = Map.of(
            "tthc", "thu tuc hanh chinh",
            "cchc", "cai cach hanh chinh",
            "vbqppl", "van ban quy pham phap luat",
            "dvc", "dich vu cong",
            "qg", "quoc gia",
            "ubnd", "uy ban nhan dan",
            "hdnd", "hoi dong nhan dan");

    private final Map<String, Integer> documents = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final int size;

    Likeness(List<String> texts) {
        this.size = texts.size();
        texts.forEach(text -> pairs(text).forEach(pair -> documents.merge(pair, 1, Integer::sum)));
    }

    /** 0 for nothing in common, 1 for the same. */
    double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        double all = weights.computeIfAbsent(one, text -> weight(first))
                + weights.computeIfAbsent(other, text -> weight(second));
        return all == 0 ? 0 : 2 * shared(first, second) / all;
    }

    /** How much of {@code part} stands in {@code whole}. */
    double contained(String part, String whole) {
        Set<String> inner = pairs(part);
        double weight = weight(inner);
        return weight == 0 ? 0 : shared(inner, pairs(whole)) / weight;
    }

    private double shared(Set<String> one, Set<String> other) {
        double weight = 0;
        for (String pair : one) {
            weight += other.contains(pair) ? weight(pair) : 0;
        }
        return weight;
    }

    private double weight(Set<String> pairs) {
        return pairs.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String pair) {
        return Math.max(Math.log((1.0 + size) / (0.5 + documents.getOrDefault(pair, 0))), 0.1);
    }

    private Set<String> pairs(String text) {
        return known.computeIfAbsent(text, Likeness::reckon);
    }

    private static Set<String> reckon(String text) {
        StringBuilder spelled = new StringBuilder();
        for (String word : SearchKey.of(text.replaceAll("\\([^)]*\\)", " ")).split("[^\\p{L}\\d]+")) {
            spelled.append(SPELLED.getOrDefault(word, word)).append(' ');
        }
        String[] words = spelled.toString().strip().split(" ");
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.length; i++) {
            pairs.add(words[i - 1] + " " + words[i]);
        }
        return pairs;
    }
}
