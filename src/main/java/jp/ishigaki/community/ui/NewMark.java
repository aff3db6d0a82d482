package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.community.ReadMarks;

/** How the community's views show what is new to the reader. */
final class NewMark {

    private NewMark() {}

    /** A row of the list: its title in bold, and a word beside its figures. */
    static Div onRow(Div row, boolean isNew) {
        if (isNew) {
            row.addClassName("is-new");
            row.getChildren()
                    .reduce((before, last) -> last)
                    .ifPresent(meta -> ((Div) meta).addComponentAsFirst(word(row)));
        }
        return row;
    }

    /** An answer of the thread. */
    static Div onPost(Div post, boolean isNew) {
        if (isNew) {
            post.addClassName("is-new");
            post.addComponentAsFirst(div("chips", word(post)));
        }
        return post;
    }

    private static Span word(Component marked) {
        return attribute(chip("info", marked.getTranslation("community.NewMark.new")), "data-new", "");
    }

    /** How many are new, behind the name of the tab. */
    static Span count(Component view, int count) {
        var shown = count > ReadMarks.COUNTED ? ReadMarks.COUNTED + "+" : Integer.toString(count);
        var number = span("tab-count", shown);
        number.getElement().setAttribute("aria-hidden", "true");
        var said = span("sr-only", view.getTranslation("community.NewMark.count", shown));
        var both = new Span(number, said);
        both.setId("unread-count");
        return both;
    }

    static NativeButton markAll(Component view, Runnable marked) {
        var all = button(view.getTranslation("community.NewMark.all"), marked);
        all.addClassName("btn-quiet");
        all.setId("mark-all-read");
        return all;
    }
}
