package nhacviec.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nhacviec.config.FileRefused;
import nhacviec.storage.DatabaseRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Exit status: 0 done, 1 the input or the state does not allow it, 2 wrong usage. */
@Command(
        name = "nhacviec",
        description = "Nhắc việc cải cách hành chính cho cơ quan cấp xã, qua Telegram.",
        mixinStandardHelpOptions = true,
        version = "Nhắc Việc 1.0.0",
        footer = "Ví dụ: ./nhacviec demo",
        subcommands = {
            DemoVerb.class,
            RunVerb.class,
            PlanVerb.class,
            InviteVerb.class,
            UnitVerb.class,
            RemindersVerb.class,
            ReportVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            DoctorVerb.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "In cả dấu vết kỹ thuật khi có lỗi.")
    private boolean debug;

    public static void main(String[] arguments) {
        System.exit(run(new Main(), arguments));
    }

    static int run(Main main, String... arguments) {
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        CommandLine line = new CommandLine(main).setOut(out).setErr(err);
        line.setResourceBundle(new HelpWords());
        line.setParameterExceptionHandler(new Usage());
        line.setExecutionStrategy(Usage::execute);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            if (main.debug) {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        if (arguments.length == 0) {
            line.usage(err);
            return Usage.WRONG;
        }
        return line.execute(arguments);
    }

    /** What a person reads of a failure. */
    static String sentence(Exception failure) {
        boolean ours = failure instanceof Refusal
                || failure instanceof FileRefused
                || failure instanceof DatabaseRefused
                || failure instanceof IllegalArgumentException;
        return ours
                ? failure.getMessage()
                : "Gặp lỗi không lường trước: " + failure + ". Chạy lại với --debug để xem chi tiết.";
    }
}
