package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a cohort as last released, for staff as for members. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class ScheduleQueries {

    private final ReleasedSessions released;
    private final TrackQueries tracks;
    private final JdbcClient db;
    private final Clock clock;

    ScheduleQueries(ReleasedSessions released, TrackQueries tracks, JdbcClient db, Clock clock) {
        this.released = released;
        this.tracks = tracks;
        this.db = db;
        this.clock = clock;
    }

    /** All of the cohort by number, the cancelled among them, and those of tracks in which the reader is not. */
    public List<SessionRow> sessions(UUID cohort) {
        return released.find("where s.cohort_id = ? order by s.number, s.held_on, s.id", cohort);
    }

    /** The same without what does not concern the reader's company. */
    public List<SessionRow> own(UUID cohort) {
        return sessions(cohort).stream().filter(SessionRow::own).toList();
    }

    /** Those of all cohorts the actor sees that concern the reader's company, in the order of their days. */
    public List<SessionRow> own() {
        return released.find("order by s.held_on, s.number, s.id").stream()
                .filter(SessionRow::own)
                .toList();
    }

    /** What a company is to be at, the cancelled among them. */
    public List<SessionRow> concerning(UUID cohort, UUID company) {
        return released.find("""
                        where s.cohort_id = ? and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, ?)
                        order by s.number, s.held_on, s.id
                        """, cohort, company);
    }

    /** The first own session that is neither cancelled nor over, by the clock and the end of its workshop. */
    public Optional<SessionRow> next(UUID cohort) {
        return released.find("""
                        where s.cohort_id = ? and not s.cancelled and s.held_on + s.workshop_to > ?
                          and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, (select acting_company()))
                        order by s.held_on, s.number limit 1
                        """, cohort, LocalDateTime.now(clock)).stream().findFirst();
    }

    /** Sessions of a span of days, both ends included; of all cohorts the actor sees when none is named. */
    public List<SessionRow> between(@Nullable UUID cohort, LocalDate first, LocalDate last) {
        return cohort == null
                ? released.find("where s.held_on between ? and ? order by s.held_on, s.seminar_from, s.id", first, last)
                : released.find(
                        "where s.cohort_id = ? and s.held_on between ? and ? order by s.held_on, s.number",
                        cohort,
                        first,
                        last);
    }

    public Optional<SessionRow> session(UUID id) {
        return released.find("where s.id = ?", id).stream().findFirst();
    }

    /** What the ids in plans are called: memberships of those who teach or did, and tracks. */
    public Map<UUID, String> names(UUID cohort, Locale reader) {
        var names = new HashMap<UUID, String>();
        lecturers(cohort).forEach(one -> names.put(one.membership(), one.name()));
        tracks.tracks(cohort).forEach(track -> names.put(track.id(), track.nameIn(reader)));
        return names;
    }

    /** Everybody who teaches in the cohort or did, by name. */
    public List<Lecturer> lecturers(UUID cohort) {
        return db.sql("""
                        select m.id as membership, m.person_id as person, p.name, m.role, m.ended_at is null as active
                        from membership m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where m.cohort_id = ? and m.role in ('LECTURER', 'EXPERT')
                        order by m.role desc, p.name_kana, p.name, m.id
                        """).param(cohort).query(Lecturer.class).list();
    }
}
