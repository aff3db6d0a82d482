package jp.ishigaki.material.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the first bytes of a file say it is. */
enum Signature {
    PDF("%PDF-"),
    ZIP("PK\u0003\u0004"),
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff"),
    GIF("GIF87a", "GIF89a"),
    WEBP("RIFF????WEBP"),
    /** The container of Office before 2007, and of what is closed with a password since. */
    OLE("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    /** Programs, archives and pages, which may pass for text in part. */
    OTHER(
            "MZ",
            "\u007fELF",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "PK\u0005\u0006",
            "{\\rtf",
            "#!",
            "%!PS"),
    NONE;

    private final String[] beginnings;

    Signature(String... beginnings) {
        this.beginnings = beginnings;
    }

    static Signature of(byte[] head) {
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(signature -> Arrays.stream(signature.beginnings).anyMatch(begin -> begins(bytes, begin)))
                .findFirst()
                .orElse(NONE);
    }

    private static boolean begins(String bytes, String begin) {
        if (bytes.length() < begin.length()) {
            return false;
        }
        for (int i = 0; i < begin.length(); i++) {
            if (begin.charAt(i) != '?' && begin.charAt(i) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
