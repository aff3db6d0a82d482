package jp.ishigaki.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The releases of a cohort's schedule, in the tables. */
@Component
class Releases {

    private record Touched(UUID person, String name, String email, UUID membership, boolean ofCompany) {}

    private final ReleasedSessions sessions;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Releases(
            ReleasedSessions sessions, JdbcClient db, Clock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    int nextVersion(UUID cohort) {
        return db.sql("select coalesce(max(version), 0) + 1 from schedule_release where cohort_id = ?")
                .param(cohort)
                .query(Integer.class)
                .single();
    }

    /** Makes the changes what members see, in a version of its own. The cohort is locked by the caller. */
    UUID write(UUID cohort, String name, List<SessionChange> changes) {
        var id = UUID.randomUUID();
        var at = Timestamp.from(clock.instant());
        db.sql("insert into schedule_release (id, cohort_id, version, name, released_at) values (?, ?, ?, ?, ?)")
                .params(id, cohort, nextVersion(cohort), name.strip(), at)
                .update();
        for (var change : changes) {
            sessions.write(change.session(), cohort, change.after(), at);
            db.sql("""
                            insert into schedule_change (cohort_id, release_id, session_id, before, after)
                            values (?, ?, ?, cast(? as jsonb), cast(? as jsonb))
                            """)
                    .params(cohort, id, change.session())
                    .param(PlanText.write(change.before()))
                    .param(PlanText.write(change.after()))
                    .update();
        }
        audit.record("schedule.released", id);
        events.publishEvent(new ScheduleReleased(
                id, cohort, changes.stream().map(SessionChange::session).toList()));
        return id;
    }

    /** Newest first, with what each changed. */
    List<ReleaseRow> find(UUID cohort) {
        return find("r.cohort_id", cohort);
    }

    ReleaseRow release(UUID id) {
        return find("r.id", id).getFirst();
    }

    private List<ReleaseRow> find(String column, UUID id) {
        var changes = new LinkedHashMap<UUID, List<SessionChange>>();
        db.sql("""
                        select c.release_id, c.session_id, c.before, c.after from schedule_change c
                        join schedule_release r on r.tenant_id = c.tenant_id and r.id = c.release_id
                        where %s = ? order by cast(c.after ->> 'number' as integer)
                        """.formatted(column))
                .param(id)
                .query((row, index) -> changes.computeIfAbsent(
                                row.getObject("release_id", UUID.class), release -> new ArrayList<>())
                        .add(change(row)))
                .list();
        return db.sql("""
                        select r.id, r.cohort_id, r.version, r.name, r.released_at, p.name as released_by
                        from schedule_release r
                        join person p on p.tenant_id = r.tenant_id and p.id = r.released_by
                        where %s = ? order by r.version desc
                        """.formatted(column))
                .param(id)
                .query((row, index) -> release(row, changes))
                .list();
    }

    private static SessionChange change(ResultSet row) throws SQLException {
        return new SessionChange(
                row.getObject("session_id", UUID.class),
                PlanText.readIfAny(row, "before"),
                PlanText.read(row, "after"));
    }

    private static ReleaseRow release(ResultSet row, Map<UUID, List<SessionChange>> changes) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ReleaseRow(
                id,
                row.getObject("cohort_id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getTimestamp("released_at").toInstant(),
                row.getString("released_by"),
                changes.getOrDefault(id, List.of()));
    }

    /** Whom the changes touch, each person once; staff only, as addresses are theirs to read. */
    List<Recipient> recipients(UUID cohort, List<SessionChange> changes) {
        var teaching =
                changes.stream().flatMap(change -> change.lecturers().stream()).collect(Collectors.toSet());
        var touched =
                db.sql("""
                        select m.person_id as person, p.name, a.email, m.id as membership,
                               m.company_id is not null as of_company
                        from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
                        where m.cohort_id = ? and m.ended_at is null and takes_part(m.cohort_id, m.company_id)
                          and (m.role in ('PARTICIPANT', 'EXECUTIVE') or m.id = any (?))
                        order by p.name_kana, p.name, m.person_id
                        """).param(cohort).param(teaching.toArray(UUID[]::new)).query(Touched.class).list().stream()
                        .collect(Collectors.groupingBy(Touched::person, LinkedHashMap::new, Collectors.toList()));
        return touched.values().stream().map(seats -> recipient(seats, changes)).toList();
    }

    private static Recipient recipient(List<Touched> seats, List<SessionChange> changes) {
        var first = seats.getFirst();
        var memberships = seats.stream().map(Touched::membership).collect(Collectors.toSet());
        var concerning = seats.stream().anyMatch(Touched::ofCompany)
                ? changes
                : changes.stream()
                        .filter(change -> teaches(memberships, change))
                        .toList();
        return new Recipient(first.person(), first.name(), first.email(), concerning);
    }

    private static boolean teaches(Set<UUID> memberships, SessionChange change) {
        return change.lecturers().stream().anyMatch(memberships::contains);
    }
}
