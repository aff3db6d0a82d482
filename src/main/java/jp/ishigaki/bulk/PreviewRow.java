package jp.ishigaki.bulk;

import java.util.List;
import java.util.Map;

/**
 * A row of a file with what it would do, or did.
 *
 * @param line where the row stands in the file, from 1
 */
public record PreviewRow(int line, Map<ImportColumn, String> cells, Outcome outcome, List<RowError> errors) {}
