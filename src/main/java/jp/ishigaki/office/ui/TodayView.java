package jp.ishigaki.office.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.office.DayQueries;
import jp.ishigaki.office.DayService;
import jp.ishigaki.office.Today;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** The staff's day: what is overdue, what is due today and in the next business days, and where it is done. */
@Route(TodayView.PATH)
@Menu(title = "office.TodayView.title", order = NavGroup.PROGRAMME)
@RolesAllowed("STAFF")
class TodayView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String PATH = "today";

    private static final long serialVersionUID = 1L;

    private final transient DayQueries queries;
    private final transient DayService service;
    private final transient CohortQueries cohorts;
    private final Div told = div("");
    private final Div day = div("");
    private transient List<CohortRow> all = List.of();
    private @Nullable UUID cohort;

    TodayView(DayQueries queries, DayService service, CohortQueries cohorts) {
        this.queries = queries;
        this.service = service;
        this.cohorts = cohorts;
        told.setId("due-told");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        all = cohorts.cohorts();
        cohort = Asked.id(entering, "cohort")
                .filter(asked -> all.stream().anyMatch(row -> row.id().equals(asked)))
                .orElse(null);
        told.removeAll();
        show();
    }

    private void show() {
        var today = queries.today(cohort);
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", lead(today))));
        if (all.size() > 1) {
            add(div("toolbar", cohortFilter()));
        }
        day.removeAll();
        if (today.entries().isEmpty()) {
            day.add(attribute(p("empty", text("clear", DayQueries.AHEAD)), "data-state", "clear"));
        } else {
            day.add(new DayBars(today, address()), new DueSections(today, all, this::markDone));
        }
        if (today.left() > 0) {
            day.add(p("meta", text("left", today.left())));
        }
        add(told, day);
    }

    private String lead(Today today) {
        var date = Days.dayAndYear(today.day(), getLocale());
        return text("lead", date, EraYear.of(today.day()).text());
    }

    private Select<CohortRow> cohortFilter() {
        var choice = new Select<CohortRow>();
        choice.setId("cohort-filter");
        choice.setLabel(text("cohort"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("allCohorts"));
        choice.setItemLabelGenerator(row -> row == null ? text("allCohorts") : row.nameIn(getLocale()));
        choice.setItems(all);
        all.stream().filter(row -> row.id().equals(cohort)).findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            var chosen = change.getValue();
            UI.getCurrent()
                    .navigate(
                            PATH,
                            chosen == null
                                    ? QueryParameters.empty()
                                    : QueryParameters.of("cohort", chosen.id().toString()));
        });
        return choice;
    }

    private String address() {
        return PATH + (cohort == null ? "" : "?cohort=" + cohort);
    }

    private void markDone(DueItem item) {
        service.markDone(item);
        show();
        var undo = button(text("undo"), () -> reopen(item));
        undo.setId("due-undo");
        told.removeAll();
        told.add(div("notice", span("", text("done", item.title())), undo));
        undo.focus();
    }

    private void reopen(DueItem item) {
        service.reopen(item);
        told.removeAll();
        show();
    }

    private String text(String key, Object... params) {
        return getTranslation("office.TodayView." + key, params);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.TodayView.title");
    }
}
