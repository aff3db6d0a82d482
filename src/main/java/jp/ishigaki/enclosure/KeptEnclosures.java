package jp.ishigaki.enclosure;

import java.util.List;
import jp.ishigaki.material.file.KeptFiles;
import jp.ishigaki.material.file.KeptShare;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the files of posts and drafts take, whosever they are. */
@Component
@Order(30)
class KeptEnclosures implements KeptFiles {

    private final JdbcClient db;

    KeptEnclosures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<KeptShare> shares() {
        return db.sql("""
                        select cohort_id as cohort, 'enclosure.StorageKind.POSTS' as kind, files, bytes
                        from post_file_shares() order by cohort_id
                        """).query(KeptShare.class).list();
    }
}
