package jp.ishigaki.workshop;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever writes beside an issue asks, so that nothing tells whose an anonymous one is. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class IssueOrigins {

    private final JdbcClient db;
    private final Acting acting;
    private final OwnNames names;

    IssueOrigins(JdbcClient db, Acting acting, OwnNames names) {
        this.db = db;
        this.acting = acting;
        this.names = names;
    }

    /**
     * Whether an act of the actor about the issue may stand in the audit trail, which all of the office reads. What the
     * company of an anonymous issue does, and its expert, may not.
     */
    public boolean mayGoOnRecord(UUID issue) {
        return acting.actor().is(Role.STAFF) || !isAnonymous(issue);
    }

    /** Whether the issue is shared without its name; the actor may be one of those who know whose it is. */
    public boolean isAnonymous(UUID issue) {
        return db.sql("select exists (select from shown_issue where id = ? and disclosure = 'ANONYMISED')")
                .param(issue)
                .query(Boolean.class)
                .single();
    }

    /**
     * For texts that are to be shown without the name of the acting company.
     *
     * @throws NamesItselfException when one of them names it, one of its people or an address
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void refuseNames(List<String> texts) {
        names.refuseIn(texts);
    }
}
