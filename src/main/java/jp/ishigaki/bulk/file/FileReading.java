package jp.ishigaki.bulk.file;

import java.util.List;
import jp.ishigaki.bulk.file.UnreadableFileException.Reason;

/** Reads an uploaded file. What it is follows from its first bytes, never from its name. */
public final class FileReading {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_ROWS = 20_000;

    private FileReading() {}

    /** @throws UnreadableFileException when it is no table, or too much of one */
    public static TableFile read(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new UnreadableFileException(Reason.TOO_LARGE);
        }
        return table(rows(file));
    }

    private static List<TableRow> rows(byte[] file) {
        if (begins(file, 'P', 'K', 3, 4)) {
            return XlsxReading.rows(file);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(Reason.OLD_EXCEL);
        }
        return CsvReading.rows(Decoding.text(file));
    }

    private static TableFile table(List<TableRow> all) {
        var rows = all.stream().filter(row -> !row.isEmpty()).toList();
        if (rows.size() < 2) {
            throw new UnreadableFileException(Reason.NO_ROWS);
        }
        return new TableFile(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    private static boolean begins(byte[] file, int... with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
