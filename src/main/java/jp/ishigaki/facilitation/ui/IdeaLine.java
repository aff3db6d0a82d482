package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.facilitation.IdeaRow;
import jp.ishigaki.workshop.WorkshopPaths;

/** A card with an idea. */
class IdeaLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = p("live-words", "");
    private final Paragraph by = p("meta", "");
    private final Span votes = span("chip is-info", "");
    private final NativeButton act;
    private final int group;
    private transient IdeaRow shown;

    IdeaLine(IdeaRow row, int number, int group, IdeaPanel panel) {
        shown = row;
        this.group = group;
        setClassName("live-card");
        attribute(this, "data-idea", row.id().toString());
        act = button("", () -> {
            if (shown.own()) {
                panel.takeBack(shown);
            } else {
                panel.vote(shown);
            }
        });
        act.addClassName(row.own() ? "idea-take-back" : "idea-vote");
        var raise =
                link(WorkshopPaths.newIssueFrom(number, row.id()), getTranslation("facilitation.ThoughtLine.raise"));
        raise.setVisible(row.group() == group);
        add(words, by, div("toolbar", act, votes, raise));
        show(row, false);
    }

    private String author(IdeaRow row) {
        if (row.own()) {
            return getTranslation("facilitation.IdeaLine.own");
        }
        return row.group() == group
                ? row.author()
                : getTranslation("facilitation.IdeaLine.ofGroup", row.group(), row.author());
    }

    final void show(IdeaRow row, boolean ended) {
        shown = row;
        words.setText(row.body());
        by.setText(author(row));
        var count = row.votes();
        votes.setText(count == null ? "" : getTranslation("facilitation.IdeaLine.votes", count));
        votes.setVisible(count != null);
        act.setVisible(row.own() || !ended);
        if (row.own()) {
            act.setText(getTranslation("facilitation.IdeaLine.takeBack"));
        } else {
            act.setText(getTranslation("facilitation.IdeaLine.vote"));
            attribute(act, "aria-pressed", String.valueOf(row.voted()));
        }
    }
}
