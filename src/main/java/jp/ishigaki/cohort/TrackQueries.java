package jp.ishigaki.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tracks of a cohort, in the order they were made; none in most cohorts. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class TrackQueries {

    /** The track of each company on a day, of whatever companies the actor may read. */
    static final String PLACED = """
            (select distinct on (t.company_id) t.company_id, t.track_id from company_track t
             where t.cohort_id = :cohort and t.since <= :today order by t.company_id, t.since desc)""";

    private static final String COMPANIES = """
            select c.id, c.name, c.quota_frame, c.industry, p.track_id as track
            from company c left join lateral (
                select t.track_id from company_track t
                where t.cohort_id = :cohort and t.company_id = c.id and t.since <= :today
                order by t.since desc limit 1) p on true
            where c.id in (select m.company_id from membership m where m.cohort_id = :cohort and m.ended_at is null)
            """;

    private record Size(UUID id, String name, String nameEn, int companies) {}

    private final JdbcClient db;
    private final Clock clock;

    TrackQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Track> tracks(UUID cohort) {
        return db.sql("select id, name, name_en from cohort_track where cohort_id = ? order by place, id")
                .param(cohort)
                .query(Track.class)
                .list();
    }

    /** The track a company is in today. */
    public Optional<Track> of(UUID cohort, UUID company) {
        return db.sql("select k.id, k.name, k.name_en from " + PLACED + """
                         p join cohort_track k on k.id = p.track_id where p.company_id = :company
                        """)
                .param("cohort", cohort)
                .param("today", LocalDate.now(clock))
                .param("company", company)
                .query(Track.class)
                .optional();
    }

    /** The track of each company that is in one today. */
    @AllowedFor(Role.STAFF)
    public Map<UUID, UUID> placed(UUID cohort) {
        var placed = new HashMap<UUID, UUID>();
        db.sql("select p.company_id, p.track_id from " + PLACED + " p where p.track_id is not null")
                .param("cohort", cohort)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    placed.put(row.getObject("company_id", UUID.class), row.getObject("track_id", UUID.class));
                });
        return placed;
    }

    @AllowedFor(Role.STAFF)
    public List<TrackSize> sizes(UUID cohort) {
        return db
                .sql("""
                        with taking_part as materialized (
                            select distinct m.company_id from membership m
                            where m.cohort_id = :cohort and m.ended_at is null),
                        sizes as materialized (
                            select p.track_id, count(*) as companies from %s p
                            join taking_part m on m.company_id = p.company_id group by p.track_id)
                        select k.id, k.name, k.name_en, coalesce(z.companies, 0) as companies
                        from cohort_track k left join sizes z on z.track_id = k.id where k.cohort_id = :cohort order by k.place, k.id
                        """.formatted(PLACED))
                .param("cohort", cohort)
                .param("today", LocalDate.now(clock))
                .query(Size.class)
                .list()
                .stream()
                .map(size -> new TrackSize(new Track(size.id(), size.name(), size.nameEn()), size.companies()))
                .toList();
    }

    /** How many companies of the cohort are in no track. */
    @AllowedFor(Role.STAFF)
    public int unplaced(UUID cohort) {
        return db.sql("select count(*) from (" + COMPANIES + ") c where c.track is null")
                .param("cohort", cohort)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /** The companies that take part, by the sound of their names, after the given one when paging. */
    @AllowedFor(Role.STAFF)
    public Slice<CompanyInTrack, UUID> companies(UUID cohort, TrackFilter filter, @Nullable UUID after, int size) {
        var rows = db.sql(COMPANIES + """
                          and (not :unplaced or p.track_id is null)
                          and (cast(:track as uuid) is null or p.track_id = :track)
                          and (cast(:after as uuid) is null
                               or (c.name_kana, c.id) > (select l.name_kana, l.id from company l where l.id = :after))
                        order by c.name_kana, c.id limit :most
                        """)
                .param("cohort", cohort)
                .param("today", LocalDate.now(clock))
                .param("unplaced", filter.unplaced())
                .param("track", filter.track())
                .param("after", after)
                .param("most", size + 1)
                .query(CompanyInTrack.class)
                .list();
        return Slice.of(rows, size, CompanyInTrack::id);
    }

    /**
     * Deals the companies that are in no track out to the tracks, so that all tracks grow alike and each holds as many of
     * an industry frame, and within it of an industry, as the others. Who is in a track stays there.
     */
    @AllowedFor(Role.STAFF)
    public TrackProposal proposal(UUID cohort) {
        var companies = db.sql(COMPANIES + " order by c.quota_frame, c.industry, c.name_kana, c.id")
                .param("cohort", cohort)
                .param("today", LocalDate.now(clock))
                .query(CompanyInTrack.class)
                .list();
        return TrackProposal.of(tracks(cohort), companies);
    }
}
