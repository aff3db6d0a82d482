package jp.ishigaki.search.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.TextbookFinding;
import jp.ishigaki.search.SearchKind;

/** The parts, chapters and sections of the textbook that were found. */
class TextbookHits extends Section {

    private static final long serialVersionUID = 1L;

    private final Div rows = div("row-list");

    TextbookHits(TextbookFinding found) {
        setClassName("card");
        attribute(this, "data-kind", SearchKind.SECTION.name());
        attribute(this, "data-count", Integer.toString(found.total()));
        add(h2(text("group", text("SECTION"), found.total())), rows);
        found.parts()
                .forEach(part -> row(
                        CurriculumPaths.part(part.number()),
                        getTranslation("curriculum.part", part.number()) + " " + part.titleIn(getLocale()),
                        ""));
        found.chapters()
                .forEach(chapter -> row(
                        CurriculumPaths.chapter(chapter.number()),
                        getTranslation("curriculum.chapter", chapter.number()) + " " + chapter.titleIn(getLocale()),
                        text("part", chapter.part())));
        found.sections()
                .forEach(section -> row(
                        CurriculumPaths.section(section.number()),
                        section.number() + " " + section.titleIn(getLocale()),
                        text("part", section.part())));
    }

    private void row(String path, String title, String meta) {
        var link = link(path, title);
        link.addClassName("row-title");
        rows.add(div("row", chip("plain", text("SECTION")), div("row-body", link), span("row-meta", meta)));
    }

    private String text(String key, Object... args) {
        return getTranslation("search.SearchView." + key, args);
    }
}
