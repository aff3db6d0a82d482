package jp.ishigaki.material.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/** Whether a file is, by its bytes, what its name says, and nothing besides. */
final class FileCheck {

    private static final int HEAD = 16;
    private static final int PDF_END = 2048;

    private FileCheck() {}

    static void check(FileType type, UnnamedFile file) throws IOException {
        agree(type, Signature.of(file.head(HEAD)));
        switch (type) {
            case WORD, EXCEL, POWERPOINT -> OfficeCheck.check(type, file);
            case TEXT, CSV -> TextCheck.check(file);
            case PDF -> {
                ended(new String(file.tail(PDF_END), StandardCharsets.ISO_8859_1).contains("%%EOF"));
                HiddenArchive.refuse(file);
            }
            case PNG -> {
                ended(new String(file.tail(HEAD), StandardCharsets.ISO_8859_1).contains("IEND"));
                HiddenArchive.refuse(file);
            }
            case JPEG, GIF, WEBP -> HiddenArchive.refuse(file);
        }
    }

    private static void agree(FileType type, Signature found) {
        var expected = switch (type) {
            case PDF -> Signature.PDF;
            case WORD, EXCEL, POWERPOINT -> Signature.ZIP;
            case PNG -> Signature.PNG;
            case JPEG -> Signature.JPEG;
            case GIF -> Signature.GIF;
            case WEBP -> Signature.WEBP;
            case TEXT, CSV -> Signature.NONE;
        };
        if (found != expected) {
            throw new FileRefusedException(found == Signature.OLE ? Reason.OLD_OFFICE : Reason.DISAGREES);
        }
    }

    private static void ended(boolean whole) {
        if (!whole) {
            throw new FileRefusedException(Reason.BROKEN);
        }
    }
}
