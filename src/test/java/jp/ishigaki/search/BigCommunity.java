package jp.ishigaki.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.bench.Laying;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Posts by the million in many tenants, of which the largest has a fifth in one cohort: questions with their answers, who
 * was told of them, where they stood on the desk, and the entries by which they are found. Everything is as the services
 * would have written it; {@link LaidAsWrittenTest} compares. The words are folded as the application does it.
 */
final class BigCommunity implements LaidTenant.Lines {

    private static final int STEP = 100_000;

    private final Programme.World world;
    private final int posts;
    private final int tenants;
    private final Consumer<String> progress;
    private final JapaneseTexts texts = new JapaneseTexts(20_241_001);
    private final List<CopyIn> copies = new ArrayList<>();
    private final List<UUID[]> participants = new ArrayList<>();
    private int laid;

    BigCommunity(Programme.World world, int posts, int tenants, Consumer<String> progress) {
        this.world = world;
        this.posts = posts;
        this.tenants = tenants;
        this.progress = progress;
    }

    /** @param daysOff on which nobody is expected to answer */
    void lay(Collection<LocalDate> daysOff) {
        Laying.lay("community-begin", Map.of());
        Laying.look(statement -> statement.execute("insert into laid_day_off select unnest('{"
                + daysOff.stream().map(LocalDate::toString).collect(Collectors.joining(",")) + "}'::date[])"));
        var connections = new ArrayList<Connection>();
        try {
            for (var into : List.of(
                    "laid_seat",
                    "laid_question",
                    "laid_answer",
                    "search_entry (tenant_id, kind, about, cohort_id, company_id, veiled_company_id, private, experts, title,"
                            + " title_words, words, body, path, at, part, endorsed)")) {
                var connection = TestDatabase.connectAsSuperuser();
                connections.add(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute("set session_replication_role = replica");
                }
                copies.add(connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin"));
            }
            write();
            for (var copy : copies) {
                copy.endCopy();
            }
            for (var connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (var step : List.of("people", "posts", "notices", "index")) {
            Laying.lay("community-" + step, Map.of("largest", world.tenant()));
            progress.accept(step);
        }
        Laying.look(statement -> statement.execute("vacuum analyze"));
        progress.accept("vacuum analyze");
    }

    private void write() throws SQLException {
        double weights = 0;
        for (int n = 1; n < tenants; n++) {
            weights += 1.0 / (n + 20);
        }
        tenant(world.tenant(), world.cohort(), Integer.getInteger("ishigaki.bench.largest", posts / 5), true);
        for (int n = 1; n < tenants; n++) {
            tenant(texts.id(), texts.id(), (int) Math.round(posts * 0.8 / (n + 20) / weights), false);
        }
    }

    private void tenant(UUID tenant, UUID cohort, int size, boolean big) throws SQLException {
        var one = new LaidTenant(tenant, cohort, big ? 200 : 3, big ? 20 : 1, texts, this);
        participants.clear();
        one.seats(
                big ? List.of(seat(world.alpha()), seat(world.beta())) : List.of(),
                big ? List.of(seat(world.expert()), seat(world.expert2())) : List.of());
        one.posts(size, Math.min(200, size / 10));
    }

    private static UUID[] seat(UUID membership) {
        return Laying.ids("select unnest(array[id, person_id, company_id]) from membership where id = '" + membership
                        + "'")
                .toArray(UUID[]::new);
    }

    @Override
    public void seat(Object... values) throws SQLException {
        line(0, values);
        participants.add(Arrays.stream(values, 3, 6).toArray(UUID[]::new));
    }

    @Override
    public void question(Object... values) throws SQLException {
        line(1, values);
        if (++laid % STEP == 0) {
            progress.accept("%,d posts written".formatted(laid));
        }
    }

    @Override
    public void answer(Object... values) throws SQLException {
        line(2, values);
        if (++laid % STEP == 0) {
            progress.accept("%,d posts written".formatted(laid));
        }
    }

    /** The fifth value is the number of the seat whose company it is of, or null. */
    @Override
    public void entry(Object... values) throws SQLException {
        if (values[4] instanceof Integer seat) {
            values[4] = participants.get(seat)[2];
        }
        line(3, values);
    }

    private void line(int into, @Nullable Object... values) throws SQLException {
        var line = Arrays.stream(values).map(LaidTenant::text).collect(Collectors.joining("\t", "", "\n"));
        var bytes = line.getBytes(UTF_8);
        copies.get(into).writeToCopy(bytes, 0, bytes.length);
    }
}
