package nhacviec.documents.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A few words of a long name, for lists and buttons; no two rows get the same. */
final class ShortName {

    private static final int LONGEST = 40;
    private static final String[][] SHORTER = {
        {"cải cách thủ tục hành chính", "cải cách TTHC"},
        {"cải cách hành chính", "CCHC"},
        {"thủ tục hành chính", "TTHC"},
        {"văn bản quy phạm pháp luật", "VBQPPL"},
        {"Ủy ban nhân dân", "UBND"},
        {"ủy ban nhân dân", "UBND"},
        {"Hội đồng nhân dân", "HĐND"},
        {"công nghệ thông tin", "CNTT"},
        {"dịch vụ công", "DVC"},
        {"cán bộ, công chức", "CBCC"}
    };
    private static final String[] OPENINGS = {
        "Tiếp tục triển khai thực hiện ",
        "Tiếp tục triển khai đồng bộ ",
        "Tiếp tục triển khai ",
        "Tiếp tục thực hiện ",
        "Triển khai thực hiện ",
        "Tổ chức triển khai ",
        "Tổ chức thực hiện ",
        "Thực hiện ",
        "Triển khai ",
        "Ban hành ",
        "Xây dựng và ",
        "Thường xuyên "
    };

    private final Set<String> taken = new HashSet<>();

    String of(String name, String number) {
        String words = name.replaceAll("^[-–+•*]\\s*", "")
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceAll("[.;:,\\s]+$", "");
        for (String[] pair : SHORTER) {
            words = words.replace(pair[0], pair[1]);
        }
        for (String opening : OPENINGS) {
            if (words.startsWith(opening) && words.length() > opening.length() + 12) {
                words = words.substring(opening.length());
                break;
            }
        }
        words = capital(cut(words, LONGEST));
        String free = words.isEmpty() ? "Dòng " + number : words;
        if (!taken.add(free)) {
            free = cut(words, LONGEST - number.length() - 3) + " (" + number + ")";
            taken.add(free);
        }
        return free;
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int blank = words.lastIndexOf(' ', most);
        return words.substring(0, blank > 8 ? blank : most)
                .replaceAll("[,;:\\s]+$", "")
                .replaceAll(" (và|các|của|về|để|theo|trong|cho)$", "");
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
