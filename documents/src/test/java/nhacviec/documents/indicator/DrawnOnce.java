package nhacviec.documents.indicator;

import java.nio.file.Files;
import java.nio.file.Path;

/** Draws one picture into a file, as a process of its own: {@code DrawnOnce FILE}. */
final class DrawnOnce {

    private DrawnOnce() {}

    public static void main(String[] arguments) throws Exception {
        Files.write(Path.of(arguments[0]), new ProgressChart().paint(SampleProgress.halfGiven()));
    }
}
