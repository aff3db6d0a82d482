package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.HtmlContainer;
import jp.ishigaki.search.Highlight;

/** A text with what was typed in it. Each piece is set as text, so that what somebody wrote as markup stays that. */
final class Marked {

    private Marked() {}

    static <T extends HtmlContainer> T in(T into, Highlight highlight) {
        for (var piece : highlight.pieces()) {
            if (piece.hit()) {
                var mark = new HtmlContainer("mark");
                mark.setText(piece.text());
                into.add(mark);
            } else {
                into.add(span("", piece.text()));
            }
        }
        return into;
    }
}
