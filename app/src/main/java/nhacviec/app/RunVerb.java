package nhacviec.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nhacviec.config.Settings;
import nhacviec.core.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: the real service, until it is told to stop. */
@Command(
        name = "run",
        description = "Chạy dịch vụ thật.",
        footer = "Ví dụ: ./nhacviec run",
        mixinStandardHelpOptions = true)
final class RunVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        StartingRules starting = Setup.starting();
        Settings settings = starting.settings();
        NhacViec service = new NhacViec(
                settings,
                Setup.clock(settings),
                starting.calendar(),
                Optional.empty(),
                Setup::forTools,
                Setup::calendar);
        service.tell(ServiceManager.ofThisProcess());
        service.tell(new PollingConsole(out::println, System::nanoTime));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            service.close();
                            stopped.countDown();
                        },
                        "stop"));
        try {
            service.start();
        } catch (RuntimeException e) {
            throw portInUse(e, settings);
        }
        if (!starting.mistakes().isEmpty()) {
            out.println(
                    "⚠ Tệp cài đặt hoặc tệp lịch có chỗ sai nên không được dùng; dịch vụ chạy theo bản đúng gần nhất. Cần sửa:");
            starting.mistakes().forEach(mistake -> out.println("- " + mistake));
        }
        settings.rehearsalFrom()
                .ifPresent(from -> out.println("⚠ CHẠY THỬ: đồng hồ của dịch vụ bắt đầu từ "
                        + Setup.spoken(Moment.of(from, settings.zone())) + ", không phải giờ thật."));
        out.println(
                "Nhắc Việc đang chạy. Trang quản trị: http://" + settings.http().host() + ":" + service.adminPort());
        service.generatedAdminToken()
                .ifPresent(token -> out.println("Mã quản trị (chỉ hiện một lần, xin cất giữ): " + token));
        stopped.await();
        return 0;
    }

    private static RuntimeException portInUse(RuntimeException failure, Settings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.BindException) {
                return new Refusal("Cổng " + settings.http().port() + " trên "
                        + settings.http().host()
                        + " đang có chương trình khác dùng. Đặt NHACVIEC_HTTP_PORT sang cổng khác, ví dụ 8081.");
            }
        }
        return failure;
    }
}
