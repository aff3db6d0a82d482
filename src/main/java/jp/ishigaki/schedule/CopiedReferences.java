package jp.ishigaki.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a copied session's model refers to in the textbook. Only a released session has references, so they are carried
 * over by the first release, and only when both cohorts read in the same edition: another has other pages.
 */
@Component
class CopiedReferences {

    private final JdbcClient db;

    CopiedReferences(JdbcClient db) {
        this.db = db;
    }

    /** Notes after which session one was drafted; a model that was never released has nothing to refer to. */
    void note(UUID session, UUID model) {
        db.sql("""
                        update session_draft set model_id = s.id from session s
                        where session_draft.session_id = ? and s.tenant_id = session_draft.tenant_id and s.id = ?
                        """).params(session, model).update();
    }

    /** The models of a cohort's drafts, by the drafted sessions. */
    Map<UUID, UUID> models(UUID cohort) {
        var models = new HashMap<UUID, UUID>();
        db.sql("select session_id, model_id from session_draft where cohort_id = ? and model_id is not null")
                .param(cohort)
                .query(row -> {
                    models.put(row.getObject("session_id", UUID.class), row.getObject("model_id", UUID.class));
                });
        return models;
    }

    void carryOver(Map<UUID, UUID> models) {
        models.forEach((session, model) -> db.sql("""
                        insert into session_reference (cohort_id, session_id, section, edition, pages)
                        select s.cohort_id, s.id, r.section, r.edition, r.pages
                        from session s
                        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
                        join session_reference r on r.tenant_id = s.tenant_id and r.session_id = ?
                            and r.edition = c.edition
                        where s.id = ? on conflict do nothing
                        """).params(model, session).update());
    }
}
