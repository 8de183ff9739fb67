package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Html;
import nhacviec.bot.NotYet;
import nhacviec.bot.SmallTalk;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.ReasonService;

/** Reasons in one message: one for all figures, or a line for each that begins with its code. */
final class ReasonLines {

    private static final Pattern CODED =
            Pattern.compile("^[-•*]?\\s*(\\d{1,2}(?:\\.\\d{1,2}){1,3}[.:,;=)\\s]+|\\d{1,2}\\s*[:=)]\\s*)(.*)$");
    private static final Pattern NEXT = Pattern.compile("\\s*;\\s*(?=\\d{1,2}(?:\\.\\d{1,2}|\\s*[:=)]))");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}.*\\p{L}");
    /** A figure, or the wish to change one. */
    private static final Pattern FIGURE = Pattern.compile("(?iu)\\d+\\s*(?:/|trên)\\s*\\d+|(?:sửa|sua)\\s+\\d[\\d.]*");

    private static final Pattern SHARE = Pattern.compile("(?iu)\\d\\s*(?:/|trên|tren|%|phần trăm)");

    /** Words that answer the question in another way than with a reason. */
    private static final Set<String> NO_REASON = Set.of(
            "ok",
            "vang",
            "da vang",
            "khong",
            "khong co",
            "khong co ly do",
            "khong biet",
            "khong ro",
            "chua",
            "chua gui",
            "khoan",
            "khoan da",
            "sai",
            "sai roi",
            "nham",
            "bo qua",
            "gui",
            "xem lai",
            "dung",
            "khong phat sinh",
            "chua co so lieu",
            "dong y",
            "dung roi");

    private static final Pattern NOT_TO_BE_SENT =
            Pattern.compile("(?:khong|chua|dung|khoan|thoi|de)(?: \\p{L}+)? gui(?: .*)?|gui \\d+ so lieu");

    private static final Set<String> STOP = Set.of("huy", "huy bo", "thoi", "dung lai", "de sau", "cancel", "stop");

    private static final String PARTICLE =
            "(?:di|nhe|nha|a|em|e|anh|chi|c|bot|giup|luon|het|thoi|vay|ca|ngay|phieu|so|so lieu|so nay|cai nay|nay|do)";

    /** "Hủy đi", "xóa giúp em"; what is struck out of a plan, "hủy kế hoạch", is a reason. */
    private static final Pattern STOPS =
            Pattern.compile("(?:(?:thoi|u|ok|a|da|vang)[ ,]+)*(?:huy|huy bo|xoa|bo|dung lai)(?: " + PARTICLE + ")+");

    /** "Ừ gửi đi", "cứ gửi giúp em": the wish to send is no reason. */
    private static final Pattern SENDS = Pattern.compile(
            "(?:(?:u|uh|ok|oke|vang|da|cu|thi|the|dong y|duoc|co|thoi)[ ,]+)*gui(?: " + PARTICLE + ")*");

    /** "Chưa có lý do", "ko biết". */
    private static final Pattern NONE_GIVEN = Pattern.compile(
            "(?:khong|ko|k|kg|hok|chua)(?: (?:co|biet|ro|nghi ra|can))?(?: (?:ly do|li do|gi|nao|" + PARTICLE + "))*");

    private ReasonLines() {}

    /**
     * @param codes the figures that need a reason
     * @return a reason for each code that was given one; empty when a line has no reason or names another figure
     */
    static Optional<Map<String, String>> read(String words, List<String> codes) {
        List<String> lines = lines(words);
        boolean coded = lines.stream().anyMatch(line -> CODED.matcher(line).matches());
        Map<String, String> reasons = new LinkedHashMap<>();
        if (!coded) {
            String all = lines.stream().collect(Collectors.joining(" "));
            codes.forEach(code -> reasons.put(code, all));
            return isReason(all) ? Optional.of(reasons) : Optional.empty();
        }
        for (String line : lines) {
            Matcher m = CODED.matcher(line);
            if (!m.matches() || !codes.contains(code(m)) || !isReason(m.group(2))) {
                return Optional.empty();
            }
            reasons.put(code(m), m.group(2).strip());
        }
        return Optional.of(reasons);
    }

    /**
     * Reasons that were given to codes, beside lines that give none.
     *
     * @param reasons by code
     * @param others the lines that name another code, or no reason
     */
    record Partly(Map<String, String> reasons, List<String> others) {}

    /** What can be kept of lines of which not every one is a reason; empty where none is. */
    static Optional<Partly> partly(String words, List<String> codes) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String line : lines(words)) {
            Matcher m = CODED.matcher(line);
            boolean good = m.matches()
                    && codes.contains(code(m))
                    && isReason(m.group(2))
                    && m.group(2).strip().length() <= ReasonService.LONGEST;
            if (good) {
                reasons.put(code(m), m.group(2).strip());
            } else {
                others.add(line);
            }
        }
        return reasons.isEmpty() || others.isEmpty() ? Optional.empty() : Optional.of(new Partly(reasons, others));
    }

    /** The lines, also where ";" parts reasons that each have their code before them. */
    static List<String> lines(String words) {
        return words.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> {
                    List<String> parts =
                            Arrays.stream(NEXT.split(line)).map(String::strip).toList();
                    boolean each =
                            parts.stream().allMatch(part -> CODED.matcher(part).matches());
                    return each ? parts.stream() : Stream.of(line);
                })
                .toList();
    }

    /** Whether no reason will come now. */
    static boolean isStop(String words) {
        String key = SearchKey.of(words).replaceAll("[.!…]+$", "").strip();
        return STOP.contains(key) || STOPS.matcher(key).matches();
    }

    /** "3.2" of "3.2: "; a whole number is a code only with a mark behind it, "3 hồ sơ trả lại" is a reason. */
    private static String code(Matcher coded) {
        return coded.group(1).replaceFirst("[^\\d]+$", "");
    }

    /** Three letters at least: "ok" and a bare number say nothing. */
    static boolean isReason(String words) {
        String key = SearchKey.of(words.replaceFirst("^[^\\p{L}\\d]+", "")).replaceFirst(" a$", "");
        return LETTERS.matcher(words).find()
                && !FIGURE.matcher(words.strip()).matches()
                && !isStop(words)
                && !NO_REASON.contains(key)
                && !SENDS.matcher(key).matches()
                && !NONE_GIVEN.matcher(key).matches()
                && !NOT_TO_BE_SENT.matcher(key).matches()
                && !NotYet.isSaid(words)
                && !SmallTalk.isSaid(words);
    }

    /** Whether words beside a figure are its reason and leave it as it is; a share among them may be another result. */
    static boolean leavesFigure(String words) {
        return isReason(words)
                && !SHARE.matcher(words).find()
                && !FigureHeading.MEANS_ANOTHER.matcher(SearchKey.of(words)).find();
    }

    /** What is said when a reason is longer than a report can quote; empty when none is. */
    static Optional<String> tooLong(Map<String, String> reasons) {
        return reasons.entrySet().stream()
                .filter(reason -> reason.getValue().length() > ReasonService.LONGEST)
                .findFirst()
                .map(reason -> tooLong(reason.getKey(), reason.getValue().length()));
    }

    /** Said behind a figure that was taken with its reason. */
    static String kept(String reason) {
        return "\n     💬 lý do: " + Html.text(Html.cut(reason, 200));
    }

    /** Said behind a figure that was taken without its reason, which is too long. */
    static String tooLongBeside(String code, int length) {
        return "⚠️ Lý do dài " + length + " chữ nên chưa ghi; xin viết gọn trong " + ReasonService.LONGEST
                + " chữ, ví dụ " + Html.code("/lydo " + code + " chưa đủ máy quét") + ".";
    }

    static String tooLong(String code, int length) {
        return "⚠️ Lý do của " + code + " dài " + length + " chữ; xin viết gọn trong " + ReasonService.LONGEST
                + " chữ rồi gửi lại. Chưa ghi gì.";
    }
}
