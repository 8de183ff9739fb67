package nhacviec.config.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import nhacviec.config.FileRefused;
import nhacviec.config.Mistakes;
import nhacviec.config.YamlBlock;
import nhacviec.core.plan.Plan;
import nhacviec.core.task.TaskNumber;

/** The plan as a file that a person edits: YAML in, {@link Plan} out, and back. */
public final class PlanFile {

    /** Name on the class path of the plan that is shipped. */
    public static final String SHIPPED = "plans/phuoc-my-2024.yaml";

    private PlanFile() {}

    /**
     * What was read.
     *
     * @param taskLines the line of each task in the file
     * @param indicatorLines the line of each indicator in the file
     */
    public record Read(Plan plan, Map<TaskNumber, Integer> taskLines, Map<String, Integer> indicatorLines) {
        public Read {
            taskLines = Map.copyOf(taskLines);
            indicatorLines = Map.copyOf(indicatorLines);
        }
    }

    /** Reads a file; {@link FileRefused} names every mistake in it. */
    public static Read read(Path file) {
        return read(YamlBlock.textOf(file), file.toString());
    }

    /** Reads the text of a file; {@code name} is how the mistakes call it. */
    public static Read read(String text, String name) {
        Mistakes mistakes = new Mistakes(name);
        YamlBlock block = YamlBlock.read(text, mistakes);
        // Nothing was understood: to call every key missing would only mislead.
        mistakes.refuseIfAny();
        Read read = new PlanReading(block).read();
        mistakes.refuseIfAny();
        return read;
    }

    /** The plan that {@link #write} wrote, whatever it lacks: gaps of a document that was read are no reason to lose it. */
    public static Plan restore(String text) {
        Mistakes mistakes = new Mistakes("kế hoạch đã gửi");
        YamlBlock block = YamlBlock.read(text, mistakes);
        mistakes.refuseIfAny();
        return new PlanReading(block).read().plan();
    }

    /** The plan of xã Phước Mỹ for 2024, as it was shipped. */
    public static Read shipped() {
        try (InputStream in = PlanFile.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan as the text of a file; {@link #read(String, String)} gives the same plan again. */
    public static String write(Plan plan) {
        return YamlText.block(PlanWriting.keys(plan));
    }

    /** Tells whether two files hold the same plan: of the content, not of comments, order of keys or layout. */
    public static String fingerprint(Plan plan) {
        try {
            byte[] canonical = YamlText.canonical(PlanWriting.keys(plan)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
