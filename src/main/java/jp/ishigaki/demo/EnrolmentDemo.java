package jp.ishigaki.demo;

import java.time.Instant;
import jp.ishigaki.enrolment.EnrolmentService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places of all companies, signed on paper before the first session: without them the cohort stays closed. */
@Component
@EmbeddedOnly
@Order(12)
class EnrolmentDemo implements DemoPart {

    private static final Instant SIGNED = DemoWorld.tokyo("2024-07-12", "15:00");

    private final EnrolmentService enrolments;

    EnrolmentDemo(EnrolmentService enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public String name() {
        return "enrolments";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("tenants").get("tenants").forEach(tenant -> {
            var number = tenant.get("id").asInt();
            var companies = world.data("companies")
                    .get("companies")
                    .valueStream()
                    .filter(company -> company.get("tenant").asInt() == number)
                    .map(company -> world.company(company.get("key").asString()))
                    .toList();
            world.as(
                    world.staffOf(number),
                    SIGNED,
                    () -> enrolments.confirmOnPaper(
                            world.cohort(tenant.get("key").asString()), companies, "事務局の書庫"));
        });
    }
}
