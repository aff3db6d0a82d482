package jp.ishigaki.desk;

import static jp.ishigaki.tenancy.Role.EXPERT;
import static jp.ishigaki.tenancy.Role.STAFF;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts and the office see of the desk. The database leaves an expert those of the own cohort. */
@Service
@Transactional(readOnly = true)
@AllowedFor({EXPERT, STAFF})
public class DeskQueries {

    /** While the clock rests nothing is urgent; what is over is listed by when it was. */
    private static final String URGENCY =
            "case d.state when 'RUNNING' then d.due_at when 'PAUSED' then timestamptz '9000-01-01' else d.since end";

    private static final String ROWS = """
            select d.question_id, d.cohort_id, q.title, q.part, q.asked_at, d.state, d.days, d.due_at, d.left_seconds,
                   d.expert_id, p.name as holder, s.name as cover, d.reasons, d.handed_by is not null as handed,
                   d.expert_id = (select acting_expert()) or c.stand_in = (select acting_expert()) as mine,
                   %s as urgency
            from desk_question d
            join question q on q.tenant_id = d.tenant_id and q.id = d.question_id
            left join membership m on m.tenant_id = d.tenant_id and m.id = d.expert_id
            left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
            left join lateral (select desk_cover(d.expert_id) as stand_in
                               where d.state in ('RUNNING', 'PAUSED')) c on true
            left join membership n on n.tenant_id = d.tenant_id and n.id = c.stand_in
            left join person s on s.tenant_id = n.tenant_id and s.id = n.person_id
            """.formatted(URGENCY);

    private final JdbcClient db;
    private final DeskClock clock;

    DeskQueries(JdbcClient db, DeskClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The most urgent first; of what is over, the latest. */
    public Slice<DeskRow, DeskKey> questions(DeskFilter filter, @Nullable DeskKey after, int size) {
        var back = filter.scope() == DeskScope.DONE;
        var state = filter.state();
        var business = clock.business();
        var now = clock.now();
        var rows = db.sql(ROWS + "where " + condition(filter.scope())
                        + """
                         and (cast(:cohort as uuid) is null or d.cohort_id = cast(:cohort as uuid))
                         and (cast(:part as integer) is null or q.part = cast(:part as integer))
                         and (cast(:state as text) is null or d.state = cast(:state as text))
                         and (cast(:id as uuid) is null or (%1$s, d.question_id) %2$s (:at, cast(:id as uuid)))
                        order by %1$s %3$s, d.question_id %3$s limit :rows
                        """.formatted(URGENCY, back ? "<" : ">", back ? "desc" : "asc"))
                .param("cohort", filter.cohort())
                .param("part", filter.part())
                .param("state", state == null ? null : state.name())
                .param("id", after == null ? null : after.question())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.urgency()))
                .param("rows", size + 1)
                .query((row, number) -> row(row, business, now))
                .list();
        return Slice.of(rows, size, DeskRow::key);
    }

    private static String condition(DeskScope scope) {
        return switch (scope) {
            case MINE ->
                "d.state in ('RUNNING', 'PAUSED') and (d.expert_id = (select acting_expert())"
                        + " or d.expert_id in (select a.expert_id from expert_absence a"
                        + " where a.stand_in = (select acting_expert())"
                        + " and (select acting_day()) between a.first_day and a.last_day)"
                        + " and c.stand_in = (select acting_expert()))";
            case QUEUE -> "d.state in ('RUNNING', 'PAUSED') and d.expert_id is null";
            case OPEN -> "d.state in ('RUNNING', 'PAUSED')";
            case DONE -> "d.state in ('ANSWERED', 'ACCEPTED', 'OFF')";
        };
    }

    public DeskCounts counts(@Nullable UUID cohort) {
        return db.sql("""
                        select count(*) filter (where d.expert_id = (select acting_expert())
                                   or c.stand_in = (select acting_expert()))::integer as mine,
                               count(*) filter (where d.expert_id is null)::integer as queue,
                               count(*)::integer as open,
                               count(*) filter (where d.state = 'RUNNING' and d.due_at <= :today)::integer as late
                        from desk_question d
                        left join lateral (select desk_cover(d.expert_id) as stand_in) c on true
                        where d.state in ('RUNNING', 'PAUSED')
                          and (cast(:cohort as uuid) is null or d.cohort_id = cast(:cohort as uuid))
                        """)
                .param("cohort", cohort)
                .param("today", Timestamp.from(startOfToday()))
                .query(DeskCounts.class)
                .single();
    }

    /** What is due before this moment is late: a day is in time until its end. */
    private Instant startOfToday() {
        var business = clock.business();
        return business.day(clock.now()).atStartOfDay(business.zone()).toInstant();
    }

    /** Empty for a question that never was on the desk, or that the actor may not see there. */
    public Optional<DeskDetails> question(UUID question) {
        var business = clock.business();
        return db.sql(ROWS + "where d.question_id = ?")
                .param(question)
                .query((row, number) -> row(row, business, clock.now()))
                .optional()
                .map(row -> new DeskDetails(row, events(question, business)));
    }

    /** The answer by which the acting person, who asked the question, was asked back and has not replied yet. */
    @AllowedFor
    public Optional<UUID> askedBack(UUID question) {
        return db.sql("select answer from asked_back(?)")
                .param(question)
                .query(UUID.class)
                .optional();
    }

    private List<DeskEvent> events(UUID question, BusinessClock business) {
        return db.sql("""
                        select e.kind, e.at, coalesce(p.name, '') as by, coalesce(x.name, '') as expert, e.answer_id,
                               e.due_at, e.reasons, e.note
                        from desk_event e
                        left join person p on p.tenant_id = e.tenant_id and p.id = e.done_by
                        left join membership m on m.tenant_id = e.tenant_id and m.id = e.expert_id
                        left join person x on x.tenant_id = m.tenant_id and x.id = m.person_id
                        where e.question_id = ?
                          and not (e.kind = 'ANSWERED' and exists (
                              select from desk_event b where b.tenant_id = e.tenant_id and b.question_id = e.question_id
                              and b.kind = 'ASKED_BACK' and b.answer_id = e.answer_id))
                        order by e.place
                        """)
                .param(question)
                .query((row, number) -> {
                    var due = row.getTimestamp("due_at");
                    return new DeskEvent(
                            DeskEvent.Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by"),
                            row.getString("expert"),
                            row.getObject("answer_id", UUID.class),
                            due == null ? null : business.dueDay(due.toInstant()),
                            List.of((String[]) row.getArray("reasons").getArray()),
                            row.getString("note"));
                })
                .list();
    }

    private static DeskRow row(ResultSet row, BusinessClock business, Instant now) throws SQLException {
        var state = DeskState.valueOf(row.getString("state"));
        var moment = row.getTimestamp("due_at");
        var due = moment == null ? null : business.dueDay(moment.toInstant());
        var question = row.getObject("question_id", UUID.class);
        var mine = row.getBoolean("mine");
        return new DeskRow(
                question,
                row.getObject("cohort_id", UUID.class),
                row.getString("title"),
                (Integer) row.getObject("part"),
                row.getTimestamp("asked_at").toInstant(),
                state,
                row.getInt("days"),
                due,
                due == null ? (int) (row.getLong("left_seconds") / BusinessClock.DAY) : business.left(now, due),
                row.getObject("expert_id", UUID.class),
                row.getString("holder"),
                row.getString("cover"),
                List.of((String[]) row.getArray("reasons").getArray()),
                mine,
                mine && state.isOpen() && row.getBoolean("handed"),
                new DeskKey(row.getTimestamp("urgency").toInstant(), question));
    }
}
