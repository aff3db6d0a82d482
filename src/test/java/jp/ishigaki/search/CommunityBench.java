package jp.ishigaki.search;

import static jp.ishigaki.bench.Figures.time;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.curriculum.CurriculumService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what somebody of the largest of 2,000 tenants waits for, as a participant, an expert and of the office: finding
 * by words, the list of questions, a thread, asking and answering; and how much of what a scan finds is found. Run by
 * {@code bin/bench community}; {@code ishigaki.bench.posts} says how many posts are laid. They are kept for the next run
 * where {@code ishigaki.test.kept} names a folder for them.
 */
@DatabaseTest
class CommunityBench {

    private static final int TENANTS = 2_000;
    private static final int POSTS = Integer.getInteger("ishigaki.bench.posts", 1_000_000);

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    SearchQueries search;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityService community;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void figures() {
        var seats = kept() ? seats() : lay();
        CommunityFigures.machine();
        sizes();
        new ListFigures(programme, queries, seats).measure();
        new SearchFigures(programme, search, seats).measure();
        new PostingFigures(programme, community, seats).measure();
        new Recall(programme, seats, db, transactions).measure();
        CommunityFigures.summary();
    }

    /** Who measures: seats of the largest tenant. */
    record Seats(UUID tenant, UUID alpha, UUID beta, UUID expert, UUID staff) {}

    private Seats lay() {
        var world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        var daysOff = programme.as(
                world.staff(),
                () -> calendar.daysOff(LocalDate.of(2021, 6, 1), LocalDate.of(2024, 12, 31))
                        .keySet());
        long begin = System.nanoTime();
        var big = new BigCommunity(
                world,
                POSTS,
                TENANTS,
                step -> CommunityFigures.print(
                        "laying", "%.0f s: %s".formatted((System.nanoTime() - begin) / 1e9, step)));
        var took = time(() -> big.lay(daysOff));
        CommunityFigures.print(
                "%,d posts in %,d tenants laid".formatted(POSTS, TENANTS), "%.0f s".formatted(took / 1_000));
        Laying.look(statement ->
                statement.execute("create table bench_seats as select unnest('{%s,%s,%s,%s,%s}'::uuid[]) as id"
                        .formatted(world.tenant(), world.alpha(), world.beta(), world.expert(), world.staff())));
        return seats();
    }

    private static boolean kept() {
        var there = new boolean[1];
        Laying.look(statement -> {
            try (var row = statement.executeQuery("select to_regclass('bench_seats') is not null")) {
                row.next();
                there[0] = row.getBoolean(1);
            }
        });
        return there[0];
    }

    private static Seats seats() {
        var ids = Laying.ids("select id from bench_seats");
        return new Seats(ids.get(0), ids.get(1), ids.get(2), ids.get(3), ids.get(4));
    }

    private static void sizes() {
        Laying.look(statement -> {
            for (var what : List.of("question", "answer", "notice", "search_entry", "search_entry_by_grams")) {
                try (var size = statement.executeQuery("select pg_size_pretty("
                        + (what.endsWith("grams") ? "pg_relation_size('" : "pg_total_relation_size('") + what + "')),"
                        + " reltuples::bigint from pg_class where oid = '" + what + "'::regclass")) {
                    size.next();
                    CommunityFigures.print(
                            "size of " + what, "%s, %,d rows".formatted(size.getString(1), size.getLong(2)));
                }
            }
        });
    }
}
