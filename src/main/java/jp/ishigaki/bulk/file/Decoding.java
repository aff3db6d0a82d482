package jp.ishigaki.bulk.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.ishigaki.bulk.file.UnreadableFileException.Reason;

/**
 * Finds out how a text is encoded: by its byte order mark, else UTF-8 where it decodes without an error, else Windows'
 * Shift_JIS. A detector that guesses by frequency is not needed: the first bytes of kanji and kana in Shift_JIS (0x81 to
 * 0x9F and 0xE0 on) are followed by bytes that UTF-8 forbids there, so Japanese text in Shift_JIS fails as UTF-8 within
 * a few letters, while a guess may well be wrong on a short list.
 */
final class Decoding {

    private static final Charset WINDOWS_JAPANESE = Charset.forName("windows-31j");

    private Decoding() {}

    static String text(byte[] file) {
        var text = encoded(file).orElseThrow(() -> new UnreadableFileException(Reason.UNKNOWN_ENCODING));
        if (text.chars().anyMatch(Decoding::isNoText)) {
            throw new UnreadableFileException(Reason.NOT_A_TABLE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> encoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFE + 0xFF && (file[0] & 0xFF) >= 0xFE) {
            return strictly(file, StandardCharsets.UTF_16);
        }
        return strictly(file, StandardCharsets.UTF_8).or(() -> strictly(file, WINDOWS_JAPANESE));
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isNoText(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\r' && letter != '\n';
    }
}
