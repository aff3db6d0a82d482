package jp.ishigaki.material;

import static jp.ishigaki.material.MaterialReading.BLOCK;
import static jp.ishigaki.material.MaterialReading.MATERIALS;
import static jp.ishigaki.material.MaterialReading.VERSION;
import static jp.ishigaki.material.MaterialReading.WITH_FILE;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Materials as their reader may see them. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class MaterialQueries {

    private static final int MOST = 300;

    private final JdbcClient db;
    private final MaterialReading reading;
    private final FileStore files;
    private final Acting acting;

    MaterialQueries(JdbcClient db, MaterialReading reading, FileStore files, Acting acting) {
        this.db = db;
        this.reading = reading;
        this.files = files;
        this.acting = acting;
    }

    /** Whether the actor prepares the session: staff do, and whoever was released as teaching it. */
    public boolean mayPrepare(UUID session) {
        return db.sql("select prepares_session(?)")
                .param(session)
                .query(Boolean.class)
                .single();
    }

    /** How much of what the tenant may keep is used. */
    @AllowedFor(Role.STAFF)
    public Storage storage() {
        return files.storage();
    }

    /** Whether the actor sees to the materials of all cohorts. */
    public boolean isOfOffice() {
        return acting.actor().is(Role.STAFF);
    }

    /** Those of a session, in the order of its blocks, each block's as they came. */
    public List<MaterialRow> of(UUID session) {
        return db.sql(MATERIALS + "where m.session_id = ? order by " + BLOCK + ", m.made_at, m.id limit " + MOST)
                .param(session)
                .query(reading::material)
                .list();
    }

    /** Those of a cohort that members see or, for those who prepare them, will see; by session. */
    public Slice<MaterialRow, MaterialKey> ofCohort(UUID cohort, @Nullable MaterialKey after, int size) {
        var rows = db.sql(MATERIALS + "where m.cohort_id = :cohort and m.withdrawn_at is null"
                        + " and (cast(:id as uuid) is null or (s.number, " + BLOCK + ", m.made_at, m.id)"
                        + " > (:session, :block, :at, cast(:id as uuid)))"
                        + " order by s.number, " + BLOCK + ", m.made_at, m.id limit :rows")
                .param("cohort", cohort)
                .param("id", after == null ? null : after.id())
                .param("session", after == null ? 0 : after.session())
                .param("block", after == null ? 0 : after.block() + 1)
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.madeAt()))
                .param("rows", size + 1)
                .query(reading::material)
                .list();
        return Slice.of(rows, size, MaterialRow::key);
    }

    /** One material with its versions; empty for whoever does not prepare it. */
    public Optional<MaterialDetails> details(UUID material) {
        return db.sql(MATERIALS + "where m.id = ? and prepares_session(m.session_id)")
                .param(material)
                .query(reading::material)
                .optional()
                .map(row -> new MaterialDetails(row, versions(material)));
    }

    private List<VersionRow> versions(UUID material) {
        return db.sql("select " + VERSION + "from material_version v " + WITH_FILE
                        + "where v.material_id = ? order by v.number desc limit " + MOST)
                .param(material)
                .query(reading::version)
                .list();
    }
}
