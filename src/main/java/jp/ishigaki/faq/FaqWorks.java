package jp.ishigaki.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An entry as those see it who write and review: every version, what was done, and where it came from. */
@Service
@Transactional(readOnly = true)
@AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
public class FaqWorks {

    private record State(FaqState state, @Nullable Integer released) {}

    private final JdbcClient db;

    FaqWorks(JdbcClient db) {
        this.db = db;
    }

    public FaqWork work(UUID id) {
        var state = db.sql("select state, released from faq_entry where id = ?")
                .param(id)
                .query(State.class)
                .optional()
                .orElseThrow(MissingException::new);
        return new FaqWork(
                id,
                state.state(),
                state.released(),
                versions(id),
                events(id),
                source(id).orElse(null));
    }

    private List<FaqVersion> versions(UUID id) {
        return db.sql("""
                        select v.*, p.name as writer from faq_version v
                        left join person p on p.tenant_id = v.tenant_id and p.id = v.written_by
                        where v.entry_id = ? order by v.number desc
                        """).param(id).query((row, number) -> version(row)).list();
    }

    private List<FaqEvent> events(UUID id) {
        return db.sql("""
                        select h.kind, h.version, p.name as by, h.done_at as at, h.said from faq_event h
                        left join person p on p.tenant_id = h.tenant_id and p.id = h.done_by
                        where h.entry_id = ? order by h.place
                        """).param(id).query(FaqEvent.class).list();
    }

    /** Whoever may not read the question does not find it. */
    private Optional<FaqSource> source(UUID id) {
        return db.sql("""
                        select s.question_id as question, s.answer_id as answer, q.title from faq_source s
                        join question q on q.tenant_id = s.tenant_id and q.id = s.question_id
                        where s.entry_id = ?
                        """).param(id).query(FaqSource.class).optional();
    }

    static FaqVersion version(ResultSet row) throws SQLException {
        return new FaqVersion(
                row.getInt("number"),
                row.getString("question"),
                row.getString("answer"),
                row.getInt("part"),
                row.getString("section_title"),
                Objects.requireNonNull(TextbookReference.of(
                        row.getString("edition"), row.getString("section"), row.getString("pages"))),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("written_by", UUID.class),
                row.getString("writer"));
    }
}
