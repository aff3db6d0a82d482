package jp.ishigaki.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.worksheet.WorksheetQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to an issue beside its words, as far as the actor may see it. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class IssueCareQueries {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Acting acting;
    private final Stalling stalling;
    private final WorksheetQueries worksheets;

    IssueCareQueries(JdbcClient db, Acting acting, Stalling stalling, WorksheetQueries worksheets) {
        this.db = db;
        this.acting = acting;
        this.stalling = stalling;
        this.worksheets = worksheets;
    }

    public IssueCare care(UUID issue) {
        var stalledBefore = stalling.stalledBefore();
        return db.sql("""
                        select i.id, i.session_id, i.owner_id, p.name as owner_name, i.due_on, i.tags, i.touched_at,
                               i.rested_at, i.state
                        from shown_issue i left join person p on p.tenant_id = i.tenant_id and p.id = i.owner_id
                        where i.id = ?
                        """)
                .param(issue)
                .query((row, index) -> care(row, stalledBefore))
                .optional()
                .orElseThrow(MissingException::new);
    }

    /** What was written on its worksheet, in the version it was written on. */
    public Optional<FilledSheet> sheet(UUID issue) {
        var answers = new HashMap<String, String>();
        var worksheet = new UUID[1];
        db.sql("select worksheet_id, field, value from shown_answers(?)")
                .param(issue)
                .query(row -> {
                    worksheet[0] = row.getObject("worksheet_id", UUID.class);
                    answers.put(row.getString("field"), row.getString("value"));
                });
        return Optional.ofNullable(worksheet[0])
                .flatMap(worksheets::worksheet)
                .map(found -> new FilledSheet(found, answers));
    }

    /** What was changed, oldest first; empty for those who read the issue only as it is now. */
    public List<IssueEdit> edits(UUID issue) {
        return db.sql("""
                        select e.field, e.label, e.label_en,
                               case e.field when 'OWNER' then coalesce(f.name, '') else e.from_value end as "from",
                               case e.field when 'OWNER' then coalesce(t.name, '') else e.to_value end as "to",
                               coalesce(p.name, '') as person, e.changed_at as at
                        from issue_edit e
                        left join person p on p.tenant_id = e.tenant_id and p.id = e.changed_by
                        left join person f on e.field = 'OWNER' and f.tenant_id = e.tenant_id and f.id::text = e.from_value
                        left join person t on e.field = 'OWNER' and t.tenant_id = e.tenant_id and t.id::text = e.to_value
                        where e.issue_id = ? order by e.number limit ?
                        """).params(issue, MOST).query(IssueEdit.class).list();
    }

    /** Who of the actor's company may have an issue in hand, by name. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public List<Colleague> colleagues() {
        return db.sql("""
                        select distinct p.id as person, p.name from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where m.company_id = ? and m.cohort_id = acting_cohort() and m.ended_at is null
                        order by p.name, p.id
                        """)
                .param(acting.actor().ownCompany())
                .query(Colleague.class)
                .list();
    }

    /** The words the actor's company has marked its issues with, the most used first. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public List<String> tags() {
        return db.sql("""
                        select t.tag from issue i cross join unnest(i.tags) t (tag) where i.company_id = ?
                        group by t.tag order by count(*) desc, t.tag limit 30
                        """)
                .param(acting.actor().ownCompany())
                .query(String.class)
                .list();
    }

    private IssueCare care(ResultSet row, Instant stalledBefore) throws SQLException {
        var touched = row.getTimestamp("touched_at").toInstant();
        return new IssueCare(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                touched,
                stalling.pace(
                        IssueState.valueOf(row.getString("state")),
                        touched,
                        instant(row.getTimestamp("rested_at")),
                        stalledBefore));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
