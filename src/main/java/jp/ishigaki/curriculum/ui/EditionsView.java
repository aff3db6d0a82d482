package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.curriculum.EditionRow;

/** The editions of the textbook, newest first. */
@Route(CurriculumPaths.EDITIONS)
@RolesAllowed("STAFF")
class EditionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient EditionQueries editions;

    EditionsView(EditionQueries editions) {
        this.editions = editions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("editions");
        var all = editions.editions();
        all.forEach(edition -> list.add(item(edition)));
        var add = link(CurriculumPaths.NEW_EDITION, getTranslation("curriculum.EditionsView.add"));
        add.addClassNames("btn", "btn-primary");
        add.setId("edition-add");
        removeAll();
        add(
                new Crumbs(),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("curriculum.EditionsView.lead"))),
                section("card", all.isEmpty() ? p("empty", getTranslation("curriculum.EditionsView.empty")) : list),
                div("toolbar", add));
    }

    private Component item(EditionRow edition) {
        var item = new ListItem(
                div(
                        "row-body",
                        span("row-title", edition.id() + "  " + edition.titleIn(getLocale())),
                        span("row-sub", getTranslation("curriculum.EditionsView.version", edition.version()))),
                span("row-meta", getTranslation("curriculum.EditionsView.sections", edition.sections())));
        item.setClassName("row");
        return attribute(item, "data-edition", edition.id());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.EditionsView.title");
    }
}
