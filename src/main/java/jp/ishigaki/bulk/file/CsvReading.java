package jp.ishigaki.bulk.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import jp.ishigaki.bulk.file.UnreadableFileException.Reason;

/** Reads text whose fields are parted by commas or tabs, whichever the first line has more of. */
final class CsvReading {

    private CsvReading() {}

    static List<TableRow> rows(String text) {
        var rows = new ArrayList<TableRow>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .forEach(row -> add(rows, row));
        } catch (CsvParseException e) {
            throw new UnreadableFileException(Reason.BROKEN_CSV);
        }
        return rows;
    }

    private static void add(List<TableRow> rows, CsvRecord row) {
        if (rows.size() > FileReading.MOST_ROWS) {
            throw new UnreadableFileException(Reason.TOO_MANY_ROWS);
        }
        rows.add(new TableRow(Math.toIntExact(row.getStartingLineNumber()), List.copyOf(row.getFields())));
    }

    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return count(first, '\t') > count(first, ',') ? '\t' : ',';
    }

    private static long count(String line, char letter) {
        return line.chars().filter(c -> c == letter).count();
    }
}
