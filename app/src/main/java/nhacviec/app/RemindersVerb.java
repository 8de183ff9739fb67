package nhacviec.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.admin.reminder.PreviewJson;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.ReminderPreview.Morning;
import nhacviec.core.reminder.ReminderPreview.Week;
import nhacviec.core.reminder.WeekSummary;
import nhacviec.core.task.Task;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reminders preview}: who would be told what, when and why. Sends nothing and writes nothing. */
@Command(
        name = "reminders",
        description = "Xem trước các tin nhắc.",
        footer = RemindersVerb.EXAMPLE,
        mixinStandardHelpOptions = true,
        subcommands = RemindersVerb.Preview.class)
final class RemindersVerb {

    static final String EXAMPLE = "Ví dụ: ./nhacviec reminders preview --from 2024-03-01 --to 2024-03-31";

    @Command(
            name = "preview",
            description = "In ra ai sẽ được nhắc gì, khi nào và vì sao, nếu đến lúc đó chưa có gì thêm; không gửi gì.",
            footer = EXAMPLE,
            mixinStandardHelpOptions = true)
    static final class Preview implements Callable<Integer> {

        private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm d/M/yyyy");

        @Spec
        private CommandSpec spec;

        @Option(names = "--from", required = true, paramLabel = "NGÀY", description = "Ngày đầu, ví dụ 2024-03-01.")
        private String from;

        @Option(names = "--to", required = true, paramLabel = "NGÀY", description = "Ngày cuối, ví dụ 2024-03-31.")
        private String to;

        @Option(names = "--json", description = "In dạng JSON cho chương trình khác đọc.")
        private boolean json;

        @Override
        public Integer call() {
            Settings settings = Setup.forTools();
            OfficeCalendar office = Setup.calendar(settings);
            Moment now = Setup.clock(settings).moment();
            try (Database database = Database.open(settings.database())) {
                JdbiBookkeeping books = new JdbiBookkeeping(database, () -> now);
                PlanImport.intoEmptyBooks(books, settings.plan(), now.at());
                WorkCalendar calendar = office.with(books.read(b -> b.calendar().changed()));
                Wiring wiring = new Wiring(books, settings, office, () -> calendar, Pace.UNLIMITED);
                List<Morning> mornings = wiring.preview.between(day("--from", from), day("--to", to), calendar, now);
                List<Week> weeks = wiring.preview.weeks(day("--from", from), day("--to", to), calendar, now);
                PrintWriter out = spec.commandLine().getOut();
                if (json) {
                    out.println(new String(
                            PreviewJson.text(
                                    mornings,
                                    weeks,
                                    wiring.digests,
                                    wiring.summaries,
                                    wiring.preview.policy(),
                                    now.zone()),
                            StandardCharsets.UTF_8));
                } else {
                    mornings.forEach(morning -> print(out, morning, wiring, settings));
                    weeks.forEach(week -> print(out, week, settings));
                    int all = mornings.size() + weeks.size();
                    out.println(
                            all == 0
                                    ? "Không có tin nhắc nào trong khoảng này. Người chưa kết nối Telegram thì chưa được nhắc."
                                    : all + " tin.");
                }
            }
            return 0;
        }

        private LocalDate day(String option, String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                throw new Usage.Wrong(
                        spec.commandLine(),
                        option + " phải là một ngày có thật, ví dụ 2024-03-01, không phải “" + typed + "”.");
            }
        }

        private static void print(PrintWriter out, Morning morning, Wiring wiring, Settings settings) {
            Digest digest = morning.digest();
            out.println(morning.at().atZone(settings.zone()).format(AT) + "  "
                    + digest.person().name() + " – " + digest.person().unit().name());
            digest.notices()
                    .forEach(notice -> out.println("  lịch làm việc đổi: ngày " + notice.day() + " "
                            + (notice.worked() ? "đi làm." : "được nghỉ.")));
            for (Digest.Item item : digest.items()) {
                out.println("  " + what(item) + ": " + wiring.digests.why(item, digest, wiring.preview.policy()));
            }
        }

        private static void print(PrintWriter out, Week week, Settings settings) {
            out.println(week.at().atZone(settings.zone()).format(AT) + "  nhóm "
                    + week.group().title() + " – tóm tắt tuần");
            WeekSummary summary = week.summary();
            summary.late().forEach(line -> out.println("  " + What.named(line.task()) + ": quá hạn."));
            summary.due().forEach(line -> out.println("  " + What.named(line.task()) + ": đến hạn trong tuần."));
            summary.figures()
                    .forEach(owed -> out.println(
                            "  số liệu " + owed.period().vietnamese() + ": còn thiếu, sắp hoặc đã quá hạn."));
        }

        private static String what(Digest.Item item) {
            return item.is(new What());
        }
    }

    /** What a line of the preview is about. */
    private static final class What implements Digest.Cases<String> {

        @Override
        public String milestone(Digest.OfMilestone item) {
            return named(item.task());
        }

        @Override
        public String figures(Digest.OfFigures item) {
            return "số liệu " + item.period().vietnamese() + " của "
                    + item.unit().name();
        }

        @Override
        public String awaited(Digest.OfAwaited item) {
            return "việc đang chờ "
                    + Stream.concat(item.tasks().stream(), item.unclear().stream())
                            .map(task -> task.number().text())
                            .collect(Collectors.joining(", "));
        }

        @Override
        public String doubt(Digest.OfDoubt item) {
            return named(item.task()) + " (đọc chưa chắc)";
        }

        @Override
        public String extension(Digest.OfExtension item) {
            return named(item.task()) + ", xin gia hạn";
        }

        @Override
        public String nextPlan(Digest.OfNextPlan item) {
            return "chưa có kế hoạch năm " + item.missing();
        }

        @Override
        public String unmanned(Digest.OfUnmanned item) {
            return "đơn vị " + item.unit().name() + " chưa ai nhận tin";
        }

        private static String named(Task task) {
            return "việc " + task.number() + " " + task.shortName();
        }
    }
}
