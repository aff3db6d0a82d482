package jp.ishigaki.workshop;

import java.util.List;

/**
 * What the issues of a board are marked with, as far as the reader may know.
 *
 * @param owners in whose hands any is, by name
 * @param tags the most used first
 */
public record BoardMarks(List<Colleague> owners, List<String> tags) {

    public static final BoardMarks NONE = new BoardMarks(List.of(), List.of());
}
