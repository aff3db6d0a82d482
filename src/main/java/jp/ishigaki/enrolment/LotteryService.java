package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lottery of a cohort in its three steps: publish the lists, draw, tell everybody. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class LotteryService {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final ApplicantLetters letters;
    private final ReserveOffers reserves;

    LotteryService(
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            Secrets secrets,
            ApplicantLetters letters,
            ReserveOffers reserves) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.secrets = secrets;
        this.letters = letters;
        this.reserves = reserves;
    }

    /**
     * Fixes the numbers that take part, by frame, and makes them public, with a sealed seed that nobody chose and the
     * name of the public figure that will be added to it. It waits for the deadline, and for every application's check.
     *
     * @param figureSource the public figure in words, such as an index of a later day; empty when none will be added
     * @throws WrongStateException when applications can still come in or have not been checked, or it was done already
     */
    public void publish(UUID cohort, String figureSource) {
        reserves.lock(cohort);
        if (!draws(cohort).isEmpty()) {
            throw new WrongStateException("The lists are public already");
        }
        if (!isReady(cohort)) {
            throw new WrongStateException("Not every application has come in and been checked");
        }
        var sealed = secrets.seed();
        for (var frame : QuotaFrame.values()) {
            var numbers = numbers(cohort, frame);
            db.sql("""
                            insert into lottery_draw (cohort_id, quota_frame, seats, numbers, list_hash, published_at, sealed,
                                                      seal_hash, figure_source)
                            values (?, ?, coalesce((select seats from cohort_quota where cohort_id = ? and quota_frame = ?), 0),
                                    ?, ?, ?, ?, ?, ?)
                            """)
                    .params(cohort, frame.name(), cohort, frame.name())
                    .param(numbers.toArray(String[]::new))
                    .params(Lottery.listHash(numbers), Timestamp.from(clock.instant()))
                    .params(sealed, Sha256.of(sealed), figureSource)
                    .update();
        }
        audit.record("lottery.published", cohort);
    }

    private boolean isReady(UUID cohort) {
        return db.sql("""
                        select exists (select from cohort where id = ? and applications_close_at <= ?)
                           and not exists (select from application where cohort_id = ? and state in ('RECEIVED', 'CALLED'))
                        """)
                .params(cohort, Timestamp.from(clock.instant()), cohort)
                .query(Boolean.class)
                .single();
    }

    private List<String> numbers(UUID cohort, QuotaFrame frame) {
        return db
                .sql("select number from application where cohort_id = ? and quota_frame = ? and state = 'ELIGIBLE'")
                .params(cohort, frame.name())
                .query(String.class)
                .stream()
                .sorted()
                .toList();
    }

    /** Whether a text can be written into a command line or a table as it is: letters, digits and a little between them. */
    public static boolean isFigure(String figure) {
        return figure.matches("[0-9A-Za-z]([0-9A-Za-z ._:-]{0,98}[0-9A-Za-z])?");
    }

    /**
     * Opens the seal and draws every frame. Who took part and withdrew meanwhile keeps a place in the order and gets none.
     *
     * @param figure the public figure that was announced, see {@link #isFigure}; empty when none was
     * @return the seed
     * @throws WrongStateException when there is no list, or it was drawn already
     */
    public String draw(UUID cohort, String figure) {
        reserves.lock(cohort);
        var lists = draws(cohort);
        if (lists.isEmpty() || lists.stream().anyMatch(list -> list.drawnAt() != null)) {
            throw new WrongStateException("There is no list to draw from");
        }
        if (lists.getFirst().figureSource().isEmpty() ? !figure.isEmpty() : !isFigure(figure)) {
            throw new IllegalArgumentException("The figure is not what was announced");
        }
        var seed = sealed(cohort) + (figure.isEmpty() ? "" : "-" + figure);
        holdStill(cohort);
        lists.forEach(list -> draw(cohort, list, figure, seed));
        return seed;
    }

    private String sealed(UUID cohort) {
        return db.sql("select distinct sealed from lottery_draw where cohort_id = ?")
                .param(cohort)
                .query(String.class)
                .single();
    }

    /** Whoever withdraws waits until the draw is over: it would be drawn again otherwise. */
    private void holdStill(UUID cohort) {
        db.sql("select id from application where cohort_id = ? and state = 'ELIGIBLE' for update")
                .param(cohort)
                .query(UUID.class)
                .list();
    }

    private void draw(UUID cohort, PublishedDraw list, String figure, String seed) {
        var order = Lottery.order(seed, list.numbers());
        joinByHash();
        db.sql("""
                        with drawn as (
                            select a.id, o.place, row_number() over (order by o.place) as turn
                            from unnest(?, ?) as o (number, place)
                            join application a on a.cohort_id = ? and a.number = o.number and a.state = 'ELIGIBLE')
                        update application a set rank = d.place, version = a.version + 1,
                               state = case when d.turn <= ? then 'DRAWN' else 'RESERVE' end
                        from drawn d where a.id = d.id
                        """)
                .param(order.toArray(String[]::new))
                .param(IntStream.rangeClosed(1, order.size()).boxed().toArray(Integer[]::new))
                .params(cohort, list.seats())
                .update();
        db.sql("update lottery_draw set figure = ?, seed = ?, drawn_at = ? where cohort_id = ? and quota_frame = ?")
                .params(
                        figure,
                        seed,
                        Timestamp.from(clock.instant()),
                        cohort,
                        list.frame().name())
                .update();
        audit.record(
                "lottery.drawn",
                "%s %s seats=%d list=%s seal=%s seed=%s by=%s"
                        .formatted(
                                cohort,
                                list.frame(),
                                list.seats(),
                                list.listHash(),
                                list.sealHash(),
                                seed,
                                acting.actor().person()));
        audit.record("application.drawn", ids(cohort, list.frame(), "DRAWN"));
        audit.record("application.reserve", ids(cohort, list.frame(), "RESERVE"));
    }

    /**
     * Tells everybody the result. Winners have two business days to decline.
     *
     * @return how many letters were written
     * @throws WrongStateException when nothing was drawn, or everybody has been told
     */
    public int announce(UUID cohort) {
        reserves.lock(cohort);
        var told = db.sql("select exists (select from application where cohort_id = ? and offered_at is not null)")
                .param(cohort)
                .query(Boolean.class)
                .single();
        var winners = db.sql("""
                        update application set state = 'OFFERED', offered_at = ?, respond_by = ?, version = version + 1
                        where cohort_id = ? and state = 'DRAWN' returning id
                        """)
                .params(Timestamp.from(clock.instant()), Timestamp.from(reserves.tooLate()), cohort)
                .query(UUID.class)
                .list();
        if (winners.isEmpty() && (told || ids(cohort, null, "RESERVE").isEmpty())) {
            throw new WrongStateException("There is nobody to tell");
        }
        audit.record("application.offered", winners);
        audit.record("lottery.announced", cohort);
        letters.offered(winners);
        // Whoever was drawn and withdrew before the results has left a seat.
        var movedUp = Stream.of(QuotaFrame.values())
                .mapToInt(frame -> reserves.offer(cohort, frame))
                .sum();
        var waiting = ids(cohort, null, "RESERVE");
        letters.reserved(waiting);
        return winners.size() + movedUp + waiting.size();
    }

    /** Offers what is free to the next reserves, for where that did not follow by itself. */
    public int fill(UUID cohort, QuotaFrame frame) {
        return reserves.offer(cohort, frame);
    }

    private List<UUID> ids(UUID cohort, @Nullable QuotaFrame frame, String state) {
        return db.sql("""
                        select id from application where cohort_id = ? and state = ?
                        and (cast(? as text) is null or quota_frame = ?)
                        """)
                .params(cohort, state)
                .param(frame == null ? null : frame.name())
                .param(frame == null ? null : frame.name())
                .query(UUID.class)
                .list();
    }

    private List<PublishedDraw> draws(UUID cohort) {
        return Draws.read(
                db.sql("select * from published_draw(?) order by quota_frame").param(cohort));
    }

    /** Right after the applications came in, the planner takes thousands for one and would loop through all for each. */
    private void joinByHash() {
        db.sql("select set_config('enable_nestloop', 'off', true)")
                .query(String.class)
                .single();
    }
}
