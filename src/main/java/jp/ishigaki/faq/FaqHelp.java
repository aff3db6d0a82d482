package jp.ishigaki.faq;

import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "It helped me": once for each person, who may take it back. Only the number is told. */
@Service
@Transactional
@AllowedFor
public class FaqHelp {

    private final JdbcClient db;

    FaqHelp(JdbcClient db) {
        this.db = db;
    }

    public void mark(UUID entry, boolean helps) {
        if (!db.sql("select mark_faq_helpful(?, ?)")
                .params(entry, helps)
                .query(Boolean.class)
                .single()) {
            throw new MissingException();
        }
    }
}
