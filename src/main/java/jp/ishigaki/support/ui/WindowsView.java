package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchWindow;
import jp.ishigaki.support.WindowService;
import jp.ishigaki.tenancy.MissingException;

/** Where staff set among which days each of the four visits of a cohort lies. */
@Route(DispatchPaths.WINDOWS)
@RolesAllowed("STAFF")
class WindowsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WindowService service;
    private final transient DispatchQueries queries;
    private final transient CohortQueries cohorts;

    WindowsView(WindowService service, DispatchQueries queries, CohortQueries cohorts) {
        this.service = service;
        this.queries = queries;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElseThrow(MissingException::new);
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead", cohort.nameIn(getLocale())))),
                DispatchTabs.of(cohort.id(), DispatchPaths.WINDOWS, true, this));
        add(without(cohort.id()));
        queries.windows(cohort.id()).forEach(window -> add(card(cohort.id(), window)));
    }

    private Component without(UUID cohort) {
        var told = div("");
        attribute(told, "role", "status");
        var none = new Checkbox(text("without"), service.isWithoutVisits(cohort));
        none.setId("windows-without");
        none.setHelperText(text("without.help"));
        none.addValueChangeListener(change -> {
            service.setWithoutVisits(cohort, change.getValue());
            told.removeAll();
            told.add(p("notice", text(change.getValue() ? "without.on" : "without.off")));
        });
        return section("card", none, told);
    }

    private Component card(UUID cohort, DispatchWindow window) {
        var first = day(window, "first");
        var last = day(window, "last");
        first.setValue(window.firstDay());
        last.setValue(window.lastDay());
        var told = div("");
        attribute(told, "role", "status");
        var save = primaryButton(text("save"), () -> save(cohort, window.number(), first, last, told));
        save.setId("window-save-" + window.number());
        return section(
                "card",
                h2(getTranslation("support.Dispatch.purpose.short." + window.number())),
                p("meta", text(window.settled() ? "settled" : "proposed")),
                div("form-line", first, last),
                told,
                div("toolbar", save));
    }

    private DatePicker day(DispatchWindow window, String key) {
        var field = new DatePicker(text(key));
        field.setId("window-" + key + "-" + window.number());
        field.setI18n(CalendarTexts.in(getLocale()));
        field.setManualValidation(true);
        return field;
    }

    private void save(UUID cohort, int number, DatePicker first, DatePicker last, Div told) {
        told.removeAll();
        first.setErrorMessage(text("missing"));
        first.setInvalid(first.isEmpty());
        last.setErrorMessage(text(last.isEmpty() ? "missing" : "order"));
        last.setInvalid(last.isEmpty() || !first.isEmpty() && last.getValue().isBefore(first.getValue()));
        if (first.isInvalid() || last.isInvalid()) {
            return;
        }
        service.set(cohort, number, first.getValue(), last.getValue());
        told.add(p("notice", text("saved")));
        var outside = service.outside(cohort, number, first.getValue(), last.getValue());
        if (!outside.isEmpty()) {
            told.add(p("notice is-warn", text("outside", outside.size())));
        }
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.WindowsView." + key, parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.WindowsView.title");
    }
}
