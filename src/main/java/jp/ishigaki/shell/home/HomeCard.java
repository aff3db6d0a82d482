package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/** A card of the home page: a heading, a few rows that lead somewhere, and where the rest is. */
abstract class HomeCard extends Section {

    private static final long serialVersionUID = 1L;

    private final UnorderedList rows = new UnorderedList();

    /** @param titleKey message key of the heading */
    HomeCard(String id, String titleKey) {
        setClassName("card");
        setId(id);
        rows.setClassName("row-list");
        add(h2(getTranslation(titleKey)));
    }

    void row(Component chip, String href, String title, String sub, String meta) {
        var heading = link(href, title);
        heading.setClassName("row-title");
        var row = new ListItem(chip, div("row-body", heading, span("row-sub", sub)));
        if (!meta.isEmpty()) {
            row.add(span("row-meta", meta));
        }
        rows.add(row);
        add(rows);
    }

    void nothing(String text) {
        add(p("meta", text));
    }

    void rest(String href, String text) {
        add(div("card-foot", link(href, text)));
    }
}
