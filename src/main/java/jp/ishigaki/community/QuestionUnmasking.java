package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking behind a pseudonym. The database lets it happen only with a reason, on record, and tells its writers. */
@Service
@Transactional
@AllowedFor
public class QuestionUnmasking {

    public static final int REASON = 400;
    private static final int MOST = 200;

    private final JdbcClient db;

    QuestionUnmasking(JdbcClient db) {
        this.db = db;
    }

    /**
     * Shows the acting staff person who writes under a pseudonym of the question, from now on.
     *
     * @param alias 0 for the asker
     * @param reason 1 to {@value #REASON} characters
     * @throws MissingException when there is no such pseudonym, or nothing of it is hidden from the actor
     */
    @AllowedFor(Role.STAFF)
    public void lookBehind(UUID question, int alias, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw new IllegalArgumentException("A reason is missing or too long");
        }
        var seen = db.sql("select look_behind_alias(?, ?, ?)")
                .param(question)
                .param(alias)
                .param(why)
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new MissingException();
        }
    }

    /** Who looked behind the pseudonyms of a question, oldest first; the own ones, and those the actor looked behind. */
    @Transactional(readOnly = true)
    public List<QuestionLook> looksAt(UUID question) {
        return db.sql("""
                        select l.alias, coalesce(p.name, '') as person, l.looked_at as at, l.reason from byline_look l
                        left join person p on p.tenant_id = l.tenant_id and p.id = l.looked_by
                        where l.question_id = ? order by l.looked_at, l.id limit ?
                        """).param(question).param(MOST).query(QuestionLook.class).list();
    }
}
