package jp.ishigaki.community.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an edit changed, first by lines and then within them: by words where words are told by spaces, and by characters in
 * Japanese. Scraps that were left between two changes count as changed, as nobody can read them.
 */
final class TextDiff {

    enum Kind {
        SAME,
        TAKEN_OUT,
        PUT_IN
    }

    record Piece(Kind kind, String text) {}

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+|\\s+|.", Pattern.DOTALL);
    /** Lines of more are told as a whole: to compare them would take longer than anybody waits. */
    private static final int MOST_WORDS = 3000;

    private static final int SCRAP = 1;

    private final List<Piece> pieces = new ArrayList<>();

    private TextDiff() {}

    static List<Piece> between(String before, String after) {
        var diff = new TextDiff();
        diff.compare(parts(LINE, before), parts(LINE, after), true);
        return withoutScraps(diff.pieces);
    }

    private void compare(List<String> before, List<String> after, boolean closer) {
        int done = 0;
        for (var change : DiffUtils.diff(before, after).getDeltas()) {
            var at = change.getSource().getPosition();
            add(Kind.SAME, before.subList(done, at));
            if (closer && change.getType() == DeltaType.CHANGE) {
                within(change);
            } else {
                add(Kind.TAKEN_OUT, change.getSource().getLines());
                add(Kind.PUT_IN, change.getTarget().getLines());
            }
            done = at + change.getSource().size();
        }
        add(Kind.SAME, before.subList(done, before.size()));
    }

    private void within(AbstractDelta<String> change) {
        var before = parts(WORD, String.join("", change.getSource().getLines()));
        var after = parts(WORD, String.join("", change.getTarget().getLines()));
        if (before.size() + after.size() <= MOST_WORDS) {
            compare(before, after, false);
        } else {
            add(Kind.TAKEN_OUT, before);
            add(Kind.PUT_IN, after);
        }
    }

    private void add(Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", parts)));
        }
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Piece> withoutScraps(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var out = new StringBuilder();
        var in = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var isScrap = i > 0
                    && i < pieces.size() - 1
                    && piece.text().length() <= SCRAP
                    && !piece.text().equals("\n");
            if (piece.kind() != Kind.PUT_IN && (piece.kind() != Kind.SAME || isScrap)) {
                out.append(piece.text());
            }
            if (piece.kind() != Kind.TAKEN_OUT && (piece.kind() != Kind.SAME || isScrap)) {
                in.append(piece.text());
            }
            if (piece.kind() == Kind.SAME && !isScrap) {
                flush(out, in, joined);
                joined.add(piece);
            }
        }
        flush(out, in, joined);
        return List.copyOf(joined);
    }

    private static void flush(StringBuilder out, StringBuilder in, List<Piece> joined) {
        if (!out.isEmpty()) {
            joined.add(new Piece(Kind.TAKEN_OUT, out.toString()));
        }
        if (!in.isEmpty()) {
            joined.add(new Piece(Kind.PUT_IN, in.toString()));
        }
        out.setLength(0);
        in.setLength(0);
    }
}
