package jp.ishigaki.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchService;
import jp.ishigaki.support.EndState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The visits of the first cohort: the first two mostly held and reported on, most of the third planned. */
@Component
@EmbeddedOnly
@Order(35)
class DispatchesDemo implements DemoPart {

    /** Where the days of a visit begin, and how many days lie between two companies of one expert. */
    private record Round(int number, LocalDate first, int apart) {}

    private record Visit(UUID id, String expert, LocalDate day, JsonNode report) {}

    private static final List<Round> ROUNDS = List.of(
            new Round(1, LocalDate.parse("2024-07-10"), 3),
            new Round(2, LocalDate.parse("2024-08-19"), 4),
            new Round(3, LocalDate.parse("2024-10-09"), 6));

    private final DispatchService dispatches;

    DispatchesDemo(DispatchService dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String name() {
        return "dispatches";
    }

    @Override
    public void load(DemoWorld world) {
        var today = LocalDate.parse(world.data("tenants").get("demoToday").asString());
        var experts = world.data("people")
                .get("accounts")
                .valueStream()
                .filter(account -> account.get("tenant").asInt() == 1)
                .filter(account -> account.get("role").asString().equals("EXPERT"))
                .toList();
        for (var round : ROUNDS) {
            var planned = new ArrayList<Visit>();
            var at = DemoWorld.tokyo(
                    round.first().minusDays(round.number() == 3 ? 12 : 8).toString(), "11:00");
            world.as(world.staffOf(1), at, () -> plan(world, round, experts, planned));
            planned.stream()
                    .filter(visit ->
                            visit.day().isBefore(today) && !visit.report().isMissingNode())
                    .forEach(visit -> report(world, visit));
        }
    }

    private void plan(DemoWorld world, Round round, List<JsonNode> experts, List<Visit> planned) {
        var data = world.data("dispatches");
        var reports = data.get("reports").path(String.valueOf(round.number()));
        var unreported = new HashSet<String>();
        data.get("unreported").forEach(key -> unreported.add(key.asString()));
        for (int e = 0; e < experts.size(); e++) {
            var companies = experts.get(e).path("assignedCompanies");
            var dated =
                    round.number() == 3 ? companies.size() - data.get("undated").asInt() : companies.size();
            for (int c = 0; c < dated; c++) {
                var company = companies.get(c).asString();
                var expert = experts.get(e).get("key").asString();
                var day = workday(round.first(), c * round.apart() + e % 3, offDays(world));
                var id = dispatches.plan(
                        world.cohort(world.keyOf(1)),
                        world.company(company),
                        round.number(),
                        visit(world.seat(expert), day, (e + c + round.number()) % 4 == 0));
                var isUnreported = round.number() == 2 && unreported.contains(company);
                planned.add(new Visit(
                        id, expert, day, reports.path(isUnreported ? -1 : (e * 2 + c) % Math.max(1, reports.size()))));
            }
        }
    }

    private static DispatchPlan visit(UUID expert, LocalDate day, boolean isOnline) {
        return new DispatchPlan(
                expert,
                day,
                // Sessions are on Tuesday afternoons.
                day.getDayOfWeek() == DayOfWeek.TUESDAY ? LocalTime.of(10, 0) : LocalTime.of(13, 30),
                DispatchPlan.USUAL_MINUTES,
                isOnline ? DispatchMode.ONLINE : DispatchMode.VISIT,
                "",
                isOnline ? "https://meet.demo.example/" + day : "");
    }

    private void report(DemoWorld world, Visit visit) {
        world.as(
                visit.expert(),
                DemoWorld.tokyo(visit.day().toString(), "18:00"),
                () -> dispatches.report(
                        visit.id(),
                        EndState.valueOf(visit.report().get("endState").asString()),
                        visit.report().get("done").asString(),
                        visit.report().get("next").asString(),
                        0));
    }

    private static LocalDate workday(LocalDate first, int workdays, Set<LocalDate> off) {
        var day = first;
        for (int left = workdays; left > 0 || isOff(day, off); day = day.plusDays(1)) {
            if (!isOff(day, off)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isOff(LocalDate day, Set<LocalDate> off) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || off.contains(day);
    }

    /** The office's closures, and the holidays that fall into these months. */
    private static Set<LocalDate> offDays(DemoWorld world) {
        var off = new HashSet<LocalDate>();
        for (var day : List.of("2024-07-15", "2024-08-12", "2024-09-16", "2024-09-23", "2024-10-14", "2024-11-04")) {
            off.add(LocalDate.parse(day));
        }
        world.tenant(1).get("closures").forEach(closure -> {
            var last = LocalDate.parse(closure.get("to").asString());
            LocalDate.parse(closure.get("from").asString())
                    .datesUntil(last.plusDays(1))
                    .forEach(off::add);
        });
        return off;
    }
}
