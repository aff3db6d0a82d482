package jp.ishigaki.maturity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.maturity.MaturityPaths;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** The way of one company, for staff and its expert; the company itself may open it too. */
@Route(MaturityPaths.COMPANY)
@RolesAllowed({"STAFF", "EXPERT", "PARTICIPANT", "EXECUTIVE"})
class CompanyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MaturityQueries maturity;
    private final transient IdentityQueries identity;
    private String name = "";

    CompanyView(MaturityQueries maturity, IdentityQueries identity) {
        this.maturity = maturity;
        this.identity = identity;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var company = maturity.of(Asked.pathId(event, "id").orElseThrow(MissingException::new));
        name = company.name();
        var page = new WayPage(company, reader(company.company()), MaturityPaths.company(company.company()), List.of());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("stone")
                .ifPresent(stone -> page.choose(stone, false));
        removeAll();
        add(page);
    }

    private WayPage.Reader reader(UUID company) {
        return company.equals(identity.actor().company()) ? WayPage.Reader.COMPANY : WayPage.Reader.CARER;
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
