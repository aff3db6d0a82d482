package jp.ishigaki.guard;

import java.util.List;

/**
 * What became of a list that was put in.
 *
 * @param known how many stood there already, in the list or twice in what was put in
 * @param unfit the lines that were not taken
 */
public record AddedWords(int added, int known, List<Unfit> unfit) {

    public enum Reason {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        NO_ROOM
    }

    /** @param line counted from 1 */
    public record Unfit(int line, String word, Reason reason) {}
}
