package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads a question. The company that asks experts without its name is not among them for others: its people would
 * tell whose the question is.
 */
@Component
class ThreadReaders {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Acting acting;

    ThreadReaders(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** Beside the actor, by name; nobody where the actor does not read it. */
    List<Mentionable> of(UUID question) {
        return Mentionable.among(db.sql("""
                        select distinct on (p.name_kana, p.name, p.id) p.id as person, p.name, coalesce(c.name, '') as of
                        from question q
                        left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
                        join membership m on m.tenant_id = q.tenant_id and m.ended_at is null
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
                        where q.id = ? and p.id <> ?
                          and (m.role = 'STAFF'
                               or m.cohort_id = q.cohort_id
                               and (q.disclosure = 'COHORT'
                                    or m.company_id = coalesce(q.company_id, b.company_id)
                                    or m.role = 'EXPERT' and (q.disclosure = 'EXPERTS' or exists (
                                        select from assignment a where a.tenant_id = m.tenant_id
                                        and a.membership_id = m.id and a.company_id = q.company_id))))
                        order by p.name_kana, p.name, p.id, m.company_id limit ?
                        """)
                .params(question, acting.actor().person(), MOST)
                .query(Mentionable.Reader.class)
                .list());
    }
}
