package nhacviec.admin.page;

import java.util.List;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.report.ReportPress.Form;

/** The reports that can be fetched: one line for each period that has begun, of every plan on record. */
record ReportSection(OfficeView view, Words words) {

    Html section() {
        if (view.reports().isEmpty()) {
            return Html.pieces();
        }
        Html list = Html.tag("ul").cls("reports");
        view.reports().forEach(period -> list.add(line(period)));
        return Html.tag("section")
                .attr("aria-labelledby", "reports")
                .add(
                        Html.tag("h2", words.say("Báo cáo", "Reports")).attr("id", "reports"),
                        Html.tag(
                                "p",
                                words.say(
                                        "Lập từ số liệu đã ghi; chỗ tô vàng trong tệp .docx là chỗ còn phải viết trước khi ký.",
                                        "Made from what is on record; what is marked yellow in the .docx must still be written.")),
                        notice(),
                        list);
    }

    private Html notice() {
        return view.reportNotice()
                .map(sentence -> Html.tag("p", sentence).cls("warn"))
                .orElseGet(Html::pieces);
    }

    private Html line(ReportPeriod period) {
        Html line = Html.tag("li").text(period.vietnamese() + ": ");
        boolean first = true;
        for (Form form : List.of(Form.DOCX, Form.XLSX, Form.JSON)) {
            line.text(first ? "" : " · ")
                    .add(Html.tag("a", "." + form.suffix())
                            .attr("href", "/reports/" + period.code() + "." + form.suffix())
                            .attr("aria-label", period.vietnamese() + " ." + form.suffix()));
            first = false;
        }
        return line;
    }
}
