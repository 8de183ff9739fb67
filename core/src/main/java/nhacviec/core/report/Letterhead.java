package nhacviec.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How this office's papers begin and end: who writes, from where, to whom, and who signs.
 *
 * <p>Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 *
 * @param governing the agency above that is printed over the name; empty for a people's committee, which prints none
 * @param name the agency's name in capitals, a printed line each
 * @param shortName the name inside a sentence ("UBND xã Phước Mỹ")
 * @param reportsTo the level above that gets the report
 * @param place where it is written, before the date
 * @param series what follows the number and the slash ("BC-UBND")
 * @param onBehalf for whom is signed ("TM. ỦY BAN NHÂN DÂN"); empty when in the signer's own name
 * @param inPlaceOf in whose place is signed ("KT. CHỦ TỊCH"); empty when the head signs
 * @param title the signer's office ("CHỦ TỊCH")
 * @param signer the signer's name
 * @param addressees who gets a copy, without the archive, which is always last
 * @param abbreviations what short forms in the plan's words stand for, so that a report can explain those that it uses
 */
public record Letterhead(
        String governing,
        List<String> name,
        String shortName,
        String reportsTo,
        String place,
        String series,
        String onBehalf,
        String inPlaceOf,
        String title,
        String signer,
        List<String> addressees,
        Map<String, String> abbreviations) {

    public Letterhead {
        name = List.copyOf(name);
        addressees = List.copyOf(addressees);
        abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
    }

    /** That of xã Phước Mỹ in 2024, which is shipped. */
    public static final Letterhead PHUOC_MY = new Letterhead(
            "",
            List.of("ỦY BAN NHÂN DÂN", "XÃ PHƯỚC MỸ"),
            "UBND xã Phước Mỹ",
            "UBND thành phố Quy Nhơn",
            "Phước Mỹ",
            "BC-UBND",
            "TM. ỦY BAN NHÂN DÂN",
            "",
            "CHỦ TỊCH",
            "Cao Minh Thi",
            List.of(
                    "UBND TP (báo cáo)",
                    "Phòng Nội vụ TP",
                    "TT Đảng ủy (báo cáo)",
                    "TT HĐND xã",
                    "CT, các PCT UBND xã",
                    "Các ban ngành của xã"),
            usualAbbreviations());

    /**
     * What still is as in the shipped example although the office is another: a paper would be headed by one commune and signed by
     * another. Empty for the example as a whole, also with another chairman, and for an office of its own.
     *
     * @return names as they are said in a sentence, with the key of the settings
     */
    public List<String> leftFromExample() {
        List<String> left = new ArrayList<>();
        if (!isExample()) {
            same(left, "tên cơ quan (name)", name, PHUOC_MY.name);
            same(left, "tên gọi (short)", shortName, PHUOC_MY.shortName);
            same(left, "địa danh (place)", place, PHUOC_MY.place);
            same(left, "nơi nhận báo cáo (reports_to)", reportsTo, PHUOC_MY.reportsTo);
            same(left, "người ký (signer)", signer, PHUOC_MY.signer);
            same(left, "nơi nhận (addressees)", addressees, PHUOC_MY.addressees);
        }
        return left;
    }

    /** Whether it is that of the shipped example, whoever signs. */
    public boolean isExample() {
        return name.equals(PHUOC_MY.name) && shortName.equals(PHUOC_MY.shortName) && place.equals(PHUOC_MY.place);
    }

    private static void same(List<String> left, String what, Object now, Object example) {
        if (now.equals(example)) {
            left.add(what);
        }
    }

    private static Map<String, String> usualAbbreviations() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("CCHC", "cải cách hành chính");
        usual.put("TTHC", "thủ tục hành chính");
        usual.put("VBQPPL", "văn bản quy phạm pháp luật");
        usual.put("CCVC", "công chức, viên chức");
        usual.put("UBND", "Ủy ban nhân dân");
        usual.put("TP", "thành phố");
        usual.put("QG", "quốc gia");
        usual.put("VB", "văn bản");
        return usual;
    }
}
