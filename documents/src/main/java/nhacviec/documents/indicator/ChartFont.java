package nhacviec.documents.indicator;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The letters of pictures: DejaVu Sans, which has every Vietnamese letter and comes in the jar, so that a picture looks the
 * same on every machine and can be drawn on one that has no font at all.
 */
record ChartFont(Font plain, Font bold) {

    private static final String[] LOGICAL = {"serif", "sansserif", "monospaced", "dialog", "dialoginput"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

    /** Unpacks the font and loads it. To be called before anything else in the process asks the JDK for a font. */
    static ChartFont load() {
        System.setProperty("java.awt.headless", "true");
        try {
            Path folder = Files.createTempDirectory("nhacviec-font");
            folder.toFile().deleteOnExit();
            Path plain = unpack("DejaVuSans.ttf", folder);
            Path bold = unpack("DejaVuSans-Bold.ttf", folder);
            if (System.getProperty("sun.awt.fontconfig") == null
                    && System.getProperty("os.name").startsWith("Linux")) {
                describe(folder, plain);
            }
            return new ChartFont(
                    Font.createFont(Font.TRUETYPE_FONT, plain.toFile()),
                    Font.createFont(Font.TRUETYPE_FONT, bold.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("the font could not be unpacked", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font in the jar is damaged", e);
        }
    }

    private static Path unpack(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        try (InputStream font = ChartFont.class.getResourceAsStream(name)) {
            if (font == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            Files.copy(font, file);
        }
        return file;
    }

    /**
     * Names this font to the JDK as the one that stands for all. Without a description the JDK asks the system's fontconfig
     * before it loads any font, also one of ours, and gives up when there is no font.
     */
    private static void describe(Path folder, Path font) throws IOException {
        StringBuilder description = new StringBuilder("version=1\n");
        for (String name : LOGICAL) {
            for (String style : STYLES) {
                description.append(name).append('.').append(style).append(".latin-1=DejaVu\n");
            }
        }
        description
                .append("sequence.allfonts=latin-1\nfilename.DejaVu=")
                .append(font)
                .append('\n');
        Path file = folder.resolve("fontconfig.properties");
        file.toFile().deleteOnExit();
        Files.writeString(file, description);
        System.setProperty("sun.awt.fontconfig", file.toString());
    }
}
