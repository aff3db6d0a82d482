package jp.ishigaki.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The issues of the own company across all sessions; for an expert, those of the companies looked after. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
public class OwnIssueQueries {

    private static final String FILTERS = """
            where i.company_id = any (readable_companies()) and i.cohort_id = acting_cohort()
              and (:standing = 'ALL'
                   or :standing = 'SOLVED' and i.state in ('CLAIMED', 'VERIFIED')
                   or :standing = 'RESTING' and i.rested_at is not null
                   or :standing in ('OPEN', 'LATE') and i.rested_at is null and i.state in ('RAISED', 'WORKING', 'AGREED')
                      and (:standing = 'OPEN' or i.due_on < :today))
              and (cast(:session as integer) is null or s.number = :session)
              and (cast(:tag as text) is null or :tag = any (i.tags))
              and (not :mine or i.owner_id = acting_person())
            """;

    private final JdbcClient db;
    private final Acting acting;
    private final Stalling stalling;
    private final AuditTrail audit;

    OwnIssueQueries(JdbcClient db, Acting acting, Stalling stalling, AuditTrail audit) {
        this.db = db;
        this.acting = acting;
        this.stalling = stalling;
        this.audit = audit;
    }

    private record Row(UUID company, OwnIssue issue) {}

    /** By the day they are due, those without one last. What an expert reads of a company is on record. */
    public Slice<OwnIssue, OwnIssue.Key> issues(OwnIssueFilter filter, OwnIssue.@Nullable Key after, int size) {
        var stalledBefore = stalling.stalledBefore();
        var rows = db.sql("""
                        select i.id, i.title, i.company_id, c.name as company, s.number as session, i.state, i.disclosure,
                               p.name as owner, i.due_on, i.tags, i.comments, i.touched_at, i.rested_at
                        from issue i
                        join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
                        left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
                        left join person p on p.tenant_id = i.tenant_id and p.id = i.owner_id
                        """ + FILTERS + """
                          and (cast(:id as uuid) is null
                               or (coalesce(i.due_on, :noDay), i.id) > (:due, cast(:id as uuid)))
                        order by coalesce(i.due_on, :noDay), i.id limit :rows
                        """)
                .param("standing", filter.standing().name())
                .param("today", stalling.today())
                .param("session", filter.session())
                .param("tag", filter.tag())
                .param("mine", filter.mine())
                .param("noDay", OwnIssue.NO_DAY)
                .param("id", after == null ? null : after.id())
                .param("due", after == null ? OwnIssue.NO_DAY : after.due())
                .param("rows", size + 1)
                .query((row, index) -> row(row, stalledBefore))
                .list();
        if (acting.actor().is(Role.EXPERT)) {
            audit.readAcrossCompanyLine(
                    "issue.titles.read",
                    rows.stream()
                            .limit(size)
                            .filter(row -> row.issue().disclosure() != Disclosure.COHORT)
                            .map(Row::company)
                            .toList());
        }
        return Slice.of(rows.stream().map(Row::issue).toList(), size, OwnIssue::key);
    }

    private Row row(ResultSet row, Instant stalledBefore) throws SQLException {
        var state = IssueState.valueOf(row.getString("state"));
        var issue = new OwnIssue(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("company"),
                row.getObject("session", Integer.class),
                state,
                Disclosure.valueOf(row.getString("disclosure")),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                row.getInt("comments"),
                stalling.pace(
                        state,
                        row.getTimestamp("touched_at").toInstant(),
                        instant(row.getTimestamp("rested_at")),
                        stalledBefore));
        return new Row(row.getObject("company_id", UUID.class), issue);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
