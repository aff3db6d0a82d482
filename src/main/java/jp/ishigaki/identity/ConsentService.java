package jp.ishigaki.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purpose notice and the non-disclosure consent: versioned texts, agreed to by each person before all else. */
@Service
@Transactional
@AllowedFor(beforeConsent = true)
public class ConsentService {

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    ConsentService(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** The texts in force that the acting person has not agreed to yet, newest version of each. */
    @Transactional(readOnly = true)
    public List<ConsentText> due() {
        return db.sql("""
                        select d.kind, d.version, d.body, d.body_en from consent_document d
                        where d.valid_from <= now()
                          and d.version = (select max(e.version) from consent_document e
                                           where e.kind = d.kind and e.valid_from <= now())
                          and not exists (select 1 from consent c where c.kind = d.kind and c.version = d.version
                                          and c.person_id = acting_person())
                        order by d.kind desc
                        """).query(ConsentText.class).list();
    }

    /** Records the acting person's agreement to exactly these versions. */
    public void agree(List<ConsentText> texts) {
        for (var text : texts) {
            db.sql("insert into consent (person_id, kind, version, agreed_at) values (acting_person(), ?, ?, ?)")
                    .param(text.kind())
                    .param(text.version())
                    .param(Timestamp.from(clock.instant()))
                    .update();
            audit.record("consent.given", text.kind() + " " + text.version());
        }
    }

    /** Puts a new version of a text in force; everybody is asked again. */
    @AllowedFor(value = Role.STAFF, beforeConsent = true)
    public void publish(String kind, String body, String bodyEn) {
        db.sql("""
                        insert into consent_document (kind, version, body, body_en, valid_from)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, least(?, now()) from consent_document where kind = ?
                        """)
                .param(kind)
                .param(body)
                .param(bodyEn)
                .param(Timestamp.from(clock.instant()))
                .param(kind)
                .update();
        audit.record("consent.published", kind);
    }
}
