package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import jp.ishigaki.curriculum.Citation;
import jp.ishigaki.curriculum.CitationGroup;
import jp.ishigaki.curriculum.CitationKey;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/** What of one kind cites a section, newest first; the rest comes page by page. */
class CitationCard extends Section {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();
    private final Div more = div("toolbar");
    private final transient Function<CitationKey, Slice<Citation, CitationKey>> next;
    private final String kind;

    CitationCard(CitationGroup group, Function<CitationKey, Slice<Citation, CitationKey>> next) {
        this.next = next;
        this.kind = "curriculum.CitationKind." + group.kind();
        setClassName("card");
        attribute(this, "data-kind", group.kind().name());
        attribute(this, "data-count", String.valueOf(group.count()));
        list.setClassName("row-list");
        add(h2(getTranslation(kind + ".count", group.count())));
        if (group.count() == 0) {
            add(p("empty", getTranslation(kind + ".empty")));
        } else {
            add(list);
            show(group.first());
        }
        if (group.addPath() != null) {
            var adding = link(group.addPath(), getTranslation(kind + ".add"));
            adding.addClassNames("btn", "btn-quiet");
            attribute(adding, "data-add", group.kind().name());
            add(div("toolbar", adding));
        }
        add(more);
    }

    private void show(Slice<Citation, CitationKey> page) {
        page.items().forEach(citation -> list.add(item(citation)));
        more.removeAll();
        offer(page.next());
    }

    private void offer(@Nullable CitationKey after) {
        if (after != null) {
            var go = button(getTranslation("curriculum.CitationCard.more"), () -> show(next.apply(after)));
            more.add(attribute(go, "data-more", kind.substring(kind.lastIndexOf('.') + 1)));
        }
    }

    private static ListItem item(Citation citation) {
        var body = div("row-body", title(citation), span("row-sub", citation.note()));
        var item = new ListItem(body);
        item.setClassName("row");
        var state = citation.state();
        if (state != null) {
            item.add(chip(state.kind(), state.text()));
        }
        return attribute(item, "data-citation", citation.key().id());
    }

    private static Component title(Citation citation) {
        var path = citation.path();
        var title = path == null ? span("", citation.title()) : link(path, citation.title());
        title.addClassName("row-title");
        return title;
    }
}
