package jp.ishigaki.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.ProposedDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** When the offices are closed, how this year's cohort was planned, and the draft of next year's. */
@Component
@EmbeddedOnly
@Order(12)
class PlansDemo implements DemoPart {

    private static final Instant PLANNED = DemoWorld.tokyo("2024-05-07", "11:00");
    private static final Instant COPIED = DemoWorld.tokyo("2024-09-27", "14:00");

    private final ClosureService closures;
    private final CohortService cohorts;
    private final CohortQueries queries;
    private final CohortCopying copying;
    private final DraftTracks tracks;

    PlansDemo(
            ClosureService closures,
            CohortService cohorts,
            CohortQueries queries,
            CohortCopying copying,
            DraftTracks tracks) {
        this.closures = closures;
        this.cohorts = cohorts;
        this.queries = queries;
        this.copying = copying;
        this.tracks = tracks;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("tenants").get("tenants").forEach(tenant -> {
            var staff = world.staffOf(tenant.get("id").asInt());
            var plan = tenant.get("cohorts").get(0);
            var cohort = world.cohort(tenant.get("key").asString());
            world.as(staff, PLANNED, () -> {
                tenant.get("closures").forEach(this::close);
                if (plan.has("applications")) {
                    plan(cohort, plan);
                }
            });
            if (plan.has("copy")) {
                world.as(staff, COPIED, () -> copy(cohort, plan.get("copy")));
            }
        });
    }

    private void close(JsonNode closure) {
        closures.close(closure.get("reason").asString(), date(closure.get("from")), date(closure.get("to")));
    }

    private void plan(UUID id, JsonNode plan) {
        var cohort = queries.details(id).orElseThrow();
        var applications = plan.get("applications");
        cohorts.change(
                id,
                cohort.version(),
                new CohortPlan(
                        cohort.plan().name(),
                        cohort.plan().nameEn(),
                        cohort.plan().fiscalYear(),
                        DemoWorld.moment(applications.get("open")),
                        DemoWorld.moment(applications.get("lastMinute")).plus(Duration.ofMinutes(1)),
                        date(plan.get("lottery")),
                        DayOfWeek.valueOf(plan.get("weekday").asString()),
                        LocalTime.parse(plan.get("hours").get("from").asString()),
                        LocalTime.parse(plan.get("hours").get("to").asString()),
                        cohort.plan().seats()));
    }

    private void copy(UUID model, JsonNode copy) {
        var proposal = copying.propose(
                model,
                date(copy.get("from")),
                DayOfWeek.valueOf(copy.get("weekday").asString()));
        var copied = copying.copy(
                model,
                proposal.name(),
                proposal.nameEn(),
                proposal.fiscalYear(),
                proposal.days().stream().map(ProposedDay::day).toList());
        tracks.part(copied, copy.get("tracks"));
    }

    private static LocalDate date(JsonNode of) {
        return LocalDate.parse(of.asString());
    }
}
