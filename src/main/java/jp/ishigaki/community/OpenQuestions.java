package jp.ishigaki.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is read of questions where it may come into other hands, as by an address that is a secret. Only what the whole
 * cohort reads, and nothing that only some of it know: a pseudonym stays one for its own company too.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class OpenQuestions {

    private final JdbcClient db;
    private final Acting acting;

    OpenQuestions(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** Newest first. */
    public List<OpenQuestion> newest(int most) {
        return db.sql("""
                        select q.id, q.title, q.role, c.name as company, q.pseudonymous, q.part, q.tags, q.asked_at,
                               case when q.pseudonymous then shown_day(x.changed_at) else x.changed_at end as changed_at,
                               q.answers, q.accepted_answer is not null as solved, q.endorsed, q.closed
                        from question q
                        cross join lateral (
                            select greatest(q.asked_at, q.closed_at, (
                                select max(h.done_at) from question_closing h
                                where h.tenant_id = q.tenant_id and h.question_id = q.id), (
                                select max(greatest(a.answered_at, a.endorsed_at)) from answer a
                                where a.tenant_id = q.tenant_id and a.question_id = q.id)) as changed_at) x
                        left join company c on c.tenant_id = q.tenant_id and c.id = q.company_id
                        where\s""" + place() + """
                         and q.disclosure = 'COHORT'
                        order by q.asked_at desc, q.id desc limit ?
                        """)
                .param(most)
                .query((row, number) -> question(row))
                .list();
    }

    /** What the policy says anyway, said so that the index of the cohort is used. */
    private String place() {
        return acting.actor().cohort() == null ? "true" : "q.cohort_id = (select acting_cohort())";
    }

    private static OpenQuestion question(ResultSet row) throws SQLException {
        return new OpenQuestion(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                textOrNull(row, "company"),
                row.getBoolean("pseudonymous"),
                numberOrNull(row, "part"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("answers"),
                row.getBoolean("solved"),
                row.getBoolean("endorsed"),
                row.getBoolean("closed"));
    }

    @SuppressWarnings("NullAway") // ResultSet.getString answers null for SQL null
    private static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
