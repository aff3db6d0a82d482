package jp.ishigaki.attendance.ui;

import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode;

/** An address as a QR code: dark on light in every colour scheme, since that is what cameras expect. */
class QrPicture extends Div {

    private static final long serialVersionUID = 1L;

    /** Light modules around the code, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    QrPicture(String label) {
        setClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    /** The browser parses the drawing, because SVG made element by element would be plain unknown HTML to it. */
    void show(String address) {
        getElement().setProperty("innerHTML", svg(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)));
    }

    static String svg(QrCode code) {
        var side = code.size + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" \
                aria-hidden="true"><rect width="%1$d" height="%1$d" fill="#ffffff"/><path fill="#000000" d="%2$s"/></svg>\
                """.formatted(side, dark(code));
    }

    private static String dark(QrCode code) {
        var squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    squares.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return squares.toString();
    }
}
