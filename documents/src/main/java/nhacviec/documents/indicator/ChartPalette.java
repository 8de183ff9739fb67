package nhacviec.documents.indicator;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/** The colours of a chart, few enough to be numbered: its file is a third as large, and nobody sees the difference. */
final class ChartPalette {

    private static final int MOST = 256;

    /** Sixteen steps a channel, 17 apart: 0, 17, … 255. */
    private static final int STEP = 17;

    private ChartPalette() {}

    /** The same picture with numbered colours; unchanged when it has too many of them. */
    static BufferedImage reduced(BufferedImage image) {
        int width = image.getWidth();
        byte[] numbers = new byte[width * image.getHeight()];
        Map<Integer, Integer> palette = new HashMap<>();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int number = palette.computeIfAbsent(stepped(row[x]), colour -> palette.size());
                if (number >= MOST) {
                    return image;
                }
                numbers[y * width + x] = (byte) number;
            }
        }
        int[] colours = new int[palette.size()];
        palette.forEach((colour, number) -> colours[number] = colour);
        IndexColorModel model =
                new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage reduced = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        reduced.getRaster().setDataElements(0, 0, width, image.getHeight(), numbers);
        return reduced;
    }

    private static int stepped(int rgb) {
        return channel(rgb >> 16) << 16 | channel(rgb >> 8) << 8 | channel(rgb);
    }

    private static int channel(int value) {
        return ((value & 0xff) + STEP / 2) / STEP * STEP;
    }
}
