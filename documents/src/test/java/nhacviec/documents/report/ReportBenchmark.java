package nhacviec.documents.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.ReportPress.Form;

/**
 * Measures the year report of a filled 2024: as a command, from starting the program to the finished file, and inside a service that
 * has printed before. Run by {@code ./bench reports}.
 */
final class ReportBenchmark {

    private static final List<String> LAUNCHER = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx160m",
            "-Xmn16m",
            "-XX:MetaspaceSize=96m",
            "-Xss512k",
            "-jar");
    private static final int RUNS = 7;
    private static final int WARM = 20;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("nhacviec-reports");
        try (FilledYear year = new FilledYear(folder)) {
            year.live((period, report) -> {});
            archive(Path.of(arguments[0]), folder);
            for (Form form : Form.values()) {
                command(Path.of(arguments[0]), folder, form);
            }
            for (Form form : Form.values()) {
                inside(year, form);
            }
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf("peak heap of all that: %d MiB%n", peak >> 20);
    }

    /** Keeps the loaded classes as the launcher does after it has built the program. */
    private static void archive(Path jar, Path folder) throws Exception {
        start("-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa"), jar, folder, Form.DOCX)
                .waitFor();
    }

    private static Process start(String archive, Path jar, Path folder, Form form) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().add(archive);
        builder.command().addAll(LAUNCHER);
        builder.command().addAll(List.of(jar.toAbsolutePath().toString(), "report", "2024-Y", "--out"));
        builder.command().add(folder.resolve("year." + form.suffix()).toString());
        builder.environment().put("NHACVIEC_DB", "jdbc:sqlite:" + folder.resolve("filled-2024.db"));
        builder.environment().put("NHACVIEC_NOW", "2024-12-16T08:00:00+07:00");
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void command(Path jar, Path folder, Form form) throws Exception {
        long[] nanos = new long[RUNS];
        long resident = 0;
        Duration processor = Duration.ZERO;
        for (int i = 0; i < RUNS; i++) {
            long before = System.nanoTime();
            Process process = start("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"), jar, folder, form);
            while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, peakMiB(process.pid()));
                processor = process.info().totalCpuDuration().orElse(processor);
            }
            nanos[i] = System.nanoTime() - before;
            if (process.exitValue() != 0) {
                throw new IllegalStateException("exit status " + process.exitValue());
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "./nhacviec report 2024-Y --out .%s: median %.2f s, longest %.2f s, processor time %.2f s, peak resident memory %d MiB, %d kB%n",
                form.suffix(),
                nanos[RUNS / 2] / 1e9,
                nanos[RUNS - 1] / 1e9,
                processor.toMillis() / 1e3,
                resident,
                Files.size(folder.resolve("year." + form.suffix())) / 1000);
    }

    /** The most memory that a process ever had resident; 0 once it has ended. */
    private static long peakMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            // It ended while its file was read.
            return 0;
        }
    }

    private static void inside(FilledYear year, Form form) {
        ReportPrinter printer = new ReportPrinter(year.books, year.reports, Letterhead.PHUOC_MY);
        ReportPeriod period = ReportPeriod.ofCode("2024-Y").orElseThrow();
        long[] nanos = new long[WARM];
        for (int i = 0; i < WARM; i++) {
            long before = System.nanoTime();
            printer.print(period, form, null, year.moment()).orElseThrow();
            nanos[i] = System.nanoTime() - before;
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        System.out.printf(
                "inside the service, .%s: first %.0f ms, then median %.0f ms%n",
                form.suffix(), first / 1e6, nanos[WARM / 2] / 1e6);
    }
}
