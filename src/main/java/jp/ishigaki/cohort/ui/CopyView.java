package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortDetails;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.FieldErrors;
import jp.ishigaki.tenancy.MissingException;

/** Copies a cohort onto new days: first from when and on which weekday, then each proposed day to be looked at. */
@Route(CohortPaths.COPY)
@RolesAllowed("STAFF")
class CopyView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CohortQueries cohorts;
    private final transient CohortCopying copying;
    private final DatePicker start = new DatePicker();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final Binder<Object> binder = new Binder<>();
    private final Div proposal = div("");

    CopyView(CohortQueries cohorts, CohortCopying copying) {
        this.cohorts = cohorts;
        this.copying = copying;
        start.setId("copy-start");
        start.setLabel(getTranslation("cohort.CopyView.start"));
        start.setI18n(CalendarTexts.in(getLocale()));
        weekday.setId("copy-weekday");
        weekday.setLabel(getTranslation("cohort.CopyView.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(day -> CalendarTexts.weekday(day, TextStyle.FULL, getLocale()));
        var required = getTranslation("cohort.PlanForm.required");
        binder.forField(start).withValidator(Objects::nonNull, required).bind(none -> null, (none, value) -> {});
        binder.forField(weekday).withValidator(Objects::nonNull, required).bind(none -> null, (none, value) -> {});
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        proposal.removeAll();
        var model = Asked.id(entering, "cohort").flatMap(cohorts::details).orElseThrow(MissingException::new);
        suggest(model);
        var propose = button(getTranslation("cohort.CopyView.propose"), () -> propose(model.id()));
        propose.setId("copy-propose");
        add(
                div(
                        "page-head",
                        h1(getTranslation("cohort.CopyView.of", model.nameIn(getLocale()))),
                        p("lead", getTranslation("cohort.CopyView.lead"))),
                section(
                        "card",
                        h2(getTranslation("cohort.CopyView.when")),
                        div("form-line", start, weekday),
                        div("toolbar", propose)),
                proposal);
    }

    /** A year after the model, on its weekday. */
    private void suggest(CohortDetails model) {
        var days = model.days();
        if (days != null) {
            start.setValue(days.first().plusYears(1));
            weekday.setValue(days.first().getDayOfWeek());
        }
        if (model.plan().sessionWeekday() != null) {
            weekday.setValue(model.plan().sessionWeekday());
        }
    }

    private void propose(UUID model) {
        if (FieldErrors.none(binder)) {
            proposal.removeAll();
            proposal.add(new CopyForm(model, copying.propose(model, start.getValue(), weekday.getValue()), copying));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohort.CopyView.title");
    }
}
