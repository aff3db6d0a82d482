package jp.ishigaki.material.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/** A JPEG without its application segments and comments, but for what its colours need, and without what follows it. */
final class PlainJpeg {

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int JFIF_LENGTH = 14;
    private static final int ORIENTATION = 0x0112;

    private final ByteBuffer in;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int orientation = 1;

    private PlainJpeg(byte[] original) {
        in = ByteBuffer.wrap(original);
    }

    static PlainImage of(byte[] original) {
        var jpeg = new PlainJpeg(original);
        jpeg.read();
        var out = new ByteArrayOutputStream(original.length);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        out.writeBytes(jpeg.first.toByteArray());
        if (jpeg.orientation != 1) {
            out.writeBytes(turned(jpeg.orientation));
        }
        out.writeBytes(jpeg.rest.toByteArray());
        return new PlainImage(out.toByteArray(), jpeg.orientation);
    }

    private void read() {
        in.position(2);
        for (int marker = marker(); marker != END; marker = marker()) {
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                rest.writeBytes(new byte[] {(byte) 0xFF, (byte) marker});
                continue;
            }
            var segment = new byte[Short.toUnsignedInt(in.getShort()) - 2];
            in.get(segment);
            keep(marker, segment);
            if (marker == SCAN) {
                scan();
            }
        }
        rest.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
    }

    private int marker() {
        if ((in.get() & 0xFF) != 0xFF) {
            throw new FileRefusedException(Reason.BROKEN);
        }
        int marker = in.get() & 0xFF;
        while (marker == 0xFF) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    private void keep(int marker, byte[] segment) {
        if (marker == JFIF && begins(segment, "JFIF\0") && segment.length >= JFIF_LENGTH) {
            // Without the small copy that may lie in it.
            segment[12] = 0;
            segment[13] = 0;
            write(first, marker, segment, JFIF_LENGTH);
        } else if (marker == EXIF && begins(segment, "Exif\0\0")) {
            orientation =
                    orientation(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
        } else if (marker < JFIF || marker > 0xEF && marker != COMMENT || marker == ADOBE && begins(segment, "Adobe")) {
            write(rest, marker, segment, segment.length);
        }
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] segment, int length) {
        out.write(0xFF);
        out.write(marker);
        out.write(length + 2 >> 8);
        out.write(length + 2);
        out.write(segment, 0, length);
    }

    /** Until the next marker that is none of the picture itself. */
    private void scan() {
        int begin = in.position();
        while (true) {
            while ((in.get() & 0xFF) != 0xFF) {}
            int next = in.get(in.position()) & 0xFF;
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                in.position(in.position() - 1);
                rest.write(in.array(), begin, in.position() - begin);
                return;
            }
        }
    }

    private static boolean begins(byte[] segment, String with) {
        var begin = with.getBytes(StandardCharsets.ISO_8859_1);
        return segment.length >= begin.length
                && ByteBuffer.wrap(segment, 0, begin.length).equals(ByteBuffer.wrap(begin));
    }

    /** Upright where it cannot be read. */
    private static int orientation(ByteBuffer exif) {
        try {
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = exif.getInt(4);
            int entries = Short.toUnsignedInt(exif.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if (Short.toUnsignedInt(exif.getShort(at)) == ORIENTATION) {
                    int found = exif.getShort(at + 8);
                    return found >= 1 && found <= 8 ? found : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException unreadable) {
            return 1;
        }
    }

    /** Exif with nothing in it but how the picture is to be turned. */
    private static byte[] turned(int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.put((byte) 0xFF).put((byte) EXIF).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation);
        return exif.array();
    }
}
