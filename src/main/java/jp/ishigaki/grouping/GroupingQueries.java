package jp.ishigaki.grouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups as the actor may see them: the published ones of the own cohort, and for staff all of the tenant. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class GroupingQueries {

    private static final String GROUPS = """
            select g.number, g.table_name, s.membership_id as membership, m.person_id as person, p.name,
                   p.name_kana as kana, c.id as company, c.name as company_name, s.role,
                   exists (select 1 from group_absence a where a.session_id = s.session_id
                           and a.membership_id = s.membership_id) as absent
            from workshop_group g
            left join group_seat s on s.tenant_id = g.tenant_id and s.session_id = g.session_id
                and s.group_number = g.number
            left join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
            left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
            left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
            where g.session_id = :session and %s
            order by g.number, c.name_kana, c.name, p.name_kana, p.name, m.started_at, m.id
            """;

    private static final String ALL = GROUPS.formatted("true");

    private static final String OF_ONE = GROUPS.formatted("""
            g.number = (select o.group_number from group_seat o
                        where o.session_id = :session and o.membership_id = :membership)
            """);

    private final JdbcClient db;
    private final ScheduleQueries schedule;
    private final Attendees attendees;
    private final Clock clock;

    GroupingQueries(JdbcClient db, ScheduleQueries schedule, Attendees attendees, Clock clock) {
        this.db = db;
        this.schedule = schedule;
        this.attendees = attendees;
        this.clock = clock;
    }

    /** The groups of a session by their numbers; none while there are none to be seen. */
    public List<WorkshopGroup> groups(UUID session) {
        return groups(db.sql(ALL).param("session", session));
    }

    private static List<WorkshopGroup> groups(JdbcClient.StatementSpec statement) {
        var groups = new TreeMap<Integer, WorkshopGroup>();
        statement.query(row -> {
            var number = row.getInt("number");
            groups.computeIfAbsent(number, group -> new WorkshopGroup(number, table(row), new ArrayList<>()));
            if (row.getObject("person") != null) {
                groups.get(number).members().add(member(row));
            }
        });
        return List.copyOf(groups.values());
    }

    private static String table(ResultSet row) {
        try {
            return row.getString("table_name");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GroupMember member(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new GroupMember(
                row.getObject("membership", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("kana"),
                row.getObject("company", UUID.class),
                row.getString("company_name"),
                role == null ? null : GroupRole.valueOf(role),
                row.getBoolean("absent"));
    }

    /** The group in which somebody is at a session. */
    public Optional<WorkshopGroup> groupOf(UUID session, UUID membership) {
        return groups(db.sql(OF_ONE).param("session", session).param("membership", membership)).stream()
                .findFirst();
    }

    private record Head(
            UUID cohortId, long seed, int version, @Nullable Instant publishedAt) {}

    /** The groups of a session with what staff know of them; empty while there are none to be seen. */
    public Optional<Grouping> grouping(UUID session) {
        return db.sql("select cohort_id, seed, version, published_at from session_grouping where session_id = ?")
                .param(session)
                .query(Head.class)
                .optional()
                .map(head -> new Grouping(
                        session, head.cohortId(), head.seed(), head.version(), head.publishedAt(), groups(session)));
    }

    /** What staff look at when they arrange the groups of a session. */
    @AllowedFor(Role.STAFF)
    public GroupingReview review(UUID session) {
        var of = schedule.session(session).orElseThrow(MissingException::new);
        return new GroupingReview(
                grouping(session),
                attendees.of(of),
                attendees.meetingsBefore(of),
                of.plan().begunBy(LocalDateTime.now(clock)));
    }

    /** All sessions of a cohort that are not cancelled, with how far their groups are. */
    @AllowedFor(Role.STAFF)
    public List<GroupingRow> overview(UUID cohort) {
        return db.sql("""
                        select s.id as session, s.number, s.held_on, s.workshop_title,
                               case when g.session_id is null then 'NONE'
                                    when s.held_on + s.seminar_from <= :now then 'FROZEN'
                                    when g.published_at is null then 'PROPOSED' else 'PUBLISHED' end as state,
                               (select count(*) from workshop_group w where w.session_id = s.id) as groups,
                               (select count(*) from group_seat t where t.session_id = s.id) as seated
                        from session s
                        left join session_grouping g on g.tenant_id = s.tenant_id and g.session_id = s.id
                        where s.cohort_id = :cohort and not s.cancelled order by s.number, s.held_on
                        """)
                .param("cohort", cohort)
                .param("now", Timestamp.valueOf(LocalDateTime.now(clock)))
                .query(GroupingRow.class)
                .list();
    }
}
