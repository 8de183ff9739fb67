package nhacviec.admin.staff;

import io.nayuki.qrcodegen.QrCode;

/** A link as a QR code in SVG, to be held up to a phone or printed; black on white with the quiet margin that scanners need. */
public final class QrPicture {

    /** How many modules stay white around the code (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    private QrPicture() {}

    public static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M")
                            .append(x + MARGIN)
                            .append(",")
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><title>QR</title><path fill=\"#fff\" d=\"M0,0h" + side + "v" + side
                + "h-" + side + "z\"/><path d=\"" + path + "\"/></svg>";
    }
}
