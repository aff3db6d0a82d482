package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchRefusedException;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchService;
import jp.ishigaki.support.DispatchState;
import jp.ishigaki.support.DispatchWarning;
import jp.ishigaki.support.StaleDispatchException;
import jp.ishigaki.tenancy.MissingException;

/** Where a visit gets its date, or another one. A day off is warned of; pressed again, it is kept. */
@Route(DispatchPaths.NEW)
@RouteAlias(DispatchPaths.CALENDAR + "/:dispatch/edit")
@RolesAllowed({"STAFF", "EXPERT"})
class DispatchFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DispatchService service;
    private final transient DispatchQueries queries;
    private final transient IdentityQueries identity;
    private final Div warnings = div("");
    private transient Optional<DispatchRow> present = Optional.empty();
    private transient Optional<DispatchPlan> shownFor = Optional.empty();
    private UUID cohort = new UUID(0, 0);
    private UUID company = new UUID(0, 0);
    private int number;
    private String title = "";

    DispatchFormView(DispatchService service, DispatchQueries queries, IdentityQueries identity) {
        this.service = service;
        this.queries = queries;
        this.identity = identity;
        warnings.setId("dispatch-warnings");
        attribute(warnings, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        present = Asked.pathId(entering, "dispatch").map(queries::dispatch);
        if (present.filter(visit -> visit.state() != DispatchState.PLANNED).isPresent()) {
            throw new MissingException();
        }
        cohort = present.map(DispatchRow::cohort)
                .or(() -> Asked.id(entering, "cohort"))
                .orElseThrow(MissingException::new);
        company = present.map(DispatchRow::company)
                .or(() -> Asked.id(entering, "company"))
                .orElseThrow(MissingException::new);
        number = present.map(DispatchRow::number)
                .or(() -> Asked.number(entering, "number"))
                .orElse(0);
        var name = identity.company(company).orElseThrow(MissingException::new).name();
        var window = queries.windows(cohort).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(MissingException::new);
        var experts = queries.experts(cohort, company);
        var form = new DispatchForm(window, experts);
        present.ifPresent(visit -> form.show(visit, experts));
        title = text(present.isPresent() ? "edit" : "new", name, number);
        var save = primaryButton(text("save"), () -> save(form));
        save.setId("dispatch-save");
        add(
                link(back(), text("back")),
                div("page-head", h1(title), p("lead", getTranslation("support.Dispatch.purpose." + number))));
        if (experts.isEmpty() && present.isEmpty()) {
            add(p("empty", text("noExpert")));
            return;
        }
        add(form, warnings, div("toolbar", save, button(text("cancel"), this::leave)));
    }

    private String back() {
        return present.map(visit -> DispatchPaths.dispatch(visit.id())).orElseGet(() -> DispatchPaths.calendar(cohort));
    }

    private void leave() {
        present.ifPresentOrElse(
                visit -> UI.getCurrent().navigate(DispatchPaths.dispatch(visit.id())),
                () -> UI.getCurrent()
                        .navigate(DispatchPaths.CALENDAR, QueryParameters.of("cohort", cohort.toString())));
    }

    private void save(DispatchForm form) {
        warnings.removeAll();
        var written = form.written();
        if (written.isEmpty()) {
            return;
        }
        var plan = written.get();
        var found = service.warnings(cohort, company, plan);
        if (!found.isEmpty() && !shownFor.equals(written)) {
            shownFor = written;
            warn(found);
            return;
        }
        try {
            var id = present.map(DispatchRow::id).orElse(null);
            if (id == null) {
                id = service.plan(cohort, company, number, plan);
            } else {
                service.move(id, plan, form.reason(), present.orElseThrow().version());
            }
            UI.getCurrent().navigate(DispatchPaths.dispatch(id));
        } catch (DispatchRefusedException refused) {
            form.refuse(refused);
        } catch (StaleDispatchException meanwhile) {
            warnings.add(p("notice is-warn", text("stale")));
        }
    }

    private void warn(List<DispatchWarning> found) {
        var list = new UnorderedList();
        found.forEach(warning ->
                list.add(new ListItem(getTranslation("support.DispatchWarning." + warning.kind(), warning.name()))));
        warnings.add(div("notice is-warn", p("", text("warned")), list));
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.DispatchFormView." + key, parameters);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
