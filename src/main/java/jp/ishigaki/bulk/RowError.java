package jp.ishigaki.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column where, or null when it is the row as a whole
 * @param code of the message {@code bulk.RowError.*}
 * @param values for the places of the message
 */
public record RowError(@Nullable ImportColumn column, String code, List<String> values) {}
