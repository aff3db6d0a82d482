package jp.ishigaki.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.tenancy.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The executive of every company that has no account of its own in people.yaml: a level rests on there being one. */
@Component
@EmbeddedOnly
@Order(39)
class SponsorsDemo implements DemoPart {

    private static final Instant INVITED = DemoWorld.tokyo("2024-07-08", "11:00");

    private final MembershipService members;

    SponsorsDemo(MembershipService members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "executives";
    }

    @Override
    public void load(DemoWorld world) {
        var known = withAccount(world);
        world.data("companies").get("companies").forEach(company -> {
            if (!known.contains(company.get("key").asString()) && company.has("sponsor")) {
                invite(world, company);
            }
        });
    }

    private static Set<String> withAccount(DemoWorld world) {
        var known = new HashSet<String>();
        world.data("people").get("accounts").forEach(account -> {
            if (account.get("role").asString().equals("EXECUTIVE_SPONSOR")) {
                known.add(account.get("company").asString());
            }
        });
        return known;
    }

    private void invite(DemoWorld world, JsonNode company) {
        var key = company.get("key").asString();
        var tenant = company.get("tenant").asInt();
        var sponsor = company.get("sponsor");
        world.as(
                world.staffOf(tenant),
                INVITED,
                () -> world.seat(
                        key + "-exec",
                        members.invite(
                                sponsor.get("name").asString(),
                                sponsor.path("kana").asString(""),
                                key + "-exec@demo.example",
                                Role.EXECUTIVE,
                                world.cohort(world.keyOf(tenant)),
                                world.company(key))));
    }
}
