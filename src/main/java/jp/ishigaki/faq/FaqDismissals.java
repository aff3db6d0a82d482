package jp.ishigaki.faq;

import java.sql.Timestamp;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals that those who release entries set aside, with a reason, and may take back. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT})
public class FaqDismissals {

    private final JdbcClient db;
    private final AuditTrail audit;

    FaqDismissals(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @throws FaqRefusedException when somebody else dismissed it, or began its entry, meanwhile */
    public void dismiss(UUID answer, String why) {
        FaqService.came(db.sql("select dismiss_faq(?, ?)").params(answer, FaqService.said(why)));
        audit.record("faq.dismissed", answer);
    }

    /**
     * It is a proposal again.
     *
     * @throws FaqRefusedException when somebody else took it back meanwhile
     */
    public void takeBack(UUID answer) {
        FaqService.came(db.sql("select propose_faq_again(?)").param(answer));
        audit.record("faq.proposed.again", answer);
    }

    /** The latest dismissed first. */
    @Transactional(readOnly = true)
    @AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
    public Slice<FaqDismissed, FaqKey> list(@Nullable Integer part, @Nullable FaqKey after, int size) {
        var rows = db.sql("""
                        select a.id as answer, q.id as question, q.title, q.part, d.reason, d.dismissed_at as at,
                               (select p.name from person p
                                where p.tenant_id = d.tenant_id and p.id = d.dismissed_by) as by\s""" + FaqDesk.PROPOSALS + """
                          and d.answer_id is not null
                          and (cast(:part as integer) is null or q.part = cast(:part as integer))
                          and (cast(:id as uuid) is null or (d.dismissed_at, a.id) < (:at, cast(:id as uuid)))
                        order by d.dismissed_at desc, a.id desc limit :rows
                        """)
                .param("part", part)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(FaqDismissed.class)
                .list();
        return Slice.of(rows, size, FaqDismissed::key);
    }
}
