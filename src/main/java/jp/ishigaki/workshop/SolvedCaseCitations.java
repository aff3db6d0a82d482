package jp.ishigaki.workshop;

import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.CitationKind;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues about a section that are solved and verified, for others to learn from. */
@Component
class SolvedCaseCitations extends IssueCitations {

    SolvedCaseCitations(JdbcClient db, Acting acting, AuditTrail audit, Messages messages, DateTexts dates) {
        super(db, acting, audit, messages, dates);
    }

    @Override
    public CitationKind kind() {
        return CitationKind.SOLVED_CASE;
    }
}
