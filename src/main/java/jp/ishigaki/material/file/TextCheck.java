package jp.ishigaki.material.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/** Whether a file is text that people read: UTF-8 or Windows' Shift_JIS throughout, without control signs or markup. */
final class TextCheck {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));
    private static final int PIECE = 64 * 1024;
    private static final int HEAD = 1024;

    private TextCheck() {}

    static void check(UnnamedFile file) throws IOException {
        for (var charset : CHARSETS) {
            if (isText(file, charset)) {
                refuseMarkup(new String(file.head(HEAD), charset));
                return;
            }
        }
        throw new FileRefusedException(Reason.DISAGREES);
    }

    private static boolean isText(UnnamedFile file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(PIECE);
        var letters = CharBuffer.allocate(PIECE);
        for (long at = 0; at < file.size(); ) {
            var piece = file.read(at, bytes.remaining());
            at += piece.length;
            bytes.put(piece).flip();
            var result = decoder.decode(bytes, letters, at == file.size());
            if (result.isError() || hasControl(letters.flip())) {
                return false;
            }
            letters.clear();
            bytes.compact();
        }
        return true;
    }

    private static boolean hasControl(CharBuffer letters) {
        return letters.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0 || letter == 0x7f);
    }

    /** A page or a drawing in a text's clothes may run what is in it when it is opened. */
    private static void refuseMarkup(String head) {
        var begin = head.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (Stream.of("<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "<iframe", "<hta:")
                .anyMatch(begin::startsWith)) {
            throw new FileRefusedException(Reason.DISAGREES);
        }
    }
}
