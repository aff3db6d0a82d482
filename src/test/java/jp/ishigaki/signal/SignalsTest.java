package jp.ishigaki.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.tenancy.ListeningLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what is told through the application is heard on a line of another one. */
@DatabaseTest
class SignalsTest {

    @Autowired
    Programme programme;

    @Autowired
    Signals signals;

    @Autowired
    ListeningLines lines;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private String topic;
    private OtherNode one;
    private OtherNode other;

    @BeforeEach
    void startTwoNodes() throws InterruptedException {
        world = programme.found();
        topic = "board/" + world.cohort();
        one = new OtherNode(lines);
        other = new OtherNode(lines);
    }

    @AfterEach
    void stopThem() {
        one.close();
        other.close();
    }

    private void tell(UUID seat, String what) {
        programme.as(seat, () -> signals.tell(what));
    }

    @Test
    void whatIsToldIsHeardOnEveryNode() throws InterruptedException {
        var here = one.listen(world.tenant(), topic);
        var there = other.listen(world.tenant(), topic);

        tell(world.alpha(), topic);

        assertThat(OtherNode.next(here)).isEqualTo(Look.EVERYTHING);
        assertThat(OtherNode.next(there)).isEqualTo(Look.EVERYTHING);
    }

    @Test
    void whatIsToldOfOneThingNamesItAndSeveralAreGathered() throws InterruptedException {
        var heard = one.listen(world.tenant(), topic);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        programme.as(
                world.alpha(),
                () -> transaction.executeWithoutResult(status -> {
                    signals.tell(topic, first);
                    signals.tell(topic, second);
                    signals.tell(topic, first);
                }));

        var look = OtherNode.next(heard);
        assertThat(look.everything()).isFalse();
        assertThat(look.ids()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void nothingIsToldThatWasNotCommitted() throws InterruptedException {
        var heard = one.listen(world.tenant(), topic);
        var lost = UUID.randomUUID();
        var kept = UUID.randomUUID();
        programme.as(
                world.alpha(),
                () -> transaction.executeWithoutResult(status -> {
                    signals.tell(topic, lost);
                    status.setRollbackOnly();
                }));

        programme.as(world.alpha(), () -> signals.tell(topic, kept));

        assertThat(OtherNode.next(heard).ids()).containsExactly(kept);
    }

    @Test
    void theTopicsOfOneTenantRingNobodyOfAnother() throws InterruptedException {
        var own = one.listen(world.tenant(), topic);
        var foreign = one.listen(world.otherTenant(), topic);

        tell(world.alpha(), topic);
        OtherNode.next(own);
        assertThat(foreign).isEmpty();

        var theirs = UUID.randomUUID();
        programme.as(world.staffOther(), () -> signals.tell(topic, theirs));
        assertThat(OtherNode.next(foreign)).isEqualTo(Look.at(theirs));
        assertThat(own).isEmpty();
    }

    @Test
    void aHundredSignalsAtOnceAreOneLook() throws InterruptedException {
        var heard = one.listen(world.tenant(), topic);
        programme.as(world.alpha(), () -> {
            for (int told = 0; told < 100; told++) {
                signals.tell(topic, UUID.randomUUID());
            }
        });
        var looks = 0;
        var ids = 0;
        for (var look = OtherNode.next(heard); ids < 100; look = next(heard, look)) {
            looks++;
            ids += look.ids().size();
            if (ids >= 100) {
                break;
            }
        }
        // A hundred transactions take a moment themselves, on a busy machine several.
        assertThat(ids).isEqualTo(100);
        assertThat(looks).isLessThanOrEqualTo(10);

        programme.as(
                world.alpha(),
                () -> transaction.executeWithoutResult(status -> {
                    for (int told = 0; told < 100; told++) {
                        signals.tell(topic, UUID.randomUUID());
                    }
                }));
        assertThat(OtherNode.next(heard).ids()).hasSize(100);
        assertThat(heard.poll(OtherNode.longEnoughForTwo().toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
    }

    private static Look next(BlockingQueue<Look> heard, Look before) throws InterruptedException {
        return before.equals(Look.EVERYTHING) ? before : OtherNode.next(heard);
    }

    @Test
    void aBrokenLineIsOpenedAgainAndEverybodyLooksAtEverything() throws Exception {
        var heard = one.listen(world.tenant(), topic);
        cutEveryLine();

        assertThat(OtherNode.next(heard)).isEqualTo(Look.EVERYTHING);

        var after = UUID.randomUUID();
        programme.as(world.alpha(), () -> signals.tell(topic, after));
        assertThat(OtherNode.next(heard)).isEqualTo(Look.at(after));
    }

    private static void cutEveryLine() throws SQLException {
        try (var connection = TestDatabase.connectAsSuperuser();
                var cut = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")) {
            cut.setString(1, ListeningLines.NAME);
            cut.execute();
        }
    }

    @Test
    void whoNoLongerListensLeavesNothingBehind() {
        one.listen(world.tenant(), topic, look -> {}).remove();

        assertThat(one.listening()).isZero();
    }

    @Test
    void nothingThatSomebodyWroteCanBeATopic() {
        for (var words : new String[] {"board/秘密の題名", "board/" + world.cohort() + "/題名", "board", "board/1 2"}) {
            assertThatThrownBy(() -> tell(world.alpha(), words)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Told.of("")).isEmpty();
        assertThat(Told.of(world.tenant() + " board/秘密")).isEmpty();
        assertThat(Told.of(Told.words(world.tenant(), topic)))
                .hasValueSatisfying(told -> assertThat(told.tenant()).isEqualTo(world.tenant()));
    }
}
