package jp.ishigaki.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit trail in the running transaction: what is rolled back was not done and is not on record. */
@Service
@Transactional
@AllowedFor(beforeConsent = true)
public class AuditTrail {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;

    AuditTrail(JdbcClient db, Clock clock, Acting acting) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
    }

    /**
     * Records an act of the acting person.
     *
     * @param action past-tense name such as {@code company.read}
     * @param subject id or short key of what was acted on; never content
     */
    public void record(String action, Object subject) {
        record(action, subject, null);
    }

    /** Records the same act on many subjects in one statement. */
    public void record(String action, Collection<?> subjects) {
        if (!subjects.isEmpty()) {
            db.sql("""
                            insert into audit_entry (id, at, action, subject)
                            select gen_random_uuid(), ?, ?, s from unnest(cast(? as text[])) s
                            """)
                    .param(Timestamp.from(clock.instant()))
                    .param(action)
                    .param(subjects.stream().map(Object::toString).toArray(String[]::new))
                    .update();
        }
    }

    /** Records that private records of a company were read, unless it is the reader's own. */
    public void readAcrossCompanyLine(String action, UUID company) {
        if (!company.equals(acting.actor().company())) {
            record(action, company, company);
        }
    }

    /** Records the same for many companies in one statement, each of them once. */
    public void readAcrossCompanyLine(String action, Collection<UUID> companies) {
        var foreign = companies.stream()
                .distinct()
                .filter(company -> !company.equals(acting.actor().company()))
                .map(UUID::toString)
                .toArray(String[]::new);
        if (foreign.length > 0) {
            db.sql("""
                            insert into audit_entry (id, at, action, subject, company_id)
                            select gen_random_uuid(), ?, ?, c::text, c from unnest(cast(? as uuid[])) c
                            """)
                    .param(Timestamp.from(clock.instant()))
                    .param(action)
                    .param(foreign)
                    .update();
        }
    }

    private void record(String action, Object subject, @Nullable UUID company) {
        db.sql("""
                        insert into audit_entry (tenant_id, id, at, action, subject, company_id)
                        values (coalesce(acting_tenant(), visited_tenant()), ?, ?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(Timestamp.from(clock.instant()))
                .param(action)
                .param(subject.toString())
                .param(company)
                .update();
    }
}
