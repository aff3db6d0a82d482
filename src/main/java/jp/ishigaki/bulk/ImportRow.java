package jp.ishigaki.bulk;

import java.util.Map;

/** A row of a file by its columns, as typed. */
record ImportRow(int line, Map<ImportColumn, String> cells) {}
