package nhacviec.core.plan;

import nhacviec.core.SearchKey;

/** Why a phrase could not be read, said so that the person who answers for the plan knows what to ask. */
final class UnreadReason {

    private UnreadReason() {}

    static String of(PhraseWords words) {
        String text = words.text();
        String key = SearchKey.of(text);
        words.backTo(0);
        if (words.peek().marked().equals("sau")) {
            return "“sau …” chỉ nói lúc bắt đầu, không nói đến khi nào";
        }
        if (text.matches("(?iuU)(bắt đầu|khởi công|khởi động|kể từ|từ) .*")
                && !text.matches("(?iuU).*\\b(đến|-|kết thúc)\\b.*")) {
            return "chỉ nói lúc bắt đầu, không nói đến khi nào";
        }
        if (text.matches("(?iuU)(đã|đang) .*")) {
            return "nói việc đang ở đâu, không nói hạn";
        }
        if (text.matches("(?iuU)(tạm dừng|tạm hoãn|hủy|huỷ|không thực hiện|không)\\b.*")
                && words.mistake().isEmpty()) {
            return text.matches("(?iuU)không( có)?[.]?")
                    ? "kế hoạch ghi không có thời hạn"
                    : "“" + text + "” không phải là hạn";
        }
        if (text.matches("(?iuU)chưa( có| rõ| ban hành)?[.]?")) {
            return "kế hoạch chưa ghi thời hạn";
        }
        if (key.length() < 2) {
            return "chỉ đánh dấu “" + text + "”, không ghi thời hạn";
        }
        if (CitedPapers.isPaper(text) && !CitedPapers.timesIn(text)) {
            return "“" + text + "” là một văn bản, không nói hạn";
        }
        var outside = OutsideCalendar.in(text);
        if (outside.isPresent()) {
            return "“" + text + "” " + outside.get().reason();
        }
        if (!words.mistake().isEmpty()) {
            return words.mistake();
        }
        if (key.matches("(trong )?(vong )?\\d+ (ngay|tuan|thang|nam)( lam viec)?")) {
            return "không nói tính từ khi nào";
        }
        if (key.matches("trong (ngay|tuan)")) {
            return "không nói " + text.replaceFirst("(?iu)^trong ", "") + " nào";
        }
        return ThingName.speaksOfTime(text)
                ? "không chắc “" + text + "” nghĩa là ngày nào"
                : "“" + text + "” không nói ngày, tháng hay quý nào";
    }
}
