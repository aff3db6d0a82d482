package jp.ishigaki.faq;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the asker lets something asked for the experts alone become an entry. What an asker answers is in no trail,
 * as it may be under a pseudonym.
 */
@Service
@Transactional
@AllowedFor
public class FaqConsents {

    private final JdbcClient db;
    private final FaqNotifications notifications;

    FaqConsents(JdbcClient db, FaqNotifications notifications) {
        this.db = db;
        this.notifications = notifications;
    }

    /**
     * Asks the asker, once.
     *
     * @throws FaqRefusedException when the asker was asked already
     */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public void ask(UUID question) {
        FaqService.came(db.sql("select ask_faq_consent(?)").param(question));
        notifications.tellNamedAsker(question);
    }

    /** The asker agrees or does not, and may think otherwise until the entry is released. */
    public void answer(UUID question, boolean agrees) {
        FaqService.came(db.sql("select answer_faq_consent(?, ?)").params(question, agrees));
    }

    /** Empty while nobody has asked. */
    public Optional<FaqConsent> of(UUID question) {
        return db.sql("select agreed from faq_consent where question_id = ?")
                .param(question)
                .query((row, number) -> FaqConsent.of(row.getObject("agreed", Boolean.class)))
                .optional();
    }
}
