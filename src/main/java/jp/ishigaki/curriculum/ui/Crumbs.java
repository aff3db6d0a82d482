package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.PartRow;

/** The way from the textbook down to a page, each step a link. */
class Crumbs extends Nav {

    private static final long serialVersionUID = 1L;

    private final OrderedList steps = new OrderedList();

    Crumbs() {
        setClassName("crumbs");
        setAriaLabel(getTranslation("curriculum.Crumbs.label"));
        add(steps);
        step(link(CurriculumPaths.TEXTBOOK, getTranslation("curriculum.TextbookView.title")));
    }

    Crumbs part(PartRow part) {
        return step(link(
                CurriculumPaths.part(part.number()),
                getTranslation("curriculum.part", part.number()) + "  " + part.titleIn(getLocale())));
    }

    Crumbs chapter(ChapterRow chapter) {
        return step(link(
                CurriculumPaths.chapter(chapter.number()),
                getTranslation("curriculum.chapter", chapter.number()) + "  " + chapter.titleIn(getLocale())));
    }

    private Crumbs step(Component step) {
        steps.add(new ListItem(step));
        return this;
    }
}
