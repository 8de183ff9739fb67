package nhacviec.admin.staff;

import io.nayuki.qrcodegen.QrCode;
import nhacviec.admin.page.Html;

/** A link as a QR code in SVG, to be held up to a phone or printed; black on white with the quiet margin that scanners need. */
public final class QrPicture {

    /** How many modules stay white around the code (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    private QrPicture() {}

    public static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = side(code);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><title>QR</title><path fill=\"#fff\" d=\"" + ground(side)
                + "\"/><path d=\"" + modules(code) + "\"/></svg>";
    }

    /** The same as a piece of a page. */
    static Html onPage(String text, String name) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = side(code);
        return Html.tag("svg")
                .cls("qr")
                .attr("role", "img")
                .attr("aria-label", name)
                .attr("viewBox", "0 0 " + side + " " + side)
                .attr("shape-rendering", "crispEdges")
                .add(
                        Html.tag("path").attr("fill", "#fff").attr("d", ground(side)),
                        Html.tag("path").attr("d", modules(code)));
    }

    private static int side(QrCode code) {
        return code.size + 2 * MARGIN;
    }

    private static String ground(int side) {
        return "M0,0h" + side + "v" + side + "h-" + side + "z";
    }

    private static String modules(QrCode code) {
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
        return path.toString();
    }
}
