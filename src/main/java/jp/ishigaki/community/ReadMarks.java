package jp.ishigaki.community;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the questions is new to whoever reads. A question is, until it is opened, or everything was marked as read since
 * it was asked; and again when there are more answers than when it was last opened. Of one without a name only the day is
 * known, so all of a day on which nothing was marked yet are new. What somebody has read nobody else learns.
 */
@Service
@Transactional
@AllowedFor
public class ReadMarks {

    /** Where more are new nobody counts them. */
    public static final int COUNTED = 99;

    private static final String NEW = """
            coalesce(
                q.answers > (select r.answers from question_read r
                             where r.tenant_id = q.tenant_id and r.person_id = (select acting_person())
                               and r.question_id = q.id),
                q.asked_at > (select unread_since())
                or q.pseudonymous and q.asked_at >= (select shown_day(unread_since())))""";

    /**
     * The condition of what is new, of {@code question q}. What can be is found first, by the marks and by the day, so that
     * a list in which little is new is not read to its end.
     */
    static final String UNREAD = """
            q.id = any (array(
                select r.question_id from question_read r where r.person_id = (select acting_person())
                union all
                select n.id from question n
                where n.asked_at >= (select shown_day(unread_since()))
                  and ((select acting_cohort()) is null or n.cohort_id = (select acting_cohort()))))
            and\s""" + NEW;

    private final JdbcClient db;
    private final Acting acting;

    ReadMarks(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** Which of the questions are new. */
    @Transactional(readOnly = true)
    public Set<UUID> newOf(Collection<UUID> questions) {
        return new HashSet<>(db.sql("select q.id from question q where q.id = any (?) and " + NEW)
                .param(questions.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** How many questions are new, {@link #COUNTED} and one at most. */
    @Transactional(readOnly = true)
    public int count() {
        return db.sql("select count(*) from (select from question q where " + UNREAD + " limit ?) counted")
                .param(COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /**
     * Notes that the question is open before its reader.
     *
     * @return the answers of others since it was last opened; none when it never was
     */
    public Set<UUID> open(UUID question) {
        var fresh = new HashSet<>(db.sql("""
                        select a.id from question_read r
                        join answer a on a.tenant_id = r.tenant_id and a.question_id = r.question_id
                        where r.question_id = ? and r.person_id = (select acting_person()) and a.place > r.answers
                          and a.answered_by is distinct from (select acting_person())
                          and not exists (
                              select from byline b where b.tenant_id = a.tenant_id and b.post_id = a.id
                              and b.person_id = (select acting_person()))
                        """).param(question).query(UUID.class).list());
        mark("q.id = ?", question);
        return fresh;
    }

    /** Nothing is new any more. */
    public void readAll() {
        db.sql("""
                        insert into question_read_line (read_until) values (acting_moment())
                        on conflict (tenant_id, person_id, cohort_id) do update set read_until = excluded.read_until
                        """).update();
        mark("""
                (q.id in (select o.question_id from question_read o where o.person_id = (select acting_person()))
                 or q.pseudonymous and q.asked_at >= shown_day(acting_moment()))
                and (cast(? as uuid) is null or q.cohort_id = (select acting_cohort()))""", acting.actor().cohort());
    }

    /** What one asks oneself is not new to oneself. */
    @EventListener
    void on(QuestionAsked asked) {
        mark("q.id = ?", asked.question());
    }

    private void mark(String which, @Nullable UUID what) {
        db.sql("insert into question_read (question_id, answers) select q.id, q.answers from question q where " + which
                        + """
                         on conflict (tenant_id, person_id, question_id)
                        do update set answers = excluded.answers, read_at = excluded.read_at
                        where question_read.answers <> excluded.answers
                        """)
                .param(what)
                .update();
    }
}
