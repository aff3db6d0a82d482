package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.SectionRow;

/** Sections of the textbook with their pages, each a link to its own page. */
class SectionList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    SectionList(List<SectionRow> sections) {
        setClassName("row-list");
        sections.forEach(section -> add(item(section)));
    }

    private ListItem item(SectionRow section) {
        var title =
                link(CurriculumPaths.section(section.number()), section.number() + "  " + section.titleIn(getLocale()));
        title.setClassName("row-title");
        var item = new ListItem(div("row-body", title));
        item.setClassName("row");
        if (!section.pages().isEmpty()) {
            item.add(span("row-meta", "P" + String.join(", ", section.pages())));
        }
        return attribute(item, "data-section", section.number());
    }
}
