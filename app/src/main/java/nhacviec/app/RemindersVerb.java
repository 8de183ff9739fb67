package nhacviec.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import nhacviec.admin.reminder.PreviewJson;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.ReminderPreview.Morning;
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
                JdbiBookkeeping books = new JdbiBookkeeping(database);
                PlanImport.intoEmptyBooks(books, settings.plan(), now.at());
                WorkCalendar calendar = office.with(books.read(b -> b.calendar().changed()));
                Wiring wiring = new Wiring(books, settings, office, () -> calendar, Pace.UNLIMITED);
                List<Morning> mornings = wiring.preview.between(day("--from", from), day("--to", to), calendar, now);
                PrintWriter out = spec.commandLine().getOut();
                if (json) {
                    out.println(new String(
                            PreviewJson.text(mornings, wiring.digests, wiring.preview.policy(), now.zone()),
                            StandardCharsets.UTF_8));
                } else {
                    mornings.forEach(morning -> print(out, morning, wiring, settings));
                    out.println(
                            mornings.isEmpty()
                                    ? "Không có tin nhắc nào trong khoảng này. Người chưa kết nối Telegram thì chưa được nhắc."
                                    : mornings.size() + " tin.");
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
            for (Digest.Item item : digest.items()) {
                out.println("  " + what(item) + ": " + wiring.digests.why(item, digest, wiring.preview.policy()));
            }
        }

        private static String what(Digest.Item item) {
            if (item instanceof Digest.OfMilestone m) {
                return "việc " + m.task().number() + " " + m.task().shortName();
            }
            if (item instanceof Digest.OfFigures f) {
                return "số liệu " + f.period().vietnamese();
            }
            return "việc đang chờ "
                    + String.join(
                            ", ",
                            ((Digest.OfAwaited) item)
                                    .tasks().stream()
                                            .map(Task::number)
                                            .map(Object::toString)
                                            .toList());
        }
    }
}
