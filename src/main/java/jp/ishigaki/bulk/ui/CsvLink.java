package jp.ishigaki.bulk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import jp.ishigaki.bulk.file.CsvWriting;

/** Downloads a small list as CSV. */
class CsvLink extends Anchor {

    private static final long serialVersionUID = 1L;

    CsvLink(String text, String fileName, Supplier<List<List<String>>> rows) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    var file = csv(rows.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), fileName, "text/csv; charset=utf-8", file.length);
                }),
                text);
        addClassName("btn");
        getElement().setAttribute("download", fileName);
    }

    private static byte[] csv(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvWriting(out)) {
            rows.forEach(csv::row);
        }
        return out.toByteArray();
    }
}
