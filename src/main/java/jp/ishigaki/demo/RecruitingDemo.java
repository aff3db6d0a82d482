package jp.ishigaki.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.schedule.ReleaseService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A second cohort of the same year, copied from the one that runs, which companies can apply for. */
@Component
@EmbeddedOnly
@Order(12)
class RecruitingDemo implements DemoPart {

    /** By which the world knows the cohort. */
    static final String KEY = "recruiting";

    private final CohortCopying copying;
    private final CohortQueries queries;
    private final CohortService cohorts;
    private final ReleaseService releases;

    RecruitingDemo(CohortCopying copying, CohortQueries queries, CohortService cohorts, ReleaseService releases) {
        this.copying = copying;
        this.queries = queries;
        this.cohorts = cohorts;
        this.releases = releases;
    }

    @Override
    public String name() {
        return "recruiting";
    }

    @Override
    public void load(DemoWorld world) {
        var data = world.data("applications");
        var staff = world.staffOf(data.get("tenant").asInt());
        var plan = data.get("cohort");
        world.as(staff, DemoWorld.moment(plan.get("planned")), () -> {
            var cohort = copy(world.cohort(plan.get("model").asString()), plan);
            world.cohort(KEY, cohort);
            plan(cohort, plan);
        });
        world.as(staff, DemoWorld.moment(plan.get("published")), () -> {
            releases.release(world.cohort(KEY), "第1版");
            cohorts.publish(world.cohort(KEY));
        });
    }

    private UUID copy(UUID model, JsonNode plan) {
        return copying.copy(
                model,
                plan.get("title").asString(),
                plan.get("titleEn").asString(),
                plan.get("fiscalYear").asInt(),
                plan.get("days").valueStream().map(RecruitingDemo::date).toList());
    }

    private void plan(UUID id, JsonNode plan) {
        var applications = plan.get("applications");
        cohorts.change(
                id,
                queries.details(id).orElseThrow().version(),
                new CohortPlan(
                        plan.get("title").asString(),
                        plan.get("titleEn").asString(),
                        plan.get("fiscalYear").asInt(),
                        DemoWorld.moment(applications.get("open")),
                        DemoWorld.moment(applications.get("lastMinute")).plus(Duration.ofMinutes(1)),
                        date(plan.get("lottery")),
                        DayOfWeek.valueOf(plan.get("weekday").asString()),
                        LocalTime.parse(plan.get("hours").get("from").asString()),
                        LocalTime.parse(plan.get("hours").get("to").asString()),
                        ProgrammeDemo.seats(plan.get("quotas"))));
    }

    private static LocalDate date(JsonNode of) {
        return LocalDate.parse(of.asString());
    }
}
