package jp.ishigaki.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff, and whoever teaches a session, do with its materials. For anybody else a session's materials that are not
 * released are missing ones.
 */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
public class MaterialService {

    private final Versions versions;
    private final FileStore files;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    MaterialService(
            Versions versions,
            FileStore files,
            JdbcClient db,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.files = files;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Adds a material with its first version. */
    public UUID add(UUID session, MaterialPlan plan, NewVersion first) {
        var cohort = db.sql("select cohort_id from session where id = ?")
                .param(session)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
        var mayPrepare = db.sql("select prepares_session(?)")
                .param(session)
                .query(Boolean.class)
                .single();
        if (!mayPrepare) {
            throw new AccessDeniedException("add");
        }
        var material = UUID.randomUUID();
        db.sql("insert into material (id, cohort_id, session_id, block, title, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(material, cohort, session, plan.block().name(), plan.title())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("material.added", material);
        keep(new Versions.Place(material, cohort, session, null, 0), first);
        return material;
    }

    /** Calls a material otherwise or puts it to another block; its versions stay. */
    public void change(UUID material, MaterialPlan plan) {
        versions.locked(material);
        db.sql("update material set title = ?, block = ? where id = ?")
                .params(plan.title(), plan.block().name(), material)
                .update();
        audit.record("material.changed", material);
        events.publishEvent(new MaterialChanged(material));
    }

    /**
     * Adds a version.
     *
     * @throws SameFileException when the newest version holds the very same file
     */
    public void addVersion(UUID material, NewVersion version) {
        var place = versions.locked(material);
        if (version.content() instanceof MaterialContent.OfFile(var file)) {
            versions.held(material, place.newest())
                    .filter(newest -> file.sha256().equals(newest.sha256()) && !newest.erased())
                    .ifPresent(same -> {
                        throw new SameFileException();
                    });
        }
        keep(place, version);
    }

    private void keep(Versions.Place place, NewVersion version) {
        var id = switch (version.content()) {
            case MaterialContent.OfFile(var file) ->
                versions.add(
                        place,
                        files.keep(place.cohortId(), place.sessionId(), file),
                        null,
                        version.note(),
                        version.released(),
                        null);
            case MaterialContent.OfLink(var address) ->
                versions.add(place, null, address, version.note(), version.released(), null);
        };
        audit.record("material.version.added", place.id() + " " + (place.newest() + 1));
        if (version.released()) {
            show(place, id, place.newest() + 1);
        }
    }

    /**
     * Releases the newest version: members see it from now on, in place of what they saw before.
     *
     * @throws InfectedFileException when the scanner found its file infected; that it was tried stays on record
     */
    @Transactional(noRollbackFor = InfectedFileException.class)
    public void release(UUID material, int number) {
        var place = versions.locked(material);
        var held = versions.held(material, number)
                .filter(version -> number == place.newest() && !version.released() && !version.erased())
                .orElseThrow(MissingException::new);
        refuseInfected(material, held);
        versions.release(held.id());
        show(place, held.id(), number);
    }

    /**
     * Brings an old version back as a new one, which members see at once.
     *
     * @throws InfectedFileException when the scanner found its file infected; that it was tried stays on record
     */
    @Transactional(noRollbackFor = InfectedFileException.class)
    public void restore(UUID material, int number) {
        var place = versions.locked(material);
        var held = versions.held(material, number)
                .filter(version -> !version.erased())
                .orElseThrow(MissingException::new);
        refuseInfected(material, held);
        var id = versions.add(place, held.fileId(), held.link(), "", true, number);
        audit.record("material.version.restored", material + " " + number);
        show(place, id, place.newest() + 1);
    }

    private void refuseInfected(UUID material, Versions.Held held) {
        if (held.infected()) {
            audit.record("material.infected.refused", material + " " + held.number());
            throw new InfectedFileException();
        }
    }

    private void show(Versions.Place place, UUID version, int number) {
        versions.show(place.id(), number);
        audit.record("material.released", place.id() + " " + number);
        events.publishEvent(new MaterialReleased(place.id(), version, place.sessionId()));
    }

    /** Members see nothing of the material any more; its versions stay for those who prepare it. */
    public void withdraw(UUID material) {
        versions.locked(material);
        versions.withdraw(material);
        audit.record("material.withdrawn", material);
        events.publishEvent(new MaterialChanged(material));
    }

    /**
     * Destroys the file of a version, here and in every version that brought it back; that there was one stays on record.
     * A material whose members' version it was is withdrawn.
     */
    @AllowedFor(Role.STAFF)
    public void erase(UUID material, int number) {
        var place = versions.locked(material);
        var file = versions.held(material, number).map(Versions.Held::fileId).orElseThrow(MissingException::new);
        var shown = place.shown();
        if (shown != null
                && versions.held(material, shown)
                        .filter(held -> file.equals(held.fileId()))
                        .isPresent()) {
            versions.withdraw(material);
        }
        files.erase(file);
        audit.record("material.file.erased", file);
        events.publishEvent(new MaterialChanged(material));
    }
}
