package jp.ishigaki.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.enrolment.ApplicationFilter;
import jp.ishigaki.enrolment.ApplicationQueries;
import jp.ishigaki.enrolment.ApplicationRow;
import jp.ishigaki.enrolment.ApplicationService;
import jp.ishigaki.enrolment.ApplyDesk;
import jp.ishigaki.enrolment.EligibilityAnswer;
import jp.ishigaki.enrolment.EligibilityQuestion;
import jp.ishigaki.enrolment.IndustryClass;
import jp.ishigaki.enrolment.NewApplication;
import jp.ishigaki.enrolment.RecruitmentService;
import jp.ishigaki.identity.CorporateNumber;
import jp.ishigaki.shared.TravellingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Companies apply for the cohort that recruits, and the office calls them back, not all of them yet. */
@Component
@EmbeddedOnly
@Order(50)
class ApplicationsDemo implements DemoPart {

    private final ApplyDesk desk;
    private final RecruitmentService recruitments;
    private final ApplicationService applications;
    private final ApplicationQueries queries;

    ApplicationsDemo(
            ApplyDesk desk,
            RecruitmentService recruitments,
            ApplicationService applications,
            ApplicationQueries queries) {
        this.desk = desk;
        this.recruitments = recruitments;
        this.applications = applications;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public boolean comesAfterTheOpening() {
        return true;
    }

    @Override
    public void load(DemoWorld world) {
        var data = world.data("applications");
        var staff = world.staffOf(data.get("tenant").asInt());
        var cohort = world.cohort(RecruitingDemo.KEY);
        world.as(
                staff,
                DemoWorld.moment(data.get("cohort").get("published")),
                () -> recruitments.answerAt(
                        cohort, data.get("cohort").get("contact").asString()));
        var receipts = new LinkedHashMap<String, JsonNode>();
        data.get("applications")
                .forEach(application -> TravellingClock.at(
                        DemoWorld.moment(application.get("received")),
                        () -> receipts.put(desk.apply(cohort, form(application)).number(), application)));
        callBack(world, staff, cohort, receipts);
    }

    private static NewApplication form(JsonNode of) {
        var company = of.get("company");
        var contact = of.get("contact");
        return new NewApplication(
                CorporateNumber.of(company.get("number").asString()),
                company.get("name").asString(),
                company.get("kana").asString(),
                IndustryClass.valueOf(company.get("industry").asString()),
                company.get("capital").asLong() * 10_000,
                company.get("employees").asInt(),
                company.get("address").asString(),
                contact.get("name").asString(),
                contact.get("email").asString(),
                contact.get("phone").asString(),
                of.path("wish").asString(""),
                Locale.JAPANESE);
    }

    private void callBack(DemoWorld world, String staff, UUID cohort, Map<String, JsonNode> receipts) {
        var rows = new ArrayList<ApplicationRow>();
        world.as(
                staff,
                DemoWorld.moment(world.data("applications").get("cohort").get("published")),
                () -> rows.addAll(queries.applications(cohort, new ApplicationFilter(null, null), null, receipts.size())
                        .items()));
        rows.forEach(row -> callBack(world, staff, row.id(), receipts.get(row.number())));
    }

    private void callBack(DemoWorld world, String staff, UUID id, @Nullable JsonNode application) {
        if (application != null && application.has("called")) {
            world.as(staff, DemoWorld.moment(application.get("called")), () -> applications.call(id));
        }
        if (application != null && application.has("checked")) {
            check(world, staff, id, application.get("checked"));
        }
    }

    private void check(DemoWorld world, String staff, UUID id, JsonNode call) {
        var no = call.path("no").valueStream().map(JsonNode::asString).toList();
        var answers = Arrays.stream(EligibilityQuestion.values())
                .map(question -> no.contains(question.name())
                        ? new EligibilityAnswer(
                                question, false, call.path("note").asString(""))
                        : new EligibilityAnswer(question, true, ""))
                .toList();
        world.as(staff, DemoWorld.moment(call.get("at")), () -> applications.check(id, answers));
    }
}
