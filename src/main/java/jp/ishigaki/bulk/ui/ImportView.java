package jp.ishigaki.bulk.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.bulk.ImportDetails;
import jp.ishigaki.bulk.ImportPaths;
import jp.ishigaki.bulk.ImportQueries;
import jp.ishigaki.bulk.ImportState;
import jp.ishigaki.bulk.Outcome;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** One import from its preview to its end. While it is entered the page looks again every second. */
@Route(ImportPaths.IMPORT)
@RolesAllowed("STAFF")
class ImportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_AGAIN = 1_000;

    private final transient ImportQueries queries;
    private final transient ImportActs acts;
    private final transient Acting acting;
    private final Div above = div("");
    private @Nullable UUID run;
    private @Nullable Outcome outcome;

    ImportView(ImportQueries queries, ImportActs acts, Acting acting) {
        this.queries = queries;
        this.acts = acts;
        this.acting = acting;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        run = Asked.pathId(entering, "run").orElseThrow(MissingException::new);
        outcome = Asked.word(entering, "show").flatMap(ImportView::outcome).orElse(null);
        show(entering.getUI());
    }

    private static Optional<Outcome> outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private ImportDetails details() {
        var of = run;
        if (of == null) {
            throw new MissingException();
        }
        return queries.run(of).orElseThrow(MissingException::new);
    }

    private void show(UI page) {
        var details = details();
        removeAll();
        above.removeAll();
        above.add(new ImportStatus(details, acts, () -> show(page)));
        add(
                link(ImportPaths.IMPORTS, getTranslation("bulk.ImportView.all")),
                div("page-head", h1(details.fileName()), p("lead", lead(details))),
                above,
                rows(details));
        page.setPollInterval(details.state() == ImportState.RUNNING ? LOOK_AGAIN : -1);
        page.addPollListener(poll -> {
            poll.unregisterListener();
            show(page);
        });
    }

    private String lead(ImportDetails details) {
        var kind = getTranslation("bulk.ImportKind." + details.kind());
        var cohort = details.cohort();
        return cohort == null ? kind : kind + "・" + cohort;
    }

    private Component rows(ImportDetails details) {
        var table = new PreviewTable(queries, details.id(), details.kind().columns(), outcome);
        var tabs = new LinkTabs(getTranslation("bulk.ImportView.filter"));
        tab(tabs, details, null, details.rows());
        tab(tabs, details, Outcome.ERROR, details.rowsWrong());
        tab(tabs, details, Outcome.NEW, details.rowsNew());
        tab(tabs, details, Outcome.CHANGED, details.rowsChanged());
        tab(tabs, details, Outcome.UNCHANGED, details.rowsUnchanged());
        var card = section("card", tabs);
        if (details.rowsWrong() > 0) {
            var seat = acting.membership().orElseThrow();
            var errors = new CsvLink(
                    getTranslation("bulk.ImportView.errors"),
                    "errors.csv",
                    () -> acting.as(seat, (Supplier<List<List<String>>>) table::errors));
            errors.setId("import-errors");
            card.add(div("toolbar", errors));
        }
        card.add(table);
        return card;
    }

    private void tab(LinkTabs tabs, ImportDetails details, @Nullable Outcome of, int rows) {
        var key = of == null ? "bulk.ImportView.everything" : "bulk.Outcome." + of;
        var address = ImportPaths.run(details.id())
                + (of == null ? "" : "?show=" + of.name().toLowerCase(Locale.ROOT));
        tabs.addTab(address, getTranslation("bulk.ImportView.tab", getTranslation(key), rows), of == outcome);
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        leaving.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulk.ImportView.title");
    }
}
