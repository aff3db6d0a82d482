package jp.ishigaki.demo;

import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import jp.ishigaki.workshop.IssueResting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the job does on the demo's own morning, so that the board does not change while somebody looks at it. */
@Component
@EmbeddedOnly
@Order(49)
class RestingDemo implements DemoPart {

    private final IssueResting resting;
    private final Acting acting;
    private final OpenTenants tenants;

    RestingDemo(IssueResting resting, Acting acting, OpenTenants tenants) {
        this.resting = resting;
        this.acting = acting;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "resting issues";
    }

    @Override
    public boolean comesAfterTheOpening() {
        return true;
    }

    @Override
    public void load(DemoWorld world) {
        for (var tenant : tenants.ids()) {
            TravellingClock.at(world.thisMorning(), () -> acting.asJob(tenant, () -> resting.rest()));
        }
    }
}
