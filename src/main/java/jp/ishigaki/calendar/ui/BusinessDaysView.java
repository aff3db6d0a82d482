package jp.ishigaki.calendar.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;

/** A fiscal year of the office: its holidays and closures month by month, and the closures to be edited. */
@Route("business-days")
@Menu(title = "calendar.BusinessDaysView.title", order = NavGroup.OFFICE + 10)
@RolesAllowed("STAFF")
class BusinessDaysView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2099;

    private final transient BusinessCalendar calendar;
    private final transient ClosureService service;
    private final transient Clock clock;
    private final Div months = div("months");
    private final Div closures = div("");
    private int year;

    BusinessDaysView(BusinessCalendar calendar, ClosureService service, Clock clock) {
        this.calendar = calendar;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        year = Asked.number(entering, "year")
                .filter(asked -> asked >= FIRST_YEAR && asked <= LAST_YEAR)
                .orElseGet(() -> fiscalYear(LocalDate.now(clock)));
        removeAll();
        var form = new ClosureForm(service, this::refresh);
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("calendar.BusinessDaysView.lead"))),
                years(),
                section("card", h2(getTranslation("calendar.BusinessDaysView.closures")), closures, form),
                section(
                        "card",
                        h2(EraYear.of(year).fiscal(getLocale())),
                        p("meta", getTranslation("calendar.BusinessDaysView.legend")),
                        months));
        closures.setId("closures");
        refresh();
    }

    private LinkTabs years() {
        var tabs = new LinkTabs(getTranslation("calendar.BusinessDaysView.years"));
        for (int shown = Math.max(FIRST_YEAR, year - 1); shown <= Math.min(LAST_YEAR, year + 1); shown++) {
            tabs.addTab("business-days?year=" + shown, EraYear.of(shown).fiscal(getLocale()), shown == year);
        }
        return tabs;
    }

    private void refresh() {
        var first = LocalDate.of(year, Month.APRIL, 1);
        var last = first.plusYears(1).minusDays(1);
        closures.removeAll();
        closures.add(new ClosureList(calendar.closures(first, last), service, this::refresh));
        var daysOff = calendar.daysOff(first, last);
        var today = LocalDate.now(clock);
        months.removeAll();
        for (int month = 0; month < 12; month++) {
            months.add(new MonthTable(YearMonth.from(first).plusMonths(month), daysOff, today));
        }
        attribute(months, "data-year", String.valueOf(year));
    }

    private static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.BusinessDaysView.title");
    }
}
