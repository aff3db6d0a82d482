package jp.ishigaki.guard;

import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own company's list, in the order of how its words are looked for. */
@Service
@Transactional(readOnly = true)
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class GuardedWordQueries {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient db;

    GuardedWordQueries(JdbcClient db) {
        this.db = db;
    }

    /** @param kind null for all */
    public Slice<GuardedWord, WordKey> words(@Nullable WordKind kind, @Nullable WordKey after, int size) {
        var rows = db.sql("""
                        select id, kind, word, folded from guarded_word
                        where company_id = acting_company()
                          and (cast(:kind as text) is null or kind = :kind)
                          and (folded, id) > (:folded, :id)
                        order by folded, id limit :rows
                        """)
                .param("kind", kind == null ? null : kind.name())
                .param("folded", after == null ? "" : after.folded())
                .param("id", after == null ? NONE : after.id())
                .param("rows", size + 1)
                .query(GuardedWord.class)
                .list();
        return Slice.of(rows, size, GuardedWord::key);
    }

    public int count() {
        return db.sql("select count(*) from guarded_word where company_id = acting_company()")
                .query(Integer.class)
                .single();
    }
}
