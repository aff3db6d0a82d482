package jp.ishigaki.bulk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import jp.ishigaki.bulk.ExportFormat;
import jp.ishigaki.bulk.Exports;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Acting;
import org.jspecify.annotations.Nullable;

/** Every list that can be written to a file; one when a list has led here. */
@Route(ExportLink.PATH)
@Menu(title = "bulk.ExportView.title", order = NavGroup.OFFICE + 30)
@RolesAllowed("STAFF")
class ExportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Exports exports;
    private final transient CohortQueries cohorts;
    private final transient Acting acting;

    ExportView(Exports exports, CohortQueries cohorts, Acting acting) {
        this.exports = exports;
        this.cohorts = cohorts;
        this.acting = acting;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var list = Asked.word(entering, "list").orElse("");
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElse(null);
        var rows = div("row-list");
        exports.all().stream()
                .filter(export -> list.isEmpty() || export.name().equals(list))
                .filter(export -> cohort != null || !export.isOfCohort())
                .forEach(export -> rows.add(row(export, cohort)));
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("bulk.ExportView.lead"))), div("card", rows));
    }

    private Component row(Export export, @Nullable CohortRow cohort) {
        var of = cohort == null || !export.isOfCohort() ? null : cohort;
        return attribute(
                div(
                        "row",
                        div(
                                "row-body",
                                span("row-title", getTranslation(export.title())),
                                span("row-sub", of == null ? "" : of.nameIn(getLocale()))),
                        div(
                                "row-meta",
                                download(export, of == null ? null : of.id(), ExportFormat.CSV),
                                download(export, of == null ? null : of.id(), ExportFormat.XLSX))),
                "data-export",
                export.name());
    }

    private Anchor download(Export export, @Nullable UUID cohort, ExportFormat format) {
        var seat = acting.membership().orElseThrow();
        var locale = getLocale();
        var fileName = export.name() + "." + format.ending();
        DownloadHandler writing = event -> {
            event.setFileName(fileName);
            event.setContentType(format.type());
            acting.as(seat, () -> {
                try {
                    exports.write(export, cohort, format, locale, event.getOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        };
        var link = new Anchor(writing, getTranslation("bulk.ExportFormat." + format));
        link.addClassName("btn");
        attribute(link, "download", fileName);
        attribute(
                link,
                "aria-label",
                getTranslation("bulk.ExportView.download", getTranslation(export.title()), format.name()));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulk.ExportView.title");
    }
}
