package jp.ishigaki.material.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/** The name of a file as it is kept: without folders, and without signs that nobody sees or that turn it around. */
record FileName(String text, FileType type) {

    static final int LONGEST = 200;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\uFFFD]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DOTS_AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Set<String> WITH_MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm");
    private static final Set<String> OLD = Set.of("doc", "dot", "xls", "xlt", "ppt", "pot", "pps");

    /** @throws FileRefusedException for a name whose ending is none of a file that is taken */
    static FileName of(String given) {
        var name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceFirst("");
        name = FORBIDDEN.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("_");
        name = DOTS_AROUND.matcher(name).replaceAll("");
        var dot = name.lastIndexOf('.');
        if (name.isEmpty() || dot < 1) {
            throw new FileRefusedException(name.isEmpty() ? Reason.NAME : Reason.TYPE);
        }
        var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (WITH_MACROS.contains(ending)) {
            throw new FileRefusedException(Reason.MACRO);
        }
        if (OLD.contains(ending)) {
            throw new FileRefusedException(Reason.OLD_OFFICE);
        }
        var type = FileType.ofEnding(ending).orElseThrow(() -> new FileRefusedException(Reason.TYPE));
        return new FileName(shortened(name.substring(0, dot)) + "." + ending, type);
    }

    private static String shortened(String stem) {
        var most = LONGEST - 8;
        if (stem.length() <= most) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most);
    }
}
