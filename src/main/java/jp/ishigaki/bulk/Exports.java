package jp.ishigaki.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.bulk.file.CsvWriting;
import jp.ishigaki.bulk.file.XlsxWriting;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes lists to files, in the reader's language. */
@Component
public class Exports {

    private final List<Export> lists;
    private final ExportRecord record;
    private final Messages messages;

    Exports(List<Export> lists, ExportRecord record, Messages messages) {
        this.lists = lists.stream().sorted(Comparator.comparing(Export::name)).toList();
        this.record = record;
        this.messages = messages;
    }

    public List<Export> all() {
        return lists;
    }

    /** @param cohort for lists of a cohort, which ignore none */
    public void write(Export list, @Nullable UUID cohort, ExportFormat format, Locale locale, OutputStream out)
            throws IOException {
        record.left(list.name());
        var columns = Stream.concat(
                        list.columns().stream().map(column -> messages.getTranslation(column, locale)),
                        list.furtherColumns(cohort, locale).stream())
                .toList();
        switch (format) {
            case CSV -> {
                try (var csv = new CsvWriting(out)) {
                    csv.row(columns);
                    list.each(cohort, csv::row);
                }
            }
            case XLSX -> {
                try (var xlsx = new XlsxWriting(out)) {
                    xlsx.row(columns);
                    list.each(cohort, xlsx::row);
                }
            }
        }
    }
}
