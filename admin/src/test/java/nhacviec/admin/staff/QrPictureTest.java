package nhacviec.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A code is read by another library than the one that wrote it, from the picture as it is drawn. */
class QrPictureTest {

    private static final int PIXELS = 8;

    @Test
    void aScannerReadsTheLink() throws Exception {
        for (String link : new String[] {
            "https://t.me/phuocmy_bot?start=AbCdEf0123456789-_xyz",
            "/start MÃ-MỜI",
            "https://t.me/x?start=" + "a".repeat(64)
        }) {
            assertThat(read(QrPicture.svg(link))).isEqualTo(link);
        }
    }

    @Test
    void theLinkStandsNowhereInThePictureAsText() {
        assertThat(QrPicture.svg("<script>\"&"))
                .doesNotContain("script")
                .startsWith("<svg ")
                .endsWith("</svg>");
    }

    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            for (int y = 0; y < PIXELS; y++) {
                for (int x = 0; x < PIXELS; x++) {
                    int row = Integer.parseInt(module.group(2)) * PIXELS + y;
                    pixels[row * side + Integer.parseInt(module.group(1)) * PIXELS + x] = 0;
                }
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
