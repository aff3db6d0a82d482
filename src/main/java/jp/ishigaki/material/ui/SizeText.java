package jp.ishigaki.material.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people say it: 340 KB, 1.2 MB, 10 GB. */
final class SizeText {

    private static final double UNIT = 1024;

    private SizeText() {}

    static String of(long bytes, Locale reader) {
        var number = NumberFormat.getNumberInstance(reader);
        if (bytes < UNIT * UNIT) {
            number.setMaximumFractionDigits(0);
            return number.format(Math.max(1, bytes / UNIT)) + " KB";
        }
        number.setMaximumFractionDigits(1);
        var megabytes = bytes / (UNIT * UNIT);
        return megabytes < UNIT ? number.format(megabytes) + " MB" : number.format(megabytes / UNIT) + " GB";
    }
}
