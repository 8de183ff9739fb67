package nhacviec.bot;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/**
 * What people say who want to wait, to look again, or to change a figure: "để tôi xem lại", "nhầm số", "chờ chút". Where a reason is asked for
 * it is none, and sends nothing.
 */
public final class NotYet {

    private static final String PERSON = "(?:toi|em|minh|anh|chi|chau|bot|tui)";

    private static final String WAIT =
            "(?:chut|mot chut|1 chut|xiu|ti|ty|mot ti|lat|mot lat|1 lat|lat nua|ti nua|chut nua|da|voi|\\d+ phut|may phut|it phut)";

    private static final String LOOK =
            "(?:xem|coi|ktra|kiem tra|tinh|hoi|doi chieu|ra soat|soat|dem|nghi|sua|nho|tra|check|cap nhat|lam)";

    private static final String FIGURE =
            "(?:cai|con|cau|dong)?(?: )?(?:so lieu|so|ket qua|bao cao|phieu|chi tieu|tra loi|cho|\\d[\\d.]*)?(?: (?:nay|do|kia|ay|tren|vua roi|cua em|cua toi))?";

    private static final String WRONG =
            "(?:sai|nham|lon|chua dung|khong dung|ko dung|chua chac|chua chac chan|khong chac|chua chinh xac|khong chinh xac|chua khop|khong khop|chua xong|chua chuan)";

    /** What may stand before and behind. */
    private static final Pattern AHEAD = Pattern.compile(
            "^(?:(?:da|vang|u|uh|um|a|o|oi|ui|oh|ah|chet|khoan|tu tu|ok|xin loi|xin|sorry|the thi|vay|em|toi|minh|anh|chi|bot oi|bot)[\\s,.!–-]+)+(?=\\p{L})");

    private static final Pattern BEHIND = Pattern.compile(
            "(?:[\\s,.!?]+(?:a|nhe|nha|nhi|da nhe|da nha|cai|cai da|da|roi|thoi|di|voi|giup|gium|mat|mat roi|vay|bot oi|em|anh|chi|oi))+$");

    /** Who wants to wait, of whatever was asked. On a key: small letters without marks. Each line is one way of saying it. */
    private static final List<Pattern> WAITS = List.of(
            // để tôi xem lại, để em hỏi lại phòng Tài chính, cho tôi kiểm tra lại số này
            said("(?:de|cho|doi|cho de) " + PERSON + " (?:di )?" + LOOK + "(?: .{1,60})?"),
            said("(?:de|de con) " + LOOK + " lai(?: .{1,40})?"),
            said("(?:de|cho) " + LOOK + "(?: lai)?(?: da)?"),
            // chờ chút, đợi em tí, cho em 5 phút, khoan, từ từ
            said("(?:cho|doi|de)(?: " + PERSON + ")? " + WAIT),
            said("(?:khoan|tu tu)(?: (?:da|hay gui|gui|dung gui|nhe))*"));

    private static final Pattern LATER = said(
            "(?:(?:dang|con|ban) (?:ban |di |o )?(?:hop|viec|tiep khach|tiep dan|di duong|duong|an|an com|an trua|ngoai|ve)(?: \\p{L}+){0,2}[ ,.]+)?(?:de )?(?:sau|lat nua|lat|mai|ngay mai|hom sau|chieu|chieu nay|toi nay|sang mai|tuan sau)(?: (?:gui|tinh|nhap|bao|lam|tra loi|noi|xem|ghi|nop|bo sung))?(?: lai| tiep| sau)?");

    /** Who wants to change a figure, or says that it is wrong: of a task that may well be a reason. */
    private static final List<Pattern> SAID = List.of(
            // hỏi lại chị Lan đã, xem lại số, kiểm tra lại
            said(LOOK + "(?: lai)? (?:.{1,40} )?da"),
            said("(?:(?:muon|can|phai|xin|de|se|dang|phai di) )?" + LOOK + " lai(?: " + FIGURE + ")?"),
            said("(?:hoi|xem) lai(?: \\p{L}+){1,4}"),
            said("(?:(?:muon|can|phai|xin|cho) )?(?:sua|doi|chinh|thay|nhap|go)(?: lai)?(?: " + FIGURE + ")?"),
            // nhầm số, số này sai, ghi nhầm rồi
            said("(?:bi )?" + WRONG + "(?: (?:mat|roi|het|ca))*(?: " + FIGURE + ")?"),
            said(FIGURE
                    + " (?:nay |do |kia |ay |tren )?(?:bi |dang |hinh nhu |co le |con )?(?:ghi |nhap |go |bao |tinh )?"
                    + WRONG),
            said("(?:ghi|nhap|go|bao|danh|tinh|lay|dien|viet)(?: " + FIGURE + ")? (?:bi )?" + WRONG + "(?: " + FIGURE
                    + ")?"),
            // để sau, mai gửi, chiều tính, em gửi lý do sau
            LATER,
            said("(?:se )?(?:gui|bao|bo sung|tra loi|tinh|noi|giai trinh|ghi)(?: (?:ly do|lai|so|so lieu))* sau"),
            // thôi không gửi nữa, chưa chắc, dừng đã
            said("thoi(?:[ ,]+(?:khong|khoi|chua|dung|de|da|bo|huy|khoan)(?: .{1,30})?)?"),
            said("(?:dung|ngung|tam dung|tam ngung|stop|wait)(?: (?:lai|da|gui|chut))*"),
            said(
                    "(?:chua|khong|ko) (?:xong|chac|chac chan|chac lam|ro|biet|biet nua|nho|nho ro|hieu|muon gui|can gui|phai ly do)"),
            // lý do gì, sao lại hỏi
            said(
                    "(?:ly do gi|la sao|sao vay|gi vay|cai gi|gi the|hoi gi(?: vay| the)?|tai sao|vi sao|sao lai(?: .{1,30})?|tai sao(?: .{1,40})?|la gi)"));

    private NotYet() {}

    private static Pattern said(String words) {
        return Pattern.compile(words);
    }

    public static boolean isSaid(String words) {
        return isWait(words) || isOne(SAID, words);
    }

    /** Whether nothing is said but that the answer has to wait. */
    public static boolean isWait(String words) {
        return isOne(WAITS, words);
    }

    /** Whether it says no more than that something comes later: "lát nữa nhé", "mai gửi". */
    public static boolean isLater(String words) {
        return isWait(words) || isOne(List.of(LATER), words);
    }

    private static boolean isOne(List<Pattern> ways, String words) {
        String key = SearchKey.of(words.replaceFirst("^[^\\p{L}\\d]+", ""));
        String bare = AHEAD.matcher(key).replaceFirst("");
        String core = BEHIND.matcher(bare).replaceFirst("").strip();
        return Stream.of(key, bare, core)
                .anyMatch(
                        each -> ways.stream().anyMatch(way -> way.matcher(each).matches()));
    }
}
