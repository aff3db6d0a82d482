package jp.ishigaki.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes materials of one cohort over to another, those that staff choose: the newest version of each becomes the first
 * of a new material, which nobody is shown yet. What members saw of the old one stays there.
 */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class Takeover {

    private static final int MOST = 500;

    /**
     * A material that may be taken over.
     *
     * @param session the number of both sessions
     * @param into the session it goes to
     * @param what the name of its newest file, or its link
     * @param size of the file in bytes, 0 for a link
     * @param present whether the session has a material of that title already
     */
    public record Offer(
            UUID material,
            int session,
            UUID into,
            String title,
            Block block,
            String what,
            long size,
            boolean present) {}

    private record Newest(@Nullable UUID fileId, @Nullable String link) {}

    private final Versions versions;
    private final FileStore files;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    Takeover(Versions versions, FileStore files, JdbcClient db, Clock clock, AuditTrail audit) {
        this.versions = versions;
        this.files = files;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** What sessions of the same number and track have, by session; nothing withdrawn, destroyed or infected. */
    @Transactional(readOnly = true)
    public List<Offer> offers(UUID from, UUID to) {
        return db.sql("""
                        select m.id as material, t.number as session, t.id as into, m.title, m.block,
                               coalesce(f.name, v.link) as what, coalesce(f.size, 0) as size,
                               exists (select 1 from material x where x.session_id = t.id and x.title = m.title
                                       and x.withdrawn_at is null) as present
                        from material m
                        join session s on s.tenant_id = m.tenant_id and s.id = m.session_id
                        left join cohort_track k on k.tenant_id = s.tenant_id and k.id = s.track_id
                        join session t on t.tenant_id = s.tenant_id and t.cohort_id = :to and t.number = s.number
                            and not t.cancelled
                        left join cohort_track l on l.tenant_id = t.tenant_id and l.id = t.track_id
                        join material_version v on v.tenant_id = m.tenant_id and v.material_id = m.id
                            and v.number = (select max(n.number) from material_version n
                                            where n.tenant_id = m.tenant_id and n.material_id = m.id)
                        left join material_file f on f.tenant_id = v.tenant_id and f.id = v.file_id
                        where m.cohort_id = :from and m.withdrawn_at is null and k.name is not distinct from l.name
                          and (f.id is null or f.erased_at is null and f.scan <> 'INFECTED')
                        order by t.number, l.name nulls first, %s, m.made_at, m.id limit %d
                        """.formatted(MaterialReading.BLOCK, MOST))
                .param("from", from)
                .param("to", to)
                .query(Offer.class)
                .list();
    }

    /**
     * Takes the chosen ones over.
     *
     * @throws MissingException when one of them is not offered any more
     * @throws StorageFullException when the files do not fit; then none is taken over
     */
    public void take(UUID from, UUID to, Collection<UUID> chosen) {
        var wanted = Set.copyOf(chosen);
        var offers = offers(from, to).stream()
                .filter(offer -> wanted.contains(offer.material()))
                .toList();
        if (offers.size() != wanted.size()) {
            throw new MissingException();
        }
        offers.forEach(offer -> take(offer, to));
    }

    private void take(Offer offer, UUID to) {
        var newest = db.sql("""
                        select file_id, link from material_version where material_id = ? order by number desc limit 1
                        """).param(offer.material()).query(Newest.class).single();
        var id = UUID.randomUUID();
        db.sql("insert into material (id, cohort_id, session_id, block, title, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, to, offer.into(), offer.block().name(), offer.title())
                .param(Timestamp.from(clock.instant()))
                .update();
        var file = newest.fileId() == null ? null : files.copy(newest.fileId(), to, offer.into());
        versions.add(new Versions.Place(id, to, offer.into(), null, 0), file, newest.link(), "", false, null);
        audit.record("material.taken_over", offer.material() + " " + id);
    }
}
