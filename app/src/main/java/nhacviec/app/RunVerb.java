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
        Settings settings = Setup.forRunning();
        NhacViec service = new NhacViec(
                settings,
                Setup.clock(settings),
                Setup.calendar(settings),
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
