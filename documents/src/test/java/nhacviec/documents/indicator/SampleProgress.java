package nhacviec.documents.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.OfficeProgress.Missing;
import nhacviec.core.indicator.OfficeProgress.Result;
import nhacviec.core.indicator.OfficeProgress.Standing;
import nhacviec.core.indicator.OfficeProgress.Submitted;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.OfficeProgress.Verdict;

/** The first quarter of 2024 in xã Phước Mỹ, half given. */
final class SampleProgress {

    static final Result REACHED = ratio("3.1", "TTHC được công khai, minh bạch", "100 %", "1", Verdict.REACHED, "");
    static final Result NOT_REACHED =
            ratio("3.2", "Hồ sơ giải quyết đúng hạn", "75 %", "0.75", Verdict.NOT_REACHED, "mới có 2/4 đơn vị");

    private SampleProgress() {}

    static Result ratio(String code, String name, String value, String share, Verdict verdict, String note) {
        return new Result(code, name, value, "100 %", note, new BigDecimal(share), BigDecimal.ONE, verdict);
    }

    static OfficeProgress halfGiven() {
        return of(
                List.of(
                        new Result("1.1", "Chỉ số CCHC (PAR INDEX)", "Đạt", "", "", null, null, Verdict.REACHED),
                        new Result(
                                "1.2", "Chỉ số hài lòng (SIPAS)", "Chưa đạt", "", "", null, null, Verdict.NOT_REACHED),
                        ratio("2", "VBQPPL ban hành đúng quy định", "96,67 %", "0.9667", Verdict.NOT_REACHED, ""),
                        REACHED,
                        NOT_REACHED,
                        new Result(
                                "5.3.3",
                                "Hồ sơ thanh toán trực tuyến",
                                "không phát sinh",
                                "",
                                "",
                                null,
                                null,
                                Verdict.NOT_SAID),
                        new Result(
                                "5.4",
                                "Chỉ số phục vụ người dân và doanh nghiệp",
                                "92,5 điểm",
                                "90 điểm",
                                "",
                                new BigDecimal("0.925"),
                                new BigDecimal("0.9"),
                                Verdict.REACHED)),
                List.of(
                        new Missing("1.3", "Chỉ số chuyển đổi số (DTI)"),
                        new Missing("5.2", "Hồ sơ trực tuyến toàn trình")));
    }

    static OfficeProgress ofTasks(Tasks unit) {
        OfficeProgress usual = of(List.of(), List.of());
        return new OfficeProgress(
                usual.office(),
                usual.period(),
                usual.asOf(),
                usual.due(),
                usual.results(),
                usual.missing(),
                usual.units(),
                List.of(unit));
    }

    static OfficeProgress of(List<Result> results, List<Missing> missing) {
        return new OfficeProgress(
                "UBND xã Phước Mỹ",
                "Quý I/2024",
                LocalDate.of(2024, 3, 18),
                LocalDate.of(2024, 3, 15),
                results,
                missing,
                List.of(
                        new Submitted("Văn phòng UBND xã", 9, 9, Standing.COMPLETE_IN_TIME, "đủ 9/9, đúng hạn"),
                        new Submitted("Tư pháp", 9, 9, Standing.COMPLETE_LATE, "đủ 9/9, trễ"),
                        new Submitted("Văn hóa xã hội", 6, 9, Standing.OVERDUE, "6/9, quá hạn, còn thiếu 3"),
                        new Submitted("Tài chính - Kế toán", 0, 9, Standing.INCOMPLETE, "0/9, còn thiếu 9")),
                List.of(
                        new Tasks("Văn phòng UBND xã", 5, 2, 16),
                        new Tasks("Tư pháp", 4, 0, 4),
                        new Tasks("Văn hóa xã hội", 0, 0, 3),
                        new Tasks("Tài chính - Kế toán", 0, 2, 2)));
    }
}
