package jp.ishigaki.material.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/** A GIF with its pictures, their times and how often they are shown, and without comments and other programs' blocks. */
final class PlainGif {

    private static final int HEAD = 13;
    private static final Set<String> REPEATING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = HEAD;

    private PlainGif(byte[] original) {
        in = original;
        out = new ByteArrayOutputStream(original.length);
    }

    static byte[] of(byte[] original) {
        var gif = new PlainGif(original);
        gif.read();
        return gif.out.toByteArray();
    }

    private void read() {
        at += colours(in[10]);
        out.write(in, 0, at);
        while (true) {
            int begin = at;
            switch (in[at] & 0xFF) {
                case 0x21 -> extension(begin);
                case 0x2C -> {
                    at += 10 + colours(in[at + 9]) + 1;
                    blocks();
                    out.write(in, begin, at - begin);
                }
                case 0x3B -> {
                    out.write(0x3B);
                    return;
                }
                default -> throw new FileRefusedException(Reason.BROKEN);
            }
        }
    }

    private void extension(int begin) {
        int label = in[at + 1] & 0xFF;
        var repeats = label == 0xFF && REPEATING.contains(new String(in, at + 3, 11, StandardCharsets.ISO_8859_1));
        at += 2;
        blocks();
        if (label == 0xF9 || repeats) {
            out.write(in, begin, at - begin);
        }
    }

    private void blocks() {
        while (in[at] != 0) {
            at += 1 + (in[at] & 0xFF);
        }
        at++;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
