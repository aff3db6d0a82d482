package jp.ishigaki.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The releases of a cohort's schedule, in the tables. */
@Component
class Releases {

    /** @param company null for those who teach */
    private record Touched(
            UUID person,
            String name,
            String email,
            UUID membership,
            @Nullable UUID company) {}

    private record Concern(UUID company, UUID session) {}

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
                               m.company_id as company
                        from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
                        where m.cohort_id = ? and m.ended_at is null and takes_part(m.cohort_id, m.company_id)
                          and (m.role in ('PARTICIPANT', 'EXECUTIVE') or m.id = any (?))
                        order by p.name_kana, p.name, m.person_id
                        """).param(cohort).param(teaching.toArray(UUID[]::new)).query(Touched.class).list().stream()
                        .collect(Collectors.groupingBy(Touched::person, LinkedHashMap::new, Collectors.toList()));
        var concerns = concerns(cohort, changes);
        return touched.values().stream()
                .map(seats -> recipient(seats, changes, concerns))
                .filter(recipient -> !recipient.changes().isEmpty())
                .toList();
    }

    /** The sessions that concern each company of the cohort, as they were before the changes or as they are after. */
    private Set<Concern> concerns(UUID cohort, List<SessionChange> changes) {
        var sides = changes.stream()
                .flatMap(change -> Stream.of(Optional.ofNullable(change.before()), Optional.of(change.after()))
                        .flatMap(Optional::stream)
                        .map(plan -> Map.entry(change.session(), plan)))
                .toList();
        return Set.copyOf(db.sql("""
                        select distinct m.company_id as company, c.session
                        from membership m
                        join unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as date[])) c (session, track, day)
                          on c.track is null or session_concerns(c.session, m.cohort_id, c.track, c.day, m.company_id)
                        where m.cohort_id = ? and m.company_id is not null and m.ended_at is null
                        """)
                .param(sides.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(sides.stream().map(side -> side.getValue().track()).toArray(UUID[]::new))
                .param(sides.stream()
                        .map(side -> side.getValue().heldOn().toString())
                        .toArray(String[]::new))
                .param(cohort)
                .query(Concern.class)
                .list());
    }

    private static Recipient recipient(List<Touched> seats, List<SessionChange> changes, Set<Concern> concerns) {
        var first = seats.getFirst();
        var memberships = seats.stream().map(Touched::membership).collect(Collectors.toSet());
        var concerning = changes.stream()
                .filter(change -> teaches(memberships, change) || concerns(seats, change, concerns))
                .toList();
        return new Recipient(first.person(), first.name(), first.email(), concerning);
    }

    private static boolean concerns(List<Touched> seats, SessionChange change, Set<Concern> concerns) {
        return seats.stream()
                .flatMap(seat -> Optional.ofNullable(seat.company()).stream())
                .anyMatch(company -> concerns.contains(new Concern(company, change.session())));
    }

    private static boolean teaches(Set<UUID> memberships, SessionChange change) {
        return change.lecturers().stream().anyMatch(memberships::contains);
    }
}
