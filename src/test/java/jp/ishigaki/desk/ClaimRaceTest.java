package jp.ishigaki.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two experts claim the same question in two transactions that run at once. */
@DatabaseTest
class ClaimRaceTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    DeskService desk;

    @Autowired
    DeskQueries queries;

    @RepeatedTest(5)
    void oneOfTwoHoldsItAndTheOtherIsTold() throws Exception {
        var world = programme.found();
        UUID question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("誰が先に", "本文です。", null, null, List.of())));
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(claim(world.expert(), question, start));
            var second = threads.submit(claim(world.expert2(), question, start));
            assertThat(List.of(outcome(first), outcome(second))).containsExactlyInAnyOrder("DONE", "TAKEN");
        }
        var details =
                programme.as(world.staff(), () -> queries.question(question)).orElseThrow();
        assertThat(details.events())
                .extracting(DeskEvent::kind)
                .containsExactly(DeskEvent.Kind.UNROUTED, DeskEvent.Kind.CLAIMED);
    }

    private Callable<String> claim(UUID seat, UUID question, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                programme.as(seat, () -> desk.claim(question, false));
                return "DONE";
            } catch (DeskRefusedException refused) {
                return refused.reason().name();
            }
        };
    }

    private static String outcome(Future<String> claim) throws Exception {
        return claim.get();
    }
}
