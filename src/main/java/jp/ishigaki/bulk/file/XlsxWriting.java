package jp.ishigaki.bulk.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a list as an Excel workbook of one sheet. A text is kept as a text, so nothing in it is calculated. */
public final class XlsxWriting implements AutoCloseable {

    private final Workbook book;
    private final Worksheet sheet;
    private int line;

    public XlsxWriting(OutputStream out) {
        book = new Workbook(out, "Ishigaki", "1.0");
        sheet = book.newWorksheet("Ishigaki");
        sheet.freezePane(0, 1);
    }

    public void row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(line, i, number);
            } else if (cell != null) {
                sheet.value(line, i, cell.toString());
            }
        }
        line++;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
