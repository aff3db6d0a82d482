package jp.ishigaki.material.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG with the parts that its picture needs, and without texts, times, Exif, profiles, and what follows its end. */
final class PlainPng {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT");

    private PlainPng() {}

    static byte[] of(byte[] original) {
        var in = ByteBuffer.wrap(original);
        var out = new ByteArrayOutputStream(original.length);
        out.write(original, 0, SIGNATURE);
        int at = SIGNATURE;
        String type;
        do {
            int length = in.getInt(at);
            type = new String(original, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > original.length - at - AROUND) {
                throw new IndexOutOfBoundsException(at);
            }
            if (KEPT.contains(type)) {
                out.write(original, at, length + AROUND);
            }
            at += length + AROUND;
        } while (!type.equals("IEND"));
        return out.toByteArray();
    }
}
