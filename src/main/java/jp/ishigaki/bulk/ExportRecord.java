package jp.ishigaki.bulk;

import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record that a list left the system, before its first row does. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
class ExportRecord {

    private final AuditTrail audit;

    ExportRecord(AuditTrail audit) {
        this.audit = audit;
    }

    public void left(String list) {
        audit.record("list.exported", list);
    }
}
