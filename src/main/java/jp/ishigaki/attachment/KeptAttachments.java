package jp.ishigaki.attachment;

import java.util.List;
import jp.ishigaki.material.file.KeptFiles;
import jp.ishigaki.material.file.KeptShare;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the files beside issues take, whosever the issues are. */
@Component
@Order(20)
class KeptAttachments implements KeptFiles {

    private final JdbcClient db;

    KeptAttachments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<KeptShare> shares() {
        return db.sql("""
                        select cohort_id as cohort, 'attachment.StorageKind.' || purpose as kind, files, bytes
                        from attachment_shares() order by cohort_id, purpose desc
                        """).query(KeptShare.class).list();
    }
}
