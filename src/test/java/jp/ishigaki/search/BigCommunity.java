package jp.ishigaki.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.bench.Laying;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Posts by the million in 2,000 tenants, of which the largest has a fifth in one cohort: questions with their answers,
 * and the entries by which they are found. The words are folded as the application does it.
 */
final class BigCommunity {

    private static final int TENANTS = 2_000;
    private static final Instant NEWEST = Instant.parse("2024-09-30T09:00:00Z");
    private static final int YEARS = 3;
    private static final String POSTS = "copy laid_post from stdin";
    private static final String ENTRIES =
            "copy search_entry (tenant_id, kind, about, cohort_id, title, title_words, words,"
                    + " body, path, at, part, endorsed) from stdin";

    private final Programme.World world;
    private final int posts;
    private final JapaneseTexts texts = new JapaneseTexts(20_241_001);
    private final List<UUID> questions = new ArrayList<>();

    BigCommunity(Programme.World world, int posts) {
        this.world = world;
        this.posts = posts;
    }

    /** Some questions of the largest tenant. */
    List<UUID> questions() {
        return questions;
    }

    void lay() {
        Laying.lay("community-begin", Map.of());
        try (var one = TestDatabase.connectAsSuperuser();
                var other = TestDatabase.connectAsSuperuser()) {
            unasked(one);
            unasked(other);
            var entries = copy(one, ENTRIES);
            var rows = copy(other, POSTS);
            ofTenant(
                    world.tenant(),
                    world.cohort(),
                    Integer.getInteger("ishigaki.bench.largest", posts / 5),
                    entries,
                    rows);
            double weights = 0;
            for (int n = 1; n < TENANTS; n++) {
                weights += 1.0 / (n + 20);
            }
            for (int n = 1; n < TENANTS; n++) {
                int share = (int) Math.round(posts * 0.8 / (n + 20) / weights);
                ofTenant(id(0x10, n, 0), id(0x20, n, 0), share, entries, rows);
            }
            entries.endCopy();
            rows.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Laying.lay("community-end", Map.of("big", world.tenant(), "cohort", world.cohort()));
        Laying.look(statement -> statement.execute("vacuum analyze search_entry, question, answer"));
    }

    private static void unasked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
    }

    private static CopyIn copy(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private UUID id(int kind, int tenant, int place) {
        return new UUID(
                ((long) (tenant * 0x9E3779B1) << 32) | (0x4000 + kind),
                0x8000_0000_0000_0000L | ((long) tenant << 32) | place);
    }

    private void ofTenant(UUID tenant, UUID cohort, int size, CopyIn entries, CopyIn rows) throws SQLException {
        int laid = 0;
        for (int place = 0; laid < size; place++) {
            var question = new UUID(
                    tenant.getMostSignificantBits() ^ (place * 0x9E3779B97F4A7C15L),
                    texts.next(Integer.MAX_VALUE) | Long.MIN_VALUE);
            var at = NEWEST.minusSeconds((long) (Math.pow(texts.next(1_000_000) / 1e6, 1.5) * YEARS * 365 * 86_400));
            var part = texts.next(10) + 1;
            var endorsed = texts.next(12) == 0;
            var title = texts.title();
            var body = new StringBuilder(texts.text(texts.length()));
            line(rows, tenant, cohort, question, "\\N", title, body, at, part, false);
            laid++;
            int answers = Math.min(texts.next(6), size - laid);
            for (int n = 0; n < answers; n++, laid++) {
                var answer = texts.text(texts.length());
                body.append('\n').append(answer);
                line(
                        rows,
                        tenant,
                        cohort,
                        question,
                        new UUID(
                                question.getMostSignificantBits(), question.getLeastSignificantBits() ^ (n + 1L) << 40),
                        "",
                        answer,
                        at.plusSeconds(3_600L * (n + 1)),
                        part,
                        endorsed && n == 0);
            }
            entry(entries, tenant, cohort, question, title, body.toString(), at, part, endorsed && answers > 0);
            if (tenant.equals(world.tenant()) && place % 97 == 0) {
                questions.add(question);
            }
        }
    }

    private static void entry(
            CopyIn entries,
            UUID tenant,
            UUID cohort,
            UUID question,
            String title,
            String body,
            Instant at,
            int part,
            boolean endorsed)
            throws SQLException {
        var folded = Words.fold(title);
        line(
                entries,
                tenant,
                "QUESTION",
                question,
                cohort,
                title,
                folded,
                folded + "\n" + Words.fold(body),
                body,
                "question/" + question,
                at,
                part,
                endorsed);
    }

    private static void line(CopyIn into, Object... values) throws SQLException {
        var line = new StringBuilder();
        for (var value : values) {
            line.append(line.isEmpty() ? "" : "\t");
            line.append(
                    value.toString().equals("\\N") ? "\\N" : value.toString().replace("\n", "\\n"));
        }
        var bytes = line.append('\n').toString().getBytes(UTF_8);
        into.writeToCopy(bytes, 0, bytes.length);
    }
}
