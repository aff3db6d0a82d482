package jp.ishigaki.bulk.file;

import java.util.List;

/** A file as text: the first row that is not empty names the columns. */
public record TableFile(List<String> header, List<TableRow> rows) {}
