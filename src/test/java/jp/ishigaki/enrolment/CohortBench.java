package jp.ishigaki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MemberKey;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutgoingKey;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Measures what staff of a large programme wait for: the lottery of 5,000 applicants, and the lists at 10,000 companies
 * in 100 cohorts, first page and deep page. Times are of the services, transaction included, in ms. Run by {@code
 * bin/bench cohort}.
 */
@DatabaseTest
@Import(Recruiting.class)
class CohortBench {

    private static final int APPLICANTS = 5_000;
    private static final int CALLS = 200;
    private static final int PAGE = 50;
    private static final int DEEP = 90;

    @Autowired
    Programme programme;

    @Autowired
    Recruiting recruiting;

    @Autowired
    LotteryService lottery;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    IdentityQueries identity;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    ApplyDesk desk;

    private Programme.World world;

    @Test
    void figures() {
        world = programme.found();
        var data = new ManyCompanies(world.tenant());
        var drawn = lottery(data);
        data.layCohorts(100, 10_000);
        programme.as(world.staff(), () -> lists(drawn, data.cohort()));
    }

    private UUID lottery(ManyCompanies data) {
        var numbers =
                IntStream.range(0, APPLICANTS).mapToObj("A%06d"::formatted).toList();
        Lottery.order("warm", numbers);
        print("pure draw of 5,000", ms(() -> Lottery.order("seed-1", numbers)));
        assertThat(Lottery.order("seed-1", numbers)).isEqualTo(Lottery.order("seed-1", numbers));

        var first = eligible(data);
        var second = eligible(data);
        draw(first, "once");
        draw(second, "again");
        assertThat(data.ranks(first)).hasSize(APPLICANTS).isEqualTo(repeated(first));
        assertThat(data.ranks(second)).hasSize(APPLICANTS).isEqualTo(repeated(second));
        print("same list and seed, same ranks", "yes");
        programme.as(world.staff(), () -> print("letters to 5,000", ms(() -> lottery.announce(first))));
        return first;
    }

    /** What anyone makes of the published list and seed. */
    private Map<String, String> repeated(UUID cohort) {
        var ranks = new TreeMap<String, String>();
        desk.draws(cohort).forEach(draw -> {
            var order = Lottery.order(Objects.requireNonNull(draw.seed()), draw.numbers());
            IntStream.range(0, order.size())
                    .forEach(place ->
                            ranks.put(order.get(place), (place + 1) + (place < draw.seats() ? " DRAWN" : " RESERVE")));
        });
        return ranks;
    }

    private UUID eligible(ManyCompanies data) {
        var cohort = recruiting.open(world.staff());
        data.layApplications(cohort, APPLICANTS);
        return cohort;
    }

    private void draw(UUID cohort, String which) {
        programme.as(world.staff(), () -> {
            print("lists of 5,000 made public, " + which, ms(() -> lottery.publish(cohort, "")));
            print("draw of 5,000 kept, " + which, ms(() -> lottery.draw(cohort, "")));
        });
    }

    private void lists(UUID recruiting, UUID cohort) {
        var all = new ApplicationFilter(null, null);
        list("all cohorts", cohorts::cohorts);
        list("schedule of a cohort", () -> schedule.sessions(cohort));
        paged("companies of a cohort", (@Nullable UUID after) -> cohorts.companies(cohort, after, PAGE));
        paged("companies in care", (@Nullable CompanyKey after) -> identity.companiesInCare("", after, PAGE));
        paged("companies in care, by name", (@Nullable CompanyKey after) -> identity.companiesInCare("9", after, PAGE));
        paged("people", (@Nullable MemberKey after) -> identity.members(after, PAGE));
        paged(
                "applications",
                (@Nullable ApplicationKey after) -> applications.applications(recruiting, all, after, PAGE));
        list("counts of applications", () -> applications.counts(recruiting));
        paged("outbox", (@Nullable OutgoingKey after) -> outbox.letters(OutboxFilter.ALL, after, PAGE));
        list("summary of the outbox", outbox::summary);
    }

    private static void list(String name, Runnable call) {
        print(name, p95(call));
    }

    /** The first page, then one as deep as there are pages, at most {@value #DEEP}. */
    private static <K> void paged(String name, Function<@Nullable K, ? extends Slice<?, K>> page) {
        K deep = null;
        int depth = 0;
        for (var next = page.apply(null).next(); next != null && depth < DEEP; depth++) {
            deep = next;
            next = page.apply(deep).next();
        }
        var key = deep;
        print(name + ", first page", p95(() -> page.apply(null)));
        if (key != null) {
            print(name + ", page " + (depth + 1), p95(() -> page.apply(key)));
        }
    }

    private static String p95(Runnable call) {
        IntStream.range(0, 20).forEach(warm -> call.run());
        var times = IntStream.range(0, CALLS).mapToDouble(i -> time(call)).toArray();
        Arrays.sort(times);
        return "p95 %.1f ms (median %.1f)".formatted(times[CALLS * 95 / 100], times[CALLS / 2]);
    }

    private static String ms(Runnable work) {
        return "%.0f ms".formatted(time(work));
    }

    private static double time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void print(String what, String figure) {
        System.out.printf("cohort bench, %s: %s%n", what, figure);
    }
}
