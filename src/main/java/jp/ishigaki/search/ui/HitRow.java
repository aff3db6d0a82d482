package jp.ishigaki.search.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.search.Highlight;
import jp.ishigaki.search.SearchHit;

/** One hit: what it is, its title and the words around, with what was looked for marked. */
class HitRow extends Div {

    private static final long serialVersionUID = 1L;

    HitRow(SearchHit hit, String date) {
        setClassName("row");
        attribute(this, "data-hit", hit.about());
        var title = link(hit.path(), "");
        title.addClassName("row-title");
        add(title, hit.shown());
        var body = div("row-body", title);
        if (!hit.snippet().pieces().isEmpty()) {
            var snippet = span("row-sub", "");
            add(snippet, hit.snippet());
            body.add(snippet);
        }
        var meta = div("row-meta", span("", date));
        if (hit.endorsed()) {
            meta.addComponentAsFirst(chip("info", getTranslation("search.SearchView.confirmed")));
        }
        add(chip("plain", getTranslation("search.SearchView." + hit.kind().name())), body, meta);
    }

    /** Each piece as text, so that what somebody wrote as markup stays what they wrote. */
    private static void add(HtmlContainer into, Highlight highlight) {
        for (var piece : highlight.pieces()) {
            if (piece.hit()) {
                var mark = new HtmlContainer("mark");
                mark.setText(piece.text());
                into.add(mark);
            } else {
                into.add(span("", piece.text()));
            }
        }
    }
}
