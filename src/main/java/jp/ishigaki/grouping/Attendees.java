package jp.ishigaki.grouping;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.schedule.SessionRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom staff group, and what earlier sessions say of them. */
@Component
class Attendees {

    private final JdbcClient db;

    Attendees(JdbcClient db) {
        this.db = db;
    }

    /** All who hold a seat of a company that the session concerns, and those who are in a group although they do not any more; in a fixed order. */
    List<Attendee> of(SessionRow session) {
        return db.sql("""
                        select m.id as membership, m.person_id as person, p.name, p.name_kana as kana,
                               c.id as company, c.name as company_name,
                               coalesce(nullif(trim(c.industry), ''), c.quota_frame) as industry,
                               m.ended_at is null and takes_part(m.cohort_id, m.company_id)
                                   and session_concerns(x.id, x.cohort_id, x.track_id, x.held_on, m.company_id) as takes_part,
                               exists (select 1 from attendance a
                                       where a.session_id = :session and a.company_id = m.company_id
                                         and a.state in ('APPROVED_ABSENCE', 'MADE_UP')) as excused
                        from session x
                        join membership m on m.tenant_id = x.tenant_id and m.cohort_id = x.cohort_id
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
                        where x.id = :session and m.role = 'PARTICIPANT'
                          and (m.ended_at is null
                               and session_concerns(x.id, x.cohort_id, x.track_id, x.held_on, m.company_id)
                               or m.id in (select s.membership_id from group_seat s where s.session_id = :session))
                        order by c.name_kana, c.name, p.name_kana, p.name, m.started_at, m.id
                        """).param("session", session.id()).query(Attendee.class).list();
    }

    /**
     * By the published groups of the cohort's earlier sessions. Parallel tracks count their sessions alike: those of one
     * number are one session here, and what another track is ahead by tells nothing of who met last.
     */
    Meetings meetingsBefore(SessionRow session) {
        return Meetings.of(
                db.sql("""
                        select x.number, s.session_id as session, s.group_number, s.membership_id as membership
                        from session n
                        join session x on x.tenant_id = n.tenant_id and x.cohort_id = n.cohort_id
                            and x.held_on < n.held_on and not x.cancelled
                            and (n.track_id is null or x.track_id is null or x.track_id = n.track_id
                                 or x.number < n.number)
                        join session_grouping g on g.tenant_id = x.tenant_id and g.session_id = x.id
                            and g.published_at is not null
                        join group_seat s on s.tenant_id = x.tenant_id and s.session_id = x.id
                        where n.id = ? and not exists (select 1 from group_absence a
                                          where a.session_id = s.session_id and a.membership_id = s.membership_id)
                        order by x.held_on, x.number, x.id, s.group_number, s.membership_id
                        """).param(session.id()).query(Meetings.Seated.class).list());
    }

    /** How often each had each role at the cohort's earlier sessions. */
    Map<UUID, Map<GroupRole, Integer>> rolesBefore(SessionRow session) {
        var roles = new HashMap<UUID, Map<GroupRole, Integer>>();
        db.sql("""
                        select s.membership_id, s.role, count(*) as times from group_seat s
                        join session_grouping g on g.tenant_id = s.tenant_id and g.session_id = s.session_id
                        join session x on x.tenant_id = s.tenant_id and x.id = s.session_id
                        where x.cohort_id = ? and x.held_on < ? and not x.cancelled and g.published_at is not null
                          and s.role is not null
                        group by s.membership_id, s.role
                        """).params(session.cohort(), session.heldOn()).query(row -> {
            roles.computeIfAbsent(row.getObject("membership_id", UUID.class), member -> new EnumMap<>(GroupRole.class))
                    .put(GroupRole.valueOf(row.getString("role")), row.getInt("times"));
        });
        return roles;
    }
}
