package jp.ishigaki.bulk.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list so that Excel opens it as it is: UTF-8 that says so by its first letter, and lines ended as on Windows. A
 * text that Excel would calculate is led by an apostrophe, so that nobody's entry runs on another's machine.
 */
public final class CsvWriting implements AutoCloseable {

    private static final String CALCULATED = "=+-@\t\r＝＋－＠";

    private final Writer writer;
    private final CsvWriter csv;

    public CsvWriting(OutputStream out) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    /** A number stays one; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvWriting::harmless).toList());
    }

    static String harmless(@Nullable Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell == null ? "" : cell.toString();
        }
        var text = cell.toString();
        return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
        writer.close();
    }
}
