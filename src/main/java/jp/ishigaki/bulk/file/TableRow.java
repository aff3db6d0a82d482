package jp.ishigaki.bulk.file;

import java.util.List;

/** @param line where the row stands in the file, as an editor or Excel counts, from 1 */
public record TableRow(int line, List<String> cells) {

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
