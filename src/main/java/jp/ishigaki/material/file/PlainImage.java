package jp.ishigaki.material.file;

import java.nio.BufferUnderflowException;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/**
 * A picture without what cameras and programs write beside it: where and when it was taken, by whom and with what, small
 * copies of it, comments. The picture itself is not touched. How it is to be turned stays, as it would lie on its side.
 *
 * @param orientation as Exif counts it: 1 upright, up to 8
 */
public record PlainImage(byte[] bytes, int orientation) {

    /** @throws FileRefusedException when it is not made as its kind is */
    public static PlainImage of(FileType type, byte[] original) {
        try {
            return switch (type) {
                case JPEG -> PlainJpeg.of(original);
                case PNG -> new PlainImage(PlainPng.of(original), 1);
                case GIF -> new PlainImage(PlainGif.of(original), 1);
                case WEBP -> new PlainImage(PlainWebp.of(original), 1);
                case PDF, WORD, EXCEL, POWERPOINT, TEXT, CSV -> new PlainImage(original, 1);
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new FileRefusedException(Reason.BROKEN);
        }
    }
}
