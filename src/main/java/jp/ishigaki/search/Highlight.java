package jp.ishigaki.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text in pieces, of which some are what was looked for. It is the text as it was written, though it was found in
 * whatever kana, width or case; whoever shows it sets each piece as text.
 */
public record Highlight(List<Piece> pieces) {

    /** @param hit whether it is what was looked for */
    public record Piece(String text, boolean hit) {}

    private static final int BEFORE = 40;
    private static final int LENGTH = 140;

    /** The whole text. */
    static Highlight whole(String text, List<String> words) {
        return new Highlight(cut(text, hits(text, words), 0, text.length()));
    }

    /** So much of the text as shows a first hit, or its beginning where there is none. */
    static Highlight around(String text, List<String> words) {
        var hits = hits(text, words);
        int begin = startOf(text, Math.max(0, hits.nextSetBit(0) - BEFORE));
        int end = startOf(text, Math.min(text.length(), begin + LENGTH));
        var pieces = new ArrayList<Piece>();
        if (begin > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(cut(text, hits, begin, end));
        if (end < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Highlight(List.copyOf(pieces));
    }

    public String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Which characters of the text as it was written belong to a hit. */
    private static BitSet hits(String text, List<String> words) {
        var folded = Folded.of(text);
        var plain = folded.text();
        var hits = new BitSet(text.length());
        for (var word : words) {
            for (int at = plain.indexOf(word); at >= 0 && !word.isEmpty(); at = plain.indexOf(word, at + 1)) {
                hits.set(folded.begin(at), folded.end(at + word.length() - 1));
            }
        }
        return hits;
    }

    private static List<Piece> cut(String text, BitSet hits, int begin, int end) {
        var pieces = new ArrayList<Piece>();
        for (int at = begin; at < end; ) {
            var hit = hits.get(at);
            int next = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            int until = next < 0 || next > end ? end : next;
            pieces.add(new Piece(text.substring(at, until), hit));
            at = until;
        }
        return List.copyOf(pieces);
    }

    /** Never between the halves of a character. */
    private static int startOf(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
