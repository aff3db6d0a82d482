package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import jp.ishigaki.facilitation.ThoughtRow;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.workshop.WorkshopPaths;

/** A card with a thought. One's own is reworded, kept, dropped, or raised as an issue of the company. */
class ThoughtLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = p("live-words", "");
    private final Paragraph by = p("meta", "");
    private final NativeButton keep;
    private transient ThoughtRow shown;

    ThoughtLine(ThoughtRow row, int number, ThoughtPanel panel) {
        shown = row;
        setClassName("live-card");
        attribute(this, "data-thought", row.id().toString());
        keep = button("", () -> panel.keep(shown));
        add(words, by);
        if (row.own()) {
            var raise = link(
                    WorkshopPaths.newIssueFrom(number, row.id()), getTranslation("facilitation.ThoughtLine.raise"));
            raise.addClassName("thought-raise");
            keep.addClassNames("btn-quiet", "thought-keep");
            var reword = button(getTranslation("facilitation.ThoughtLine.reword"), () -> panel.reword(shown));
            reword.addClassNames("btn-quiet", "thought-reword");
            var drop = button(getTranslation("facilitation.ThoughtLine.drop"), () -> panel.drop(shown));
            drop.addClassNames("btn-quiet", "thought-drop");
            add(div("toolbar", keep, reword, drop, raise));
        }
        show(row);
    }

    final void show(ThoughtRow row) {
        shown = row;
        words.setText(row.body());
        by.setText(row.own() ? "" : Joined.dotted(getLocale(), row.writer(), row.company()));
        by.setVisible(!row.own());
        keep.setText(getTranslation("facilitation.ThoughtLine.keep"));
        attribute(keep, "aria-pressed", String.valueOf(row.kept()));
        setClassName("is-kept", row.kept());
    }
}
