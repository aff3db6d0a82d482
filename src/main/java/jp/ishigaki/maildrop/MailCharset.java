package jp.ishigaki.maildrop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what Japanese mail programs write, also where they name a charset and mean its extension, or name none. */
final class MailCharset {

    /** Programs that say so write the characters of Windows as well, such as ① and 髙. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-2022-jp", "x-windows-iso2022jp",
            "shift_jis", "windows-31j",
            "x-sjis", "windows-31j",
            "sjis", "windows-31j",
            "cp932", "windows-31j",
            "euc-jp", "EUC-JP",
            "gb2312", "GBK");

    private static final byte ESCAPE = 0x1b;

    private MailCharset() {}

    static String read(byte[] bytes, @Nullable String named) {
        if (named != null && !named.equals("us-ascii")) {
            var meant = MEANT.getOrDefault(named, named);
            for (var name : List.of(meant, named)) {
                if (isKnown(name)) {
                    return new String(bytes, Charset.forName(name));
                }
            }
        }
        return guess(bytes);
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String guess(byte[] bytes) {
        for (var each : bytes) {
            if (each == ESCAPE) {
                return read(bytes, "iso-2022-jp");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return read(bytes, "shift_jis");
        }
    }
}
