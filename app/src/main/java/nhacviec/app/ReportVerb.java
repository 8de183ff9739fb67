package nhacviec.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.reminder.Pace;
import nhacviec.core.report.ReportPress.Form;
import nhacviec.core.report.ReportPress.Printed;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: the official report of a period as a file. Changes nothing in the books. */
@Command(
        name = "report",
        description = "Lập báo cáo cải cách hành chính của một kỳ, từ số liệu đã ghi.",
        footer = "Ví dụ: ./nhacviec report 2024-Q1 --out bao-cao.docx",
        mixinStandardHelpOptions = true)
final class ReportVerb implements Callable<Integer> {

    /** More links than that follow each other in a circle. */
    private static final int MOST_LINKS = 40;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KỲ",
            description =
                    "2024-Q1, 2024-H1 (6 tháng), 2024-Q3, 2024-Y (năm); cũng được: 2024-Q2, 2024-Q4, \"6T\", \"năm\".")
    private String period;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "TỆP",
            description = "Tệp ghi ra, đuôi .docx (để ký), .xlsx (bảng tính) hoặc .json (cho chương trình khác).")
    private Path out;

    @Option(
            names = "--number",
            paramLabel = "SỐ",
            description = "Số văn bản, chẳng hạn 15; không ghi thì để chấm cho người điền.")
    private Integer number;

    @Override
    public Integer call() {
        Form form = Form.ofName(out.getFileName().toString())
                .orElseThrow(() ->
                        usage("Tên tệp phải có đuôi .docx, .xlsx hoặc .json, ví dụ --out bao-cao.docx, không phải “"
                                + out.getFileName() + "”."));
        if (number != null && (number < 1 || number > 99_999)) {
            throw usage("--number phải là số từ 1 đến 99999, ví dụ --number 15.");
        }
        Settings settings = Setup.forTools();
        OfficeCalendar office = Setup.calendar(settings);
        Moment now = Setup.clock(settings).moment();
        try (Database database = Database.open(settings.database())) {
            JdbiBookkeeping books = new JdbiBookkeeping(database, () -> now);
            PlanImport.intoEmptyBooks(books, settings.plan(), now.at());
            WorkCalendar calendar = office.with(books.read(b -> b.calendar().changed()));
            Wiring wiring = new Wiring(books, settings, office, () -> calendar, Pace.UNLIMITED);
            ReportPeriod read = books.read(b -> wiring.indicators.typedPeriod(b, period, now))
                    .orElseThrow(
                            () -> usage(
                                    "“" + period
                                            + "” không phải kỳ báo cáo. Các kỳ: 2024-Q1, 2024-H1, 2024-Q3, 2024-Y (và 2024-Q2, 2024-Q4)."));
            Printed printed = wiring.reports
                    .print(read, form, number, now)
                    .orElseThrow(() -> new Refusal("Sổ chưa có kế hoạch năm " + read.year()
                            + " nên không lập được báo cáo của năm ấy; đã có kế hoạch năm " + years(books) + "."));
            put(out, printed.content());
            wiring.reports.notice().ifPresent(spec.commandLine().getErr()::println);
            spec.commandLine()
                    .getOut()
                    .println("Đã ghi báo cáo " + read.vietnamese() + " vào " + out + "."
                            + (form == Form.DOCX
                                    ? " Còn phải điền các chỗ tô vàng trong ngoặc vuông trước khi ký."
                                    : ""));
        }
        return 0;
    }

    private static String years(JdbiBookkeeping books) {
        return books.read(b -> b.plans().all().stream()
                .map(plan -> Integer.toString(plan.year()))
                .collect(Collectors.joining(", ")));
    }

    private Usage.Wrong usage(String sentence) {
        return new Usage.Wrong(spec.commandLine(), sentence);
    }

    /** The whole file or none: what stood there stays until the new one is complete. A link stays, and the file behind it is written. */
    static void put(Path named, byte[] content) {
        Path target = behindLinks(named);
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new Refusal("“" + target + "” là một thư mục; xin ghi cả tên tệp, ví dụ "
                    + target.resolve("bao-cao.docx") + ".");
        }
        Path half = null;
        try {
            // Like any file that a person saves: a temporary one would be for its owner alone.
            half = folder.resolve(".bao-cao-" + UUID.randomUUID() + ".tmp");
            Files.write(half, content, StandardOpenOption.CREATE_NEW);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            discard(half);
            // Some file systems say so of a folder of theirs in which nobody can put anything.
            if (Files.isDirectory(folder)) {
                throw new Refusal("Không ghi được vào thư mục “" + folder + "”; xin chọn nơi khác cho --out.");
            }
            throw new Refusal("Không có thư mục “" + folder + "”; xin tạo thư mục đó hoặc chọn nơi khác cho --out.");
        } catch (AccessDeniedException e) {
            discard(half);
            throw new Refusal("Không được phép ghi vào thư mục “" + folder + "”; xin chọn nơi khác cho --out.");
        } catch (IOException e) {
            discard(half);
            throw new Refusal("Không ghi được tệp “" + target + "” (" + e.getMessage()
                    + "); xin kiểm tra ổ đĩa hoặc chọn nơi khác cho --out.");
        }
    }

    private static Path behindLinks(Path named) {
        Path target = named.toAbsolutePath();
        try {
            for (int i = 0; Files.isSymbolicLink(target); i++) {
                if (i == MOST_LINKS) {
                    throw new Refusal("“" + named + "” là liên kết vòng; xin chọn nơi khác cho --out.");
                }
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được liên kết “" + named + "” (" + e.getMessage() + "); xin chọn nơi khác cho --out.");
        }
        return target.equals(named.toAbsolutePath()) ? named : target;
    }

    private static void discard(Path half) {
        if (half == null) {
            return;
        }
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            // The sentence about the file itself says more.
        }
    }
}
