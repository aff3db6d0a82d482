package jp.ishigaki.maturity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.maturity.MaturityPaths;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The way of the reader's own company. */
@Route(MaturityPaths.WAY)
@Menu(title = "maturity.WayView.title", order = NavGroup.PROGRAMME + 50)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class WayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int DATES = 3;

    private final transient MaturityQueries maturity;
    private final transient IdentityQueries identity;
    private final transient ScheduleQueries schedule;
    private final transient Clock clock;

    WayView(MaturityQueries maturity, IdentityQueries identity, ScheduleQueries schedule, Clock clock) {
        this.maturity = maturity;
        this.identity = identity;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = identity.actor();
        var reader = actor.is(Role.EXECUTIVE) ? WayPage.Reader.EXECUTIVE : WayPage.Reader.COMPANY;
        var page = new WayPage(maturity.own(), reader, MaturityPaths.WAY, dates(actor.cohort()));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("stone")
                .ifPresent(stone -> page.choose(stone, false));
        removeAll();
        add(page);
    }

    private List<SessionRow> dates(@Nullable UUID cohort) {
        if (cohort == null) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return schedule.own(cohort).stream()
                .filter(session -> !session.heldOn().isBefore(today))
                .limit(DATES)
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("maturity.WayView.title");
    }
}
