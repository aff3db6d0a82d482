package jp.ishigaki.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.ishigaki.bulk.file.TableRow;

/**
 * Where which column stands in a file.
 *
 * @param ignored names of columns that mean nothing here
 */
record Headings(Map<ImportColumn, Integer> places, List<String> ignored) {

    static Headings of(ImportKind kind, List<String> header) {
        var places = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        var ignored = new ArrayList<String>();
        var doubled = new ArrayList<ImportColumn>();
        for (int i = 0; i < header.size(); i++) {
            var heading = header.get(i).strip();
            var column = ImportColumn.named(heading, kind).orElse(null);
            if (column == null) {
                if (!heading.isEmpty()) {
                    ignored.add(heading);
                }
            } else if (places.putIfAbsent(column, i) != null) {
                doubled.add(column);
            }
        }
        var missing = kind.required().stream()
                .filter(column -> !places.containsKey(column))
                .toList();
        if (!missing.isEmpty() || !doubled.isEmpty()) {
            throw new UnfitHeaderException(missing, doubled, header);
        }
        return new Headings(places, ignored);
    }

    ImportRow row(TableRow row) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        places.forEach((column, place) ->
                cells.put(column, place < row.cells().size() ? row.cells().get(place) : ""));
        return new ImportRow(row.line(), cells);
    }
}
