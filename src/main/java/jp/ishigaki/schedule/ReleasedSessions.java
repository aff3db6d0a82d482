package jp.ishigaki.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.cohort.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables that members read: a session with its parts and lecturers. Only a release writes them. */
@Component
class ReleasedSessions {

    private static final String SESSIONS = """
            select s.id, s.cohort_id, s.number, s.held_on, s.seminar_from, s.seminar_to, s.workshop_from, s.workshop_to,
                   s.round_table_from, s.round_table_to, s.workshop_title, s.workshop_goals, s.place, s.room,
                   s.online_link, s.capacity, s.cancelled, s.version, s.released_at,
                   array(select p.part from session_part p where p.session_id = s.id) as parts,
                   array(select l.block || ' ' || l.membership_id from session_lecturer l
                         where l.session_id = s.id) as lecturers,
                   s.track_id, k.name as track_name, k.name_en as track_name_en,
                   session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, (select acting_company())) as own
            from session s left join cohort_track k on k.tenant_id = s.tenant_id and k.id = s.track_id
            """;

    private final JdbcClient db;

    ReleasedSessions(JdbcClient db) {
        this.db = db;
    }

    /** @param rest what follows the select, with places for the parameters; never text from outside */
    List<SessionRow> find(String rest, Object... parameters) {
        return db.sql(SESSIONS + rest)
                .params(parameters)
                .query(ReleasedSessions::session)
                .list();
    }

    /** Makes the plan what members see, as of this moment. */
    void write(UUID session, UUID cohort, SessionPlan plan, Timestamp at) {
        db.sql("""
                        insert into session (id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from,
                            workshop_to, round_table_from, round_table_to, workshop_title, workshop_goals, place, room,
                            online_link, capacity, cancelled, released_at, track_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update set
                            held_on = excluded.held_on, seminar_from = excluded.seminar_from,
                            seminar_to = excluded.seminar_to, workshop_from = excluded.workshop_from,
                            workshop_to = excluded.workshop_to, round_table_from = excluded.round_table_from,
                            round_table_to = excluded.round_table_to, workshop_title = excluded.workshop_title,
                            workshop_goals = excluded.workshop_goals, place = excluded.place, room = excluded.room,
                            online_link = excluded.online_link, capacity = excluded.capacity,
                            cancelled = excluded.cancelled, released_at = excluded.released_at,
                            track_id = excluded.track_id,
                            version = session.version + 1
                        """)
                .params(session, cohort, plan.number(), plan.heldOn())
                .params(plan.seminar().from(), plan.seminar().to())
                .params(plan.workshop().from(), plan.workshop().to())
                .param(plan.hours(Block.ROUND_TABLE).map(Hours::from).orElse(null))
                .param(plan.hours(Block.ROUND_TABLE).map(Hours::to).orElse(null))
                .params(plan.workshopTitle(), plan.workshopGoals(), plan.place(), plan.room(), plan.onlineLink())
                .params(plan.capacity(), plan.cancelled(), at)
                .param(plan.track())
                .update();
        writeParts(session, cohort, plan.parts());
        writeLecturers(session, cohort, plan.lecturers());
    }

    private void writeParts(UUID session, UUID cohort, List<Integer> parts) {
        db.sql("delete from session_part where session_id = ?").param(session).update();
        db.sql(
                        "insert into session_part (cohort_id, session_id, part) select ?, ?, p from unnest(cast(? as integer[])) p")
                .params(cohort, session)
                .param(parts.toArray(Integer[]::new))
                .update();
    }

    private void writeLecturers(UUID session, UUID cohort, Map<Block, List<UUID>> lecturers) {
        var blocks = new ArrayList<String>();
        var memberships = new ArrayList<UUID>();
        lecturers.forEach((block, who) -> who.forEach(membership -> {
            blocks.add(block.name());
            memberships.add(membership);
        }));
        db.sql("delete from session_lecturer where session_id = ?")
                .param(session)
                .update();
        db.sql("""
                        insert into session_lecturer (cohort_id, session_id, block, membership_id)
                        select ?, ?, l.block, l.membership
                        from unnest(cast(? as text[]), cast(? as uuid[])) l (block, membership)
                        """)
                .params(cohort, session)
                .param(blocks.toArray(String[]::new))
                .param(memberships.toArray(UUID[]::new))
                .update();
    }

    private static SessionRow session(ResultSet row, int index) throws SQLException {
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                plan(row),
                row.getInt("version"),
                row.getTimestamp("released_at").toInstant(),
                track(row),
                row.getBoolean("own"));
    }

    private static @Nullable Track track(ResultSet row) throws SQLException {
        var id = row.getObject("track_id", UUID.class);
        return id == null ? null : new Track(id, row.getString("track_name"), row.getString("track_name_en"));
    }

    private static SessionPlan plan(ResultSet row) throws SQLException {
        return new SessionPlan(
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                hours(row, "seminar"),
                hours(row, "workshop"),
                hoursIfAny(row, "round_table"),
                row.getString("workshop_title"),
                row.getString("workshop_goals"),
                row.getString("place"),
                row.getString("room"),
                row.getString("online_link"),
                row.getInt("capacity"),
                List.of((Integer[]) row.getArray("parts").getArray()),
                lecturers((String[]) row.getArray("lecturers").getArray()),
                row.getBoolean("cancelled"),
                row.getObject("track_id", UUID.class));
    }

    private static Hours hours(ResultSet row, String block) throws SQLException {
        return new Hours(
                row.getObject(block + "_from", LocalTime.class), row.getObject(block + "_to", LocalTime.class));
    }

    private static @Nullable Hours hoursIfAny(ResultSet row, String block) throws SQLException {
        return row.getString(block + "_from") == null ? null : hours(row, block);
    }

    private static Map<Block, List<UUID>> lecturers(String[] blocksAndMemberships) {
        var lecturers = new EnumMap<Block, List<UUID>>(Block.class);
        for (var each : blocksAndMemberships) {
            var space = each.indexOf(' ');
            lecturers
                    .computeIfAbsent(Block.valueOf(each.substring(0, space)), block -> new ArrayList<>())
                    .add(UUID.fromString(each.substring(space + 1)));
        }
        return lecturers;
    }
}
