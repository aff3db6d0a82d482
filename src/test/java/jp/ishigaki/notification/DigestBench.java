package jp.ishigaki.notification;

import java.time.Duration;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Figures;
import jp.ishigaki.bench.Laying;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures the digests of 10,000 readers with ten unread notices each. Run by {@code bin/bench community}. */
@DatabaseTest
class DigestBench {

    private static final int READERS = 10_000;
    private static final int EACH = 10;
    private static final double BUDGET = Duration.ofMinutes(5).toMillis();

    @Autowired
    Programme programme;

    @Autowired
    Mailbox mailbox;

    @Test
    void figures() {
        var world = programme.found();
        lay(world);
        Laying.tidy();

        var decided = Figures.time(() -> mailbox.write(world.tenant(), "2024-10-01T10:30"));
        var written = Figures.time(() -> mailbox.write(world.tenant(), "2024-10-02T08:00"));

        print("%,d notices decided about".formatted(READERS * EACH), decided);
        print("digests of %,d readers".formatted(READERS), written);
        var put = mailbox.letters(world.tenant()).size();
        System.out.printf("community bench, digests put: %,d%n", put);
    }

    private static void print(String what, double took) {
        System.out.printf("community bench, %s: %.1f s, %s%n", what, took / 1_000, Figures.verdict(took, BUDGET));
    }

    private static void lay(Programme.World world) {
        var tenant = "'" + world.tenant() + "'";
        Laying.look(statement -> {
            statement.execute(
                    "create temporary table reader as select gen_random_uuid() as id, n from generate_series(1, "
                            + READERS + ") n");
            statement.execute(
                    "insert into person (tenant_id, id, name) select " + tenant + ", id, '読者' || n from reader");
            statement.execute("insert into account (tenant_id, person_id, email) select " + tenant
                    + ", id, 'reader' || n || '@' || left(" + tenant + ", 8) || '.example' from reader");
            statement.execute("insert into membership (tenant_id, id, person_id, role, cohort_id, started_at) select "
                    + tenant + ", gen_random_uuid(), id, 'EXPERT', '" + world.cohort() + "', now() from reader");
            statement.execute(
                    "insert into notice (tenant_id, id, person_id, message_key, args, path, about, created_at) select "
                            + tenant
                            + ", gen_random_uuid(), r.id, 'community.QuestionNotifications.asked', array[(1 + k % 10)::text],"
                            + " 'question/' || gen_random_uuid(), gen_random_uuid(), '2024-10-01 10:00+09' from reader r, generate_series(1, "
                            + EACH + ") k");
        });
    }
}
