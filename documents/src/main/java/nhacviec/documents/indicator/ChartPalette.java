package nhacviec.documents.indicator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** The colours of a chart, few enough to be numbered: its file is half as large, and nobody sees the difference. */
final class ChartPalette {

    private static final int MOST = 256;

    /** Sixteen steps a channel, 17 apart: 0, 17, … 255. */
    private static final int STEP = 17;

    private static final int[] STEP_OF = new int[256];

    static {
        Arrays.setAll(STEP_OF, value -> (value + STEP / 2) / STEP);
    }

    private ChartPalette() {}

    /**
     * The upper part of a picture of whole RGB pixels, with numbered colours.
     *
     * @throws IllegalArgumentException when it has too many of them
     */
    static BufferedImage reduced(BufferedImage image, int height) {
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] numbers = new byte[width * height];
        int[] numberOf = new int[16 * 16 * 16];
        int[] colours = new int[MOST];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            int red = STEP_OF[pixels[i] >> 16 & 0xff];
            int green = STEP_OF[pixels[i] >> 8 & 0xff];
            int blue = STEP_OF[pixels[i] & 0xff];
            int colour = red << 8 | green << 4 | blue;
            if (numberOf[colour] == 0) {
                if (count == MOST) {
                    throw new IllegalArgumentException("more than " + MOST + " colours");
                }
                colours[count++] = (red << 16 | green << 8 | blue) * STEP;
                numberOf[colour] = count;
            }
            numbers[i] = (byte) (numberOf[colour] - 1);
        }
        IndexColorModel model = new IndexColorModel(8, count, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(numbers, numbers.length), width, height, width, 1, new int[] {0}, null);
        return new BufferedImage(model, raster, false, null);
    }
}
