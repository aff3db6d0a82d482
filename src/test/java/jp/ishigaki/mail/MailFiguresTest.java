package jp.ishigaki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.tenancy.OpenTenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Office.class)
class MailFiguresTest {

    @Autowired
    Office office;

    @Autowired
    OpenTenants tenants;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void aTenantThatCannotBeCountedIsSaidAndCountsAsLastKnown() {
        var desk = office.found();
        office.put(desk, "a");
        var broken = new AtomicBoolean();
        var figures = new MailFigures(tenants, brokenOnce(broken), office.server(1), clock);
        figures.count();
        var before = figures.health().getDetails();
        broken.set(true);
        figures.count();

        var after = figures.health().getDetails();
        assertThat(before).containsEntry("tenantsNotCounted", 0);
        assertThat(after)
                .containsEntry("tenantsNotCounted", 1)
                .containsEntry("waiting", before.get("waiting"))
                .containsEntry("failed", before.get("failed"));
    }

    private Deliveries brokenOnce(AtomicBoolean broken) {
        return new Deliveries(db, clock) {
            @Override
            public MailCount count() {
                if (broken.getAndSet(false)) {
                    throw new IllegalStateException("a tenant's trouble");
                }
                return deliveries.count();
            }
        };
    }

    @Test
    void oneTenantsTroubleKeepsNoOtherFromItsWork() {
        var first = office.found();
        var second = office.found();
        var done = new java.util.ArrayList<java.util.UUID>();

        var failed = tenants.each(tenant -> {
            if (tenant.equals(first.tenant())) {
                throw new IllegalStateException("a tenant's trouble");
            }
            done.add(tenant);
        });

        assertThat(failed).containsExactly(first.tenant());
        assertThat(done).contains(second.tenant()).doesNotContain(first.tenant());
    }
}
