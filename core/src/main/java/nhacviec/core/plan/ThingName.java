package nhacviec.core.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.PhraseWords.Word;

/** What the name of a thing beside a time may be, and what only looks like one. */
final class ThingName {

    /** Words that turn a time round or leave it open; a thing is not called so. Told by their marks: "kết quả" is no "quá". */
    private static final Set<String> TURNS = Set.of(
            "sau", "trừ", "không", "chưa", "ngoài", "từ", "hoãn", "lùi", "quá", "trở", "tiếp", "âm", "hết", "trước",
            "riêng", "đã", "đang", "dời", "khong", "chua", "ngoai", "hoan", "lui", "truoc");

    /** Words in a bracket or behind a joint that make the time beside them hang on something. */
    private static final Pattern CONDITION = Pattern.compile(
            "(?iuU)\\b(nếu|khi|theo|trừ|tùy|tuỳ|hoặc|có thể|tạm|ước|khoảng|sớm|muộn|chậm|điều chỉnh|gia hạn|thay đổi|dự kiến|định hướng|tầm nhìn)\\b");

    /** A thing's name does not end so: the word belongs to the time behind it. */
    private static final Pattern OPEN = Pattern.compile(
            "(?iu)(^|\\s)(đến|tới|tầm|như|bằng|so với|đầu|giữa|cuối|nửa|gần|dau|giua|cuoi|mỗi|hàng|hằng|riêng|cứ|thứ|bắt|rằm|đêm|trung thu)$");

    /** Nouns whose number follows them: "đợt 1 tháng 3" is the first time in March, not the first of March. */
    private static final Set<String> COUNTERS = Set.of(
            "thôn",
            "tổ",
            "phố",
            "ấp",
            "khối",
            "đội",
            "mục",
            "điều",
            "khoản",
            "đợt",
            "lần",
            "kỳ",
            "kì",
            "bước",
            "vòng",
            "lớp",
            "khóa",
            "khoá",
            "phiên",
            "buổi",
            "cuộc",
            "đoạn",
            "tập",
            "nhóm",
            "cụm",
            "chặng",
            "phần",
            "thứ",
            "hội nghị");

    private static final Pattern COUNTED = Pattern.compile(
            "(?iuU)\\b(thôn|tổ|khu phố|ấp|khối|đội|trường|mục|điều|khoản|phụ lục|đợt|lần|kỳ|kì|bước|vòng|lớp|khóa|khoá|phiên|buổi|cuộc|giai đoạn|tập|nhóm|cụm|chặng|phần|hội nghị)"
                    + "(?iuU)( thứ)? (\\d{1,2}|[IVX]{1,4}|nhất|hai|ba|tư|bốn|năm)\\b");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?iuU)(?<![\\d/.,])\\d+([.,]\\d+)* ?(%|triệu|tỷ|đồng|nghìn|hộ|người|thôn|lớp|bài|tin|hồ sơ|mô hình|cán bộ|học sinh|hội viên|đại biểu|văn bản|thủ tục|bản|bộ)(?![\\p{L}\\d])");

    /** Behind these a figure is a number or a share, whatever signs it has. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iuU)(^|\\s|\\()(số|điều|khoản|mục|điểm|phụ lục|mẫu|biểu|bảng|chương|trang|tổ|thôn|khối|phòng|nhà|quyển|tiêu chí|chỉ tiêu"
                    + "|tỷ lệ|tỉ lệ|đạt|điện thoại|đt|sđt|hotline|fax)$");

    /** Papers that are cited with a number; "12/2024" behind one is that number. */
    private static final Pattern PAPER = Pattern.compile(
            "(?iuU)(^|\\s)(nghị quyết|nq|quyết định|qđ|kế hoạch|kh|công văn|cv|chỉ thị|ct|thông tư|tt|nghị định|nđ|thông báo|tb"
                    + "|tờ trình|ttr|báo cáo|bc|hướng dẫn|hd|đề án|luật|văn bản|chương trình|kết luận|kl|pháp lệnh|quy chế|quy định)$");

    /** The reports of a period, which name a thing and no time. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?iuU)\\b(0?[69] tháng( đầu năm| cuối năm)?|(hàng |hằng )?(tháng|quý|năm))\\b(?! ?[\\dIVX])");

    /** "Nhân ngày Quốc tế Phụ nữ", "Tháng hành động vì trẻ em": a day or month with a name, whose figures stand beside it. */
    private static final Pattern OCCASION = Pattern.compile(
            "(?iuU)((trong|nhân|dịp|kỷ niệm|hưởng ứng|tổ chức) )*(ngày|tuần lễ|tháng) (?!này|sau|trước|tới|đầu|cuối|tiếp|làm|kế|thứ|nào|của|đến)\\p{L}{2,}[^\\d]*");

    private ThingName() {}

    static boolean isOccasion(String label) {
        return OCCASION.matcher(label).matches();
    }

    static boolean turns(String label) {
        return Stream.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .anyMatch(TURNS::contains);
    }

    static boolean isCondition(String words) {
        return turns(words) || CONDITION.matcher(words).find();
    }

    static boolean isOpen(String label) {
        return OPEN.matcher(label).find();
    }

    /** Whether the number here counts the noun before it. */
    static boolean isCounted(Word noun, Word number) {
        return COUNTERS.contains(noun.marked()) && number.text().matches("\\d{1,2}|[IVX]{1,4}");
    }

    static boolean isNumbered(String label) {
        return NUMBERED.matcher(label).find();
    }

    static boolean isPaper(String label) {
        return PAPER.matcher(label).find();
    }

    /** Whether the words could hold a time, the count of a thing aside. */
    static boolean speaksOfTime(String text) {
        String plain = AMOUNT.matcher(COUNTED.matcher(CitedPapers.without(text)).replaceAll(" "))
                .replaceAll(" ");
        PhraseWords words = new PhraseWords(plain);
        while (!words.atEnd()) {
            if (words.peek().isDigits()
                    || words.sees(
                            "thang",
                            "quy",
                            "ngay",
                            "nam",
                            "tuan",
                            "dinh ky",
                            "truoc",
                            "sau",
                            "cham nhat",
                            "thuong xuyen")) {
                return true;
            }
            words.skip();
        }
        return false;
    }

    /** The same, where reports of a period ("báo cáo 6 tháng, năm") are no times. */
    static boolean saysWhen(String text) {
        return speaksOfTime(REPORTED.matcher(PhraseWords.clean(text)).replaceAll(" "));
    }

    /** Words that set a limit: a name that holds one is no name ("chậm nhất 45 ngày"). */
    static boolean limits(String label) {
        return SearchKey.of(label).matches(".*\\b(cham nhat|muon nhat|toi da|han chot|han cuoi)\\b.*");
    }
}
