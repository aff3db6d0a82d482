package jp.ishigaki.cohort;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff part a cohort into parallel tracks and say which company is in which: at most one at a time. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class TrackService {

    private final TrackQueries tracks;
    private final ObjectProvider<TrackUse> uses;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    TrackService(TrackQueries tracks, ObjectProvider<TrackUse> uses, JdbcClient db, Clock clock, AuditTrail audit) {
        this.tracks = tracks;
        this.uses = uses;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Adds a track.
     *
     * @param name 1 to 40 characters
     * @param nameEn 1 to 60 characters
     * @throws TrackNameTakenException when the cohort has one of that name
     */
    public UUID add(UUID cohort, String name, String nameEn) {
        lock(cohort);
        requireFree(cohort, name, null);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into cohort_track (id, cohort_id, name, name_en, place)
                        select ?, ?, ?, ?, coalesce(max(place), 0) + 1 from cohort_track where cohort_id = ?
                        """).params(id, cohort, name.strip(), nameEn.strip(), cohort).update();
        audit.record("cohort.track.added", id);
        return id;
    }

    /** Gives a track another name, in everything that is shown of it, what was released before included. */
    public void rename(UUID track, String name, String nameEn) {
        var cohort = cohortOf(track);
        lock(cohort);
        requireFree(cohort, name, track);
        db.sql("update cohort_track set name = ?, name_en = ? where id = ?")
                .params(name.strip(), nameEn.strip(), track)
                .update();
        audit.record("cohort.track.renamed", track);
    }

    /** @throws TrackKeptException when a company is or was in it, or a session is or was planned for it */
    public void remove(UUID track) {
        lock(cohortOf(track));
        var isPlaced = db.sql("select exists (select 1 from company_track where track_id = ?)")
                .param(track)
                .query(Boolean.class)
                .single();
        if (isPlaced || uses.stream().anyMatch(use -> use.isPlannedFor(track))) {
            throw new TrackKeptException();
        }
        db.sql("delete from cohort_track where id = ?").param(track).update();
        audit.record("cohort.track.removed", track);
    }

    /**
     * Puts companies into a track, out of whichever they are in. Once sessions of tracks were held, the placement counts
     * from today on, the first one too: what was held before stays theirs as it was, and nothing of it is missing.
     *
     * @param track null for none
     */
    public void place(UUID cohort, Collection<UUID> companies, @Nullable UUID track) {
        lock(cohort);
        if (track != null && !cohortOf(track).equals(cohort) || !takePart(cohort, companies)) {
            throw new MissingException();
        }
        var since = uses.stream().anyMatch(use -> use.hasBegun(cohort)) ? LocalDate.now(clock) : null;
        place(cohort, elsewhere(cohort, companies, track), track, since);
    }

    /** Does what was proposed, all of it or nothing. Whoever was placed since by somebody else stays there. */
    public void follow(UUID cohort, TrackProposal proposal) {
        lock(cohort);
        var placed = tracks.placed(cohort).keySet();
        proposal.added().forEach((track, companies) -> {
            var open = companies.stream()
                    .map(CompanyInTrack::id)
                    .filter(company -> !placed.contains(company))
                    .toList();
            if (!open.isEmpty()) {
                place(cohort, open, track.id());
            }
        });
    }

    /** Those of the companies that are not in the track today. */
    private UUID[] elsewhere(UUID cohort, Collection<UUID> companies, @Nullable UUID track) {
        var present = tracks.placed(cohort);
        return Set.copyOf(companies).stream()
                .filter(company -> !Objects.equals(present.get(company), track))
                .toArray(UUID[]::new);
    }

    /** Being in no track before the first placement needs no row. */
    private void place(UUID cohort, UUID[] companies, @Nullable UUID track, @Nullable LocalDate since) {
        db.sql("""
                        delete from company_track where cohort_id = ? and company_id = any (?)
                          and since >= coalesce(cast(? as date), '-infinity')
                        """).param(cohort).param(companies).param(since).update();
        db.sql("""
                        insert into company_track (cohort_id, company_id, since, track_id, placed_at)
                        select :cohort, c.id,
                               coalesce(cast(:since as date), '-infinity'), cast(:track as uuid), :at
                        from (select i as id, exists (select 1 from company_track t
                                                      where t.cohort_id = :cohort and t.company_id = i) as again
                              from unnest(cast(:companies as uuid[])) i) c
                        where c.again or cast(:track as uuid) is not null
                        """)
                .param("cohort", cohort)
                .param("companies", companies)
                .param("since", since)
                .param("track", track)
                .param("at", now())
                .update();
        audit.record(
                "cohort.track.placed",
                Stream.of(companies)
                        .map(company -> company + " " + (track == null ? "-" : track))
                        .toList());
    }

    private boolean takePart(UUID cohort, Collection<UUID> companies) {
        return Set.copyOf(companies).size()
                == db.sql("""
                                select count(distinct company_id) from membership
                                where cohort_id = ? and company_id = any (?) and ended_at is null
                                """)
                        .param(cohort)
                        .param(companies.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single();
    }

    private void requireFree(UUID cohort, String name, @Nullable UUID except) {
        if (tracks.tracks(cohort).stream()
                .anyMatch(other -> !other.id().equals(except) && other.name().equals(name.strip()))) {
            throw new TrackNameTakenException();
        }
    }

    private UUID cohortOf(UUID track) {
        return db.sql("select cohort_id from cohort_track where id = ?")
                .param(track)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    private void lock(UUID cohort) {
        if (db.sql("select id from cohort where id = ? for update")
                .param(cohort)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new MissingException();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
