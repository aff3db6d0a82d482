package jp.ishigaki.bench;

import static jp.ishigaki.bench.Figures.ms;
import static jp.ishigaki.bench.Figures.print;

import java.util.concurrent.atomic.AtomicReference;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures what staff, experts and participants of a large programme wait for: every list at 10,000 companies in 100
 * cohorts, first page, filters and deep page, and 400 people who check in at once. Run by {@code bin/bench cohort}.
 */
@DatabaseTest
class CohortBench {

    @Autowired
    Programme programme;

    @Autowired
    BigProgramme big;

    @Autowired
    Lists lists;

    @Autowired
    ListsOfSessions ofSessions;

    @Autowired
    CheckIns checkIns;

    @Test
    void figures() {
        var laid = new AtomicReference<BigProgramme.Laid>();
        print("10,000 companies laid", ms(() -> laid.set(big.lay())));
        checkIns.measure(laid.get());
        lists.measure(laid.get());
        ofSessions.measure(laid.get());
        Figures.summary();
    }
}
