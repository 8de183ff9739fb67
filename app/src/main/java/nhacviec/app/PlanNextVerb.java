package nhacviec.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nhacviec.bot.FigureWords;
import nhacviec.config.Settings;
import nhacviec.config.plan.PlanDraft;
import nhacviec.core.Books;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.plan.NextPlan;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Plans;
import nhacviec.core.task.TaskService;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan next}: drafts next year's plan from the one in force; changes nothing in the books. */
@Command(
        name = "next",
        description = {
            "Lập dự thảo kế hoạch năm sau từ kế hoạch đang dùng, viết ra tệp .yaml để sửa; không thay đổi gì.",
            "Việc định kỳ và cả năm được giữ, ngày lùi một năm; việc làm một lần đã xong thì bỏ, chưa xong thì chuyển tiếp "
                    + "và đánh dấu; chỉ tiêu được giữ, kèm kết quả năm trước. Số và ngày quyết định để trống."
        },
        footer = PlanNextVerb.EXAMPLE,
        mixinStandardHelpOptions = true)
final class PlanNextVerb implements Callable<Integer> {

    static final String EXAMPLE = "Ví dụ: ./nhacviec plan next --year 2025 --out ke-hoach-2025.yaml";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "NĂM",
            converter = Usage.Year.class,
            description = "Năm của dự thảo, là năm ngay sau kế hoạch đang dùng.")
    private Integer year;

    @Option(names = "--out", paramLabel = "TỆP", description = "Tệp .yaml để ghi; không ghi thì in ra màn hình.")
    private Path file;

    @Override
    public Integer call() {
        if (file != null && !file.getFileName().toString().matches("(?i).+\\.ya?ml")) {
            throw new Usage.Wrong(spec.commandLine(), "--out phải là một tệp .yaml, không phải “" + file + "”.");
        }
        Settings settings = Setup.forTools();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Database.open(settings.database())) {
            NextPlan next =
                    new JdbiBookkeeping(database, Setup.clock(settings)::moment).read(books -> draft(books, settings));
            String text = PlanDraft.write(next);
            if (file == null) {
                out.print(text);
                out.flush();
                return 0;
            }
            write(text);
            out.println(
                    "Đã lập dự thảo kế hoạch năm " + year + ": " + file + " ("
                            + next.plan().tasks().size() + " việc, "
                            + next.carried().size() + " việc chuyển tiếp, bỏ "
                            + next.dropped().size()
                            + " việc làm một lần đã xong). Xin điền quyết định, sửa cho đúng, rồi chạy plan check và plan import.");
        }
        return 0;
    }

    private NextPlan draft(Books books, Settings settings) {
        Plans.OnRecord plan = books.plans()
                .inForce()
                .orElseThrow(() -> new Refusal(
                        "Chưa có kế hoạch nào để lập dự thảo; xin nhập trước: ./nhacviec plan import TỆP."));
        if (year != plan.year() + 1) {
            throw new Refusal("Kế hoạch đang dùng là của năm " + plan.year() + ", nên chỉ lập được dự thảo năm "
                    + (plan.year() + 1) + ", không phải năm " + year + ".");
        }
        IndicatorService indicators = new IndicatorService(settings.reporting());
        WorkCalendar calendar = Setup.calendar(settings).with(books.calendar().changed());
        TaskService tasks = new TaskService(() -> calendar, settings.daysAfterArrival());
        Plan asImported = books.plans().rows(plan.id()).asImported();
        Plan inForce = new Plan(
                asImported.year(),
                asImported.title(),
                asImported.locality(),
                asImported.decision(),
                asImported.units(),
                asImported.unitGroups(),
                asImported.sections(),
                books.tasks().all(),
                books.indicators().all());
        return NextPlan.of(inForce, tasks.lives(books), results(books, indicators, plan.year()));
    }

    /** The year's result of each indicator in words. */
    private static Map<String, String> results(Books books, IndicatorService indicators, int year) {
        DerivedSheet sheet = indicators.derived(books, new ReportPeriod(year, ReportPeriod.Span.Y));
        Map<String, String> results = new LinkedHashMap<>();
        for (Indicator row : books.indicators().all()) {
            if (!row.group()) {
                DerivedFigure figure =
                        sheet.line(row.code()).map(DerivedSheet.Line::office).orElse(DerivedFigure.NOTHING);
                results.put(row.code(), result(row, figure));
            }
        }
        return results;
    }

    private static String result(Indicator row, DerivedFigure figure) {
        if (figure.value() == null) {
            return figure.given().isEmpty() ? "chưa có số liệu" : "chưa tính được (" + figure.whyNone() + ")";
        }
        Optional<Boolean> reached = row.isReachedBy(figure.value());
        return FigureWords.full(figure.value(), row.measure())
                + reached.map(yes -> yes ? ", đạt mức phấn đấu" : ", chưa đạt mức phấn đấu")
                        .orElse("")
                + (figure.missing().isEmpty() ? "" : ", còn thiếu số liệu của một số quý");
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("Đã có tệp " + file + "; xin chọn tên khác để không ghi đè, ví dụ --out ke-hoach-" + year
                    + "-moi.yaml.");
        } catch (IOException e) {
            throw new Refusal("Không ghi được tệp " + file.toAbsolutePath()
                    + "; xin kiểm tra thư mục và quyền ghi, hoặc chọn chỗ khác bằng --out.");
        }
    }
}
