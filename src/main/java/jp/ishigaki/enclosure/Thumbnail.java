package jp.ishigaki.enclosure;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import jp.ishigaki.material.file.PlainImage;
import jp.ishigaki.material.file.ReceivedFile;

/**
 * A small upright copy of a picture, drawn anew as a JPEG, so that what is shown in a page is never somebody's bytes.
 *
 * @param width in pixels
 */
public record Thumbnail(byte[] jpeg, int width, int height) {

    private static final int WIDEST = 320;
    private static final int HIGHEST = 240;
    private static final long MOST_PIXELS = 60_000_000;

    /** Of pictures that can be read here; of others, and of all else, there is none. */
    public static Optional<Thumbnail> of(ReceivedFile file) {
        if (!file.type().isImage()) {
            return Optional.empty();
        }
        try {
            return read(PlainImage.of(file.type(), file.read(0, Math.toIntExact(file.size()))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Thumbnail> read(PlainImage image) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image.bytes()))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(drawn(few(reader), image.orientation()));
            } finally {
                reader.dispose();
            }
        }
    }

    /** No more of its pixels than are needed, however many it says it has. */
    private static BufferedImage few(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("More pixels than are looked at");
        }
        int each = Math.max(1, Math.min(width / (2 * WIDEST), height / (2 * HIGHEST)));
        var some = reader.getDefaultReadParam();
        some.setSourceSubsampling(each, each, 0, 0);
        return reader.read(0, some);
    }

    private static Thumbnail drawn(BufferedImage image, int orientation) throws IOException {
        var onItsSide = orientation > 4;
        int wide = onItsSide ? image.getHeight() : image.getWidth();
        int high = onItsSide ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, Math.min((double) WIDEST / wide, (double) HIGHEST / high));
        int width = Math.max(1, (int) Math.round(wide * scale));
        int height = Math.max(1, (int) Math.round(high * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.scale((double) width / wide, (double) height / high);
            pen.drawImage(image, turn(orientation, image.getWidth(), image.getHeight()), null);
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", out);
        return new Thumbnail(out.toByteArray(), width, height);
    }

    /** As Exif counts the ways a picture may lie. */
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
