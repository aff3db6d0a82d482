package jp.ishigaki.demo;

import java.time.Instant;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The companies and everybody who holds a seat: participants, experts with their companies, executive. */
@Component
@EmbeddedOnly
@Order(11)
class PeopleDemo implements DemoPart {

    private static final Instant INVITED = DemoWorld.tokyo("2024-07-08", "10:00");

    private final MembershipService members;

    PeopleDemo(MembershipService members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "companies";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("companies").get("companies").forEach(company -> register(world, company));
        world.data("people").get("accounts").forEach(account -> {
            switch (account.get("role").asString()) {
                case "EXPERT" -> invite(world, account, Role.EXPERT);
                case "EXECUTIVE_SPONSOR" -> invite(world, account, Role.EXECUTIVE);
                default -> {
                    // Staff came with the tenant, lecturers with the schedule, participants with their companies.
                }
            }
        });
    }

    private void register(DemoWorld world, JsonNode company) {
        var key = company.get("key").asString();
        var person = company.get("participant");
        var tenant = company.get("tenant").asInt();
        world.as(world.staffOf(tenant), INVITED, () -> {
            var id = members.registerCompany(
                    company.get("name").asString(),
                    company.get("kana").asString(),
                    QuotaFrame.valueOf(company.get("quotaFrame").asString()),
                    company.get("industry").asString(),
                    company.get("employees").asInt());
            world.company(key, id);
            world.seat(
                    key,
                    members.invite(
                            person.get("name").asString(),
                            person.get("kana").asString(),
                            key + "@demo.example",
                            Role.PARTICIPANT,
                            world.cohort(world.keyOf(tenant)),
                            id));
        });
    }

    private void invite(DemoWorld world, JsonNode account, Role role) {
        var key = account.get("key").asString();
        var tenant = account.get("tenant").asInt();
        var invited = account.has("invitedOn")
                ? DemoWorld.tokyo(account.get("invitedOn").asString(), "10:00")
                : INVITED;
        world.as(world.staffOf(tenant), invited, () -> {
            var seat = members.invite(
                    account.get("name").asString(),
                    account.get("kana").asString(),
                    account.get("email").asString(),
                    role,
                    world.cohort(world.keyOf(tenant)),
                    role == Role.EXECUTIVE
                            ? world.company(account.get("company").asString())
                            : null);
            world.seat(key, seat);
            account.path("assignedCompanies")
                    .forEach(company -> members.assign(seat, world.company(company.asString())));
        });
    }
}
