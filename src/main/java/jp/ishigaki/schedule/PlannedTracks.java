package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.cohort.TrackUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those below for which tracks sessions are planned, or were in a version released before. */
@Component
class PlannedTracks implements TrackUse {

    private final JdbcClient db;
    private final Clock clock;

    PlannedTracks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean isPlannedFor(UUID track) {
        return db.sql("""
                        select exists (select 1 from session where track_id = :track)
                            or exists (select 1 from session_draft where track_id = :track)
                            or exists (select 1 from schedule_change
                                       where cast(:track as text) in (before ->> 'track', after ->> 'track'))
                        """).param("track", track).query(Boolean.class).single();
    }

    @Override
    public boolean hasBegun(UUID cohort) {
        return db.sql("""
                        select exists (select 1 from session
                                       where cohort_id = ? and track_id is not null and not cancelled and held_on < ?)
                        """)
                .params(cohort, LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
