package nhacviec.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nhacviec.config.SettingsBlock.NotAccepted;
import nhacviec.core.report.Letterhead;

/** Reads the letterhead under which the office's reports are written; what the file does not say is that of xã Phước Mỹ. */
final class OfficeReading {

    static final String[] KEYS = {
        "governing",
        "name",
        "short",
        "reports_to",
        "place",
        "series",
        "on_behalf",
        "in_place_of",
        "title",
        "signer",
        "addressees",
        "abbreviations"
    };

    /** More lines would push number and date away from each other. */
    private static final int MOST_LINES = 3;

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SIGNING_LINE = 40;

    /** Says that a line is left out: an empty text is one that was not said. */
    private static final String NONE = "-";

    private OfficeReading() {}

    static Letterhead of(SettingsBlock block) {
        Letterhead usual = Letterhead.PHUOC_MY;
        Letterhead office = new Letterhead(
                line(block, "governing", usual.governing()),
                name(block, usual),
                line(block, "short", usual.shortName()),
                line(block, "reports_to", usual.reportsTo()),
                line(block, "place", usual.place()),
                block.get("series", "", OfficeReading::series, usual.series()),
                signing(block, "on_behalf", usual.onBehalf()),
                signing(block, "in_place_of", usual.inPlaceOf()),
                signing(block, "title", usual.title()),
                signing(block, "signer", usual.signer()),
                addressees(block, usual),
                abbreviations(block, usual));
        if (!office.name().equals(usual.name())) {
            refuseHalfChanged(block, usual);
        }
        return office;
    }

    /** Another office must not sign with the name of Phước Mỹ's chairman because a line was forgotten. */
    private static void refuseHalfChanged(SettingsBlock block, Letterhead usual) {
        List<String> forgotten = new ArrayList<>(List.of("short", "reports_to", "place", "title", "signer"));
        forgotten.removeIf(key -> block.isSaid(key, ""));
        if (block.lines("addressees", usual.addressees()) == usual.addressees()) {
            forgotten.add("addressees");
        }
        forgotten.forEach(key -> block.wrong(
                key,
                "",
                "đã đổi tên cơ quan (office.name) mà mục này còn để của xã Phước Mỹ",
                "Xin ghi mục này cho đúng cơ quan mình."));
    }

    private static List<String> name(SettingsBlock block, Letterhead usual) {
        List<String> lines = block.lines("name", usual.name());
        if (lines.isEmpty() || lines.size() > MOST_LINES || lines.stream().anyMatch(OfficeReading::isTooLong)) {
            block.wrong(
                    "name",
                    "",
                    "tên cơ quan cần từ 1 đến " + MOST_LINES + " dòng, mỗi dòng không quá " + LONGEST_LINE + " chữ",
                    "Ví dụ: name: [ỦY BAN NHÂN DÂN, XÃ PHƯỚC MỸ]");
            return usual.name();
        }
        return lines;
    }

    private static List<String> addressees(SettingsBlock block, Letterhead usual) {
        List<String> lines = block.lines("addressees", usual.addressees());
        if (lines.isEmpty() || lines.stream().anyMatch(OfficeReading::isTooLong)) {
            block.wrong(
                    "addressees",
                    "",
                    "nơi nhận còn trống hoặc có dòng dài quá " + LONGEST_LINE + " chữ",
                    "Ví dụ: addressees: [UBND TP (báo cáo), Phòng Nội vụ TP]. Dòng “Lưu: VT.” được thêm sẵn.");
            return usual.addressees();
        }
        return lines.stream().map(line -> line.replaceAll("[;.,\\s]+$", "")).toList();
    }

    private static boolean isTooLong(String line) {
        return line.isBlank() || line.length() > LONGEST_LINE;
    }

    private static Map<String, String> abbreviations(SettingsBlock block, Letterhead usual) {
        Map<String, String> read = new LinkedHashMap<>(block.pairs("abbreviations", usual.abbreviations()));
        boolean bad = read.entrySet().stream()
                .anyMatch(pair -> pair.getKey().isBlank() || pair.getValue().isBlank());
        if (bad) {
            block.wrong(
                    "abbreviations",
                    "",
                    "có chữ viết tắt chưa được giải thích",
                    "Ví dụ: abbreviations: {TTHC: thủ tục hành chính}");
            return usual.abbreviations();
        }
        return read;
    }

    private static String line(SettingsBlock block, String key, String usual) {
        return block.get(key, "", words -> upTo(words, LONGEST_LINE), usual);
    }

    private static String signing(SettingsBlock block, String key, String usual) {
        return block.get(key, "", words -> words.equals(NONE) ? "" : upTo(words, LONGEST_SIGNING_LINE), usual);
    }

    private static String upTo(String words, int longest) throws NotAccepted {
        if (words.length() > longest) {
            throw new NotAccepted("dài quá " + longest + " chữ nên không vừa một dòng trên giấy", "Xin viết gọn lại.");
        }
        return words;
    }

    private static String series(String words) throws NotAccepted {
        if (!words.matches("\\p{Lu}{2,}(-[\\p{Lu}\\d]{1,20}){1,3}")) {
            throw new NotAccepted(
                    "“" + words + "” không phải ký hiệu văn bản (chữ in hoa, gạch nối, không có số ở đầu)",
                    "Ví dụ: series: BC-UBND");
        }
        return words;
    }
}
