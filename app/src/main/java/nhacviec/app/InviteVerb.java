package nhacviec.app;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import nhacviec.config.Settings;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.Role;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code invite}: prints a one-time link and its expiry. */
@Command(
        name = "invite",
        description = "Tạo một lời mời dùng một lần.",
        footer = "Ví dụ: ./nhacviec invite --unit \"Tư pháp\" --role staff",
        mixinStandardHelpOptions = true)
final class InviteVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--unit", required = true, description = "Đơn vị, ví dụ \"Tư pháp\".")
    private String unit;

    @Option(
            names = "--role",
            required = true,
            description = "staff (cán bộ), coordinator (điều phối) hoặc leader (lãnh đạo).")
    private String role;

    @Option(names = "--name", defaultValue = "", description = "Họ tên; bỏ trống thì lấy tên trên Telegram.")
    private String name;

    @Override
    public Integer call() {
        Role wanted = role();
        Settings settings = Setup.forTools();
        try (Database database = Database.open(settings.database())) {
            JdbiBookkeeping bookkeeping = new JdbiBookkeeping(database, Setup.clock(settings)::moment);
            OfficeClock clock = Setup.clock(settings);
            PlanImport.intoEmptyBooks(
                    bookkeeping, settings.plan(), clock.moment().at());
            Invitations invitations = new Invitations(
                    bookkeeping,
                    new InvitationService(Duration.ofDays(settings.invitationDays())),
                    () -> bookkeeping.setting(NhacViec.USERNAME).orElse(""),
                    java.util.Optional.empty());
            Invitations.Issued issued =
                    invitations.issue(Actor.administrator("cli"), unit, wanted, name.strip(), clock.moment());
            var out = spec.commandLine().getOut();
            if (issued.link().startsWith("http")) {
                out.println(issued.link());
            } else {
                out.println("Gửi cho bot tin này: " + issued.link());
            }
            out.println("Dùng một lần, đến "
                    + issued.expiresAt().atZone(settings.zone()).format(DateTimeFormatter.ofPattern("HH:mm d/M/yyyy"))
                    + ".");
        }
        return 0;
    }

    private Role role() {
        try {
            return Role.ofCode(role.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Usage.Wrong(
                    spec.commandLine(), "--role phải là staff, coordinator hoặc leader, không phải “" + role + "”.");
        }
    }
}
