package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.Storage;
import jp.ishigaki.material.StorageQueries;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.shared.ui.NavGroup;

/** How much of its storage the organiser uses, for which cohorts and what, and what to do before it is full. */
@Route(MaterialPaths.STORAGE)
@Menu(title = "material.StorageView.title", order = NavGroup.OFFICE + 70)
@RolesAllowed("STAFF")
class StorageView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient StorageQueries queries;
    private final transient CohortQueries cohorts;

    StorageView(StorageQueries queries, CohortQueries cohorts) {
        this.queries = queries;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var storage = queries.storage();
        var shares = queries.shares();
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        if (storage.isNearlyFull()) {
            add(warning(storage));
        }
        add(whole(storage, new StorageBar(storage, shares)));
        add(
                shares.isEmpty()
                        ? p("empty", text("empty"))
                        : section("card", h2(text("table")), new StorageTable(storage, shares, cohorts.cohorts())));
    }

    private Component warning(Storage storage) {
        var materials = link(MaterialPaths.MATERIALS, text("toMaterials"));
        materials.setId("storage-materials");
        var warning = div(
                "notice is-warn",
                p("", text(storage.isFull() ? "full" : "nearly", size(storage.left()))),
                div("toolbar", materials));
        warning.setId("storage-warning");
        return warning;
    }

    private Component whole(Storage storage, Component bar) {
        var kind = storage.isFull() ? "late" : storage.isNearlyFull() ? "soon" : "done";
        var card = section(
                "card",
                div(
                        "card-head",
                        h2(text("used", size(storage.used()), size(storage.limit()))),
                        chip(kind, text("percent", storage.percent()))),
                bar,
                p("meta", text("limit", size(storage.limit()), size(storage.left()))));
        card.setId("storage-whole");
        return attribute(card, "data-percent", String.valueOf(storage.percent()));
    }

    private String size(long bytes) {
        return bytes == 0 ? text("none") : SizeText.of(bytes, getLocale());
    }

    private String text(String key, Object... values) {
        return getTranslation("material.StorageView." + key, values);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
