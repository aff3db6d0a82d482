package jp.ishigaki.bulk.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.ishigaki.bulk.file.UnreadableFileException.Reason;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an Excel workbook. It is unpacked once beforehand only to be counted, so that a small file
 * that unpacks to gigabytes is refused before anything is kept of it.
 */
final class XlsxReading {

    private static final long MOST_UNPACKED = 150L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_COLUMNS = 200;

    private XlsxReading() {}

    static List<TableRow> rows(byte[] file) {
        try {
            count(file);
            var rows = new ArrayList<TableRow>();
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var sheet = book.getFirstSheet().openStream()) {
                sheet.forEach(row -> add(rows, row));
            }
            return rows;
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new UnreadableFileException(Reason.BROKEN_EXCEL);
        }
    }

    private static void count(byte[] file) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts++;
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                            throw new UnreadableFileException(Reason.TOO_LARGE);
                        }
                    }
                }
            }
        }
    }

    private static void add(List<TableRow> rows, Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(text(row.getCell(i)));
        }
        var read = new TableRow(row.getRowNum(), List.copyOf(cells));
        if (!read.isEmpty()) {
            if (rows.size() > FileReading.MOST_ROWS) {
                throw new UnreadableFileException(Reason.TOO_MANY_ROWS);
            }
            rows.add(read);
        }
    }

    /** A number as it is typed: 5010001112223 and never 5.01E12. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }
}
