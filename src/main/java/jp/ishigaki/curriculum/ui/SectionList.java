package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ishigaki.curriculum.CitationCounts;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.SectionRow;

/** Sections of the textbook with their pages and how much there is about each, each a link to its own page. */
class SectionList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    SectionList(List<SectionRow> sections, Map<String, CitationCounts> counts) {
        setClassName("row-list");
        sections.forEach(section -> add(item(section, counts)));
    }

    private ListItem item(SectionRow section, Map<String, CitationCounts> counts) {
        var title =
                link(CurriculumPaths.section(section.number()), section.number() + "  " + section.titleIn(getLocale()));
        title.setClassName("row-title");
        var body = div("row-body", title);
        var counted = counts.get(section.number());
        if (counted != null) {
            body.add(attribute(span("row-sub", words(counted)), "data-counts", section.number()));
        }
        var item = new ListItem(body);
        item.setClassName("row");
        if (!section.pages().isEmpty()) {
            item.add(span("row-meta", "P" + section.pagesText()));
        }
        return attribute(item, "data-section", section.number());
    }

    private String words(CitationCounts counted) {
        return counted.byKind().entrySet().stream()
                .map(entry -> getTranslation("curriculum.CitationKind." + entry.getKey() + ".count", entry.getValue()))
                .collect(Collectors.joining("　"));
    }
}
