package jp.ishigaki.material.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP with its pictures, and without Exif, XMP, profiles and unknown parts. */
final class PlainWebp {

    private static final int HEAD = 12;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");
    /** That there are a profile, Exif or XMP. */
    private static final int TOLD = 0x20 | 0x08 | 0x04;

    private PlainWebp() {}

    static byte[] of(byte[] original) {
        var in = ByteBuffer.wrap(original).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.min(original.length, in.getInt(4) + 8);
        var parts = new ByteArrayOutputStream(original.length);
        for (int at = HEAD; at + 8 <= end; ) {
            var type = new String(original, at, 4, StandardCharsets.ISO_8859_1);
            int length = in.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                throw new IndexOutOfBoundsException(at);
            }
            var part = new byte[8 + length + (length & 1)];
            System.arraycopy(original, at, part, 0, Math.min(part.length, original.length - at));
            if (type.equals("VP8X")) {
                part[8] = (byte) (part[8] & ~TOLD);
            }
            if (KEPT.contains(type)) {
                parts.writeBytes(part);
            }
            at += part.length;
        }
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(original, 0, 4).putInt(parts.size() + 4).put(original, 8, 4);
        var out = new ByteArrayOutputStream(HEAD + parts.size());
        out.writeBytes(head.array());
        out.writeBytes(parts.toByteArray());
        return out.toByteArray();
    }
}
