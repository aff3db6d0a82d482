package jp.ishigaki.workshop;

import java.util.Map;
import jp.ishigaki.worksheet.Worksheet;

/**
 * An issue's worksheet in the version it was written on.
 *
 * @param answers by the names of the fields; what was left empty is not there
 */
public record FilledSheet(Worksheet worksheet, Map<String, String> answers) {}
