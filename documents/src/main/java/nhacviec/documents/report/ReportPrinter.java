package nhacviec.documents.report;

import java.util.Optional;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.ReportPress;
import nhacviec.core.report.ReportService;

/** Prints reports from the books under this office's letterhead. */
public final class ReportPrinter implements ReportPress {

    private final Bookkeeping bookkeeping;
    private final ReportService reports;
    private final Letterhead office;

    public ReportPrinter(Bookkeeping bookkeeping, ReportService reports, Letterhead office) {
        this.bookkeeping = bookkeeping;
        this.reports = reports;
        this.office = office;
    }

    @Override
    public Optional<Printed> print(ReportPeriod period, Form form, Integer number, Moment now) {
        Optional<Report> report = bookkeeping.read(books -> reports.report(books, period, now));
        return report.map(facts -> new Printed(
                ReportPress.fileName(period, form),
                form,
                switch (form) {
                    case DOCX -> ReportDocx.write(facts, office, number);
                    case XLSX -> ReportXlsx.write(facts, office, now.zone());
                    case JSON -> ReportJson.write(facts, office, now.zone());
                }));
    }

    @Override
    public Optional<String> notice() {
        String locality = bookkeeping
                .read(books -> books.plans().inForce())
                .map(Plans.OnRecord::locality)
                .orElse("");
        return LetterheadWords.notice(office, locality);
    }
}
