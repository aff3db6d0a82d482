package jp.ishigaki.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Materials and their versions in the database. */
@Component
class Versions {

    /** Where a material stands; locked for the running transaction. */
    record Place(
            UUID id,
            UUID cohortId,
            UUID sessionId,
            @Nullable Integer shown,
            int newest) {}

    /** What a version holds. */
    record Held(
            UUID id,
            int number,
            @Nullable UUID fileId,
            @Nullable String link,
            @Nullable String sha256,
            boolean released,
            boolean erased,
            boolean infected) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;

    Versions(JdbcClient db, Clock clock, Acting acting) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
    }

    Place locked(UUID material) {
        return db.sql("""
                        select m.id, m.cohort_id, m.session_id, m.shown,
                               (select coalesce(max(v.number), 0) from material_version v where v.material_id = m.id) as newest
                        from material m where m.id = ? and prepares_session(m.session_id) for update of m
                        """).param(material).query(Place.class).optional().orElseThrow(MissingException::new);
    }

    Optional<Held> held(UUID material, int number) {
        return db.sql("""
                        select v.id, v.number, v.file_id, v.link, f.sha256, v.released_at is not null as released,
                               f.erased_at is not null as erased, coalesce(f.scan = 'INFECTED', false) as infected
                        from material_version v
                        left join material_file f on f.tenant_id = v.tenant_id and f.id = v.file_id
                        where v.material_id = ? and v.number = ?
                        """).params(material, number).query(Held.class).optional();
    }

    /**
     * Adds the next version.
     *
     * @param restored the number of the version it brings back, if it does
     */
    UUID add(
            Place place,
            @Nullable UUID file,
            @Nullable String link,
            String note,
            boolean released,
            @Nullable Integer restored) {
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        db.sql("""
                        insert into material_version (id, cohort_id, session_id, material_id, number, file_id, link, note,
                            restored, made_at, released_by, released_at)
                        values (:id, :cohort, :session, :material, :number, cast(:file as uuid), :link, :note,
                            cast(:restored as integer), :now, cast(:by as uuid), cast(:released as timestamptz))
                        """)
                .param("id", id)
                .param("cohort", place.cohortId())
                .param("session", place.sessionId())
                .param("material", place.id())
                .param("number", place.newest() + 1)
                .param("file", file)
                .param("link", link)
                .param("note", note)
                .param("restored", restored)
                .param("now", now)
                .param("by", released ? acting.actor().person() : null)
                .param("released", released ? now : null)
                .update();
        return id;
    }

    void release(UUID version) {
        db.sql("update material_version set released_by = ?, released_at = ? where id = ?")
                .params(acting.actor().person(), Timestamp.from(clock.instant()), version)
                .update();
    }

    /** Lets members see a version from now on. */
    void show(UUID material, int number) {
        db.sql("update material set shown = ?, withdrawn_at = null where id = ?")
                .params(number, material)
                .update();
    }

    void withdraw(UUID material) {
        db.sql("update material set shown = null, withdrawn_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), material)
                .update();
    }
}
