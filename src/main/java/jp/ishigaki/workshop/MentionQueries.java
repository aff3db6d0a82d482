package jp.ishigaki.workshop;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be called to an issue by name. Of an anonymous issue everybody in the cohort is, the hidden company's people
 * among them: leaving them out would tell whose it is.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class MentionQueries {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Acting acting;

    MentionQueries(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** Those who read the issue beside the actor, by name. Empty for an issue the actor does not read. */
    public List<Mentionable> people(UUID issue) {
        var readers = db.sql("""
                        select distinct on (p.name_kana, p.name, p.id) p.id as person, p.name, coalesce(c.name, '') as of
                        from shown_issue i
                        join membership m on m.tenant_id = i.tenant_id and m.ended_at is null
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
                        where i.id = ? and p.id <> ?
                          and (m.role = 'STAFF'
                               or m.cohort_id = i.cohort_id
                               and (i.disclosure <> 'COMPANY_ONLY' or m.company_id = i.company_id
                                    or exists (select from assignment a where a.tenant_id = m.tenant_id
                                               and a.membership_id = m.id and a.company_id = i.company_id)))
                        order by p.name_kana, p.name, p.id, m.company_id limit ?
                        """)
                .params(issue, acting.actor().person(), MOST)
                .query(Mentionable.Reader.class)
                .list();
        return Mentionable.among(readers);
    }
}
