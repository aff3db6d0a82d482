package jp.ishigaki.enrolment;

import static jp.ishigaki.bench.Figures.ms;
import static jp.ishigaki.bench.Figures.once;
import static jp.ishigaki.bench.Figures.print;
import static jp.ishigaki.bench.Figures.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Measures the lottery of 5,000 applicants, and shows that the same list and seed give the same. */
@DatabaseTest
@Import(Recruiting.class)
class LotteryBench {

    private static final int APPLICANTS = 5_000;
    private static final int SECOND = 1_000;

    @Autowired
    Programme programme;

    @Autowired
    Recruiting recruiting;

    @Autowired
    LotteryService lottery;

    @Autowired
    ApplyDesk desk;

    private Programme.World world;

    @Test
    void fiveThousandApplicants() {
        world = programme.found();
        var numbers =
                IntStream.range(0, APPLICANTS).mapToObj("A%06d"::formatted).toList();
        Lottery.order("warm", numbers);
        once("pure draw of 5,000", time(() -> Lottery.order("seed-1", numbers)), SECOND);
        assertThat(Lottery.order("seed-1", numbers)).isEqualTo(Lottery.order("seed-1", numbers));

        var first = eligible();
        var second = eligible();
        draw(first, "once");
        draw(second, "again");
        assertThat(ranks(first)).hasSize(APPLICANTS).isEqualTo(repeated(first));
        assertThat(ranks(second)).hasSize(APPLICANTS).isEqualTo(repeated(second));
        print("same list and seed, same ranks", "yes");
        programme.as(world.staff(), () -> print("letters to 5,000", ms(() -> lottery.announce(first))));
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

    /** What the draw made of each number. */
    private Map<String, String> ranks(UUID cohort) {
        var ranks = new TreeMap<String, String>();
        Laying.look(statement -> {
            try (var rows =
                    statement.executeQuery("select number, rank || ' ' || state from application where cohort_id = '"
                            + cohort + "' and rank is not null")) {
                while (rows.next()) {
                    ranks.put(rows.getString(1), rows.getString(2));
                }
            }
        });
        return ranks;
    }

    private UUID eligible() {
        var cohort = recruiting.open(world.staff());
        Laying.layApplications(world.tenant(), cohort, APPLICANTS, false);
        return cohort;
    }

    private void draw(UUID cohort, String which) {
        programme.as(world.staff(), () -> {
            print("lists of 5,000 made public, " + which, ms(() -> lottery.publish(cohort, "")));
            once("draw of 5,000 kept, " + which, time(() -> lottery.draw(cohort, "")), SECOND);
        });
    }
}
