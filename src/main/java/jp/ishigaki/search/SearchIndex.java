package jp.ishigaki.search;

import java.sql.Timestamp;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be found. Features put their things in within the transaction that changes them. */
@Service
@Transactional
@AllowedFor
public class SearchIndex {

    private final JdbcClient db;

    SearchIndex(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds the entry, or replaces the one with the same kind and id. An entry of a whole cohort is replaced by staff;
     * other members only give it new words.
     */
    public void put(Findable found) {
        remove(found.kind(), found.about());
        var title = Words.fold(found.title());
        db.sql("""
                        insert into search_entry
                            (kind, about, cohort_id, company_id, veiled_company_id, private, experts, title, title_words,
                             words, body, path, at, part)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, kind, about) do update
                            set words = excluded.words, body = excluded.body, at = excluded.at
                        """)
                .param(found.kind().name())
                .param(found.about())
                .param(found.cohort())
                .param(found.veiled() ? null : found.company())
                .param(found.veiled() ? found.company() : null)
                .param(found.audience() == Audience.COMPANY)
                .param(found.audience() == Audience.EXPERTS)
                .param(found.title())
                .param(title)
                .param(title + "\n" + Words.fold(found.text()))
                .param(found.text())
                .param(found.path())
                .param(Timestamp.from(found.at()))
                .param(found.part())
                .update();
    }

    /** Gives the entry its present words; who finds it stays as it is. */
    public void reword(Findable found) {
        db.sql("update search_entry set words = ?, body = ?, at = ? where kind = ? and about = ?")
                .param(Words.fold(found.title()) + "\n" + Words.fold(found.text()))
                .param(found.text())
                .param(Timestamp.from(found.at()))
                .param(found.kind().name())
                .param(found.about())
                .update();
    }

    public void remove(SearchKind kind, String about) {
        db.sql("delete from search_entry where kind = ? and about = ?")
                .param(kind.name())
                .param(about)
                .update();
    }
}
