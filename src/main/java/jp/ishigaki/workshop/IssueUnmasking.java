package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking behind the mask of an anonymous issue. The database lets it happen only with a reason and on record. */
@Service
@Transactional
@AllowedFor
public class IssueUnmasking {

    public static final int REASON = 400;
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    IssueUnmasking(JdbcClient db, Clock clock, Acting acting, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.events = events;
    }

    /**
     * Shows the acting staff person whose an anonymous issue is, from now on. Its company is told who looked and why.
     *
     * @param reason 1 to {@value #REASON} characters
     * @throws MissingException when there is no such issue, or nothing of it is hidden from the actor
     */
    @AllowedFor(Role.STAFF)
    public void lookBehind(UUID issue, String reason) {
        var seen = db.sql("select look_behind(?, ?, ?)")
                .param(issue)
                .param(Words.of(reason, REASON))
                .param(Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new MissingException();
        }
        var company = db.sql("select company_id from issue where id = ?")
                .param(issue)
                .query(UUID.class)
                .single();
        events.publishEvent(new IssueUnmasked(acting.actor().tenant(), issue, company));
    }

    /** Who looked behind an issue, oldest first; nothing for those to whom it is still hidden. */
    @Transactional(readOnly = true)
    public List<IssueLook> looksAt(UUID issue) {
        return db.sql("""
                        select coalesce(p.name, '') as person, u.unmasked_at as at, u.reason from issue_unmasking u
                        left join person p on p.tenant_id = u.tenant_id and p.id = u.unmasked_by
                        where u.issue_id = ? order by u.unmasked_at, u.id limit ?
                        """).param(issue).param(MOST).query(IssueLook.class).list();
    }
}
