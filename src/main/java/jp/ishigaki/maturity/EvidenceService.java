package jp.ishigaki.maturity;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Evidence is recorded or withdrawn, never changed. Its verifier class follows from the recorder's role. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class EvidenceService {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Yardsticks yardsticks;
    private final LevelHistory history;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    EvidenceService(
            JdbcClient db,
            Yardsticks yardsticks,
            LevelHistory history,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.yardsticks = yardsticks;
        this.history = history;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /** @throws MissingException when the company is not the actor's, or the criterion takes no evidence */
    public UUID record(NewEvidence evidence) {
        var actor = acting.actor();
        if (!actor.readsPrivate(evidence.company())) {
            throw new MissingException();
        }
        var kind = yardsticks
                .of(evidence.company())
                .rules()
                .criterion(evidence.criterion())
                .map(Criterion::evidenceKind)
                .orElseThrow(MissingException::new);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into evidence (id, company_id, criterion, kind, what, detail, effective_on, received_on,
                                              verifier, source)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                        """)
                .param(id)
                .param(evidence.company())
                .param(evidence.criterion())
                .param(kind)
                .param(evidence.what().strip())
                .param(JsonMapper.shared().writeValueAsString(evidence.detail()))
                .param(evidence.effectiveOn())
                .param(evidence.receivedOn())
                .param(VerifierClass.of(actor.role()).name())
                .param(evidence.source())
                .update();
        audit.record("evidence.recorded", id);
        history.bringUpToDate(evidence.company());
        events.publishEvent(new EvidenceRecorded(actor.tenant(), evidence.company(), id));
        return id;
    }

    /** Takes back what the company itself has recorded. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void withdraw(UUID evidence) {
        var removed = db.sql("delete from evidence where id = ? and verifier = 'SELF'")
                .param(evidence)
                .update();
        if (removed == 0) {
            throw new MissingException();
        }
        audit.record("evidence.withdrawn", evidence);
        history.bringUpToDate(acting.actor().ownCompany());
    }

    /** What is recorded for the actor's own company, newest first. */
    @Transactional(readOnly = true)
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public List<EvidenceRecord> own() {
        return db.sql(
                        "select * from evidence where company_id = ? order by effective_on desc, received_on desc, id limit ?")
                .param(acting.actor().ownCompany())
                .param(MOST)
                .query((row, index) -> FactsReader.record(row))
                .list();
    }
}
