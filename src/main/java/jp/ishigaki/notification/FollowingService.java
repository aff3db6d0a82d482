package jp.ishigaki.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting person follows or does not want to hear of, known to that person alone. A pseudonym cannot be followed:
 * only those can who write by name for the programme.
 */
@Service
@Transactional
@AllowedFor
public class FollowingService {

    private static final String PART = "PART";
    private static final String AUTHOR = "AUTHOR";

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;

    FollowingService(JdbcClient db, Clock clock, Acting acting) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
    }

    @Transactional(readOnly = true)
    public Set<Integer> parts() {
        return new TreeSet<>(db.sql("select part from following where kind = 'PART'")
                .query(Integer.class)
                .list());
    }

    public void followPart(int part, boolean wanted) {
        set(PART, part, null, wanted);
    }

    /** Experts and lecturers whom the reader meets, and the office; not oneself. */
    @Transactional(readOnly = true)
    public List<Author> authors() {
        return db.sql("""
                        select p.id as person, p.name, min(m.role) as role, exists (
                            select from following f where f.kind = 'AUTHOR' and f.about = p.id) as followed
                        from membership m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where m.ended_at is null and m.role in ('EXPERT', 'LECTURER', 'STAFF') and p.id <> ?
                        group by p.id, p.name, p.name_kana order by min(m.role), p.name_kana, p.id
                        """).param(acting.actor().person()).query(Author.class).list();
    }

    public void followAuthor(UUID person, boolean wanted) {
        if (!wanted || authors().stream().anyMatch(each -> each.person().equals(person))) {
            set(AUTHOR, null, person, wanted);
        }
    }

    @Transactional(readOnly = true)
    public Watch of(UUID question) {
        return db.sql("select kind from following where about = ? and kind in ('QUESTION', 'MUTED')")
                .param(question)
                .query(String.class)
                .optional()
                .map(kind -> kind.equals("MUTED") ? Watch.MUTED : Watch.WATCHED)
                .orElse(Watch.USUAL);
    }

    public void watch(UUID question, Watch how) {
        set("QUESTION", null, question, how == Watch.WATCHED);
        set("MUTED", null, question, how == Watch.MUTED);
    }

    private void set(String kind, @Nullable Integer part, @Nullable UUID about, boolean wanted) {
        var sql = wanted ? """
                        insert into following (id, kind, part, about, since)
                        values (gen_random_uuid(), :kind, :part, :about, :at) on conflict do nothing
                        """ : """
                        delete from following where kind = :kind and part is not distinct from :part
                        and about is not distinct from :about
                        """;
        db.sql(sql)
                .param("kind", kind)
                .param("part", part, Types.INTEGER)
                .param("about", about, Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
