package jp.ishigaki.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a row.
 *
 * @param act what entering it does; null when nothing is to do or something is wrong
 */
record Finding(
        ImportRow row,
        Outcome outcome,
        List<RowError> errors,
        @Nullable Act act) {}
