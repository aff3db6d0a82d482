package jp.ishigaki.material.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/**
 * An archive behind a picture or a document: programs that unpack look for its directory from the end, whatever the file
 * begins with.
 */
final class HiddenArchive {

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private HiddenArchive() {}

    static void refuse(UnnamedFile file) throws IOException {
        if (isIn(file)) {
            throw new FileRefusedException(Reason.AMBIGUOUS);
        }
    }

    private static boolean isIn(UnnamedFile file) throws IOException {
        var tail = file.tail(END_LENGTH + LONGEST_COMMENT);
        var begin = file.size() - tail.length;
        for (int at = tail.length - END_LENGTH; at >= 0; at--) {
            var end = little(tail).position(at);
            if (end.getInt() == DIRECTORY_END && hasDirectory(file, begin + at, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the directory lies where the end says, or right before the end. */
    private static boolean hasDirectory(UnnamedFile file, long endAt, ByteBuffer end) throws IOException {
        end.position(end.position() + 8);
        var length = Integer.toUnsignedLong(end.getInt());
        var offset = Integer.toUnsignedLong(end.getInt());
        return isEntry(file, offset) || isEntry(file, endAt - length);
    }

    private static boolean isEntry(UnnamedFile file, long at) throws IOException {
        if (at < 0 || at + 4 > file.size()) {
            return false;
        }
        return little(file.read(at, 4)).getInt() == DIRECTORY_ENTRY;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
